"""What event sources hand to a function, in the domain's words."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import unquote_plus

from pydantic import ValidationError

from copydesk import handover
from copydesk.announcing import HeadChange
from copydesk.aws.heads import head_of
from copydesk.errors import Refused
from copydesk.messages import Delivery, Reparse
from copydesk.reasons import ReasonCode

_TEST: Final = "s3:TestEvent"


def asked(body: str) -> Sequence[Delivery | Reparse]:
    """What a message of the ingest queue asks for: an operator's order, or else deliveries.

    Raises Refused (MALFORMED_MESSAGE), Unavailable for an order of a later version.
    """
    try:
        return [Reparse.model_validate_json(body)]
    except ValidationError:
        handover.refuse_later(body)
        return deliveries(body)


def deliveries(body: str) -> list[Delivery]:
    """The objects that a message of the ingest queue tells of: S3's notice, or one that is sent round again.

    The test message that S3 sends when notifications are set up tells of none.
    Raises Refused (MALFORMED_MESSAGE).
    """
    try:
        message = json.loads(body)
        json.dumps(message, ensure_ascii=False).encode()  # half of a surrogate pair is no text
        if message.get("Event") == _TEST:
            return []
        if "Records" not in message:
            return [Delivery.model_validate(message)]
        return [_delivery(record) for record in message["Records"]]
    except (ValueError, ValidationError, AttributeError, TypeError, KeyError, RecursionError) as error:
        raise Refused(ReasonCode.MALFORMED_MESSAGE, f"no notice of S3: {type(error).__name__}") from error


def _delivery(record: Mapping[str, Any]) -> Delivery:
    stored = record["s3"]["object"]
    return Delivery(
        bucket=record["s3"]["bucket"]["name"],
        key=unquote_plus(stored["key"]),
        version_id=stored.get("versionId"),
        bytes=stored.get("size"),
        arrived_at=datetime.fromisoformat(record["eventTime"]),
    )


def head_changes(records: Iterator[Mapping[str, Any]]) -> Iterator[HeadChange]:
    """The writes of HEADs among a stream's records."""
    for record in records:
        change = record["dynamodb"]
        new = change.get("NewImage", {})
        if "head" not in new:
            continue
        old = change.get("OldImage", {})
        yield HeadChange(
            position=change["SequenceNumber"],
            head=head_of({"head": {"B": b64decode(new["head"]["B"])}}),
            seq_before=int(old["seq"]["N"]) if "seq" in old else 0,
            nonce_before=int(old["nonce"]["N"]) if "nonce" in old else 0,
        )


def traceparent(xray_header: str | None) -> str | None:
    """The W3C trace context of an X-Ray trace header; None where the header is not one."""
    parts = dict(part.partition("=")[::2] for part in (xray_header or "").split(";"))
    trace = parts.get("Root", "").removeprefix("1-").replace("-", "")
    parent = parts.get("Parent", "")
    if not (re.fullmatch("[0-9a-f]{32}", trace) and re.fullmatch("[0-9a-f]{16}", parent)):
        return None
    return f"00-{trace}-{parent}-{'01' if parts.get('Sampled') == '1' else '00'}"
