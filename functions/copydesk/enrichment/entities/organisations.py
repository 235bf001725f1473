"""Which bodies the text names: in full, by their initials, and by a part of the name."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from copydesk.enrichment.countries import by_adjective, by_name
from copydesk.enrichment.entities.grouping import Group
from copydesk.enrichment.entities.known import known
from copydesk.enrichment.naming.spelling import folded
from copydesk.enrichment.recognition.mention import Recognised
from copydesk.enrichment.sources import media
from copydesk.facts import EntityType

_LEGAL = """
ab ag asa bv co company corp corporation cos gmbh group holding holdings inc incorporated international kg
kgaa limited llc llp lp ltd nv oy oyj plc pte pty sa sab sarl se spa
"""
_GENERIC = """
airlines airways bank brothers chemical communications computer electronics energy enterprises financial
foods industries insurance laboratories motor motors oil partners party petroleum pharmaceuticals products
railways resources securities services software steel stores systems technologies technology
telecommunications
"""
_LEGAL_FORMS: Final = frozenset(_LEGAL.split())
_LEGAL_IN_FRONT: Final = frozenset(("ab", "nv", "pt", "ooo", "oao", "pao", "sa"))
_GENERIC_WORDS: Final = frozenset(_GENERIC.split())
_SMALL: Final = frozenset(
    ("of", "and", "the", "for", "on", "in", "to", "de", "des", "du", "la", "le", "et", "y", "&")
)
_WORD: Final = re.compile(r"[\w&]+(?:[.'’-]\w+)*")  # noqa: RUF001 - an apostrophe
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,8}s?|[A-Z][A-Za-z]{1,3}[A-Z]{1,4}")
_IN_BRACKETS: Final = re.compile(r"\s\((?:the\s)?[\"“']?([A-Z][A-Za-z.&-]{1,11})[\"”']?[);,]")
_KNOWN_AS: Final = re.compile(r",\s(?:also\s)?known\sas\s(?:the\s)?([A-Z][A-Za-z.&-]{1,11})[,;.]")
_PLURAL: Final = re.compile(r"[A-Z]{3,8}s")
_ENOUGH_LETTERS: Final = 3
_FEW: Final = 3


def group(text: str, mentions: Sequence[Recognised]) -> list[Group]:
    """The organisations among the mentions."""
    called: dict[str, list[Recognised]] = {}
    for mention in mentions:
        called.setdefault(_trimmed(text[mention.start : mention.end]), []).append(mention)
    one_name: dict[str, list[str]] = {}
    for name in called:
        one_name.setdefault(_key(name), []).append(name)
    owner = _owners(text, called, one_name)
    groups: dict[str, Group] = {}
    for one, forms in one_name.items():
        full = _followed(owner, one)
        if full not in groups:
            groups[full] = _named(one_name[full])
        for form in forms:
            for mention in called[form]:
                groups[full].add(mention.start, mention.end, mention.confidence)
    return list(groups.values())


def _trimmed(name: str) -> str:
    return re.sub(r"(?:['’]s?)$", "", " ".join(name.split()))  # noqa: RUF001 - an apostrophe


def _key(name: str) -> str:
    """What "Acme", "the Acme Corp." and "ACME" have in common; what the tables know by one name is one."""
    name = re.sub(r"^[Tt]he ", "", name)
    if _PLURAL.fullmatch(name):
        name = name.removesuffix("s")
    if found := known(EntityType.ORGANISATION, name):
        return folded(found.name)
    words = [folded(word) for word in _WORD.findall(media.canonical(name))]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS | {"and", "&"}:
        words.pop()
    if len(words) > 1 and words[0] in _LEGAL_IN_FRONT:
        del words[0]
    return " ".join(words).replace("&", "and") or name


def _named(forms: Sequence[str]) -> Group:
    for form in forms:
        if found := known(EntityType.ORGANISATION, form):
            return Group(found.name, EntityType.ORGANISATION, found.wikidata)
        if media.is_known(form):
            return Group(media.canonical(form), EntityType.ORGANISATION)
    fullest = max(forms, key=lambda form: (len(form.split()), not form.isupper(), -forms.index(form)))
    return Group(fullest, EntityType.ORGANISATION)


def _owners(text: str, called: dict[str, list[Recognised]], one_name: dict[str, list[str]]) -> dict[str, str]:
    """The fuller name for a key that is short for one."""
    owner: dict[str, str] = {}
    in_brackets = _in_brackets(text, called)
    by_initials = _unique((_initials(form), one) for one, forms in one_name.items() for form in forms)
    parts = [_unique((part, one) for one in one_name for part in cut(one) if part != one) for cut in _CUTS]
    first = {one: min(called[form][0].start for form in forms) for one, forms in one_name.items()}
    for one, forms in one_name.items():
        found = in_brackets.get(one)
        is_acronym = all(map(_ACRONYM.fullmatch, forms))
        if found is None and is_acronym and len(one) >= _ENOUGH_LETTERS:
            found = by_initials.get(one.removesuffix("s").replace(".", ""))
        for short_for in parts[:1] if is_acronym else parts:
            if found is None and one in short_for and _may_be_short(one, short_for[one], first):
                found = short_for[one]
        if found and found != one and found in one_name and _followed(owner, found) != one:
            owner[one] = found
    return owner


def _may_be_short(one: str, full: str, first: dict[str, int]) -> bool:
    """Whether a name is used as short for another: that is told before, and the name is nobody else's."""
    return (
        first[full] < first[one] and known(EntityType.ORGANISATION, one) is None and not media.is_known(one)
    )


