"""ANPA 1312 in: the Newspaper Association of America's wire service transmission guidelines.

The header has service and story number, a selector, then priority, category, format and a keyword with the
version and the day. In the text a caret begins a line that is set apart and "<", "=" or ">" ends it: slug,
headline, notes, byline. Paragraphs are indented. The line below ETX says who sent it, and when.

A story number comes again each day and a keyword with each alert, so neither is an identity. "1st Ld" and
"Writethru" say that a text replaces another and not which one: they are signals, and the desk links by text.
A kill by wire is a note to editors about a story that it names in words: it is withheld, and kills nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
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
from copydesk.formats.wires import stories
from copydesk.formats.wires.framing import Message, printable
from copydesk.reasons import ReasonCode

_ORIGIN: Final = "anpa"
_SERVICE: Final = re.compile(r"[A-Za-z]\d{4}(?:\x1f.*)?")
_FIELDS: Final = re.compile(
    r"(?P<priority>[A-Za-z]) (?P<category>[A-Za-z])[\x11-\x14]{0,2}[ ]?(?P<keyword>.*?)"
    r"(?:\s(?P<month>\d\d?)-(?P<day>\d\d?))?(?:\s+\d{1,5})?\s*"
)
_FIELDS_LENGTH: Final = 200
_URGENCY: Final = {"f": 1, "b": 2, "u": 3, "r": 5, "d": 6, "a": 8, "s": 8, "w": 8}
"""Priority letters on IPTC's scale of 1 to 8, with 5 as normal: flash, bulletin, urgent, regular, deferred,
and what is sent in advance. Other letters are a wire's own."""
_CYCLE: Final = re.compile(r"(?:AM|PM|BC|AP)-(?=\S)", re.IGNORECASE)
_COUNT: Final = re.compile(r",\s*\d{1,5}\s*$")
_VERSION: Final = re.compile(r"\s*[,\s-]\s*")
_NOTE: Final = re.compile(
    r"(?:eds?\.?|editors?|editor['\u2019]?s['\u2019]?\s+notes?|note\s+to\s+editors)\b\s*[:._\u2014-]",
    re.IGNORECASE,
)
_MEDIA_NOTE: Final = re.compile(
    r"[A-Z]{2,10} (?:Photos?|Graphics?|Videos?|Audio)\b(?:[\s,]+(?:[A-Z]{0,8}\d+[A-Z]?|and)){0,40}\s*\.?"
)
_MARK: Final = re.compile(r"\s*[<=>]\s*$")
_ROW: Final = "\x08"
_SENT: Final = re.compile(
    r"(?P<source>[A-Za-z]{1,12})-[A-Za-z0-9]{1,8}-(?P<month>\d\d?)-(?P<day>\d\d?)(?:-(?P<year>\d{4}|\d\d))?"
    r"\s+(?P<hour>\d\d):?(?P<minute>\d\d)\s*(?P<zone>[A-Za-z]{1,5})?"
)
_SOURCE_WORDS: Final = 6
_RULED: Final = {"title": 0.9, "byline": 0.9, "body": 0.95, "located": 0.9, "sources": 0.9}
"""How sure it is what the layout tells and the header does not."""


@dataclass
class _Story:
    """What the lines of a message have given so far."""

    slug: str | None = None
    versions: list[str] = field(default_factory=list)
    title: str | None = None
    people: list[Person] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    embargo: embargoes.Embargo | None = None


def is_header(header: str) -> bool:
    """Whether a header begins as ANPA 1312 has it, with a service letter and four digits."""
    return bool(_SERVICE.fullmatch(header.split("\n", 1)[0].strip()))


def read(message: Message, setting: Setting) -> Draft:
    """The article of a message; raises Refused where its header is none, or it has no text."""
    lines = [line.rstrip("\r") for line in message.header.split("\n")]
    fields = next((_FIELDS.fullmatch(line[:_FIELDS_LENGTH]) for line in lines[1:] if line.strip()), None)
    if fields is None:
        raise Refused(ReasonCode.INVALID_WIRE, "the header has no priority, category and keyword")
    story = _Story()
    _take_keyword(story, printable(fields["keyword"]))
    _take_text(story, message.text, setting)
    if not story.title and not story.body:
        raise Refused(ReasonCode.NO_CONTENT)
    return _draft(story, fields, _sent(message.trailer, setting), message)


