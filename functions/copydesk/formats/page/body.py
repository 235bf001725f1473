"""The body of a web page: the story's own blocks, without what the page puts around and between them.

Furniture is told by how it is named, the container by where prose of one kind stands, and the rest by what a
piece is: links, labels, notices. Where the page states its article's text, that says which container is meant
and, if it is complete, which pieces are not the story.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from lxml import html

from copydesk.article import Block, BlockKind, Picture
from copydesk.formats.page.anchor import Anchor, anchor, paragraphs, runs
from copydesk.formats.page.boilerplate import Furniture, furniture, is_standfirst
from copydesk.formats.page.container import container, container_of
from copydesk.formats.page.figures import figures
from copydesk.formats.page.notices import ends_page, is_caption, points_elsewhere, stands_for_something
from copydesk.formats.page.outline import Outline, Piece, Region, outline

_SENTENCE_END: Final = re.compile(r"[.!?…。！？；;:”\"»'’)\]]\s*$")  # noqa: RUF001 - as languages write them
_LEAST_SENTENCE: Final = 25
_LEAST_PROSE: Final = 80
"""A piece as long as this is prose, with or without an end."""
_LABEL: Final = 60
"""A piece shorter than this that is no sentence is a label."""
_STATED: Final = 0.5
_SURELY_STATED: Final = 0.8
_UNSTATED: Final = 0.3
_COMPLETE: Final = 0.8
"""A stated text is complete that holds this part of the prose around it."""
_CUT: Final = 0.4
"""A stated text that holds less than this part of a container is a summary, or was cut off."""
_LINKS: Final = 0.75
_POINTER: Final = 0.25
_SAME: Final = 0.8
_ROWS: Final = frozenset(("p", "li"))
"""Elements that are all prose in one place, if one of them is."""
_COLUMN: Final = 3
"""So many paragraphs in one element are more than a link's heading and its summary."""
_HEADER: Final = 6
"""Among so many first pieces is what is named as a standfirst."""
_TOP: Final = 2
"""Among so many is what repeats one."""
_LONGER: Final = 2
"""A stated text so many times longer than the page's own is the body, and the page shows its beginning."""

type _Setting = tuple[int, str, tuple[str, ...]]
"""What a piece stands in, its element and how that is named."""


class PageBody(NamedTuple):
    """The blocks and pictures of a page's article, where they are from, and how sure that is (0 to 1)."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...]
    origin: str
    confidence: float


class _Place(NamedTuple):
    """The container, and the anchor in it; `is_complete` says that what is not stated is not the story."""

    region: Region
    anchor: Anchor | None = None
    is_complete: bool = False


def extract(
    root: html.HtmlElement, *, stated: str | None, title: str | None, standfirst: str | None
) -> PageBody:
    """The body of a page, which is parsed and is not changed.

    `stated` is the text that the page's structured data gives, in whatever state. Without any prose there are
    no blocks.
    """
    page = outline(root)
    prose = [_prose(piece) for piece in page.pieces]
    found = furniture(page, [0, *accumulate(prose)])
    place = _place(page, prose, found, stated)
    kept = _kept(page, prose, found, place, title)
    kept = _without_edges(page, kept, prose, place, standfirst)
    blocks = tuple(Block(kind=page.pieces[at].kind, text=page.pieces[at].text) for at in kept)
    if stated and (told := _told(stated, place, blocks)):
        return PageBody(told, figures(place.region.node), "json-ld", 0.9)
    if not any(prose[at] for at in kept):
        return PageBody((), (), "page", 0.0)
    return PageBody(blocks, figures(place.region.node), "page", 0.95 if place.anchor else 0.8)


def _prose(piece: Piece) -> int:
    """How much of a piece's size is prose: not that of links, of headings or of labels."""
    unlinked = len(piece.text) - piece.linked
    if piece.kind is BlockKind.HEADING or unlinked < piece.linked:
        return 0
    own = piece.size * unlinked // len(piece.text)
    is_sentence = own >= _LEAST_SENTENCE and _SENTENCE_END.search(piece.text)
    return own if own >= _LEAST_PROSE or is_sentence else 0


def _place(page: Outline, prose: list[int], found: Furniture, stated: str | None) -> _Place:
    own = [0 if mark else length for mark, length in zip(found.marks, prose, strict=True)]
    region = container(page, own, found.trust, found.marks)
    known = anchor(page, stated) if stated else None
    if known is None or known.shown < _STATED:
        return _Place(region)
    anchored = [
        length if part and part > _STATED and at not in known.copies else 0
        for at, (length, part) in enumerate(zip(prose, known.stated, strict=True))
    ]
    if sum(anchored) <= _CUT * sum(own[region.start : region.end]):
        return _Place(region)
    region = container_of(page, anchored)
    inside = sum(
        prose[at]
        for at in range(region.start, region.end)
        if at not in known.copies and (not found.marks[at] or (known.stated[at] or 0) > _SURELY_STATED)
    )
    return _Place(region, known, sum(anchored) > _COMPLETE * inside)


