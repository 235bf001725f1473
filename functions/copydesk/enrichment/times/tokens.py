"""A text as a row of tokens, each with a letter for all that it may be: the grammar reads the letters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.times.feasts import FIRST_WORDS, named
from copydesk.enrichment.times.words import NUMBERS, PLAIN, SCALES, SHORT_MONTHS, SHORT_WEEKDAYS, VALUED

_TOKEN: Final = re.compile(
    r"(?P<stamp>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:Z\b|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-]))"
    r"|(?P<slashed>[0-9]{1,2}([/.])[0-9]{1,2}\3(?:[0-9]{4}|[0-9]{2})(?![0-9/]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?!\.?[0-9:])|[0-9]{1,2}\.[0-9]{2}(?=\s?[ap]\.?m\b))"
    r"|(?P<decades>[0-9]{3}0s\b|(?<=the )[0-9]{3}0['’]s\b|['’]?[0-9]0s\b)"  # noqa: RUF001 - an apostrophe
    r"|(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<meridiem>[ap](?:\.\s?m\.?|m)(?![^\W_]))"
    r"|(?P<word>o['’]clock|[^\W\d_]+|['’]s\b)"  # noqa: RUF001 - apostrophes
    r"|(?P<short_year>['’][0-9]{2}\b)"  # noqa: RUF001 - an apostrophe
    r"|(?P<other>\n\s*\n|[^\w\s]|_)",
    re.IGNORECASE,
)
_SHAPES: Final = ("stamp", "slashed", "clock", "decades", "meridiem", "short_year", "feast")
_NUMERALS: Final = (
    ("number",),
    ("number", "hour"),
    ("number", "day"),
    ("number", "day", "hour"),
    ("number", "year"),
    ("ordinal",),
    ("ordinal", "ordinal_day"),
)
_ABBREVIATED: Final = SHORT_MONTHS.keys() | SHORT_WEEKDAYS.keys()
_CAPITALISED: Final = {"month": {*SHORT_MONTHS, "march", "may", "august"}, "short_weekday": {*SHORT_WEEKDAYS}}
"""What is another word in small letters."""
_MONEY: Final = frozenset("$£€¥#")
_MEASURE: Final = re.compile(
    r"\s?(?:%|[-\s](?:million|billion|trillion|thousand|per\s?cent|percentage|points?|votes|people|miles|km|feet)\b)",
    re.IGNORECASE,
)
_YEARS: Final = range(1000, 2101)
_DAYS: Final = range(1, 32)
_HOURS: Final = range(25)
_LONGEST_NUMBER: Final = 9
_ONES: Final = range(10)
_TENS: Final = range(20, 100, 10)
_BELOW_SCALE: Final = range(1, 1000)
_FIRST_OF_YEAR: Final = range(13, 21)
"""What years begin with in words: nineteen ninety-six."""

OTHER: Final = "\ue000"
"""The letter of every token that says nothing of time."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token, in small letters, and where it stands; `values`: what it stands for in each of its classes."""

    word: str
    start: int
    end: int
    values: dict[str, object]
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of a text, and their letters one by one."""

    tokens: list[Token]
    letters: str


def _letters(lexicon: Iterable[Iterable[str]]) -> dict[frozenset[str], str]:
    sets = sorted({frozenset(classes) for classes in lexicon}, key=sorted)
    return {classes: chr(ord(OTHER) + number) for number, classes in enumerate(sets, 1)}


def _lexicon() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for kind, values in VALUED.items():
        for word, value in values.items():
            found.setdefault(word, {})[kind] = value
    for kind, words in PLAIN.items():
        for word in words.split():
            found.setdefault(word, {})[kind] = word
    for word, number in NUMBERS.items():
        found.setdefault(word, {})["number"] = number
    for word, number in SCALES.items():
        found.setdefault(word, {})["number"] = number
    return found


_LEXICON: Final = _lexicon()
VOCABULARY: Final = frozenset(_LEXICON)
"""All words that say something of time."""
_SMALL: Final = {
    word: {kind: value for kind, value in values.items() if word not in _CAPITALISED.get(kind, ())}
    for word, values in _LEXICON.items()
}
"""The lexicon for words that begin with a small letter: march and may are verbs there."""
_LETTERS: Final = _letters(
    [
        *_LEXICON.values(),
        *(values for values in _SMALL.values() if values),
        *((s,) for s in _SHAPES),
        *_NUMERALS,
    ]
)
_OF_WORD: Final = {word: (_LETTERS[frozenset(values)], values) for word, values in _LEXICON.items()}
_OF_SMALL: Final = {word: (_LETTERS[frozenset(values)], values) for word, values in _SMALL.items() if values}
_OF_SHAPE: Final = {shape: _LETTERS[frozenset((shape,))] for shape in _SHAPES}


def letters_of(kind: str) -> str:
    """The letters of all tokens that may be of this class; KeyError where no token is."""
    found = "".join(letter for classes, letter in _LETTERS.items() if kind in classes)
    if not found:
        raise KeyError(kind)
    return found


def read(text: str) -> Row:
    """The text's tokens. A run of number words is one token; the dot of "Nov." belongs to it."""
    tokens: list[Token] = []
    letters: list[str] = []
    end = 0
    for found in _TOKEN.finditer(text):
        start = found.start()
        if start < end:
            continue
        end = found.end()
        kind = found.lastgroup or "other"
        word = found[0].lower()
        if kind == "word":
            table = _OF_SMALL if found[0][0].islower() else _OF_WORD
            letter, values = table.get(word, _NOTHING)
            if word in FIRST_WORDS and (feast := named(text, start)) and found[0] != word:
                end = feast[1]
                letter, values = _OF_SHAPE["feast"], {"feast": feast[0]}
            elif letter != OTHER:
                if word in _ABBREVIATED and text.startswith(".", end):
                    end += 1
                elif (word in NUMBERS or word in SCALES) and (joined := _joined(tokens, word)):
                    number, first = joined
                    start = tokens[first].start
                    del tokens[first:], letters[first:]
                    letter, values = _numeral(number, is_figure=False)
        elif kind in ("number", "ordinal"):
            letter, values = _figure(word, kind, text, start, end)
        elif kind in _OF_SHAPE:
            letter, values = _OF_SHAPE[kind], {kind: word}
        else:
            letter, values = _OF_WORD.get(word, _NOTHING)
        tokens.append(Token(word, start, end, values, found[0] != word))
        letters.append(letter)
    return Row(tokens, "".join(letters))


