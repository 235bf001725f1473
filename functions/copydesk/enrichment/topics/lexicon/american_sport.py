"""Words of the sports that North America plays."""

from typing import Final

WORDS: Final = """
20000823 4: NFL, quarterback, touchdown, Super Bowl, wide receiver, linebacker, running back, cornerback
20000823 4: tight end, American football, college football, fourth quarter, field goal, Heisman
20000823 4: Heisman Trophy, BCS, Orange Bowl
20000823 3: Rose Bowl, Sugar Bowl, Fiesta Bowl, Cotton Bowl, AFC, NFC, fumble, rushing, Patriots, Cowboys
20000823 3: Packers, Steelers, Dolphins, Broncos, Raiders, Redskins, Ravens, Colts, Bengals, Browns, Vikings
20000823 3: Seahawks, 49ers, Chargers, Jaguars, Texans, Falcons, Buccaneers, Chiefs, Buffalo Bills
20000823 3: New York Giants, St. Louis Rams, Arizona Cardinals, Trojans, Sooners, Longhorns, Buckeyes
20000823 3: Wolverines, Gators, Seminoles, Hurricanes, Crimson Tide, Fighting Irish, Bulldogs, Hokies
20000823 3: Cavaliers, Spartans, Wildcats, Nittany Lions, Badgers, Hawkeyes, Utes, Brett Favre
20000823 3: Peyton Manning, Tom Brady, Eli Manning, Michael Vick, Donovan McNabb, Randy Moss, Terrell Owens
20000823 3: Ricky Williams, Emmitt Smith, Southern California, Notre Dame, Mack Brown, Bobby Bowden
20000823 3: Steve Spurrier
20000823 2: interception, yards, Titans, Saints, Eagles, Bears, Lions, Jets, Rams, Panthers, Huskies
20000823 2: Volunteers, Tigers, defensive end, offensive line, kicker, punter, fullback, passer, sacked
20000823 2: receiver, nose tackle, halfback
20000849 4: baseball, MLB, Major League Baseball, World Series, home run, homer, homered, pitcher, inning
20000849 4: outfielder, shortstop, infielder, second baseman, third baseman, first baseman, wild card
20000849 4: bullpen, no-hitter, two-run, Red Sox, Yankees, Dodgers, Braves, Cubs, White Sox, Mets, Phillies
20000849 4: Astros, Orioles, Mariners, Blue Jays, Expos, Marlins, Brewers, Padres, Devil Rays, Athletics
20000849 4: San Francisco Giants, Pirates, Angels, St. Louis Cardinals, Texas Rangers, Cleveland Indians
20000849 4: Cincinnati Reds, Detroit Tigers, Rockies, Diamondbacks, American League, National League
20000849 4: AL East, NL West, AL West, NL Central, NLCS, ALCS
20000849 2: Royals, Twins, Indians, Nationals, hits, closer, lefty, righthander, lefthander, starter
20000849 2: bases loaded, pinch-hit, batting average, Fenway Park, slugger
20000849 3: Curt Schilling, Pedro Martinez, Barry Bonds, Alex Rodriguez, Roger Clemens, Randy Johnson
20000849 3: Derek Jeter, Ichiro, Manny Ramirez, Sammy Sosa, Jason Giambi, Carlos Beltran, Johnny Damon
20000849 3: three-run, grand slam, RBI, strikeout, right-hander, left-hander, hitter, pitching, pitched
20000849 3: ninth inning, dugout, umpires
20000851 4: basketball, NBA, WNBA, point guard, three-pointer, 3-pointer, rebounds, slam dunk
20000851 4: shooting guard, dunk, Lakers, Celtics, Knicks, Pistons, Pacers, Spurs, Timberwolves, Mavericks
20000851 4: Rockets, Nets, Sixers, 76ers, Raptors, Hornets, Hawks, Bucks, Grizzlies, Nuggets, Clippers
20000851 4: Sonics, SuperSonics, Trail Blazers, Blazers, Warriors, Sacramento Kings, Bobcats, Final Four
20000851 4: NCAA, Dream Team
20000851 2: Bulls, Heat, Magic, Wizards, Jazz, Suns, assists, power forward, hoops, Blue Devils, Tar Heels
20000851 2: Jayhawks, Big East, Big Ten, ACC
20000851 3: Kobe Bryant, Shaquille O'Neal, LeBron James, Allen Iverson, Tim Duncan, Yao Ming, Ron Artest
20000851 3: Kevin Garnett, Vince Carter, Dirk Nowitzki, Tracy McGrady, Jermaine O'Neal, Euroleague
20000851 3: double-double, buzzer
20000965 4: NHL, ice hockey, hockey, Stanley Cup, puck, power play, goaltender, goalie, slap shot
20000965 4: NHL lockout, NHLPA
20000965 3: Maple Leafs, Canadiens, Red Wings, Flyers, Bruins, Penguins, Avalanche, Oilers, Canucks, Sabres
20000965 3: Blackhawks, Islanders, Wayne Gretzky, Gary Bettman, World Cup of Hockey
20000965 2: Devils, Flames, Senators, Predators, Capitals, Sharks
20000991 4: NASCAR, Nascar, Formula One, Formula 1, F1, Grand Prix, grand prix, Ferrari driver, pit stop
20000991 4: IndyCar, Daytona, Indy 500, Nextel Cup, Michael Schumacher, Schumacher, Rubens Barrichello
20000991 4: Barrichello, pole position, World Rally, rally driver, motor racing, Jenson Button
20000991 4: Fernando Alonso, Kimi Raikkonen, Dale Earnhardt, Jeff Gordon
20000991 3: Kurt Busch, Jimmie Johnson, Tony Stewart, Matt Kenseth, Bernie Ecclestone, Silverstone
20000991 3: Petter Solberg, Montoya, Sebastien Loeb, Loeb, Juan Pablo Montoya, laps, McLaren, BMW Williams
20000991 3: Lewis Hamilton, Nextel, Talladega, FIA
20000991 2: race track, speedway, stock car, qualifying session, pit lane, circuit, racer, racing
20000998 4: MotoGP, motorcycling, Valentino Rossi, superbike, motocross, Sete Gibernau, 500cc, 250cc
20000998 4: motorbike race
"""
