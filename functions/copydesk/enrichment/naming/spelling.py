"""One name in several spellings: accents, hyphens, and what becomes of a name from another script."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "\u0131": "i",
    "'": None, "\u2019": None, "\u2018": None, "`": None, "\u02bc": None, ".": None, "\u00b4": None,
})  # fmt: skip
_SOUNDS: Final = (
    (re.compile(r"(.)\1+"), r"\1"),  # after oo, ee and ou have been read
    (re.compile(r"[iy]+j?y*"), "i"),
)
_DIGRAPHS: Final = re.compile(
    r"oo|ou|ee|ie(?=[^aeiouy]|$)|iy|yy|ij|ei|ey|ai|ay|ae|oe|ue|"
    r"tsch|tch|sch|sh|sz|cz|ch|ck|kh|gh|dh|dzh|dj|ph|th|ts|tz|zh|q|c(?=[aouklrt])|w|ff?$|x|"
    r"ye|ya|yu|yo(?!o)|je|ja|ju|jo"
)
_READ_AS: Final = {
    "oo": "u", "ou": "u", "ee": "i", "ie": "i", "iy": "i", "yy": "i", "ij": "i", "ei": "i", "ey": "i",
    "ai": "i", "ay": "i", "ae": "e", "oe": "o", "ue": "u", "tsch": "c", "tch": "c", "sch": "s", "sh":
    "s", "sz": "s", "cz": "c", "ch": "c", "ck": "k", "kh": "k", "gh": "g", "dh": "d", "dzh": "j", "dj":
    "j", "ph": "f", "th": "t", "ts": "z", "tz": "z", "zh": "z", "q": "k", "c": "k", "w": "v", "f": "v",
    "ff": "v", "x": "ks", "ye": "e", "ya": "ia", "yu": "iu", "yo": "io", "je": "e", "ja": "ia", "ju":
    "iu", "jo": "io",
}  # fmt: skip
_VOWELS: Final = frozenset("aeiouy")
_LONG: Final = 7
_FIRST: Final = str.maketrans("gkceiouy", "kkkaaaaa")


@lru_cache(4096)
def folded(word: str) -> str:
    """A word without case, accents, apostrophes and points; hyphens stay."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(4096)
def sound(word: str) -> str:
    """What a folded word sounds like, roughly: the same for Yun and Yoon, Zelensky and Zelenskiy."""
    heard = _DIGRAPHS.sub(lambda found: _READ_AS.get(found[0], found[0]), word.replace("-", ""))
    for pattern, read in _SOUNDS:
        heard = pattern.sub(read, heard)
    return heard


@lru_cache(4096)
def skeleton(word: str) -> str:
    """The consonants of a long folded word, by which Mohammed meets Muhammad; the whole of a short one."""
    heard = sound(word)
    if len(word) < _LONG:
        return heard
    return heard[:1].translate(_FIRST) + "".join(letter for letter in heard[1:] if letter not in _VOWELS)


def alike(one: str, other: str) -> bool:
    """Whether two folded words may be spellings of one name: Yun and Yoon, Gaddafi and Qadhafi."""
    return one == other or skeleton(one) == skeleton(other)
