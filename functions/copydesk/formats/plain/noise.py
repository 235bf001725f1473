# ruff: noqa: RUF001 - words in Cyrillic are meant
"""What a page says around its article and people copy along: advertisements, other stories, pleas, buttons.

A line is noise by its form as a whole; a sentence that merely begins like one is text. Headlines that a label
such as "Read more" announces go with it, down to the next sentence.
"""

import re
from collections.abc import Container, Iterator
from typing import Final

from copydesk.formats import bylines, captions
from copydesk.formats.plain import datelines
from copydesk.formats.plain.counters import is_counter, is_reading_time
from copydesk.formats.plain.interruptions import asks_to_click, interrupts
from copydesk.formats.plain.noise_words import (
    ANNOUNCING,
    CHANNELS,
    CONSENT,
    COOKIES,
    EDGES,
    OURS,
    PHRASES,
    PLEADING,
    SUBSCRIBING,
    TAGGING,
    WORDS,
    folded,
)
from copydesk.formats.plain.page_end import below_text
from copydesk.formats.plain.sentences import has_full_stop, is_sentence
from copydesk.formats.plain.speech import is_offer

_PLAYER: Final = re.compile(
    r"(?:listen|anhören|escucha|écoute|ascolta|ouvir|чуй|слушать).{0,60}\b\d{1,2}:\d\d\b.{0,24}",
    re.IGNORECASE,
)
_ABOUT_PAGE: Final = re.compile(
    r"(?:news\s+)?provided\s+by:?\s\S.{2,80}|from:\s(?-i:[A-Z]).{2,160}|issued\s+by:\s\S.{2,80}|why\s+you\s+can\s+trust\s+\S.{1,40}|heard\s+on\s+\S.{2,40}|(?:estimated\s+)?\d{1,3}[\s-]min(?:ute)?s?(?:\s+listen)?"
    r"|listen\s+to\s+this\s+(?:article|story)\b.{0,40}|list\s+(?:of\s+\d+\s+items?|\d+\s+of\s+\d+.{0,160})|https?://\S+"
    r"|(?:image|photo|picture|bild|foto|imagen|slide)\s+\d{1,3}\s*(?:/|of|von|de)\s*\d{1,3}|topics?:\s?\S.{1,40}"
    r"|(?:got|have|do\s+you\s+have)\s+a\s+(?:story|tip|news\s+tip)\b.{0,120}|see\s+more\s+on:\s.{1,60}"
    r"|(?:dieses\s+thema\s+im\s+programm|über\s+dieses\s+thema\s+berichtete)\b.{0,200}|\d{1,3}\s+leseminuten?"
    r"|what\s+do\s+you\s+think\?.{0,80}|be\s+the\s+first\s+to\s+.{2,60}|install\s+the\s.{2,50}|(?:read|see|watch)\s+more\s+of\s.{1,40}"
    r"|this\s+(?:article|story)\s+(?:(?:first|originally)\s+)?(?:appeared|was\s+(?:first|originally))\b.{0,200}"
    r"|(?:first\s+)?published\s+in\s+\S.{1,40},\s.{4,30}\b20\d\d|a\s+version\s+of\s+this\s+article\s.{4,200}"
    r"|add\s+.{2,40}\s(?:on|to)\s+google"
    r"|fotos?\s+d[aeo]l?\s+autora?\b.{0,60}|for\s+(?:immediate|general)\s+(?:release|use)|\d\d:\d\d\s*/\s*\d\d:\d\d",
    re.IGNORECASE,
)
"""What a page says of itself in so many words: its trust, its players, its lists."""
_E_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_DISCLAIMING: Final = ("responsible for the content", "dpa:", "inbox", "rivacy")
_DISCLAIMED: Final = re.compile(
    r"not\s+responsible\s+for\s+the\s+content\s+of|\bdpa:\d{6}-|delivered\s+(?:straight\s+)?to\s+your\s+inbox"
    r"|\bprivacy\s+(?:notice|policy)\b",
    re.IGNORECASE,
)
_STANDARDS: Final = re.compile(r"our\s+standards:.{0,100}", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?P<label>[^:>»→|\u2013\u2014]{3,50}?)\s*[:>»→|\u2013\u2014]\s*(?P<headline>.*)")
_MORE_OF: Final = re.compile(
    r"(?:(?:more|mehr|más|plus|altre|mais|meer|fler|flere|lisää|więcej|více|više|več|viac|още|больше)\s+(?:\w+\s+)?"
    r"(?:news|stories|nachrichten|meldungen|noticias|notizie|notícias|nieuws|nyheter|uutisia|vijesti|vesti|novic|správ|новини|новостей)"
    r"|more\s+(?:from|in|about|on)|още\s+(?:от|за)|mehr\s+(?:aus|über|zu[mr]?|von)|más\s+(?:sobre|de|en)|plus\s+(?:sur|de)"
    r"|altro\s+su|mais\s+(?:sobre|em|de)|больше\s+(?:о|об|из|по)|ещё\s+(?:о|об|из|по)|zur\s+[\w-]*startseite|newsletters?)"
    r"(?:\s+\S+){0,4}:?",
    re.IGNORECASE,
)
"""Labels that name a section, a topic or a site after them."""
_READ_MORE: Final = re.compile(
    r"(?:read|see|watch)\s+more\s+(?:from|on|about|in)\s+(?:\S+\s?){1,5}:?", re.IGNORECASE
)
_BEHIND_BAR: Final = re.compile(r"(?:[|•·]\s?[^\W\d_]+(?:\s[^\W\d_]+)?\s?){1,3}")
"""What is left of a line of several parts, as "| Siliguri" below a date."""
_IN_CAPITALS: Final = re.compile(
    r"(?:MORE|VIDEO|WIDEO|QUIZ|WATCH|READ|LIVE|PHOTOS|FOTO|GALERIA|ZOBACZ|LEIA|VEJA|VER|LEER)(?:\s[A-Z]+){0,2}:\s\S.{8,}"
)
"""What pages put in capitals before the headline of another story."""
_LABELS: Final = ANNOUNCING | TAGGING
_PIECES: Final = re.compile(r"\s*[|•·/]\s*|\s{2,}")
_FIRST_WORD: Final = re.compile(r"[\W_]*(?P<word>[^\W\d_][\w'\u2019-]*)")
_QUOTES: Final = ('"', "\u201c", "\u201e", "«", "»")
_SHORT: Final = 90
_LONGEST: Final = 320
_LONGEST_PHRASE: Final = 60
_HEADLINE_WORDS: Final = 20
_HEADER_LINES: Final = 14
_MOST_HEADLINES: Final = 20
_TAG_WORDS: Final = 4
_TITLE_WORDS: Final = 5
_LABEL_WORDS: Final = 4
_DATED_BELOW: Final = 3
"""So many sentences stand above before a line with a date below it is another story."""
_LONGEST_PROMOTION: Final = 12
_SIGN_UP: Final = re.compile(r"\W*sign\s+up\s+(?:for|to|here|now)\b", re.IGNORECASE)
_YOURS: Final = re.compile(
    r"(?:you\s+have|you've|remove|add|manage|view|see|save)\b.{0,40}\byour\s+(?:saved|maximum|bookmarks|reading\s+list|feed|preferences"
    r"|profile|account)\b.{0,60}",
    re.IGNORECASE,
)
"""What a page says of what its reader has saved there."""
_SKIPPING: Final = re.compile(
    r"(?:(?P<start>skip\s+past)|after|end\s+of)\s+(?P<what>\S.{2,40})", re.IGNORECASE
)


