"""Lifecycle events: what becomes of an article, said without bringing it again."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from copydesk.article import Draft, IdentityBasis, Intent
from copydesk.errors import Refused
from copydesk.formats.document import Document, Setting
from copydesk.formats.lifecycle_event import parse
from copydesk.formats.sniffing import sniff
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

AT = datetime(2027, 5, 3, 7, 15, tzinfo=UTC)
LATER = datetime(2027, 5, 4, 7, 15, tzinfo=UTC)
DESK_ID = "0123456789abcdef" * 2


def event(kind: str = "article.killed", **data: Any) -> str:
    named = data or {"uri": "urn:vale:harbour"}
    return json.dumps({"type": kind, "timestamp": "2027-05-03T09:15:00+02:00", "data": named})


def read(text: str, **supplier: Any) -> Draft:
    (item,) = parse(text, Setting(Supplier(id="vale", name="Vale Wire", **supplier), "Europe/Oslo"))
    assert isinstance(item, Draft)
    return item


def test_a_kill_is_who_and_when() -> None:
    draft = read(event(uri="urn:vale:harbour", reason="Legal advice."))
    assert (draft.uri, draft.intent, draft.version_created) == ("urn:vale:harbour", Intent.KILL, AT)
    assert draft.private_notes == ("Legal advice.",)
    assert not draft.text


@pytest.mark.parametrize(
    ("kind", "data", "terms"),
    [
        ("article.embargoed", {"embargo": "2027-05-04T09:15:00+02:00"}, (LATER, False, None)),
        ("article.embargoed", {}, (None, True, None)),
        ("article.released", {}, (AT, False, None)),
        ("article.expired", {"expires": "2027-05-04T07:15:00Z"}, (None, False, LATER)),
        ("article.expired", {}, (None, False, AT)),
    ],
)
def test_terms_are_an_embargo_or_an_expiry(kind: str, data: dict[str, str], terms: tuple[Any, ...]) -> None:
    draft = read(event(kind, uri="urn:vale:harbour", **data))
    assert draft.intent is Intent.TERMS
    assert (draft.embargo, draft.withheld, draft.expires) == terms


@pytest.mark.parametrize(
    ("named", "uri", "url"),
    [
        ({"uri": " urn:vale:1 "}, "urn:vale:1", None),
        ({"url": "https://vale.example/1"}, None, "https://vale.example/1"),
        ({"articleId": DESK_ID}, f"urn:copydesk:{DESK_ID}", None),
        ({"uri": f"urn:copydesk:{DESK_ID}"}, f"urn:copydesk:{DESK_ID}", None),
    ],
)
def test_an_article_is_named_by_one_of_its_names(named: Any, uri: str | None, url: str | None) -> None:
    draft = read(event(**named))
    assert (draft.uri, draft.url) == (uri, url)


def test_a_name_that_the_suppliers_articles_are_not_told_by_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(event(uri="urn:vale:1"), identity=(IdentityBasis.URL,))
    assert refused.value.reason is ReasonCode.INVALID_EVENT
    assert read(event(articleId=DESK_ID), identity=(IdentityBasis.URL,)).uri == f"urn:copydesk:{DESK_ID}"


@pytest.mark.parametrize("version", [7, "7"])
def test_a_version_is_a_number_or_a_text(version: Any) -> None:
    assert read(event(uri="urn:vale:1", version=version)).stated_version == "7"


@pytest.mark.parametrize("kind", ["article.corrected", "article.updated", "article.reinstated", "article.x"])
def test_what_takes_content_is_refused(kind: str) -> None:
    with pytest.raises(Refused) as refused:
        read(event(kind))
    assert refused.value.reason is ReasonCode.NEEDS_CONTENT


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (event(title="No name"), ReasonCode.INVALID_EVENT),
        (event(uri=""), ReasonCode.INVALID_EVENT),
        (event(uri="a", url="https://vale.example"), ReasonCode.INVALID_EVENT),
        (event(uri=["a"]), ReasonCode.INVALID_EVENT),
        (event(uri="a\x01b"), ReasonCode.INVALID_EVENT),
        (event(uri="a" * 3000), ReasonCode.INVALID_EVENT),
        (event(articleId="../etc"), ReasonCode.INVALID_EVENT),
        (event("article.embargoed", uri="a", embargoedUntil="2027-05-04"), ReasonCode.INVALID_EVENT),
        (event("article.embargoed", uri="a", embargo="tomorrow"), ReasonCode.INVALID_TIME),
        (event("article.embargoed", uri="a", embargo=1), ReasonCode.INVALID_TIME),
        (event("article.embargoed", uri="a", embargo="2027-05-04"), ReasonCode.INVALID_TIME),
        (event().replace("2027-05-03T09:15:00+02:00", "now"), ReasonCode.INVALID_TIME),
        (event().replace("timestamp", "time"), ReasonCode.INVALID_EVENT),
        ('{"type": "article.killed", "data": {', ReasonCode.MALFORMED_JSON),
        ('[{"type": "article.killed", "data": {}}]', ReasonCode.INVALID_EVENT),
        ('{"type": 1, "data": {}}', ReasonCode.INVALID_EVENT),
    ],
)
def test_what_an_event_lacks_is_told(text: str, reason: ReasonCode) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (event(), "lifecycle-event"),
        (event("article.foo"), "lifecycle-event"),
        ('{"data":{"uri":"a"},"timestamp":"","type":"article.killed"}', "lifecycle-event"),
        ('{"type": "text", "uri": "a", "data": {}}', "ninjs"),
        ('{"type": "article", "uri": "a", "data": {}}', "ninjs"),
    ],
)
def test_an_event_is_told_by_its_type_and_data(text: str, name: str) -> None:
    assert sniff(Document(text.encode())) == name
