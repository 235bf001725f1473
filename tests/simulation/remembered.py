"""What depends on its arguments alone is worked out once, however often a message comes again.

Only results are remembered, never refusals; whatever is remembered is immutable.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import pytest
from pydantic import BaseModel

from copydesk import handover, ingesting, relating
from copydesk.article import Draft, Record
from copydesk.enrichment.signature import sketch
from copydesk.formats.document import Document, Reading
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier

_LAST: Final = 2_048


def remember(patch: pytest.MonkeyPatch) -> None:
    """Have the parsers of documents, records and messages, and the sketches of texts, remember the last."""
    patch.setattr(ingesting, "read", _reading(read))
    patch.setattr(handover, "_read", lru_cache(_LAST)(handover._read))
    patch.setattr(relating, "sketch", lru_cache(_LAST)(sketch))
    validate: Any = BaseModel.model_validate_json
    validated: Any = lru_cache(_LAST)(validate.__func__)
    patch.setattr(Record, "model_validate_json", classmethod(validated))


def _reading(real: Callable[..., Reading]) -> Callable[..., Reading]:
    """Of readings, those without a refusal: one that is raised again and again grows."""
    known: dict[tuple[Document, str], Reading] = {}

    def reading(document: Document, supplier: Supplier, **limits: Any) -> Reading:
        key = (document, supplier.id)
        if key in known:
            return known[key]
        found = real(document, supplier, **limits)
        if all(isinstance(item, Draft) for item in found.items):
            known[key] = found
        return found

    return reading
