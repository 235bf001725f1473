"""Who speaks each quotation: the cue beside it, else whoever spoke last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.quotes.cues import Cue, cues, first_group
from copydesk.enrichment.quotes.groups import Group, starting_at
from copydesk.enrichment.quotes.marks import Quotation
from copydesk.enrichment.quotes.tokens import Line, Token
from copydesk.enrichment.quotes.verbs import Sort
from copydesk.enrichment.quotes.words import (
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    LISTENERS,
    NAME_OF,
    NAMED_SO,
    PREPOSITIONS,
    SMALL,
    is_adverb,
)
from copydesk.enrichment.sentences import Span
from copydesk.facts import QuoteKind

_GAP: Final = 12
"""A cue and its quotation stand at most so many tokens apart, where a place or an hour is named between."""

_FAR: Final = 60
"""And so many at all."""

_NEAR: Final = 4
"""So many cues before and after a quotation are looked at."""

_BETWEEN: Final = 3
"""Between a quotation and the cue behind it stand at most so many adverbs."""

_POINTS: Final = frozenset({".", "!", "?", "…", "...", ":"})
"""What a sentence ends in that is no heading."""

_PARTED: Final = DASHES | {",", ":"}
_SPOKEN: Final = frozenset({Sort.SAY, Sort.VOICE})
_REPORTING: Final = frozenset({Sort.SAY, Sort.THINK, Sort.NAME, Sort.ACT})
_ENDS: Final = ".,!?…—–-;"  # noqa: RUF001 - a dash
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")  # noqa: RUF001 - an apostrophe
_LONGEST_NAME: Final = 10
"""A quotation of at most so many words is a name, where all but the small ones have capitals."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words of the text that say so, and among them the name."""

    span: Span
    head: Span


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, with the words that say so."""

    kind: QuoteKind
    content: Span
    speaker: Speaker | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its cues, and their verbs; `opens` is True for the first of its part."""

    line: Line
    cues: tuple[Cue, ...]
    verbs: tuple[int, ...]
    opens: bool

    def before(self, at: int) -> tuple[Cue, ...]:
        """The nearest cues whose verbs stand before token `at`."""
        number = bisect_left(self.verbs, at)
        return self.cues[max(0, number - _NEAR) : number]

    def after(self, at: int) -> tuple[Cue, ...]:
        """The nearest cues whose verbs stand behind token `at`."""
        number = bisect_right(self.verbs, at)
        return self.cues[number : number + _NEAR]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.line.tokens


@dataclass(slots=True)
class _Talk:
    """What the text has told so far of who speaks.

    `named` is the subject of the last sentence without quotations, `leads` whether that ends in a colon;
    `open` is a quotation that its paragraph, `open_in`, does not close.
    """

    speaker: Speaker | None = None
    named: Speaker | None = None
    leads: bool = False
    open: Said | None = None
    open_in: int = -1


def sentences(lines: Sequence[Line]) -> list[Sentence]:
    """The sentences of the text with their cues."""
    before = -1
    found = []
    for line in lines:
        its = tuple(cues(line))
        verbs = tuple(cue.verb for cue in its)
        found.append(Sentence(line, its, verbs, opens=line.part != before))
        before = line.part
    return found


def attributed(text: str, found: Sequence[Sentence]) -> Iterator[Said]:
    """Every quotation that somebody said, in order."""
    talk = _Talk()
    closing = _closing_speakers(found)
    for number, sentence in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        quoted = False
        for at, token in enumerate(sentence.tokens):
            if token.quotation is None:
                continue
            said = _said(text, sentence, at, following, closing[number], talk)
            if said is None:
                continue
            yield said
            quoted = True
            talk.speaker = said.speaker or talk.speaker
            talk.open = None if token.quotation.closed else said
            talk.open_in = sentence.line.part
        if not quoted:
            talk.speaker = _subject(sentence) or talk.speaker
            if sentence.tokens and sentence.tokens[-1].low in _POINTS:
                talk.named = speaker_of(sentence.tokens, first_group(sentence.tokens, len(sentence.tokens)))
        talk.leads = bool(sentence.tokens) and sentence.tokens[-1].low == ":"


