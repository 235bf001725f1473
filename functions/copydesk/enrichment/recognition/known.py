"""Names that need no model: countries, media, and people whose given name is a usual one."""

import re
from collections.abc import Iterator
from typing import Final

from copydesk.enrichment import countries
from copydesk.enrichment.naming.given_names import FEMALE, MALE
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.recognition.mention import Labelled
from copydesk.enrichment.sources.media import Surety
from copydesk.enrichment.sources.media import known as media

_LIKELY: Final = 0.7
_LONGEST_PERSON: Final = 4
_APOSTROPHE: Final = "['’]"  # noqa: RUF001 - both are in use
_CAPITALS: Final = re.compile(
    rf"(?<![\w@#/.'’-])[A-Z](?:[\w.-]|{_APOSTROPHE}(?!s\b))*\w"  # noqa: RUF001
    rf"(?:\s(?:(?:de|da|di|du|van|von|der|den|el|al|bin|ibn|y)\s){{0,2}}[A-Z](?:[\w-]|{_APOSTROPHE}(?!s\b))*\w)*"
)
_GIVEN: Final = FEMALE | MALE


def usual(text: str) -> Iterator[Labelled]:
    """The runs of capitalised words that are such a name as a whole."""
    for run in _CAPITALS.finditer(text):
        label = _label(run[0])
        if label:
            yield Labelled(run.start(), run.end(), label, _LIKELY)


def _label(run: str) -> str | None:
    if countries.by_name(run):
        return "GPE"
    if any(name.surety is Surety.SURE and name.end - name.start == len(run) for name in media(run)):
        return "ORG"
    words = run.split()
    is_person = 1 < len(words) <= _LONGEST_PERSON and folded(words[0]) in _GIVEN
    return "PERSON" if is_person and words[-1] not in vocabulary.NO_NAMES else None