def noise(lines: list[str], captioned: Container[int] = frozenset()) -> set[int]:
    """The indices of the lines that are of the page and not of its article.

    A line that comes again with a picture's number is the title, whatever it reads like; the lines with an
    index in `captioned` are captions.
    """
    found = set(_noise(lines))
    above = [index for index in found if index < _HEADER_LINES]
    numbered = captions.numbered(lines) if above else {}
    found -= {index for index in above if captions.key(lines[index]) in numbered}
    found |= set(_promotions(lines)) | set(below_text(lines, found))
    return {index for index in found if index not in captioned}


def _promotions(lines: list[str]) -> Iterator[int]:
    """What stands between a page's offers to skip something and the place where one arrives."""
    start: tuple[int, str] | None = None
    for index, line in enumerate(lines):
        if len(line) > _LONGEST_PHRASE or not (match := _SKIPPING.fullmatch(line)):
            continue
        if match["start"]:
            start = (index, match["what"].casefold())
        elif start and start[1] == match["what"].casefold() and index - start[0] <= _LONGEST_PROMOTION:
            yield from range(start[0], index + 1)
            start = None


def is_counted(line: str) -> bool:
    """Whether a line is a number with what it counts, as "12 comments". A number alone is text."""
    if len(line) > _LONGEST_PHRASE or not any(map(str.isdigit, line)):
        return False
    return is_reading_time(line) or (any(map(str.isalpha, line)) and is_counter(line))


