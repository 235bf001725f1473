"""Names that mean one thing wherever they stand in full, with their Wikidata ids. Facts, written by hand.

To add one, add a line: the id, for a statesman the country, the usual name, and what else it is called in
full, parted by bars. Only what is sure belongs here: no bare family name, no name that two bear.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.naming.spelling import folded
from copydesk.facts import EntityType


@dataclass(frozen=True, slots=True)
class Known:
    """One that is known by name; `country` is the ISO 3166-1 alpha-2 code of a statesman's country."""

    name: str
    wikidata: str
    country: str | None = None
    also: tuple[str, ...] = ()


_COUNTRIES = """
AD228 AE878 AF889 AL222 AM399 AO916 AR414 AT40 AU408 AZ227 BA225 BB244 BD902 BE31 BF965 BG219 BH398 BI967
BJ962 BN921 BO750 BR155 BS778 BT917 BW963 BY184 BZ242 CA16 CD974 CF929 CG971 CH39 CI1008 CL298 CM1009 CN148
CO739 CR800 CU241 CV1011 CY229 CZ213 DE183 DJ977 DK35 DM784 DO786 DZ262 EC736 EE191 EG79 ER986 ES29 ET115
FI33 FJ712 FM702 FR142 GA1000 GB145 GD769 GE230 GH117 GL223 GM1005 GN1006 GQ983 GR41 GT774 GW1007 GY734
HK8646 HN783 HR224 HT790 HU28 ID252 IE27 IL801 IN668 IQ796 IR794 IS189 IT38 JM766 JO810 JP17 KE114 KG813
KH424 KI710 KM970 KN763 KP423 KR884 KW817 KZ232 LA819 LB822 LC760 LI347 LK854 LR1014 LS1013 LT37 LU32 LV211
LY1016 MA1028 MC235 MD217 ME236 MG1019 MH709 MK221 ML912 MM836 MN711 MO14773 MR1025 MT233 MU1027 MV826 MW1020
MX96 MY833 MZ1029 NA1030 NE1032 NG1033 NI811 NL55 NO20 NP837 NR697 NZ664 OM842 PA804 PE419 PG691 PH928 PK843
PL36 PR1183 PS219060 PT45 PW695 PY733 QA846 RO218 RS403 RU159 RW1037 SA851 SB685 SC1042 SD1049 SE34 SG334
SI215 SK214 SL1044 SM238 SN1041 SO1045 SR730 SS958 ST1039 SV792 SY858 SZ1050 TD657 TG945 TH869 TJ863 TL574
TM874 TN948 TO678 TR43 TT754 TV672 TW865 TZ924 UA212 UG1036 US30 UY77 UZ265 VA237 VC757 VE717 VN881 VU686
WS683 XK1246 YE805 ZA258 ZM953 ZW954
"""

