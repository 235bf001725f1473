"""What the operators' commands read from a desk, and how they tell it."""

import argparse
import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from botocore.session import Session
from rich.console import Console

from copydesk.errors import Unavailable
from copydesk.filtering import policy_of
from copydesk.messages import Work
from copydesk.ports import Due
from infra.cli import dead_letters, explain, redrive, replay, status
from infra.cli.arguments import parser
from infra.cli.health import Health, Owed, QueueState, last_hour, many, owed
from infra.cli.inside import history
from infra.cli.main import main
from infra.cli.reaching import Reached
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, URI, article, kill, message

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def printed(show: Any, *arguments: Any) -> str:
    out = StringIO()
    show(Console(file=out, width=200, highlight=False), *arguments)
    return out.getvalue()


@pytest.fixture
def desk() -> Desk:
    """An article that was created, updated and killed, and another one, a minute apart; one told twice."""
    desk = Desk()
    for one in (article(1), article(2), article(1, uri=f"{URI}2"), kill(3)):
        desk.publish(message(one, one.article_id + str(one.version)))
        desk.announce()
        desk.clock.pass_by(MINUTE)
    desk.publish(Work(kind="reannounce", article_id=ARTICLE_ID, nonce=0))
    desk.announce()
    return desk


class TestArguments:
    def options(self, *words: str) -> argparse.Namespace:
        return parser("0").parse_args(words)

    def test_a_policy_is_a_file_or_itself(self, tmp_path: Path) -> None:
        path = tmp_path / "policy.json"
        path.write_text('{"language": ["en"]}')
        assert json.loads(self.options("explain", "x", "--filter", str(path)).filter) == {"language": ["en"]}
        assert self.options("explain", "x", "--filter", ' {"a": ["b"]}').filter == ' {"a": ["b"]}'

    @pytest.mark.parametrize(
        "words",
        [
            ("explain", "x"),
            ("explain", "x", "--filter", "[]"),
            ("explain", "x", "--filter", "{"),
            ("explain", "x", "--filter", "/nowhere/policy.json"),
            ("replay",),
            ("replay", "--since", "yesterday"),
            ("replay", "--since", "2026-03-01T12:00:00"),
            ("replay", "--since", "2026-03-01T12:00:00Z", "--id", "x"),
            ("redrive",),
            ("redrive", "webhook"),
        ],
    )
    def test_a_wrong_command_line_is_refused(self, words: tuple[str, ...]) -> None:
        with pytest.raises(SystemExit) as left:
            self.options(*words)
        assert left.value.code == 2

    def test_what_changes_something_is_a_dry_run_unless_told(self) -> None:
        assert not self.options("redrive", "publish").yes
        assert not self.options("replay", "--id", "a", "b").yes
        assert self.options("replay", "--id", "a", "b", "--yes").id == ["a", "b"]

    def test_a_malformed_policy_is_one_clear_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "x", "--filter", '{"a": [{"like": "b"}]}']) == 2
        assert capsys.readouterr().err.startswith("copydesk: filter policy, a[0]: unknown operator 'like'")


class TestHistory:
    def test_each_event_once_as_it_was_announced_first(self, desk: Desk) -> None:
        events = history(desk.head(ARTICLE_ID), desk.log.of(desk.head(ARTICLE_ID)))
        assert [(event.stamp.kind.value, event.head.seq) for event in events] == [
            ("created", 1),
            ("updated", 2),
            ("killed", 3),
        ]
        assert [event.at for event in events] == [NOW, NOW + MINUTE, NOW + 3 * MINUTE]

    def test_what_the_log_does_not_know_is_there_as_head_has_it(self, desk: Desk) -> None:
        (event,) = history(desk.head(ARTICLE_ID), [])
        assert (event.event_id, event.at) == (f"{ARTICLE_ID}.3.killed", None)

    def test_nothing_was_announced_of_an_embargoed_article(self) -> None:
        desk = Desk()
        desk.publish(message(article(1, embargo=NOW + MINUTE)))
        assert history(desk.head(ARTICLE_ID), []) == []


def test_a_replay_takes_each_article_once_where_it_was_announced_last(desk: Desk) -> None:
    other = article(1, uri=f"{URI}2").article_id
    heads = replay.announced_between(NOW, NOW + 10 * MINUTE, desk.log)
    assert [head.article_id for head in heads] == [other, ARTICLE_ID]
    heads = replay.announced_between(NOW - MINUTE, NOW + 2 * MINUTE, desk.log)
    assert [(head.article_id, head.seq) for head in heads] == [(ARTICLE_ID, 2)]
    assert replay.announced_between(NOW + 10 * MINUTE, NOW + 20 * MINUTE, desk.log) == []


