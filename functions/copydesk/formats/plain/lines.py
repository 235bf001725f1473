"""What each line above a body is by its form, and which of them is the title whatever its form.

A title may read like anything: like a byline, a section, a credit, a counter. What a page says twice, the
second time below a picture, is the title. Without that, a line is the title where the page would have none,
or only its standfirst, and where the line stands in the title's place: below the site's label.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.formats import bylines, captions
from copydesk.formats.agencies import agency
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, labels, pictures
from copydesk.formats.plain.counters import is_counter, is_reading_time
from copydesk.formats.plain.kinds import CLOSING, LABEL_WORDS, TITLE_WORDS, Kind, has_title
from copydesk.formats.plain.names import with_names
from copydesk.formats.plain.sentences import has_full_stop, is_sentence
from copydesk.formats.plain.speech import speaks_to_readers

HEADER_LINES: Final = 20
_STANDFIRST_WORDS: Final = 90
_REPEATED_WORDS: Final = 4
_CREDIT_WORDS: Final = 3
_LONGEST: Final = 300
"""No line with a form of its own is longer."""
_LONGEST_TITLE: Final = 1_200


class Title(NamedTuple):
    """The line that is the title before any other is looked at."""

    at: int
    confidence: float


_SHORT_LABEL_WORDS: Final = 2
_CRUMB_WORDS: Final = 3
_MISTAKEN: Final = frozenset({Kind.BYLINE, Kind.COUNTER, Kind.SITE, Kind.SECTION, Kind.CAPTION})
"""What a title can be taken for."""


_BETWEEN: Final = frozenset({Kind.COUNTER, Kind.CAPTION, Kind.MENU})
_LONGEST_LABEL: Final = 100
_SENTENCES: Final = 3
"""Below so many sentences no line is above the body."""
_ACRONYM: Final = range(2, 6)
_NOTICE_WORDS: Final = 4


def kinds_of(
    lines: list[str], marks: dict[int, Caption], setting: Setting
) -> tuple[list[Kind], dict[int, Caption]]:
    """The kinds of the lines that can be above the body, and the captions among them.

    `marks` are the captions that are known already, by index.
    """
    kinds: list[Kind] = []
    sentences = 0
    for at, line in enumerate(lines[:HEADER_LINES]):
        kinds.append(Kind.CAPTION if at in marks else _kind(line, setting))
        sentences += kinds[-1] is Kind.PLAIN and is_sentence(line)
        if sentences == _SENTENCES:
            break
    kinds, found = _with_captions(lines, kinds, marks)
    return with_names(lines, kinds), found


def _with_captions(
    lines: list[str], kinds: list[Kind], marks: dict[int, Caption]
) -> tuple[list[Kind], dict[int, Caption]]:
    """The kinds, with the captions that are told by a name at their end or a credit beside them."""
    told, found = list(kinds), dict(marks)
    for index, line in enumerate(lines[: len(kinds)]):
        if told[index] is Kind.PLAIN:
            found |= _captioned(lines, told, index)
        elif told[index] is Kind.CAPTION:
            caption = found.get(index) or captions.caption(line, None)
            if caption and caption.caption is None and (at := _beside(lines, told, index)) is not None:
                found[at] = Caption(caption=lines[at])
        elif told[index] is Kind.BYLINE and _is_credit_above_caption(lines, told, index):
            found |= {index: Caption(credit=lines[index]), index + 1: Caption(caption=lines[index + 1])}
        for at in found:
            if at < len(told):
                told[at] = Kind.CAPTION
    return told, found


def _is_credit_above_caption(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether an agency's name below another byline or a date stands above a caption and the text."""
    return (
        agency(lines[index]) is not None
        and any(kind in CLOSING for kind in kinds[:index])
        and has_title(lines, kinds, index)
        and kinds[index + 1 : index + 2] == [Kind.PLAIN]
        and pictures.beside_credit(lines, index, is_first=False) == index + 1
    )


def _captioned(lines: list[str], kinds: list[Kind], index: int) -> dict[int, Caption]:
    """The captions, by index, that a line without a form of its own tells of."""
    if _is_acronym_below_caption(lines, kinds, index):
        return {index: Caption(credit=lines[index]), index - 1: Caption(caption=lines[index - 1])}
    caption = captions.in_place(lines[index]) if _may_be_captioned(lines, kinds, index) else None
    return {index: caption} if caption and index + 1 < len(lines) else {}


