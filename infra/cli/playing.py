"""Play the demonstration's acts on a running desk: send, wait for what comes of it, and say so."""

import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from rich.console import Console
from rich.text import Text

from copydesk.messages import correlation_id, receipt_id
from copydesk.signing import sign
from infra.cli.acts import Act, Delivery
from infra.cli.board import Board
from infra.cli.eventlines import kind_of, near, plain, shown
from infra.cli.reaching import document
from infra.cli.standing import Standing
from infra.cli.subscribing import receive
from infra.cli.telling import tell
from infra.cli.watching import Watch
from infra.local.errors import LocalError

PATIENCE: Final = 30.0
"""Seconds after which what has not come through will not come."""
_INDENT: Final = 4


class Heard(NamedTuple):
    """An event, and the message attributes that it came with."""

    event: dict[str, Any]
    attributes: dict[str, str]


@dataclass
class Players:
    """Who sends to the desk, and who hears it."""

    standing: Standing
    queue: str
    watch: Watch
    console: Console
    heard: list[Heard] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    """Every article that was sent, by id."""

    def play(self, number: int, act: Act) -> str | None:
        """Play an act. Returns what did not happen as it should, None where all did."""
        board = self.watch.board
        board.act(number, act)
        board.step("on its way through the desk")
        receipts = {}
        for delivery in act.deliveries:
            receipts[delivery] = self._send(delivery)
            self.watch.passed(delivery.sample, "inbox", _way(delivery))
            self.watch.follow(delivery.sample, receipts[delivery])
        announced = {delivery for delivery in act.deliveries if delivery.kind}
        for delivery in act.deliveries:
            missing = (
                self._announced(delivery, receipts[delivery], board)
                if delivery in announced
                else self._held(receipts[delivery], board)
            )
            if missing:
                return f"{delivery.sample}: {missing}"
        self.watch.settle({(delivery.sample, "announce") for delivery in announced})
        for delivery in act.deliveries:
            opened = self._event(correlation_id(receipts[delivery])) if delivery.opened else None
            if opened:
                board.tell(tell(*opened))
        return None

    def ask(self, path: str) -> tuple[int, Any]:
        """GET from the read API: the status and the document."""
        return _http(f"{self.standing.desk.api_url}{path}")[:2]

    def _announced(self, delivery: Delivery, receipt: str, board: Board) -> str | None:
        """Wait for a delivery's event and tell it. Returns what is wrong with it."""
        heard = self._event(correlation_id(receipt))
        if heard is None:
            return "no event came"
        event = heard.event
        if event["subject"] not in self.articles:
            self.articles.append(event["subject"])
        kind = kind_of(event)
        board.tell(self._line(event))
        if kind != delivery.kind:
            return f"{delivery.kind} was to come, and {kind} came"
        if delivery.repeats and not near(event):
            return "its event does not say whose words it has"
        if kind == "killed":
            status, answer = self.ask(f"/v1/articles/{event['subject']}")
            board.tell(
                Text(f"GET /v1/articles/{event['subject'][:8]}… now answers {status} {answer['title']}")
            )
        return None

    def _held(self, receipt: str, board: Board) -> str | None:
        """Wait until an embargoed article is stored, and tell that nobody sees it."""
        article_id = self._stored(receipt)
        if article_id is None:
            return "it was not accepted"
        self.articles.append(article_id)
        status, answer = self.ask(f"/v1/articles/{article_id}")
        board.tell(
            Text.assemble(
                (f" HELD {_held_articles(self.standing)} ", "bold reverse yellow"),
                f"  accepted, and GET /v1/articles/{article_id[:8]}… answers {status} {answer['title']}",
            )
        )
        return None

    def _line(self, event: dict[str, Any]) -> Text:
        width = self.console.width - _INDENT
        return shown(event, width) if self.console.is_terminal else Text(f"=> {plain(event)}")

    def _event(self, correlation: str) -> Heard | None:
        deadline = time.monotonic() + PATIENCE
        while True:
            found = next((each for each in self.heard if each.event["correlationid"] == correlation), None)
            if found or time.monotonic() > deadline:
                return found
            self._listen()

    def _listen(self) -> None:
        for message in receive(self.standing.desk.client("sqs"), self.queue, seconds=1):
            event = json.loads(message["Body"])
            attributes: Mapping[str, Any] = message.get("MessageAttributes", {})
            told = {name: value["StringValue"] for name, value in attributes.items()}
            self.heard.append(Heard(event, told))
            name = self.watch.names.get(event["correlationid"])
            if name:
                self.watch.passed(name, "subscriber", f"sequence {int(event['sequence'])}")

    def _stored(self, receipt: str) -> str | None:
        """The id of a delivery's article, once it is accepted."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            status, told = self.ask(f"/v1/receipts/{receipt}")
            if status == 200 and told["state"] == "done":  # noqa: PLR2004 - HTTP's own number
                (only,) = told["dispositions"]
                return only["articleId"] if only["disposition"] == "ACCEPTED" else None
            time.sleep(0.1)
        return None

    def _send(self, delivery: Delivery) -> str:
        """Send a delivery. Returns its receipt's id. Raises LocalError where it is refused."""
        now = datetime.now(UTC)
        body = delivery.body(now)
        if delivery.signed:
            return self._post(delivery, body)
        bucket = self.standing.desk.outputs["InboxBucketName"]
        key = f"{delivery.supplier}/{now.date()}/{delivery.sample}"
        answer = self.standing.desk.client("s3").put_object(Bucket=bucket, Key=key, Body=body)
        return receipt_id(bucket, key, answer["VersionId"])

    def _post(self, delivery: Delivery, body: bytes) -> str:
        webhook_id, timestamp = f"msg_{os.urandom(8).hex()}", str(int(time.time()))
        headers = {
            "content-type": "application/xml",
            "webhook-id": webhook_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(self.standing.secrets[delivery.supplier], webhook_id, timestamp, body),
        }
        url = f"{self.standing.desk.api_url}/v1/inbox/{delivery.supplier}"
        status, answer, location = _http(url, body, headers)
        if status != 202:  # noqa: PLR2004 - HTTP's own number
            raise LocalError(f"the webhook answered {status}: {json.dumps(answer)}")
        return location.rpartition("/")[2]


def _way(delivery: Delivery) -> str:
    return "signed webhook" if delivery.signed else "S3 upload"


def _held_articles(standing: Standing) -> int:
    """How many articles the desk holds under embargo."""
    answer = standing.desk.client("dynamodb").scan(
        TableName=standing.desk.outputs["ArticlesTableName"],
        FilterExpression="lifecycle = :embargoed",
        ExpressionAttributeValues={":embargoed": {"S": "embargoed"}},
        Select="COUNT",
    )
    count: int = answer["Count"]
    return count


def _http(
    url: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> tuple[int, Any, str]:
    """The status, the document and the location that an address answers with. Raises LocalError."""
    request = urllib.request.Request(url, data=body, headers=dict(headers or {}))  # noqa: S310 - http, ours
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - http, ours
            return answer.status, document(answer.read()), answer.headers.get("location", "")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, document(error.read()), ""
    except (urllib.error.URLError, TimeoutError) as error:
        raise LocalError(f"{url}: {error}") from error
