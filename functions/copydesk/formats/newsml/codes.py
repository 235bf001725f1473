"""Codes of the IPTC's vocabularies, whatever alias or address they go by."""

import re
from typing import Final

from copydesk.article import Intent, Subject
from copydesk.formats.newscodes import media_topic

_SUBJECT_CODE: Final = re.compile(r"(?:0\d|1[0-7])\d{6}")
_TOPIC_NUMBER: Final = re.compile(r"20\d{6}")
_SUBJECT_URI: Final = re.compile(
    r"https?://cv\.iptc\.org/newscodes/subjectcode/(?P<number>\d{8})/?", re.IGNORECASE
)
_CORRECTIONS: Final = frozenset({"correction", "corrected", "corrective", "rectification", "rectify"})
_EDITORIAL_STATUS: Final = "edstat"
_CANCELLED: Final = frozenset({"canceled", "cancelled"})
_STATUSES: Final = frozenset({"usable", "withheld", "embargoed"})


def local(identifier: str) -> str:
    """What a code is within its scheme: `usable` in stat:usable and in an address that ends with it."""
    return re.split(r"[:/#]", identifier.strip().rstrip("/"))[-1]


def scheme(identifier: str) -> str | None:
    """The alias of a qualified code; None for an address and for a code without one."""
    alias, colon, rest = identifier.partition(":")
    return alias if colon and alias and not rest.startswith("//") else None


def status(word: str | None) -> str | None:
    """usable, withheld, embargoed or canceled; usable where none is stated, None for any other word."""
    if not word:
        return "usable"
    stated = local(word).lower()
    if stated in _CANCELLED:
        return "canceled"
    return stated if stated in _STATUSES else None


def intent(signals: tuple[str, ...]) -> Intent:
    """What some signals make of an item: a correction where one says so, else an update.

    edStat is the scheme of Reuters' editorial status, in which C corrects.
    """
    for signal in signals:
        alias, word = scheme(signal) or "", local(signal).lower()
        if word in _CORRECTIONS or (alias.lower() == _EDITORIAL_STATUS and word == "c"):
            return Intent.CORRECTION
    return Intent.UPDATE


def subject(
    code: str | None,
    label: str | None = None,
    *,
    vocabulary: str | None = None,
    others: tuple[str, ...] = (),
    iptc: bool = False,
) -> Subject | None:
    """A subject with its code in one form: medtop:20000638 and subj:04000000, others as they are.

    `others` are codes for the same; `iptc` says that a bare number is of the IPTC's vocabularies.
    """
    if topic := media_topic(code, *others, scheme=vocabulary):
        return Subject(code=topic, label=label, scheme="medtop")
    number = _SUBJECT_URI.fullmatch(code or "")
    if number or (iptc and code and _SUBJECT_CODE.fullmatch(code)):
        return Subject(code=f"subj:{number['number'] if number else code}", label=label, scheme="subj")
    if iptc and code and _TOPIC_NUMBER.fullmatch(code):
        return Subject(code=f"medtop:{code}", label=label, scheme="medtop")
    if not (code or label):
        return None
    return Subject(code=code, label=label, scheme=vocabulary or (scheme(code) if code else None))


def unique(*subjects: Subject | None) -> tuple[Subject, ...]:
    """Subjects without those that were there before: by code, else by label."""
    found: dict[tuple[str | None, str | None], Subject] = {}
    for entry in filter(None, subjects):
        key = (entry.code, None) if entry.code else (None, (entry.label or "").casefold())
        found.setdefault(key, entry)
    return tuple(found.values())


def urgency(stated: str | None) -> int | None:
    """An editorial urgency, 1 to 9; None for any other."""
    return int(stated) if stated and re.fullmatch(r"[1-9]", stated) else None
