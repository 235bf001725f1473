"""A person's name taken apart, and how well a shorter or other form of it fits."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from copydesk.enrichment.naming.given_names import FEMALE, MALE, may_be_the_same
from copydesk.enrichment.naming.spelling import alike, folded
from copydesk.enrichment.naming.titles import (
    ALSO_GIVEN,
    ARABIC_ARTICLES,
    FAMILY_FIRST,
    MEN,
    PARTICLES,
    POST_NOMINALS,
    STYLES,
    SUFFIXES,
    TITLES,
    WOMEN,
)

_WORD: Final = re.compile(r"[^\s,\"“”()\[\]]+")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.[-–]?)+[^\W\d_]?\.?|[^\W\d_]")  # noqa: RUF001 - a dash
_TWO_CAPITALS: Final = re.compile(r"[A-Z]{2}")
_POSSESSIVE: Final = re.compile(r"(?:['’`]\s?s|(?<=s)['’]|\s['’]s?)$", re.IGNORECASE)  # noqa: RUF001 - apostrophes


_A_SYLLABLE: Final = 2
_SYLLABLE: Final = re.compile(r"-([a-z]{2,6})(?![\w-])")
_SURNAME_AND_SYLLABLE: Final = 2
_PARTICIPLES: Final = frozenset(
    ("backed", "based", "born", "era", "esque", "led", "like", "owned", "run", "style")
)


class Fit(IntEnum):
    """How well a form fits a fuller name."""

    NOT = 0
    SOUNDS_LIKE_A_PART = 1
    A_PART = 2
    GIVEN = 3
    FAMILY = 4
    MOSTLY = 5
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name in folded words, in their order, without titles and suffix.

    Initials are words of one letter. `family` and `given` are parts of the words; a name of one word, or
    one that begins with a particle ("bin Salman"), has no given name. `woman` is what a title within it says.
    `spelled` is how it is written, with a style that goes with one word ("Pope Francis").
    """

    words: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str | None
    woman: bool | None
    spelled: str

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a family name, or is a monarch's."""
        return bool(self.given) or self.is_regnal

    @property
    def is_regnal(self) -> bool:
        """Whether it is one of those that are told apart by a number, as Henry VIII."""
        return len(self.words) == 1 and self.suffix is not None

    @property
    def joined(self) -> str:
        """All letters in a row."""
        return "".join(self.words).replace("-", "")


def parse(text: str) -> PersonalName | None:
    """The name in `text`, which may begin with titles and end with a possessive; None where none is left."""
    text = _POSSESSIVE.sub("", text.strip())
    found = list(_WORD.finditer(text))
    woman, begin = None, len(text)
    while len(found) > 1 and (title := folded(found[0][0])) in TITLES:
        woman = True if title in WOMEN else False if title in MEN else woman
        begin = min(begin, found[0].start()) if title in STYLES else begin
        del found[0]
    while len(found) > 1 and folded(found[-1][0]) in POST_NOMINALS:
        del found[-1]
    if not found:
        return None
    suffix, end = None, found[-1].end()
    if len(found) > 1 and (last := folded(found[-1][0])) in SUFFIXES:
        suffix = SUFFIXES[last]
        del found[-1]
    start = min(begin, found[0].start()) if len(found) == 1 else found[0].start()
    spelled = text[start:end].rstrip(",")
    all_capitals = spelled.isupper()
    words: list[str] = []
    for word in found:
        words += _folded_words(word[0], initials=len(found) > 1 and not all_capitals)
    if not words:
        return None
    given, family = _apart(words, is_lower=found[0][0][0].islower())
    return PersonalName(tuple(words), given, family, suffix, woman, spelled)


def _folded_words(word: str, *, initials: bool) -> list[str]:
    if _INITIALS.fullmatch(word) or (initials and _TWO_CAPITALS.fullmatch(word)):
        return [folded(letter) for letter in word if letter.isalpha()]
    plain = folded(word)
    for article in ARABIC_ARTICLES:
        plain = plain.removeprefix(article) if len(plain) > len(article) + 1 else plain
    return [plain] if any(letter.isalnum() for letter in plain) else []