_PEOPLE = """
Q7747 RU Vladimir Putin | Vladimir Vladimirovich Putin
Q23530 RU Dmitry Medvedev | Dmitri Medvedev
Q34453 RU Boris Yeltsin
Q30487 RU Mikhail Gorbachev
Q855 SU Joseph Stalin | Josef Stalin | Iosif Stalin
Q1394 SU Vladimir Lenin
Q56226 KP Kim Jong-un
Q10665 KP Kim Jong-il
Q41117 KP Kim Il-sung
Q15031 CN Xi Jinping
Q5816 CN Mao Zedong | Mao Tse-tung
Q16977 CN Deng Xiaoping
Q22686 US Donald Trump | Donald J. Trump
Q6279 US Joe Biden | Joseph Biden | Joseph R. Biden
Q76 US Barack Obama | Barack Hussein Obama
Q207 US George W. Bush
Q23505 US George H. W. Bush | George H.W. Bush
Q1124 US Bill Clinton | William Jefferson Clinton
Q6294 US Hillary Clinton | Hillary Rodham Clinton
Q9960 US Ronald Reagan
Q23685 US Jimmy Carter
Q9588 US Richard Nixon
Q9696 US John F. Kennedy
Q8007 US Franklin D. Roosevelt | Franklin Delano Roosevelt
Q91 US Abraham Lincoln
Q10853588 US Kamala Harris
Q567 DE Angela Merkel
Q2518 DE Helmut Kohl
Q352 DE Adolf Hitler
Q3052772 FR Emmanuel Macron
Q157 FR François Hollande
Q329 FR Nicolas Sarkozy
Q2105 FR Jacques Chirac
Q2042 FR Charles de Gaulle
Q8016 GB Winston Churchill
Q7416 GB Margaret Thatcher
Q9545 GB Tony Blair
Q192 GB David Cameron
Q180589 GB Boris Johnson
Q264766 GB Theresa May
Q9682 GB Elizabeth II | Queen Elizabeth II
Q11860 IT Silvio Berlusconi
Q3874799 UA Volodymyr Zelenskyy | Volodymyr Zelensky | Vladimir Zelensky | Volodymyr Zelenskiy
Q39259 TR Recep Tayyip Erdoğan | Tayyip Erdoğan | Tayyip Erdogan
Q43723 IL Benjamin Netanyahu | Binyamin Netanyahu
Q44329 SY Bashar al-Assad
Q1316 IQ Saddam Hussein
Q11256 CU Fidel Castro
Q1058 IN Narendra Modi
Q1001 IN Mahatma Gandhi
Q8023 ZA Nelson Mandela
Q57641 HU Viktor Orbán
Q132345 JP Shinzo Abe | Shinzō Abe
Q450675 Pope Francis
Q2494 Pope Benedict XVI
Q989 Pope John Paul II
Q1253 Ban Ki-moon
Q1254 Kofi Annan
Q1317 Osama bin Laden | Usama bin Laden
Q937 Albert Einstein
"""

_ORGANISATIONS = """
Q1065 United Nations | UN | U.N.
Q458 European Union | EU | E.U.
Q7184 NATO | Nato | North Atlantic Treaty Organization | North Atlantic Treaty Organisation
Q7817 World Health Organization | World Health Organisation | WHO
Q7804 International Monetary Fund | IMF
Q7164 World Bank
Q7825 World Trade Organization | World Trade Organisation | WTO
Q7809 UNESCO | Unesco
Q7795 OPEC | Opec | Organization of the Petroleum Exporting Countries
Q41550 OECD | Organisation for Economic Co-operation and Development
Q53536 Federal Reserve | Fed | US Federal Reserve | U.S. Federal Reserve
Q8901 European Central Bank | ECB
Q8880 European Commission
Q8889 European Parliament
Q8475 Interpol
Q7159 African Union
Q7172 Arab League
Q7768 ASEAN | Association of Southeast Asian Nations
Q8333 FBI | Federal Bureau of Investigation
Q37230 CIA | Central Intelligence Agency
Q23548 NASA | Nasa | National Aeronautics and Space Administration
Q42262 European Space Agency
Q42970 Amnesty International
Q187052 Human Rights Watch
Q81307 Greenpeace
Q40970 International Olympic Committee
Q253414 FIFA | Fifa
Q35572 UEFA | Uefa
Q130879 Reuters
Q40469 AP | Associated Press
Q40464 AFP | Agence France-Presse
Q9531 BBC
Q48340 CNN
Q9684 The New York Times | New York Times
Q166032 The Washington Post | Washington Post
Q164746 The Wall Street Journal | Wall Street Journal
Q11148 The Guardian
Q251395 Red Army
Q38799 Hamas
Q41053 Hezbollah | Hizbollah | Hizbullah
Q42418 Taliban
Q34490 al-Qaeda | Al-Qaeda | al Qaeda | Al Qaeda | Al-Qaida | al-Qaida
Q2283 Microsoft
Q37156 IBM | International Business Machines
Q66 Boeing
"""

