"""The facts of any text: every kind is found, and every offset is true."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from copydesk.enrichment.language import Detector
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.errors import Refused
from copydesk.facts import Fact, FactStatus
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.ingesting import describe
from tests.fuzz.documents import ARRIVAL, SUPPLIER, seeds
from tests.fuzz.target import Target
from tests.fuzz.words import TOKENS

_FACTS: Final[TypeAdapter[tuple[Fact, ...]]] = TypeAdapter(tuple[Fact, ...])


def targets() -> Iterator[Target]:
    """The one."""
    yield Target("facts", attempt, _texts, TOKENS["text"] + TOKENS["facts"])


def attempt(data: bytes) -> None:
    """Bytes read as a plain text, and taken to be English, so that every kind has to read them."""
    try:
        reading = read(Document(data), SUPPLIER, forced="text")
        (draft,) = reading.items
        assert not isinstance(draft, Refused)
        article = identify(draft, SUPPLIER, describe(data, reading), ARRIVAL)
    except Refused:
        return
    facts = enrich(article, _english(), SUPPLIER.name)
    failed = [(fact.kind, fact.reason) for fact in facts if fact.status is not FactStatus.OK]
    assert not failed, f"kinds that failed: {failed}"
    for found in _objects(_FACTS.dump_python(facts, mode="json", by_alias=True)):
        if found.get("start") is not None:
            said = article.text[found["start"] : found["end"]]
            assert said, "an offset that points nowhere"
            assert said == found.get("text", said), "an offset that is not that of its text"
        if found.get("cueStart") is not None:
            assert article.text[found["cueStart"] : found["cueEnd"]] == found["cue"]


@cache
def _english() -> Models:
    return replace(Models.load(), language=Detector(lambda text: ("en", 0.9 if text else 0.0), "1"))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(each)


def _texts() -> Iterable[bytes]:
    yield from seeds("text")
    yield """Harbour opens

Anna Berg, the mayor of Oslo, said on Monday that the port \u201cwill be ready\u201d by 31 February, Reuters
reported citing AP. Ms. Berg told $5bn to 3 p.m. in Texas and Moscow, two years ago.
""".encode()
