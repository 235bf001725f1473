"""What stands on a page below its article: topics, other stories, who wrote, what the page says of itself."""

from collections.abc import Iterator
from typing import Final

from copydesk.formats import bylines
from copydesk.formats.plain import datelines, endings
from copydesk.formats.plain.endings import is_rights_notice
from copydesk.formats.plain.noise_words import ENDING, folded
from copydesk.formats.plain.sentences import has_full_stop
from copydesk.formats.plain.speech import speaks_to_readers

_TAG_WORDS: Final = 4
_LONGEST_PHRASE: Final = 60
_LEAST_TOPIC: Final = 4
_TOPIC_LINES: Final = 40
_LONGEST_LABEL: Final = 8
_SEVERAL: Final = 3
_LONG_TEXT: Final = 160
_LEAST_TEXTS: Final = 2
_MOST_TEXTS_BELOW: Final = 3


def below_text(lines: list[str], found: set[int]) -> Iterator[int]:
    """What stands below the article, from where the page speaks again, or from its topics on."""
    texts = [at for at, line in enumerate(lines) if at not in found and _is_text(line)]
    while texts and _speaks_of_page(lines[texts[-1]]):
        texts.pop()
    if len(texts) < _LEAST_TEXTS:
        return
    end = _page_resumes(lines, texts)
    last = texts[-1] if end is None else max((at for at in texts if at < end), default=0)
    below = range(last + 1, len(lines) if end is None else end)
    begin = next((at for at in below if at in found or _speaks_of_page(lines[at])), below.stop)
    plain = [at for at in range(last + 1, begin) if at not in found and not _signs(lines[at])]
    is_above_page = len(plain) == 1 and (
        begin < len(lines)
        or _is_named_above(lines, plain[0])
        or (len(texts) >= _SEVERAL and _is_button(lines[plain[0]]))
    )
    if ((len(plain) > 1 or is_above_page) and all(_may_be_topic(lines[at]) for at in plain)) or _are_of_page(
        lines, plain
    ):
        yield from plain
    yield from (at for at in range(begin, len(lines)) if not _signs(lines[at]))


def _is_named_above(lines: list[str], at: int) -> bool:
    """Whether the words of a line come in the lines above it, as those of an article's topics do."""
    topic = lines[at].casefold()
    return len(topic) >= _LEAST_TOPIC and any(topic in line.casefold() for line in lines[:at][:_TOPIC_LINES])


def _is_button(line: str) -> bool:
    """Whether a few words are no name: only the first of them has a capital letter."""
    first, *others = line.split()
    return first.istitle() and first.isalpha() and bool(others) and all(word.islower() for word in others)


def _is_text(line: str) -> bool:
    return len(line) > _LONG_TEXT or (" " in line and has_full_stop(line.rstrip("\u201c\u00ab")))


def _speaks_of_page(line: str) -> bool:
    """Whether a line below a text is a label, whose the page is, or to its readers: the article has ended."""
    is_label = line.endswith(":") and len(line.split()) <= _LONGEST_LABEL
    return is_label or is_rights_notice(line) or speaks_to_readers(line)


def _are_of_page(lines: list[str], below: list[int]) -> bool:
    """Whether several lines below a text, none of them a sentence, are no list and no table of results."""
    listed = sum(not lines[at][:1].isalpha() or any(map(str.isdigit, lines[at])) for at in below)
    return len(below) >= _SEVERAL and listed * 2 < len(below)


def _page_resumes(lines: list[str], texts: list[int]) -> int | None:
    """The line below which a page speaks of other things, though sentences may follow; None without one."""
    for at in range(texts[1], len(lines)):
        if len(lines[at]) <= _LONGEST_PHRASE and folded(lines[at]).rstrip("0123456789 (") in ENDING:
            after = sum(text > at for text in texts)
            return at if after <= _MOST_TEXTS_BELOW and after < len(texts) - after else None
    return None


def _may_be_topic(line: str) -> bool:
    return (
        len(line.split()) <= _TAG_WORDS
        and line[-1:].isalnum()
        and (line[:1].isalnum() or line[:1] == "#")
        and not any(character.isdigit() or character == "." for character in line)
        and not bylines.is_bare_collective(line)
    )


def _signs(line: str) -> bool:
    """Whether a line below an article says whose it is, or from when."""
    return (
        is_rights_notice(line)
        or bool(endings.credits(line))
        or endings.source(line) is not None
        or endings.is_initials(line)
        or bool(bylines.byline(line))
        or datelines.read(line, None) is not None
    )
