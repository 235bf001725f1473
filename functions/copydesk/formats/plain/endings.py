"""What stands below a story and is no part of it: who reported and edited it, and whose news it is."""

import re
from collections.abc import Iterator
from typing import Final

from copydesk.article import Person
from copydesk.formats import bylines
from copydesk.formats.agencies import agency
from copydesk.formats.plain.noise_words import RIGHTS

_ROLES: Final = {
    "additional reporting": "Contributing",
    "reporting": "Reporting",
    "reported": "Reporting",
    "writing": "Writing",
    "written": "Writing",
    "compiled": "Writing",
    "editing": "Editing",
    "edited": "Editing",
    "translated": "Translation",
    "photographs": "Photographs",
    "video": "Video",
    "reporte": "Reporting",
    "reportaje": "Reporting",
    "editado": "Editing",
    "editada": "Editing",
    "redigiert": "Editing",
    "bearbeitet": "Editing",
    "mitarbeit": "Reporting",
}
_ROLE: Final = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))
_BY: Final = r"(?:\s+and\s+\w+)?(?:\s+(?:in|en)\s+\w+)?(?:\s+(?:by|por|de|von)\b\s*:?|\s*:)\s*"
_CREDIT: Final = re.compile(rf"\b(?P<role>{_ROLE}){_BY}", re.IGNORECASE)
_CONTRIBUTION: Final = re.compile(
    r"(?P<names>\S.{3,200}?)\s+(?:also\s+)?contributed(?:\s+reporting)?(?:\s+(?:to|from|for)\s+.{2,60})?\.?",
    re.IGNORECASE,
)
_EMPLOYED: Final = re.compile(
    r"^(?:[A-Z]{2,5}['\u2019]s?\s+|.{0,60}\b(?:writers?|reporters?|correspondents?|journalists?|producers?|editors?)\s+)",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(
    r"(?:sources?|quelle|quellen|fuente|fuentes|fonte|zdroj|źródło|lähde|kilde|källa|bron|forrás|kaynak|sursa|πηγή|con\s+información\s+de|mit\s+material\s+von|източник|источник"
    r"|по\s+материалам)\s*:?\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)
_YEAR_OF_RIGHTS: Final = re.compile(r"(?:©|\(c\)|copyright\b).{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)
_LONGEST: Final = 400
_LONGEST_NOTICE: Final = 320
_LONGEST_INITIALS: Final = 24
_INITIALS: Final = re.compile(r"[^\W\d_]{2,6}(?:-[^\W\d_]{2,8})?|[\w-]{2,20}\.[\w.-]{2,20}")
_SHORTHAND: Final = re.compile(r"[a-zäöüß]{2,4}|[A-Z]{2,5}\s\([a-z]{2,4}(?:/[a-z]{2,4})?\)")
_INITIAL_PARTS: Final = re.compile(r"\s?[/,]\s?")
_SOURCE_WORDS: Final = 6
_BARE_SOURCE_WORDS: Final = 3


def credits(line: str) -> tuple[Person, ...]:  # noqa: A001 - the trade's own word
    """The people of a line such as "Reporting by A B in Oslo; Editing by C D", with what they did."""
    if len(line) > _LONGEST:
        return ()
    text = line.strip("()[]_ .")
    if (match := _CREDIT.match(text)) is not None:
        return tuple(_credited(text, match))
    if "contributed" in text and (match := _CONTRIBUTION.fullmatch(text)):
        names = _EMPLOYED.sub("", match["names"])
        return tuple(Person(name=person.name, role="Contributing") for person in bylines.people(names))
    return ()


def source(line: str) -> str | None:
    """Who supplied the story, where a line says that and nothing else: "Source: BTA"."""
    match = _SOURCE.fullmatch(line.strip("()[] .")) if len(line) <= _LONGEST else None
    name = match["name"] if match else ""
    words = _SOURCE_WORDS if ":" in line else _BARE_SOURCE_WORDS
    return name if name and len(name.split()) <= words and name[:1].isalpha() else None


def is_rights_notice(line: str) -> bool:
    """Whether a line says whose the article is: "© 2027 The Harbour Post", "All rights reserved"."""
    if len(line) > _LONGEST_NOTICE:
        return False
    folded = line.casefold()
    return bool(_YEAR_OF_RIGHTS.match(line)) or any(words in folded for words in RIGHTS)


def is_initials(line: str) -> bool:
    """Whether a line is only the letters by which newspapers and agencies sign: "/AB/", "abc/dpa"."""
    if len(line) > _LONGEST_INITIALS:
        return False
    if _SHORTHAND.fullmatch(line):
        return True
    marked = line[:1] in "/(" and line[-1:] in "/)"
    parts = _INITIAL_PARTS.split(line.strip("/()"))
    return (
        (marked or len(parts) > 1)
        and all(
            _INITIALS.fullmatch(part) and (part.isupper() or part.islower() or "." in part or agency(part))
            for part in parts
        )
        and (marked or any(part.islower() for part in parts))
    )


def _credited(text: str, first: re.Match[str]) -> Iterator[Person]:
    """The people of all credits of a line; none as soon as one of them names nobody."""
    found = [first, *_CREDIT.finditer(text, first.end())]
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=True):
        for person in bylines.people(text[match.end() : end].strip(" ,;.")):
            yield Person(name=person.name, role=_ROLES[match["role"].casefold()])
