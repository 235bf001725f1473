"""Run ministack as a child of the desk, and mend what it does otherwise than AWS.

Run as a module, never imported.
"""

import asyncio
import itertools
from collections.abc import Callable
from contextvars import ContextVar, copy_context
from functools import partial
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus

from ministack.app import main
from ministack.services import s3, sqs

# Long polls look again every 100 ms, which each queue on a message's way would add.
GLANCE_SECONDS = 0.01

_written: ContextVar[dict[str, Any]] = ContextVar("written")
_sequence = itertools.count(1)


async def _sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, GLANCE_SECONDS))


def _fire_after_write(fire: Callable[..., None]) -> Callable[..., None]:
    """S3 events start once the write is complete: before that it has no version."""

    def fire_after_write(bucket: str, key: str, event: str, *details: Any, **more: Any) -> None:
        context = copy_context()
        context.run(_written.set, s3._buckets[bucket]["objects"].get(key) or {})  # noqa: SLF001  # no public face
        start = partial(fire, bucket, key, event, *details, **more)
        asyncio.get_running_loop().call_soon(start, context=context)

    return fire_after_write


def _complete(notification: dict[str, Any]) -> dict[str, Any]:
    """S3 notifications as AWS sends them: the key encoded, with the version and a sequencer."""
    if "Records" not in notification:
        return notification  # the test event of a new configuration
    records = []
    for record in notification["Records"]:
        thing = dict(record["s3"]["object"])
        if version := _written.get({}).get("version_id"):
            thing["versionId"] = version
        thing["key"] = quote_plus(thing["key"], safe="/")
        thing["sequencer"] = f"{next(_sequence):018X}"
        records.append(record | {"s3": record["s3"] | {"object": thing}})
    return notification | {"Records": records}


def _deliver_complete(deliver: Callable[..., None]) -> Callable[..., None]:
    def deliver_complete(arn: str, notification: dict[str, Any], region: str) -> None:
        deliver(arn, _complete(notification), region)

    return deliver_complete


def _mend(module: Any, name: str, mend: Callable[[Callable[..., None]], Callable[..., None]]) -> None:
    setattr(module, name, mend(getattr(module, name)))


if __name__ == "__main__":
    sqs.asyncio = SimpleNamespace(**{**vars(asyncio), "sleep": _sleep})
    _mend(s3, "_fire_s3_event_async", _fire_after_write)
    _mend(s3, "_deliver_event_to_sqs", _deliver_complete)
    _mend(s3, "_deliver_event_to_sns", _deliver_complete)
    main()
