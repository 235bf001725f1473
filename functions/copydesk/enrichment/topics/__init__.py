"""What an article is about, as IPTC Media Topics: a lexicon of our own, and rules that weigh what it finds.

`medtop` is the taxonomy, `lexicon` the words of each concept, `evidence` what of them a text has, and
`choice` which concepts that makes sure.
"""

from typing import Final

from copydesk.article import Subject
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.topics import choice, evidence, medtop
from copydesk.enrichment.topics.lexicon import TEXTS
from copydesk.facts import TopicItem, TopicsFact

METHOD: Final = "lexicon"
VERSION: Final = "1"

_LEXICON: Final = evidence.read(TEXTS)


def find(manuscript: Manuscript, stated: tuple[Subject, ...] = ()) -> TopicsFact:
    """The topics of an English article, at most five; `stated` is what its supplier says that it is about."""
    found = choice.Evidence()
    for concepts, amount in evidence.weigh(manuscript, _LEXICON):
        found.add(concepts, amount)
    for code in filter(None, map(_known, stated)):
        found.add(((code, choice.STATED),), 1.0)
    items = tuple(
        TopicItem(
            code=f"medtop:{code}",
            label=medtop.CONCEPTS[code].label,
            ancestors=tuple(f"medtop:{ancestor}" for ancestor in medtop.PATHS[code][1:]),
            confidence=round(confidence, 3),
        )
        for code, confidence in choice.surest(found)
    )
    return TopicsFact(method=METHOD, version=VERSION, items=items)


def _known(subject: Subject) -> str | None:
    """The code of a concept in the table that a supplier states by its code or by its label."""
    code = (subject.code or "").rpartition("medtop:")[2].rpartition("/")[2]
    if code in medtop.CONCEPTS:
        return code
    return medtop.LABELS.get((subject.label or "").casefold())
