"""The countries and territories of ISO 3166-1, as English news names them, their people and their capitals.

Facts of general knowledge, written by hand. Kosovo stands under XK, the code that is in use for it.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 alpha-2 code, usual English name, and what else it is called.

    `adjectives` are its adjective and the words for its people, in the singular where the plural is regular.
    """

    code: str
    name: str
    adjectives: tuple[str, ...]
    capital: str | None
    aliases: tuple[str, ...]


def by_name(name: str) -> Country | None:
    """The country of this name, long form or abbreviation; the case matters for abbreviations alone.

    Georgia and Jordan are countries here, whatever else they are.
    """
    words = " ".join(name.split())
    words = words.removeprefix("the ").removeprefix("The ")
    found = _ABBREVIATIONS.get(words) or _NAMES.get(_folded(words))
    if found is None and (form := _LONG_FORM.match(words)):
        found = _NAMES.get(_folded(words[form.end() :]))
    return found


def by_adjective(word: str) -> Country | None:
    """The country of an adjective or of its people: Bulgarian, North Koreans, Britons, Frenchman.

    Of two countries with one adjective it is the larger one. Korean alone is of no country.
    """
    if not word[:1].isupper():
        return None
    key = _folded(" ".join(word.split()))
    return (
        _ADJECTIVES.get(key)
        or _ADJECTIVES.get(key.removesuffix("'s"))
        or _ADJECTIVES.get(key.removesuffix("s"))
    )


def by_code(code: str) -> Country | None:
    """The country with this ISO 3166-1 alpha-2 code."""
    return _CODES.get(code)


