"""All that is fuzzed, by name."""

from typing import Final

from tests.fuzz import documents, enrichment, queues, requests
from tests.fuzz.target import Target

TARGETS: Final[dict[str, Target]] = {
    target.name: target
    for group in (documents.targets(), enrichment.targets(), requests.targets(), queues.targets())
    for target in group
}