def _closing_speakers(found: Sequence[Sentence]) -> list[Speaker | None]:
    """For each sentence, who speaks the quotation that begins it, if only a later paragraph says so."""
    closing: list[Speaker | None] = [None] * (len(found) + 1)
    for number in range(len(found) - 1, -1, -1):
        tokens = found[number].tokens
        quoted = [at for at, token in enumerate(tokens) if token.quotation is not None]
        cue = _following(found[number], quoted[0]) if quoted else None
        if cue is not None:
            closing[number] = speaker_of(tokens, cue.speaker)
        elif quoted and tokens[quoted[-1]].quotation.closed is False:  # type: ignore[union-attr]
            closing[number] = closing[number + 1]
    return closing


def speaker_of(tokens: Sequence[Token], group: Group | None) -> Speaker | None:
    """The speaker that a noun group names."""
    if group is None:
        return None
    return Speaker(Span(tokens[group.first].start, tokens[group.last].end), group.head)


def _subject(sentence: Sentence) -> Speaker | None:
    """Who speaks in a sentence without quotations."""
    for cue in sentence.cues:
        if cue.speaker is not None and cue.sure and not cue.passive:
            return speaker_of(sentence.tokens, cue.speaker)
    return None


def _said(
    text: str, sentence: Sentence, at: int, following: Sentence | None, closing: Speaker | None, talk: _Talk
) -> Said | None:
    tokens = sentence.tokens
    quotation = tokens[at].quotation
    if quotation is None or not _WORD.search(text, quotation.inner.start, quotation.inner.end):
        return None
    content = quotation.inner
    introduced, after = _introducing(sentence, at), _following(sentence, at)
    cue = introduced or after
    stands = _starts(text, tokens, at, content)
    named = any(Sort.NAME in cue.sorts for cue in sentence.before(at))
    if not (introduced or named or (stands and after)) and _is_name(text, tokens, at, content):
        return None
    whole = _is_whole(text, tokens, at, quotation) and (stands or introduced is not None)
    kind = QuoteKind.DIRECT if whole or (after is not None and stands) else QuoteKind.PARTIAL
    cue = cue or _somewhere(sentence, at)
    if cue is not None:
        speaker = None if cue.passive else talk.speaker
        return Said(kind, content, speaker_of(tokens, cue.speaker) or speaker, _extent(tokens, cue))
    if kind is QuoteKind.PARTIAL:
        return None
    beside = _beside(text, tokens, at, quotation)
    if beside is not None:
        return Said(kind, content, speaker_of(tokens, beside))
    goes_on = at == 0 and sentence.opens and talk.open is not None and talk.open_in == sentence.line.part - 1
    if goes_on and talk.open is not None and talk.open.speaker is not None:
        return Said(kind, content, talk.open.speaker, talk.open.cue)
    if not quotation.closed and closing is not None:
        return Said(kind, content, closing)
    later = _said_next(sentence, at, following)
    if later is not None and following is not None:
        return Said(
            kind, content, speaker_of(following.tokens, later.speaker), _extent(following.tokens, later)
        )
    return Said(kind, content, _speaker_around(sentence, at, following, talk))


def _said_next(sentence: Sentence, at: int, following: Sentence | None) -> Cue | None:
    """The cue that makes a sentence of its own behind a quotation: "What now?" Lee asked."""
    if at + 1 != len(sentence.tokens) or following is None or following.opens or not following.cues:
        return None
    cue = following.cues[0]
    after = following.tokens[cue.last + 1] if cue.last + 1 < len(following.tokens) else None
    ends = after is None or not after.is_word or after.low in PREPOSITIONS or is_adverb(after.low)
    return cue if ends and cue.first == 0 and cue.sorts & _SPOKEN and cue.speaker is not None else None


