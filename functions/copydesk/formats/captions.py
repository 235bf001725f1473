"""Captions and credits of pictures among the lines of a text."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from copydesk.formats import credit_lines
from copydesk.formats.agencies import agency
from copydesk.formats.bylines import is_person

_NUMBER: Final = re.compile(r"\s*[-\u2013\u2014#(\[]\s*\d{1,3}(?:\s*(?:/|of|от|von|de)\s*\d{1,3})?[)\]]?$")
_CREDIT: Final = re.compile(
    r"fot\.\s+(?P<fot>\S.{0,80})|(?:(?:автор(?:ы)?|author)\s+(?:на\s+)?)?(?:photos?|images?|pictures?|photo\s+credit|credit|beeld|bilde|kuvat?|kép|fot|φωτο|φωτογραφία|фото|снимк[аи]|изображение|bild|fotos?|imagen|photographie)"
    r"\s*(?:(?:credit|by|von|de)\b\s*)?[:©/]\s*(?P<credit>\S.{0,100})"
    r"|(?:photo|image|picture)s?\s+by\s+(?P<credit_by>\S.{0,80})|©\s*(?P<holder>\S.{0,80})",
    re.IGNORECASE,
)
_SPACED_NUMBER: Final = re.compile(r"(?<=\S)\s{2,}[-\u2013\u2014]\s*\d{1,3}$")
_SPACED_ONCE: Final = re.compile(r"(?P<caption>.*[^\W\d_].*\S)\s+[-\u2013\u2014]\s*\d{1,3}")
_NAME_WORDS: Final = 3
_OPENING: Final = ('"', "\u201c", "\u201e", "\u00ab", "\u00bb")
_PICTURE: Final = (
    r"(?:photo(?:graph|graphy|graphie|graphs|grapher)?s?|images?|pictures?|pics?|fot\.|fotos?|fotografía|fotografia|bilder|bilde|bild"
    r"|imagen|imagem|kuvat?|beeld|kép|fénykép|fotó|fotoğraf|φωτογραφία|φωτο|фото|снимк[аи]|crédits?|credit|quelle|file|submitted|courtesy"
    r"|handout|archivo|archiv)"
)
_CREDIT_MARKS: Final = (
    "photo", "imag", "pic", "fot", "bild", "crédit", "credit", "quelle", "фото", "снимк", "изображ", "©", "/",
    "kuv", "kép", "copyright", "φωτο", "|",
)  # fmt: skip
"""What is in every credit that is not in brackets."""
_WITH_CREDIT: Final = re.compile(
    rf"(?P<caption>\S.*?)\s*(?:[(\[]\s*(?:(?:(?-i:[A-Z][a-z])[^\W\d_]{{1,12}}\s)?{_PICTURE}(?!\w)(?:\s+by|\s+von|\s+de|\s+of)?\s*[:/©]?\s*)(?P<in_brackets>[^)\]]{{2,80}})[)\]]"
    rf"|[(\[](?P<agency>[^()\[\]]{{2,40}}/[^()\[\]]{{2,60}}|[A-Z]{{2,4}}\s(?:Photo|Foto)[^()\[\]]{{0,60}})[)\]]"
    rf"|(?:\.?\s(?:[|/\u2013\u2014-]\s)?|\.|(?<=\w)(?-i:(?=[A-Z]))){_PICTURE}(?:\s+credit)?(?:\s*(?:[:©/]|\.\.\.|\u2026)|\s+by\s(?=(?-i:[A-Z]))|(?<=\bfot\.)\s)\s*(?P<at_end>\S.{{1,60}})"
    r"|\.?\s(?:[|/\u2013\u2014-]\s+)?(?:©|(?-i:Copyright)\b)\s*(?P<holder>[^\s©].{1,60})|\.?\s(?P<agency_at_end>[^\W\d_]{2,8}\s?/\s?[^\W\d_][^/]{3,60}|(?-i:[A-Z]{2,4}\sPhoto/)\S.{1,60}))\.?",
    re.IGNORECASE,
)
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
_GALLERY_MARKS: Final = "[(0123456789"
_FURNITURE: Final = re.compile(
    r"^[\[(]?\d{1,3}\s?/\s?\d{1,3}[\])]\s*|\s*(?:purchase\s+licensing\s+rights|opens\s+new\s+tab).*$",
    re.IGNORECASE,
)
"""What galleries write around their captions: which picture it is, and that one may buy it."""
_IMAGE_LABEL: Final = re.compile(r"(?:image|bild|imagen|foto)\s*:\s*(?=\S)", re.IGNORECASE)
_SAME_WORDS: Final = 3
_LEAST_CAPTION: Final = 3


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
    if any_number and line[-1:].isdigit() and (match := _SPACED_NUMBER.search(line)):
        return Caption(caption=line[: match.start()])
    return _of_gallery(line) or _labelled(line) or _credited(line)


def in_place(line: str) -> Caption | None:
    """The caption that a line is where captions stand: it may end in any name, or in an agency alone."""
    parted = credit_lines.parted(line, loosely=True) if len(line) <= _MAX_LENGTH else None
    return Caption(*parted) if parted and len(parted[0].split()) >= _LEAST_CAPTION else None


def _of_gallery(line: str) -> Caption | None:
    """The caption among what galleries write around it."""
    if line[:1] not in _GALLERY_MARKS and "opens new tab" not in line:
        return None
    bare = _FURNITURE.sub("", line)
    parted = credit_lines.parted(bare, loosely=True) if bare != line else None
    return Caption(*parted) if parted else None


def _labelled(line: str) -> Caption | None:
    """The caption behind a label, as in "Image caption, The bridge on Friday"."""
    if parts := _two_parts(line):
        return parts
    match = _LABELLED.fullmatch(line)
    return (in_place(match["caption"]) or Caption(caption=match["caption"])) if match else None


def _credited(line: str) -> Caption | None:
    """The caption that ends in a credit, or the credit that a line is."""
    if ":" not in line and credit_lines.is_alone(line):
        return Caption(credit=line)
    label = _IMAGE_LABEL.match(line)
    if label and (labelled := in_place(line[label.end() :])) and not is_person(labelled.caption or ""):
        return labelled
    if only := _only_credit(line):
        return Caption(credit=only)
    if _may_have_credit(line) and (match := _WITH_CREDIT.fullmatch(line)) and (credit := _credit(match)):
        label = _IMAGE_LABEL.match(match["caption"])
        return Caption(match["caption"][label.end() if label else 0 :], credit)
    if credit_lines.is_alone(line):
        return Caption(credit=line)
    parted = credit_lines.parted(line, loosely=False)
    return Caption(*parted) if parted else None


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


def _only_credit(line: str) -> str | None:
    """The credit that a line is by its label, as in "Photo: Jane Doe"."""
    match = _CREDIT.fullmatch(line.strip("()[]") if line[:1] in "([" else line)
    credit = next(filter(None, match.groups()), None) if match else None
    return credit if credit and not _is_statement(credit) else None


def _may_have_credit(line: str) -> bool:
    if line.endswith((")", "]", ").", "].")):
        return True
    end = line[-_MAX_CREDIT:].casefold()
    return any(mark in end for mark in _CREDIT_MARKS)


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
    if credit.startswith(_OPENING):
        return True
    words = credit.split()
    small = sum(word[:1].islower() for word in words)
    return credit.endswith((".", "!", "?")) and len(words) > _NAME_WORDS and small * 2 > len(words)


def key(line: str) -> str:
    """What lines have in common that say the same."""
    return " ".join(line.translate(_QUOTES).casefold().split()).rstrip(".")
