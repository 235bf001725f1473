"""Credits of pictures: who took one, and who supplies it, alone in a line or at a caption's end."""

import re
from collections.abc import Sequence
from typing import Final

from copydesk.formats.agencies import agency
from copydesk.formats.bylines import is_person

_LIBRARY: Final = re.compile(
    r"(?:[^\W\d_][\w .'-]{1,40}\s*[/|,]\s*|[^\W\d_][\w .'-]{1,40}\s+via\s+)?"
    r"(?:getty(?:\s+images)?|shutterstock|alamy(?:\s+stock\s+photo)?|istock(?:photo)?|unsplash|pixabay|pexels|wikimedia(?:\s+commons)?"
    r"|depositphotos|adobe\s+stock|picture[\s-]alliance|imago(?:\s+images)?)(?:\s*[/|]\s*\S.{1,40})?",
    re.IGNORECASE,
)
"""What a credit names that names nothing else: a library of pictures."""
_BRACKETS: Final = re.compile(r"(?P<caption>\S.*?)\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?")
_CREDIT_PARTS: Final = re.compile(r"\s*[/|]\s*|\s+via\s+|\s+for\s+|\s+-\s+|\s*[:,]\s+")
_JOINING: Final = ("/", " via ", " for ")
_LINE_PARTS: Final = re.compile(r"\s*/\s*|\s+via\s+|\s+for\s+")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[^\W_]{2})[.!?\u2026][\"'\u2019\u201d\u00bb]?\s+(?=[^\W\d_])")
_SEPARATORS: Final = (" | ", " / ", " \u2014 ", " \u2013 ", " - ")
_SUPPLIED: Final = frozenset({"supplied", "handout", "file photo", "stock image", "archivbild", "symbolbild"})
_CONNECTING: Final = "of the for via de la di del da do van von und and y e et i og"
_CONNECTORS: Final = frozenset(_CONNECTING.split())
_CREDIT_WORDS: Final = 10
_PART_WORDS: Final = 5
_LEAST_NAME: Final = 5
_CAPITALS: Final = range(1, 5)
_AT_END: Final = ("/", "|", " via ", "Getty", "stock", "Stock", "mago", "lamy", "upplied", "andout")
"""What is in every credit at an end that has no label."""
_LONGEST: Final = 100


def is_alone(line: str) -> bool:
    """Whether a line names a photographer with whom the picture is from, or a library, and nothing else."""
    if len(line) > _LONGEST or not line[:1].isalpha() or line[-1:] in ".?!:":
        return False
    if _LIBRARY.fullmatch(line):
        return True
    if not any(mark in line for mark in _JOINING):
        return False
    parts = _LINE_PARTS.split(line)
    return (
        len(parts) > 1
        and _is_credited(parts)
        and (" for " in line or line.isupper() or any(map(_is_supplier, parts)))
    )


def parted(line: str, *, loosely: bool) -> tuple[str, str] | None:
    """A caption and the credit that it ends in without a label: in brackets, behind a bar, after a stop.

    Only where captions stand, and `loosely` says so, a credit may be any name, or an agency alone.
    """
    if not loosely and not _may_end_in_name(line):
        return None
    if match := _BRACKETS.fullmatch(line) if line.endswith((")", "]", ").", "].")) else None:
        # A stop behind the brackets is of a sentence that ends in an abbreviation: "a sports car (SUV)."
        loosely = loosely and not line.endswith(".") and not _is_abbreviation(match["credit"])
        if loosely and _is_one_name(match["credit"]):
            return (match["caption"], match["credit"])
        is_named = _is_credit_at_end(match["credit"], loosely=loosely)
        return (match["caption"], match["credit"]) if is_named else None
    for separator in _SEPARATORS:
        before, found, credit = (
            line.partition(separator) if separator == " / " else line.rpartition(separator)
        )
        if found and _is_credit_at_end(credit, loosely=loosely or separator == " | "):
            stops = list(_SENTENCE_ENDS.finditer(before)) if separator != " | " else []
            if stops and _is_credited([before[stops[-1].end() :]]):
                return (before[: stops[-1].start()], line[stops[-1].end() :])
            return (before.removesuffix("."), credit)
    for stop in reversed(list(_SENTENCE_ENDS.finditer(line))[-3:]):
        if _is_credit_at_end(line[stop.end() :], loosely=loosely):
            return (line[: stop.end()].rstrip().removesuffix("."), line[stop.end() :])
    return None


def _is_credit_at_end(text: str, *, loosely: bool) -> bool:
    """Whether what ends a caption is a credit; of one name or one agency only its place can tell."""
    text = text.strip().removesuffix(".")
    if text.casefold() in _SUPPLIED:
        return True
    parts = _CREDIT_PARTS.split(text)
    if not _is_credited(parts):
        return False
    if len(parts) > 1 or _LIBRARY.fullmatch(text):
        return loosely or any(map(_is_supplier, parts))
    return loosely and (is_person(text) or _is_supplier(text) or _is_in_capitals(text))


def _is_credited(parts: Sequence[str]) -> bool:
    """Whether all parts of a text can be names."""
    words = [word for part in parts for word in part.split()]
    return len(words) <= _CREDIT_WORDS and all(
        0 < len(part.split()) <= _PART_WORDS and (_is_supplier(part) or all(map(_is_capital, part.split())))
        for part in parts
    )


def _is_capital(word: str) -> bool:
    letter = word.lstrip("@\u00a9")[:1]
    return letter.isupper() or word in _CONNECTORS


def _is_supplier(part: str) -> bool:
    """Whether a part of a credit is an agency, in any letter case, or a library."""
    return bool(_LIBRARY.fullmatch(part) or agency(part) or agency(part.upper()) or agency(part.title()))


def _is_abbreviation(text: str) -> bool:
    """Whether a text in brackets is capitals only, and no agency's."""
    return text.isalpha() and text.isupper() and not _is_supplier(text)


def _is_one_name(text: str) -> bool:
    """Whether a text in brackets is one word that may be an agency's name, and no party's letters."""
    return text.isalpha() and text.istitle() and len(text) >= _LEAST_NAME


def _is_in_capitals(text: str) -> bool:
    return len(text.split()) in _CAPITALS and text.isupper()


def _may_end_in_name(line: str) -> bool:
    """Whether a line can end in a credit that needs no other line to tell it."""
    if line.endswith((")", "]", ").", "].")):
        return True
    end = line[-_LONGEST:]
    return any(mark in end for mark in _AT_END)
