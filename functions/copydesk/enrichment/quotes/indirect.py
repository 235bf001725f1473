"""Indirect speech: what somebody said, promised, demanded or accused others of, in the text's own words.

Precise rather than complete: a clause without a speaker, a denial, a wish and a doubtful verb are left out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from copydesk.enrichment.quotes.cues import Cue, Sentence
from copydesk.enrichment.quotes.groups import Group, starting_at
from copydesk.enrichment.quotes.said import Said, Speaker, speaker_of
from copydesk.enrichment.quotes.tokens import Token
from copydesk.enrichment.quotes.verbs import COMPLEMENTS, SPEECH_NOUNS, Sort, forms
from copydesk.enrichment.quotes.words import (
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from copydesk.enrichment.sentences import Span
from copydesk.facts import QuoteKind

_REACH: Final = 12
"""So many tokens may stand between a verb and its "that"."""

_SHORTEST: Final = 3
"""Fewer words than these are no clause; what a verb like "called for" governs may be one shorter."""

_SHORTEST_BEFORE: Final = 5
"""Fewer words than these before ", Lee said" are rather a circumstance: "In a letter, Lee said"."""

_RUN_OUT: Final = 36
"""When, where and to whom it was said takes no more tokens."""

_LONGEST: Final = 120
"""More tokens than these are no clause."""

_VOICED: Final = frozenset({Sort.VOICE})
_CLAUSAL: Final = frozenset({Sort.SAY, Sort.THINK})
_BREAKS: Final = frozenset({";", ":"})
_PLAIN: Final = frozenset({*forms("say"), *forms("believe"), *forms("think")})
"""Verbs that need no "that" before a clause."""

_ASIDE: Final = frozenset({"while", "although", "though", "but", "whereas", "citing", "adding", "according"})
"""After a comma, with these the author goes on, not the speaker."""

_RELATIVES: Final = frozenset({"that", "which", "whom", "what", "who"})
_STOPS: Final = AUXILIARIES | {"and", "but", "who", "which", "because"}
_NOBODY: Final = frozenset({"i", "we", "you", "there", "it"})


def reported(sentences: Sequence[Sentence]) -> Iterator[Said]:
    """The indirect speech of the sentences, in order, none overlapping another or a quotation."""
    for sentence in sentences:
        if _has_doubled_marks(sentence.tokens):
            continue
        free = 0
        found = sorted((*_by_cues(sentence), *_by_nouns(sentence)), key=lambda said: said.content.start)
        for said in found:
            if said.content.start >= free:
                free = said.content.end
                yield said


def _has_doubled_marks(tokens: Sequence[Token]) -> bool:
    """Whether two apostrophes stand for a quotation mark: what they enclose is not taken for reported."""
    return any(one.low == "'" == other.low and one.end == other.start for one, other in pairwise(tokens))


def _by_cues(sentence: Sentence) -> Iterator[Said]:
    tokens = sentence.tokens
    first = True
    for cue in sentence.cues:
        if not cue.sure:
            continue
        leads, first = first, False
        if not cue.real or cue.passive or cue.speaker is None or not _speaks(tokens, cue, cue.speaker):
            continue
        following = [later for later in sentence.after(cue.verb) if _counts(tokens, later)]
        content = _complement(tokens, cue, following)
        if content is None and leads:
            content = _before(tokens, cue)
        if content is not None:
            span = Span(tokens[content[0]].start, tokens[content[1]].end)
            cue_span = Span(tokens[cue.first].start, tokens[cue.last].end)
            yield Said(QuoteKind.INDIRECT, span, speaker_of(tokens, cue.speaker), cue_span)


def _counts(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a verb surely is one, or ends the sentence behind a comma: "…, Lee notes."."""
    finite = cue.sure and not tokens[cue.verb].low.endswith("ing") and cue.sorts != _VOICED
    return finite or (cue.first > 0 and tokens[cue.first - 1].low == "," and _closes(tokens, cue.last + 1))


def _speaks(tokens: Sequence[Token], cue: Cue, speaker: Group) -> bool:
    """Whether it is sure that the subject is one: no thing, nor the noun before a participle."""
    if tokens[speaker.first].low in _NOBODY:
        return False
    if tokens[cue.verb].low.endswith("ing") and not cue.apart and not cue.turned:
        return tokens[cue.verb - 1].low in BE or is_adverb(tokens[cue.verb - 1].low)
    return not (cue.apart and Sort.THINK in cue.sorts)