def _noise(lines: list[str]) -> Iterator[int]:
    """The indices of the lines that are noise."""
    is_below_title = is_below_text = False
    texts = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        following = 0
        label = _label(line)
        if label in ANNOUNCING and (is_below_title or _isbare(line)):
            yield at
            following = _run(lines, at + 1, _HEADLINE_WORDS) if is_below_text and _isbare(line) else 0
        elif label in TAGGING and (is_below_text or not _isbare(line)):
            yield at
            following = _run(lines, at + 1, _TAG_WORDS) if _isbare(line) else 0
        elif _is_noise(line) and not (is_below_text and _is_heading(lines, at)):
            yield at
        elif texts >= _DATED_BELOW and _is_dated_headline(lines, at):
            yield at
            following = 1
        elif is_below_text and _is_more(lines, at):
            yield at
            following = _run(lines, at + 1, _HEADLINE_WORDS)
        else:
            is_below_text = is_below_text or is_sentence(line)
            texts += has_full_stop(line)
            is_below_title = is_below_title or len(line.split()) >= _TITLE_WORDS
        yield from range(at + 1, at + 1 + following)
        at += 1 + following


def _is_dated_headline(lines: list[str], at: int) -> bool:
    """Whether a line is the headline of another story, with its date below it."""
    if at + 1 >= len(lines) or len(lines[at].split()) < _TAG_WORDS or is_sentence(lines[at]):
        return False
    line = lines[at + 1]
    return len(line) <= _SHORT and line[-1:].isalnum() and datelines.read(line, None) is not None


def _is_more(lines: list[str], at: int) -> bool:
    """Whether a line is a label such as "More from Bulgaria", which ends a text or stands above headlines."""
    if not _is_short(lines[at]) or has_full_stop(lines[at].rstrip(":")) or not _MORE_OF.fullmatch(lines[at]):
        return False
    end = at + 1 + _run(lines, at + 1, _HEADLINE_WORDS)
    return end == len(lines) or not has_full_stop(lines[end])


def _is_heading(lines: list[str], at: int) -> bool:
    """Whether one ordinary word between two paragraphs can head the second of them."""
    return (
        folded(lines[at]) in WORDS
        and 0 < at < len(lines) - 1
        and is_sentence(lines[at - 1])
        and is_sentence(lines[at + 1])
    )


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT


def _is_noise(line: str) -> bool:
    if asks_to_click(line):
        return True
    if len(line) > _LONGEST:
        return False
    if len(line) <= _LONGEST_PHRASE:
        bare = folded(line)
        if (
            not any(map(str.isalnum, bare))
            or bare.rstrip(" (0123456789") in PHRASES
            or _is_row_of_phrases(line)
        ):
            return True
    if _is_plea(line) or is_offer(line) or _BEHIND_BAR.fullmatch(line) or interrupts(line):
        return True
    if _PLAYER.match(line) or _STANDARDS.fullmatch(line) or _E_MAIL.fullmatch(line):
        return True
    if any(mark in line for mark in _DISCLAIMING) and _DISCLAIMED.search(line):
        return True
    return _ABOUT_PAGE.fullmatch(line.strip(EDGES)) is not None