def _starts(text: str, tokens: Sequence[Token], at: int, content: Span) -> bool:
    """Whether a sentence begins with a quotation, after another one or a colon, or goes on with it."""
    if at == 0 or tokens[at - 1].low == ":":
        return True
    if tokens[at - 1].low == "," and tokens[0].quotation is not None:
        return text[tokens[0].quotation.inner.end - 1] == ","
    first = _WORD.search(text, content.start, content.end)
    return tokens[at - 1].quotation is not None and first is not None and first[0][0].isupper()


def _is_whole(text: str, tokens: Sequence[Token], at: int, quotation: Quotation) -> bool:
    """Whether a quotation ends as what stands for itself does, not in the middle of a sentence."""
    if not quotation.closed or text[quotation.inner.end - 1] in _ENDS:
        return True
    return at + 1 == len(tokens) or not tokens[at + 1].is_word


def _introducing(sentence: Sentence, at: int) -> Cue | None:
    """The cue before a quotation that it follows directly, or across where and to whom it was said."""
    tokens = sentence.tokens
    for cue in reversed(sentence.before(at)):
        if (
            cue.last < at
            and (not cue.passive or _asks(tokens, cue))
            and cue.sorts & _SPOKEN
            and (cue.sure or cue.last >= at - 2)
        ):
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


def _following(sentence: Sentence, at: int) -> Cue | None:
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


def _somewhere(sentence: Sentence, at: int) -> Cue | None:
    """The last cue before a quotation, else the first after it, in the same sentence."""
    before = [cue for cue in sentence.before(at) if cue.sure and cue.sorts & _REPORTING]
    before = [cue for cue in before if not cue.passive or cue.speaker is not None]
    if before:
        return before[-1]
    after = (cue for cue in sentence.after(at) if cue.sure and not cue.passive and cue.sorts & _SPOKEN)
    return next((cue for cue in after if sentence.tokens[cue.first - 1].low in _PARTED), None)


def _beside(text: str, tokens: Sequence[Token], at: int, quotation: Quotation) -> Group | None:
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


def _speaker_around(sentence: Sentence, at: int, following: Sentence | None, talk: _Talk) -> Speaker | None:
    """Who speaks a sentence that does not say it: who is named before a colon, or else before or after it."""
    tokens = sentence.tokens
    if at and tokens[at - 1].low == ":":
        named = first_group(tokens, at)
        if named is not None:
            return speaker_of(tokens, named)
    if at == 0 and talk.leads and talk.named is not None:
        return talk.named
    if sentence.opens and at == 0 and following is not None and not following.opens:
        for k, token in enumerate(following.tokens):
            cue = _following(following, k) if token.quotation is not None else None
            if cue is not None and cue.speaker is not None:
                return speaker_of(following.tokens, cue.speaker)
    return talk.speaker or talk.named


def _is_name(text: str, tokens: Sequence[Token], at: int, content: Span) -> bool:
    """Whether a quotation names a work, a law or a treaty, or is a word that is only mentioned."""
    if at and tokens[at - 1].low in NAMED_SO:
        return True
    if at + 1 < len(tokens) and tokens[at + 1].low in NAME_OF:
        return True
    words = _WORD.findall(text[content.start : min(content.end, content.start + 120)])
    telling = [words[0], *(word for word in words[1:] if word not in SMALL)]
    return len(telling) > 1 and len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in telling)


def _extent(tokens: Sequence[Token], cue: Cue) -> Span:
    """The clause that a cue begins: as far as the next point, quotation or conjunction."""
    last = cue.last
    while last + 1 < len(tokens) and last - cue.last < _GAP:
        token = tokens[last + 1]
        if not token.is_word or token.low in CONJUNCTIONS:
            break
        last += 1
    return Span(tokens[cue.first].start, tokens[last].end)
