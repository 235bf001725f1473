"""Names in a text: what a model sees, mended by rules that look at the whole article."""

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.mention import TYPES, Labelled, Recognised, Recognizer
from copydesk.enrichment.recognition.model import load

__all__ = ["Labelled", "Recognised", "Recognizer", "load", "mentions"]


def mentions(manuscript: Manuscript, recognizer: Recognizer) -> tuple[Recognised, ...]:
    """All names of the text, in order and apart from each other.

    Names that are no person, organisation, place or event have no type; nationalities have the label NORP.
    """
    return tuple(
        Recognised(part.start + found.start, part.start + found.end, TYPES.get(found.label), 0.8, found.label)
        for part in manuscript.parts
        for found in recognizer(manuscript.text[part.start : part.end])
        if found.label not in _NO_NAMES
    )


_NO_NAMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"}