def _is_row_of_phrases(line: str) -> bool:
    pieces = [folded(piece) for piece in _PIECES.split(line)]
    return len(pieces) > 1 and all(piece in PHRASES for piece in pieces)


def _is_plea(line: str) -> bool:
    """Whether a line asks to subscribe, to follow, or to accept: no speech, and no sentence about others."""
    if line.startswith(_QUOTES):
        return False
    if _is_about_cookies(line):
        return True
    first = _FIRST_WORD.match(line)
    word = first["word"].casefold().replace("\u2019", "'") if first else ""
    if (
        (word in SUBSCRIBING or (word == "sign" and _SIGN_UP.match(line)))
        and _is_short(line)
        and not has_full_stop(line)
    ):
        return True
    if " your " in line and _is_short(line) and _YOURS.fullmatch(line):
        return True
    return word in PLEADING and bool(
        OURS.search(line) or (not has_full_stop(line) and _is_short(line) and CHANNELS.search(line))
    )


def _is_about_cookies(line: str) -> bool:
    folded = line.casefold()
    return any(word in folded for word in COOKIES) and bool(CONSENT.search(line))


def _label(line: str) -> str | None:
    """The label that a line is, alone or with a headline behind it that is no sentence."""
    if len(line) > _LONGEST or (len(line) > _SHORT and line[-1:] == "."):
        return None
    if (bare := folded(line)) in _LABELS:
        return bare
    if label := _label_in_front(line):
        return label
    if len(line) <= _SHORT and _READ_MORE.fullmatch(line):
        return "read more"
    if _IN_CAPITALS.match(line) and not line.isupper() and not has_full_stop(line):
        return "read more"
    match = _LABEL.match(line)
    label = folded(match["label"]) if match else None
    return label if match and label in _LABELS and not has_full_stop(match["headline"]) else None


def _label_in_front(line: str) -> str | None:
    """The label that a headline follows with nothing between: "À lire aussi Pourquoi reviennent-ils"."""
    words = line.split(maxsplit=_LABEL_WORDS)
    if len(words) <= _LABEL_WORDS or len(line) > _SHORT * 2 or has_full_stop(line):
        return None
    for count in range(_LABEL_WORDS, 1, -1):
        label = " ".join(words[:count]).casefold()
        headline = " ".join(words[count:]).lstrip("\"'\u2018\u201c\u00ab| ")
        if label in ANNOUNCING and headline[:1].isupper():
            return label
    return None


def _isbare(line: str) -> bool:
    """Whether a label has nothing behind it."""
    if _READ_MORE.fullmatch(line):
        return True
    if _label_in_front(line):
        return False
    match = _LABEL.match(line)
    return match is None or not match["headline"].strip(EDGES)


def _run(lines: list[str], start: int, words: int) -> int:
    """How many lines from a start on are short, and nothing that has a form of its own."""
    end = start
    while (
        end < min(len(lines), start + _MOST_HEADLINES)
        and len(lines[end].split()) <= words
        and not has_full_stop(lines[end])
    ):
        line = lines[end]
        if _label(line) or _is_noise(line):
            break
        if (bylines.byline(line) is not None or datelines.read(line, None)) and not _is_of_headline(
            lines, start, end
        ):
            break
        end += 1
    return end - start


def _is_of_headline(lines: list[str], start: int, at: int) -> bool:
    """Whether a time or a byline belongs to the headline of another story: one is above, and more follows."""
    if at > start and at + 1 == len(lines):
        found = datelines.read(lines[at], None)
        return found is not None and found.published is None and found.modified is None
    return at > start
