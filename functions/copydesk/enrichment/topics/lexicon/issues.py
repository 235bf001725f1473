"""Issues that are argued in politics, that move an economy, and that fill the pages of a technology desk."""

from typing import Final

WORDS: Final = """
11000000 3: council tax, ID card, identity card, hunting ban, hunting act, gambling bill, postal voting
11000000 3: MPs' pay, MPs' expenses, MSP, MSPs, detention without trial, Belmarsh, control order
11000000 3: legal advice on the war, Iraq inquiry, weapons of mass destruction, dossier, tuition fees
11000000 3: top-up fees, student loans policy, school dinners, city academy, foundation hospital
11000000 3: waiting times, NHS spending, asylum policy, immigration policy, immigration quotas
11000000 3: border checks, citizenship, deportation, human rights act, race relations, smoking ban bill
11000000 3: licensing laws, congestion charging, road pricing, speed cameras policy, super-casinos
11000000 3: nuclear policy, pensions policy, state pension, pensions minister, welfare reform
11000000 3: incapacity benefit, child support agency, working families, EU constitution
11000000 3: European constitution, EU referendum, single currency referendum, European Parliament, Brussels
11000000 3: rebate, presidency, Northern Ireland peace process, power-sharing, unionist, republicans
11000000 3: nationalists, loyalist, Stormont assembly, devolved, devolution, English parliament
11000000 3: Scottish Socialist, Scottish National Party, Plaid, Green Party, BNP, English Democrats
11000000 3: anti-war, Stop the War, pro-hunt, pro-hunting, countryside campaigners, fathers' rights
11000000 3: civil partnerships, gay rights law, Commission for Africa, G8 presidency, aid budget
11000000 3: development secretary, Hilary Benn, poverty reduction, debt cancellation, Hutton report
11000000 3: Butler report, vote of confidence, no confidence, censure, resignation calls, calls to resign
11000000 3: calls for his resignation, law lords, constitutional affairs, hereditary peers, life peer
11000000 3: peerage, honours list, royal prerogative, privy council, election broadcast
11000000 3: party political broadcast, party conference, conference speech, spring conference
11000000 3: autumn conference, fringe meeting, policies, political donations, party donor
11000000 3: donors to the party, standards committee, register of interests, parliamentary standards
11000000 2: voter, voting, elected, electorate, parties, opposition, consensus, mandate, term in office
11000000 2: political, rhetoric, police powers, antisocial behaviour orders, Asbos, sentencing policy
11000000 2: prison places, prisons minister, law and order, drugs policy, childcare places, maternity rights
11000000 2: nursery places, social exclusion, affordable homes, housing minister, regeneration, allotments
11000000 2: farmers' union, fishing quotas, GM crops policy, flood defences, climate change levy
11000000 2: energy review, airport expansion, third runway
04000000 3: emerging markets, rouble, rupee, yuan peg, revaluation, textile quotas, tax arrears, back taxes
04000000 3: auction of, privatisation programme, steelmaker, oil exporter, oil revenues, oil giant
04000000 3: gas giant, power company, energy group, mining giant, beer giant, brewing giant, budget airline
04000000 3: low-cost airline, national carrier, flag carrier, aircraft orders, jet orders, fuel costs
04000000 3: air fares, passenger numbers, car giant, car industry, car production, vehicle maker
04000000 3: sales figures, Christmas sales, Christmas trading, like-for-like, half-year, house price
04000000 3: mortgage lending, mortgage approvals, property market, housing slowdown, lenders, borrowers
04000000 3: repossessions, fund manager, investment bank, investment firm, pension deficit
04000000 3: pension fund deficit, ratings agency, junk status, accounting irregularities, auditors
04000000 3: fraud trial of executives, boardroom row, shareholder value, annual meeting, profit-taking
04000000 3: job creation, hiring, unemployment rate, jobless total, skilled workers, cheap labour
04000000 3: offshore jobs, call centre, price war, price cuts, discounting, overcapacity
04000000 3: cost of raw materials, raw material costs, weak demand, strong demand, consumer demand
04000000 3: economic ties, trade ties, free trade area, customs union, trade talks, Doha round
04000000 3: farm subsidies, export subsidies, trade rules, debt relief, debt burden, debt restructuring
04000000 3: bondholders, sovereign bonds, default on, moratorium, creditor nations, Paris Club
04000000 3: industrial group, engineering group, media group, retail group, hotel group, drinks group
04000000 3: tobacco group, insurance group, chemicals group
04000000 2: aircraft, shipping, ports, freight, tonnes, barrels, crops, cotton, coffee, sugar, cocoa, rubber
04000000 2: tea growers, exports of, rich, wealth, wealthy, savings, pay rise, bonus, bonuses, tycoon's
04000000 2: rival firm, venture, start-up, licence, franchise, sponsor deal
13000000 3: net telephony, mobile broadband, broadband connection, high-speed internet
13000000 3: next-generation consoles, handheld console, gaming handheld, file formats, digital cameras
13000000 3: digital picture, photo sharing, camera phones, video phones, video calls
13000000 3: satellite radio receiver, computer program, computer code, search technology, voice recognition
13000000 3: translation software, smart cards, sensors, computer games, video games, game players, gamers
13000000 3: online games, online gaming, virtual world, game world, simulation game, security flaw
13000000 3: loophole in, viruses, worms, hackers, web attacks, online fraud, phishing attack, net criminals
13000000 3: cyber criminals, tech-savvy, early adopters, technophobes, gadget lovers, gadget fans, gizmos
13000000 3: wireless technology, wireless networks, mobile phones, e-mail, internet, website, software
13000000 3: hardware, laptop, desktop, PC, broadband, online, download, digital, web
"""
