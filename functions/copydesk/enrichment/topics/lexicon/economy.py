"""Words of the economy, of markets and of trade."""

from typing import Final

WORDS: Final = """
04000000 2: economic, business, financial, market share, Wall Street, per cent increase, industry
04000000 2: commercial, firm, corporate, fiscal year
04000000 1.5: sales, market, price, cost, billion, million, bn, customers, growth
04000000 1: $#, #%, m, demand, deal, quarter, rise, fall, fell, rose, supplier, cents, figures, expected
04000000 1: executive, giant, contract, sector, producer, maker
20000344 2: economic outlook, economic recovery, economy, economist, economic slowdown, emerging economies
20000346 3: economic growth, GDP, gross domestic product, consumer confidence, consumer prices, inflation
20000346 3: recession, industrial production, industrial output, jobless claims, payrolls, retail sales
20000346 3: factory orders, housing starts, manufacturing activity, leading indicators, durable goods
20000346 3: current account, economic data, producer prices
20000346 2: slowdown, economic recovery, trade deficit, trade gap, budget deficit, job growth, home sales
20000346 2: savings rate
20000357 4: economic growth, growth rate, economic expansion, growth forecast, pace of growth
20000359 4: gross domestic product, GDP
20000370 4: inflation, inflationary, consumer price index, CPI, deflation, cost of living
20000383 4: recession, economic slump, double-dip
20000383 3: downturn
20000365 3: jobless claims, payrolls, nonfarm payrolls, new jobs, unemployment rate, jobless rate
20000352 4: consumer confidence, consumer sentiment
20000350 4: central bank, Federal Reserve, Fed, Alan Greenspan, Greenspan, Bank of England
20000350 4: European Central Bank, ECB, Bank of Japan, Monetary Policy Committee, Mervyn King, Trichet
20000350 4: Bundesbank, Bernanke, MPC, Reserve Bank
20000371 4: interest rate, rate hike, rate cut, rate rise, base rate, basis points, raise rates
20000371 4: rates on hold, borrowing costs
20000391 4: foreign exchange, currency market, dollar fell, dollar rose, against the dollar
20000391 4: against the euro, weak dollar
20000391 3: exchange rate, greenback, strong euro, yen, euro, record low against, currency traders, forex
20000391 3: sterling, dollar slide
20000355 3: currency, devaluation, revaluation, yuan, rouble, peg, single currency
20001279 4: cryptocurrency, bitcoin, ethereum, crypto exchange, stablecoin
20000385 3: stock exchange, Nasdaq, NASDAQ, Dow, Dow Jones, FTSE, FTSE 100, Nikkei, S&P, stock market
20000385 3: bourse, blue chip, stocks, US stocks, Wall St, NYSE, Hang Seng, DAX, share prices
20000385 3: market capitalisation, investors, rally, bull market, bear market, trading day, opened higher
20000385 3: opened lower, closed higher, closed lower
20000385 2: traders, trading, session, benchmark index, shares fell, shares rose, volatile, volatility
20000385 2: profit-taking
20000396 3: shares, stock, share price, IPO, initial public offering, stock offering, shareholders
20000396 3: stock buyback, dividend, flotation, equities, stake, listed, public offering, stock price
20000396 3: share buyback, rights issue, auction IPO
20000390 3: treasuries, Treasury yields, bond yields, debt market, Treasurys, gilt, treasury bonds
20000390 2: bonds
20000386 3: commodity, copper prices, gold prices, metals, coffee prices, gold, wheat prices, sugar prices
20000387 4: oil prices, crude, crude oil, barrel, a barrel, Brent, OPEC, Opec, light sweet, gasoline prices
20000387 4: US light crude
20000387 3: heating oil, oil futures, oil supply, crude futures, oil output, petrol prices
20000387 3: natural gas prices, gas prices, oil
20000373 3: international trade, exports, imports, WTO, World Trade Organization, trade barriers, free trade
20000373 3: exporter, importer
20000384 4: tariff, import duties, customs duty, import tax
20000376 4: trade dispute, trade war, anti-dumping, dumping, trade sanctions, textile quotas, subsidy dispute
20000374 4: trade deal, trade agreement, free trade agreement, NAFTA, Nafta, trade pact
20000375 4: trade deficit, trade surplus, trade gap, balance of trade
20000372 4: IMF, International Monetary Fund, World Bank, Asian Development Bank, debt relief, OECD
20000368 4: national debt, public debt, sovereign debt, debt burden, government borrowing, budget deficit
20000380 3: mortgage, mortgage rates, home loans, mortgage lender
20000364 4: emerging market, developing economies
20000381 4: mutual fund, hedge fund
20001158 3: start-up, startup, entrepreneur, venture capital, venture capitalist
20001172 3: small business, small firms, SMEs
20000379 3: monetary policy, tightening, quantitative easing, monetary tightening
"""
