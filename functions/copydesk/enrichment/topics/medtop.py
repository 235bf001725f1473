"""The part of the IPTC Media Topics that topics are chosen from.

Codes, labels and hierarchy are those of the IPTC NewsCodes scheme medtop, release of 9 October 2025, by the
International Press Telecommunications Council (https://iptc.org), under CC BY 4.0
(http://creativecommons.org/licenses/by/4.0/). A line is a broader concept and, behind the colon,
narrower ones; retired concepts are left out.
"""

from dataclasses import dataclass
from typing import Final

_TABLE: Final = """
top: 01000000 arts, culture, entertainment and media; 02000000 crime, law and justice
top: 03000000 disaster, accident and emergency incident; 04000000 economy, business and finance
top: 05000000 education; 06000000 environment; 07000000 health; 08000000 human interest; 09000000 labour
top: 10000000 lifestyle and leisure; 11000000 politics and government; 12000000 religion
top: 13000000 science and technology; 14000000 society; 15000000 sport; 16000000 conflict, war and peace
top: 17000000 weather
01000000: 20000002 arts and entertainment; 20000038 culture; 20000045 mass media
20000002: 20000003 animation; 20000004 cartoon; 20000005 cinema; 20000007 dance; 20000011 fashion
20000002: 20000013 literature; 20000018 music; 20000029 theatre; 20000031 visual arts; 20001179 series
20000002: 20001181 festival
20000029: 20000028 opera; 20001133 musical; 20001190 stand-up comedy
20000031: 20000032 architecture; 20000036 photography
20000038: 20000040 customs and tradition; 20000042 language; 20000043 library and museum
20000038: 20000044 monument and heritage site; 20001135 art exhibition
20000045: 20000046 news media; 20000047 newspaper; 20000048 online media outlet; 20000049 periodical
20000045: 20000050 radio; 20000051 television; 20001182 social media
20000045: 20001319 disinformation and misinformation
20001182: 20001192 influencers
02000000: 20000082 crime; 20000106 judiciary; 20000121 law; 20000129 law enforcement
20000082: 20000072 genocide; 20000083 arson; 20000084 assault; 20000086 cyber crime; 20000087 corporate crime
20000082: 20000093 corruption; 20000095 drug related crimes; 20000097 fraud; 20000098 hijacking
20000082: 20000099 homicide; 20000100 kidnapping; 20000101 organised crime; 20000103 terrorism
20000082: 20000104 robbery and theft; 20000105 war crime; 20001196 reckless driving
20000082: 20001283 human smuggling and trafficking; 20001285 vandalism; 20001313 shootings
20000082: 20001314 animal abuse; 20001320 torture
20000106: 20000107 court; 20000116 out of court procedures; 20000118 prosecution and prosecutors
20000107: 20000108 appeal (court); 20000110 judge; 20000111 trial (court); 20001287 supreme and high court
20000121: 20000122 civil law; 20000125 criminal law; 20000126 international law
20000129: 20000130 arrest; 20000131 investigation (criminal); 20000133 police; 20001299 surveillance
03000000: 20000139 accident and emergency incident; 20000148 disaster; 20000168 emergency response
20000139: 20000140 explosion accident and incident; 20000141 industrial accident and incident
20000139: 20000143 transportation accident and incident; 20000161 structural failure; 20001321 drowning
20000143: 20000144 air and space accident and incident; 20000145 maritime accident and incident
20000143: 20000146 railway accident and incident; 20000147 road accident and incident
20000148: 20000149 famine; 20000150 fire; 20000151 natural disaster
20000151: 20000152 drought; 20000153 earthquake; 20000154 flood; 20000155 landslide
20000151: 20000157 meteorological disaster; 20000159 volcanic eruption; 20001353 tsunami
04000000: 20000170 business information; 20000209 products and services; 20000344 economy
04000000: 20000349 business enterprise; 20000385 market and exchange
20000170: 20000183 business financing; 20000188 human resources; 20000192 business strategy and marketing
20000170: 20000199 business governance; 20001365 business reporting and performance
20000170: 20001366 business restructuring
20000183: 20000174 bankruptcy; 20000182 financially distressed company; 20000396 stocks and securities
20000188: 20000189 layoffs and downsizing; 20000190 executive officer
20000192: 20000206 patent, copyright and trademark; 20000207 product recall; 20001295 outsourcing
20000199: 20000185 shareholder activity; 20000195 board of directors
20001365: 20000178 corporate earnings
20001366: 20000197 company spin-off; 20000200 joint venture; 20000204 merger or acquisition
20000209: 20000210 agriculture; 20000213 commercial fishing; 20000214 forestry and timber; 20000217 chemicals
20000209: 20000225 computing and information technology; 20000235 construction and property
20000209: 20000243 consumer goods; 20000256 energy and resource; 20000294 manufacturing and engineering
20000209: 20000304 media and entertainment industry; 20000316 metal and mineral mining and refining
20000209: 20000331 tourism and leisure industry; 20000337 transport; 20001244 utilities
20000209: 20001289 sales channel; 20001354 healthcare industry; 20001370 financial service
20000209: 20001371 business service
20000225: 20000226 computer and telecommunications hardware; 20000228 satellite technology
20000225: 20000230 semiconductor and electronic component; 20000231 software and applications
20000225: 20000233 telecommunication service; 20000234 wireless technology
20000235: 20001367 commercial real estate; 20001368 residential real estate
20000243: 20000245 clothing; 20000249 luxury good; 20000254 toy and game; 20000324 beverage and grocery
20000243: 20000330 tobacco and nicotine; 20001258 consumer electronics
20000256: 20000257 renewable energy; 20000258 coal; 20000265 nuclear power; 20001207 biofuel
20000256: 20001243 oil and gas
20000294: 20000295 aerospace; 20000296 automotive; 20000297 defence equipment; 20000298 electrical appliance
20000294: 20000303 shipbuilding
20000304: 20000305 advertising; 20000306 books and publishing; 20000307 film industry
20000304: 20000308 music industry; 20000314 satellite and cable service
20000331: 20000332 casinos and gambling; 20000333 hotel and accommodation; 20000335 restaurant and catering
20000337: 20000338 air transport; 20000340 railway transport; 20000341 road transport
20000337: 20000343 waterway and maritime transport; 20001170 logistics; 20001362 public transport
20001289: 20000252 retail; 20000273 auction
20001354: 20000218 biotechnology business; 20000223 pharmaceutical
20001370: 20000272 accountancy and auditing; 20000274 banking; 20000279 insurance
20001370: 20000287 personal finance and investment; 20000292 stock broking; 20000393 loans and lending
20001370: 20001162 asset management
20001371: 20000291 shipping and postal service; 20001136 trade show or expo; 20001164 payment service
20000344: 20000346 economic trends and indicators; 20000350 central bank; 20000355 currency
20000344: 20000364 emerging market; 20000372 international economic institution; 20000373 international trade
20000344: 20000379 monetary policy; 20000381 mutual funds
20000346: 20000352 consumer confidence; 20000357 economic growth; 20000359 gross domestic product
20000346: 20000365 employment statistics; 20000368 government debt; 20000370 inflation; 20000380 mortgages
20000346: 20000383 recession
20000355: 20001279 cryptocurrency
20000373: 20000374 trade agreements; 20000375 balance of trade; 20000376 trade dispute; 20000384 tariff
20000379: 20000371 interest rates
20000349: 20001158 start-up and entrepreneurial business; 20001172 small and medium enterprise
20000385: 20000386 commodities market; 20000390 debt market; 20000391 foreign exchange market
20000386: 20000387 energy market
05000000: 20000399 religious education; 20000400 school; 20000412 curriculum
05000000: 20000413 educational testing and examinations; 20000414 entrance examination; 20000415 students
05000000: 20000416 teachers; 20001216 vocational education; 20001217 educational grading
05000000: 20001337 online and remote learning
20000400: 20000401 primary education; 20000403 adult and continuing education
20000400: 20000404 upper secondary education; 20000405 college and university
20000400: 20000409 early childhood education; 20001212 religious school; 20001213 state school
20000400: 20001214 private school
06000000: 20000418 climate change; 20000420 conservation; 20000424 environmental pollution
06000000: 20000430 natural resource; 20000441 nature; 20001374 sustainability
20000420: 20000422 nature preserve
20000424: 20000425 air pollution; 20000426 environmental clean-up; 20000427 hazardous material
20000424: 20000428 waste material; 20000429 water pollution
20000441: 20000433 forest; 20000434 mountain; 20000438 ocean; 20000439 river; 20000440 wetland
20000441: 20000442 ecosystem; 20000443 endangered species; 20000444 invasive species; 20000500 animal
20000441: 20000507 flowers and plants
20000500: 20000494 animal disease; 20001318 pest and pest control
07000000: 20000446 disease and condition; 20000461 health facility; 20000463 health organisation
07000000: 20000464 health treatment and procedure; 20000480 government health care; 20000483 health insurance
07000000: 20000484 private health care; 20000485 medical profession; 20001358 public health
20000446: 20000447 cancer; 20000448 communicable disease; 20000454 heart disease; 20000456 injury
20000446: 20000457 medical condition; 20000458 mental health and disorder; 20001322 poisoning
20000446: 20001355 developmental disorder
20000448: 20000449 epidemic and pandemic; 20000451 viral disease
20000461: 20000462 hospital; 20001229 healthcare clinic
20000464: 20000465 diet; 20000467 non-prescription drug; 20000468 prescription drug; 20000469 medical test
20000464: 20000470 health care approach; 20000477 vaccine; 20000478 therapy; 20001219 drug rehabilitation
20000464: 20001221 emergency care; 20001228 surgery
20000485: 20000486 medical service; 20000487 medical specialisation; 20000492 medical staff
08000000: 20000498 award and prize; 20000499 record and achievement; 20000501 ceremony; 20000503 human mishap
08000000: 20000504 high society; 20000505 celebrity; 20001237 anniversary; 20001238 birthday
20000501: 20001234 graduation; 20001235 funeral and memorial service; 20001236 wedding
20000504: 20000506 royalty
09000000: 20000509 employment; 20000521 employment legislation; 20000523 labour market
09000000: 20000524 labour relations; 20000531 retirement; 20000533 unemployment; 20000536 unions
20000509: 20000339 commuting; 20000510 apprenticeship; 20000511 child labour; 20000512 employee
20000509: 20000514 employment training; 20000518 wages and benefits; 20001206 self-employment
20000509: 20001276 parental leave; 20001277 volunteering
20000521: 20000522 workplace health and safety
20000523: 20001275 gig economy
20000524: 20000525 collective agreements; 20000529 labour dispute
20000529: 20000530 labour strike
20000531: 20000532 pension
20000533: 20000535 unemployment benefits
10000000: 20000538 leisure; 20000565 lifestyle; 20001339 wellness
20000538: 20000539 club and association; 20000540 game; 20000549 gaming and lottery; 20000550 hobby
20000538: 20000551 holiday; 20000553 leisure venue; 20000560 outdoor recreational activities
20000538: 20000563 travel and tourism
20000540: 20000541 board game; 20000542 card game; 20000546 puzzle; 20000548 video game
20000565: 20000569 organic food; 20000570 house and home; 20000572 trend; 20001143 party
20000565: 20001391 vegetarianism and veganism
20001339: 20001239 exercise and fitness; 20001340 mental wellbeing
11000000: 20000574 election; 20000593 government; 20000621 government policy
11000000: 20000638 international relations; 20000646 non-governmental organisation (NGO)
11000000: 20000648 political prisoners and dissenters
20000574: 20000578 local elections; 20000579 national elections; 20000581 campaign finance
20000574: 20000582 political candidates; 20000583 primary elections; 20000584 referendum; 20000586 voting
20000574: 20001266 political debates; 20001380 by-election; 20001382 coalition building
20000593: 20000595 government employee; 20000596 public officials; 20000597 constitution (law)
20000593: 20000598 national security; 20000606 executive (government); 20000607 government budget
20000593: 20000610 head of state; 20000611 impeachment; 20000612 local authority
20000593: 20000613 minister or secretary (government); 20000615 legislative body; 20000618 regional authority
20000593: 20000650 lobbying; 20000653 political system; 20001259 political party convention
20000593: 20001261 head of government; 20001262 public inquiry; 20001312 political leadership
20000593: 20001384 political party; 20001385 political movement and association
20000598: 20000599 armed forces; 20000602 military weaponry and equipment
20000598: 20000605 espionage and intelligence
20000621: 20000345 economic policy; 20000423 environmental policy; 20000479 healthcare policy
20000621: 20000620 taxation policy; 20000627 data protection policy
20000621: 20000628 housing and urban planning policy; 20000630 pension and welfare policy
20000621: 20000632 personal weapon control policy; 20000634 immigration policy; 20000635 nuclear policy
20000621: 20000636 regulation of industry; 20001132 cultural policy; 20001147 sports policies
20000621: 20001264 infrastructure policy; 20001338 education policy
20000638: 20000639 diplomacy; 20000642 economic sanction; 20000643 foreign aid
20000638: 20000644 international organisation; 20000645 refugees and internally displaced people
20000638: 20001316 border dispute
20000639: 20000640 summit meeting; 20000641 treaty
12000000: 20000657 belief systems; 20000688 religious conflict; 20000690 religious festival and holiday
12000000: 20000696 religious ritual; 20000697 religious facility
12000000: 20000702 relations between religion and government; 20000703 religious leader
12000000: 20000705 religious text
20000657: 20000658 Buddhism; 20000659 Christianity; 20000674 cult; 20000676 Hinduism; 20000677 Islam
20000657: 20000679 Judaism; 20000682 Scientology; 20000684 Sikhism; 20001349 atheism and agnosticism
20000690: 20000691 Christmas; 20000692 Easter; 20000694 Ramadan; 20000695 Yom Kippur; 20001350 Eid al-Adha
20000690: 20001352 Hanukkah
20000696: 20001346 canonisation
20000697: 20000698 church; 20000699 mosque; 20000700 synagogue
20000703: 20000704 pope
20000705: 20000706 Bible; 20000707 Qur'an
13000000: 20000710 biomedical science; 20000715 mathematics; 20000717 natural science
13000000: 20000735 scientific research; 20000741 scientific institution; 20000742 social sciences
13000000: 20000756 technology and engineering
20000710: 20000711 biotechnology
20000717: 20000718 astronomy; 20000719 biology; 20000725 chemistry; 20000726 cosmology; 20000727 geology
20000717: 20000729 marine science; 20000730 meteorology; 20000731 physics
20000719: 20000720 botany; 20000721 genetics; 20000722 palaeontology; 20000724 zoology
20000731: 20000732 electromagnetism
20000735: 20000736 scientific innovation; 20000737 medical research; 20000738 scientific exploration
20000735: 20000740 scientific publication
20000738: 20000739 space exploration
20000742: 20000743 anthropology; 20000744 archaeology; 20000747 history; 20000753 psychology
20000742: 20000754 sociology
20000756: 20000757 aerospace engineering; 20000761 electronic engineering; 20000762 identification technology
20000756: 20000763 information technology and computer science; 20000764 materials science
20000756: 20000765 micro science
20000757: 20000758 rocketry
20000763: 20001298 artificial intelligence
20000765: 20000766 nanotechnology
14000000: 20000587 fundamental rights; 20000768 communities; 20000770 demographics; 20000771 immigration
14000000: 20000772 emigration; 20000775 discrimination; 20000780 family; 20000788 demographic group
14000000: 20000799 social condition; 20000802 social problem; 20000808 values; 20000817 welfare
14000000: 20001373 diversity, equity and inclusion
20000587: 20000120 civil rights; 20000588 censorship and freedom of speech; 20000590 freedom of religion
20000587: 20000591 freedom of the press; 20000592 human rights; 20001300 privacy; 20001326 women's rights
20000770: 20000774 population and census
20000771: 20000773 illegal immigration
20000775: 20000776 ageism; 20000777 racism; 20000778 religious discrimination; 20000779 sexism
20000780: 20000781 adoption; 20000782 Dating and Relationships; 20000783 divorce; 20000784 family planning
20000780: 20000786 marriage; 20000787 parenting; 20001359 pregnancy and childbirth
20000788: 20000790 children; 20000791 disabilities; 20000792 LGBTQ; 20000793 gender
20000788: 20000795 national or ethnic minority; 20000797 senior citizens; 20000798 teenagers
20000788: 20001288 indigenous people; 20001327 women
20000799: 20000800 homelessness; 20000801 poverty
20000802: 20000803 abusive behaviour; 20000804 addiction; 20000805 juvenile delinquency
20000802: 20000806 prostitution; 20000807 slavery; 20001193 sexual misconduct; 20001284 bullying
20000808: 20000810 death and dying; 20000814 ethics; 20000815 pornography
20000817: 20000818 charity; 20000820 social services; 20001232 elderly care; 20001290 public housing
20000817: 20001317 child care
15000000: 20000822 competition discipline; 20001103 disciplinary action in sport; 20001104 drug use in sport
15000000: 20001108 sport event; 20001124 sport industry; 20001125 sport organisation; 20001126 sport venue
15000000: 20001148 sports transaction; 20001301 sport achievement; 20001323 sports coaching
15000000: 20001324 sports management and ownership; 20001325 sports officiating
20000822: 20000823 American football; 20000824 archery; 20000827 athletics
20000822: 20000846 Australian rules football; 20000847 badminton; 20000849 baseball; 20000851 basketball
20000822: 20000852 biathlon; 20000854 bobsleigh; 20000856 boxing; 20000877 canoeing
20000822: 20000884 mountain climbing; 20000888 cricket; 20000890 curling; 20000892 cycling; 20000912 darts
20000822: 20000913 diving; 20000923 equestrian; 20000929 fencing; 20000933 field hockey
20000822: 20000934 figure skating; 20000939 Gaelic football; 20000940 golf; 20000942 gymnastics
20000822: 20000958 handball (team); 20000960 horse racing; 20000964 hurling; 20000965 ice hockey
20000822: 20000986 lacrosse; 20000988 marathon; 20000991 motor car racing; 20000998 motorcycling
20000822: 20001010 netball; 20001026 rowing; 20001038 sailing; 20001049 sport shooting; 20001056 skiing
20000822: 20001063 snooker; 20001064 snowboarding; 20001065 football; 20001066 softball
20000822: 20001067 speed skating; 20001070 surfing; 20001071 swimming; 20001083 table tennis; 20001085 tennis
20000822: 20001087 triathlon; 20001089 volleyball; 20001091 water polo
20000822: 20001093 weightlifting and powerlifting; 20001098 wrestling; 20001154 chess; 20001157 martial arts
20000822: 20001176 rugby; 20001183 eSports
20001176: 20001035 rugby league
20001108: 20001177 Olympic Games; 20001178 Paralympic Games
16000000: 20000053 act of terror; 20000056 armed conflict; 20000065 civil unrest; 20000070 coup d'etat
16000000: 20000071 massacre; 20000073 peace process; 20000077 post-war reconstruction; 20001361 cyber warfare
16000000: 20001377 war victims
20000056: 20000057 guerrilla activity; 20000058 international military intervention
20000056: 20000060 military occupation; 20000062 war
20000062: 20000063 civil war
20000065: 20000066 demonstration; 20000067 rebellion; 20000068 revolution; 20000069 riot
20000073: 20000059 peacekeeping force; 20000078 disarmament
20000077: 20000079 ordnance clearance
20001377: 20000080 prisoners of war
17000000: 20001128 weather forecast; 20001129 weather phenomena; 20001130 weather statistic
17000000: 20001131 weather warning
"""