def test_an_explanation_has_every_event_and_why(desk: Desk) -> None:
    events = history(desk.head(ARTICLE_ID), desk.log.of(desk.head(ARTICLE_ID)))
    policy = policy_of({"language": ["en"], "event_type": [{"suffix": "created.v1"}]})
    told = explain._document(events, policy)
    assert [event["passes"] for event in told["events"]] == [True, False, False]
    assert [each["passed"] for each in told["events"][2]["conditions"]] == [True, False]
    assert told["outsideThePromise"] == ["event_type"]
    text = printed(explain._print, events, policy)
    assert "killed   2026-03-01 12:03:00  does not    event_type" in text
    assert "correction or kill back" in " ".join(text.split())


class TestHealth:
    def test_the_last_hour_counts_an_event_once(self, desk: Desk) -> None:
        kinds, articles = last_hour(desk.log, NOW + 5 * MINUTE)
        assert (dict(kinds), articles) == ({"created": 2, "updated": 1, "killed": 1}, 2)
        assert last_hour(desk.log, NOW + timedelta(hours=2)) == ({}, 0)

    def test_what_is_late_is_told_apart(self) -> None:
        dues = [Due("a", NOW - 9 * MINUTE), Due("b", NOW - MINUTE)]
        assert owed(dues, NOW - 5 * MINUTE) == Owed(2, 1, NOW - 9 * MINUTE)
        assert owed([], NOW) == Owed(0, 0, None)

    def health(self, **members: Any) -> Health:
        well = Owed(0, 0, None)
        queue = QueueState("publish", waiting=3, in_flight=1, oldest=None, dead=0, dead_oldest=None)
        health = Health(
            at=NOW,
            queues=(queue,),
            pending=well,
            due=well,
            unseen=0,
            events={},
            articles=0,
            quarantined={},
            quarantined_count=0,
        )
        return dataclasses.replace(health, **members)

    def test_a_desk_that_is_well_needs_nobody(self) -> None:
        assert self.health().needs() == []
        assert self.health(pending=Owed(2, 0, NOW), quarantined={"empty-input": 1}).needs() == []
        assert "nothing needs a person" in printed(status.show, self.health())

    def test_dead_letters_and_what_has_stalled_need_a_person(self) -> None:
        dead = QueueState("announce", waiting=None, in_flight=None, oldest=None, dead=1, dead_oldest=90_000.0)
        late = Owed(2, 1, NOW - timedelta(hours=2))
        health = self.health(queues=(dead,), pending=late, due=late, unseen=2)
        assert health.needs() == [
            "1 dead letter of announce: copydesk redrive announce",
            "1 event not announced in time",
            "1 article with something overdue",
            "2 deliveries that ingest never saw",
        ]
        text = printed(status.show, health)
        assert "2, 1 of them late, the oldest 2 h" in text
        assert "1 d" in text
        assert json.loads(json.dumps(status.document(health)))["needs"] == health.needs()

    def test_quarantine_says_of_how_many_it_knows_the_reasons(self) -> None:
        health = self.health(quarantined={"empty-input": 2, "too-large": 1}, quarantined_count=7)
        assert "7 in the last day of the newest 3: 2 empty-input, 1 too-large" in printed(status.show, health)

    @pytest.mark.parametrize(
        ("seconds", "told"), [(None, ""), (-1, "0 s"), (59, "59 s"), (61, "1 min"), (7200, "2 h")]
    )
    def test_an_age_has_one_unit(self, seconds: float | None, told: str) -> None:
        assert status.age(seconds) == told

    def test_one_is_one(self) -> None:
        assert [many(1, "day"), many(0, "day"), many(2, "delivery", "deliveries")] == [
            "1 day",
            "0 days",
            "2 deliveries",
        ]


