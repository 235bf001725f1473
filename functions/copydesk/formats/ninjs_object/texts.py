"""Which headline, description and body of a ninjs object is the title, the standfirst and the body."""

from typing import Final, NamedTuple

from copydesk.article import Block, Picture
from copydesk.formats import markup
from copydesk.formats.ninjs_object.members import Item, Text
from copydesk.formats.paragraphs import paragraphs

_TITLE_ROLES: Final = ("main", "", "headline", "text", "simple")
_SUBHEAD_ROLES: Final = ("subhead", "subheadline", "sub", "deck", "standfirst")
_SUMMARY_ROLES: Final = (
    "summary",
    "lead",
    "standfirst",
    "abstract",
    "deck",
    "text",
    "html",
    "richtext",
    "short",
    "",
)
_CAPTION_ROLES: Final = ("caption", "text", "html", "richtext", "main", "summary", "")
_BODY_ROLES: Final = ("main", "html", "html5", "richhtml5", "xhtml", "richtext", "", "text", "simple")
_READABLE: Final = frozenset(
    {"text/plain", "text/html", "application/xhtml+xml", "text/xhtml", "html", "text"}
)
_NO_BODY_ROLES: Final = ("nitf", "ttnitf", "ednote")


class _Piece(NamedTuple):
    role: str
    value: str
    is_markup: bool


def title(item: Item) -> str | None:
    """The headline; the title, which is metadata, only where there is no headline."""
    if item.headline and item.headline.strip():
        return _line(_Piece("", item.headline, is_markup=False))
    piece = _first(_headlines(item), _TITLE_ROLES)
    if piece is None:
        piece = next((p for p in _headlines(item) if p.role not in _SUBHEAD_ROLES), None)
    if piece is None and item.title and item.title.strip():
        piece = _Piece("", item.title, is_markup=False)
    return _line(piece) if piece else None


def standfirst(item: Item) -> str | None:
    """The subordinate headline, or the summary; a picture's description is its caption and none."""
    piece = _first(_headlines(item), _SUBHEAD_ROLES)
    if piece is None and item.type not in {"picture", "graphic"}:
        piece = _first(_descriptions(item), _SUMMARY_ROLES)
    return _line(piece) if piece else None


def caption(item: Item) -> str | None:
    """The caption of a picture."""
    piece = _first(_descriptions(item), _CAPTION_ROLES)
    return _line(piece) if piece else None


def body(item: Item) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
    """The body as blocks, and the pictures in it; of several bodies the main one, else one with markup."""
    pieces = [piece for piece in _bodies(item) if piece.role not in _NO_BODY_ROLES]
    piece = _first(pieces, _BODY_ROLES) or next(iter(pieces), None)
    if piece is None:
        return (), ()
    if piece.is_markup:
        return markup.blocks(piece.value)
    return tuple(Block(text=paragraph.text) for paragraph in paragraphs(piece.value)), ()


def _headlines(item: Item) -> list[_Piece]:
    return _pieces(item, "headline", item.headlines)


def _descriptions(item: Item) -> list[_Piece]:
    return _pieces(item, "description", item.descriptions)


def _bodies(item: Item) -> list[_Piece]:
    return _pieces(item, "body", item.bodies)


def _pieces(item: Item, kind: str, listed: tuple[Text, ...]) -> list[_Piece]:
    """The texts of a kind that are not empty: in 2.x and 3.x with a role, in 1.x by their name."""
    pieces = [_piece((text.role or "").lower(), text.value, text.contenttype) for text in listed]
    prefix = f"{kind}_"
    pieces += [
        _piece(name.removeprefix(prefix), value, None)
        for name, value in item.texts.items()
        if name.startswith(prefix)
    ]
    return [piece for piece in pieces if piece and piece.value.strip()]


def _piece(role: str, value: str, content_type: str | None) -> _Piece | None:
    declared = (content_type or "").partition(";")[0].strip().lower()
    if declared and declared not in _READABLE:
        return None
    is_markup = "html" in declared or (not declared and role != "text" and markup.has_markup(value))
    return _Piece(role, value, is_markup)


def _first(pieces: list[_Piece], roles: tuple[str, ...]) -> _Piece | None:
    return next((piece for role in roles for piece in pieces if piece.role == role), None)


def _line(piece: _Piece) -> str | None:
    """A piece as one line."""
    if piece.is_markup:
        return markup.plain(piece.value) or None
    return " ".join(paragraph.text for paragraph in paragraphs(piece.value)) or None
