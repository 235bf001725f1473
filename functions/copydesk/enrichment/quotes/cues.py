"""Cues: the verbs of saying in a sentence, each with who speaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from copydesk.enrichment.quotes.groups import Group, ending_at, starting_at
from copydesk.enrichment.quotes.tokens import Line, Token
from copydesk.enrichment.quotes.verbs import NOUNS_TOO, VERBS, Sort
from copydesk.enrichment.quotes.words import (
    AND,
    AUXILIARIES,
    BE,
    CLAUSES,
    CONJUNCTIONS,
    CONTRACTED,
    DASHES,
    DAYS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    STAND_ALONE,
    is_adverb,
)

_FAR: Final = 40
"""As many tokens are looked through for what belongs to a verb."""

_NEAR: Final = 4
"""So many cues on each side of a place in a sentence are near it."""

_CLOSING: Final = {")": "(", ",": ",", "—": "—", "–": "–", "--": "--", "-": "-"}  # noqa: RUF001 - a dash
_RELATIVES: Final = frozenset({"who", "which", "that"})
_BELONGING: Final = frozenset({"of", "from", "at", "with"})
_GOES_ON: Final = PREPOSITIONS | CLAUSES | DAYS | {"who", "earlier", "later", "adding", "and"}
_SAYS: Final = frozenset({Sort.SAY})
_NEGATIONS: Final = frozenset({"not", "never", "refused", "declined", "denied"})
_UNREAL: Final = frozenset({"would", "could", "should", "might", "may", "must", "can", "cannot", "to", "if"})
_LEADS_TO: Final = frozenset({"went", "goes", "go", "going", "on", "continued", "continues", "used"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: token `verb`, with who speaks, None where the sentence does not tell.

    `turned` is True where the speaker comes after the verb, `apart` where an earlier clause names him. `sure`
    is False where the word may be a noun, `real` where the sentence denies or only supposes that it was said.
    """

    verb: int
    speaker: Group | None
    sorts: frozenset[Sort]
    turned: bool = False
    apart: bool = False
    sure: bool = True
    real: bool = True
    passive: bool = False

    @property
    def first(self) -> int:
        """The first token of the verb and of the speaker beside it."""
        return self.verb if self.speaker is None or self.apart else min(self.verb, self.speaker.first)

    @property
    def last(self) -> int:
        """The last token of the verb and of the speaker beside it."""
        return self.verb if self.speaker is None or self.apart else max(self.verb, self.speaker.last)


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


def sentences(lines: Sequence[Line]) -> list[Sentence]:
    """The sentences of a text with their cues."""
    before = -1
    found = []
    for line in lines:
        its = tuple(cues(line))
        verbs = tuple(cue.verb for cue in its)
        found.append(Sentence(line, its, verbs, opens=line.part != before))
        before = line.part
    return found


def cues(line: Line) -> list[Cue]:
    """The cues of a sentence, in order."""
    found: list[Cue] = []
    tokens = line.tokens
    for at, token in enumerate(tokens):
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if token.quotation is not None:
            continue
        if token.low == "according" and following == "to":
            found.append(Cue(at, starting_at(tokens, at + 2), _SAYS, turned=True))
        elif token.low in ("put", "puts") and following == "it":
            speaker, apart = _before(tokens, at, found)
            found.append(Cue(at + 1, speaker, _SAYS, apart=apart))
        elif token.low in VERBS and (not token.capital or at == 0) and not _is_noun(tokens, at):
            found.append(_cue(tokens, at, found))
    return found


def first_group(tokens: Sequence[Token], end: int) -> Group | None:
    """The first noun group that may be a subject, before token `end`."""
    at, end = 0, min(end, _FAR)
    if tokens and (
        tokens[0].low in PREPOSITIONS or tokens[0].low in CLAUSES or tokens[0].low.endswith("ing")
    ):
        at = 1 + next((n for n in range(end) if tokens[n].low == ","), end)
    while at < end and (not tokens[at].is_word or is_adverb(tokens[at].low) or tokens[at].low in AND):
        at += 1
    return starting_at(tokens, at) if at < end else None