@pytest.mark.parametrize(
    ("queue", "body", "told"),
    [
        (
            "publish",
            Work(kind="expire", article_id="a1").model_dump_json(),
            {"about": "expire", "articleId": "a1"},
        ),
        ("publish", "rubbish", {"about": "unreadable"}),
        ("publish", "[1]", {"about": "unreadable"}),
        ("enrich", "[" * 100_000, {"about": "unreadable"}),
        ("ingest", "{}", {"about": "no notice of S3: ValidationError"}),
        (
            "ingest",
            '{"bucket": "b", "key": "s/k", "arrivedAt": "2026-03-01T12:00:00Z"}',
            {"about": "s3://b/s/k"},
        ),
        (
            "announce",
            '{"requestContext": {"condition": "Exhausted"}, "DDBStreamBatchInfo": {"batchSize": 3}}',
            {"about": "3 changes of the table", "why": "Exhausted"},
        ),
        ("announce", "7", {"about": "unreadable"}),
    ],
)
def test_a_letter_says_what_it_is_about(queue: str, body: str, told: Mapping[str, str]) -> None:
    assert dead_letters.outline(queue, body) == told


def test_a_letter_never_shows_an_articles_text() -> None:
    body = message(article(1, title="A secret title")).model_dump_json()
    told = dead_letters.outline("publish", body)
    assert (told["about"], told["articleId"]) == ("article", ARTICLE_ID)
    assert "secret" not in json.dumps(told)


@dataclass
class Letters:
    """A queue service that holds dead letters, and writes down what is done with them in which order."""

    bodies: list[str]
    refused: str | None = None
    sent_at: float = 0.0
    hidden: set[str] = field(default_factory=set)
    done: list[tuple[str, str]] = field(default_factory=list)

    def receive_message(self, **_: Any) -> dict[str, Any]:
        found = [body for body in self.bodies if body not in self.hidden][:10]
        self.hidden.update(found)
        stamp = {"SentTimestamp": str(int(self.sent_at * 1000))}
        return {
            "Messages": [
                {"MessageId": body, "ReceiptHandle": body, "Body": body, "Attributes": stamp}
                for body in found
            ]
        }

    def send_message(self, *, MessageBody: str, **_: Any) -> None:  # noqa: N803 - SQS's own name
        if MessageBody == self.refused:
            raise Unavailable("SQS is away")
        self.done.append(("sent", MessageBody))

    def delete_message(self, *, ReceiptHandle: str, **_: Any) -> None:  # noqa: N803 - SQS's own name
        self.bodies.remove(ReceiptHandle)
        self.done.append(("deleted", ReceiptHandle))

    def change_message_visibility(self, *, ReceiptHandle: str, **_: Any) -> None:  # noqa: N803 - as above
        self.hidden.discard(ReceiptHandle)


class TestRedrive:
    @pytest.fixture
    def letters(self, monkeypatch: pytest.MonkeyPatch) -> Letters:
        letters = Letters([json.dumps({"kind": "expire", "articleId": str(n)}) for n in range(12)])
        outputs = {
            name: name
            for name in (
                "PublishDeadLetterQueueUrl", "PublishQueueUrl", "ArticlesTableName", "ArchiveBucketName"
            )
        }  # fmt: skip
        reached = Reached(outputs, Session())
        monkeypatch.setattr(Reached, "client", lambda _, service: letters if service == "sqs" else None)
        monkeypatch.setattr(redrive, "reach", lambda *_: reached)
        return letters

    def run(self, *words: str) -> int:
        return redrive.run(parser("0").parse_args(["redrive", "publish", *words]))

    def test_a_dry_run_leaves_them_where_they_are(
        self, letters: Letters, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.run() == 0
        assert (len(letters.bodies), letters.hidden, letters.done) == (12, set(), [])
        assert "would send 12 back to publish; nothing was done" in capsys.readouterr().out

    def test_each_is_sent_before_it_is_deleted(self, letters: Letters) -> None:
        expected = [(act, body) for body in letters.bodies for act in ("sent", "deleted")]
        assert self.run("--yes") == 0
        assert (letters.bodies, letters.done) == ([], expected)

    def test_what_cannot_be_sent_is_not_lost(self, letters: Letters) -> None:
        letters.refused = letters.bodies[5]
        with pytest.raises(Unavailable):
            self.run("--yes")
        assert len(letters.bodies) == 7
        assert not letters.hidden & set(letters.bodies)

    def test_what_failed_again_meanwhile_waits_for_the_next_time(self, letters: Letters) -> None:
        letters.sent_at = datetime.now(UTC).timestamp() + 60
        assert self.run("--yes") == 0
        assert (len(letters.bodies), letters.done) == (12, [])
