"""More words of British, American and other politics."""

from typing import Final

WORDS: Final = """
11000000 3: Blair, Gordon Brown, Mr Brown, Tory leader, Labour MP, Conservative MP, Lib Dem leader, Tory MP
11000000 3: foreign secretary, shadow chancellor, shadow home secretary, shadow cabinet, frontbench
11000000 3: front bench, prime minister, deputy prime minister, lord chancellor, attorney general's advice
11000000 3: Westminster, Liberal Democrats, Plaid Cymru, SNP, UKIP, Ulster Unionists, DUP, Sinn Fein
11000000 3: Stormont, Holyrood, civil servants, manifesto, election campaign, MEPs, euro-sceptic
11000000 3: eurosceptic, Tory party, Blunkett, David Blunkett, Charles Clarke, Jack Straw, John Prescott
11000000 3: Mr Prescott, Alan Milburn, Peter Hain, Geoff Hoon, Robin Cook, Clare Short, Ken Livingstone
11000000 3: Boris Johnson, Oliver Letwin, David Davis, Liam Fox, Michael Howard, Mr Howard, Charles Kennedy
11000000 3: Mr Kennedy, Menzies Campbell, Vince Cable, Peter Mandelson, Alastair Campbell, Ruth Kelly
11000000 3: Tessa Jowell, Patricia Hewitt, Hazel Blears, Alistair Darling, George Galloway
11000000 3: Robert Kilroy-Silk, Thatcher, Margaret Thatcher, John Major, Jack McConnell, Rhodri Morgan
11000000 3: Gerry Adams, Ian Paisley, David Trimble, Cameron, David Cameron, Theresa May, Keir Starmer
11000000 3: Rishi Sunak, Jeremy Corbyn, Nicola Sturgeon, Nigel Farage, Ed Miliband, Nick Clegg, Donald Trump
11000000 3: Joe Biden, Barack Obama, Kamala Harris, Hillary Clinton, Bill Clinton, George W. Bush
11000000 3: George Bush, Dick Cheney, John Kerry, John Edwards, Al Gore, Ralph Nader, Howard Dean
11000000 3: Arnold Schwarzenegger, Mitch McConnell, Nancy Pelosi, John McCain, Ron DeSantis, Bernie Sanders
11000000 3: Emmanuel Macron, Angela Merkel, Gerhard Schroeder, Jacques Chirac, Silvio Berlusconi
11000000 3: Olaf Scholz, Viktor Yushchenko
11000000 4: Labour's, home secretary, Conservatives, Lib Dems, general election, Mr Blair
11000000 1.5: Commission, bill, pledge, pledged, minister, government
11000000 2: campaigners, consultation, spin doctor, think tank, taxpayers, polls, council, ID cards, hunting
11000000 2: fox hunting, asylum, immigration, tax credits, public services, NHS, terror laws, welfare
11000000 2: hunt ban, detention, u-turn, watchdog, red tape, commissioner, constitution, referendum, euro
11000000 2: sanctions, embassy, sovereignty
11000000 1: votes, EU, treaty, reforms
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
20000621 2: policing plan, public sector reform, efficiency savings, Gershon, quango, hunting act
20000621 2: licensing laws
20000621 1.5: targets
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
20000598 2: 9/11
20000610 3: President Bush, President Clinton, President Putin, state of the union, White House
20000610 1.5: president's
20001261 2: premiership of Blair, prime ministerial, prime minister's questions, Chequers
20000650 2: lobby, lobbied, pressure groups
20000593 2: federal, state government, government plans, bureaucracy, department of, provincial government
20000593 1.5: governments
20000620 3: tax bill, tax burden, flat tax, tax breaks, capital gains, corporation tax, tax avoidance
20000620 3: Inland Revenue, IRS
"""