def _kept(page: Outline, prose: list[int], found: Furniture, place: _Place, title: str | None) -> list[int]:
    """Which pieces of the container are the story's, as indices."""
    heading = (title or "").casefold()
    inside = range(place.region.start, place.region.end)
    prosaic = [page.pieces[at] for at in inside if prose[at] and _tag(page, at) in _ROWS]
    lines = {_setting(page, piece) for piece in prosaic}
    columns = Counter(page.regions[piece.region].parent for piece in prosaic)
    kept = []
    for at in inside:
        piece = page.pieces[at]
        if place.anchor and at in place.anchor.copies:
            continue
        part = place.anchor.stated[at] if place.anchor else None
        is_stated = part is not None and part > _SURELY_STATED and prose[at] > 0
        is_unstated = place.is_complete and part is not None and part < _UNSTATED and prose[at] > 0
        is_line = _setting(page, piece) in lines or _heads(page, at, columns)
        is_other = is_unstated or piece.text.casefold() == heading or _is_apparatus(piece, is_line=is_line)
        if not is_other and (is_stated or not found.marks[at]):
            kept.append(at)
    return kept


def _tag(page: Outline, at: int) -> str:
    return page.regions[page.pieces[at].region].tag


def _heads(page: Outline, at: int, columns: Counter[int]) -> bool:
    """Whether a piece stands right above one of several paragraphs in the same element."""
    if page.pieces[at].kind is not BlockKind.HEADING or at + 1 == len(page.pieces):
        return False
    column = page.regions[page.pieces[at].region].parent
    below = page.regions[page.pieces[at + 1].region]
    return columns[column] >= _COLUMN and below.tag == "p" and below.parent == column


def _setting(page: Outline, piece: Piece) -> _Setting:
    region = page.regions[piece.region]
    return region.parent, region.tag, region.names


def _is_apparatus(piece: Piece, *, is_line: bool) -> bool:
    """Whether a piece is links, a label, or says what else to read.

    A short line among paragraphs is one of them: dialogue, verse. A link is the story's that is an item
    among items of prose, or the heading of a paragraph.
    """
    length = len(piece.text)
    is_paragraph = piece.kind is BlockKind.PARAGRAPH
    if piece.linked > _LINKS * length and (is_paragraph or not is_line):
        return True
    has_links = piece.kind is BlockKind.HEADING or piece.linked > _POINTER * length
    if is_caption(piece.text) or stands_for_something(piece.text):
        return True
    if points_elsewhere(piece.text, has_links=has_links):
        return True
    is_label = not is_line and piece.size < _LABEL and not _SENTENCE_END.search(piece.text)
    return is_label and is_paragraph


def _without_edges(
    page: Outline, kept: list[int], prose: list[int], place: _Place, standfirst: str | None
) -> list[int]:
    """The pieces between the first and the last prose, without standfirst above and notices below.

    A heading right above the first prose and lists at either end belong to it.
    """
    if place.anchor and place.is_complete:
        core = [at for at in kept if (place.anchor.stated[at] or 0) > _STATED]
    else:
        core = [at for at in kept if prose[at] or _is_sentence(page.pieces[at])]
    if not core:
        return kept
    first, last = core[0], core[-1]

    def belongs(at: int) -> bool:
        kind = page.pieces[at].kind
        return (
            first <= at <= last
            or kind is BlockKind.LIST_ITEM
            or (kind is BlockKind.HEADING and at == first - 1)
        )

    inside = [at for at in kept if belongs(at)]
    above = set(_standfirsts(page, inside, place.region.start, standfirst))
    inside = [at for at in inside if at not in above]
    while len(inside) > 1 and _closes(page.pieces[inside[-1]]):
        inside.pop()
    return inside


def _is_sentence(piece: Piece) -> bool:
    long_enough = piece.size >= _LEAST_PROSE and piece.kind is not BlockKind.HEADING
    return long_enough and bool(_SENTENCE_END.search(piece.text))


def _closes(piece: Piece) -> bool:
    """Whether a last piece is no story's: nothing follows a heading, and pages close with notices."""
    return piece.kind is BlockKind.HEADING or ends_page(piece.text)


def _standfirsts(page: Outline, kept: list[int], start: int, standfirst: str | None) -> list[int]:
    """The first pieces that are named as a standfirst, or repeat the one that is known in no paragraph."""
    told = set(runs(standfirst or ""))
    found = []
    for order, at in enumerate(kept[:_HEADER]):
        own = runs(page.pieces[at].text)
        is_same = bool(own) and sum(run in told for run in own) > _SAME * len(own)
        repeats = order < _TOP and is_same and _tag(page, at) != "p"
        if repeats or (at < start + _HEADER and is_standfirst(page, at)):
            found.append(at)
    return found


def _told(stated: str, place: _Place, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The stated text as blocks, if the page shows much less: behind a barrier, or for scripts to fill in."""
    texts = paragraphs(stated)
    length = sum(map(len, texts))
    shown = sum(len(block.text) for block in blocks)
    if place.anchor or length < _LONGER * shown or length < _LONGER * _LEAST_PROSE:
        return ()
    return tuple(Block(text=text) for text in texts)
