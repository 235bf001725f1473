"""All that is fuzzed, by name."""

from typing import Final

from tests.fuzz import documents, queues, requests
from tests.fuzz.target import Target

TARGETS: Final[dict[str, Target]] = {
    target.name: target
    for group in (documents.targets(), requests.targets(), queues.targets())
    for target in group
}
