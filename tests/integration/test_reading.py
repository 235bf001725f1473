"""The read function: receipts for who holds their id, articles while they may be seen."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.integration.desk import Desk, ninjs


@pytest.mark.parametrize(
    ("route", "parameters"),
    [
        ("/v1/receipts/{id}", {"id": "0" * 40}),
        ("/v1/receipts/{id}", {"id": "Новини"}),
        ("/v1/receipts/{id}", {"id": ""}),
        ("/v1/articles/{id}", {"id": "0" * 32}),
        ("/v1/stories/{id}", {"id": "0" * 32}),
        ("/v1/stories/{id}", {"id": ""}),
        ("/v1/stories/{id}", {"id": "0" * 31}),
        ("/v1/stories/{id}", {"id": "Новини" * 20}),
        ("/v1/articles/{id}/revisions/{revision}", {"id": "0" * 32, "revision": "1"}),
    ],
)
def test_what_is_not_there_is_not_found(desk: Desk, route: str, parameters: dict[str, str]) -> None:
    answer = desk.get(route, **parameters)  # type: ignore[arg-type]  # path parameters only
    assert answer["statusCode"] == 404
    assert answer["document"]["reasonCode"] == "not-found"


@pytest.mark.parametrize("revision", ["0", "2", "-1", "1.0", "one", "", "²", "9" * 5000])
def test_a_revision_that_never_was_is_not_found(desk: Desk, revision: str) -> None:
    desk.post(ninjs())
    desk.run()
    article_id = desk.heard()[0]["subject"]
    answer = desk.get("/v1/articles/{id}/revisions/{revision}", id=article_id, revision=revision)
    assert answer["statusCode"] == 404


def test_a_route_that_is_none_is_not_found(desk: Desk) -> None:
    assert (
        desk.invoke("read", {"routeKey": "GET /v1/everything", "rawPath": "/v1/everything"})["statusCode"]
        == 404
    )


def test_an_article_is_read_as_it_is_now_and_as_it_was(desk: Desk) -> None:
    desk.post(ninjs())
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", language="de"), webhook_id="msg_2")
    desk.post(
        ninjs(
            versionCreated="2026-03-14T11:00:00Z",
            bodies=[{"role": "main", "contentType": "text/plain", "value": "It stays open."}],
        ),
        webhook_id="msg_3",
    )
    desk.run()
    article_id = desk.heard()[0]["subject"]
    now = desk.get("/v1/articles/{id}", id=article_id)["document"]
    first = desk.get("/v1/articles/{id}/revisions/{revision}", id=article_id, revision="1")["document"]
    assert now["fields"]["paragraphs"] == ["It stays open."]
    assert first["fields"]["paragraphs"] == ["The bridge closes on Monday."]
    assert (first["state"]["revision"], first["state"]["seq"]) == (1, None)
    assert now["state"]["revision"] == now["state"]["seq"]


def test_a_receipt_holds_no_content(desk: Desk) -> None:
    desk.post(ninjs())
    desk.run()
    (receipt,) = desk.receipts()
    assert set(receipt) == {
        "id", "supplier", "receivedAt", "bytes", "sha256", "expected", "state", "dispositions",
    }  # fmt: skip
    assert "bridge" not in json.dumps(receipt)


@pytest.mark.parametrize("operation", ["GetItem", "Query"])
def test_what_fails_behind_it_is_answered_with_try_again(desk: Desk, operation: str) -> None:
    desk.post(ninjs())
    desk.run()
    article_id, receipt_id = desk.heard()[0]["subject"], desk.receipts()[0]["id"]
    desk.calls.fail("read", operation)
    asked = {"GetItem": ("/v1/articles/{id}", article_id), "Query": ("/v1/receipts/{id}", receipt_id)}
    route, identifier = asked[operation]
    assert desk.get(route, id=identifier)["statusCode"] == 503
    assert desk.get(route, id=identifier)["statusCode"] == 200


OPEN = [{"role": "main", "contentType": "text/plain", "value": "It stays open, bridge keepers say."}]
SHUT = [{"role": "main", "contentType": "text/plain", "value": "It is shut."}]


def two_versions(desk: Desk, moved_clock: Callable[..., None]) -> list[dict[str, Any]]:
    """The events of an article of two versions, which were published a while ago."""
    desk.post(ninjs())
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", language="de", bodies=OPEN), webhook_id="msg_2")
    desk.run()
    moved_clock(minutes=1)
    return desk.heard()


def test_events_are_told_again_as_they_were(desk: Desk, moved_clock: Callable[..., None]) -> None:
    heard = two_versions(desk, moved_clock)
    first = desk.get("/v1/events", query={"limit": "1"})["document"]
    rest = desk.get("/v1/events", query={"cursor": first["next"]})["document"]
    assert [*first["events"], *rest["events"]] == heard
    assert rest["isLast"]


def test_articles_are_listed_by_filter(desk: Desk, moved_clock: Callable[..., None]) -> None:
    article_id = two_versions(desk, moved_clock)[0]["subject"]
    listed = desk.get("/v1/articles", query={"language": "de", "q": "bridge"})["document"]
    assert [(each["articleId"], each["seq"]) for each in listed["articles"]] == [(article_id, 2)]
    assert desk.get("/v1/articles", query={"language": "fr"})["document"]["articles"] == []
    refused = desk.get("/v1/articles", query={"colour": "red"})
    assert (refused["statusCode"], refused["document"]["reasonCode"]) == (400, "malformed-request")


def test_revisions_are_outlined(desk: Desk, moved_clock: Callable[..., None]) -> None:
    article_id = two_versions(desk, moved_clock)[0]["subject"]
    told = desk.get("/v1/articles/{id}/revisions", id=article_id)["document"]
    assert [each["revision"] for each in told["revisions"]] == [1, 2]
    assert told["revisions"][1]["href"] == f"/v1/articles/{article_id}/revisions/2"


def test_feeds_are_served_with_their_media_types(desk: Desk, moved_clock: Callable[..., None]) -> None:
    article_id = two_versions(desk, moved_clock)[0]["subject"]
    atom, feed = desk.get("/v1/feed.atom"), desk.get("/v1/feed.json")
    assert atom["headers"]["content-type"] == "application/atom+xml"
    assert f"/v1/articles/{article_id}" in atom["document"]
    assert feed["headers"]["content-type"] == "application/feed+json"
    assert len(feed["document"]["items"]) == 1


def test_who_has_the_answer_already_gets_no_body(desk: Desk, moved_clock: Callable[..., None]) -> None:
    article_id = two_versions(desk, moved_clock)[0]["subject"]
    first = desk.get("/v1/articles/{id}", id=article_id)
    tag = first["headers"]["etag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        again = desk.get("/v1/articles/{id}", id=article_id, headers={"If-None-Match": known})
        assert (again["statusCode"], "body" in again, again["headers"]["etag"]) == (304, False, tag)
    desk.post(ninjs(versionCreated="2026-03-14T11:00:00Z", bodies=SHUT), webhook_id="msg_3")
    desk.run()
    changed = desk.get("/v1/articles/{id}", id=article_id, headers={"If-None-Match": tag})
    assert changed["statusCode"] == 200
    assert changed["headers"]["etag"] != tag
