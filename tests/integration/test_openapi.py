"""What the functions answer is what the API's description says that they answer."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
import pytest

from tests.integration.desk import Desk, ninjs

GONE = "urn:example:gone"
TEXT = [{"role": "main", "contentType": "text/plain", "value": "It stays open, the keepers in Oslo say."}]


@pytest.fixture
def description(desk: Desk) -> Any:
    """The document as it is served."""
    answer = desk.get("/v1/openapi.json")
    assert (answer["statusCode"], answer["headers"]["content-type"]) == (200, "application/json")
    return answer["document"]


@pytest.fixture
def article_id(desk: Desk, moved_clock: Callable[..., None]) -> str:
    """An article of two versions beside one that was killed, published a while ago."""
    desk.post(ninjs())
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", bodies=TEXT), webhook_id="msg_2")
    desk.post(ninjs(uri=GONE), webhook_id="msg_3")
    desk.run()
    desk.post(
        ninjs(uri=GONE, versionCreated="2026-03-14T11:00:00Z", pubStatus="canceled"), webhook_id="msg_4"
    )
    desk.run()
    moved_clock(minutes=1)
    return str(next(event["subject"] for event in desk.heard() if event["data"]["article"]["uri"] != GONE))


def check(description: Any, name: str, answer: Mapping[str, Any]) -> None:
    """Hold an answer of a route ("GET /v1/…") against the description."""
    method, path = name.split()
    told = description["paths"][path][method.lower()]["responses"][str(answer["statusCode"])]
    for header, described in told.get("headers", {}).items():
        if described.get("required") or "$ref" in described:
            assert header.lower() in answer["headers"], name
    content = told.get("content")
    if content is None:
        assert "body" not in answer, name
        return
    media_type = answer["headers"]["content-type"]
    schema = content[media_type]["schema"]
    if "json" in media_type:
        document = answer.get("document") or json.loads(answer["body"])
        validator(json.dumps(schema), json.dumps(description["components"])).validate(document)


@cache
def validator(schema: str, components: str) -> Any:
    return jsonschema.Draft202012Validator(
        {**json.loads(schema), "components": json.loads(components)},
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


def asked(description: Any) -> Iterator[tuple[str, list[str]]]:
    """The read routes, each with its path parameters."""
    for path, methods in description["paths"].items():
        if "get" in methods:
            yield path, re.findall(r"{(\w+)}", path)


def test_what_is_there_is_answered_as_described(desk: Desk, description: Any, article_id: str) -> None:
    values = {"id": article_id, "revision": "1"}
    for path, names in asked(description):
        parameters = {name: values[name] for name in names}
        if path == "/v1/receipts/{id}":
            parameters = {"id": desk.receipts()[0]["id"]}
        answer = desk.get(path, **parameters)  # type: ignore[arg-type]  # path parameters only
        assert answer["statusCode"] == 200, path
        check(description, f"GET {path}", answer)
        again = desk.get(path, headers={"if-none-match": answer["headers"]["etag"]}, **parameters)  # type: ignore[arg-type]  # likewise
        assert again["statusCode"] == 304, path
        check(description, f"GET {path}", again)


def test_there_is_something_in_each_list(desk: Desk, description: Any, article_id: str) -> None:
    for path, kind in (("/v1/articles", "articles"), ("/v1/events", "events"), ("/v1/feed.json", "items")):
        assert desk.get(path)["document"][kind], path


def test_what_is_not_there_is_answered_as_described(desk: Desk, description: Any, article_id: str) -> None:
    for path, names in asked(description):
        if names:
            answer = desk.get(path, **dict.fromkeys(names, "0" * 32))  # type: ignore[arg-type]  # likewise
            assert answer["statusCode"] == 404, path
            check(description, f"GET {path}", answer)


def test_what_was_killed_is_answered_as_described(desk: Desk, description: Any, article_id: str) -> None:
    killed = next(
        disposition["articleId"]
        for receipt in desk.receipts()
        for disposition in receipt["dispositions"]
        if disposition["disposition"] == "KILLED"
    )
    for path, names in asked(description):
        if path.startswith("/v1/articles/"):
            answer = desk.get(path, **{"id": killed, **dict.fromkeys(set(names) - {"id"}, "1")})
            assert answer["statusCode"] == 410, path
            check(description, f"GET {path}", answer)


def test_what_cannot_be_read_is_answered_as_described(desk: Desk, description: Any) -> None:
    for path in ("/v1/articles", "/v1/events", "/v1/feed.atom", "/v1/feed.json"):
        for query in ({"limit": "0"}, {"since": "yesterday"}, {"cursor": "?"}, {"colour": "red"}):
            answer = desk.get(path, query=query)
            assert answer["statusCode"] == 400, path
            check(description, f"GET {path}", answer)


@pytest.mark.parametrize(
    "since", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1999-12-31T23:59:59-23:59"]
)
def test_any_time_that_the_description_allows_is_answered(desk: Desk, description: Any, since: str) -> None:
    for path in ("/v1/articles", "/v1/events", "/v1/feed.atom", "/v1/feed.json"):
        answer = desk.get(path, query={"since": since})
        assert answer["statusCode"] == 200, path
        check(description, f"GET {path}", answer)


@pytest.mark.parametrize("route", ["/v1/articles/{id}", "/v1/receipts/{id}"])
def test_what_fails_is_answered_as_described(desk: Desk, description: Any, route: str) -> None:
    for operation in ("GetItem", "Query"):
        desk.calls.fail("read", operation)
    answer = desk.get(route, id="0" * 32)
    assert answer["statusCode"] == 503
    check(description, f"GET {route}", answer)


def test_a_webhook_is_answered_as_described(desk: Desk, description: Any) -> None:
    name = "POST /v1/inbox/{supplier}"
    answers = [
        desk.post(ninjs()),
        desk.post(ninjs(language="de")),
        desk.post(ninjs(), supplier="nobody"),
        desk.post(ninjs(), secret="whsec_b3RoZXI="),
        desk.post(ninjs(), headers={}),
        desk.post(b"", webhook_id="msg_2"),
        desk.post(b"x" * (1024 * 1024 + 1), webhook_id="msg_3"),
    ]
    assert [answer["statusCode"] for answer in answers] == [202, 409, 404, 401, 401, 400, 413]
    for answer in answers:
        check(description, name, answer)
    desk.calls.fail("webhook", "PutObject")
    failed = desk.post(ninjs(), webhook_id="msg_4")
    assert failed["statusCode"] == 503
    check(description, name, failed)


def test_what_is_shown_as_sent_is_accepted(desk: Desk, description: Any) -> None:
    shown = description["components"]["examples"]
    assert desk.post(json.dumps(shown["ninjs"]["value"]).encode())["statusCode"] == 202
    desk.run()
    assert desk.post(json.dumps(shown["event"]["value"]).encode(), webhook_id="msg_2")["statusCode"] == 202
    desk.run()
    assert [event["type"] for event in desk.heard()] == [
        "news.article.created.v1",
        "news.article.killed.v1",
    ]
