"""Names in a text: what a model sees, mended by rules that look at the whole article."""

from typing import Final

from copydesk.enrichment import datelines
from copydesk.enrichment.gazetteer import Gazetteer
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition import whereabouts
from copydesk.enrichment.recognition.bounds import tidied
from copydesk.enrichment.recognition.casing import truecased
from copydesk.enrichment.recognition.consistency import agreed
from copydesk.enrichment.recognition.joining import joined
from copydesk.enrichment.recognition.known import usual
from copydesk.enrichment.recognition.mention import (
    TYPES,
    Labelled,
    Recognised,
    Recognizer,
    apart,
    in_order,
)
from copydesk.enrichment.recognition.model import load
from copydesk.enrichment.recognition.nouns import proper
from copydesk.enrichment.recognition.recurrence import missed
from copydesk.enrichment.recognition.teams import as_teams
from copydesk.enrichment.wordclasses import WordClasses

__all__ = ["Labelled", "Recognised", "Recognizer", "load", "mentions"]

_DATELINE: Final = 0.95
_NO_NAMES: Final = {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"}


def mentions(
    manuscript: Manuscript,
    recognizer: Recognizer,
    gazetteer: Gazetteer | None = None,
    classes: WordClasses | None = None,
) -> tuple[Recognised, ...]:
    """All names of the text, in order and apart from each other.

    Names that are no person, organisation, place or event have no type; nationalities have the label NORP.
    A gazetteer speaks for places that it knows well, `classes` against common nouns.
    """
    text = truecased(manuscript)
    placed = [
        Labelled(place.start, place.end, "GPE", _DATELINE) for place in datelines.places(manuscript.text)
    ]
    found = [one for name in recognizer(text) if name.label not in _NO_NAMES for one in tidied(text, name)]
    names = joined(text, in_order(placed, apart(found, placed)))
    names = in_order(names, apart(usual(text), names))
    names = list(proper(text, names, manuscript.sentences, classes)) if classes else names
    names = agreed(text, names, whereabouts.weights(text, names, gazetteer) if gazetteer else {})
    names = as_teams(manuscript.text, in_order(names, missed(text, names)))
    return tuple(
        Recognised(name.start, name.end, TYPES.get(name.label), round(name.confidence, 4), name.label)
        for name in names
    )