def _complement(tokens: Sequence[Token], cue: Cue, following: Sequence[Cue]) -> tuple[int, int] | None:
    """The first and last token of what a verb governs, or None."""
    low = tokens[cue.verb].low
    begin = cue.last + 1
    if low == "according":
        return _after_comma(tokens, cue, following)
    if begin >= len(tokens) or cue.turned:
        return None
    if cue.sorts & _CLAUSAL:
        first = _clause_start(tokens, cue, begin, following)
        if first is not None:
            return _clause(tokens, first, following, _SHORTEST)
    for opening in COMPLEMENTS.get(low, ()):
        if not opening and cue.first and tokens[cue.first - 1].low in _RELATIVES:
            continue
        first = _opened(tokens, begin, opening)
        if first is not None:
            return _clause(tokens, first, following, _SHORTEST - 1)
    return None


def _clause_start(tokens: Sequence[Token], cue: Cue, begin: int, following: Sequence[Cue]) -> int | None:
    """Where the clause begins that was said: after "that", or directly behind the verb or who was told."""
    if tokens[begin].low == "that":
        return begin + 1 if begin + 1 < len(tokens) else None
    plain = tokens[cue.verb].low in _PLAIN
    if Sort.TELL in cue.sorts:
        that = _opened(tokens, begin, "… that")
        if that is not None:
            return that
        told = _opened(tokens, begin, "…")
        if told is not None and tokens[told].low in PRONOUNS:
            return told
    elif plain and _is_clause(tokens, begin):
        return begin
    low = tokens[begin].low
    if low in PREPOSITIONS or low in DAYS or is_adverb(low):
        that = _that(tokens, begin, following)
        return that + 1 if that is not None and that + 1 < len(tokens) else None
    return None


def _opened(tokens: Sequence[Token], begin: int, opening: str) -> int | None:
    """Where a complement begins that follows `opening`; "…" in it is a noun group, the shortest that fits."""
    if not opening:
        return begin if _is_object(tokens[begin]) else None
    ends = [begin]
    for word in opening.split():
        ends = [end for at in ends if at < len(tokens) for end in _passed(tokens, at, word)]
    return next((at for at in ends if at < len(tokens)), None)


def _passed(tokens: Sequence[Token], at: int, word: str) -> tuple[int, ...]:
    """Where one goes on behind a word of an opening."""
    if word != "…":
        return (at + 1,) if tokens[at].low == word else ()
    if tokens[at].low in OBJECTS:
        return (at + 1,)
    groups = (starting_at(tokens, at, alone=True), starting_at(tokens, at))
    return tuple(group.last + 1 for group in groups if group is not None and not group.is_pronoun)


def _that(tokens: Sequence[Token], begin: int, following: Sequence[Cue]) -> int | None:
    stop = min(begin + _REACH, len(tokens), following[0].first if following else len(tokens))
    for at in range(begin, stop):
        if tokens[at].quotation is not None or tokens[at].low in _BREAKS:
            return None
        if tokens[at].low == "that":
            return at
        if tokens[at].low in _STOPS:
            return None
    return None


def _is_object(token: Token) -> bool:
    gerund = token.low.endswith("ing") and not token.low.endswith("thing")
    return gerund or token.low in DETERMINERS or (token.capital and token.is_word and token.low not in DAYS)


