"""The events for `sam local invoke`: each is current, and does in its handler what the page says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from copydesk.errors import TransientError
from tests.architecture.sources import FUNCTIONS, REPOSITORY
from tests.architecture.template_rules import functions
from tests.events.__main__ import write
from tests.events.examples import KEY, examples
from tests.integration.desk import ARTICLE, Desk

FOLDER = REPOSITORY / "tests" / "events"
PAGE = REPOSITORY / "docs" / "local-desk.md"


def committed(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def test_the_files_are_what_the_command_makes(tmp_path: Path) -> None:
    write(tmp_path)
    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")}
    assert set(examples()) == set(FUNCTIONS)


def test_the_variables_are_the_templates(template: dict[str, Any]) -> None:
    expected = {
        f"{name.title()}Function": set(function["Environment"]["Variables"])
        for name, function in functions(template).items()
    }
    assert {name: set(values) for name, values in committed("env").items()} == expected
    assert not [value for values in committed("env").values() for value in values.values() if "${" in value]


def test_the_page_has_a_command_for_each_function() -> None:
    commands = re.findall(r"sam local invoke (\w+) -e (\S+)", PAGE.read_text("utf-8"))
    assert dict(commands) == {f"{name.title()}Function": f"tests/events/{name}.json" for name in FUNCTIONS}


def test_a_webhook_is_accepted_and_its_bytes_are_kept(desk: Desk) -> None:
    answer = desk.invoke("webhook", committed("webhook"))
    assert answer["statusCode"] == 202
    desk.notify()
    desk.run()
    assert desk.dispositions() == ["ACCEPTED"]


def test_what_was_uploaded_is_taken(desk: Desk) -> None:
    desk.notifying = False
    desk.upload(KEY, ARTICLE)
    assert desk.invoke("ingest", committed("ingest")) == {"batchItemFailures": []}
    assert len(desk.drained("EnrichQueue")) == 1


def test_where_nothing_was_uploaded_the_notice_is_kept_in_quarantine(desk: Desk) -> None:
    assert desk.invoke("ingest", committed("ingest")) == {"batchItemFailures": []}
    assert [record["reasonCode"] for record in desk.quarantined()] == ["raw-missing"]


def test_an_article_gets_its_facts(desk: Desk) -> None:
    assert desk.invoke("enrich", committed("enrich")) == {"batchItemFailures": []}
    (body,) = desk.drained("PublishQueue")
    assert {fact["kind"] for fact in json.loads(body)["facts"]} >= {"language", "entities"}


@pytest.mark.parametrize("times", [1, 2])
def test_an_article_is_committed_once(desk: Desk, times: int) -> None:
    for _ in range(times):
        assert desk.invoke("publish", committed("publish")) == {"batchItemFailures": []}
    desk.run()
    assert [event["type"] for event in desk.heard()] == ["news.article.created.v1"]


def test_what_publish_committed_is_announced(desk: Desk) -> None:
    desk.invoke("publish", committed("publish"))
    assert desk.invoke("announce", committed("announce")) == {"batchItemFailures": []}
    assert [event["type"] for event in desk.heard()] == ["news.article.created.v1"]


def test_what_was_never_committed_is_not_announced(desk: Desk) -> None:
    with pytest.raises(TransientError):
        desk.invoke("announce", committed("announce"))
    assert desk.heard() == []


def test_reconcile_has_nothing_to_do(desk: Desk) -> None:
    desk.invoke("reconcile", committed("reconcile"))
    assert not desk.drained("PublishQueue")


def test_the_articles_are_listed(desk: Desk) -> None:
    answer = desk.invoke("read", committed("read"))
    assert (answer["statusCode"], json.loads(answer["body"])["articles"]) == (200, [])
