"""Words of sport at large, of its events, and of football, boxing and cricket."""

from typing import Final

WORDS: Final = """
15000000 3: sport, sporting, sportsman, sportswoman, hat trick, play-off, playoff, semi-final, semifinal
15000000 3: semi-finalist, quarter-final, quarterfinal, head coach, champions, medallist, medalist
15000000 3: gold medal, silver medal, bronze medal, world championships, world title, European championships
15000000 2: coach, coaching, coached, teammate, team-mate, season-ending, championship, tournament
15000000 2: defending champion, world champion, opening round, second round, third round, fourth round
15000000 2: first round, top seed, top-seeded, seeded, squad, season opener, second half, first half
15000000 2: half-time, halftime, stoppage time, injury time, extra time, overtime, victory over, win over
15000000 2: defeat by, came from behind, unbeaten, winless, winning streak, losing streak, fixture
15000000 2: qualifier, qualifying, league title, transfer window, roster, injured, hamstring, groin
15000000 2: ankle injury, knee injury, sidelined, locker room, dressing room, in the stands, referee, umpire
15000000 2: runner-up, title race, comeback win, free agent, free agency, starting lineup, line-up
15000000 2: national team, captain, scoreboard, all-star, rookie, veteran, preseason, pre-season, postseason
15000000 2: offseason, home game, away game, home win, road win, doubleheader, underdog, pitch
15000000 1.5: #-#, final, finalist, player, league, stadium, scored, scoring, beat, beaten, defeat, defeated
15000000 1.5: match, game, season, win, victory, title, fans, cup
15000000 0.5: playing, play, played
15000000 1: thrash, rout, routed, clinch, clinched, upset, rival, lost, club, athletic, record, round, draw
15000000 1: drew, trophy, injury, fitness, tie, shutout, sweep, swept, career-high, half, quarter, bench
15000000 1: debut, clash
20001177 4: Olympic, Olympics, Olympian, Olympic Games, Olympic gold, IOC, International Olympic Committee
20001177 4: Olympic trials
20001177 3: Athens Games, Summer Games, Winter Games, opening ceremony, torch relay, decathlete
20001178 4: Paralympic, Paralympics, Paralympian
20001104 4: doping, drugs test, failed a drug test, anti-doping, WADA, World Anti-Doping Agency
20001104 4: banned substance, steroid, USADA, missed drugs tests, EPO, THG, positive test, Balco, BALCO
20001148 3: transfer fee, traded to, contract extension, signed a contract, loan deal, transfer window
20001148 3: free transfer
20001148 2: sign, signing, transfer, trade deadline, salary cap, two-year deal, three-year deal, one-year deal
20001103 3: suspended for, touchline ban, match ban, red card, sent off, disciplinary hearing, one-match ban
20001126 2: stadium, ballpark, racetrack
20001323 2: head coach, sacked manager, new coach, coaching staff, assistant coach, caretaker manager
20001065 4: football club, premiership football, Premier League, Premiership, Champions League, UEFA, Uefa
20001065 4: FIFA, Fifa, FA Cup, Carling Cup, League Cup, La Liga, Serie A, Bundesliga, Ligue 1
20001065 4: Europa League, World Cup qualifier, goalkeeper, midfielder, soccer, striker, penalty shoot-out
20001065 4: penalty shootout, footballer, MLS, Euro 2004
20001065 3: Manchester United, Man Utd, Man United, Arsenal, Chelsea, Liverpool, Tottenham, Newcastle United
20001065 3: Everton, Real Madrid, Barcelona, Juventus, AC Milan, Inter Milan, Bayern Munich, Celtic, Rangers
20001065 3: Aston Villa, Manchester City, Leeds United, Ajax, Porto, Middlesbrough, Southampton, Bolton
20001065 3: Blackburn, Fulham, Charlton, Paris Saint-Germain, Borussia Dortmund, Galatasaray, Benfica
20001065 3: West Ham, Birmingham City, Portsmouth, Crystal Palace, Norwich, Sunderland, Leicester City
20001065 3: Premier Division, FC, Valencia, Werder Bremen, Olympiakos, goalless, equaliser, equalizer
20001065 3: headed, header, free-kick, corner kick, penalty area, left-back, defender, winger, centre-back
20001065 3: right-back, relegation, relegated, offside, own goal, back four, top-flight, Ferguson, Mourinho
20001065 3: Wenger, Beckham, Ronaldo, Rooney, Zidane, Henry, Messi, Benitez, Eriksson, Gerrard, Owen
20001065 2: goal, football, keeper, manager, kick-off, kickoff, penalty, booked, substitute, Gunners, Reds
20001065 2: Blues
20000856 4: boxing, boxer, heavyweight, middleweight, welterweight, lightweight title, featherweight, WBC
20000856 4: WBA, IBF, WBO
20000856 3: knockout, knocked out in, bout, ringside, title fight, undisputed champion, prizefighter
20000856 3: Mike Tyson, Klitschko
20000856 2: ring, punches, promoter, Don King
20000888 4: cricket, cricketer, wicket, batsman, batsmen, test match, one-day international, Twenty20, Ashes
20000888 4: ICC, innings, bowler, bowled, lbw, spinner, Test series, first Test, second Test, third Test
20000888 4: fourth Test, all-rounder
20000888 3: fast bowler, unbeaten century, Tendulkar, Muralitharan, Warne, Flintoff, Vaughan, Wisden, ODI
20000888 3: off-spinner, leg-spinner, IPL, half-century, batting, Ponting, Ganguly, wicketkeeper
20000888 2: runs, opener
"""
