"""Whether a clause tells of what was, or of what will be: by the verb that stands nearest."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from copydesk.enrichment.times.tokens import Token
from copydesk.enrichment.times.words import words


class Tense(StrEnum):
    """What the verb says of the time; NONE where there is no verb, or one in the present tense."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


_MODALS: Final = words("will ll shall would may might can must wo")
_IRREGULAR: Final = words(
    "was were had did said told rose fell won made took met held came went saw began got gave found left "
    "sent struck hit led lost shot kept became spoke wrote broke brought bought built caught chose cut "
    "drew drove ate fought flew forgot froze grew heard hid hurt knew laid lay lent let meant paid put "
    "quit rang ran sold shook shut sang sank sat slept slid spent spread stood stole stuck swore swept "
    "swam taught tore thought threw understood woke wore withdrew been gone done seen taken given known "
    "shown born sought dealt dug felt fled hung bore beat bid bound cost cast split set"
)
_EXPECTED: Final = words(
    "expected scheduled planned due set slated projected forecast supposed poised ready likely bound "
    "meant intended payable"
)
_FORTHCOMING: Final = words(
    "due payable plans plan planning planned scheduled expects expect expecting hopes hope intends intend "
    "aims aim upcoming deadline expire expires begins begin starts start opens open effective going "
    "tentatively forecast forecasts predicts wants want"
)
_PERFORMED: Final = words(
    "failed managed began continued used had able forced helped tried refused started declined decided "
    "seemed appeared came went got returned moved flew travelled traveled voted ordered sent"
)
_BE: Final = words("is are be being re m am")
_NO_INFINITIVES: Final = words(
    "the a an its his her their our my your this that these those all no nowhere somewhere anywhere there "
    "here date home work school power people least most more do"
)
_DETERMINERS: Final = words("the a an its his her their our my these those some any no")
"""After these a participle belongs to a noun: the planned vote."""
_NO_VERBS: Final = words("united need indeed hundred red bed speed feed seed weed breed exceed hatred")
_DEADLINE: Final = frozenset({"until", "till", "by"})
_GRANTED: Final = words("gave given granted allowed extended postponed delayed suspended set")
"""What was done and still lasts until a day to come."""
_CLOCK: Final = ("number", "clock", "meridiem", "zone", "noon")
REACH: Final = 40
"""How many tokens away the verb may stand."""
_INFINITIVE_REACH: Final = 6


def tense(tokens: Sequence[Token], first: int, start: int, end: int, stop: int) -> Tense:
    """The tense around `tokens[start:end]`, an expression in the sentence `tokens[first:stop]`."""
    is_deadline = _is_deadline(tokens, first, start)
    for at in range(start - 1, max(first, start - REACH) - 1, -1):
        if tokens[at].word == ";":
            break
        if told := _tense_at(tokens, at, first, start - at <= _INFINITIVE_REACH):
            is_open = told is not Tense.PAST or tokens[at].word in _GRANTED
            return Tense.FUTURE if is_deadline and is_open else told
    for at in range(end, min(stop, end + REACH)):
        if told := _tense_at(tokens, at, first, infinitive=False):
            return told
    return Tense.NONE


def _is_deadline(tokens: Sequence[Token], first: int, start: int) -> bool:
    """Whether it says until or by when; "not until Tuesday" tells of what was."""
    at = start - 1
    while at > first and not tokens[at].values.keys().isdisjoint(_CLOCK):
        at -= 1
    return at > first and tokens[at].word in _DEADLINE and tokens[at - 1].word not in ("not", "t")


def _tense_at(tokens: Sequence[Token], at: int, first: int, infinitive: bool) -> Tense | None:  # noqa: FBT001
    """What the word says, None where it is no verb."""
    word = tokens[at].word
    before = tokens[at - 1].word if at > first else ""
    if before == "to":
        return _infinitive(tokens, at, first) if infinitive and _is_infinitive(tokens[at]) else None
    if word in _MODALS or (word in _FORTHCOMING and not tokens[at].is_capital):
        return Tense.FUTURE
    if before in _BE and word in _EXPECTED:
        return Tense.FUTURE
    if before in _BE and _is_past(word):
        return None if before == "be" else Tense.NONE
    if word in ("was", "were") and at + 1 < len(tokens) and tokens[at + 1].word in ("to", "due", "planning"):
        return Tense.FUTURE
    return Tense.PAST if _is_past(word) and before not in _DETERMINERS else None


def _is_past(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and word not in _NO_VERBS)


def _infinitive(tokens: Sequence[Token], at: int, first: int) -> Tense:
    """To leave: to come, but not where somebody managed to, or had been expected to."""
    governing = [token.word for token in tokens[max(first, at - 4) : at - 1]]
    is_over = governing[:2] == ["had", "been"] or (governing and governing[-1] in _PERFORMED)
    return Tense.PAST if is_over else Tense.FUTURE


def _is_infinitive(token: Token) -> bool:
    """Whether the word after "to" looks like a verb, and not like whom or where it goes to."""
    word = token.word
    if token.is_capital or token.values or not word.isalpha() or word in _NO_INFINITIVES:
        return False
    return not word.endswith("s") or word.endswith("ss")
