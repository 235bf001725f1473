"""Plain text as people copy it out of pages: which line is the title, and what belongs to the body.

Above the body stand, in any order and each of them optional: a site's label, a section, the title, the
standfirst, a byline, date lines, counters and captions. Lines that have a form of their own are told by it;
of the others the first is the title and the second the standfirst. A date line or a byline ends the header,
so a full sentence before it can be a standfirst; where there is neither, the first full sentence begins the
body. A single line is a title if it reads like a headline, and the body if it is a sentence: a flash that is
a sentence has no headline. What is in no field stays in the body: no line is lost but counters, labels and
what a page says around its article, which is taken away first.
"""

import re
from typing import Final

from copydesk.article import Draft, Provenance, Rights, StatedSource
from copydesk.errors import Refused
from copydesk.formats import embargoes
from copydesk.formats.document import Setting
from copydesk.formats.embargoes import Embargo
from copydesk.formats.paragraphs import paragraphs
from copydesk.formats.plain import header, pictures, tail
from copydesk.formats.plain.blocks import blocks
from copydesk.formats.plain.head import Head
from copydesk.formats.plain.joining import joined
from copydesk.formats.plain.noise import noise

_EMBARGO_LINES: Final = 6
_EMBARGO: Final = re.compile(
    r"\W*(?:strict(?:ly)?\s+)?(?:under\s+)?embargo(?:ed\b|\s+(?:until|till|hasta|bis)\b)"
    r"|\W*(?:sperrfrist|hold\s+for\s+release|not\s+for\s+publication\s+(?:before|until))\b",
    re.IGNORECASE,
)
"""What is an embargo though nobody can read until when; "Embargo: what it means" is a headline."""


def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    """The one article of a text."""
    copied, embargo = _without_embargo([paragraph.text for paragraph in paragraphs(text)], setting)
    copied = joined(copied)
    marked = pictures.marked(copied)
    left_out = noise(copied, marked)
    kept = [index for index in range(len(copied)) if index not in left_out]
    lines = [copied[index] for index in kept]
    marks = {at: marked[index] for at, index in enumerate(kept) if index in marked}
    head, rest, begin = header.read(lines, marks, setting)
    below = {index - begin: caption for index, caption in marks.items() if index >= begin}
    body = [*rest, *tail.body(head, lines[begin:], below, setting)]
    return (_held(_draft(head, body), embargo),)


def _without_embargo(lines: list[str], setting: Setting) -> tuple[list[str], Embargo | None]:
    """The lines, and the embargo that one of the first of them states and says nothing else."""
    for at, line in enumerate(lines[:_EMBARGO_LINES]):
        found = embargoes.stated(line, setting.zone, setting.supplier.language)
        if found and (found.until or _EMBARGO.match(line)):
            return [*lines[:at], *lines[at + 1 :]], found
    return lines, None


def _held(draft: Draft, embargo: Embargo | None) -> Draft:
    """The draft until its embargo ends; one whose end cannot be read withholds it until further notice."""
    if embargo is None:
        return draft
    name = "embargo" if embargo.until else "withheld"
    provenance = {**draft.provenance, name: Provenance(origin="rule", confidence=0.9)}
    return draft.model_copy(
        update={"embargo": embargo.until, "withheld": embargo.until is None, "provenance": provenance}
    )


def _draft(head: Head, body: list[str]) -> Draft:
    provenance = {
        name: Provenance(origin="rule", confidence=value) for name, value in head.confidence.items()
    }
    if not head.byline:
        provenance.pop("byline", None)
    if head.sources:
        provenance["sources"] = Provenance(origin="rule", confidence=0.9)
    if head.notice:
        provenance["rights"] = Provenance(origin="rule", confidence=0.9)
    for name, moment in (("published", head.dates.published), ("modified", head.dates.modified)):
        if moment:
            provenance[name] = Provenance(origin="rule", confidence=0.9)
    if head.dates.unresolved and head.dates.published is None:
        provenance["published"] = Provenance(origin=f"unresolved: {head.dates.unresolved}", confidence=0.0)
    if body:
        provenance["body"] = Provenance(origin="rule", confidence=0.9)
    return Draft(
        title=head.title,
        standfirst=head.standfirst,
        byline=tuple(dict.fromkeys(head.byline)),
        section=head.section,
        publisher=head.site,
        body=blocks(body),
        pictures=tuple(head.pictures),
        published=head.dates.published,
        modified=head.dates.modified,
        sources=tuple(StatedSource(name=name) for name in dict.fromkeys(head.sources)),
        rights=Rights(notice=head.notice),
        provenance=provenance,
    )