def _cue(tokens: Sequence[Token], at: int, earlier: Sequence[Cue]) -> Cue:
    low = tokens[at].low
    before = _over_adverbs(tokens, at - 1, auxiliaries=False)
    sure = low not in NOUNS_TOO or (before >= 0 and tokens[before].low in PRONOUNS)
    sure = sure and not (at + 1 < len(tokens) and tokens[at + 1].low == "with")
    real = _is_real(tokens, at)
    if _is_passive(tokens, at, before):
        by = next((k for k in range(at + 1, min(at + 4, len(tokens))) if tokens[k].low == "by"), len(tokens))
        agent = starting_at(tokens, by + 1)
        return Cue(at, agent, VERBS[low], turned=True, sure=sure, real=real, passive=True)
    turned = _after(tokens, at)
    if turned is not None:
        return Cue(at, turned, VERBS[low], turned=True, sure=sure, real=real)
    find = _of_participle if low.endswith("ing") else _before
    speaker, apart = find(tokens, at, earlier)
    return Cue(at, speaker, VERBS[low], apart=apart, sure=sure, real=real)


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before makes a noun of this one: "the claim", "his promise", "Lee's reply"."""
    if not at or tokens[at - 1].quotation is not None:
        return False
    low, before = tokens[at].low, tokens[at - 1].low
    if before.endswith("'s"):
        return before[:-2] not in PRONOUNS and low in NOUNS_TOO
    if before in STAND_ALONE:
        return low in NOUNS_TOO
    return before in DETERMINERS or (before in PREPOSITIONS and low in NOUNS_TOO and not low.endswith("ing"))


def _is_passive(tokens: Sequence[Token], at: int, before: int) -> bool:
    low = tokens[at].low
    if low.endswith("ed") and at + 1 < len(tokens) and tokens[at + 1].low == "by":
        return True
    if before < 0 or low.endswith(("ing", "s")):
        return False
    return tokens[before].low in BE or tokens[before].low.endswith(CONTRACTED)


def _is_real(tokens: Sequence[Token], at: int) -> bool:
    """Whether it was said: nothing before the verb denies it, or makes it a wish or a condition."""
    for k in range(at - 1, max(-1, at - 6), -1):
        low = tokens[k].low
        if low in _NEGATIONS or low.endswith("n't"):
            return False
        if low in _UNREAL and not (low == "to" and k and tokens[k - 1].low in _LEADS_TO):
            return False
        if low not in AUXILIARIES and not is_adverb(low) and low not in _LEADS_TO and low != "to":
            return True
    return True


def _after(tokens: Sequence[Token], at: int) -> Group | None:
    """The speaker after the verb, where what was said ends directly before it."""
    k = at - 1
    while k >= 0 and tokens[k].is_word and (is_adverb(tokens[k].low) or tokens[k].low in ("as", "so")):
        k -= 1
    parted = k >= 0 and (tokens[k].low == "," or tokens[k].low in DASHES)
    k -= parted
    quoted = k >= 0 and tokens[k].quotation is not None
    start = at + 1
    while start < len(tokens) and tokens[start].is_word and is_adverb(tokens[start].low):
        start += 1
    if quoted or k < 0:
        return starting_at(tokens, start)
    if not parted or tokens[at].low.endswith("ing") or not _turns(VERBS[tokens[at].low]):
        return None
    group = starting_at(tokens, start)
    if group is None:
        return None
    following = tokens[group.last + 1] if group.last + 1 < len(tokens) else None
    ends = following is None or not following.is_word or following.low in _GOES_ON
    plural = tokens[group.last].low.endswith("s") or tokens[group.last].low == "police"
    named = group.is_pronoun or tokens[group.last].capital
    described = tokens[group.first].low in DETERMINERS or plural
    return group if ends and (named or (described and _set_off(tokens, k + 1) is None)) else None


def _turns(sorts: frozenset[Sort]) -> bool:
    """Whether a verb may stand before its speaker where no quotation comes before: who is told may follow."""
    return Sort.SAY in sorts and Sort.TELL not in sorts


def _before(tokens: Sequence[Token], at: int, earlier: Sequence[Cue]) -> tuple[Group | None, bool]:
    """The subject before the verb, across adverbs and what is set off; and whether it stands apart."""
    k = _over_adverbs(tokens, at - 1)
    if k >= 0:
        low = tokens[k].low
        near: Group | None = None
        if low in _RELATIVES:
            near = _antecedent(tokens, k) or ending_at(tokens, k)
        elif low in _CLOSING:
            near = _set_off(tokens, k)
        elif low in OBJECTS:
            return None, True
        elif low not in AND:
            near = ending_at(tokens, k)
        if near is not None:
            return near, False
    return _of_sentence(tokens, at, earlier), True


def _over_adverbs(tokens: Sequence[Token], k: int, *, auxiliaries: bool = True) -> int:
    """The token before the adverbs (and auxiliaries, and "went on to") that end at `k`."""
    first = k - _FAR
    while k >= 0 and k > first and tokens[k].is_word:
        low = tokens[k].low
        if is_adverb(low):
            k -= 1
            while k >= 0 and tokens[k].low in ("on", "in", "late", "early"):
                k -= 1
        elif auxiliaries and low in AUXILIARIES:
            k -= 1
        elif auxiliaries and low == "to" and k and tokens[k - 1].is_word:
            k -= 3 if tokens[k - 1].low == "on" and k > 1 else 2
        else:
            break
    return k


def _antecedent(tokens: Sequence[Token], relative: int) -> Group | None:
    """Whom "who" means."""
    k = relative - 1
    while k >= 0 and (tokens[k].low == "," or tokens[k].low in DASHES or tokens[k].low in AND):
        k -= 1
    if k >= 0 and tokens[k].low == ")":
        return _set_off(tokens, k)
    group = ending_at(tokens, k)
    if group is not None and k < relative - 1 and not tokens[group.last].capital:
        return _set_off(tokens, relative - 1) or group
    return group


def _set_off(tokens: Sequence[Token], closing: int) -> Group | None:
    """The noun group before what ends at a comma, dash or bracket: of several in a row, the first."""
    k, chosen = closing, None
    while closing - k < _FAR and (mark := tokens[k].low) in _CLOSING:
        opening = next((n for n in range(k - 1, max(-1, k - _FAR), -1) if _parts(tokens[n], mark)), -1)
        group = ending_at(tokens, opening - 1) if opening > 0 and tokens[opening].quotation is None else None
        if group is None:
            break
        chosen, k = group, group.first - 1
        if k > 1 and tokens[k].low in _BELONGING and tokens[k - 1].low == ",":
            chosen = ending_at(tokens, k - 2) or group  # "Lee, of Acme, who was away, said"
            break
        if k < 0 or mark == ")" or tokens[k].low != ",":
            break
    return chosen


def _parts(token: Token, mark: str) -> bool:
    return token.quotation is not None or token.low == _CLOSING[mark]


def _of_participle(tokens: Sequence[Token], at: int, earlier: Sequence[Cue]) -> tuple[Group | None, bool]:
    k = _over_adverbs(tokens, at - 1, auxiliaries=False)
    if k >= 0 and tokens[k].is_word:
        low = tokens[k].low
        if low in AUXILIARIES or low.endswith(CONTRACTED):
            return _before(tokens, at, earlier)
        if low not in PREPOSITIONS and low not in CONJUNCTIONS:
            return ending_at(tokens, k), False
    return _of_sentence(tokens, at, earlier), True


def _of_sentence(tokens: Sequence[Token], at: int, earlier: Sequence[Cue]) -> Group | None:
    """The subject of the sentence as a whole: who spoke last in it, else its first noun group."""
    for cue in reversed(earlier[-3:]):
        if cue.speaker is not None and not cue.passive:
            return cue.speaker
    return first_group(tokens, at)
