"""What enrichment asks of a gazetteer: the places that a name may mean."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean; degrees of WGS 84, an ISO 3166-1 alpha-2 country.

    `region` and `county` are the ids of the first-level and second-level area that it lies in. `people` is
    how many live there, or for what nobody counts, how well known it is in the same measure; `renown` is how
    many other names it has, in all languages. `is_usual` says that English calls it so, not that the name is
    one of another language, an old or a short one.
    """

    id: int
    name: str
    kind: str
    country: str | None
    region: int | None
    county: int | None
    latitude: float
    longitude: float
    people: int
    renown: int
    is_capital: bool
    is_usual: bool


class Gazetteer(Protocol):
    """A table of places."""

    @property
    def version(self) -> str:
        """What the table was made from."""
        ...

    def find(self, keys: Iterable[str]) -> Mapping[str, Sequence[Candidate]]:
        """The places of each key (see `key`), the largest first; a key without places is left out."""
        ...


_DOTTED: Final = re.compile(r"\b(st|ste|mt|ft)\b\.?", re.IGNORECASE)
_SPELT_OUT: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_PUNCTUATION: Final = re.compile(r"[^\w\s]|_")
_DASH: Final = re.compile(r"[-‐-―/]")  # noqa: RUF001 - dashes


def key(name: str) -> str:
    """A name as the table is asked for it: without case, accents, punctuation and the article before it."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = _DOTTED.sub(lambda found: _SPELT_OUT[found[1].casefold()], name)
    words = _PUNCTUATION.sub("", _DASH.sub(" ", name)).casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
