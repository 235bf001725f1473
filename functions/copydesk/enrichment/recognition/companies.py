"""Companies by the form that ends their names: "Holt, Winston and Sons Inc" from its first word on."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from copydesk.enrichment.recognition import vocabulary
from copydesk.enrichment.recognition.mention import Labelled

_FORMS: Final = "Inc|Corp|corp|Co|Cos|Ltd|LTd|PLC|Plc|plc|LLC|GmbH|Incorporated|Corporation|Bhd"
_FORM: Final = re.compile(rf"(?<=[\w.,)] )(?:{_FORMS})\b(?:\.? (?:{_FORMS})\b){{0,2}}")
_WORD: Final = re.compile(r"\S+")
_LINKS: Final = frozenset(("and", "&"))
_HOUSES: Final = frozenset(("Co", "Cos", "Sons", "Bros", "Company", "Partners"))
_CONFIDENCE: Final = 0.9
_REACH: Final = 80
_MOST_WORDS: Final = 7
_LONGEST_ABBREVIATION: Final = 6


def companies(text: str, names: Sequence[Labelled]) -> Iterator[Labelled]:
    """The companies in a text in which a model saw `names`."""
    persons = {name.end for name in names if name.label == "PERSON" and " " in text[name.start : name.end]}
    free = 0
    for form in _FORM.finditer(text):
        start = _start(text, max(free, form.start() - _REACH), form, persons)
        if start is not None:
            free = form.end()
            yield Labelled(start, free + _stop(text, free), "ORG", _CONFIDENCE)


def _start(text: str, floor: int, form: re.Match[str], persons: set[int]) -> int | None:
    """Where the name begins, going back word by word; no person and no other company is a partner."""
    start: int | None = None
    partner: int | None = None
    has_partner = False
    following = form[0].partition(" ")[0]
    for word in [*_WORD.finditer(text, floor, form.start())][: -_MOST_WORDS - 1 : -1]:
        plain = word[0].rstrip(",")
        if plain in _LINKS and (start is not None or following in _HOUSES):
            has_partner, partner = True, start
        elif plain.rstrip(".") in vocabulary.COMPANY_ENDS or (word.start() == floor + 1 and plain.isupper()):
            return partner if has_partner else start
        elif (
            not _is_part(plain)
            or (has_partner and word.end() in persons)
            or (start is not None and (_ends_a_sentence(plain) or (plain != word[0] and not has_partner)))
        ):
            return start
        else:
            start = word.start()
        following = plain
    return start


def _is_part(word: str) -> bool:
    return word[:1].isupper() and word not in vocabulary.NO_NAMES and word != "The"


def _ends_a_sentence(word: str) -> bool:
    return word.endswith(".") and word.count(".") == 1 and len(word) > _LONGEST_ABBREVIATION


def _stop(text: str, at: int) -> int:
    """One where a full stop stands at `at` and the sentence goes on: it belongs to the abbreviation."""
    after = text[at + 1 : at + 3].lstrip()[:1]
    return int(text.startswith(".", at) and (not after or after.islower() or after in ",;:)'"))
