"""Words that tell neighbouring areas apart: politics from business and courts, technology from the arts."""

from typing import Final

WORDS: Final = """
11000000 3: Home Office minister, government spokesman, Downing Street spokesman, opposition parties
11000000 3: spokesman for the prime minister, Lords, peers, backbench, dispatch box, maiden speech
11000000 3: crossbencher, front-bencher, whips, party spokesman, shadow minister, shadow education secretary
11000000 3: shadow health secretary, Department for Education, Department of Health, Defra, Ofsted chief
11000000 3: Department for Work and Pensions, Foreign Office, Department of Trade, Cabinet Office
11000000 3: the Treasury, government department, ministry, Number 10, No 10, Blairites, Tory MPs, Labour MPs
11000000 3: Conservative leader, Lib Dem spokesman, party leaders, Mr Clarke, Mr Straw, Labour government
11000000 3: Tory government, Conservative government, next election, last election, marginal seat
11000000 3: third term, second term, legislators, state legislature, assembly members, first minister
11000000 3: Scottish Parliament, Welsh assembly, Scottish ministers
11000000 4: Home Office, Commons, MPs
11000000 2: civil liberties, public opinion, green paper, white paper, statutory, bylaw, councillors
11000000 2: ombudsman, inquiry, hearing in Parliament, campaign, critics say, in favour of, abolish
11000000 2: abolished, controversial plans, oppose, opposed to, opponents of, veto, constituents, electors
11000000 2: electoral, candidacy, partisan, bipartisan, liberal, conservatives, democratic, socialism
11000000 2: dictator, regime, secretary, ministerial, foreign policy, domestic policy, border, ambassador
11000000 2: diplomat, delegates
20000574 3: electioneering, polling booth, first past the post, proportional representation, safe seat
20000574 3: hung parliament, vote share, majority of
20000621 3: government scheme, government targets, government initiative, ban on, crackdown on, proposed law
20000621 3: draft bill, planned law
20000598 3: detention of, security minister, extremism, counter-terrorism, al-Qaeda suspects
20000598 3: suspected terrorists, terror laws
20000615 3: lawmaking, House speaker, sitting MP, Senate committee, House committee, Senate vote
20000615 3: congressional, lower house, upper house
04000000 3: eurozone, euro zone, economies, growth rates, economic reforms, trade balance, business leaders
04000000 3: exporters, importers, Ifo, Confederation of British Industry, CBI, British Chambers of Commerce
04000000 3: Federation of Small Businesses, Institute of Directors, OFT, Office of Fair Trading
04000000 3: Competition Commission, Financial Services Authority, FSA, Takeover Panel, business secretary
04000000 3: trade ministry, finance ministry, economy ministry, foreign investment, foreign investors
04000000 3: foreign direct investment, market value, stock price, sales growth, profit growth, profit margin
04000000 3: operating costs, cash flow, write-off, writedown, chief executive, managing director
04000000 3: finance director, company's shares, group's, annual sales, annual turnover, market leader
04000000 3: budget deficit, finance minister, trade minister, economy minister, fiscal policy, privatise, G7
04000000 3: tax revenue, World Trade Organisation, World Trade Organization, IMF
04000000 3: International Monetary Fund, World Bank, central bank, OECD, economic policy
04000000 2: company's, rival bid, competitor, supply chain, warehouse, invoice, tender, contract worth
04000000 2: economically, privatised, privatisation, state-owned, state-run, nationalised, workforce
04000000 2: factory, finance, financing, fundamentals, forecasts, expectations, rate rise, rate cut
04000000 2: borrowing, spending, slowdown, fiscal, budget, trade, economic growth, competitiveness
04000000 2: competitive, liberalisation
20000346 3: output, jobless rate, inflationary pressures, GDP growth, economic expansion, ISM
20000346 3: retail spending, purchasing managers, services sector, annual rate, seasonally adjusted
20000346 3: Office for National Statistics, Commerce Department, Labor Department, economic forecast
20000346 3: beige book
20000763 3: media player, digital media, home network, digital rights, download service, music service
20000763 3: online music, digital lifestyle, net-based, net service, web service provider, site owners
20000763 3: net firm, net access, fast net, mobile firms, mobile users, mobile networks, mobile music
20000763 3: mobile TV, mobile games, mobile content, picture messaging, games consoles, games industry
20000763 3: games makers, games players, gaming industry, sports games, film-based game, PC users, PC owners
20000763 3: computer users, home computers, home PC, software firm, software maker, software giant, hi-tech
20000763 3: technology firm, technology company, tech firm, tech giant, IT firm, hardware, computer maker
20000763 3: PC market, users can, user-friendly, touchpad, mice, mouse pad, desktop PC, internet cafe
20000763 3: cyber cafe, webcast, digital divide, inbox, online community, wiki, wikis, search results
20000763 3: net search, surf the web, viruses, malicious program, malicious code, malicious software
20000763 3: security experts, computer crime, spam messages, unsolicited e-mail, mailboxes, digital images
20000763 3: digital photos, digital photography, plasma screen, flat screen, set-top, portable media, ipods
20000763 3: technologists, technology analyst, technology consultant, Gartner, IDC, Forrester
20000763 3: Jupiter Research, In-Stat, Ovum, Consumer Electronics Show, CES, CeBIT, Comdex, E3, Macworld
20000763 3: 3GSM, Wired magazine, tech-savvy, techie, nerds, geeks, cyber-crime
01000000 2: showcase, songwriting, chart success, movie career, acting career, acting, portrayed, portrays
01000000 2: title role, lead singer's, collaboration, tribute, biography, film rights, publisher's
01000000 2: bestselling, best-selling, spokeswoman for the singer, publicist, star said, composer, maestro
01000000 2: dancers, directors, cast member
04000000 1: EU, European Commission
"""
