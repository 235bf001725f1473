"""Run ministack as a child of the desk, and mend what it does otherwise than AWS.

Run as a module, never imported.
"""

import asyncio
import itertools
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus

from ministack.app import main
from ministack.services import s3, sqs

# Long polls look again every 100 ms, which each queue on a message's way would add.
GLANCE_SECONDS = 0.01
_sequence = itertools.count(1)


async def _sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, GLANCE_SECONDS))


def _complete(notification: dict[str, Any]) -> dict[str, Any]:
    """S3 notifications as AWS sends them: the key encoded, with the version and a sequencer."""
    if "Records" not in notification:
        return notification  # the test event of a new configuration
    records = []
    for record in notification["Records"]:
        bucket, thing = record["s3"]["bucket"]["name"], dict(record["s3"]["object"])
        stored = s3._buckets.get(bucket, {}).get("objects", {}).get(thing["key"], {})  # noqa: SLF001  # it has no public face
        if version := stored.get("version_id"):
            thing["versionId"] = version
        thing["key"] = quote_plus(thing["key"], safe="/")
        thing["sequencer"] = f"{next(_sequence):018X}"
        records.append(record | {"s3": record["s3"] | {"object": thing}})
    return notification | {"Records": records}


def _completing(deliver: Callable[..., None]) -> Callable[..., None]:
    def complete_and_deliver(arn: str, notification: dict[str, Any], region: str) -> None:
        deliver(arn, _complete(notification), region)

    return complete_and_deliver


if __name__ == "__main__":
    sqs.asyncio = SimpleNamespace(**{**vars(asyncio), "sleep": _sleep})
    for name in ("_deliver_event_to_sqs", "_deliver_event_to_sns"):
        setattr(s3, name, _completing(getattr(s3, name)))
    main()
