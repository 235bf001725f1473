"""Captions and credits of pictures among the lines of a text."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.formats.agencies import agency
from copydesk.formats.bylines import is_person

_NUMBER: Final = re.compile(r"\s*[-\u2013\u2014#(\[]\s*\d{1,3}(?:\s*(?:/|of|от|von|de)\s*\d{1,3})?[)\]]?$")
_CREDIT: Final = re.compile(
    r"(?:photos?|images?|pictures?|photo\s+credit|credit|beeld|bilde|kuvat?|kép|fot|φωτο|φωτογραφία|фото|снимк[аи]|изображение|bild|fotos?|imagen|photographie)"
    r"\s*(?:(?:credit|by|von|de)\b\s*)?[:©/]\s*(?P<credit>\S.{0,100})"
    r"|(?:photo|image|picture)s?\s+by\s+(?P<credit_by>\S.{0,80})|©\s*(?P<holder>\S.{0,80})",
    re.IGNORECASE,
)
_SPACED_NUMBER: Final = re.compile(r"(?<=\S)\s{2,}[-\u2013\u2014]\s*\d{1,3}$")
_SPACED_ONCE: Final = re.compile(r"(?P<caption>.*[^\W\d_].*\S)\s+[-\u2013\u2014]\s*\d{1,3}")
_NAME_WORDS: Final = 3
_PICTURE: Final = (
    r"(?:photo(?:graph|graphy|graphie|graphs|grapher)?s?|images?|pictures?|pics?|fot\.|fotos?|fotografía|fotografia|bilder|bilde|bild"
    r"|imagen|imagem|kuvat?|beeld|kép|fénykép|fotó|fotoğraf|φωτογραφία|φωτο|фото|снимк[аи]|crédits?|credit|quelle|file|submitted|courtesy"
    r"|handout|archivo|archiv)"
)
_AT_END: Final = ("/", "|", " via ", "Getty", "stock", "Stock", "mago", "lamy", "upplied", "andout")
"""What is in every credit at an end that has no label."""
_CREDIT_MARKS: Final = (
    "photo", "imag", "pic", "fot", "bild", "crédit", "credit", "quelle", "фото", "снимк", "изображ", "©", "/",
    "kuv", "kép", "φωτο", "|",
)  # fmt: skip
"""What is in every credit that is not in brackets."""
_WITH_CREDIT: Final = re.compile(
    rf"(?P<caption>\S.*?)\s*(?:[(\[]\s*(?:{_PICTURE}(?!\w)(?:\s+by|\s+von|\s+de|\s+of)?\s*[:/©]?\s*)(?P<in_brackets>[^)\]]{{2,80}})[)\]]"
    rf"|[(\[](?P<agency>[^()\[\]]{{2,40}}/[^()\[\]]{{2,60}}|[A-Z]{{2,4}}\s(?:Photo|Foto)[^()\[\]]{{0,60}})[)\]]"
    rf"|(?:\.?\s(?:[|/\u2013\u2014-]\s)?|\.|(?<=\w)(?-i:(?=[A-Z]))){_PICTURE}(?:\s+credit)?(?:\s*(?:[:©/]|\.\.\.|\u2026)|\s+by\s(?=(?-i:[A-Z]))|(?<=\bfot\.)\s)\s*(?P<at_end>\S.{{1,60}})"
    r"|\.?\s(?:[|/]\s)?©\s?(?P<holder>[^\s©].{1,60})|\.?\s(?P<agency_at_end>[^\W\d_]{2,8}\s?/\s?[^\W\d_][^/]{3,60}|(?-i:[A-Z]{2,4}\sPhoto/)\S.{1,60}))\.?",
    re.IGNORECASE,
)
_LIBRARY: Final = re.compile(
    r"(?:[^\W\d_][\w .'-]{1,40}\s*[/|,]\s*|[^\W\d_][\w .'-]{1,40}\s+via\s+)?"
    r"(?:getty(?:\s+images)?|shutterstock|alamy(?:\s+stock\s+photo)?|istock(?:photo)?|unsplash|pixabay|pexels|wikimedia(?:\s+commons)?"
    r"|depositphotos|adobe\s+stock|picture[\s-]alliance|imago(?:\s+images)?)(?:\s*[/|]\s*\S.{1,40})?",
    re.IGNORECASE,
)
"""What a credit names that names nothing else: a library of pictures."""
_LABELLED: Final = re.compile(
    r"(?:caption|legende|(?:photo|image|picture)\s+caption|bildunterschrift|legenda|légende|pie\s+de\s+foto|надпис)\s*[:,]\s*(?P<caption>\S.*)",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"(?:enlarge\s+this\s+image\s*)?(?:toggle\s+caption\s*)?"
    r"(?:(?:image|photo|picture)\s+(?:copyright|source|credit)\s*[,:]?\s+(?P<credit>\S.{0,60}?))?\s*"
    r"(?:\b(?:image|media|photo)\s+caption\s*[,:]?\s+(?P<caption>\S.{0,260}))?",
    re.IGNORECASE,
)
_LABEL_LETTERS: Final = frozenset("iImMpPeEtT")
"""What the labels of a picture's parts begin with."""
_MAX_LENGTH: Final = 300
"""A caption is no longer, and a longer line is a paragraph."""
_MAX_CREDIT: Final = 100
_MAX_TITLE: Final = 1_200
_CREDITS: Final = ("in_brackets", "agency", "at_end", "holder", "agency_at_end")
_NUMBER_LENGTH: Final = 32
"""What a picture's number and the spaces around it may add to a title."""
_QUOTES: Final = str.maketrans("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2010\u2011\u00a0", '\'\'"""""-- ')


