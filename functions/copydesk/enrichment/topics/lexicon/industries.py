"""Words of industries and services."""

from typing import Final

WORDS: Final = """
20000274 4: banking, lender, investment bank, Citigroup, HSBC, Barclays, Lloyds TSB, UBS, Credit Suisse
20000274 4: J.P. Morgan
20000274 3: branch network, deposits, retail banking, Wachovia, Royal Bank of Scotland, Santander, Abbey
20000274 3: Bank of America, Deutsche Bank, JP Morgan, Goldman Sachs, Morgan Stanley, private bank
20000274 3: overdraft, bank account, money laundering, bank
20000279 4: insurer, insurance, reinsurance, reinsurer, Lloyd's of London, AIG, Marsh & McLennan, Allianz
20000279 4: Swiss Re
20000279 3: premiums, policyholders, underwriter, Marsh, insured losses, insurance broker
20000279 1: claims
20000272 4: accountancy, auditor, audit, accounting firm, KPMG, Deloitte, Ernst & Young
20000272 4: PricewaterhouseCoopers
20000287 3: savers, savings account, personal finance, credit card, credit score, household budget
20000393 3: loan, lending, borrowers, consumer credit, subprime
20001162 3: asset management, fund manager, private equity, Putnam, hedge funds, pension fund
20001164 3: payment service, PayPal, card payments, contactless payment, Visa, Mastercard
20000292 3: brokerage, stockbroker, broker, Charles Schwab
20000256 3: energy company, energy firm, power plant, electricity, energy prices, power station
20000256 3: energy bills, energy supplies
20001243 4: oil company, oil producer, oil giant, oil field, natural gas, oil and gas, pipeline, refinery
20001243 4: oil firm, drilling, Exxon, Exxon Mobil, Royal Dutch, Shell, BP, ChevronTexaco, Yukos, Rosneft
20001243 4: Gazprom, Lukoil, Sibneft, Unocal
20001243 3: oil production, oil exports, LNG, gasoline, refiner, petrol, Yuganskneftegas, oil rig
20000258 4: coal mine, coal, colliery, coal-fired
20000265 4: nuclear power, nuclear plant, nuclear reactor, nuclear energy, reactor
20000257 4: renewable energy, wind farm, solar power, wind power, solar panels, wind turbine, hydroelectric
20000257 4: geothermal
20001207 4: biofuel, ethanol, biodiesel
20001244 3: utility company, water company, electricity supplier, power grid, water supply
20000316 4: mining company, miner, gold miner, mining, ore, aluminium, steel, steelmaker, steel maker
20000316 4: nickel, copper, BHP Billiton
20000316 3: Rio Tinto, Alcoa, Mittal, US Steel, Harmony, Gold Fields, diamond, WMC, iron ore, zinc
20000217 3: chemical maker, chemicals, petrochemical, DuPont, Dow Chemical, BASF, fertiliser
20000210 4: farm, farmer, agriculture, agricultural, crop, harvest, livestock, dairy, cattle, wheat, soybean
20000210 4: corn, farmland
20000210 3: grain, cotton, farming, beef, poultry, pesticide, subsidies for farmers, coffee growers, sheep
20000210 3: pigs, rice crop
20000213 4: fisheries, fishing fleet, fish stocks, fishermen, trawler, aquaculture, fishing quotas, cod stocks
20000214 3: timber, logging, lumber, sawmill, pulp mill
20000235 3: construction, property developer, homebuilder, housebuilder, builder, construction firm
20000235 3: building site, skyscraper
20001368 4: house prices, housing market, home prices, property market, home sales, homebuyers
20001368 4: estate agents, property prices
20001368 3: mortgage lending, housing boom, Halifax, Nationwide, first-time buyers, realtor, rents
20001368 3: new homes, buyers
20001367 3: commercial property, shopping centre developer, real estate investment
20001367 2: office space
20000298 3: appliance maker, white goods, Electrolux, Whirlpool
20000294 3: manufacturer, manufacturing, factory, plant closure, assembly line, production line, plant
20000303 4: shipyard, shipbuilder, shipbuilding
20000297 4: defence contractor, defense contractor, arms maker, Northrop Grumman, Raytheon, BAE Systems, BAE
20000330 4: tobacco, cigarette maker, Philip Morris, Altria, cigarettes, Reynolds American, vaping
20000254 3: toymaker, toy, Mattel, Hasbro, Lego
20000249 4: luxury goods, LVMH, Gucci, jeweller, Louis Vuitton
20000223 4: drugmaker, drug maker, pharmaceutical, Merck, Pfizer, GlaxoSmithKline, AstraZeneca, Novartis
20000223 4: Roche, Vioxx, Sanofi-Aventis, Eli Lilly, Bristol-Myers, Celebrex, Schering-Plough, generic drugs
20000223 4: painkiller, Wyeth, Bayer
20000218 3: biotech company, biotech firm, biotechnology company, Genentech, Amgen
20000331 2: tourism industry, leisure industry, tour operators
20000333 4: hotel chain, hotelier, Hilton Hotels, Marriott, hotel group, hotels
20000332 4: casino, gambling, betting, bookmaker, slot machines, MGM Mirage, Harrah's
20000335 4: restaurant, fast food, fast-food chain, McDonald's, Burger King, Starbucks, pub chain, pubs
20000335 4: catering, restaurateur
20000304 2: media company, media giant, Time Warner, Walt Disney, Disney, News Corp, Viacom, Vivendi
20000304 2: Sony Pictures, Bertelsmann, media group, Rupert Murdoch, media mogul, Comcast, Michael Eisner
20000305 4: advertising, advertiser, ad agency, advertising agency, WPP, Saatchi, commercials, adverts
20000305 4: ad revenue
20000306 3: book publisher, publishing house, publishing
20000314 3: cable operator, satellite TV, pay-TV, BSkyB, DirecTV, EchoStar, Cablevision, cable television
20000233 3: telecom, telecommunications, phone company, BT, Vodafone, AT&T, Verizon, Sprint, Nextel, SBC
20000233 3: BellSouth, Cingular, MCI, Deutsche Telekom, France Telecom, Telstra, mobile operator
20000233 3: long-distance, MmO2, Qwest, O2
20000230 2: chipmaker, semiconductor, chip maker
20001371 2: consultancy, management consultants, accountancy firm, consulting firm
20001136 3: trade show, trade fair, expo
20000291 3: postal service, Royal Mail, Deutsche Post, parcel
20000273 3: auction house, auctioned, Sotheby's, Christie's
"""