_NOTHING: Final[tuple[str, dict[str, object]]] = (OTHER, {})


def _figure(word: str, kind: str, text: str, start: int, end: int) -> tuple[str, dict[str, object]]:
    """Digits: nothing where they count money, people or per cent."""
    if kind == "ordinal":
        number = int(word[:-2])
        classes = {"ordinal": number, "ordinal_day": number} if number in _DAYS else {"ordinal": number}
        return _LETTERS[frozenset(classes)], dict(classes)
    if len(word) > _LONGEST_NUMBER or _is_no_count(text, start, end) or _MEASURE.match(text, end):
        return _NOTHING
    if word.isdigit():
        return _numeral(int(word), is_figure=True)
    plain = word.replace(",", "")
    if plain.count(".") > 1:
        return _NOTHING
    return _LETTERS[frozenset(("number",))], {"number": int(plain) if plain.isdigit() else float(plain)}


def _is_no_count(text: str, start: int, end: int) -> bool:
    """Whether the figure is money, or part of a name or of a longer figure: $5, F-16, A4, .75, 5G."""
    before, last = text[max(0, start - 2) : start], text[start - 1 : start]
    if last in _MONEY or last.isalpha() or text[start - 1 : start] == "_":
        return bool(last)
    if last == "-" and before[0].isupper():
        return True
    if last in (".", ",", "/") and before[0].isdigit():
        return True
    follows = text[end : end + 3]
    return follows[:1].isalpha() and not re.match(r"[ap]\.?m", follows, re.IGNORECASE)


def _numeral(number: int, *, is_figure: bool) -> tuple[str, dict[str, object]]:
    values: dict[str, object] = {"number": number}
    if number in _YEARS:
        values["year"] = number
    elif is_figure:
        if number in _DAYS:
            values["day"] = number
        if number in _HOURS:
            values["hour"] = number
    return _LETTERS[frozenset(values)], values


def _joined(tokens: list[Token], word: str) -> tuple[int, int] | None:
    """The number that this word makes with those before it, and the first token of that number."""
    at = len(tokens) - 1
    if at >= 1 and tokens[at].word in ("-", "and"):
        at -= 1
    if at < 0 or tokens[at].word.isdigit():
        return None
    before = tokens[at].values.get("number")
    if tokens[at].word in ("a", "an") and word in SCALES:
        before = 1
    if not isinstance(before, int):
        return None
    is_next = at == len(tokens) - 1
    if word in SCALES:
        return (before * SCALES[word], at) if before in _BELOW_SCALE and is_next else None
    number, tens, hundreds = NUMBERS[word], before % 100, before // 100
    takes_one = tens in _TENS and number in _ONES and tokens[-1].word != "and"
    takes_rest = hundreds and not tens
    if takes_one or takes_rest:
        return before + number, at
    if before in _FIRST_OF_YEAR and number not in _ONES and is_next:
        return before * 100 + number, at
    return None