# code | name | adjectives and people | capital | other names, long forms and abbreviations; what is empty
# is in the row before or nowhere
_TABLE: Final = """
AD | Andorra | Andorran | Andorra la Vella |
AE | United Arab Emirates | Emirati | Abu Dhabi | UAE, U.A.E., Emirates
AF | Afghanistan | Afghan, Afghani | Kabul | Islamic Emirate of Afghanistan
AG | Antigua and Barbuda | Antiguan, Barbudan | Saint John's | Antigua & Barbuda, Antigua
AI | Anguilla | Anguillan | The Valley |
AL | Albania | Albanian | Tirana |
AM | Armenia | Armenian | Yerevan |
AO | Angola | Angolan | Luanda |
AQ | Antarctica | Antarctic | |
AR | Argentina | Argentine, Argentinian, Argentinean | Buenos Aires | Argentine Republic, Argentine Nation
AS | American Samoa | American Samoan | Pago Pago |
AT | Austria | Austrian | Vienna |
AU | Australia | Australian, Aussie | Canberra | Commonwealth of Australia
AW | Aruba | Aruban | Oranjestad |
AX | Åland | Ålander | Mariehamn | Åland Islands, Aland Islands
AZ | Azerbaijan | Azerbaijani, Azeri | Baku |
BA | Bosnia and Herzegovina | Bosnian, Herzegovinian | Sarajevo | Bosnia, Bosnia-Herzegovina
BA | | | | Bosnia & Herzegovina, BiH
BB | Barbados | Barbadian, Bajan | Bridgetown |
BD | Bangladesh | Bangladeshi | Dhaka |
BE | Belgium | Belgian | Brussels |
BF | Burkina Faso | Burkinabe, Burkinabè, Burkinese | Ouagadougou | Burkina, Upper Volta
BG | Bulgaria | Bulgarian | Sofia |
BH | Bahrain | Bahraini | Manama |
BI | Burundi | Burundian | Gitega |
BJ | Benin | Beninese, Beninois | Porto-Novo | Dahomey
BL | Saint Barthélemy | Barthélemois | Gustavia | St. Barts, St Barts, Saint Barts, St. Barths
BM | Bermuda | Bermudian, Bermudan | Hamilton |
BN | Brunei | Bruneian | Bandar Seri Begawan | Brunei Darussalam
BO | Bolivia | Bolivian | Sucre | Plurinational State of Bolivia
BQ | Bonaire | Bonairean | Kralendijk | Caribbean Netherlands, Bonaire, Sint Eustatius and Saba
BR | Brazil | Brazilian | Brasília | Federative Republic of Brazil, Brasil
BS | Bahamas | Bahamian | Nassau | Commonwealth of the Bahamas
BT | Bhutan | Bhutanese | Thimphu |
BV | Bouvet Island | | |
BW | Botswana | Botswanan, Motswana, Batswana | Gaborone |
BY | Belarus | Belarusian, Belarussian, Byelorussian | Minsk | Byelorussia
BZ | Belize | Belizean | Belmopan | British Honduras
CA | Canada | Canadian | Ottawa |
CC | Cocos Islands | | West Island | Cocos (Keeling) Islands, Keeling Islands
CD | Democratic Republic of the Congo | Congolese | Kinshasa | Democratic Republic of Congo, DR Congo
CD | | | | D.R. Congo, DRC, D.R.C., Congo-Kinshasa, Congo Kinshasa, Congo, Zaire, Zaïre
CF | Central African Republic | Central African | Bangui |
CG | Republic of the Congo | Congolese | Brazzaville | Republic of Congo, Congo-Brazzaville
CG | | | | Congo Brazzaville
CH | Switzerland | Swiss | Bern | Swiss Confederation
CI | Ivory Coast | Ivorian, Ivoirian | Yamoussoukro | Côte d'Ivoire, Cote d'Ivoire, Cote D'Ivoire
CK | Cook Islands | Cook Islander | Avarua |
CL | Chile | Chilean | Santiago |
CM | Cameroon | Cameroonian | Yaoundé | Cameroun
CN | China | Chinese | Beijing | People's Republic of China, PRC, P.R.C., mainland China, Communist China
CO | Colombia | Colombian | Bogotá |
CR | Costa Rica | Costa Rican | San José |
CU | Cuba | Cuban | Havana |
CV | Cape Verde | Cape Verdean, Cabo Verdean | Praia | Cabo Verde
CW | Curaçao | Curaçaoan | Willemstad |
CX | Christmas Island | | Flying Fish Cove |
CY | Cyprus | Cypriot, Greek Cypriot | Nicosia |
CZ | Czech Republic | Czech | Prague | Czechia
DE | Germany | German | Berlin | Federal Republic of Germany, FRG
DJ | Djibouti | Djiboutian | Djibouti |
DK | Denmark | Danish, Dane | Copenhagen |
DM | Dominica | Dominican | Roseau | Commonwealth of Dominica
DO | Dominican Republic | Dominican | Santo Domingo |
DZ | Algeria | Algerian | Algiers |
EC | Ecuador | Ecuadorian, Ecuadorean, Ecuadoran | Quito |
EE | Estonia | Estonian | Tallinn |
EG | Egypt | Egyptian | Cairo | Arab Republic of Egypt
EH | Western Sahara | Sahrawi, Saharawi | El Aaiún | Sahrawi Arab Democratic Republic
ER | Eritrea | Eritrean | Asmara |
ES | Spain | Spanish, Spaniard | Madrid |
ET | Ethiopia | Ethiopian | Addis Ababa |
FI | Finland | Finnish, Finn | Helsinki |
FJ | Fiji | Fijian | Suva |
FK | Falkland Islands | Falkland Islander, Falklander | Stanley | Falklands, Malvinas, Islas Malvinas
FM | Micronesia | Micronesian | Palikir | Federated States of Micronesia, FSM
FO | Faroe Islands | Faroese, Faroe Islander | Tórshavn | Faroes, Faeroe Islands
FR | France | French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen | Paris | French Republic
GA | Gabon | Gabonese | Libreville |
GB | United Kingdom | British, Briton, Brit | London | UK, U.K., Britain, Great Britain
GB | | | | United Kingdom of Great Britain and Northern Ireland
GD | Grenada | Grenadian | Saint George's |
GE | Georgia | Georgian | Tbilisi |
GF | French Guiana | French Guianese | Cayenne |
GG | Guernsey | | Saint Peter Port |
GH | Ghana | Ghanaian | Accra | Gold Coast
GI | Gibraltar | Gibraltarian | Gibraltar |
GL | Greenland | Greenlandic, Greenlander | Nuuk |
GM | Gambia | Gambian | Banjul |
GN | Guinea | Guinean | Conakry | Guinea-Conakry
GP | Guadeloupe | Guadeloupean | Basse-Terre |
GQ | Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo |
GR | Greece | Greek | Athens | Hellenic Republic
GS | South Georgia and the South Sandwich Islands | | Grytviken | South Georgia
GT | Guatemala | Guatemalan | Guatemala City |
GU | Guam | Guamanian | Hagåtña |
GW | Guinea-Bissau | Bissau-Guinean | Bissau | Guinea Bissau
GY | Guyana | Guyanese | Georgetown | Co-operative Republic of Guyana
HK | Hong Kong | Hong Konger, Hongkonger | Hong Kong | Hongkong
HM | Heard Island and McDonald Islands | | |
HN | Honduras | Honduran | Tegucigalpa |
HR | Croatia | Croatian, Croat | Zagreb |
HT | Haiti | Haitian | Port-au-Prince |
HU | Hungary | Hungarian | Budapest |
ID | Indonesia | Indonesian | Jakarta | Dutch East Indies
IE | Ireland | Irish, Irishman, Irishmen, Irishwoman, Irishwomen | Dublin | Republic of Ireland
IE | | | | Irish Republic, Eire
IL | Israel | Israeli | Jerusalem | State of Israel
IM | Isle of Man | Manx | Douglas |
IN | India | Indian | New Delhi |
IO | British Indian Ocean Territory | Chagossian | Diego Garcia | Chagos Islands, Chagos Archipelago
IQ | Iraq | Iraqi | Baghdad |
IR | Iran | Iranian, Persian | Tehran | Islamic Republic of Iran, Islamic Republic, Persia
IS | Iceland | Icelandic, Icelander | Reykjavik |
IT | Italy | Italian | Rome | Italian Republic
JE | Jersey | | Saint Helier |
JM | Jamaica | Jamaican | Kingston |
JO | Jordan | Jordanian | Amman | Hashemite Kingdom of Jordan, Transjordan
JP | Japan | Japanese | Tokyo |
KE | Kenya | Kenyan | Nairobi |
KG | Kyrgyzstan | Kyrgyz, Kyrgyzstani, Kirghiz | Bishkek | Kyrgyz Republic, Kirghizia
KH | Cambodia | Cambodian, Khmer | Phnom Penh | Kampuchea
KI | Kiribati | I-Kiribati | Tarawa |
KM | Comoros | Comorian, Comoran | Moroni | Union of the Comoros, Comoro Islands
KN | Saint Kitts and Nevis | Kittitian, Nevisian | Basseterre | St. Kitts and Nevis, St Kitts and Nevis
KN | | | | St. Kitts, St Kitts, Saint Kitts
KP | North Korea | North Korean | Pyongyang | Democratic People's Republic of Korea, DPRK, D.P.R.K.
KP | | | | N. Korea, N Korea, NKorea
KR | South Korea | South Korean | Seoul | Republic of Korea, ROK, R.O.K., S. Korea, S Korea, SKorea
KW | Kuwait | Kuwaiti | Kuwait City |
KY | Cayman Islands | Caymanian | George Town | Caymans
KZ | Kazakhstan | Kazakh, Kazakhstani | Astana | Kazakstan
LA | Laos | Laotian, Lao | Vientiane | Lao People's Democratic Republic, Lao PDR
LB | Lebanon | Lebanese | Beirut |
LC | Saint Lucia | Saint Lucian, St. Lucian | Castries | St. Lucia, St Lucia
LI | Liechtenstein | Liechtensteiner | Vaduz |
LK | Sri Lanka | Sri Lankan | Colombo | Ceylon, Democratic Socialist Republic of Sri Lanka
LR | Liberia | Liberian | Monrovia |
LS | Lesotho | Basotho, Mosotho | Maseru | Basutoland
LT | Lithuania | Lithuanian | Vilnius |
LU | Luxembourg | Luxembourgish, Luxembourger, Luxembourgeois | Luxembourg | Luxemburg
LU | | | | Grand Duchy of Luxembourg
LV | Latvia | Latvian | Riga |
LY | Libya | Libyan | Tripoli |
MA | Morocco | Moroccan | Rabat |
MC | Monaco | Monegasque, Monégasque, Monacan | Monaco | Principality of Monaco
MD | Moldova | Moldovan, Moldavian | Chisinau | Republic of Moldova, Moldavia
ME | Montenegro | Montenegrin | Podgorica |
MF | Saint Martin | | Marigot | St. Martin, St Martin
MG | Madagascar | Malagasy, Madagascan | Antananarivo |
MH | Marshall Islands | Marshallese | Majuro |
MK | North Macedonia | North Macedonian, Macedonian | Skopje | Macedonia
MK | | | | Former Yugoslav Republic of Macedonia, FYROM
ML | Mali | Malian | Bamako |
MM | Myanmar | Burmese, Myanma | Naypyidaw | Burma, Union of Myanmar
MN | Mongolia | Mongolian, Mongol | Ulaanbaatar |
MO | Macao | Macanese | Macao | Macau
MP | Northern Mariana Islands | | Saipan | Northern Marianas
MQ | Martinique | Martinican | Fort-de-France |
MR | Mauritania | Mauritanian | Nouakchott |
MS | Montserrat | Montserratian | Plymouth |
MT | Malta | Maltese | Valletta |
MU | Mauritius | Mauritian | Port Louis |
MV | Maldives | Maldivian | Malé |
MW | Malawi | Malawian | Lilongwe | Nyasaland
MX | Mexico | Mexican | Mexico City | United Mexican States
MY | Malaysia | Malaysian | Kuala Lumpur | Malaya
MZ | Mozambique | Mozambican | Maputo |
NA | Namibia | Namibian | Windhoek | South West Africa
NC | New Caledonia | New Caledonian | Nouméa |
NE | Niger | Nigerien | Niamey |
NF | Norfolk Island | Norfolk Islander | Kingston |
NG | Nigeria | Nigerian | Abuja |
NI | Nicaragua | Nicaraguan | Managua |
NL | Netherlands | Dutch, Dutchman, Dutchmen, Dutchwoman, Dutchwomen, Netherlander | Amsterdam | Holland
NL | | | | The Netherlands
NO | Norway | Norwegian | Oslo |
NP | Nepal | Nepali, Nepalese | Kathmandu |
NR | Nauru | Nauruan | Yaren |
NU | Niue | Niuean | Alofi |
NZ | New Zealand | New Zealander, Kiwi | Wellington | NZ, N.Z., Aotearoa
OM | Oman | Omani | Muscat | Sultanate of Oman
PA | Panama | Panamanian | Panama City | Panamá
PE | Peru | Peruvian | Lima |
PF | French Polynesia | French Polynesian, Tahitian | Papeete |
PG | Papua New Guinea | Papua New Guinean | Port Moresby | PNG, P.N.G.
PG | | | | Independent State of Papua New Guinea
PH | Philippines | Filipino, Filipina, Philippine | Manila |
PK | Pakistan | Pakistani | Islamabad |
PL | Poland | Polish, Pole | Warsaw |
PM | Saint Pierre and Miquelon | | Saint-Pierre | St. Pierre and Miquelon, Saint-Pierre and Miquelon
PN | Pitcairn Islands | Pitcairn Islander | Adamstown | Pitcairn
PR | Puerto Rico | Puerto Rican | San Juan | Commonwealth of Puerto Rico
PS | Palestine | Palestinian | Ramallah | State of Palestine, Palestinian territories
PS | | | | Palestinian Territories
PS | | | | Palestinian Territory, Occupied Palestinian Territory, occupied Palestinian territories
PT | Portugal | Portuguese | Lisbon | Portuguese Republic
PW | Palau | Palauan | Ngerulmud |
PY | Paraguay | Paraguayan | Asunción |
QA | Qatar | Qatari | Doha |
RE | Réunion | Réunionese, Réunionnais | Saint-Denis | Reunion Island, La Réunion
RO | Romania | Romanian | Bucharest | Rumania
RS | Serbia | Serbian, Serb | Belgrade |
RU | Russia | Russian | Moscow | Russian Federation
RW | Rwanda | Rwandan, Rwandese | Kigali |
SA | Saudi Arabia | Saudi, Saudi Arabian | Riyadh | KSA, Kingdom of Saudi Arabia
SB | Solomon Islands | Solomon Islander | Honiara | Solomons
SC | Seychelles | Seychellois | Victoria |
SD | Sudan | Sudanese | Khartoum |
SE | Sweden | Swedish, Swede | Stockholm |
SG | Singapore | Singaporean | Singapore |
SH | Saint Helena | Saint Helenian | Jamestown | St. Helena, St Helena, Ascension Island, Tristan da Cunha
SI | Slovenia | Slovenian, Slovene | Ljubljana |
SJ | Svalbard and Jan Mayen | | Longyearbyen | Svalbard
SK | Slovakia | Slovak, Slovakian | Bratislava | Slovak Republic
SL | Sierra Leone | Sierra Leonean | Freetown |
SM | San Marino | Sammarinese | San Marino |
SN | Senegal | Senegalese | Dakar |
SO | Somalia | Somali, Somalian | Mogadishu | Federal Republic of Somalia
SR | Suriname | Surinamese | Paramaribo | Surinam
SS | South Sudan | South Sudanese | Juba |
ST | São Tomé and Príncipe | São Toméan, Santomean | São Tomé | Sao Tome, Sao Tome & Principe
SV | El Salvador | Salvadoran, Salvadorean, Salvadorian | San Salvador |
SX | Sint Maarten | | Philipsburg | St. Maarten, St Maarten
SY | Syria | Syrian | Damascus | Syrian Arab Republic
SZ | Eswatini | Swazi | Mbabane | Swaziland
TC | Turks and Caicos Islands | Turks and Caicos Islander | Cockburn Town | Turks and Caicos, Turks & Caicos
TD | Chad | Chadian | N'Djamena | Tchad
TF | French Southern Territories | | Port-aux-Français | Kerguelen
TG | Togo | Togolese | Lomé |
TH | Thailand | Thai | Bangkok | Siam
TJ | Tajikistan | Tajik, Tajikistani, Tadjik | Dushanbe | Tadjikistan
TK | Tokelau | Tokelauan | |
TL | East Timor | Timorese, East Timorese | Dili | Timor-Leste, Timor Leste
TM | Turkmenistan | Turkmen | Ashgabat |
TN | Tunisia | Tunisian | Tunis |
TO | Tonga | Tongan | Nuku'alofa |
TR | Turkey | Turkish, Turk | Ankara | Türkiye
TT | Trinidad and Tobago | Trinidadian, Tobagonian, Trinbagonian | Port of Spain | Trinidad & Tobago
TT | | | | Trinidad
TV | Tuvalu | Tuvaluan | Funafuti |
TW | Taiwan | Taiwanese | Taipei | Republic of China, Formosa, Chinese Taipei
TZ | Tanzania | Tanzanian | Dodoma | United Republic of Tanzania, Tanganyika
UA | Ukraine | Ukrainian | Kyiv |
UG | Uganda | Ugandan | Kampala |
UM | United States Minor Outlying Islands | | | Wake Island
US | United States | American | Washington, D.C. | US, U.S., USA, U.S.A., United States of America, America
UY | Uruguay | Uruguayan | Montevideo | Oriental Republic of Uruguay
UZ | Uzbekistan | Uzbek, Uzbekistani | Tashkent |
VA | Vatican City | Vatican | Vatican City | Vatican, Holy See, Vatican City State
VC | Saint Vincent and the Grenadines | Vincentian | Kingstown | St. Vincent and the Grenadines
VC | | | | St Vincent and the Grenadines
VC | | | | St. Vincent, St Vincent, Saint Vincent
VE | Venezuela | Venezuelan | Caracas | Bolivarian Republic of Venezuela
VG | British Virgin Islands | British Virgin Islander | Road Town | BVI
VI | United States Virgin Islands | Virgin Islander | Charlotte Amalie | US Virgin Islands
VI | | | | U.S. Virgin Islands
VN | Vietnam | Vietnamese | Hanoi | Viet Nam, Socialist Republic of Vietnam
VU | Vanuatu | Ni-Vanuatu, Vanuatuan | Port Vila | New Hebrides
WF | Wallis and Futuna | | Mata-Utu |
WS | Samoa | Samoan | Apia | Western Samoa, Independent State of Samoa
XK | Kosovo | Kosovar, Kosovan | Pristina |
YE | Yemen | Yemeni, Yemenite | Sanaa |
YT | Mayotte | Mahoran | Mamoudzou |
ZA | South Africa | South African | Pretoria | RSA, Union of South Africa
ZM | Zambia | Zambian | Lusaka | Northern Rhodesia
ZW | Zimbabwe | Zimbabwean | Harare | Rhodesia, Southern Rhodesia
"""
_LONG_FORM: Final = re.compile(
    r"(?:(?:federal |democratic |people's |islamic |socialist |cooperative |united ){0,2}republic|"
    r"kingdom|state|principality|sultanate|emirate|commonwealth|union)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_LARGER: Final = {"congolese": "CD", "dominican": "DO"}
"""Whose adjective it is where two countries share it."""
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.? ?){2,4}\.?|BiH")


