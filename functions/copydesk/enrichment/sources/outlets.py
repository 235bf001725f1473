"""The news agencies and outlets that are known by name. What is not here is found by its shape or context.

To add one, add a line to a table: the name under which it is listed as a source, then what else it is
called, parted by bars. A name counts as it is written, or all in capitals. A question mark in front
says that the name means something else as often, so that it needs a clearer context.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from copydesk.enrichment.sources.agencies import AGENCIES


class OutletKind(StrEnum):
    """Whether others subscribe to it, or people read it."""

    AGENCY = "agency"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source that is known by name; an `ambiguous` name means something else as often."""

    name: str
    kind: OutletKind
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False


_OUTLETS = """
CNN | CNN International | Си Ен Ен
BBC | BBC News | BBC World Service | Би Би Си | Би-би-си
Sky News
ITV | ITV News
Channel 4 News
ABC News
CBS | CBS News
NBC | NBC News
MSNBC
CNBC
NPR
PBS
Fox News
C-SPAN
? ABC
Al Jazeera | Al-Jazeera | Аль-Джазира
Al Arabiya | Al-Arabiya
Al Mayadeen
Al-Manar | Al Manar
Al-Ahram | Al Ahram
Asharq Al-Awsat
The New York Times | New York Times | NYT | Ню Йорк таймс
The Washington Post | Washington Post | WaPo | Вашингтон пост
The Wall Street Journal | Wall Street Journal | WSJ | Уолстрийт джърнъл
Los Angeles Times | LA Times
USA Today
Chicago Tribune
The Boston Globe | Boston Globe
Politico | POLITICO | Политико
Axios
The Hill
The Intercept
ProPublica
BuzzFeed News
Vox
Newsweek
? Time | TIME | TIME magazine | Time magazine
The Atlantic
The New Yorker
Forbes
? Fortune
Business Insider
HuffPost
Vice News
The Daily Beast | Daily Beast
Foreign Policy | Foreign Policy magazine
The Guardian | Guardian | Гардиън
The Times | Times of London
The Sunday Times | Sunday Times
The Telegraph | The Daily Telegraph | Daily Telegraph
The Independent
? Independent
Financial Times | The Financial Times | FT | Файненшъл таймс
The Economist | Economist
Daily Mail | The Daily Mail | MailOnline
Daily Mirror
? The Sun
Daily Express
The Scotsman
The Irish Times | Irish Times
Irish Independent
RTÉ | RTE
Le Monde | Монд
Le Figaro | Фигаро
Le Parisien
Libération | Liberation
Les Echos | Les Échos
L'Équipe | L'Equipe
Mediapart
? L'Express
Le Point
Ouest-France
BFM TV | BFMTV
France 24
France Info | Franceinfo
RFI
TF1
Der Spiegel | Spiegel | Шпигел
Die Zeit
Die Welt
Die Presse
Der Standard
Bild | Bild am Sonntag | Билд
Frankfurter Allgemeine Zeitung | FAZ | Frankfurter Allgemeine
Süddeutsche Zeitung | Sueddeutsche Zeitung
Handelsblatt
Tagesspiegel
? Stern
? Focus
ARD
ZDF
Deutsche Welle | DW | Дойче веле
ORF
Neue Zürcher Zeitung | NZZ
SRF
RTS
Le Temps
Le Soir
RTBF
VRT
NOS
De Telegraaf
de Volkskrant | De Volkskrant
NRC
DR
NRK
VG
Aftenposten
SVT
Aftonbladet
Expressen
Dagens Nyheter
Yle
Helsingin Sanomat
ERR
Delfi
LRT
TVN24
Gazeta Wyborcza
Rzeczpospolita
Onet
El País | El Pais
El Mundo
La Vanguardia
El Periódico
? Marca
Público
Expresso
Corriere della Sera
La Repubblica
La Stampa
Il Sole 24 Ore
RAI
Kathimerini
ERT
Hürriyet | Hurriyet
? Sabah
Cumhuriyet
TRT | TRT World
NTV
Haaretz
The Jerusalem Post | Jerusalem Post
The Times of Israel | Times of Israel
Ynet
Yedioth Ahronoth
Channel 12
Iran International
Press TV
Kommersant | Коммерсант
Vedomosti | Ведомости
Izvestia | Известия
Novaya Gazeta
Meduza | Медуза
RBC | РБК
RT | Russia Today
Rossiya 24
Dozhd
Radio Free Europe/Radio Liberty | RFE/RL | Radio Free Europe | Radio Liberty | Свободна Европа
Voice of America | VOA
Radio Free Asia | RFA
Kyiv Independent | The Kyiv Independent
Kyiv Post
Ukrainska Pravda | Українська правда | Украинская правда
Suspilne
Bulgarian National Radio | BNR | БНР
Bulgarian National Television | BNT | БНТ
bTV | бТВ
Nova TV | Нова телевизия
Dnevnik | Дневник
Kapital
Mediapool
Novinite
24 Chasa | 24 часа
? Trud | Труд
Digi24
HotNews
Euronews
Politika
N1
Index.hr
Jutarnji list
People's Daily
Global Times
China Daily
CCTV
CGTN
Caixin
South China Morning Post | SCMP
Taipei Times
Nikkei | Nikkei Asia | Nihon Keizai Shimbun
NHK
Asahi Shimbun | Asahi
Yomiuri Shimbun | Yomiuri
Mainichi Shimbun | Mainichi
Japan Times | The Japan Times
Chosun Ilbo
Korea Herald | The Korea Herald
Rodong Sinmun
The Straits Times | Straits Times
Channel NewsAsia
Bangkok Post
Jakarta Post
Rappler
The Times of India | Times of India
The Hindu
Hindustan Times
NDTV
? Dawn
Geo News
Tolo News | TOLOnews
Daily Star
Sydney Morning Herald | The Sydney Morning Herald
The Age
The Australian
New Zealand Herald
Globe and Mail | The Globe and Mail
Toronto Star
CBC | CBC News
La Presse
O Globo | Globo
Folha de S.Paulo | Folha de São Paulo
Estadão
Clarín | Clarin
La Nación
Infobae
El Universal
Reforma
El Comercio
El Tiempo
El Mercurio
Daily Nation
Daily Maverick
Mail & Guardian
SABC
News24
Punch
? Nature
? Science
? Variety
? Hollywood Reporter | The Hollywood Reporter
The Lancet
Bellingcat
The Insider
The Athletic
Lloyd's List
Mladá fronta Dnes
ESPN
Sky Sports
? The Observer
? Sega | Сега
"""  # noqa: RUF001 - names in Cyrillic are meant


def _read(table: str, kind: OutletKind) -> Iterator[Outlet]:
    for line in table.strip().splitlines():
        name, *aliases = line.removeprefix("? ").split(" | ")
        yield Outlet(name, kind, tuple(aliases), ambiguous=line.startswith("? "))


OUTLETS = (*_read(AGENCIES, OutletKind.AGENCY), *_read(_OUTLETS, OutletKind.OUTLET))