def _followed(owner: dict[str, str], one: str) -> str:
    while one in owner:
        one = owner[one]
    return one


def _in_brackets(text: str, called: dict[str, list[Recognised]]) -> dict[str, str]:
    """The full names of what the text says beside them: World Health Organization (WHO), known as WHO."""
    found: dict[str, str] = {}
    for name, mentions in called.items():
        if " " not in name:
            continue
        for mention in mentions:
            short = _IN_BRACKETS.match(text, mention.end) or _KNOWN_AS.match(text, mention.end)
            if short and folded(short[1])[0] in {folded(word)[:1] for word in name.split()}:
                found.setdefault(_key(short[1]), _key(name))
    return found


def _initials(name: str) -> str:
    words = [word for word in re.split(r"[\s-]+", name) if word and word.casefold() not in _SMALL]
    return "".join(folded(word)[:1] for word in words) if len(words) > 1 else ""


def _general(one: str) -> Iterable[str]:
    """How a body may be called for short: without its country, and without what it is in general."""
    words = one.split()
    for count in (0, 1, 2):
        country, rest = " ".join(words[:count]).title(), words[count:]
        if count and not (rest and (by_adjective(country) or by_name(country) or by_name(country.upper()))):
            continue
        yield " ".join(rest)
        while len(rest) > 1 and rest[-1] in _GENERIC_WORDS | _LEGAL_FORMS:
            rest.pop()
            yield " ".join(rest)


def _endings(one: str) -> Iterable[str]:
    """The last words of a name, where they are no complement: the Mariners, the Commission."""
    words = one.split()
    for at in range(1, len(words)):
        if words[at - 1] not in _SMALL and words[at] not in _SMALL:
            yield " ".join(words[at:])


def _beginnings(one: str) -> Iterable[str]:
    """The first words of a name of two or three words."""
    words = one.split()
    if len(words) <= _FEW:
        for at in range(1, len(words)):
            if words[at] not in _SMALL:
                yield " ".join(words[:at])


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What the first of each pair stands for, where it stands for one thing alone."""
    found: dict[str, set[str]] = {}
    for short, full in pairs:
        if short:
            found.setdefault(short, set()).add(full)
    return {short: next(iter(full)) for short, full in found.items() if len(full) == 1}


_CUTS: Final = (_general, _endings, _beginnings)
