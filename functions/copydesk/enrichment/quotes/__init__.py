"""Quotes: what the text says that somebody said, word for word, in part or in other words.

`marks` pairs quotation marks; `tokens` cuts sentences around them. `cues` finds the verbs of saying (`verbs`)
with who speaks, a noun group before or after them (`groups`, `words`). `links` ties quotations to cues,
`attribution` makes of each what was `said`, `turns` knows whose turn it is where nothing says so, `indirect`
finds what was said without marks, and `names` says what the speakers are called.
"""

from collections.abc import Iterator
from typing import Final

from copydesk.enrichment.manuscript import Manuscript, PartKind
from copydesk.enrichment.quotes.attribution import attributed
from copydesk.enrichment.quotes.cues import Sentence, sentences
from copydesk.enrichment.quotes.indirect import reported
from copydesk.enrichment.quotes.marks import Quotation, quotations
from copydesk.enrichment.quotes.names import Names
from copydesk.enrichment.quotes.said import Said
from copydesk.enrichment.quotes.tokens import Line, lines
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntitiesFact, QuoteItem, QuotesFact

METHOD: Final = "rules"
VERSION: Final = "1"


def find(manuscript: Manuscript, entities: EntitiesFact) -> QuotesFact:
    """The quotes in order, none overlapping another; `entities` give the speakers their names."""
    text = manuscript.text
    names = Names.of(manuscript, entities.items)
    items = tuple(_item(text, said, names.name(said.speaker)) for said in everything_said(manuscript))
    return QuotesFact(method=METHOD, version=VERSION, items=items)


def everything_said(manuscript: Manuscript) -> Iterator[Said]:
    """What was said, in order, with the words of the text that name the speaker; none overlaps another."""
    found = _sentences(manuscript)
    both = sorted(
        (*attributed(manuscript.text, found), *reported(found)), key=lambda said: said.content.start
    )
    free = 0
    for said in both:
        if said.content.start >= free:
            free = said.content.end
            yield said


def _sentences(manuscript: Manuscript) -> list[Sentence]:
    text = manuscript.text
    found: list[Line] = []
    for number, part in enumerate(manuscript.parts):
        marked = quotations(text, part.start, part.end)
        if not marked and part.kind is PartKind.QUOTE and found and found[-1].leads:
            marked = [Quotation(part.start, part.end, Span(part.start, part.end))]
        found.extend(lines(text, number, part, marked))
    return sentences(found)


def _item(text: str, said: Said, speaker: str | None) -> QuoteItem:
    content, cue = said.content, said.cue
    return QuoteItem(
        kind=said.kind,
        text=text[content.start : content.end],
        start=content.start,
        end=content.end,
        speaker=speaker,
        cue=text[cue.start : cue.end] if cue else None,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
    )