def _take_keyword(story: _Story, keyword: str) -> None:
    slug, *versions = _CYCLE.sub("", keyword).split(None, 1) or [""]
    story.slug = slug or None
    story.versions.extend(versions)


def _take_text(story: _Story, text: str, setting: Setting) -> None:
    lines = stories.lines_of(text)
    start = _head_end(lines)
    for number, element in enumerate(_elements(lines[:start])):
        if number == 0 and _is_slug(element, story.slug):
            _take_slug(story, element)
        else:
            _take_element(story, element, setting)
    for block in _body(lines[start:]):
        _take_block(story, block, setting)


def _head_end(lines: list[str]) -> int:
    """Where the body begins: at the first line with an indentation, or else at the first blank one."""
    indented = [at for at, line in enumerate(lines) if line[:1] in {" ", "\t", _ROW} and printable(line)]
    if indented:
        return indented[0]
    carets = [at for at, line in enumerate(lines) if line.startswith("^")]
    if carets:
        return carets[-1] + 1
    return next((at for at, line in enumerate(lines) if not printable(line)), 0)


def _elements(lines: list[str]) -> Iterator[str]:
    """The lines above the body, each to its end mark; one that begins with a caret may go on in the next."""
    open_: list[str] = []
    may_go_on = False
    for line in lines:
        text = printable(line)
        if open_ and (not may_go_on or not text or text.startswith("^")):
            yield " ".join(open_)
            open_ = []
        may_go_on = may_go_on if open_ else text.startswith("^")
        if text.strip("^"):
            open_.append(_MARK.sub("", text.lstrip("^")))
        if open_ and _MARK.search(text):
            yield " ".join(open_)
            open_ = []
    if open_:
        yield " ".join(open_)


def _is_slug(element: str, slug: str | None) -> bool:
    begins_like_keyword = bool(slug) and _CYCLE.sub("", element).casefold().startswith(
        (slug or "").casefold()[:6]
    )
    return bool(_COUNT.search(element)) or (bool(_CYCLE.match(element)) and begins_like_keyword)


def _take_slug(story: _Story, element: str) -> None:
    slug, *versions = (part.strip() for part in _CYCLE.sub("", _COUNT.sub("", element)).split(","))
    story.slug = slug or story.slug
    story.versions = [part for part in versions if part] or story.versions


def _take_element(story: _Story, element: str, setting: Setting) -> None:
    element = _typeset(element)
    people = bylines.byline(element)
    if _take_note(story, element, setting):
        return
    if people is not None:
        story.people.extend(people)
        if not people:
            story.sources.append(re.sub(r"^by\s+", "", element, flags=re.IGNORECASE))
    elif story.title and _is_agency(element, below_byline=bool(story.people or story.sources)):
        story.sources.append(element)
    elif story.title is None:
        story.title = element
    else:
        story.body.append(Block(kind=BlockKind.HEADING, text=element))


def _is_agency(element: str, *, below_byline: bool) -> bool:
    if bylines.is_bare_collective(element):
        return True
    return (
        below_byline
        and not element.isupper()
        and len(element.split()) <= _SOURCE_WORDS
        and bylines.is_collective(element)
    )


def _take_note(story: _Story, text: str, setting: Setting) -> bool:
    """Take what is said to editors and not to readers."""
    embargo = embargoes.stated(text, setting.zone, setting.supplier.language)
    if embargo:
        story.embargo = embargo
    if embargo or _NOTE.match(text) or _MEDIA_NOTE.fullmatch(text):
        story.notes.append(text)
        return True
    return False


def _take_block(story: _Story, block: Block, setting: Setting) -> None:
    if not _take_note(story, block.text, setting):
        story.body.append(block)


