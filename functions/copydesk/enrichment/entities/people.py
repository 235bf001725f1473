"""Who is who: the mentions of people put together, one group for each person."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from copydesk.enrichment.entities.personal_names import Fit, PersonalName, bare, fit, parse
from copydesk.enrichment.naming.given_names import FEMALE, MALE, full_forms, is_short
from copydesk.enrichment.naming.spelling import folded, skeleton
from copydesk.enrichment.naming.titles import MEN, WOMEN
from copydesk.enrichment.sentences import Span

_LOOKED_AT: Final = 24
_FORMS: Final = 8


@dataclass(frozen=True, slots=True)
class _Form:
    name: PersonalName
    index: int
    start: int
    woman: bool | None
    is_after_the: bool


@dataclass(slots=True, eq=False)
class Person:
    """One person: the forms of the name, and the mentions, which are indexes into those that were given."""

    forms: list[PersonalName]
    mentions: list[int] = field(default_factory=list)
    full_at: list[int] = field(default_factory=list)
    woman: bool | None = None

    def may_be(self, *, woman: bool | None) -> bool:
        """Whether nothing says that this is a man and that a woman."""
        return woman is None or self.woman is None or woman is self.woman

    def fit(self, name: PersonalName) -> Fit:
        """How well a name fits this person's."""
        return max(fit(name, form) for form in self.forms[:_FORMS])

    def meet(self, form: _Form) -> None:
        """Take in one more form of the name."""
        if form.name.is_full:
            insort(self.full_at, form.start)
        if form.name not in self.forms[:_FORMS]:
            self.forms.append(form.name)
        if form.woman is not None:
            self.woman = form.woman

    @property
    def full_names(self) -> list[str]:
        """The names in full, as they are written."""
        return [form.spelled for form in self.forms if form.is_full or " " in form.spelled]

    @property
    def called(self) -> str:
        """The fullest name, and of equally full ones the first that is not short or all in capitals."""
        return max(self.forms, key=_fullness).spelled

    @property
    def known_from(self) -> int:
        """Where the full name stands first."""
        return self.full_at[0] if self.full_at else -1

    def is_known_at(self, at: int) -> bool:
        """Whether the text has introduced this person before."""
        return self.known_from < at

    def last_full_before(self, at: int) -> int:
        """Where the full name stands last before a place."""
        before = bisect_left(self.full_at, at) - 1
        return self.full_at[before] if before >= 0 else -1


def _fullness(name: PersonalName) -> tuple[int, int, bool, bool]:
    long = sum(len(word) > 1 for word in name.words)
    is_whole = not any(is_short(word) for word in name.given[:1])
    return long, len(name.words), is_whole, not name.spelled.isupper()