_FURNITURE: Final = re.compile(
    r"^[\[(]?\d{1,3}\s?/\s?\d{1,3}[\])]\s*|\s*(?:purchase\s+licensing\s+rights|opens\s+new\s+tab).*$",
    re.IGNORECASE,
)
"""What galleries write around their captions: which picture it is, and that one may buy it."""
_IMAGE_LABEL: Final = re.compile(r"(?:image|bild|imagen|foto)\s*:\s*(?=\S)", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"(?P<caption>\S.*?)\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?")
_CREDIT_PARTS: Final = re.compile(r"\s*[/|]\s*|\s+via\s+|\s+for\s+|\s+-\s+|\s*[:,]\s+")
_JOINING: Final = ("/", " via ", " for ")
_LINE_PARTS: Final = re.compile(r"\s*/\s*|\s+via\s+|\s+for\s+")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[^\W_]{2})[.!?\u2026][\"'\u2019\u201d\u00bb]?\s+(?=[^\W\d_])")
_SEPARATORS: Final = (" | ", " / ", " \u2014 ", " \u2013 ", " - ")
_SUPPLIED: Final = frozenset({"supplied", "handout", "file photo", "stock image", "archivbild", "symbolbild"})
_CONNECTING: Final = "of the for via de la di del da do van von und and y e et i og"
_CONNECTORS: Final = frozenset(_CONNECTING.split())
_CREDIT_WORDS: Final = 10
_SAME_WORDS: Final = 3
_LEAST_CAPTION: Final = 3
_PART_WORDS: Final = 5
_CAPITALS: Final = range(1, 5)


class Caption(NamedTuple):
    """What a caption line says."""

    caption: str | None = None
    credit: str | None = None


def same_line(first: str, second: str) -> bool:
    """Whether two lines say the same, whatever their letter case, spaces and forms of quotation marks."""
    if first[:1].isalnum() and second[:1].isalnum() and first[0].casefold() != second[0].casefold():
        return False
    if abs(len(first) - len(second)) > max(_NUMBER_LENGTH, min(len(first), len(second))):
        return False
    return key(first) == key(second)


def begin_alike(first: str, second: str) -> bool:
    """Whether two lines begin with the same words: so do a title and a first paragraph, but no caption."""
    return first.casefold().split()[:_SAME_WORDS] == second.casefold().split()[:_SAME_WORDS]