def _read() -> dict[str, Country]:
    read: dict[str, Country] = {}
    for line in _TABLE.strip().splitlines():
        code, name, adjectives, capital, aliases = (cell.strip() for cell in line.split("|"))
        also = tuple(filter(None, aliases.split(", ")))
        if code in read:
            read[code] = replace(read[code], aliases=read[code].aliases + also)
        else:
            read[code] = Country(
                code, name, tuple(filter(None, adjectives.split(", "))), capital or None, also
            )
    return read


def _folded(name: str) -> str:
    """Without case, accents, curly apostrophes and the difference between & and and."""
    name = name.replace("’", "'")  # noqa: RUF001 - an apostrophe
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.casefold().replace("&", "and")


def _named(country: Country) -> tuple[str, ...]:
    return (country.name, *country.aliases)


_CODES: Final = _read()
COUNTRIES: Final = tuple(_CODES.values())
_ABBREVIATIONS: Final = {
    name: country for country in COUNTRIES for name in _named(country) if _ABBREVIATION.fullmatch(name)
}
_NAMES: Final = {
    _folded(name): country for country in COUNTRIES for name in _named(country) if name not in _ABBREVIATIONS
}
_ADJECTIVES: Final = {
    _folded(adjective): country for country in reversed(COUNTRIES) for adjective in country.adjectives
} | {adjective: _CODES[code] for adjective, code in _LARGER.items()}
