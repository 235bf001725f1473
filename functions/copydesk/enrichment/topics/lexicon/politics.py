"""Words of politics and government."""

from typing import Final

WORDS: Final = """
11000000 3: politics, politician, political party, government minister, White House, parliamentary, lawmaker
11000000 3: legislation, opposition leader, coalition, Democrats, Republicans, Republican, Democrat, GOP
11000000 3: MEP, cabinet
11000000 1.5: Congress, parliament, Bush
11000000 4: Whitehall, Downing Street, Tories, Conservative Party, Liberal Democrat, MP, backbencher, Tory
11000000 4: Lib Dem
11000000 2: senator, governor, mayor, cabinet minister, constituency, chancellor, bureaucrat, Tony Blair
11000000 2: Kerry
11000000 1: president, law, leader, official, announce, debate, authorities, spokesman, critics, proposals
11000000 1: plans
20000574 4: election, general election, polling day, opinion poll, voter, electorate, ballot, candidate
20000574 4: election campaign, campaign trail, landslide, re-election, electoral, electoral commission
20000574 4: polling station
20000574 2: campaign, elected, polls, vote
20000574 3: turnout, marginal seats, campaigning, exit poll, swing states, run for president
20000579 3: general election, presidential election, presidential race, presidential candidate
20000579 3: presidential campaign
20000578 4: local elections, council elections, mayoral election, mayoral race
20000584 4: referendum, plebiscite, Brexit
20000583 4: primaries, caucuses, primary election, Iowa caucus, New Hampshire primary
20000582 3: candidate, running mate, nominee, candidacy, hopeful, contender
20000586 3: ballot, postal voting, postal votes, voter registration, vote counting, recount
20000581 4: campaign finance, campaign donations, party funding, party donor, campaign contributions
20001266 4: presidential debate, televised debate, TV debate
20001380 4: by-election, byelection
20001382 4: coalition talks, coalition government, form a coalition, coalition partner
20000593 3: governing, state officials, federal government, public sector
20000593 2: ministers
20000597 4: constitution, constitutional, constitutional amendment, European constitution, EU constitution
20000607 4: Budget, pre-Budget report, government spending, public spending, federal budget, spending review
20000607 4: austerity
20000607 3: budget, fiscal, Treasury, chancellor's
20000610 4: head of state, presidency, president-elect, state visit
20000610 2: inauguration, Bush, Clinton, Obama, Trump, Biden, Xi Jinping, Chirac, Macron
20000610 3: Zelensky, Yushchenko, Mugabe, Musharraf
20000610 1.5: Putin
20001261 4: prime minister, premier, Number 10, Downing Street, head of government, Tony Blair, taoiseach
20001261 4: chancellor Merkel
20001261 3: Blair, Manmohan Singh, Erdogan, Netanyahu, Modi, Sunak, Starmer, Zapatero
20001261 2: Berlusconi, Schroeder, Koizumi, Sharon
20000613 4: home secretary, foreign secretary, health secretary, education secretary, cabinet minister
20000613 4: minister for, Straw, secretary of state, defence secretary, foreign minister, interior minister
20000613 4: Blunkett, Gordon Brown
20000613 2: finance minister
20000613 3: chancellor, minister, secretary, David Blunkett, Charles Clarke, Ruth Kelly, Jack Straw
20000613 3: Alan Milburn, Prescott
20000606 3: cabinet, cabinet reshuffle, executive branch, White House, reshuffle, new cabinet
20000611 4: impeachment, impeach, impeached
20000612 4: local authority, city council, councillor, council tax, county council, mayor, town hall
20000612 4: city hall
20000618 3: Scottish Executive, Welsh Assembly, Northern Ireland Assembly, state governor
20000618 3: regional government, devolution
20000615 4: House of Commons, House of Lords, Senate, House of Representatives, legislature, MPs, Knesset
20000615 4: Duma, Bundestag, national assembly, Scottish Parliament, European Parliament, MSP, MSPs
20000615 3: lawmakers, parliament, Congress, Commons, peers, legislation, amendment, committee hearing
20000615 3: senator, congressman, select committee, bill, speaker of the house
20000650 4: lobbyist, lobbying, lobby group
20000653 3: democracy, dictatorship, monarchy, communism, autocracy, military rule, authoritarian
20000653 1.5: republic
20001262 4: public inquiry, Butler report, Hutton inquiry, 9/11 commission, commission of inquiry
20001262 4: independent inquiry
20001384 4: Labour Party, Conservative Party, Tory party, Tories, Liberal Democrats, UKIP, Republican Party
20001384 4: Democratic Party, party leader, party chairman, Plaid Cymru, SNP, Sinn Fein, DUP, ruling party
20001384 4: opposition party, Kilroy-Silk, Veritas
20001384 3: Labour, Tory, Lib Dems, party, BNP, Respect party, Green Party, far-right, rebels
20001259 4: party conference, national convention, Republican convention, Democratic convention
20001259 4: convention speech
20001312 3: leadership contest, leadership bid, leadership challenge, party leadership, leadership rival
20001312 3: successor to Blair
20001385 3: political movement, pressure group, activist, grassroots, Countryside Alliance, nationalist
20000596 3: public official, ombudsman, civil servants
20000596 2: mayor, governor
20000596 1: officials
20000595 3: civil servant, civil service, Whitehall, public servants
"""
