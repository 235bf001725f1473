"""One id goes from a webhook through every function's log to the event."""

import json

import pytest

from infra.cli.standing import stand
from tests.pipeline.desk.articles import fresh_uri, ninjs
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline

PATH = ["webhook", "ingest", "enrich", "publish", "announce"]


def test_a_delivery_is_followed_through_all_logs_by_the_id_that_its_event_has() -> None:
    logged: list[str] = []
    standing = stand(log=lambda _function, line: logged.append(line))
    with standing.desk:
        newsroom = Newsroom(standing)
        disposition = newsroom.disposition(newsroom.post(ninjs(fresh_uri())).document["id"])
        event = newsroom.event(disposition["articleId"], 1)

        def followed() -> list[dict[str, str]] | None:
            lines = [json.loads(line) for line in logged if event["correlationid"] in line]
            return lines if any(line.get("service") == "announce" for line in lines) else None

        lines = eventually(followed, "the last function's line")
    assert [service for service in PATH if any(line["service"] == service for line in lines)] == PATH
    dispositions = [line for line in lines if line.get("message") == "disposition"]
    assert [line["disposition"] for line in dispositions] == ["ACCEPTED"]
