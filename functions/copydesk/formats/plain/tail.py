"""The lines of a body, and what stands among and below them that is no part of it."""

import re
from typing import Final

from copydesk.formats import bylines, captions
from copydesk.formats.agencies import agency, in_dateline
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, endings, labels, pictures
from copydesk.formats.plain.datelines import Dateline
from copydesk.formats.plain.endings import is_rights_notice
from copydesk.formats.plain.head import Head
from copydesk.formats.plain.noise import is_counted
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_LONGEST_NAME: Final = 40
_LONGEST_BIOGRAPHY: Final = 400
_IS: Final = re.compile(
    r",?\s(?:is|ist|es|est|è|é|covers|writes|reports|joined|schreibt|berichtet|escribe)\s"
)
_OF_CAPTIONS: Final = (
    "/",
    "|",
    ":",
    "\u00a9",
    ")",
    "]",
    "...",
    "Getty",
    "hoto",
    "mage",
    "ption",
    "ot. ",
    "upplied",
)
"""What is in every caption that ends as a sentence does and has a form of its own."""
_NOTICE_WORDS: Final = 4
_LONGEST_BROADCAST: Final = 90
_BROADCAST: Final = re.compile(
    r"\(?[^.!?()]{3,60},\s\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?:[,;]\s\d{1,2}[:.]\d\d(?:\s?Uhr)?)?\)?"
)
"""Where and when a broadcaster has said it, below the text of it."""
_TO_THE_MINUTE: Final = len("2027-01-31T18:30")


def body(head: Head, lines: list[str], marks: dict[int, Caption], setting: Setting) -> list[str]:
    """The lines that are body: all but captions, counters, credits, and whose the article is.

    A caption is the title again below a picture, or what a label calls one; a line with a credit needs no
    picture beside it. `marks` are the captions that are known, by index.
    """
    kept: list[str] = []
    taken = _beside_credits(head, lines, marks)
    is_below_picture = False
    for index, line in enumerate(lines):
        if is_rights_notice(line):
            head.notice = head.notice or line
            continue
        found = taken.get(index) or _caption(head, line, is_below_picture=is_below_picture)
        is_below_picture = found is not None or head.is_repeated(line)
        if is_below_picture:
            head.take_caption(line, found)
        elif not (is_counted(line) or _is_ending(head, line)):
            kept.append(line)
    if kept and (source := in_dateline(kept[0])):
        head.sources.append(source)
    return _without_signatures(head, kept, setting)


def _beside_credits(head: Head, lines: list[str], marks: dict[int, Caption]) -> dict[int, Caption]:
    """The captions that are known, with those that stand beside a line which is only a credit."""
    taken = dict(marks)
    for index, line in enumerate(lines):
        credit = _only_credit(line) or (
            Caption(credit=line) if _is_name_above_caption(lines, index) else None
        )
        if index in taken or credit is None:
            continue
        taken[index] = credit
        is_first = index == 1 and not head.pictures and not head.begins(lines[0])
        beside = pictures.beside_credit(lines, index, is_first=is_first)
        if beside is not None and beside not in taken:
            taken[beside] = Caption(caption=lines[beside])
    return taken


def _only_credit(line: str) -> Caption | None:
    """The credit that a line is and nothing else."""
    is_long_notice = captions.is_notice(line) and len(line.split()) > _NOTICE_WORDS
    is_other = is_long_notice or is_rights_notice(line) or endings.is_initials(line)
    if is_other or not captions.is_credit_length(line):
        return None
    found = captions.caption(line, None, any_number=False)
    return found if found and found.caption is None else None


def _is_name_above_caption(lines: list[str], index: int) -> bool:
    """Whether a name stands between a paragraph and a caption: so pages show who took a picture."""
    return (
        index > 0
        and len(lines[index]) <= _LONGEST_NAME
        and bylines.is_person(lines[index])
        and is_sentence(lines[index - 1])
        and pictures.beside_credit(lines, index, is_first=False) == index + 1
    )


def _caption(head: Head, line: str, *, is_below_picture: bool) -> Caption | None:
    if has_full_stop(line) and not any(mark in line for mark in _OF_CAPTIONS):
        return None
    found = captions.caption(line, head.title, any_number=False)
    if found is None or (found.caption and found.credit):
        return found
    is_of_picture = not is_sentence(line) and (is_below_picture or not captions.is_notice(line))
    return found if is_of_picture else None


def _is_ending(head: Head, line: str) -> bool:
    """Take a line that stands below stories and is no part of them; False where it is a line of the body."""
    if people := endings.credits(line):
        known = {person.name.casefold() for person in head.byline}
        head.byline.extend(person for person in people if person.name.casefold() not in known)
        head.confidence.setdefault("byline", 0.8)
    elif source := endings.source(line):
        head.sources.append(source)
    else:
        return False
    return True


def _without_signatures(head: Head, lines: list[str], setting: Setting) -> list[str]:
    """The body without what signs it below: who wrote it, for which agency, and when.

    So many newspapers write it. What the header says already is only left out.
    """
    kept = list(lines)
    while len(kept) > 1 and _is_signature(head, kept[-1], kept[-2], setting):
        kept.pop()
    return kept


def _is_biography(head: Head, line: str) -> bool:
    """Whether a line says what somebody of the byline is: "Ann Lee is a reporter with the Harbour Post"."""
    return len(line) <= _LONGEST_BIOGRAPHY and any(
        line.startswith(person.name) and _IS.match(line, len(person.name)) for person in head.byline
    )


def _minutes(dates: Dateline) -> set[str]:
    """The times of a date line, to the minute and without their zones."""
    return {moment.value[:_TO_THE_MINUTE] for moment in (dates.published, dates.modified) if moment}


def _is_imprint(head: Head, line: str) -> bool:
    """Take a last line that says whose an article is, without a name: a notice, a broadcast, letters."""
    if captions.is_notice(line):
        head.notice = head.notice or line
        return True
    is_broadcast = len(line) <= _LONGEST_BROADCAST and _BROADCAST.fullmatch(line) is not None
    return is_broadcast or endings.is_initials(line) or labels.is_address(line)


def _is_signature(head: Head, line: str, above: str, setting: Setting) -> bool:
    """Take a last line that signs; a bare name below figures is a table's."""
    if _is_imprint(head, line) or _is_biography(head, line):
        return True
    if (name := agency(line)) and name == line:
        head.sources.append(name)
        return True
    is_named = (bylines.is_person(line) and not above[-1:].isdigit()) or (head.byline and line.endswith(")"))
    name, _, letters = line.rpartition(", ")
    people = bylines.byline(line) or (bylines.people(line) if is_named else ())
    if not people and bylines.is_person(name) and endings.is_initials(letters):
        people = bylines.people(name)
    if people:
        known = {person.name.casefold() for person in head.byline}
        if known and not known.issuperset(person.name.casefold() for person in people):
            return False
        if not known:
            head.byline.extend(people)
            head.confidence["byline"] = 0.7
        return True
    if dates := datelines.read(line, setting.zone, setting.supplier.language):
        known = _minutes(head.dates)
        stated = _minutes(dates)
        is_new = bool(stated) and (
            not known or (dates.published is not None and head.dates.published is None)
        )
        if is_new:
            head.take_dates(dates)
        return is_new or (bool(stated) and stated <= known)
    return False
