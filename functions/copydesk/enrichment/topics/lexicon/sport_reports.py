"""More words of sport: how reports tell a game, and whom they name."""

from typing import Final

WORDS: Final = """
15000000 3: Hall of Fame, hall of famer, sportswriter, sportsmanship, motorsport, gold medallist
15000000 3: silver medallist, world record holder, head coaching, coach said, his coach, postgame
15000000 3: post-match, halftime lead, man of the match, most valuable player, MVP, All-Star game
15000000 3: All-American, scoreless, goal-line, match-winning, game-winning, season-high, final score
15000000 3: second-place, in the final, beat top seed, upset of, finish line, photo finish, starting line
15000000 3: winning run, world number one, No. 1 ranked, top-ranked, unranked, fourth-ranked, second-ranked
15000000 3: No. 1 seed, ranked No, ranking points, one-run, two-goal, late winner, last-minute winner
15000000 3: last-gasp, winning goal, go-ahead, tie-breaking, game-tying
15000000 2: cheerleader, tailgate, sports fans, home crowd, spectators, supporters, team's, selectors
15000000 2: skipper, skippered, vice-captain, touring, tour of India, tour of Pakistan, victorious
15000000 2: thrashing, trounced, drubbing, clinching, losers, winners, rematch, opening match, opening game
15000000 2: opener, contenders, lead, halfway, bowl, points, assists, knee, shoulder, surgery on his
15000000 2: training camp, camp, practice, workouts, waived, activated, disabled list, injured reserve
15000000 2: minor league, lineup, draft pick, first-round pick, draft, drafted, contract, multi-year deal
15000000 2: one-year contract, salary arbitration, World Cup, European championship, Asian Cup
15000000 2: Commonwealth Games, Pan American Games, Goodwill Games, X Games, Ryder, bronze, silver, medals
15000000 2: gold, heat, race, racing, lap, sprint, contest
15000000 1: boss, released, trials, shot, pass, net, field, court, track, tackle, star, ace, side, crown
15000000 1: crowned, ranked, seed, spot, form, fit, returns, led, finish, finished, run, straight
15000000 1: consecutive, thriller, dramatic
15000000 1.5: losses, streak, rally, rallied, comeback, dominated, dominant, edged, overcame, missed
15000000 1.5: hitting, pitching, ball, kick, kicked, serve, served, opponents, compete, competitor
15000000 1.5: competition, qualify, qualified, relay, event, athletes, crowd
20000823 4: bowl game, tailback, lineman, linemen, defensive coordinator, offensive coordinator, rushed for
20000823 4: end zone, first down, fourth down, goal line, placekicker, safety blitz, two-point conversion
20000823 4: passing yards, Pro Bowl, Monday Night Football, AFC North, NFC East, NFC South, NFL draft
20000823 4: NFL season, NFL player, Lambeau Field, gridiron
20000823 3: Bill Belichick, Joe Gibbs, Bill Parcells, Mike Shanahan, Jerry Rice, Daunte Culpepper
20000823 3: Ben Roethlisberger, Drew Bledsoe, LaDainian Tomlinson, Chad Pennington, Marshall Faulk
20000823 3: Patrick Mahomes, Aaron Rodgers, Lamar Jackson, Josh Allen, Kelce, Auburn, Oklahoma Sooners
20000823 3: Virginia Tech, Miami Hurricanes, Florida State, Penn State, Ohio State, Michigan State, USC, LSU
20000823 3: UCLA, Boise State, Texas Tech, Texas A&M, Iowa State, Oregon State, Arizona State, Louisville
20000823 3: Nebraska, Syracuse, Clemson
20000823 2: kickoff, snap, sack, punt, blitz, holdout, rookie quarterback, tackle, secondary, coach fired
20000849 4: ballclub, ballpark, relief pitcher, reliever, starting pitcher, no-hit, bases, RBIs
20000849 4: solo homer, runs batted in, eighth inning, seventh inning, extra innings, outfield, infield
20000849 4: catchers, Cy Young, Cy Young Award, grand slam homer, walk-off, triple play, double play, ERA
20000849 4: save opportunity, Game 7, Game Seven, pennant, pennant race, wild-card race, Fenway
20000849 4: New York Yankees, Boston Red Sox, Houston Astros, Anaheim Angels, Minnesota Twins
20000849 4: World Series title
20000849 3: George Steinbrenner, Joe Torre, Theo Epstein, Bud Selig, David Ortiz, Kevin Brown, Mike Mussina
20000849 3: Mark Prior, Albert Pujols, Vladimir Guerrero, Carl Pavano, Johan Santana, Mariano Rivera
20000849 3: Shohei Ohtani, Aaron Judge, Mookie Betts
20000849 2: batters, pitch, walk, third base, second base, home plate, mound, spring training, relief
20000849 2: fastball
20000851 4: basketball team, jump shot, three-point, NBA finals, NBA season, free throw, layup
20000851 4: triple-double, Pacers-Pistons, backcourt, swingman, NBA star, Stephon Marbury, Larry Brown
20000851 4: Phil Jackson, Pat Riley, Shaq, Kobe, LeBron, Steph Curry, Ben Wallace, Jason Kidd, Baron Davis
20000851 4: Karl Malone, Rasheed Wallace, Paul Pierce, Amare Stoudemire, Steve Nash, Dwyane Wade
20000851 3: Gonzaga, Wake Forest, Georgetown, Villanova, Marquette, Memphis Grizzlies, UConn
20000851 3: Connecticut Huskies, Kansas Jayhawks
20000965 4: hat trick puck, hockey players, hockey league, Gretzky, Team Canada, salary cap hockey
20000965 4: Mario Lemieux, Joe Thornton
20001065 4: World Cup qualifying, qualifiers, World Cup 2006, Premier League side, Scottish Cup
20001065 4: Spanish league, Primera Liga, Serie A club, Copa America, Copa Libertadores, Intertoto, UEFA Cup
20001065 4: Uefa Cup, Coppa Italia, Copa del Rey, DFB, KNVB, Football Association, Sven-Goran Eriksson
20001065 4: David Beckham, Wayne Rooney, Michael Owen, Thierry Henry, Arsene Wenger, Jose Mourinho
20001065 4: Alex Ferguson, Steven Gerrard, Frank Lampard, Rio Ferdinand, Patrick Vieira, Ronaldinho, Raul
20001065 4: Figo, Zinedine Zidane, Cristiano Ronaldo, Lionel Messi, Kylian Mbappe, Harry Kane
20001065 4: Erling Haaland, Mohamed Salah, Pep Guardiola, Jurgen Klopp, Rafael Benitez, Shearer
20001065 4: Graeme Souness, Harry Redknapp, Martin O'Neill, Alex McLeish, Old Trafford, Highbury
20001065 4: Stamford Bridge, Anfield, Goodison, Villa Park, St James' Park, White Hart Lane, Elland Road
20001065 4: Nou Camp, Bernabeu, San Siro, Ibrox, Parkhead, Hampden, Wembley
20001065 3: Spurs, Hibs, Aberdeen, Dundee, Motherwell, Kilmarnock, Wigan, Burnley, Cardiff City, Swansea
20001065 3: Derby County, Sheffield United, Nottingham Forest, Ipswich, Millwall, Coventry, Stoke, West Brom
20001065 3: West Bromwich, Lyon, Marseille, Monaco, Deportivo, Sevilla, Villarreal, Atletico Madrid, AS Roma
20001065 3: Roma, Lazio, Napoli, PSV, Feyenoord, Panathinaikos, Sporting Lisbon, Bayer Leverkusen, Schalke
20001065 3: Hamburg SV, Dynamo Kiev, CSKA Moscow, Shakhtar, Rosenborg, Fenerbahce, Besiktas, Anderlecht
20001065 1: Wolves, Hearts
20001065 2: goalscorer, first-leg, second leg, away goal, spot-kick, unmarked, crossbar, far post, substituted
20000888 4: cricket board, one-day series, Test match, test cricket, opening batsman, leg spin, off spin
20000888 4: paceman, pace bowler, BCCI, PCB, ECB chairman, Brian Lara, Lara, Ricky Ponting, Shane Warne
20000888 4: Glenn McGrath, McGrath, Adam Gilchrist, Sachin Tendulkar, Rahul Dravid, Kohli, Sourav Ganguly
20000888 4: Inzamam-ul-Haq, Inzamam, Shoaib Akhtar, Shoaib, Michael Vaughan, Andrew Flintoff
20000888 4: Kevin Pietersen, Harmison, Marcus Trescothick, Andrew Strauss, Graeme Smith, Jacques Kallis
20000888 4: Muttiah Muralitharan, Champions Trophy, Eden Gardens
20000888 2: Tests, follow-on, Proteas, Black Caps
20000888 1: tour, Test, spin, century
20001176 4: England coach Andy Robinson, grand slam match, Ireland's Six Nations, Warren Gatland
20001176 4: Eddie Jones, Owen Farrell
20001176 3: Gavin Henson, Henson, Lawrence Dallaglio, Ronan O'Gara, Gareth Thomas, Jason Robinson
20001176 3: Charlie Hodgson, Lions tour, Super 12
20000827 3: indoor, 60 metres, 100 metres, 200 metres, 800 metres, 1500 metres, 100-meter, 200-meter
20000827 3: metre hurdles, marathon champion
20001085 3: quarter-final match, seeds, second-seeded, service break, Grand Slam title, unseeded, wildcard
20001085 3: Swiss world number one, Alcaraz, Jannik Sinner, Andy Murray, Iga Swiatek, Emma Raducanu
20001085 3: Elena Dementieva, Svetlana Kuznetsova, Gaston Gaudio
20000991 3: qualifying lap, points leader, rally of, Nextel Cup Series, Max Verstappen, Red Bull Racing
20000991 3: Mercedes F1
20000856 3: light-heavyweight, super-middleweight, Oscar De La Hoya, Bernard Hopkins, Roy Jones
20000856 3: Lennox Lewis, Ricky Hatton, Amir Khan
"""
