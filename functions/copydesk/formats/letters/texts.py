"""The text of a letter: what its sender wrote, without what mail programs put around it."""

import re
from dataclasses import dataclass
from typing import Final

_LINE_END: Final = re.compile("\r\n?|\n")
_SIGNATURE: Final = re.compile(r"-- ?")
_SIGNATURE_LINES: Final = 20
_RULE: Final = re.compile(r"\s*[_=*-]{10,}\s*")
_NOTICE: Final = re.compile(
    r"\b(?:confidential|intended\s+(?:recipient|solely)|privileged|disclaimer|vertraulich|confidencial|confidentiel"
    r"|поверителн\w+|unsubscribe|virus(?:es)?)\b",
    re.IGNORECASE,
)
_NOTICE_START: Final = re.compile(
    r"\s*(?:(?:this|the)\s+(?:information\s+(?:contained\s+)?in\s+this\s+|contents\s+of\s+this\s+)?"
    r"(?:e-?mail|message|communication)|disclaimer|confidentiality|diese\s+e-?mail|este\s+(?:correo|mensaje)"
    r"|ce\s+(?:message|courriel))\b",
    re.IGNORECASE,
)
_NOTICE_LINES: Final = 25
_TO_EDITORS: Final = re.compile(
    r"[\s*#_-]{0,20}(?:ends?|ende|fin|край)[\s*#_.-]{0,20}|\s*#\s?#\s?#\s*|\s*-\s?30\s?-\s*"
    r"|[\s*#]{0,20}(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editor['\u2019]?s['\u2019]?\s+notes?"
    r"|hinweise?\s+(?:an|für)\s+(?:die\s+)?redaktion(?:en)?|за\s+редактора)\b.{0,200}"
    r"|[\s*#]{0,20}(?:media|press|presse)\s*-?(?:contacts?|enquiries|inquiries|kontakt)\s*(?:[:(\u2013-].{0,200})?"
    r"|[\s*#]{0,20}for\s+(?:more|further)\s+(?:information|details)\b.{0,100}\bcontact\b.{0,200}",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 12
"""Of a text above what is told to editors; one that begins with it has no text of its own there."""
_WROTE: Final = re.compile(
    r".{0,200}\b(?:wrote|schrieb|escribió|a\s+écrit|написа|пише)\b.{0,80}:\s*", re.IGNORECASE
)
_FORWARDED: Final = re.compile(
    r"\s*(?:-{2,}\s*)?(?:forwarded\s+message|original\s+message|begin\s+forwarded\s+message"
    r"|weitergeleitete\s+nachricht|ursprüngliche\s+nachricht)\s*:?\s*-*\s*",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\s*\*?(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff)\*?\s*:.*", re.IGNORECASE
)
_LEAST_FIELDS: Final = 3
_CONTACT: Final = re.compile(
    r"\b(?:ph(?:one)?|tel(?:ephone|efon)?|mob(?:ile|il)?|cell|fax|skype|twitter|e-?mail|тел)\b[^:\n]{0,20}:|\S+@\S+\.\w",
    re.IGNORECASE,
)
_CONTACT_LINES: Final = range(2, 13)
_CONTACT_WIDTH: Final = 60
_NOTE_LENGTH: Final = 2_000
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's own text, and what stood around it, for the desk."""

    text: str
    notes: tuple[str, ...]


def printable(text: str) -> str:
    """A text without control characters but tabs and line ends."""
    return _CONTROL.sub("", text)


def letter(text: str) -> Letter:
    """The text without signature, legal notice, forwarded header fields and the quoted letter below a reply.

    What is cut off is kept as a note, as far as it is short; all of it is in the raw mail.
    """
    lines = _LINE_END.split(printable(text))
    notes: list[str] = []
    for cut in (_legal_notice, _signature, _legal_notice, _quoted, _to_editors, _contact):
        at = cut(lines)
        if at is not None and any(line.strip() for line in lines[:at]):
            note = "\n".join(lines[at:]).strip()[:_NOTE_LENGTH]
            if any(char.isalnum() for char in note):
                notes.append(note)
            lines = lines[:at]
    lines, fields = _without_forwarded(lines)
    return Letter("\n".join(lines), (*fields, *notes))


def flowed(text: str, *, deletes_space: bool) -> str:
    """The paragraphs of a text in format=flowed (RFC 3676): a line that ends with a space goes on."""
    pieces: list[str] = []
    goes_on = True
    for raw in _LINE_END.split(text):
        line = raw.removeprefix(" ")
        is_own = line == "-- " or line.startswith(">")
        if pieces and not (goes_on and not is_own):
            pieces.append("\n")
        goes_on = line.endswith(" ") and not is_own
        pieces.append(line[:-1] if goes_on and deletes_space else line)
    return "".join(pieces)


def _signature(lines: list[str]) -> int | None:
    """Where the signature begins, if it is short enough to be one."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if _SIGNATURE.fullmatch(lines[at])), None)
    if at is None or sum(bool(line.strip()) for line in lines[at:]) > _SIGNATURE_LINES:
        return None
    return at


def _to_editors(lines: list[str]) -> int | None:
    """Where a release for the press ends, or turns to those who print it: "ENDS", "Notes to editors:"."""
    words = 0
    for at, line in enumerate(lines):
        if words >= _LEAST_WORDS and _TO_EDITORS.fullmatch(line):
            return at
        words += len(line.split())
    return None


def _contact(lines: list[str]) -> int | None:
    """Where a block of short lines at the end begins that says how to reach the sender."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    at = end
    while at and _is_short(lines[at - 1]):
        at -= 1
    block = lines[at:end]
    contacts = sum(bool(_CONTACT.search(line)) for line in block)
    is_below_blank = at > 0 and not lines[at - 1].strip()
    return at if len(block) in _CONTACT_LINES and contacts > (0 if is_below_blank else 1) else None


def _is_short(line: str) -> bool:
    text = line.strip()
    return 0 < len(text) <= _CONTACT_WIDTH and not text.endswith((".", "!", "?", '"', "\u201d"))


def _legal_notice(lines: list[str]) -> int | None:
    """Where a notice at the end begins: below a rule or by its first words, and only if it reads like one."""
    start = max(0, len(lines) - _NOTICE_LINES)
    for at in range(start, len(lines)):
        if not (
            (_RULE.fullmatch(lines[at]) and not _fields_below(lines, at))
            or (_NOTICE_START.match(lines[at]) and _is_after_blank(lines, at))
        ):
            continue
        if _NOTICE.search("\n".join(lines[at:])[:_NOTE_LENGTH]):
            return at
    return None


def _is_after_blank(lines: list[str], at: int) -> bool:
    return at > 0 and not lines[at - 1].strip()


def _quoted(lines: list[str]) -> int | None:
    """Where the letter that this one answers begins: quoted to the end, below a line that says whose."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    at = end
    while at and (lines[at - 1].startswith(">") or not lines[at - 1].strip()):
        at -= 1
    if at in {0, end} or not _WROTE.fullmatch(lines[at - 1]):
        return None
    return at - 1


def _without_forwarded(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines without the header fields of a letter that is forwarded in the text, and those fields."""
    at = next((at for at in range(len(lines)) if _begins_forwarded(lines, at)), None)
    if at is None:
        return lines, []
    end = _fields_below(lines, at) or at + 1
    fields = "\n".join(line.strip() for line in lines[at + 1 : end] if line.strip())
    return [*lines[:at], *lines[end:]], [fields[:_NOTE_LENGTH]] if fields else []


def _begins_forwarded(lines: list[str], at: int) -> bool:
    """Whether a line says that a letter is forwarded below it, or is blank or a rule above one's fields."""
    if _FORWARDED.fullmatch(lines[at]):
        return True
    is_edge = not lines[at].strip() or _RULE.fullmatch(lines[at])
    return bool(is_edge) and _fields_below(lines, at) > at + _LEAST_FIELDS


def _fields_below(lines: list[str], at: int) -> int:
    """Where the header fields end that stand below a line, perhaps behind a blank one; 0 where none do."""
    start = at + 1 + (at + 1 < len(lines) and not lines[at + 1].strip())
    end = start
    while end < len(lines) and _FIELD.fullmatch(lines[end]):
        end += 1
    return end if end > start else 0
