"""The read function: receipts for who holds their id, articles while they may be seen."""

import json

import pytest

from tests.integration.desk import Desk, ninjs


@pytest.mark.parametrize(
    ("route", "parameters"),
    [
        ("/v1/receipts/{id}", {"id": "0" * 40}),
        ("/v1/receipts/{id}", {"id": "Новини"}),
        ("/v1/receipts/{id}", {"id": ""}),
        ("/v1/articles/{id}", {"id": "0" * 32}),
        ("/v1/articles/{id}/revisions/{revision}", {"id": "0" * 32, "revision": "1"}),
    ],
)
def test_what_is_not_there_is_not_found(desk: Desk, route: str, parameters: dict[str, str]) -> None:
    answer = desk.get(route, **parameters)
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
