"""IPTC 7901 in: the text transmission format of most agencies outside of North America.

The header has source and number, priority, category and word count, then keywords. The text begins with the
headline and what belongs to it, each ended by "=" where the sender marks ends; paragraphs are parted by blank
lines or indented. Below ETX stands the day of the month and the time with month and year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from typing import Final

from copydesk.article import (
    Block,
    BlockKind,
    Draft,
    Intent,
    Moment,
    Person,
    Precision,
    StatedSource,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import bylines, embargoes, moments, provenance, signal_words
from copydesk.formats.document import Setting
from copydesk.formats.plain.calendar_names import MONTHS
from copydesk.formats.wires import stories
from copydesk.formats.wires.framing import Message, printable
from copydesk.reasons import ReasonCode

_ORIGIN: Final = "iptc7901"
_FIELDS: Final = re.compile(
    r"(?P<source>[^\W\d_]{0,10})(?=[\w /-])[\w/-]{0,16}(?: \d{1,10})?[ \t]+(?P<priority>\d)[ \t]+"
    r"(?P<category>[^\s\d]\S{0,9})(?:[ \t]+\d{1,6}(?=\s|$))?(?P<more>.*)"
)
_FIELDS_LENGTH: Final = 200
_SENT: Final = re.compile(
    r"(?<!\d)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s*(?P<zone>[A-Z]{1,5}(?=\s)|[+-]\d{4})?"
    r"\s+(?P<month>[^\W\d_]{3,10})\.?\s+(?P<year>\d{4}|\d\d)(?!\d)"
)
_END: Final = re.compile(r"\s*=\s*$")
_DECK: Final = re.compile(r"[-\u2013] +(?=\S)")
_HEAD_LINES: Final = 4
_HEAD_CHUNKS: Final = 3
_LABEL_WORDS: Final = 3
_NOTEBOOK: Final = re.compile(
    r"#{1,3}\s*(?:notebook|notizblock|notes?\s+to\s+editors?|editorial\s+notes?|redaktionelle\s+hinweise)\b"
    r"|[*\s#]{0,20}(?:die\s+folgenden\s+informationen\s+sind\s+nicht\s+zur\s+veröffentlichung"
    r"|the\s+following\s+information\s+is\s+not\s+(?:intended\s+)?for\s+publication"
    r"|not\s+for\s+publication\s*[:.]?\s*$)",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"(?:eds?|editors?|editors?['\u2019]?s?['\u2019]?\s+notes?|notes?\s+to\s+editors?|achtung|hinweis|redaktionelle[rn]?\s+hinweise?)"
    r"\b\s*[:.\u2013-]",
    re.IGNORECASE,
)
_SIGN_OFF: Final = re.compile(r"[a-z]{2,6}(?:[ /][a-z]{1,4}\d?){1,5}")
_SOURCE: Final = re.compile(r"[^\W\d_][\w.]{1,9}(?=\s+\S*\d)")
_RULED: Final = {"title": 0.9, "standfirst": 0.7, "byline": 0.9, "body": 0.95, "located": 0.9, "genres": 0.8}
"""How sure it is what the layout tells and the header does not."""


@dataclass
class _Story:
    """What the lines of a message have given so far."""

    labels: list[str] = field(default_factory=list)
    title: str | None = None
    standfirst: str | None = None
    people: list[Person] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    embargo: embargoes.Embargo | None = None


def read(message: Message, setting: Setting) -> Draft:
    """The article of a message; raises Refused where its header is none, or it has no text."""
    first, *rest = [line for line in map(printable, stories.lines_of(message.header)) if line] or [""]
    fields = _FIELDS.fullmatch(first[:_FIELDS_LENGTH])
    if fields is None:
        raise Refused(ReasonCode.INVALID_WIRE, "the header has no source, number, priority and category")
    story = _Story()
    keywords = [line for line in rest if not _take_note(story, line, setting)]
    lines = stories.lines_of(message.text)
    start, elements = _head(lines, first)
    for element in elements:
        _take_element(story, element, setting)
    _take_body(story, lines[start:], setting)
    if not story.title and not story.body:
        raise Refused(ReasonCode.NO_CONTENT)
    return _draft(story, fields, keywords, _sent(message.trailer, setting))


def _head(lines: list[str], header: str) -> tuple[int, list[str]]:
    """Where the body begins, and the elements above it.

    The last line among the first ones that ends with "=" ends the head. Where there is none, it is the lines
    before the first that is blank or indented, if they are few and no sentence.
    """
    filled = [at for at, line in enumerate(lines) if printable(line)]
    top = takewhile(
        lambda at: not stories.place_of(printable(lines[at]), header), filled[: _HEAD_LINES * _HEAD_CHUNKS]
    )
    near = [at for at in top if _END.search(printable(lines[at]))]
    if near:
        return near[-1] + 1, list(_marked(lines[: near[-1] + 1]))
    if not filled:
        return 0, []
    margin = stories.indentation(lines[filled[0]])
    after = (at for at in range(filled[0], len(lines)) if stories.begins_body(lines[at], margin))
    end = next(after, len(lines))
    chunk = [printable(line) for line in lines[filled[0] : end]]
    is_body = stories.place_of(chunk[0], header) or chunk[-1].endswith((".", ".\u201d", '."'))
    if end == len(lines) or len(chunk) > _HEAD_LINES or is_body:
        return 0, []
    return end, list(_marked([*lines[filled[0] : end], "="]))


def _marked(lines: list[str]) -> Iterator[str]:
    """The elements of the head: each up to "=" or a blank line, and a label in capitals by itself."""
    open_: list[str] = []
    for line in lines:
        text = printable(line)
        ends = not text or bool(_END.search(text))
        text = _END.sub("", text)
        if open_ and _DECK.match(text):
            yield " ".join(open_)
            open_ = []
        text = _DECK.sub("", text)
        if text:
            open_.append(text)
        if open_ and (ends or (len(open_) == 1 and _is_label(text))):
            yield " ".join(open_)
            open_ = []
    if open_:
        yield " ".join(open_)


def _is_label(text: str) -> bool:
    """Whether a line says of what kind the text is: "EXTRA", "2ND LEAD", "KORREKTUR:"."""
    words = text.split()
    return 0 < len(words) <= _LABEL_WORDS and (text.isupper() or signal_words.signal(text) is not None)


def _take_element(story: _Story, element: str, setting: Setting) -> None:
    people = bylines.byline(element)
    if _take_note(story, element, setting):
        return
    if story.title is None and _is_label(element):
        story.labels.append(element)
    elif people is not None:
        story.people.extend(people)
    elif story.title is None:
        story.title = element
    elif story.standfirst is None:
        story.standfirst = element
    else:
        story.body.append(Block(kind=BlockKind.HEADING, text=element))


def _take_body(story: _Story, lines: list[str], setting: Setting) -> None:
    notebook = next((at for at, line in enumerate(lines) if _NOTEBOOK.match(printable(line))), len(lines))
    end = notebook
    last = next((at for at in range(end - 1, 0, -1) if printable(lines[at])), None)
    if last is not None and _SIGN_OFF.fullmatch(printable(lines[last])):
        story.notes.append(printable(lines[last]))
        end = last
    for block in stories.blocks(lines[:end]):
        people = bylines.byline(block.text) if not story.body else None
        if people is not None:
            story.people.extend(people)
        elif not story.body and signal_words.signal(block.text):
            story.labels.append(block.text)
        elif not _take_note(story, block.text, setting):
            story.body.append(block)
    story.notes.extend(block.text for block in stories.blocks(lines[notebook:]))


def _take_note(story: _Story, text: str, setting: Setting) -> bool:
    """Take what is said to editors and not to readers."""
    embargo = embargoes.stated(text, setting.zone, setting.supplier.language)
    if embargo:
        story.embargo = embargo
    if embargo or _NOTE.match(text):
        story.notes.append(text)
        return True
    return False


def _sent(trailer: str, setting: Setting) -> tuple[Moment | None, str | None]:
    """When the message was sent, and how the trailer says it."""
    found = _SENT.search(trailer[:_FIELDS_LENGTH])
    if found is None:
        return None, None
    year = int(found["year"])
    try:
        local = datetime(  # noqa: DTZ001 - the zone is put on by `moments`
            stories.full_year(year),
            MONTHS[found["month"].casefold()], int(found["day"]), int(found["hour"]), int(found["minute"]),
        )  # fmt: skip
    except (ValueError, KeyError):
        return None, found[0]
    return moments.at(found[0], local, Precision.MINUTE, found["zone"], setting.zone), found[0]


def _draft(
    story: _Story, fields: re.Match[str], keywords: list[str], sent: tuple[Moment | None, str | None]
) -> Draft:
    published, raw = sent
    title, prefixes = signal_words.without_prefix(story.title) if story.title else (None, ())
    prose = next((block.text for block in story.body if block.kind is BlockKind.PARAGRAPH), "")
    words = (*story.labels, *(part for line in keywords for part in _keywords(line)))
    prefixes = (*prefixes, *signal_words.without_prefix(prose[:_FIELDS_LENGTH])[1])
    signals = tuple(dict.fromkeys((*filter(None, map(signal_words.signal, words)), *prefixes)))
    source = _SOURCE.match(fields["more"].strip())
    is_killed = signal_words.KILL in signals
    draft = Draft(
        version_created=published.instant if published else None,
        intent=Intent.CORRECTION if signal_words.CORRECTION in signals else Intent.UPDATE,
        signals=signals,
        embargo=story.embargo.until if story.embargo else None,
        withheld=is_killed or (story.embargo is not None and story.embargo.until is None),
        title=title,
        standfirst=story.standfirst,
        byline=tuple(dict.fromkeys(story.people)),
        slugline=" ".join(keywords).strip(" /") or None,
        body=tuple(story.body),
        published=published,
        urgency=int(fields["priority"]) or None,
        subjects=(Subject(code=fields["category"].lower(), scheme=_ORIGIN),),
        genres=tuple(Subject(label=label.strip(" :"), scheme=_ORIGIN) for label in story.labels),
        located=stories.place_of(prose, fields[0]),
        sources=tuple(
            StatedSource(name=name) for name in (source[0] if source else fields["source"],) if name
        ),
        private_notes=tuple(story.notes),
    )
    draft = provenance.ruled(provenance.stated(draft, _ORIGIN), _RULED)
    return provenance.unresolved(draft, "published", raw) if raw and not published else draft


def _keywords(line: str) -> Iterator[str]:
    """The words of a line of keywords; a part of one between hyphens only in capitals, as in "Trams-KILL"."""
    for word in re.split(r"[/,;()]", line):
        yield word
        yield from (part for part in word.split("-") if part.isupper())
