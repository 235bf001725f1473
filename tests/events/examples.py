"""An event for each function, as its source hands it over; made by what the tests make theirs by."""

import base64
import gzip
import json
from datetime import UTC, datetime
from typing import Any

from copydesk.facts import Fact
from copydesk.messages import ArticleMessage, receipt_id
from tests.integration.aws_events import http_event, s3_notice, s3_record, sqs_event, stream_event
from tests.integration.desk import ARTICLE, ninjs
from tests.integration.samples import ENGLISH, article, head
from tests.integration.stack import ACCOUNT, REGION

AT = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
BUCKET = f"copydesk-inbox-{ACCOUNT}-{REGION}"
KEY = "fakti/2026-03-14/bridge.txt"
"""What ingest.json tells of: something has to lie there."""
BRIDGE = article(body="The harbour bridge closes on Monday, the port authority said.")


def examples() -> dict[str, dict[str, Any]]:
    """By function."""
    return {
        "webhook": webhook(),
        "ingest": message("Ingest", s3_notice(s3_record(BUCKET, KEY, size=len(ARTICLE), at=AT))),
        "enrich": message("Enrich", on_its_way(facts=None).model_dump_json()),
        "publish": message("Publish", on_its_way(facts=(ENGLISH,)).model_dump_json()),
        "announce": announce(),
        "reconcile": {"task": "articles"},
        "read": http_event("GET /v1/articles", "/v1/articles", {}),
    }


def webhook() -> dict[str, Any]:
    """A request by the route that IAM guards: a signature of Standard Webhooks would be too old at once."""
    event = http_event(
        "POST /v1/suppliers/{supplier}/inbox",
        "/v1/suppliers/fakti/inbox",
        {"supplier": "fakti"},
        body=ninjs(),
        headers={"content-type": "application/json", "webhook-id": "msg_example"},
    )
    user = f"arn:aws:sts::{ACCOUNT}:assumed-role/fakti/example"
    event["requestContext"]["authorizer"] = {"iam": {"accountId": ACCOUNT, "userArn": user}}
    return event


def message(queue: str, body: str) -> dict[str, Any]:
    """A batch of one message."""
    arn = f"arn:aws:sqs:{REGION}:{ACCOUNT}:copydesk-{queue}Queue-EXAMPLE"
    return sqs_event({"059f36b4-87a3-44ab-83d2-661975830a7d": body}, arn)


def on_its_way(facts: tuple[Fact, ...] | None) -> ArticleMessage:
    """BRIDGE between two functions."""
    delivery = receipt_id(BUCKET, KEY, None)
    return ArticleMessage(receipt_id=delivery, item=0, arrived_at=AT, article=BRIDGE, facts=facts)


def announce() -> dict[str, Any]:
    """BRIDGE's first HEAD, which owes its first event: what publish.json makes of it."""
    owing = head(BRIDGE.article_id, tokens=(on_its_way(facts=None).token,))
    # Stored and not compressed, so that each zlib makes the same of it.
    packed = gzip.compress(owing.model_dump_json(exclude_defaults=True).encode(), compresslevel=0, mtime=0)
    keys = {"pk": {"S": f"ARTICLE#{BRIDGE.article_id}"}, "sk": {"S": "HEAD"}}
    image = {
        **keys,
        "head": {"B": base64.b64encode(packed).decode()},
        "seq": {"N": str(owing.seq)},
        "pendingSince": {"S": AT.isoformat()},
    }
    record = {
        "eventID": "7c8bd1f0b3a4e5d2c6f1a09e8b7d6c5f",
        "eventName": "INSERT",
        "dynamodb": {
            "Keys": keys,
            "NewImage": image,
            "SequenceNumber": "100000000000000000001",
            "SizeBytes": len(json.dumps(image)),
            "StreamViewType": "NEW_AND_OLD_IMAGES",
        },
    }
    table = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/copydesk-ArticlesTable-EXAMPLE"
    return stream_event([record], f"{table}/stream/2026-03-14T00:00:00.000")