def caption(line: str, title: str | None, *, any_number: bool = True) -> Caption | None:
    """The caption that a line is by its form: the title again, a number, a label or a credit; else None.

    Without `any_number` only the title is a caption by its number: in a body "3  - 1" is a score.
    """
    if title and (numbered := _before_number(line, title)):
        return Caption(caption=numbered)
    if len(line) > _MAX_LENGTH:
        return None
    bare = _FURNITURE.sub("", line) if line[:1] in "[(0123456789" or "opens new tab" in line else line
    if bare != line and (found := _with_credit(bare, loosely=True)):
        return found
    if any_number and line[-1:].isdigit() and (match := _SPACED_NUMBER.search(line)):
        return Caption(caption=line[: match.start()])
    if parts := _two_parts(line):
        return parts
    if match := _LABELLED.fullmatch(line):
        return in_place(match["caption"]) or Caption(caption=match["caption"])
    if ":" not in line and is_credit(line):
        return Caption(credit=line)
    if _may_have_credit(line) and (match := _WITH_CREDIT.fullmatch(line)) and (credit := _credit(match)):
        label = _IMAGE_LABEL.match(match["caption"])
        return Caption(match["caption"][label.end() if label else 0 :], credit)
    match = _CREDIT.fullmatch(line.strip("()[]") if line[:1] in "([" else line)
    if match and not _is_statement(credit := match["credit"] or match["credit_by"] or match["holder"]):
        return Caption(credit=credit)
    if is_credit(line):
        return Caption(credit=line)
    return _with_credit(line, loosely=False) if _may_end_in_name(line) else None


def in_place(line: str) -> Caption | None:
    """The caption that a line is where captions stand: it may end in any name, or in an agency alone."""
    found = _with_credit(line, loosely=True) if len(line) <= _MAX_LENGTH else None
    return found if found and len((found.caption or "").split()) >= _LEAST_CAPTION else None


def is_credit(line: str) -> bool:
    """Whether a line names a photographer with whom the picture is from, or a library, and nothing else."""
    if len(line) > _MAX_CREDIT or not line[:1].isalpha() or line[-1:] in ".?!:":
        return False
    if _LIBRARY.fullmatch(line):
        return True
    if not any(mark in line for mark in _JOINING):
        return False
    parts = _LINE_PARTS.split(line)
    return len(parts) > 1 and _is_credited(parts) and (" for " in line or any(map(_is_supplier, parts)))


def _with_credit(line: str, *, loosely: bool) -> Caption | None:
    """A caption that ends in a credit without a label: in brackets, behind a bar, or after its last stop."""
    if match := _BRACKETS.fullmatch(line) if line.endswith((")", "]", ").", "].")) else None:
        is_named = _is_credit_at_end(match["credit"], loosely=loosely)
        return Caption(match["caption"], match["credit"]) if is_named else None
    for separator in _SEPARATORS:
        before, found, credit = (
            line.partition(separator) if separator == " / " else line.rpartition(separator)
        )
        if found and _is_credit_at_end(credit, loosely=loosely or separator == " | "):
            stops = list(_SENTENCE_ENDS.finditer(before)) if separator != " | " else []
            if stops and _is_credited([before[stops[-1].end() :]]):
                return Caption(before[: stops[-1].start()], line[stops[-1].end() :])
            return Caption(before.removesuffix("."), credit)
    for stop in reversed(list(_SENTENCE_ENDS.finditer(line))[-3:]):
        if _is_credit_at_end(line[stop.end() :], loosely=loosely):
            return Caption(line[: stop.end()].rstrip().removesuffix("."), line[stop.end() :])
    return None


def _is_credit_at_end(text: str, *, loosely: bool) -> bool:
    """Whether what ends a caption is a credit; of one name or one agency only its place can tell."""
    text = text.strip().removesuffix(".")
    if text.casefold() in _SUPPLIED:
        return True
    parts = _CREDIT_PARTS.split(text)
    if not _is_credited(parts):
        return False
    if len(parts) > 1 or _LIBRARY.fullmatch(text):
        return loosely or any(map(_is_supplier, parts))
    return loosely and (is_person(text) or _is_supplier(text) or _is_in_capitals(text))


def _is_credited(parts: Sequence[str]) -> bool:
    """Whether all parts of a text can be names."""
    words = [word for part in parts for word in part.split()]
    return len(words) <= _CREDIT_WORDS and all(
        0 < len(part.split()) <= _PART_WORDS and (_is_supplier(part) or all(map(_is_capital, part.split())))
        for part in parts
    )


