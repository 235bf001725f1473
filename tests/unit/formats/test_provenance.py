"""Every field that is found says where it is from, in every format."""

import pytest

from copydesk.article import Draft, Rights
from copydesk.formats import provenance
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier
from tests.malformed.samples import SAMPLES

OF_THE_DELIVERY = {"version_created", "stated_version", "signals", "intent", "withheld", "private_notes"}


def said(draft: Draft) -> set[str]:
    return {
        name
        for name in type(draft).model_fields
        if name != "provenance" and getattr(draft, name) not in (None, (), Rights())
    }


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_field_has_an_entry_and_nothing_else_has(sample: str) -> None:
    document = Document(SAMPLES[sample].encode())
    (draft,) = read(document, Supplier(id="wire", name="Example Wire")).items
    assert isinstance(draft, Draft)
    found = said(draft)
    assert len(found - OF_THE_DELIVERY) > 1
    assert found - OF_THE_DELIVERY <= set(draft.provenance) <= found


def test_a_field_is_sure_unless_its_format_doubts_it() -> None:
    draft = provenance.stated(Draft(title="A title", section="News"), "ninjs", {"section": 0.7})
    assert {name: entry.confidence for name, entry in draft.provenance.items()} == {
        "title": 1.0,
        "section": 0.7,
    }
    assert {entry.origin for entry in draft.provenance.values()} == {"ninjs"}


def test_what_rules_found_is_told_from_what_was_stated() -> None:
    draft = provenance.ruled(
        provenance.stated(Draft(title="A", slugline="b"), "anpa"), {"title": 0.9, "body": 0.9}
    )
    assert {name: entry.origin for name, entry in draft.provenance.items()} == {
        "title": "rule",
        "slugline": "anpa",
    }


def test_a_time_that_cannot_be_resolved_is_told_and_not_had() -> None:
    draft = provenance.unresolved(Draft(title="A"), "published", "two hours ago")
    assert draft.published is None
    entry = draft.provenance["published"]
    assert (entry.origin, entry.confidence) == ("unresolved: two hours ago", 0.0)