_PLACES = """
Q15180 Soviet Union | USSR | U.S.S.R. | Soviet | Soviets
Q36704 Yugoslavia | Yugoslav | Yugoslavs
Q5187 Chechnya | Chechen | Chechens
Q22 Scotland | Scottish | Scots
Q21 England
Q25 Wales | Welsh
Q18097 Korea | Korean Peninsula
Q61 Washington, D.C. | Washington | Washington D.C. | Washington DC | Washington, DC
Q60 New York City
Q649 Moscow
Q1899 Kyiv | Kiev
Q8684 Seoul
Q18808 Pyongyang
Q84 London
Q90 Paris
Q64 Berlin
Q220 Rome
Q2807 Madrid
Q597 Lisbon
Q1741 Vienna
Q727 Amsterdam
Q1748 Copenhagen
Q1754 Stockholm
Q585 Oslo
Q1757 Helsinki
Q270 Warsaw
Q1085 Prague
Q1781 Budapest
Q19660 Bucharest
Q472 Sofia
Q1524 Athens
Q3640 Ankara
Q406 Istanbul
Q2280 Minsk
Q1773 Riga
Q216 Vilnius
Q1770 Tallinn
Q1761 Dublin
Q3711 Belgrade
Q1435 Zagreb
Q11194 Sarajevo
Q956 Beijing | Peking
Q8686 Shanghai
Q1490 Tokyo
Q1858 Hanoi
Q1861 Bangkok
Q3630 Jakarta
Q1461 Manila
Q987 New Delhi
Q1156 Mumbai | Bombay
Q1348 Kolkata | Calcutta
Q1362 Islamabad
Q5838 Kabul
Q3616 Tehran | Teheran
Q1530 Baghdad
Q3766 Damascus
Q3820 Beirut
Q1218 Jerusalem
Q85 Cairo
Q3692 Riyadh
Q3870 Nairobi
Q3624 Addis Ababa
Q1930 Ottawa
Q3114 Canberra
Q1486 Buenos Aires
Q1533 Caracas
Q1563 Havana
Q1489 Mexico City
Q65 Los Angeles
Q71 Geneva
Q72 Zurich | Zürich
Q42308 Kharkiv | Kharkov
Q1874 Odesa | Odessa
Q36036 Lviv | Lvov
"""

_EVENTS = """
Q361 First World War | World War I | World War One | WWI | Great War
Q362 Second World War | World War II | World War Two | WWII
Q8683 Cold War
Q8663 Korean War
Q8740 Vietnam War
Q8676 American Civil War
Q10859 Spanish Civil War
Q6534 French Revolution
"""


def _read(table: str) -> Iterator[Known]:
    for line in table.strip().splitlines():
        wikidata, _, rest = line.partition(" ")
        name, *also = rest.split(" | ")
        country = None
        if name[:2].isupper() and name[2:3] == " " and table is _PEOPLE:
            country, name = name[:2], name[3:]
        yield Known(name, wikidata, country, tuple(also))


def _country_ids() -> dict[str, str]:
    return {cell[:2]: f"Q{cell[2:]}" for cell in _COUNTRIES.split()}


def key(name: str) -> str:
    """What all ways to write a name in full have in common."""
    return "".join(letter for letter in folded(name) if letter.isalnum())


COUNTRY_IDS: Final = _country_ids()
"""Wikidata's ids by ISO 3166-1 alpha-2 code."""

EVENTS: Final = tuple(_read(_EVENTS))
_TABLES: Final = {
    EntityType.PERSON: tuple(_read(_PEOPLE)),
    EntityType.ORGANISATION: tuple(_read(_ORGANISATIONS)),
    EntityType.PLACE: tuple(_read(_PLACES)),
    EntityType.EVENT: EVENTS,
}
_KNOWN: Final = {
    (kind, key(name)): known
    for kind, table in _TABLES.items()
    for known in table
    for name in (known.name, *known.also)
}


def known(kind: EntityType, name: str) -> Known | None:
    """Who or what bears a name, written in full."""
    return _KNOWN.get((kind, key(name)))
