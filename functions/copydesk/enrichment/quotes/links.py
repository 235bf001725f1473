"""What links a quotation with a cue: standing before it, behind it, or elsewhere in the sentence."""

from collections.abc import Sequence
from typing import Final

from copydesk.enrichment.quotes.cues import Cue, Sentence
from copydesk.enrichment.quotes.groups import Group, starting_at
from copydesk.enrichment.quotes.marks import Quotation
from copydesk.enrichment.quotes.tokens import Token
from copydesk.enrichment.quotes.verbs import Sort
from copydesk.enrichment.quotes.words import (
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    LISTENERS,
    PREPOSITIONS,
    is_adverb,
)
from copydesk.enrichment.sentences import Span

_GAP: Final = 12
"""A cue and its quotation stand at most so many tokens apart, where a place or an hour is named between."""

_FAR: Final = 60
"""And so many at all."""

_BETWEEN: Final = 3
"""Between a quotation and the cue behind it stand at most so many adverbs."""

_SPOKEN: Final = frozenset({Sort.SAY, Sort.VOICE})
_REPORTING: Final = frozenset({Sort.SAY, Sort.THINK, Sort.NAME, Sort.ACT})
_PARTED: Final = DASHES | {",", ":"}


def next_sentence(sentence: Sentence, at: int, following: Sentence | None) -> Cue | None:
    """The cue that makes a sentence of its own behind a quotation: "What now?" Lee asked."""
    if at + 1 != len(sentence.tokens) or following is None or following.opens or not following.cues:
        return None
    cue = following.cues[0]
    after = following.tokens[cue.last + 1] if cue.last + 1 < len(following.tokens) else None
    ends = after is None or not after.is_word or after.low in PREPOSITIONS or is_adverb(after.low)
    return cue if ends and cue.first == 0 and cue.sorts & _SPOKEN and cue.speaker is not None else None


def introducing(sentence: Sentence, at: int) -> Cue | None:
    """The cue before a quotation that it follows directly, or across where and to whom it was said."""
    tokens = sentence.tokens
    for cue in reversed(sentence.before(at)):
        speaks = cue.sorts & _SPOKEN and (not cue.passive or _asks(tokens, cue))
        if speaks and cue.last < at and (cue.sure or cue.last >= at - 2):
            return cue if _is_gap(tokens, cue, at) else None
    return None


def _asks(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether somebody is asked: the passive comes before the words of a question as the active does."""
    return tokens[cue.verb].low == "asked"


def _is_gap(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    if at - cue.last > _FAR:
        return False
    gap = tokens[cue.last + 1 : at]
    if not gap:
        return True
    if any(token.quotation is not None for token in gap):
        last = max(k for k, token in enumerate(gap) if token.quotation is not None)
        gap = gap[last + 1 :]
        return not gap or gap[0].low in _PARTED
    if len(gap) > _GAP or gap[-1].low not in _PARTED:
        return all(is_adverb(token.low) for token in gap)
    if gap[-1].low == ":":
        return True
    begins = gap[0].low
    told = Sort.TELL in cue.sorts or begins in LISTENERS
    fits = len(gap) == 1 or begins == "," or begins in PREPOSITIONS or is_adverb(begins) or told
    return fits and not any(
        token.low in CONJUNCTIONS and token.low not in ("and", "as", "when") for token in gap
    )


def following(sentence: Sentence, at: int) -> Cue | None:
    """The cue that comes directly after a quotation."""
    tokens = sentence.tokens
    begin = at + 1
    while begin < min(at + 3, len(tokens)) and tokens[begin].low in _PARTED:
        begin += 1
    for cue in sentence.after(at):
        if cue.first >= begin and cue.sorts & _SPOKEN and not cue.passive:
            between = tokens[begin : cue.first]
            near = len(between) <= _BETWEEN and all(
                is_adverb(token.low) or token.low in ("as", "and") for token in between
            )
            return cue if near else None
    return None


def somewhere(sentence: Sentence, at: int) -> Cue | None:
    """The last cue before a quotation, else the first after it, in the same sentence."""
    before = [cue for cue in sentence.before(at) if cue.sure and cue.sorts & _REPORTING]
    before = [cue for cue in before if not cue.passive or cue.speaker is not None]
    if before:
        return before[-1]
    after = (cue for cue in sentence.after(at) if cue.sure and not cue.passive and cue.sorts & _SPOKEN)
    return next((cue for cue in after if sentence.tokens[cue.first - 1].low in _PARTED), None)


def beside(text: str, tokens: Sequence[Token], at: int, quotation: Quotation) -> Group | None:
    """The name directly after words that end in a comma: it speaks, whatever the verb."""
    begin = at + 1
    comma = begin < len(tokens) and tokens[begin].low == ","
    begin += comma
    if begin >= len(tokens) or not (comma or text[quotation.inner.end - 1] in ",?!"):
        return None
    group = starting_at(tokens, begin)
    if group is not None and (
        group.is_pronoun or tokens[group.last].capital or tokens[group.first].low in DETERMINERS
    ):
        return group
    return starting_at(tokens, begin + 1) if tokens[begin].low.endswith(("s", "ed")) else None


def extent(tokens: Sequence[Token], cue: Cue) -> Span:
    """The clause that a cue begins: as far as the next point, quotation or conjunction."""
    last = cue.last
    while last + 1 < len(tokens) and last - cue.last < _GAP:
        token = tokens[last + 1]
        if not token.is_word or token.low in CONJUNCTIONS:
            break
        last += 1
    return Span(tokens[cue.first].start, tokens[last].end)
