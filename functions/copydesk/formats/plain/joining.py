"""Lines that a page has parted and that belong together."""

import re
from collections.abc import Sequence
from typing import Final

from copydesk.formats import bylines
from copydesk.formats.plain import datelines

_LEADING: Final = re.compile(
    r"(?:by|von|por|par|di|door|af|av|от|autor|author|автор|text|texte?o?)\s*:?", re.IGNORECASE
)
_AND: Final = frozenset({"and", "y", "e", "und", "et", "и", "og", "och", "en", "&"})
_UNFINISHED: Final = re.compile(
    r"(?:image|media|photo)\s+(?:source|caption|copyright),|(?:news\s+)?provided\s+by:?|from:|issued\s+by:",
    re.IGNORECASE,
)
_LONGEST_PART: Final = 100
"""No line that a page has parted in two is longer."""


def joined(lines: Sequence[str]) -> list[str]:
    """The lines, with those put together that pages part: "By" and the name, "Published" and the time."""
    found: list[str] = []
    for line in lines:
        if found and _belong_together(found, line):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def _belong_together(above: list[str], line: str) -> bool:
    last = above[-1]
    if len(last) > _LONGEST_PART or len(line) > _LONGEST_PART:
        return False
    if line in _AND:
        return bool(bylines.byline(last))
    names, _, conjunction = last.rpartition(" ")
    if conjunction in _AND:
        return bool(bylines.byline(names) and bylines.people(line))
    if _LEADING.fullmatch(last):
        return bool(bylines.people(line))
    if _UNFINISHED.fullmatch(last):
        return True
    return datelines.is_label(last) and datelines.begins_with_time(line)
