"""The template's policies: every test of the desk holds its calls against them; this one uses them up."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from copydesk import suppliers
from tests.architecture.sources import FUNCTIONS
from tests.integration.aws_events import s3_notice, s3_record
from tests.integration.desk import Desk, ninjs
from tests.integration.samples import incompressible

# What S3 asks for to say "not there" where it would else say "forbidden".
TO_BE_TOLD = {(function, "s3:ListBucket") for function in ("ingest", "enrich", "publish", "announce", "read")}


REPORT = """The harbour bridge of Veldt closes on Monday for repairs of its bearings, the port authority said.

Ferries will carry pedestrians every ten minutes from the fish market to the old customs house, for nothing.

The repairs take six months and cost forty million crowns, half of which the region pays.
"""


def told_twice(desk: Desk) -> None:
    """An article and its copy, both of which are killed: the index holds nothing of them any more."""
    report = [{"role": "main", "contentType": "text/plain", "value": REPORT}]
    for number, status in enumerate(["usable", "canceled"]):
        at = f"2026-03-14T1{number}:30:00Z"
        for uri in ("urn:report", "urn:copy"):
            item = ninjs(uri=uri, bodies=report, pubStatus=status, versionCreated=at)
            desk.post(item, webhook_id=f"{uri}-{status}")
            desk.run()


def test_every_permission_is_needed(
    desk: Desk, moved_clock: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    # None of the suppliers that are shipped is watched for silence; those of a newsroom are.
    watched = {
        name: supplier.model_copy(update={"silent_after_hours": 1})
        for name, supplier in suppliers.packaged().items()
    }
    monkeypatch.setattr(suppliers, "packaged", lambda: watched)
    large = [{"role": "main", "contentType": "text/plain", "value": incompressible(120_000)}]
    soon = datetime.now(UTC) + timedelta(hours=1)
    desk.post(ninjs(bodies=large))
    desk.post(ninjs(bodies=large))
    desk.step("ingest")
    for body in desk.drained("EnrichQueue"):  # publish finds that it needs its facts after all
        desk.send("PublishQueue", body)
    desk.send("IngestQueue", s3_notice(s3_record(desk.stack.ref("InboxBucket"), "fakti/no-version")))
    desk.post(
        b"[" + ninjs(uri="urn:a", embargoedUntil=soon.isoformat()) + b"," + ninjs(uri="urn:b") + b"]",
        webhook_id="2",
    )
    desk.upload("fakti/2026-03-14/empty", b"")
    desk.notifying = False
    desk.upload(f"fakti/{datetime.now(UTC).date()}/lost", "A title\n\nA text.\n")
    for queue in ("IngestQueue", "EnrichQueue", "PublishQueue"):
        desk.send(queue, "rubbish")
    desk.run()
    event = next(event for event in desk.heard() if "dataref" in event)
    desk.get("/v1/articles/{id}", id=event["subject"])
    desk.get("/v1/stories/{id}", id=event["data"]["story"]["storyId"])
    desk.receipts()
    desk.notifying = True
    desk.post(ninjs(versionCreated="2026-03-14T08:00:00Z", language="de"), webhook_id="3")
    desk.post(ninjs(versionCreated="2026-03-14T10:00:00Z", bodies=large), webhook_id="4")
    desk.post(ninjs(versionCreated="2026-03-14T11:00:00Z", pubStatus="canceled"), webhook_id="5")
    desk.run()
    told_twice(desk)
    moved_clock(hours=2)
    desk.invoke("reconcile", {"task": "articles"})
    desk.invoke("reconcile", {"task": "inbox"})
    desk.run()
    desk.get("/v1/events")
    granted = {(function, grant) for function in FUNCTIONS for grant in desk.calls.granted(function)}
    unused = {(function, grant) for function, grant in granted - desk.calls.used}
    assert {(function, grant.action) for function, grant in unused} == TO_BE_TOLD, unused
