# ruff: noqa: RUF001 - words in Cyrillic are meant
"""What a page says around its article and people copy along: advertisements, other stories, pleas, buttons.

A line is noise by its form as a whole; a sentence that merely begins like one is text. Headlines that a label
such as "Read more" announces go with it, down to the next sentence.
"""

import re
from collections.abc import Iterator
from typing import Final

from copydesk.formats import bylines, captions
from copydesk.formats.plain import datelines
from copydesk.formats.plain.counters import is_counter
from copydesk.formats.plain.noise_words import (
    ANNOUNCING,
    CHANNELS,
    CONSENT,
    COOKIES,
    OURS,
    PHRASES,
    PLEADING,
    RIGHTS,
    SUBSCRIBING,
    TAGGING,
)
from copydesk.formats.plain.sentences import has_full_stop, is_sentence

_COUNTED: Final = re.compile(
    r"(?:reading\s+time|time\s+to\s+read|lesezeit|lesedauer|tiempo\s+de\s+lectura|temps\s+de\s+lecture"
    r"|tempo\s+di\s+lettura|tempo\s+de\s+leitura|време\s+за\s+четене|время\s+(?:на\s+)?чтени[ея])"
    r"\s*:?\s*(?:ca\.?\s*)?\d{1,3}\s*[\w.]*"
    r"|\d{1,3}[\s-]*(?:min(?:ute|utes|uten|utos|uti|uto)?|мин(?:ути|уты|ут)?)\.?[\s-]+"
    r"(?:(?:to|de|di|za|за|на)\s+)?(?:read|listen|watch|lesezeit|lesen|lectura|lecture|lettura|leitura|четене|чтения|читать)",
    re.IGNORECASE,
)
_PLAYER: Final = re.compile(
    r"(?:listen|anhören|escucha|écoute|ascolta|ouvir|чуй|слушать).{0,60}\b\d{1,2}:\d\d\b.{0,24}",
    re.IGNORECASE,
)
_STANDARDS: Final = re.compile(r"our\s+standards:.{0,100}", re.IGNORECASE)
_YEAR_OF_RIGHTS: Final = re.compile(r"(?:©|\(c\)|copyright\b).{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?P<label>[^:>»→|\u2013\u2014]{3,50}?)\s*[:>»→|\u2013\u2014]\s*(?P<headline>.*)")
_MORE_OF: Final = re.compile(
    r"(?:more\s+(?:from|in|about|on)|още\s+(?:от|за)|mehr\s+(?:aus|über|zu[mr]?|von)|más\s+(?:sobre|de|en)|plus\s+(?:sur|de)"
    r"|altro\s+su|mais\s+(?:sobre|em|de)|больше\s+(?:о|об|из|по)|ещё\s+(?:о|об|из|по)|zur\s+[\w-]*startseite|newsletters?)"
    r"(?:\s+\S+){0,4}:?",
    re.IGNORECASE,
)
"""Labels that name a section, a topic or a site after them."""
_LABELS: Final = ANNOUNCING | TAGGING
_PIECES: Final = re.compile(r"\s*[|•·/]\s*")
_FIRST_WORD: Final = re.compile(r"[\W_]*(?P<word>[^\W\d_][\w'\u2019-]*)")
_EDGES: Final = (
    " \t\u00a0.!\u2026:>»\u2192\u203a|•·\u25b6\u25ba\u25bc\u25b2+[](){}<«-\u2013\u2014*_#"
    "\"'\u201c\u201d\u201e"
)
_QUOTES: Final = ('"', "\u201c", "\u201e", "«", "»")
_SHORT: Final = 90
_LONGEST: Final = 320
_LONGEST_PHRASE: Final = 60
_HEADLINE_WORDS: Final = 20
_HEADER_LINES: Final = 14
_MOST_HEADLINES: Final = 20
_TAG_WORDS: Final = 4
_TITLE_WORDS: Final = 5


def without_noise(lines: list[str]) -> list[str]:
    """The lines of the article, in their order.

    A line that comes again with a picture's number is the title, whatever it reads like.
    """
    noise = set(_noise(lines))
    above = [index for index in noise if index < _HEADER_LINES]
    numbered = captions.numbered(lines) if above else {}
    noise -= {index for index in above if captions.key(lines[index]) in numbered}
    return [line for index, line in enumerate(lines) if index not in noise]