def _is_acronym_below_caption(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line is only an agency's letters, below the first line that is below the date."""
    line = lines[index]
    return (
        len(line) in _ACRONYM
        and line.isalpha()
        and line.isupper()
        and index + 1 < len(lines)
        and is_sentence(lines[index + 1])
        and kinds[max(0, index - 2) : index] in ([kind, Kind.PLAIN] for kind in CLOSING)
        and has_title(lines, kinds, index - 1)
    )


def _may_be_captioned(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line stands where captions do: below a title, and above the text, as far as one can tell."""
    if not has_title(lines, kinds, index):
        return False
    if any(kind in CLOSING for kind in kinds[index + 1 :]):
        return True
    begin = max((at + 1 for at in range(index) if kinds[at] in CLOSING), default=1)
    return not any(kinds[at] is Kind.PLAIN and is_sentence(lines[at]) for at in range(begin, index))


def _beside(lines: list[str], kinds: list[Kind], credit: int) -> int | None:
    """The plain line of the header that is the caption of a credit beside it."""
    above = kinds[max(0, credit - 2) : credit]
    if captions.is_notice(lines[credit]) and not (
        "/" in lines[credit] or len(lines[credit].split()) <= _NOTICE_WORDS
    ):
        return None
    is_first = above[-1:] == [Kind.PLAIN] and above[0] in CLOSING | _BETWEEN
    at = pictures.beside_credit(lines, credit, is_first=is_first)
    if at is None or at >= len(kinds) or kinds[at] is not Kind.PLAIN:
        return None
    if at > credit:
        return at if has_title(lines, kinds, at) else None
    title = next(line for line, kind in zip(lines, kinds, strict=False) if kind is Kind.PLAIN)
    if captions.begin_alike(lines[at], title):
        return None
    is_below = is_first or kinds[:at].count(Kind.PLAIN) >= len(("title", "standfirst"))
    return at if is_below and has_title(lines, kinds, at) else None


def known_title(lines: list[str], kinds: list[Kind]) -> Title | None:
    """The title, where it comes again as a caption or stands where no other line can be it."""
    repeated = _repeated(lines, kinds)
    if repeated is not None:
        return Title(repeated, 0.95)
    mistaken = _mistaken(lines, kinds)
    return None if mistaken is None else Title(mistaken, 0.6)


def header_end(lines: list[str], kinds: list[Kind], title: Title | None) -> int:
    """The index after the last date line or byline that is above the body; 0 where there is none."""
    end = title.at + 1 if title else 0
    sentences = 0
    plain = 0
    is_dated = False
    for index, kind in enumerate(kinds):
        if title and index <= title.at:
            plain = 1
        elif kind in CLOSING and sentences <= 1:
            # A name of an agency below a sentence is a line of the body, unless a date follows.
            if kind is not Kind.BYLINE or not sentences or not bylines.is_bare_collective(lines[index]):
                end = index + 1
            is_dated = is_dated or (kind is Kind.DATE and plain > 0)
        elif kind is Kind.PLAIN:
            plain += 1
            sentences += is_sentence(lines[index]) and plain > 1
            is_above_byline = sentences == 1 and _names_people(lines, kinds, index + 1)
            if len(lines[index].split()) > _STANDFIRST_WORDS or (
                sentences and is_dated and not is_above_byline
            ):
                break
    return end


def _names_people(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """Whether a line is a byline by its first word."""
    return index < len(kinds) and kinds[index] is Kind.BYLINE and bylines.byline(lines[index]) is not None


def repeats(line: str, title: str) -> bool:
    """Whether a line is the title again, with or without a picture's number."""
    return captions.same_line(line, title) or captions.is_numbered(line, title)


def _kind(line: str, setting: Setting) -> Kind:
    if len(line) > _LONGEST:
        return Kind.PLAIN
    if len(line) > datelines.MAX_LENGTH:
        return Kind.CAPTION if captions.caption(line, title=None) else Kind.PLAIN
    if datelines.read(line, setting.zone, setting.supplier.language):
        return Kind.DATE
    if len(line) <= _LONGEST_LABEL and (label := _label_kind(line, setting)):
        return label
    if speaks_to_readers(line):
        return Kind.MENU
    if bylines.byline(line) is not None or bylines.is_bare_collective(line):
        return Kind.BYLINE
    if captions.caption(line, title=None):
        return Kind.CAPTION
    return Kind.PLAIN


def _label_kind(line: str, setting: Setting) -> Kind | None:
    """The kind of a line that is a counter, or says whose a page is and where on a site one is."""
    if is_counter(line) or is_reading_time(line):
        return Kind.COUNTER
    if labels.publisher(line, setting.supplier.name) or labels.is_news_label(line):
        return Kind.SITE
    if labels.section(line):
        return Kind.SECTION
    return Kind.MENU if labels.is_menu(line) else None


def below_title(kinds: list[Kind], title: Title) -> list[Kind]:
    """The kinds, where the title is plain, and so is a second site's label below it, which would be lost."""
    told = list(kinds)
    told[title.at] = Kind.PLAIN
    for index in range(title.at + 1, len(kinds)):
        if kinds[index] is Kind.SITE and Kind.SITE in kinds[:index]:
            told[index] = Kind.PLAIN
    return told


def _repeated(lines: list[str], kinds: list[Kind]) -> int | None:
    """The first line that comes again: with a picture's number anywhere, or as it is in the header."""
    numbered = captions.numbered(lines)
    for index, kind in enumerate(kinds):
        line = lines[index]
        if len(line) > _LONGEST_TITLE:
            return None
        if numbered and numbered.get(captions.key(line), 0) > index:
            return index
        again = any(
            captions.same_line(other, line)
            for other in lines[index + 1 : len(kinds)]
            if len(other) <= _LONGEST_TITLE
        )
        is_first = not any(
            kinds[at] is Kind.PLAIN and len(lines[at].split()) > LABEL_WORDS for at in range(index)
        )
        if (
            again
            and is_first
            and (
                (kind is Kind.PLAIN and len(line.split()) >= TITLE_WORDS)
                or (kind in _MISTAKEN and len(line.split()) >= _REPEATED_WORDS)
            )
        ):
            return index
        if kind is Kind.PLAIN and has_full_stop(line):
            return None
    return None


def _mistaken(lines: list[str], kinds: list[Kind]) -> int | None:
    """The line in the title's place, where it has another form and no other line can be the title."""
    below_site = bool(kinds) and kinds[0] is Kind.SITE
    index = int(below_site)
    dated = next((at for at, kind in enumerate(kinds) if kind is Kind.DATE), 0)
    if dated <= index or kinds[index] not in _MISTAKEN or _is_surely(lines[index], kinds[index]):
        return None
    plain = [at for at in range(index, dated) if kinds[at] is Kind.PLAIN]
    if not plain:
        follows = next((at for at in range(dated, len(kinds)) if kinds[at] is Kind.PLAIN), None)
        is_bare = follows is None or is_sentence(lines[follows])
        return index if is_bare else None
    if len(plain) > 1:
        return None
    if below_site or is_sentence(lines[plain[0]]):
        return index if plain[0] == index + 1 else None
    is_long_credit = kinds[index] is Kind.CAPTION and len(lines[index].split()) > _CREDIT_WORDS
    return index if is_long_credit else None


def _is_surely(line: str, kind: Kind) -> bool:
    """Whether a line is a byline of people with two names each, as few titles that begin with "By" are."""
    people = bylines.byline(line) if kind is Kind.BYLINE else None
    return bool(people) and all(len(person.name.split()) == len(("first", "last")) for person in people or ())


def is_label(plain: Sequence[str], *, is_known: bool = False) -> bool:
    """Whether the first of some lines is short beside a headline: very short before one, short before two.

    Where a section `is_known`, what stands below it is a second label only above title and standfirst.
    """
    label = plain[0]
    words = len(label.split())
    headline = next((line for line in plain[1:] if len(line.split()) > _CRUMB_WORDS), plain[1])
    if label.endswith(("?", "!", '"', "\u201d", "\u00bb")) or has_full_stop(label.rstrip(":")):
        return False
    if label.endswith((":", " -")) and words <= LABEL_WORDS:
        return True
    is_pair = plain[-1] is headline and plain[1] is headline
    if is_known and is_pair and (words > 1 or len(headline.split()) <= LABEL_WORDS or is_sentence(headline)):
        return False
    if words == 1 and label.isalpha() and len(headline.split()) >= LABEL_WORDS:
        return True
    if is_pair:
        is_short = words <= _SHORT_LABEL_WORDS or (
            words <= _CRUMB_WORDS and labels.ends_in_section(label) and not is_sentence(headline)
        )
        return is_short and len(headline.split()) >= LABEL_WORDS
    return words <= LABEL_WORDS and (
        len(headline.split()) > max(_CRUMB_WORDS, words) or (label.isupper() and not headline.isupper())
    )