class _Register:
    """The people so far, by every word and sound of their names."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_key: dict[str, list[Person]] = {}

    def new(self, name: PersonalName) -> Person:
        """Somebody of this name, who is new."""
        given = name.given[0] if name.given else ""
        person = Person([name], woman=True if given in FEMALE else False if given in MALE else None)
        self.people.append(person)
        for key in _keys_of_parts(name) | _keys_of_the_whole(name, known=True):
            self._by_key.setdefault(key, []).append(person)
        return person

    def candidates(self, name: PersonalName) -> list[Person]:
        """Those who share a word or its sound; of very many, the first."""
        found: dict[int, Person] = {}
        for key in _keys_of_the_whole(name, known=False) if name.is_full else _keys_of_parts(name):
            for person in self._by_key.get(key, ())[:_LOOKED_AT]:
                found[id(person)] = person
        return list(found.values())


def _keys_of_parts(name: PersonalName) -> set[str]:
    """By what a part of a name finds the whole: every word, what a hyphen parts, and their sounds."""
    words = [word for word in name.words if len(word) > 1]
    joined = "".join(name.family)
    parts = [part for word in words for part in word.split("-")]
    return {*words, *parts, joined, *(f"~{skeleton(word)}" for word in (*words, joined))}


def _keys_of_the_whole(name: PersonalName, *, known: bool) -> set[str]:
    """By what a full name finds another form of it: all words, or the family name's sound with an initial.

    Who is known is found by whatever may be the family name, with the initial of every word.
    """
    families, words = {"".join(bare(name.family))}, name.given[:1]
    if known:
        families |= {name.words[0], name.words[-1], *name.given[1:2]}
        words = name.words[:_FORMS]
    initials = {word[0] for word in words} | {form[0] for word in name.given[:1] for form in full_forms(word)}
    keys = {f"{skeleton(family)}/{initial}" for family in families for initial in initials}
    return keys | {"=" + "".join(sorted(name.words)), f"={name.joined}"}


def group(text: str, spans: Sequence[Span]) -> list[Person]:
    """The people whom the spans of `text` name, in the order of their first mentions.

    A span is one person's, or nobody's, or a family's ("the Hansens"), and then that of all its members.
    """
    register = _Register()
    forms = [form for form in (_read(text, index, span) for index, span in enumerate(spans)) if form]
    owners: dict[tuple[object, ...], Person] = {}
    for form in sorted(forms, key=lambda form: (-len(form.name.words), form.start)):
        if form.name.is_full:
            key = (form.name.words, form.name.suffix)
            if key not in owners:
                owners[key] = _whose(register, form) or register.new(form.name)
            owners[key].meet(form)
    for form in sorted(forms, key=lambda form: form.start):
        if form.name.is_full:
            meant = [owners[form.name.words, form.name.suffix]]
        elif form.is_after_the and (family := _family(register, form.name)):
            meant = family
        else:
            meant = [_meant(register, form) or register.new(form.name)]
            meant[0].meet(form)
        for person in meant:
            person.mentions.append(form.index)
    return sorted((person for person in register.people), key=lambda person: person.mentions[0])


def _read(text: str, index: int, span: Span) -> _Form | None:
    name = parse(text[span.start : span.end])
    if name is None:
        return None
    before = text[max(0, span.start - 16) : span.start].split()
    title = folded(before[-1]) if before and text[span.start - 1].isspace() else ""
    woman = True if title in WOMEN else False if title in MEN else name.woman
    return _Form(name, index, span.start, woman, is_after_the=title == "the")


def _whose(register: _Register, form: _Form) -> Person | None:
    """Whose full name this is, of those who are known by a fuller one or by another spelling."""
    best, how_well = None, Fit.A_PART
    for person in register.candidates(form.name):
        if person.may_be(woman=form.woman) and (fits := person.fit(form.name)) > max(how_well, Fit.FAMILY):
            best, how_well = person, fits
    return best


def _family(register: _Register, name: PersonalName) -> list[Person]:
    """Those whose family a plural names."""
    word = name.words[-1]
    if len(name.words) > 1 or not word.endswith("s"):
        return []
    for single in (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"):
        one = PersonalName((single,), (), (single,), None, None, name.spelled)
        found = [person for person in register.candidates(one) if person.fit(one) is Fit.FAMILY]
        if found:
            return found
    return []


def _meant(register: _Register, form: _Form) -> Person | None:
    """Who is meant by a part of a name."""
    fitting = [
        (person, fits)
        for person in register.candidates(form.name)
        if person.may_be(woman=form.woman) and (fits := person.fit(form.name))
    ]
    if not fitting:
        return None

    def rank(candidate: tuple[Person, Fit]) -> tuple[bool, bool, Fit]:
        person, fits = candidate
        return fits > Fit.SOUNDS_LIKE_A_PART, person.is_known_at(form.start), fits

    best = max(map(rank, fitting))
    tied = [person for person, fits in fitting if rank((person, fits)) == best]
    return tied[0] if len(tied) == 1 else _most_present(tied, form.start)


def _most_present(people: list[Person], at: int) -> Person:
    """Of people with one name, whom the text is about at this place."""
    known = [person for person in people if person.is_known_at(at)]
    if not known:
        return min(people, key=lambda person: person.known_from)
    latest = max(known, key=lambda person: person.last_full_before(at))
    main = max(known, key=lambda person: (len(person.mentions), -person.known_from))
    return latest if len(main.mentions) <= len(latest.mentions) + 1 else main