@dataclass(frozen=True, slots=True)
class Concept:
    """A label in British English, and the code of the broader concept; a top concept has none."""

    label: str
    parent: str | None


def _concepts() -> dict[str, Concept]:
    concepts: dict[str, Concept] = {}
    for line in _TABLE.strip().splitlines():
        parent, _, narrower = line.partition(": ")
        for concept in narrower.split("; "):
            code, _, label = concept.partition(" ")
            concepts[code] = Concept(label, None if parent == "top" else parent)
    return concepts


CONCEPTS: Final = _concepts()
"""Every concept by its code."""

LABELS: Final = {concept.label.casefold(): code for code, concept in CONCEPTS.items()}
"""Codes by label, folded."""

TOPS: Final = tuple(code for code, concept in CONCEPTS.items() if concept.parent is None)
"""The 17 areas that no other concept is above."""


def _children() -> dict[str, tuple[str, ...]]:
    children: dict[str, tuple[str, ...]] = {}
    for code, concept in CONCEPTS.items():
        if concept.parent:
            children[concept.parent] = (*children.get(concept.parent, ()), code)
    return children


CHILDREN: Final = _children()
"""The narrower concepts of those that have some."""


def _path(code: str) -> tuple[str, ...]:
    parent = CONCEPTS[code].parent
    return (code,) if parent is None else (code, *_path(parent))


PATHS: Final = {code: _path(code) for code in CONCEPTS}
"""From each concept by its ancestors to the top."""
