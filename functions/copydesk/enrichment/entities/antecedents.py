"""Whom or what a name, a pronoun or a description in the text stands for.

Made for who says a quote: "he said", "the minister added", "the company told reporters". Ask once for the
text's `Antecedents`, then for each span. Wrong is worse than unknown: what is not clear has no answer.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from copydesk.enrichment.entities.personal_names import parse
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.naming.given_names import FEMALE, MALE
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.naming.titles import MEN, WOMEN
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityItem, EntityType

_MASCULINE: Final = frozenset({"he", "him", "his", "himself"})
_FEMININE: Final = frozenset({"she", "her", "hers", "herself"})
_NEUTER: Final = frozenset({"it", "its", "itself"})
_PLURAL: Final = frozenset({"they", "them", "their", "themselves"})
_PRONOUNS: Final = _MASCULINE | _FEMININE | _NEUTER | _PLURAL
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")  # noqa: RUF001 - an apostrophe
_BODY = """
company firm bank agency group club newspaper paper organisation organization airline carmaker maker retailer
network broadcaster charity corporation publisher watchdog regulator
"""
_NAMED_BODY = """
university ministry court party union institute council committee commission department association federation
"""
_BODIES: Final = frozenset(_BODY.split())
"""What any organisation may be called, whatever its own name says."""

_NAMED_BODIES: Final = frozenset(_NAMED_BODY.split())
"""What only those are called who have the word in their names."""
_OBJECT: Final = re.compile(
    r"(?:\b(?:of|by|with|to|in|from|for|against|on|about|at|than|like|over|after|before|between|near)"
    r"(?:\s(?:the|a|an|his|her|its|their|former|Mr|Mrs|Ms|Dr|President|Prime|Minister)\.?){0,3}\s)$"
)
_BEFORE: Final = 60
_SENTENCES_BACK: Final = 6
_LOOKED_AT: Final = 60
_INSIDE: Final = 8
_AFTER_HEAD: Final = re.compile(
    r"(?:['’]s?)?\W*$|\s*[,(]|\s(?:of|from|at|in|for|on|who|and|with)\b",  # noqa: RUF001 - an apostrophe
)
"""What may follow the name of whom a description describes: "Hansen of Siemens", but not "Siemens chief"."""

DEFINITE: Final = frozenset({"the", "this", "that", "his", "her", "its", "their"})
"""With which a description begins of somebody who is known."""

_MARKS: Final = re.compile(r'["“”„«»]')


@dataclass(frozen=True, slots=True)
class _Seen:
    start: int
    end: int
    who: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Antecedents:
    """What can be stood for: the mentions of all entities, in order."""

    _text: str
    _items: tuple[EntityItem, ...]
    _seen: tuple[_Seen, ...]
    _starts: tuple[int, ...]
    _sentences: tuple[Span, ...]
    _sentence_starts: tuple[int, ...]
    _women: tuple[bool | None, ...]
    _roles: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, manuscript: Manuscript, items: Sequence[EntityItem]) -> Self:
        """All that can be stood for in a text whose entities are `items`."""
        quotations = _quotations(manuscript)
        quoted_from = [span.start for span in quotations]

        def is_quoted(at: int) -> bool:
            before = bisect_right(quoted_from, at) - 1
            return before >= 0 and at < quotations[before].end

        seen = sorted(
            (
                _Seen(mention.start, mention.end, who, is_quoted(mention.start))
                for who, item in enumerate(items)
                for mention in item.mentions
            ),
            key=lambda one: (one.start, -one.end),
        )
        people = sorted(one.end for one in seen if items[one.who].type is EntityType.PERSON)
        sentences = manuscript.sentences
        text = manuscript.text
        return cls(
            text,
            tuple(items),
            tuple(seen),
            tuple(one.start for one in seen),
            sentences,
            tuple(sentence.start for sentence in sentences),
            tuple(_is_woman(text, item) for item in items),
            tuple(_roles(text, item, people) for item in items),
        )

    def resolve(self, span: Span) -> EntityItem | None:
        """The entity that `text[span.start:span.end]` stands for, None where that is not clear.

        The span is a name, or a description whose head is a mention of an entity ("Mr Hansen of Siemens" is
        Hansen, "a Siemens spokesman" nobody known), a pronoun of the third person (the nearest fitting
        subject before it, by gender where that is known, and not from inside quotation marks), or a
        description ("the minister", of whom the text has said before that he is one; "the company", the
        nearest organisation).
        """
        words = [folded(word) for word in _WORD.findall(self._text, span.start, span.end)]
        if not words:
            return None
        if len(words) == 1 and words[0] in _PRONOUNS:
            return self._pronoun(words[0], span.start)
        return self._named(span) or self._described(words, span.start)

    def _named(self, span: Span) -> EntityItem | None:
        first = self._index(span.start)
        inside = [one for one in self._seen[first : first + _INSIDE] if one.end <= span.end]
        inside = [
            one
            for one in inside
            if _AFTER_HEAD.match(self._text, one.end, span.end)
            and not _OBJECT.search(self._text, max(span.start, one.start - _BEFORE), one.start)
        ]
        if not inside:
            around = self._seen[max(0, first - _INSIDE) : first + 1]
            inside = [one for one in around if one.start <= span.start and span.end <= one.end]
        for kind in (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT):
            for one in inside:
                if self._items[one.who].type is kind:
                    return self._items[one.who]
        return None

    def _pronoun(self, pronoun: str, at: int) -> EntityItem | None:
        if pronoun in _NEUTER | _PLURAL:
            return self._last(at, EntityType.ORGANISATION)
        return self._last(at, EntityType.PERSON, woman=pronoun in _FEMININE)

    def _described(self, words: list[str], at: int) -> EntityItem | None:
        head = words[-1]
        if head in _BODIES | _NAMED_BODIES:
            return self._body(words, at)
        if len(words) > 1 and words[0] not in ("the", "this", "that"):
            return None
        telling = [word for word in words if word not in ("the", "this", "that", "former")]
        for one in reversed(self._seen[max(0, self._index(at) - _LOOKED_AT) : self._index(at)]):
            if telling and self._roles[one.who].issuperset(telling):
                return self._items[one.who]
        return None

    def _body(self, words: list[str], at: int) -> EntityItem | None:
        """The organisation that has the word in its name, else the nearest that may be called so."""
        if len(words) > 1 and words[0] not in DEFINITE:
            return None
        before = self._seen[max(0, self._index(at) - _LOOKED_AT) : self._index(at)]
        for one in reversed(before):
            item = self._items[one.who]
            if item.type is EntityType.ORGANISATION and words[-1] in folded(item.name).split():
                return item
        return self._last(at, EntityType.ORGANISATION) if words[-1] in _BODIES else None

    def _last(self, at: int, kind: EntityType, *, woman: bool | None = None) -> EntityItem | None:
        """The subject of the nearest sentence that has somebody fitting."""

        def fits(one: _Seen) -> bool:
            known = self._women[one.who]
            return (
                self._items[one.who].type is kind
                and not one.quoted
                and (woman is None or known is None or known is woman)
            )

        for begin, end in self._back(at):
            last = self._index(end)
            nearest = self._seen[max(self._index(begin), last - _LOOKED_AT) : last]
            among = [one for one in nearest if fits(one)]
            subjects = [one for one in among if not self._is_object(one)]
            if subjects or among:
                return self._items[(subjects or among[-1:])[0].who]
        return None

    def _back(self, at: int) -> Iterator[tuple[int, int]]:
        sentence = bisect_right(self._sentence_starts, at) - 1
        for index in range(sentence, max(-1, sentence - _SENTENCES_BACK), -1):
            yield self._sentences[index].start, min(at, self._sentences[index].end)

    def _index(self, at: int) -> int:
        return bisect_left(self._starts, at)

    def _is_object(self, one: _Seen) -> bool:
        if self._text.startswith(("'s", "’s"), one.end):  # noqa: RUF001 - an apostrophe
            return True
        return bool(_OBJECT.search(self._text, max(0, one.start - _BEFORE), one.start))


def _quotations(manuscript: Manuscript) -> list[Span]:
    """What stands in double quotation marks; what is not closed in its paragraph goes to the end of it."""
    spans = []
    for part in manuscript.parts:
        opened: int | None = None
        for mark in _MARKS.finditer(manuscript.text, part.start, part.end):
            if opened is None:
                opened = mark.start()
            elif mark[0] not in "“„«":
                spans.append(Span(opened, mark.start()))
                opened = None
        if opened is not None:
            spans.append(Span(opened, part.end))
    return spans


def _is_woman(text: str, item: EntityItem) -> bool | None:
    """Whether titles before the names, or the given name, say that a person is a woman or a man."""
    if item.type is not EntityType.PERSON:
        return None
    women = men = 0
    for mention in item.mentions[:20]:
        before = _WORD.findall(text, max(0, mention.start - 16), mention.start)
        title = folded(before[-1]) if before else ""
        women += title in WOMEN
        men += title in MEN
    if women != men:
        return women > men
    name = parse(item.name)
    given = name.given[0] if name and name.given else ""
    return True if given in FEMALE else False if given in MALE else None


def _roles(text: str, item: EntityItem, ends: Sequence[int]) -> frozenset[str]:
    """The words beside a person's first names that say what the person is; people's names end at `ends`."""
    if item.type is not EntityType.PERSON:
        return frozenset()
    words: set[str] = set()
    for mention in item.mentions[:6]:
        last = bisect_right(ends, mention.start) - 1
        before = text[max(0, mention.start - _BEFORE, ends[last] if last >= 0 else 0) : mention.start]
        words.update(map(folded, _WORD.findall(re.split(r"[.!?;:\n\"“”]", before)[-1])))
        if text[mention.end : mention.end + 2] == ", ":
            after = text[mention.end + 2 : mention.end + 2 + 2 * _BEFORE]
            words.update(map(folded, _WORD.findall(re.split(r"[.!?;:,\n\"“”]", after)[0])))
    return frozenset(words)
