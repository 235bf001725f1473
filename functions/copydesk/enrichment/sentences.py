"""Where sentences end in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in code points."""

    start: int
    end: int


_END: Final = re.compile(
    r"""[.!?…।۔؟]{1,4}["'”’»)\]]{0,3}\s+(?=["'“‘«„(\[]{0,3}[^\W_a-zß-öø-ÿ])|\n+""",  # noqa: RUF001 - quotation marks
)
_WORD_BEFORE: Final = re.compile(r"[\w.&’'-]+$")  # noqa: RUF001 - an apostrophe
_ABBREVIATION: Final = re.compile(
    r"(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Ss]en|[Rr]ep|[Gg]ov|[Gg]en|"
    r"[Cc]ol|[Ll]t|[Ss]gt|[Cc]apt|[Cc]mdr|[Aa]dm|[Mm]aj|[Rr]ev|[Hh]on|[Ss]r|[Jj]r|[Vv]s|[Nn]o|[Ff]t|[Mm]t|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Corp|Co|Bros|etc|approx|est|al|cf|e\.g|i\.e)"
)
_ENDS_ANYWAY: Final = frozenset({"Inc", "Ltd", "Corp", "Co", "Jr", "Sr", "etc", "al"})
_STARTS_A_SENTENCE: Final = re.compile(
    r"[\"'“‘«(\[]{0,3}(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|There|However|Mr|Mrs|Ms)\b"  # noqa: RUF001
)


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of `text[start:end]`, without the blank space around them."""
    end = len(text) if end is None else end
    begin = start
    for found in _END.finditer(text, start, end):
        if not found[0].startswith("\n") and _goes_on(text, begin, found.start(), found.end(), found[0]):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _goes_on(text: str, begin: int, stop: int, after: int, mark: str) -> bool:
    if not mark.startswith(".") or mark.startswith(".."):
        return False
    word = _WORD_BEFORE.search(text, max(begin, stop - 20), stop)
    if word is None or not _ABBREVIATION.fullmatch(word[0]):
        return False
    may_end = word[0] in _ENDS_ANYWAY or "." in word[0]
    return not (may_end and _STARTS_A_SENTENCE.match(text, after))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