def _is_capital(word: str) -> bool:
    letter = word.lstrip("@\u00a9")[:1]
    return letter.isupper() or word in _CONNECTORS


def _is_supplier(part: str) -> bool:
    """Whether a part of a credit is an agency, in any letter case, or a library."""
    return bool(_LIBRARY.fullmatch(part) or agency(part) or agency(part.upper()) or agency(part.title()))


def _is_in_capitals(text: str) -> bool:
    return len(text.split()) in _CAPITALS and text.isupper()


def loosely_numbered(line: str) -> str | None:
    """The caption before a number and one space, as in "Voters queue - 1", which only its place can tell."""
    match = _SPACED_ONCE.fullmatch(line) if len(line) <= _MAX_LENGTH else None
    return match["caption"] if match else None


def is_numbered(line: str, title: str) -> bool:
    """Whether a line is the title again with a picture's number."""
    return _before_number(line, title) is not None


def numbered(lines: Sequence[str]) -> dict[str, int]:
    """What comes with a picture's number, as its `key`, and the index of the line where it does so last."""
    bare = (_bare_of_number(line) for line in lines)
    return {key(line): index for index, line in enumerate(bare) if line is not None}


def is_credit_length(line: str) -> bool:
    """Whether a line is short enough to be a credit."""
    return len(line) <= _MAX_CREDIT


def is_notice(line: str) -> bool:
    """Whether a line is a notice of copyright, which is of a picture only beside one."""
    return line.startswith("\u00a9")


def _before_number(line: str, title: str) -> str | None:
    if len(line) > len(title) + _NUMBER_LENGTH:
        return None
    bare = _bare_of_number(line)
    return bare if bare is not None and same_line(bare, title) else None


def _bare_of_number(line: str) -> str | None:
    """A line without the picture's number at its end; None where there is none."""
    if len(line) > _MAX_TITLE or not (line[-1:].isdigit() or line.endswith((")", "]"))):
        return None
    match = _NUMBER.search(line, max(0, len(line) - _NUMBER_LENGTH))
    return line[: match.start()] if match else None


def _two_parts(line: str) -> Caption | None:
    """A credit and a caption that labels lead in, as in "Image copyright X Image caption Y"."""
    match = _PARTS.fullmatch(line) if line[:1] in _LABEL_LETTERS else None
    return (
        Caption(match["caption"], match["credit"])
        if match and (match["caption"] or match["credit"])
        else None
    )


def _may_have_credit(line: str) -> bool:
    if line.endswith((")", "]", ").", "].")):
        return True
    end = line[-_MAX_CREDIT:].casefold()
    return any(mark in end for mark in _CREDIT_MARKS)


def _may_end_in_name(line: str) -> bool:
    """Whether a line can end in a credit that needs no other line to tell it."""
    if line.endswith((")", "]", ").", "].")):
        return True
    end = line[-_MAX_CREDIT:]
    return any(mark in end for mark in _AT_END)


def _credit(match: re.Match[str]) -> str | None:
    """The credit at the end of a caption. "(dpa/afp)" is of a text, unless a person is in it."""
    credit = next((match[name] for name in _CREDITS if match[name]), "").strip()
    if match["agency"] and not re.search(_PICTURE, credit, re.IGNORECASE):
        has_person = any(is_person(" ".join(part.split()[:3])) for part in credit.split("/"))
        return credit if has_person else None
    if match["agency_at_end"] and "photo" not in credit.casefold():
        return credit if agency(credit.partition("/")[0]) else None
    return None if _is_statement(credit) else credit


def _is_statement(credit: str) -> bool:
    """Whether what follows "Photo:" is a sentence and no name: it ends like one, with words in lower case."""
    words = credit.split()
    small = sum(word[:1].islower() for word in words)
    return credit.endswith((".", "!", "?")) and len(words) > _NAME_WORDS and small * 2 > len(words)


def key(line: str) -> str:
    """What lines have in common that say the same."""
    return " ".join(line.translate(_QUOTES).casefold().split()).rstrip(".")
