"""What the sentences of a text say about media: who reports, who is cited, who carries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from copydesk.enrichment.sources.cues import Act, Language
from copydesk.enrichment.sources.media import Name, Surety, is_known, is_short_for, known, others

_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " "}
)
"""One form for apostrophes, dashes and spaces, each as long as it was: the cues know only that."""

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{20,})[”\"“»]")
_BOUNDARY = re.compile(r"(?<=[.!?…])[\"”'»)]*\s+(?=[\"“„«'(\[]*[^\W_a-z\u0430-\u044f])|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|\W)(?:[A-Z\u0410-\u042f]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Gov|Rep|No|Inc|Co|Ltd|Corp|vs|Jan|Feb|Mar|Apr|"
    r"Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)\.$"
)
_REACH = 120
_WORD_BEFORE = re.compile(r"(?:^|[^.!?:“\"„]\s)([A-Z][a-z]+)\s$")


@dataclass(frozen=True, slots=True)
class Claim:
    """Names that do the same thing together, as in "citing Reuters and AFP"."""

    names: tuple[Name, ...]
    act: Act
    contrasts: bool
    """Whether this is set against the claim before, as by "while"."""
    closes: bool
    """Whether this holds for the whole sentence, as in "…, X reports."."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The claims of one sentence; `refers_back` where it goes on about "the agency" or "the report"."""

    claims: tuple[Claim, ...]
    refers_back: bool


def statements(text: str, language: Language) -> Iterator[Statement]:
    """The sentences that name a source, in reading order; what is in quotation marks is not read."""
    readable = _QUOTED.sub(_masked, text.translate(_PLAIN))
    persons: set[str] = set()
    for start, end in _sentences(readable):
        sentence = readable[start:end]
        if language.unsourced.match(sentence):
            continue
        found = tuple(_claims(sentence, language, persons))
        if found:
            first = found[0].names[0].start
            claims = tuple(
                replace(claim, names=tuple(_placed(name, text, start) for name in claim.names))
                for claim in found
            )
            yield Statement(claims, refers_back=bool(language.anaphor.search(sentence, 0, first)))


def _masked(quoted: re.Match[str]) -> str:
    inside = quoted[0][1:-2]
    return quoted[0][0] + "·" * len(inside) + quoted[0][-2:]


def _placed(name: Name, text: str, by: int) -> Name:
    """The name where it stands in the whole text; one that is not in the tables is spelled as it is there."""
    start, end = name.start + by, name.end + by
    spelled = name.name if is_known(name.name) else text[start:end]
    return replace(name, name=spelled, start=start, end=end)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        if "\n" not in boundary[0] and _ABBREVIATION.search(
            text[max(0, boundary.start() - 8) : boundary.start()]
        ):
            continue
        yield start, boundary.start()
        start = boundary.end()
    yield start, len(text)


def _claims(sentence: str, language: Language, persons: set[str]) -> Iterator[Claim]:
    names = _names(sentence, language, persons)
    groups = _groups(sentence, names, language)
    end = 0
    for group in groups:
        act = _act(sentence, group, language)
        if act is None:
            continue
        contrasts = bool(language.contrast.search(sentence, end, group[0].start)) and end > 0
        yield Claim(tuple(group), act, contrasts, _closes(sentence, group, language))
        end = group[-1].end


def _names(sentence: str, language: Language, persons: set[str]) -> list[Name]:
    certain = list(known(sentence))
    every = sorted((*certain, *others(sentence, certain)), key=lambda name: name.start)
    explained = {
        right
        for left, right in pairwise(every)
        if sentence[left.end : right.start] == " (" and is_short_for(right.name, left.name)
    }
    return [_judged(name, sentence, language, persons) for name in every if name not in explained]


def _judged(name: Name, sentence: str, language: Language, persons: set[str]) -> Name:
    """The name with the surety that its neighbours give it: called a newspaper, or a person's surname."""
    ahead, behind = _around(sentence, name.start, name.end)
    if language.called_a_medium_before.search(ahead) or language.called_a_medium_after.match(behind):
        return replace(name, surety=Surety.SURE)
    if " " not in name.name:
        word = _WORD_BEFORE.search(ahead)
        if word and language.first_name.fullmatch(word[1]):
            persons.add(name.name)
        if name.name in persons and name.surety > Surety.BARE:
            return replace(name, surety=Surety(name.surety - 1))
    return name


def _closes(sentence: str, group: Sequence[Name], language: Language) -> bool:
    ahead, behind = _around(sentence, group[0].start, group[-1].end)
    return bool(language.closing_before.search(ahead) and language.closing_after.match(behind))


def _around(sentence: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after, as far as cues reach; a cut is marked, lest it be taken for an end."""
    cut = max(0, start - _REACH)
    ahead, behind = sentence[cut:start], sentence[end : end + _REACH]
    return ("·" if cut else "") + ahead, behind + ("·" if end + _REACH < len(sentence) else "")


def _groups(sentence: str, names: Sequence[Name], language: Language) -> list[list[Name]]:
    groups: list[list[Name]] = [[name] for name in names[:1]]
    for (left, right), nxt in zip(pairwise(names), [*names[2:], None], strict=False):
        between = sentence[left.end : right.start]
        following = sentence[right.end : nxt.start] if nxt else ""
        if min(left.surety, right.surety) > Surety.BARE and _joined(between, following, language):
            groups[-1].append(right)
        else:
            groups.append([right])
    return groups


def _joined(between: str, following: str, language: Language) -> bool:
    if language.joins.fullmatch(between):
        return True
    return bool(language.lists.fullmatch(between) and language.joins.fullmatch(following))


def _act(sentence: str, group: Sequence[Name], language: Language) -> Act | None:
    ahead, behind = _around(sentence, group[0].start, group[-1].end)
    surety = max(name.surety for name in group)
    for cue in language.cues:
        if surety < cue.least or (cue.before and not cue.before.search(ahead)):
            continue
        if cue.after is None or cue.after.match(behind):
            return cue.act
    return None
