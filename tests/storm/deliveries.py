"""What three suppliers send in a storm: several formats, versions out of order, kills, copies, rubbish."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, Literal, NamedTuple

from copydesk.article import IdentityBasis
from copydesk.identity import article_id
from tests.malformed.samples import ARTICLES

WIRE: Final = "example-wire"
_PLACES: Final = ("Vale", "Sozopol", "Lima", "Oslo", "Cairo", "Varna", "Leeds", "Turin")
_VOCABULARY: Final = """
    authority bridge carries council decides early ferry ground harvest island judge kitchen ladder market
    narrow office people quarter report station tunnel union village winter yard zone answer border copper
    driver engine farmer garden hospital inquiry journey keeper letter mayor owner pupil railway
"""
_WORDS: Final = tuple(_VOCABULARY.split())
_RUBBISH: Final = (
    b"\x00\x01\x02 no text",
    b'{"uri": "urn:x", "standard": ',
    b"   \n ",
    b"%PDF-1.4 something",
)
_FEED: Final = 5

type Way = Literal["upload", "webhook"]


class Delivery(NamedTuple):
    """One file or one webhook; `articles` is how many items it holds."""

    supplier: str
    way: Way
    name: str
    data: bytes
    articles: int


@dataclass
class Plan:
    """The deliveries in order, and what has to stand at the end of each article with stated versions."""

    deliveries: list[Delivery] = field(default_factory=list)
    last: dict[str, tuple[str, int]] = field(default_factory=dict)
    """By article: its lifecycle and its version."""
    articles: int = 0
    counts: dict[str, int] = field(default_factory=dict)


def plan(articles: int, seed: int) -> Plan:
    """About so many articles, the same ones for the same seed."""
    made, chance = Plan(), Random(f"{seed}/storm")
    placed: list[tuple[float, Delivery]] = []
    while made.articles < articles:
        at, number = chance.random(), len(placed)
        draw = chance.random()
        if draw < 0.6:
            lives = list(_life(made, chance, number))
        elif draw < 0.95:
            lives = [_of_any_format(chance, number)]
            made.articles += 1
        elif draw < 0.98:
            lives = [_feed(chance, number)]
            made.articles += _FEED
        else:
            lives = [Delivery("fakti", "upload", f"rubbish-{number}", chance.choice(_RUBBISH), 0)]
            _count(made, "rubbish")
        for delivery in lives:
            placed.append((at, delivery))
            if chance.random() < 0.1:
                placed.append((at + chance.random() / 20, delivery))
                _count(made, "sent twice")
            # Versions of an article come close together, so that they overtake each other.
            at += chance.random() / 50
    made.deliveries = [delivery for _, delivery in sorted(placed, key=lambda each: each[0])]
    return made


def _count(made: Plan, what: str, by: int = 1) -> None:
    made.counts[what] = made.counts.get(what, 0) + by


def _life(made: Plan, chance: Random, number: int) -> Iterator[Delivery]:
    uri = f"urn:newsml:wire.example:{number}"
    versions = chance.choices((1, 2, 3, 5), (55, 25, 15, 5))[0]
    is_killed = chance.random() < 0.08
    stated = list(range(1, versions + 1))
    if chance.random() < 0.3:
        chance.shuffle(stated)
    if is_killed:
        stated.insert(chance.randint(0, len(stated)), versions + 1)
        _count(made, "kills")
    title = _title(chance, number)
    for version in stated:
        item: dict[str, Any] = {
            "uri": uri,
            "standard": {"name": "ninjs", "version": "3.1"},
            "type": "text",
            "version": str(version),
        }
        if version > versions:
            item["pubStatus"] = "canceled"
        else:
            item |= {
                "language": "en",
                "headlines": [{"role": "main", "value": title}],
                "bodies": [{"role": "main", "contentType": "text/plain", "value": _text(chance)}],
            }
        yield Delivery(WIRE, _way(chance), f"{number}-{version}", json.dumps(item).encode(), 1)
    made.articles += 1
    _count(made, "updates", versions - 1)
    identity = article_id(WIRE, IdentityBasis.SUPPLIER, uri)
    made.last[identity] = ("killed" if is_killed else "live", versions + is_killed)


def _of_any_format(chance: Random, number: int) -> Delivery:
    sample = chance.choice(tuple(ARTICLES))
    text = ARTICLES[sample].replace("Harbour of Vale opens", _title(chance, number))
    for name in ("harbour", "pier"):
        text = text.replace(name, f"{name}-{number}")
    data = text.encode()
    if chance.random() < 0.1:
        return Delivery("fakti", "upload", f"{number}-{sample}.gz", gzip.compress(data, mtime=0), 1)
    return Delivery("fakti", _way(chance), f"{number}-{sample}", data, 1)


def _feed(chance: Random, number: int) -> Delivery:
    items = "".join(
        f"<item><guid isPermaLink='false'>post-{number}-{each}</guid><title>{_title(chance, number)} {each}"
        f"</title><description>{_text(chance)}</description></item>"
        for each in range(_FEED)
    )
    feed = f'<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'
    return Delivery("canal-post", "upload", f"{number}-feed", feed.encode(), _FEED)


def _way(chance: Random) -> Way:
    return "webhook" if chance.random() < 0.4 else "upload"


def _title(chance: Random, number: int) -> str:
    return f"{chance.choice(_PLACES)} {' '.join(chance.choices(_WORDS, k=4))} {number}".capitalize()


def _text(chance: Random) -> str:
    return "\n\n".join(
        f"In {chance.choice(_PLACES)} the {' '.join(chance.choices(_WORDS, k=chance.randint(12, 60)))}."
        for _ in range(chance.randint(1, 4))
    )
