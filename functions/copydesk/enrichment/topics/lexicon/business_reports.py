"""More words of business: how it is spoken of in reports, and who runs it."""

from typing import Final

WORDS: Final = """
04000000 3: profit, investors, shareholders, analysts, stocks, shares, economists, retailers
04000000 3: consumer spending, stock market
04000000 2: consumers, sales fell, sales rose, buyers, lower costs, revenues, losses, loss-making
04000000 2: billionaire, manufacturers, wholesale, merchants, magnate, financier, entrepreneur
04000000 2: chief financial officer, broker, portfolio, yield, bonds, equity, assets, invest, investment
04000000 2: investing, fund, prices rose, prices fell, costs rise, per cent, percent, pct, percentage point
04000000 2: year-on-year, year-earlier, month-on-month, chief economist, economic data, imports, exports
04000000 2: tariffs, subsidies, WTO, deficit, surplus, currency, euro, yen, dollars, oil, crude, fuel
04000000 2: gasoline, petrol, energy, electricity, supply, output, production, capacity, bankruptcy, debt
04000000 2: loan, credit, creditors, restructuring, layoffs, job cuts, downsizing, cutbacks, airline
04000000 2: carrier, automaker, carmaker, drugmaker, chipmaker, supermarket, insurer, bank, brewer, steel
04000000 2: Inc, Corp, Ltd, PLC, Plc, AG, Co., LLC, NYSE, Nasdaq, Reuters Stock, Quote, Profile, holdings
04000000 2: Holdings, ticker, hedge fund, mutual fund, IPO, initial public offering, dividend
04000000 2: Federal Reserve, Fed, Dow, Donald Trump casinos, Warren Buffett, Berkshire Hathaway, Carl Icahn
04000000 2: Kirk Kerkorian, Rupert Murdoch, Lakshmi Mittal
04000000 1: raise, cut, boost, slump, soar, soared, surge, surged, plunge, plunged, decline, declined, drop
04000000 1: dropped, gain, offer, buy, sell, sold, purchase, merge, unit, division, plant, agreement, worth
04000000 1: value, pay, paid, expand, expansion, workers, jobs, labour, labor, overtime, employers, premiums
04000000 1: pension, staff, union, strike, income, wages, housing, product, brand, chain, store, shop
04000000 1: shoppers, goods, services, operator, partner, largest, biggest, rates, tax, settlement, probe
04000000 1: lawsuit, fine, bill, insurance
20000178 3: quarter, earned, profit rose, profit fell, shortfall, beat estimates, wall street expectations
20000178 3: analysts expected, narrower loss, wider loss, profit outlook, swung to
20000396 3: shares rose, shares fell, shares jumped, share offering, upgraded to, downgraded, price target
20000396 3: oversubscribed, underwriter
20000385 3: stocks fell, stocks rose, stocks climb, stocks slip, stocks rally, market close, early trade
20000385 3: morning trade, market, Dow Jones industrial average, tech stocks, all-time high, sell-off
20000385 3: closing bell, market watchers, indexes
20000357 3: growth slowed, growth slows, economy grew, economy shrank, economic boom, boom, rebound
20000357 3: slowing economy, contraction
20000391 3: dollar, pound, Swiss franc, baht, peso, ringgit, renminbi, record low
20000287 3: 401(k), individual retirement account, IRA, credit report, nest egg, money manager
20000287 3: financial planner, retirement savings
20000279 3: homeowners insurance, health premiums, underwriting, policy holders, actuaries, catastrophe losses
20000204 3: hostile takeover bid, merger talks, takeover talks, sell off, sale of, buy out, stake in
20000204 3: controlling stake, swallow up, merged
20000189 3: cut staff, shed jobs, job losses, cutting jobs, slash jobs, eliminate jobs, thousands of jobs
20000189 3: plant closures, closures
20000190 3: named president, steps down as chief, ousted chief, stepped down, chief executive officer
20000190 3: top executive
20000174 3: out of bankruptcy, filed for bankruptcy, bankruptcy judge, bankruptcy court, creditor protection
20000174 3: wind up, collapse of
20000252 3: holiday season sales, back-to-school, store sales, chain stores, discounts, merchandise, Sears
20000252 3: J.C. Penney, Macy's, Costco, Carrefour, Asda, Morrisons, WH Smith, Debenhams, Ikea, Ahold, Aldi
20000252 3: Lidl, Primark, malls, mail-order
20000324 3: Coca-Cola, Pepsi, Anheuser-Busch, InBev, Heineken, SABMiller, Interbrew, Diageo, Nestle, Kraft
20000324 3: Cadbury, Danone, Krispy Kreme, Hershey, Unilever, Heinz, Sara Lee, Tyson Foods, wine industry
20000324 3: wineries, whisky, spirits maker, bottler, cereal
20000338 3: Delta, Northwest Airlines, Continental Airlines, ATA, Virgin Atlantic, Air France, KLM, SAS
20000338 3: Japan Airlines, Iberia, Emirates, runway, Heathrow, air travel, air traffic, pilots' union
20000338 3: flight attendants, cabin crew
20000296 3: Peugeot, Renault, Volvo, Jaguar, Saab, Porsche, Mazda, Subaru, Kia, Delphi, Visteon, SUVs, SUV
20000296 3: minivan, pickup truck, tyres
20000316 3: Harmony Gold, Newmont, Anglo American, Xstrata, Noranda, Arcelor, Corus, Thyssen Krupp, Posco
20000316 3: platinum, uranium mine, bauxite
20001243 3: OPEC quota, Petrobras, ConocoPhillips, Marathon Oil, Repsol, Statoil, Eni, PetroChina, Sinopec
20001243 3: CNOOC, rig, oil workers
20001370 3: financial services, financial firm, Citigroup, American Express, MBNA, Capital One, Prudential
20001370 3: Aviva, ING, Fannie Mae, Freddie Mac, UBS, Nomura, Mizuho, UFJ, Sumitomo Mitsui, Mitsubishi Tokyo
20001370 3: Commerzbank, ABN Amro, Wells Fargo, US Bancorp
20000235 3: homeowners, real estate, developer, landlord, tenants, condominiums, homebuilding
20000331 2: tourism revenue, Carnival, Royal Caribbean, Club Med, resorts, timeshare, Hilton, Marriott
20000331 2: Starwood
20000304 2: studio, MGM, Universal, Paramount, media conglomerate, DreamWorks shares, Eisner, Ovitz
"""
