"""Documents in TimeML, and the measure of TempEval-3: strict, relaxed, and relaxed with the right value."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple, Self

_CREATED: Final = re.compile(r'<DCT>.{0,400}?\bvalue="([^"]+)"', re.DOTALL)
_TEXT: Final = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG: Final = re.compile(r"(<[^>]*>)")
_ATTRIBUTE: Final = re.compile(r'\b(type|value)="([^"]*)"')
_SECONDS: Final = len("2013-03-22T10:00:00")


class Timex(NamedTuple):
    """A temporal expression: offsets in the document's text, and the value that TIMEX3 gives it."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class TimeDocument:
    """A text, when it was written, and its temporal expressions. The line of its date is no part of it."""

    name: str
    text: str
    created: datetime
    gold: tuple[Timex, ...]

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """A document of TimeML; None for a file without a text or a date."""
        raw = path.read_text(encoding="utf-8")
        created, body = _CREATED.search(raw), _TEXT.search(raw)
        if not created or not body:
            return None
        pieces: list[str] = []
        gold: list[Timex] = []
        length, opened = 0, None
        for piece in _TAG.split(body[1]):
            if not piece.startswith("<"):
                pieces.append(html.unescape(piece))
                length += len(pieces[-1])
            elif piece.startswith("<TIMEX3") and not piece.endswith("/>"):
                opened = length, dict(_ATTRIBUTE.findall(piece))
            elif piece.startswith("</TIMEX3") and opened:
                gold.append(Timex(opened[0], length, opened[1].get("value", "")))
                opened = None
        moment = datetime.fromisoformat(created[1][:_SECONDS])
        return cls(path.name, "".join(pieces), moment, tuple(gold))


def documents(folder: Path) -> list[TimeDocument]:
    """The documents of a folder, by name."""
    read = (TimeDocument.read(path) for path in sorted(folder.glob("*.tml")))
    return [document for document in read if document]


@dataclass(slots=True)
class TimexScore:
    """Counts over documents. Every expression answers to one of the gold at most, an exact one first."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlapping: int = 0
    valued: int = 0

    def add(self, gold: Sequence[Timex], found: Iterable[Timex]) -> None:
        """Count one document."""
        left = list(gold)
        inexact = []
        for each in found:
            self.found += 1
            same = next((other for other in left if other[:2] == each[:2]), None)
            if same is None:
                inexact.append(each)
                continue
            left.remove(same)
            self.exact += 1
            self._match(same, each)
        for each in inexact:
            other = next((other for other in left if other.start < each.end and each.start < other.end), None)
            if other:
                left.remove(other)
                self._match(other, each)
        self.gold += len(gold)

    def include(self, other: "TimexScore") -> None:
        """Add what another score counted."""
        self.gold += other.gold
        self.found += other.found
        self.exact += other.exact
        self.overlapping += other.overlapping
        self.valued += other.valued

    def _match(self, gold: Timex, found: Timex) -> None:
        self.overlapping += 1
        self.valued += gold.value == found.value

    @property
    def strict(self) -> float:
        """F1 in per cent of expressions with exactly the right extent."""
        return self._f1(self.exact)

    @property
    def relaxed(self) -> float:
        """F1 in per cent of those that overlap with one of the gold."""
        return self._f1(self.overlapping)

    @property
    def value(self) -> float:
        """F1 in per cent of those that overlap and have its value: relaxed F1 times accuracy of values."""
        return self._f1(self.valued)

    def _f1(self, right: int) -> float:
        return 200 * right / max(1, self.gold + self.found)
