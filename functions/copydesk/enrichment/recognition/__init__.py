"""Names in a text: what a model sees, mended by rules that look at the whole article."""

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition.bounds import tidied
from copydesk.enrichment.recognition.mention import TYPES, Labelled, Recognised, Recognizer
from copydesk.enrichment.recognition.model import load

__all__ = ["Labelled", "Recognised", "Recognizer", "load", "mentions"]

_NO_NAMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"}


def mentions(manuscript: Manuscript, recognizer: Recognizer) -> tuple[Recognised, ...]:
    """All names of the text, in order and apart from each other.

    Names that are no person, organisation, place or event have no type; nationalities have the label NORP.
    """
    text = manuscript.text
    seen = [
        name for found in recognizer(text) if found.label not in _NO_NAMES for name in tidied(text, found)
    ]
    return tuple(
        Recognised(name.start, name.end, TYPES.get(name.label), name.confidence, name.label) for name in seen
    )