def _apart(words: list[str], *, is_lower: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family name."""
    if len(words) == 1 or (words[0] in PARTICLES and (is_lower or words[0] not in ALSO_GIVEN)):
        return (), tuple(words)
    for at, word in enumerate(words[1:-1], 1):
        if word in PARTICLES:
            return tuple(words[:at]), tuple(words[at:])
    if _is_family_first(words):
        return tuple(words[1:]), (words[0],)
    return tuple(words[:-1]), (words[-1],)


def _is_family_first(words: list[str]) -> bool:
    first, last = words[0], words[-1]
    if first in MALE or first in FEMALE:
        return False
    if last in MALE or last in FEMALE:
        return True
    return first in FAMILY_FIRST and (len(words) == 3 or "-" in last or last not in FAMILY_FIRST)  # noqa: PLR2004


def whole_end(text: str, start: int, end: int) -> int:
    """Where a name of Korean or Chinese form ends, if `text[start:end]` stops at its hyphen: Kim Jong|-un."""
    words = text[start:end].split()
    rest = _SYLLABLE.match(text, end)
    if len(words) != _SURNAME_AND_SYLLABLE or folded(words[0]) not in FAMILY_FIRST or rest is None:
        return end
    return end if rest[1] in _PARTICIPLES else rest.end()


def fit(form: PersonalName, name: PersonalName) -> Fit:
    """How well `form` fits a `name` that has at least as many words."""
    if form.suffix and name.suffix and form.suffix != name.suffix:
        return Fit.NOT
    if form.is_regnal and form.suffix != name.suffix:
        return Fit.NOT
    if form.joined == name.joined or sorted(form.words) == sorted(name.words):
        return Fit.WHOLE
    if form.is_full:
        return _fit_of_a_full_name(form, name)
    return _fit_of_a_part(form, name)


def _fit_of_a_full_name(form: PersonalName, name: PersonalName) -> Fit:
    if not name.is_full:
        return Fit.NOT
    if _same_family(form.family, name.family) and _given_fits(form.given, name.given):
        return Fit.MOSTLY
    if (
        min(map(len, form.words)) > 1
        and _in_order(form.words, name.words)
        and form.words[-1] in (name.words[-1], *name.given[:2])
    ):
        return Fit.MOSTLY
    if len(form.words) == len(name.words) and all(map(alike, form.words, name.words)):
        return Fit.MOSTLY
    return Fit.NOT


def _same_family(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other or bare(one) == bare(other):
        return True
    return alike("".join(one), "".join(other))


def bare(family: tuple[str, ...]) -> tuple[str, ...]:
    """A family name without particles."""
    return tuple(word for word in family if word not in PARTICLES) or family


def _given_fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter given name's words are the longer one's, in order, the first of them first."""
    short, long = sorted((one, other), key=len)
    if "".join(short).replace("-", "") == "".join(long).replace("-", ""):
        return True
    if not _same_given(short[0], long[0]):
        return False
    if any(len(word) == 1 for word in short[1:]):
        return all(map(_same_given, short[1:], long[1:]))
    rest = iter(long[1:])
    return all(any(_same_given(word, other_word) for other_word in rest) for word in short[1:])


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return may_be_the_same(one, other) or alike(one, other)


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _fit_of_a_part(form: PersonalName, name: PersonalName) -> Fit:
    words, family = bare(form.words), bare(name.family)
    alone = words[0] if len(words) == 1 else ""
    if words in (family, name.family) or alone in family:
        return Fit.FAMILY
    if alone and len(alone) <= _A_SYLLABLE:
        return Fit.NOT
    if _in_order(words, name.words):
        if words == name.given or words[0] in (name.words[0], *name.given[:1]):
            return Fit.GIVEN
        beside = any(pair == words for pair in pairwise(name.words))
        return Fit.A_PART if alone or beside else Fit.NOT
    if alone and (alike(alone, "".join(family)) or alone in _parts(name)):
        return Fit.SOUNDS_LIKE_A_PART
    return Fit.NOT


def _parts(name: PersonalName) -> set[str]:
    return {part for word in name.words for part in word.split("-")}