def _is_clause(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a subject begins here, and no object or circumstance of saying."""
    token = tokens[begin]
    when = token.low in DAYS or (
        is_adverb(token.low) and begin + 1 < len(tokens) and is_adverb(tokens[begin + 1].low)
    )
    group = None if when else starting_at(tokens, begin)
    if group is None:
        return False
    if group.last + 1 >= len(tokens) or not tokens[group.last + 1].is_word:
        return token.low in DETERMINERS and group.last - begin >= _SHORTEST  # with its verb taken for a noun
    if group.is_pronoun or token.low in DETERMINERS or token.capital:
        return True
    return tokens[group.last + 1].low in AUXILIARIES


def _clause(
    tokens: Sequence[Token], first: int, following: Sequence[Cue], shortest: int
) -> tuple[int, int] | None:
    """From token `first` to the end of the clause: the next cue with a speaker, or the sentence's end."""
    stop = len(tokens)
    for cue in following:
        edge = cue.first
        if edge > first and tokens[edge - 1].low in (",", "and", "but"):
            stop = edge - 1
            break
    if stop - first > _LONGEST:
        return None
    for at in range(first, stop):
        if tokens[at].low in _BREAKS or (
            tokens[at].low == "," and at + 1 < stop and tokens[at + 1].low in _ASIDE
        ):
            stop = at
            break
    return _bounded(tokens, first, stop - 1, shortest)


def _after_comma(tokens: Sequence[Token], cue: Cue, following: Sequence[Cue]) -> tuple[int, int] | None:
    """What follows "According to Lee,"."""
    comma = cue.last + 1
    if cue.verb > 0 or comma >= len(tokens) or tokens[comma].low != ",":
        return None
    return _clause(tokens, comma + 1, following, _SHORTEST)


def _before(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """What stands before ", Lee said." or "according to Lee", of the sentence's first cue."""
    according = tokens[cue.verb].low == "according"
    edge = cue.first
    end = cue.last + 1
    if edge < 1 or not cue.sorts & _CLAUSAL:
        return None
    if not (_closes(tokens, end) or (according and _runs_out(tokens, end))):
        return None
    if not according and tokens[edge - 1].low != ",":
        return None
    return _bounded(tokens, 0, edge - 1, _SHORTEST_BEFORE)


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """Whether the sentence ends here, but for when and where it was said."""
    if end >= len(tokens) or (end + 1 == len(tokens) and not tokens[end].is_word):
        return True
    low = tokens[end].low
    return (low in PREPOSITIONS or low in DAYS or is_adverb(low)) and _runs_out(tokens, end)


def _runs_out(tokens: Sequence[Token], end: int) -> bool:
    """Whether the sentence ends soon, without another clause or quotation."""
    if end + _RUN_OUT < len(tokens):
        return False
    return not any(token.low in (",", "that") or token.quotation is not None for token in tokens[end:])


def _bounded(tokens: Sequence[Token], first: int, last: int, shortest: int) -> tuple[int, int] | None:
    """The clause without the points around it; None where it holds a quotation, or too little."""
    if last - first > _LONGEST:
        return None
    while first <= last and not tokens[first].is_word:
        if tokens[first].quotation is not None:
            return None
        first += 1
    while last >= first and not tokens[last].is_word:
        if tokens[last].quotation is not None:
            return None
        last -= 1
    if any(token.quotation is not None for token in tokens[first : last + 1]):
        return None
    words = sum(token.is_word for token in tokens[first : last + 1])
    return (first, last) if words >= shortest else None


def _by_nouns(sentence: Sentence) -> Iterator[Said]:
    """Accusations, claims and calls that are nouns: "accusations from Paris that", "his claim that"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.low not in SPEECH_NOUNS:
            continue
        group: Group | None = None
        that = at + 1
        if at + 2 < len(tokens) and tokens[at + 1].low in ("from", "by"):
            group, that = _list(tokens, at + 2)
        if group is None or that >= len(tokens) or tokens[that].low != "that":
            continue
        following = [cue for cue in sentence.after(that) if _counts(tokens, cue)]
        content = _clause(tokens, that + 1, following, _SHORTEST)
        if content is not None:
            span = Span(tokens[content[0]].start, tokens[content[1]].end)
            words = Span(tokens[group.first].start, tokens[group.last].end)
            cue = Span(token.start, tokens[that - 1].end)
            yield Said(QuoteKind.INDIRECT, span, Speaker(words, words), cue)


def _list(tokens: Sequence[Token], first: int) -> tuple[Group | None, int]:
    """The noun groups that commas and "and" join, as one, and the token behind them."""
    group = starting_at(tokens, first)
    if group is None:
        return None, first
    last = group.last
    while last - first < _REACH * 2 and last + 2 < len(tokens) and tokens[last + 1].low in (",", "and"):
        further = starting_at(tokens, last + 2)
        if further is None:
            break
        last = further.last
    return Group(first, last, Span(tokens[first].start, tokens[last].end)), last + 1
