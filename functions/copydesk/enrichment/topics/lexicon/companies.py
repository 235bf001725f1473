"""Words of companies: how they are run, sold and financed, and what they report."""

from typing import Final

WORDS: Final = """
20000178 4: quarterly profit, net profit, annual profit, earnings, earnings per share, pre-tax profit
20000178 4: operating profit, quarterly loss, net income, profit warning, third-quarter, fourth-quarter
20000178 4: second-quarter, first-quarter, posted a profit, per share, cents a share, profit forecast
20000178 4: sales forecast, profits, net loss
20000178 3: turnover, revenue, full-year, annual results, quarterly results, beat expectations
20000178 3: same-store sales, dividend, beat forecasts, raised its forecast, profitability, loss-making
20000178 3: earning forecast
20000178 2: outlook
20000204 4: merger, takeover, takeover bid, hostile bid, buyout, takeover offer, buyout firm, merge
20000204 4: agreed to buy, takeover target, hostile takeover, PeopleSoft bid
20000204 3: acquisition, acquired, acquiring, to buy, bidder, offer price, suitor, bidding war, sell its
20000204 3: sale of its, deal worth, due diligence, acquire
20000204 2: bid, stake, consolidation
20000174 4: bankruptcy, bankrupt, Chapter 11, insolvency, insolvent, administrators, creditors
20000174 4: bankruptcy protection, receivership
20000174 3: liquidation, liquidator, restructuring plan, emerge from bankruptcy, debt-laden, debts
20000182 4: cash-strapped, ailing, embattled airline, troubled carmaker, struggling airline, loss-making
20000183 3: debt financing, refinancing, loans, bank loan, creditors, venture capital, capital raising
20000183 3: investment bank
20000189 4: job cuts, layoffs, lay off, laid off, cut jobs, axe jobs, redundancies, jobs axed, downsizing
20000190 3: chief executive, CEO, chief financial officer, CFO, chairman, chief operating officer
20000190 3: managing director, finance director
20000190 2: executive, president and chief executive, resign as chief executive, successor
20000195 4: board of directors, boardroom, non-executive
20000195 2: directors
20000185 4: shareholder, institutional investors, shareholder revolt, activist investor
20000170 2: headquartered, subsidiary, conglomerate, multinational, parent company, spin-off, joint venture
20000170 1: headquarters
20000200 4: joint venture
20000197 4: spin off, spinoff, divest, divestiture, hive off
20000192 3: marketing, branding, rebrand, advertising campaign, cost-cutting, restructuring
20000192 2: brand, strategy
20000207 4: product recall, safety recall
20000207 2: recalls, recalled, recalling
20000206 4: patent, trademark, copyright, intellectual property, patent infringement, licensing fees
20001295 4: outsourcing, outsource, offshoring, offshore
20000087 4: Enron, WorldCom, Parmalat, Yukos, accounting scandal, insider trading, accounting fraud, SEC
20000087 4: price-fixing
20000087 3: antitrust, cartel, Martha Stewart, Spitzer, Eliot Spitzer, regulators, bid-rigging
20000087 3: Bernie Ebbers, Tyco, Adelphia
04000000 3: accounting scandal, insider trading, SEC, antitrust, Enron, WorldCom, Parmalat, Yukos
04000000 3: Securities and Exchange Commission
04000000 2: Spitzer, regulator, competition authorities, Martha Stewart, European Commission competition
04000000 2: Tyco, Yuganskneftegas, Rosneft, Gazprom, Ford, General Motors, GM, Wal-Mart, Boeing, Airbus
04000000 2: Citigroup, JP Morgan, Goldman Sachs, Kmart, McDonald's, Coca-Cola, Pepsi, Merck, Pfizer
04000000 2: Unilever, Nestle, Procter & Gamble, Gillette, Nike, Starbucks, Sears, Deutsche Bank, HSBC
04000000 2: Barclays, Royal Dutch, Shell, BP, Exxon, ChevronTexaco, Halliburton, General Electric, GE
04000000 2: Volkswagen, DaimlerChrysler, Toyota, Honda, Nissan, Fiat, Renault, BMW, Delta Air Lines
04000000 2: US Airways, United Airlines, Reliance, Mittal, Marks & Spencer, Sainsbury, Tesco, Morgan Stanley
04000000 2: Merrill Lynch, Fannie Mae, Bank of America
20000252 4: retailer, retail, supermarket, department store, retail chain, high street, Christmas shopping
20000252 4: holiday sales, Wal-Mart, Tesco, Sainsbury, Target Corp, Kmart, Home Depot, Best Buy, Toys R Us
20000252 4: Marks & Spencer, shopping mall
20000252 3: discounter, store chain, grocer, shopping season
20000252 2: shoppers, shopping, stores, outlet
20000324 3: brewer, beer, winemaker, soft drink, beverage, distiller, confectionery, chocolate maker
20000324 3: food giant, coffee chain
20000245 3: clothing maker, textile, apparel, sportswear
20000296 4: carmaker, automaker, car maker, car sales, auto parts, vehicle sales, truckmaker, MG Rover
20000296 4: Rover, car plant
20000296 3: General Motors, GM, Ford, Toyota, Volkswagen, DaimlerChrysler, Chrysler, Mitsubishi Motors
20000296 3: Nissan, Honda, Fiat
20000296 2: Hyundai, BMW, sport utility, hybrid car, sedan, vehicles, electric car, Tesla
20000295 4: aircraft maker, plane maker, planemaker, Airbus, Boeing, Lockheed Martin, superjumbo, jet engine
20000295 4: A380, EADS
20000338 4: airline, low-cost carrier, air carrier, budget airline, Ryanair, EasyJet, Delta Air Lines
20000338 4: US Airways, United Airlines, British Airways, Alitalia, Qantas, Lufthansa, Southwest Airlines
20000338 4: JetBlue, American Airlines, Air Canada
20000338 3: airfares, jet fuel, fare, airport
20000338 2: carrier, passengers, flights, airline pilots
20000338 1: pilots
20000340 3: railway, rail operator, train operator, high-speed rail, rail network, freight train
20000343 3: shipping line, container ship, tanker, cruise line, port operator, ferry operator, cargo ship
20000343 3: grain ship, harbour pilots, harbor pilots, harbour master, port authority, shipowners
20000343 2: harbour, harbor, seafarers, anchorage, berths, ferries, freighter, bulk carrier, dockside
20000341 2: trucking, haulage, lorry drivers
20001362 3: public transport, bus service, commuter trains, subway, metro line
20001170 3: logistics, FedEx, UPS, freight
"""
