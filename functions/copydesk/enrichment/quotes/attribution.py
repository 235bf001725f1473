"""Who speaks each quotation: the cue beside it, else whoever spoke last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from copydesk.enrichment.quotes.cues import Sentence, first_group
from copydesk.enrichment.quotes.links import (
    beside,
    extent,
    following,
    introducing,
    next_sentence,
    somewhere,
)
from copydesk.enrichment.quotes.marks import Quotation
from copydesk.enrichment.quotes.said import Said, Speaker, speaker_of
from copydesk.enrichment.quotes.tokens import Token
from copydesk.enrichment.quotes.turns import Turns
from copydesk.enrichment.quotes.verbs import Sort
from copydesk.enrichment.quotes.words import NAME_OF, NAMED_SO, SMALL
from copydesk.enrichment.sentences import Span
from copydesk.facts import QuoteKind

_POINTS: Final = frozenset({".", "!", "?", "…", "...", ":"})
"""What a sentence ends in that is no heading."""

_ENDS: Final = ".,!?…—–-;"  # noqa: RUF001 - a dash
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")  # noqa: RUF001 - an apostrophe
_LABEL: Final = re.compile(r"([A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3}): +(?=\S)")  # noqa: RUF001
_LONGEST_NAME: Final = 10
"""A quotation of at most so many words is a name, where all but the small ones have capitals."""


@dataclass(slots=True)
class _Talk:
    """What the text has told so far of who speaks.

    `named` is the subject of the last sentence without quotations, `leads` whether that ends in a colon;
    `open` is a quotation that its paragraph, `open_in`, does not close. `later` is the next sentence,
    `closing` who speaks this one if only a later paragraph says so.
    """

    speaker: Speaker | None = None
    named: Speaker | None = None
    leads: bool = False
    open: Said | None = None
    open_in: int = -1
    turns: Turns = field(default_factory=Turns)
    later: Sentence | None = None
    closing: Speaker | None = None


def attributed(text: str, sentences: Sequence[Sentence]) -> Iterator[Said]:
    """Every quotation that somebody said, in order."""
    talk = _Talk()
    closing = _closing_speakers(sentences)
    for number, sentence in enumerate(sentences):
        talk.later = sentences[number + 1] if number + 1 < len(sentences) else None
        talk.closing = closing[number]
        quoted = False
        for at, token in enumerate(sentence.tokens):
            said = None if token.quotation is None else _said(text, sentence, at, token.quotation, talk)
            if said is None:
                continue
            yield said
            quoted = True
            talk.speaker = said.speaker or talk.speaker
            if said.speaker is not None:
                talk.turns.take(text, said.speaker, asks=_asks(text, said.content))
            talk.open = None if token.quotation is None or token.quotation.closed else said
            talk.open_in = sentence.line.part
        end = sentence.tokens[-1].low if sentence.tokens else ""
        talk.leads = sentence.line.leads
        if not quoted:
            talk.speaker = _subject(sentence, last=talk.leads) or talk.speaker
            if end in _POINTS:
                first = speaker_of(sentence.tokens, first_group(sentence.tokens, len(sentence.tokens)))
                talk.named = (_subject(sentence, last=True) if talk.leads else None) or first


def _closing_speakers(sentences: Sequence[Sentence]) -> list[Speaker | None]:
    """For each sentence, who speaks the quotation that begins it, if only a later paragraph says so."""
    closing: list[Speaker | None] = [None] * (len(sentences) + 1)
    for number in range(len(sentences) - 1, -1, -1):
        tokens = sentences[number].tokens
        quoted = [(at, token.quotation) for at, token in enumerate(tokens) if token.quotation is not None]
        cue = following(sentences[number], quoted[0][0]) if quoted else None
        if cue is not None:
            closing[number] = speaker_of(tokens, cue.speaker)
        elif quoted and not quoted[-1][1].closed:
            closing[number] = closing[number + 1]
    return closing


def _subject(sentence: Sentence, *, last: bool) -> Speaker | None:
    """Who speaks in a sentence without quotations, first or `last`."""
    for cue in reversed(sentence.cues) if last else sentence.cues:
        if cue.speaker is not None and cue.sure and not cue.passive:
            return speaker_of(sentence.tokens, cue.speaker)
    return None


def _said(text: str, sentence: Sentence, at: int, quotation: Quotation, talk: _Talk) -> Said | None:
    content = quotation.inner
    if not _WORD.search(text, content.start, content.end):
        return None
    label = _LABEL.match(text, content.start, content.end)
    if label is not None and label.end() < content.end:
        named = Span(*label.span(1))
        return Said(QuoteKind.DIRECT, Span(label.end(), content.end), Speaker(named, named))
    kind = _kind(text, sentence, at, quotation)
    cue = introducing(sentence, at) or following(sentence, at) or somewhere(sentence, at)
    if kind is not None and cue is not None:
        known = speaker_of(sentence.tokens, cue.speaker)
        speaker = known or (None if cue.passive else talk.speaker)
        return Said(kind, content, speaker, extent(sentence.tokens, cue))
    return _without_cue(text, sentence, at, quotation, talk) if kind is QuoteKind.DIRECT else None


def _kind(text: str, sentence: Sentence, at: int, quotation: Quotation) -> QuoteKind | None:
    """Whether a quotation stands for itself or inside a sentence; None for a name and for a word as such."""
    tokens, content = sentence.tokens, quotation.inner
    introduced = introducing(sentence, at) is not None
    stands = _starts(text, tokens, at, content)
    followed = stands and following(sentence, at) is not None
    given_names = any(Sort.NAME in cue.sorts for cue in sentence.before(at))
    if not (introduced or followed or given_names) and _is_name(text, tokens, at, content):
        return None
    whole = _is_whole(text, tokens, at, quotation) and (stands or introduced)
    return QuoteKind.DIRECT if whole or followed else QuoteKind.PARTIAL


def _without_cue(text: str, sentence: Sentence, at: int, quotation: Quotation, talk: _Talk) -> Said:
    """A quotation in a sentence without a verb of saying: who speaks is told by what stands around."""
    tokens, content, direct = sentence.tokens, quotation.inner, QuoteKind.DIRECT
    named = beside(text, tokens, at, quotation)
    if named is not None:
        return Said(direct, content, speaker_of(tokens, named))
    goes_on = at == 0 and sentence.opens and talk.open_in == sentence.line.part - 1
    if goes_on and talk.open is not None and talk.open.speaker is not None:
        return Said(direct, content, talk.open.speaker, talk.open.cue)
    if not quotation.closed and talk.closing is not None:
        return Said(direct, content, talk.closing)
    cue = next_sentence(sentence, at, talk.later)
    if cue is not None and talk.later is not None:
        return Said(
            direct, content, speaker_of(talk.later.tokens, cue.speaker), extent(talk.later.tokens, cue)
        )
    if sentence.opens and len(tokens) == 1 and quotation.closed and not talk.leads:
        turn = talk.turns.next(text, asks=_asks(text, content))
        if turn is not None:
            return Said(direct, content, turn)
    return Said(direct, content, _speaker_around(sentence, at, talk))


def _asks(text: str, content: Span) -> bool:
    return text[content.end - 1] == "?"


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


def _speaker_around(sentence: Sentence, at: int, talk: _Talk) -> Speaker | None:
    """Who is named before a colon, or else who speaks in the sentence behind or spoke before."""
    tokens, later = sentence.tokens, talk.later
    if at and tokens[at - 1].low == ":":
        named = first_group(tokens, at)
        if named is not None:
            return speaker_of(tokens, named)
    if at == 0 and talk.leads and talk.named is not None:
        return talk.named
    if sentence.opens and at == 0 and later is not None and not later.opens:
        quoted = (k for k, token in enumerate(later.tokens) if token.quotation is not None)
        for cue in (following(later, k) for k in quoted):
            if cue is not None and cue.speaker is not None:
                return speaker_of(later.tokens, cue.speaker)
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
