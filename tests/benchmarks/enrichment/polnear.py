"""PolNeAR: news articles with annotations of who said what, in brat's standoff format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import Span, split

_PARAGRAPH: Final = re.compile(r"\S[^\n]*")
_BLANK: Final = re.compile(r"[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One annotation; `contents` are its stretches, joined where only blank space in a line parts them."""

    contents: tuple[Span, ...]
    sources: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its attributions."""

    manuscript: Manuscript
    attributions: tuple[Attribution, ...]


def articles(folder: Path) -> Iterator[Annotated]:
    """The articles by folder and name; of several annotators, the first."""
    chosen: dict[Path, Path] = {}
    for file in sorted(folder.glob("*/attributions/*.ann")):
        name = file.stem.rpartition("_")[0]
        chosen.setdefault(file.parents[1] / "text" / f"{name}.txt", file)
    for source, file in sorted(chosen.items()):
        if source.exists():
            text = source.read_bytes().decode("utf-8")
            yield Annotated(_manuscript(text), tuple(_attributions(text, file)))


def _manuscript(text: str) -> Manuscript:
    parts = (
        Part(PartKind.PARAGRAPH, *found.span(), tuple(split(text, *found.span())))
        for found in _PARAGRAPH.finditer(text)
    )
    return Manuscript(text, tuple(parts), "en")


def _attributions(text: str, file: Path) -> Iterator[Attribution]:
    spans: dict[str, list[Span]] = {}
    events = []
    for line in file.read_text("utf-8").splitlines():
        identifier, _, rest = line.partition("\t")
        if identifier.startswith("T"):
            stretches = rest.partition("\t")[0].partition(" ")[2].split(";")
            spans[identifier] = [Span(*map(int, stretch.split())) for stretch in stretches]
        elif identifier.startswith("E"):
            events.append([argument.split(":") for argument in rest.split()])
    for event in events:
        contents = [span for role, what in event if role.startswith("Content") for span in spans[what]]
        sources = [span for role, what in event if role.startswith("Source") for span in spans[what]]
        yield Attribution(tuple(_joined(text, contents)), tuple(sources))


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in sorted(spans, key=lambda one: one.start):
        if last is not None and _BLANK.fullmatch(text, last.end, span.start):
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
