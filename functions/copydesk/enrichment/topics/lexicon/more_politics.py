"""More words of British, American and other politics."""

from typing import Final

WORDS: Final = """
11000000 3: Blair, Mr Blair, Gordon Brown, Mr Brown, Tory leader, Labour MP, Conservative MP, Lib Dem leader
11000000 3: Tory MP, Labour's, home secretary, foreign secretary, shadow chancellor, shadow home secretary
11000000 3: shadow cabinet, frontbench, front bench, prime minister, deputy prime minister, lord chancellor
11000000 3: attorney general's advice, minister, Westminster, Conservatives, Lib Dems, Liberal Democrats
11000000 3: Plaid Cymru, SNP, UKIP, Ulster Unionists, DUP, Sinn Fein, Stormont, Holyrood, civil servants
11000000 3: government, manifesto, election campaign, general election, MEPs, euro-sceptic, eurosceptic
11000000 3: Tory party, Blunkett, David Blunkett, Charles Clarke, Jack Straw, John Prescott, Mr Prescott
11000000 3: Alan Milburn, Peter Hain, Geoff Hoon, Robin Cook, Clare Short, Ken Livingstone, Boris Johnson
11000000 3: Oliver Letwin, David Davis, Liam Fox, Michael Howard, Mr Howard, Charles Kennedy, Mr Kennedy
11000000 3: Menzies Campbell, Vince Cable, Peter Mandelson, Alastair Campbell, Ruth Kelly, Tessa Jowell
11000000 3: Patricia Hewitt, Hazel Blears, Alistair Darling, George Galloway, Robert Kilroy-Silk, Thatcher
11000000 3: Margaret Thatcher, John Major, Jack McConnell, Rhodri Morgan, Gerry Adams, Ian Paisley
11000000 3: David Trimble, Cameron, David Cameron, Theresa May, Keir Starmer, Rishi Sunak, Jeremy Corbyn
11000000 3: Nicola Sturgeon, Nigel Farage, Ed Miliband, Nick Clegg, Donald Trump, Joe Biden, Barack Obama
11000000 3: Kamala Harris, Hillary Clinton, Bill Clinton, George W. Bush, George Bush, Dick Cheney
11000000 3: John Kerry, John Edwards, Al Gore, Ralph Nader, Howard Dean, Arnold Schwarzenegger
11000000 3: Mitch McConnell, Nancy Pelosi, John McCain, Ron DeSantis, Bernie Sanders, Emmanuel Macron
11000000 3: Angela Merkel, Gerhard Schroeder, Jacques Chirac, Silvio Berlusconi, Olaf Scholz
11000000 3: Viktor Yushchenko
11000000 2: campaigners, consultation, spin doctor, think tank, voters, votes, taxpayers, polls, opposition
11000000 2: council, ID cards, hunting, fox hunting, asylum, immigration, council tax, tax credits
11000000 2: public services, NHS, terror laws, welfare, hunt ban, detention, bill, Lords, reforms, pledge
11000000 2: pledged, u-turn, watchdog, red tape, Commission, commissioner, EU, treaty, constitution
11000000 2: referendum, euro, sanctions, embassy, sovereignty, devolution
20000574 3: election pledge, election victory, pre-election, electoral system, campaign pledge, election day
20000574 3: ballot paper, vote-rigging, swing voters, pollster, canvassing, constituencies, election poster
20000574 3: voting age, floating voters, hustings
20000615 3: MP, House Republicans, House Democrats, filibuster, Capitol Hill, bill passed, second reading
20000615 3: third reading, private member's bill, early day motion, Parliament Act, Commons committee
20000615 3: Commons vote, Lords amendment, Hansard, backbench MPs, parliamentary
20000606 3: cabinet colleagues, cabinet meeting, cabinet office, permanent secretary, special adviser
20000606 3: Downing St
20000613 3: Lord Falconer, Lord Goldsmith, transport secretary, trade secretary, environment secretary
20000613 3: culture secretary, Treasury secretary, work and pensions secretary, defense secretary
20000613 3: Donald Rumsfeld, education minister, health minister, justice secretary
20000612 3: council leader, councils, borough, local councils, local government, parish council
20000612 3: London Assembly
20000634 3: asylum claims, immigration bill, points system, citizenship test, overstayers, illegal workers
20000634 3: fingerprinted
20000621 2: policing plan, public sector reform, efficiency savings, Gershon, targets, quango, hunting act
20000621 2: licensing laws
20000607 3: Budget speech, spending plans, spending cuts, golden rule, fiscal rules, tax and spend
20000607 3: borrowing, chancellor of the exchequer
20001384 3: Labour activists, Tory activists, party members, grassroots, party politics, party candidate
20001384 3: deputy leader, selection contest, left wing, right wing, Thatcherite, Blairite, Brownite
20001384 3: New Labour, Old Labour, socialist, Greens, centrist, defected, defection, defect to, defector
20001384 3: tactical voting, party whip, whips
20001262 3: inquiry into, Hutton, Butler, Chilcot, independent review, standards watchdog
20001262 3: parliamentary ombudsman
20001312 3: Labour leadership, leadership ambitions, Tory leadership, next prime minister, stand down as
20001312 3: resign as leader, heir apparent
20000597 3: constitutional affairs, constitutional reform, rewrite the constitution, bill of rights
20000597 3: monarchy debate
20000598 3: foreign terror suspects, anti-terrorism, terrorism bill, terror threat, patriot act, Patriot Act
20000598 3: 9/11
20000610 3: President Bush, President Clinton, President Putin, president's, state of the union, White House
20001261 2: premiership of Blair, prime ministerial, prime minister's questions, Chequers
20000650 2: lobby, lobbied, pressure groups
20000593 2: governments, federal, state government, government plans, bureaucracy, department of
20000593 2: provincial government
20000620 3: tax bill, tax burden, flat tax, tax breaks, capital gains, corporation tax, tax avoidance
20000620 3: Inland Revenue, IRS
"""
