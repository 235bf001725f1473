"""Manuscripts by hand."""

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import split


def manuscript(*paragraphs: str, title: str | None = None, standfirst: str | None = None) -> Manuscript:
    """A manuscript of these paragraphs below a title and a standfirst."""
    return of_parts(
        *((PartKind.TITLE, title),) if title else (),
        *((PartKind.STANDFIRST, standfirst),) if standfirst else (),
        *((PartKind.PARAGRAPH, paragraph) for paragraph in paragraphs),
    )


def of_parts(*pieces: tuple[PartKind, str]) -> Manuscript:
    """A manuscript of these parts, parted by blank lines as an article's text is."""
    text = "\n\n".join(piece for _, piece in pieces)
    parts, at = [], 0
    for kind, piece in pieces:
        parts.append(Part(kind, at, at + len(piece), tuple(split(text, at, at + len(piece)))))
        at += len(piece) + 2
    return Manuscript(text, tuple(parts), "en")