def _body(lines: list[str]) -> Iterator[Block]:
    """The blocks of the body: paragraphs, sub-headings after a caret, and tables of tab lines."""
    rows: list[str] = []
    prose: list[str] = []
    for line in [*lines, "^"]:
        is_row, is_heading = line.startswith(_ROW), line.startswith("^")
        if prose and (is_row or is_heading):
            for block in stories.blocks(prose, margin=0):
                yield block.model_copy(update={"text": _typeset(block.text)})
            prose = []
        if rows and not is_row:
            yield Block(text="\n".join(rows))
            rows = []
        if is_row and printable(line):
            rows.append(printable(line).lstrip("^"))
        elif is_heading and (heading := _MARK.sub("", printable(line)).lstrip("^")):
            yield Block(kind=BlockKind.HEADING, text=_typeset(heading))
        elif not is_row and not is_heading:
            prose.append(_MARK.sub("", line))


def _typeset(text: str) -> str:
    """A text with the quotation marks and dashes that the wire's character set has no room for."""
    return re.sub(r"(?<=\s)_(?=\s)", "\u2014", text.replace("``", "\u201c").replace("''", "\u201d"))


def _sent(trailer: str, setting: Setting) -> tuple[Moment | None, re.Match[str] | None]:
    """When the message was sent; without a year that is not known."""
    found = _SENT.search(trailer[:_FIELDS_LENGTH])
    if found is None or not found["year"]:
        return None, found
    year = int(found["year"])
    try:
        local = datetime(  # noqa: DTZ001 - the zone is put on by `moments`
            stories.full_year(year),
            int(found["month"]), int(found["day"]), int(found["hour"]), int(found["minute"]),
        )  # fmt: skip
    except ValueError:
        return None, found
    zone = found["zone"]
    moment = moments.at(
        _time_of(found), local, Precision.MINUTE, zone.upper() if zone else None, setting.zone
    )
    return moment, found


def _time_of(sent: re.Match[str]) -> str:
    """The time as the trailer has it, behind source and number."""
    return sent[0].split("-", 2)[2]


def _signals(story: _Story) -> tuple[str, ...]:
    """The signals among the words of the version, in what stands on top, and in a slug: NewsAlert, KILL."""
    tokens = [
        token for words in story.versions for token in (words, *words.split("-"), *_VERSION.split(words))
    ]
    tokens += [
        part for part in (story.slug or "").split("-") if part.isupper() or part.lower().endswith("newsalert")
    ]
    above = story.title or next((block.text[:_FIELDS_LENGTH] for block in story.body), "")
    tokens.append(above)
    found = filter(None, map(signal_words.signal, tokens))
    return tuple(dict.fromkeys((*found, *signal_words.without_prefix(above)[1])))


def _draft(
    story: _Story, fields: re.Match[str], sent: tuple[Moment | None, re.Match[str] | None], message: Message
) -> Draft:
    published, found = sent
    signals = _signals(story)
    header = message.header + message.trailer[:_FIELDS_LENGTH]
    prose = next((block.text for block in story.body if block.kind is BlockKind.PARAGRAPH), "")
    sources = story.sources or ([found["source"].upper()] if found else [])
    is_held = signal_words.ADVANCE in signals or signal_words.KILL in signals
    draft = Draft(
        stated_version="-".join(story.versions) or None,
        version_created=published.instant if published else None,
        intent=Intent.CORRECTION if signal_words.CORRECTION in signals else Intent.UPDATE,
        signals=signals,
        embargo=story.embargo.until if story.embargo else None,
        withheld=(story.embargo.until is None if story.embargo else is_held) or signal_words.KILL in signals,
        title=story.title,
        byline=tuple(dict.fromkeys(story.people)),
        slugline=story.slug,
        body=tuple(story.body),
        published=published,
        urgency=_URGENCY.get(fields["priority"].lower()),
        subjects=(Subject(code=fields["category"].lower(), scheme=_ORIGIN),),
        located=stories.place_of(prose, header),
        sources=tuple(StatedSource(name=name) for name in dict.fromkeys(sources)),
        private_notes=tuple(story.notes),
    )
    draft = provenance.ruled(provenance.stated(draft, _ORIGIN), _RULED)
    return provenance.unresolved(draft, "published", _time_of(found)) if found and not published else draft