def is_rights_notice(line: str) -> bool:
    """Whether a line says whose the article is: "© 2027 The Harbour Post", "All rights reserved"."""
    if len(line) > _LONGEST:
        return False
    folded = line.casefold()
    return bool(_YEAR_OF_RIGHTS.match(line)) or any(words in folded for words in RIGHTS)


def is_counted(line: str) -> bool:
    """Whether a line is a number with what it counts, as "12 comments". A number alone is text."""
    if len(line) > _LONGEST_PHRASE or not any(map(str.isdigit, line)):
        return False
    return bool(_COUNTED.fullmatch(line.strip(_EDGES))) or (any(map(str.isalpha, line)) and is_counter(line))


def _noise(lines: list[str]) -> Iterator[int]:
    """The indices of the lines that are noise."""
    is_below_title = is_below_text = False
    at = 0
    while at < len(lines):
        line = lines[at]
        following = 0
        label = _label(line)
        if label in ANNOUNCING and (is_below_title or _is_bare(line)):
            yield at
            following = _run(lines, at + 1, _HEADLINE_WORDS) if is_below_text and _is_bare(line) else 0
        elif label in TAGGING and (is_below_text or not _is_bare(line)):
            yield at
            following = _run(lines, at + 1, _TAG_WORDS) if _is_bare(line) else 0
        elif _is_noise(line):
            yield at
        elif is_below_text and _is_more(lines, at):
            yield at
            following = _run(lines, at + 1, _HEADLINE_WORDS)
        else:
            is_below_text = is_below_text or is_sentence(line)
            is_below_title = is_below_title or len(line.split()) >= _TITLE_WORDS
        yield from range(at + 1, at + 1 + following)
        at += 1 + following


def _is_more(lines: list[str], at: int) -> bool:
    """Whether a line is a label such as "More from Bulgaria", which ends a text or stands above headlines."""
    if not _is_short(lines[at]) or has_full_stop(lines[at].rstrip(":")) or not _MORE_OF.fullmatch(lines[at]):
        return False
    end = at + 1 + _run(lines, at + 1, _HEADLINE_WORDS)
    return end == len(lines) or not has_full_stop(lines[end])


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT


def _is_noise(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    if len(line) <= _LONGEST_PHRASE:
        bare = _bare(line)
        if not bare or bare in PHRASES or _is_row_of_phrases(bare):
            return True
    return _is_plea(line) or bool(_PLAYER.match(line) or _STANDARDS.fullmatch(line))


def _is_row_of_phrases(bare: str) -> bool:
    pieces = _PIECES.split(bare)
    return len(pieces) > 1 and all(piece in PHRASES for piece in pieces)


def _is_plea(line: str) -> bool:
    """Whether a line asks to subscribe, to follow, or to accept: no speech, and no sentence about others."""
    if line.startswith(_QUOTES):
        return False
    if _is_about_cookies(line):
        return True
    first = _FIRST_WORD.match(line)
    word = first["word"].casefold().replace("\u2019", "'") if first else ""
    if word in SUBSCRIBING and _is_short(line) and not has_full_stop(line):
        return True
    return word in PLEADING and bool(
        OURS.search(line) or (not has_full_stop(line) and _is_short(line) and CHANNELS.search(line))
    )


def _is_about_cookies(line: str) -> bool:
    folded = line.casefold()
    return any(word in folded for word in COOKIES) and bool(CONSENT.search(line))


def _label(line: str) -> str | None:
    """The label that a line is, alone or with a headline behind it that is no sentence."""
    if len(line) > _LONGEST:
        return None
    if (bare := _bare(line)) in _LABELS:
        return bare
    match = _LABEL.match(line)
    label = _bare(match["label"]) if match else None
    return label if match and label in _LABELS and not has_full_stop(match["headline"]) else None


def _is_bare(line: str) -> bool:
    """Whether a label has nothing behind it."""
    match = _LABEL.match(line)
    return match is None or not match["headline"].strip(_EDGES)


def _bare(line: str) -> str:
    return " ".join(line.strip(_EDGES).casefold().replace("\u2019", "'").split())


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
        if bylines.byline(line) is not None or datelines.read(line, None):
            break
        end += 1
    return end - start
