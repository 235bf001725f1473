"""A bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import track as rich_track


def track[T](items: Sequence[T], what: str) -> Iterable[T]:
    """The items, with a bar on standard error while they are gone through, where that is a terminal."""
    if not sys.stderr.isatty():
        return items
    return rich_track(items, what, transient=True, console=Console(stderr=True))
