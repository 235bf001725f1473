"""The source chain, drawn: who reported it, who passed it on, who published it here."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.facts import SourceItem, SourceRole

_CHARACTER: Final = 7.4
_PADDING: Final = 14
_GAP: Final = 44
_LONGEST: Final = 26
HEIGHT: Final = 58


class Link(NamedTuple):
    """A source's box: its left edge and width in pixels, and the way to the next one's."""

    name: str
    role: SourceRole
    x: float
    width: float
    note: str

    @property
    def middle(self) -> float:
        """Where its text is centred."""
        return self.x + self.width / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


class Chain(NamedTuple):
    """The boxes from the origin to the publisher, and how wide they are together."""

    links: tuple[Link, ...]
    width: float


def drawn(items: Sequence[SourceItem]) -> Chain:
    """The chain of a sources fact."""
    links: list[Link] = []
    x = 1.0
    for number, item in enumerate(items):
        name = item.name if len(item.name) <= _LONGEST else item.name[: _LONGEST - 1] + "…"
        width = round(max(len(name) * _CHARACTER, len(item.role) * _CHARACTER) + 2 * _PADDING, 1)
        links.append(Link(name, item.role, x, width, f"sources-{number}"))
        x = round(x + width + _GAP, 1)
    return Chain(tuple(links), round(x - _GAP + 1, 1) if links else 0)
