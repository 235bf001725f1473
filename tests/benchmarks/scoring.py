"""How facts found are scored against facts expected.

title      equal, where letter case, punctuation, white space and HTML entities are not looked at
day        the same calendar day, as written or in UTC
instant    the same minute in UTC; a time found without its offset is not the same
authors    F1 of the two sets of names, names being compared like titles; the mean over documents
body       multisets of shingles of four words; what of a document was hit, found too much and missed is
           divided by their sum, so that long documents count like short ones, and is then summed to
           precision, recall and F1, as Zyte's article-extraction-benchmark does
text       the same for standfirst and body together: sets differ in which of the two holds the standfirst

What the set does not state is not counted. `invented` is its counterpart: the share of the documents without
an expected author for which an author was found.

These are the definitions that come nearest to the figures known for the best peers on the newspaper4k set,
of which half is here: body .929 for trafilatura's precision mode (here .929), title .848 (here .822 for
newspaper4k; token overlap gives .93), date .838 (here .835 for newspaper4k and .854 for trafilatura) and
authors .790 (here .784 for trafilatura; equality of the sets gives .73).
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from tests.benchmarks.facts import Facts

type Pair = tuple[Facts, Facts]
"""What was expected, and what was found."""

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 4
_NO_LETTER: Final = re.compile(r"[\W_]+")


class Overlap(NamedTuple):
    """Shares of a document that were hit, found too much and missed. They add up to 1, or 0 without words."""

    hit: float
    extra: float
    missed: float

    @property
    def f1(self) -> float:
        """The document's own F1; two empty texts agree."""
        whole = 2 * self.hit + self.extra + self.missed
        return 2 * self.hit / whole if whole else 1.0


class Score(NamedTuple):
    """A figure from 0 to 1 over some documents; precision and recall where it is made of them."""

    value: float
    documents: int
    precision: float | None = None
    recall: float | None = None


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words, counted; a shorter text is one run."""
    words = _WORD.findall(text)
    runs = max(1, len(words) - _SHINGLE + 1) if words else 0
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(runs))


def overlap(expected: str, found: str) -> Overlap:
    """What two texts share."""
    wanted, given = shingles(expected), shingles(found)
    hit = (wanted & given).total()
    extra, missed = given.total() - hit, wanted.total() - hit
    whole = hit + extra + missed
    return Overlap(hit / whole, extra / whole, missed / whole) if whole else Overlap(0, 0, 0)


def corpus(overlaps: Sequence[Overlap]) -> Score:
    """Precision, recall and F1 over documents that all weigh the same."""
    hit, extra, missed = (sum(shares) for shares in zip(*overlaps, strict=True)) if overlaps else (0, 0, 0)
    precision = hit / (hit + extra) if hit else 0.0
    recall = hit / (hit + missed) if hit else 0.0
    value = 2 * precision * recall / (precision + recall) if hit else 0.0
    return Score(value, len(overlaps), precision, recall)


def normalised(text: str | None) -> str:
    """Letters and digits alone, in one case."""
    plain = unicodedata.normalize("NFKD", html.unescape(text or ""))
    return _NO_LETTER.sub("", plain).casefold()


def _title(expected: Facts, found: Facts) -> float | None:
    return float(normalised(expected.title) == normalised(found.title)) if expected.title else None


def _day(expected: Facts, found: Facts) -> float | None:
    wanted, given = _time(expected.published), _time(found.published)
    if wanted is None:
        return None
    if given is None:
        return 0.0
    both_known = wanted.tzinfo and given.tzinfo
    return float(
        wanted.date() == given.date()
        or bool(both_known and wanted.astimezone(UTC).date() == given.astimezone(UTC).date())
    )


def _instant(expected: Facts, found: Facts) -> float | None:
    wanted, given = _time(expected.published), _time(found.published)
    if wanted is None or wanted.tzinfo is None:
        return None
    return float(given is not None and given.tzinfo is not None and _minute(wanted) == _minute(given))


def _time(value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None


def _minute(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(second=0, microsecond=0)


def _authors(expected: Facts, found: Facts) -> float | None:
    wanted = {normalised(name) for name in expected.authors}
    given = {normalised(name) for name in found.authors}
    return 2 * len(wanted & given) / (len(wanted) + len(given)) if wanted else None


def _invented(expected: Facts, found: Facts) -> float | None:
    return None if expected.authors else float(bool(found.authors))


def _body(expected: Facts, found: Facts) -> Overlap | None:
    return overlap(expected.body, found.body) if expected.body else None


def _text(expected: Facts, found: Facts) -> Overlap | None:
    return overlap(expected.text, found.text) if expected.text else None


_MEANS: Final[Mapping[str, Callable[[Facts, Facts], float | None]]] = MappingProxyType(
    {"title": _title, "day": _day, "instant": _instant, "authors": _authors, "invented": _invented}
)
_OVERLAPS: Final[Mapping[str, Callable[[Facts, Facts], Overlap | None]]] = MappingProxyType(
    {"body": _body, "text": _text}
)
FIELDS: Final = (*_MEANS, *_OVERLAPS)
"""The names of what is scored. More is better in all of them but `invented`."""


def document(field: str, expected: Facts, found: Facts) -> float | None:
    """The score of one document in one field; None where the set states nothing."""
    if field in _MEANS:
        return _MEANS[field](expected, found)
    shares = _OVERLAPS[field](expected, found)
    return shares.f1 if shares else None


def score(field: str, pairs: Iterable[Pair]) -> Score:
    """The score of all documents in one field."""
    if field in _OVERLAPS:
        shares = (_OVERLAPS[field](*pair) for pair in pairs)
        return corpus([share for share in shares if share is not None])
    values = [value for value in (_MEANS[field](*pair) for pair in pairs) if value is not None]
    return Score(sum(values) / len(values) if values else 0.0, len(values))
