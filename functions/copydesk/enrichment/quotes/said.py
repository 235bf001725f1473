"""What is known of something that was said, before it is an item of the fact."""

from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.enrichment.quotes.groups import Group
from copydesk.enrichment.quotes.tokens import Token
from copydesk.enrichment.sentences import Span
from copydesk.facts import QuoteKind


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


def speaker_of(tokens: Sequence[Token], group: Group | None) -> Speaker | None:
    """The speaker that a noun group names."""
    if group is None:
        return None
    return Speaker(Span(tokens[group.first].start, tokens[group.last].end), group.head)
