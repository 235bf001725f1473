"""Codes of controlled vocabularies in the one form that the desk uses: medtop:20000638."""

import re
from typing import Final

_MEDIA_TOPIC: Final = re.compile(
    r"(?:medtop:|(?:https?:)?//cv\.iptc\.org/newscodes/mediatopic/)(?P<number>\d{8})/?", re.IGNORECASE
)
_MEDIA_TOPICS: Final = re.compile(
    r"(?:medtop|mediatopics?|(?:https?:)?//cv\.iptc\.org/newscodes/mediatopic)/?:?", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d{8}")


def media_topic(*candidates: str | None, scheme: str | None = None) -> str | None:
    """The media topic that one of some identifiers names, alone or as a number within the scheme."""
    in_scheme = bool(scheme and _MEDIA_TOPICS.fullmatch(scheme))
    for candidate in filter(None, candidates):
        if match := _MEDIA_TOPIC.fullmatch(candidate.strip()):
            return f"medtop:{match['number']}"
        if in_scheme and _NUMBER.fullmatch(candidate.strip()):
            return f"medtop:{candidate.strip()}"
    return None
