"""The wire room over an AWS in process: each page, with no more permissions than the template gives."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from copydesk.aws.objects import S3Inbox
from read.wire import wiring
from tests.integration.calls import Wires
from tests.integration.desk import Desk, ninjs
from tests.integration.samples import incompressible
from tests.integration.stack import Clients, Stack

NUMBERS = count()
PAGES = ("/wire", "/wire/map", "/wire/pipeline", "/wire/explain", "/wire/articles", "/wire/feed.atom")


@pytest.fixture
def stack(clients: Clients, template: dict[str, Any]) -> Stack:
    """A deployment with the room switched on."""
    return Stack(f"wire-{next(NUMBERS)}", template, clients, {"WireRoom": "signed"})


@pytest.fixture
def article(desk: Desk, wires: Wires, monkeypatch: pytest.MonkeyPatch) -> str:
    """An article that was announced, one under embargo, one that ingest never saw, and what was refused."""
    monkeypatch.setattr(wiring, "create_clients", wires.create_clients("read"))
    later = datetime.now(UTC) + timedelta(hours=1)
    large = [{"role": "main", "contentType": "text/plain", "value": incompressible(120_000)}]
    desk.post(ninjs(bodies=large))
    desk.post(ninjs(uri="urn:later", embargoedUntil=later.isoformat()), webhook_id="2")
    desk.post(b"{", webhook_id="3")
    desk.run()
    desk.notifying = False
    desk.post(ninjs(uri="urn:lost"), webhook_id="4")
    name: str = desk.heard()[0]["subject"]
    return name


def test_every_page_is_answered_and_every_permission_is_needed(desk: Desk, article: str) -> None:
    for path in PAGES:
        assert desk.get(path)["statusCode"] == 200, path
    for path in ("", "/article.json", "/raw", "/raw/bytes"):
        assert desk.get(f"/wire/articles/{{id}}{path}", id=article)["statusCode"] == 200, path
    told = {grant.action for grant in desk.calls.granted("read")} - {
        grant.action for function, grant in desk.calls.used if function == "read"
    }
    assert told == set()


def test_what_nobody_foresaw_is_told_by_a_page(
    desk: Desk, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(S3Inbox, "fetch", lambda *_: 1 / 0)
    answer = desk.get("/wire/articles/{id}/raw", id=article)
    assert answer["statusCode"] == 500
    assert answer["headers"]["content-type"] == "text/html; charset=utf-8"
    assert "internal-error" in answer["document"]
    assert "division" not in answer["document"]
    assert desk.get("/v1/nothing")["headers"]["content-type"] == "application/problem+json"
