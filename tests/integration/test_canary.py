"""Nothing of an article, a secret or a person comes into a log, a metric, an error or a record of failure.

A word that stands nowhere else is planted in all of them and then looked for.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from aws_lambda_powertools.logging.formatter import LambdaPowertoolsFormatter

from tests.integration.aws_events import s3_notice, s3_record
from tests.integration.desk import Desk, ninjs

CANARY = "Xylokanarion"
EMAIL = f"{CANARY.lower()}@example.org"
SECRET = "whsec_" + base64.b64encode(f"{CANARY} is the secret".encode()).decode()
MARKS = (
    CANARY.lower(),
    SECRET.removeprefix("whsec_").lower(),
    base64.b64encode(CANARY.encode()).decode().lower(),
)


def planted(**members: Any) -> bytes:
    """An article that is full of it."""
    text = f"{CANARY} the Second said that {CANARY} closes. Write to {EMAIL} or call Dr {CANARY}.\n\n" * 8
    return ninjs(
        **{
            "headlines": [{"role": "main", "value": f"{CANARY} closes"}],
            "by": f"Maria {CANARY}",
            "bodies": [{"role": "main", "contentType": "text/plain", "value": text}],
            "infoSources": [{"name": f"{CANARY} Press", "role": "origin"}],
            "people": [{"name": f"Maria {CANARY}"}],
            **members,
        }
    )


BROKEN = [
    (f'{{"headlines": "{CANARY}", "a": 1, "a": 2}}', "application/json"),
    (f'{{"uri": "urn:x", "headlines": {{"{CANARY}": 1}}}}', "application/json"),
    (f'{{"uri": "urn:x", "versionCreated": "{CANARY}", "bodies": []}}', "application/json"),
    (f'{{"uri": "urn:x", "embargoedUntil": "{CANARY}", "bodies": []}}', "application/json"),
    (f"<newsMessage><{CANARY}>{CANARY}", "application/xml"),
    (f"<!DOCTYPE a [<!ENTITY b '{CANARY}'>]><a>&b;</a>", "application/xml"),
    (f"<rss><channel><item><{CANARY}/></item></channel></rss>", "application/rss+xml"),
    (f"\x00\x01{CANARY}\x00", "text/plain"),
    (f"From: {EMAIL}\nSubject: {CANARY}\nContent-Type: multipart/mixed\n\n{CANARY}", "message/rfc822"),
    (f"ZCZC {CANARY}\n\x01\x02", "text/plain"),
]
RUBBISH = [
    CANARY,
    f'{{"body": "{CANARY}"}}',
    f'{{"format": 99, "kind": "article", "body": "{CANARY}", "{CANARY}": 1}}',
    f'{{"format": 1, "kind": "{CANARY}", "article": {{"title": "{CANARY}"}}}}',
    f'{{"kind": "release", "articleId": ["{CANARY}"], "nonce": "{CANARY}"}}',
]


@pytest.fixture
def told(
    desk: Desk, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> Iterator[list[str]]:
    """What was told besides the logs; at the end all of it is searched, and something was there to search."""
    for function in desk.modules:  # a logger keeps the level that it was made with, by whichever test
        caplog.set_level("INFO", logger=function)
    prefix = desk.stack.environment("webhook")["SECRET_PREFIX"]
    desk.stack.clients.secrets.put_secret_value(
        SecretId=f"{prefix}fakti", SecretString=json.dumps({"current": SECRET})
    )
    answers: list[str] = []
    yield answers
    metrics = capsys.readouterr().out.splitlines()
    written = LambdaPowertoolsFormatter()
    logs = [written.format(record) for record in caplog.get_records("call")]
    assert metrics
    assert logs
    answers += [json.dumps(said(record), ensure_ascii=False) for record in desk.quarantined()]
    answers += [json.dumps(receipt, ensure_ascii=False) for receipt in desk.receipts()]
    lines = [*logs, *metrics, *answers]
    leaks = [line for line in lines if any(mark in line.lower() for mark in MARKS)]
    assert [around(line) for line in leaks] == []


def said(record: dict[str, Any]) -> dict[str, Any]:
    """A quarantine record without what it keeps: the message itself, and the key that the supplier chose."""
    return {name: value for name, value in record.items() if name not in ("content", "rawRef")}


def around(line: str) -> str:
    """Where in a line it was found."""
    at = min(line.lower().find(mark) for mark in MARKS if mark in line.lower())
    return line[max(0, at - 300) : at + 40]


def post(desk: Desk, told: list[str], body: bytes, **how: Any) -> dict[str, Any]:
    answer = desk.post(body, secret=how.pop("secret", SECRET), **how)
    told.append(json.dumps(answer, ensure_ascii=False))
    return answer


def a_life(desk: Desk, told: list[str], name: str = "") -> None:
    """Accepted, repeated, changed, in conflict, late, killed, refused after the kill; and purged."""
    at = "2026-03-14T09:30:00Z"
    versions: list[dict[str, Any]] = [
        {"versionCreated": at},
        {"versionCreated": at},
        {"versionCreated": at, "headlines": [{"role": "main", "value": f"{CANARY} opens"}]},
        {"versionCreated": "2026-03-14T10:30:00Z", "slugline": "second"},
        {"versionCreated": "2026-03-14T08:30:00Z"},
        {"versionCreated": "2026-03-14T11:30:00Z", "pubStatus": "canceled"},
        {"versionCreated": "2026-03-14T12:30:00Z"},
    ]
    for number, members in enumerate(versions):
        post(desk, told, planted(uri=f"urn:life{name}", **members), webhook_id=f"{name}-{number}")
        desk.run()
    desk.invoke("reconcile", {"task": "articles"})
    desk.run()


def test_a_life(desk: Desk, told: list[str]) -> None:
    a_life(desk, told)
    assert {"ACCEPTED", "CONFLICT", "KILLED", "REFUSED_AFTER_KILL"} <= set(desk.dispositions())


def test_what_is_refused_at_the_door(desk: Desk, told: list[str]) -> None:
    first = post(desk, told, planted())
    assert first["statusCode"] == 202
    refused = [
        post(desk, told, planted(language="de")),
        post(desk, told, planted(), webhook_id="2", secret="whsec_" + base64.b64encode(b"other").decode()),
        post(desk, told, planted(), webhook_id="2", headers={"webhook-signature": f"v1,{CANARY}"}),
        post(desk, told, planted(), webhook_id=f"{CANARY} {EMAIL}"),
        post(desk, told, (CANARY * 100_000).encode(), webhook_id="3"),
    ]
    assert {answer["statusCode"] for answer in refused} == {400, 401, 409, 413}


@pytest.mark.parametrize("way", ["webhook", "upload"])
def test_what_cannot_be_read(desk: Desk, told: list[str], way: str) -> None:
    for number, (text, media_type) in enumerate(BROKEN):
        if way == "webhook":
            post(desk, told, text.encode(), media_type=media_type, webhook_id=str(number), encoded=True)
        else:
            desk.upload(f"fakti/2026-03-14/{number}", text, media_type)
    desk.run()


def test_what_a_queue_cannot_mean(desk: Desk, told: list[str]) -> None:
    for queue in ("IngestQueue", "EnrichQueue", "PublishQueue"):
        for body in RUBBISH:
            desk.send(queue, body)
        for function in ("ingest", "enrich", "publish"):
            desk.step(function)
    desk.send("IngestQueue", s3_notice(s3_record(desk.stack.ref("InboxBucket"), f"nobody/{EMAIL}")))
    desk.step("ingest")


@pytest.mark.thorough
@pytest.mark.parametrize("code", ["ServiceUnavailable", "ValidationException"])
def test_every_call_that_fails(desk: Desk, told: list[str], code: str) -> None:
    a_few(desk, told, "")
    calls = sorted(set(desk.calls.made))
    assert len(calls) > 15
    for number, (function, operation) in enumerate(calls):
        desk.calls.fail(function, operation, code=code)
        try:
            a_few(desk, told, str(number))
        except Exception as error:  # noqa: BLE001 - what escapes from a handler is logged by Lambda
            told.append(f"{type(error).__name__}: {error}")
        desk.calls.failures.clear()


def a_few(desk: Desk, told: list[str], name: str) -> None:
    """Accepted and killed."""
    for number, status in enumerate(["usable", "canceled"]):
        item = planted(uri=f"urn:few{name}", versionCreated=f"2026-03-14T1{number}:30:00Z", pubStatus=status)
        post(desk, told, item, webhook_id=f"few-{name}-{number}")
        desk.run()
    desk.invoke("reconcile", {"task": "articles"})
    desk.run()
