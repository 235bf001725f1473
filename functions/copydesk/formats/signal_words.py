# ruff: noqa: RUF001 - words in Cyrillic are meant
"""The words by which desks mark a delivery above its text: a correction, an update, a kill."""

import re
from typing import Final

_WORDS: Final = {
    "kill": r"kill|mandatory\s+kill|bulletin\s+kill|kill\s+notice|withdrawal|withdrawn|withdraw|withhold"
    r"|elimination|retraction|retracted|zurückgezogen|rückzug|anulad[oa]|оттеглен[ао]?|анулиран[ао]?",
    "correction": r"correction|corrections|corrected|corrective|correx|correct|korrektur|korrigiert"
    r"|berichtigung|corrección|correccion|corregid[oa]|rectificatif|rectification|поправка|корекция|уточнение|исправление",
    "update": r"update\s?\d*|updated|updates|\d{1,2}(?:st|nd|rd|th)?\s?(?:ld|lead|add|sub|take|update)"
    r"|writethru|writethrough|recasts?|aktualisiert|aktualisierung|actualización|обновена|допълнена",
    "advance": r"adv\s?\d{0,2}|advance",
    "advisory": r"advisory",
    "alert": r"newsalert|apnewsalert|news\s?alert|flash|snap|blitz|eilmeldung|eil",
}
_SIGNALS: Final = {name: re.compile(words, re.IGNORECASE) for name, words in _WORDS.items()}
_ANY: Final = "|".join(_WORDS.values())
_PREFIX: Final = re.compile(
    rf"\s*(?:[\[(](?P<bracketed>{_ANY})[\])]\s*[:\u2013\u2014-]?|(?P<bare>{_ANY})\s*(?::|\s[\u2013\u2014-]\s))\s*",
    re.IGNORECASE,
)
KILL: Final = "sig:kill"
CORRECTION: Final = "sig:correction"
ADVANCE: Final = "sig:advance"


def signal(word: str) -> str | None:
    """The signal that a text is and says nothing else, as "sig:correction"; None where it is none."""
    stripped = word.strip(" .:!-")
    return next((f"sig:{name}" for name, words in _SIGNALS.items() if words.fullmatch(stripped)), None)


def without_prefix(title: str) -> tuple[str, tuple[str, ...]]:
    """A title without the signals before it, and they, in order: "CORRECTION: Trams run again"."""
    found: list[str] = []
    while match := _PREFIX.match(title):
        name = signal(match["bracketed"] or match["bare"])
        if name is None or match.end() == len(title):
            break
        found.append(name)
        title = title[match.end() :]
    return title, tuple(dict.fromkeys(found))
