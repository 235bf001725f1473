"""Noun groups: the one that ends before a verb, and the one that begins after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.quotes.tokens import Token
from copydesk.enrichment.quotes.words import (
    BOUNDARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    NAMES_TOO,
    OBJECTS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STAND_ALONE,
    is_adverb,
)
from copydesk.enrichment.sentences import Span

_LONGEST: Final = 12
_ROLE: Final = 4
_WITHIN: Final = frozenset({"&", "'", "."})
_LINKS_AFTER_A_NAME: Final = frozenset({"of", "from"})
_LINKS_AFTER_A_NOUN: Final = frozenset({"of", "from", "for", "at", "with", "to"})


@dataclass(frozen=True, slots=True)
class Group:
    """A noun group: tokens `first` to `last`; `head` is its name, where it ends in one, or all of it."""

    first: int
    last: int
    head: Span
    is_pronoun: bool = False


def ending_at(tokens: Sequence[Token], last: int) -> Group | None:
    """The noun group whose last token is `last`, with what belongs to it on its left."""
    if last < 0 or not tokens[last].is_word or _is_object(tokens[last]):
        return None
    if _is_pronoun(tokens[last]):
        return _pronoun(tokens, last)
    first = _left_edge(tokens, last)
    if first is None:
        return None
    if first > 1 and tokens[first - 1].low.endswith("ing") and tokens[first - 2].low in LINKS:
        first -= 1  # "supporters of changing the law"
    link = tokens[first - 1].low if first > 1 else ""
    if link in LINKS or link == "and":
        owner = _left_edge(tokens, first - 2)
        if owner is not None and _stands_free(tokens, owner):
            if link == "and":
                if tokens[first - 2].capital == tokens[last].capital:
                    return Group(owner, last, Span(tokens[owner].start, tokens[last].end))
            elif _begins(tokens, owner):
                return Group(owner, last, _head(tokens, owner, first - 2))
    return Group(first, last, _head(tokens, first, last))


def starting_at(tokens: Sequence[Token], first: int, *, alone: bool = False) -> Group | None:
    """The noun group whose first token is `first`, with what belongs to it on its right unless `alone`."""
    if first >= len(tokens) or not tokens[first].is_word or _is_object(tokens[first]):
        return None
    if _is_pronoun(tokens[first]):
        return _pronoun(tokens, first)
    last = _right_edge(tokens, first)
    if last is None:
        return None
    head = _head(tokens, first, last)
    link = tokens[last + 1].low if last + 2 < len(tokens) and not alone else ""
    named = tokens[last].capital
    if link in (_LINKS_AFTER_A_NAME if named else _LINKS_AFTER_A_NOUN):
        return Group(first, _right_edge(tokens, last + 2) or last, head)
    if link == "and" and named and tokens[last + 2].capital:
        further = _right_edge(tokens, last + 2) or last
        return Group(first, further, Span(tokens[first].start, tokens[further].end))
    return Group(first, last, head)


def is_noun(token: Token) -> bool:
    """Whether a word may be part of a noun group."""
    if not token.is_word or _is_pronoun(token) or _is_object(token):
        return False
    return token.low not in BOUNDARIES or (token.capital and token.low in NAMES_TOO)


def _is_object(token: Token) -> bool:
    """Whether a word is a pronoun that is no subject: "us", not "US"."""
    return token.low in OBJECTS and not token.capital


def _is_pronoun(token: Token) -> bool:
    """Whether a word is a pronoun, or one with its auxiliary: "he's"."""
    return token.low in PRONOUNS or ("'" in token.low and token.low.partition("'")[0] in PRONOUNS)


def _pronoun(tokens: Sequence[Token], at: int) -> Group:
    return Group(at, at, Span(tokens[at].start, tokens[at].end), is_pronoun=True)


def _left_edge(tokens: Sequence[Token], last: int) -> int | None:
    if last < 0 or not is_noun(tokens[last]) or not _may_end(tokens[last]):
        return None
    first = last
    while first > 0 and last - first < _LONGEST and not _determines(tokens, first):
        before = tokens[first - 1]
        within = before.low in _WITHIN and before.quotation is None
        if not within and (not is_noun(before) or _is_between(before)):
            break
        first -= 1
    while first < last and (tokens[first].low in _WITHIN or _opens(tokens, first)):
        first += 1
    return first


def _right_edge(tokens: Sequence[Token], first: int) -> int | None:
    last = first - 1
    while last + 1 < len(tokens) and last - first < _LONGEST:
        token = tokens[last + 1]
        within = token.low in _WITHIN and token.quotation is None and last >= first
        if within and token.low == "." and last + 2 >= len(tokens):
            break
        if not within and not (is_noun(token) and _goes_on(tokens, first, last, token)):
            break
        last += 1
    while last >= first and tokens[last].low in _WITHIN:
        last -= 1
    return last if last >= first and _may_end(tokens[last]) else None


def _goes_on(tokens: Sequence[Token], first: int, last: int, token: Token) -> bool:
    """Whether a group goes on with this word: not with an adverb, a day or another group."""
    if last < first:
        return True
    if _is_between(token) or token.low in DAYS or token.low in POSSESSIVES:
        return False
    if token.capital or not tokens[last].capital or token.low in PARTICLES or _is_genitive(tokens[last]):
        return True
    described = tokens[first].low in DETERMINERS and not token.low.endswith(("ed", "ing"))
    return described or _leads_to_a_name(tokens, last + 1)


def _leads_to_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name comes soon, as after "boss" in "Porto boss Aro Tamm"."""
    for token in tokens[at : at + _ROLE]:
        if not is_noun(token) or token.low in DETERMINERS or token.low in DAYS or _is_between(token):
            return False
        if token.capital:
            return True
    return False


def _determines(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a determiner, and not one in a name: "the Two Towers company"."""
    return tokens[at].low in DETERMINERS and not (tokens[at].capital and at > 0 and tokens[at - 1].is_word)


def _may_end(token: Token) -> bool:
    return token.low not in DETERMINERS or token.low in STAND_ALONE


def _is_genitive(token: Token) -> bool:
    return token.low.endswith(("'s", "'"))


def _is_between(token: Token) -> bool:
    """Whether a word in small letters stands between groups, as an adverb does."""
    return not token.capital and is_adverb(token.low)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is none of the noun group that it stands before: "Yesterday Lee said"."""
    low = tokens[at].low
    return low in DAYS or (tokens[at].capital and is_adverb(low)) or (at == 0 and low in _OPENERS)


_OPENERS: Final = frozenset({"asked", "speaking", "so", "well", "why"})


def _head(tokens: Sequence[Token], first: int, last: int) -> Span:
    """The name that a group ends in, or all of it."""
    start = last
    while start > first and (tokens[start - 1].capital or tokens[start - 1].low in PARTICLES):
        start -= 1
    if not tokens[last].capital or tokens[start].low in DETERMINERS:
        start = first
    return Span(tokens[start].start, tokens[last].end)


def _stands_free(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause may begin here: no preposition comes before."""
    return first == 0 or tokens[first - 1].low not in PREPOSITIONS


def _begins(tokens: Sequence[Token], first: int) -> bool:
    """Whether a group looks like a subject's beginning."""
    token = tokens[first]
    return token.low in DETERMINERS or token.capital or first == 0 or not tokens[first - 1].is_word
