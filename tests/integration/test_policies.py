"""The template's policies: every test of the desk holds its calls against them; this one uses them up."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.architecture.sources import FUNCTIONS
from tests.integration.aws_events import s3_notice, s3_record
from tests.integration.desk import Desk, ninjs
from tests.integration.samples import incompressible

# What S3 asks for to say "not there" where it would else say "forbidden".
TO_BE_TOLD = {(function, "s3:ListBucket") for function in ("ingest", "enrich", "publish", "announce", "read")}


def test_every_permission_is_needed(desk: Desk, moved_clock: Callable[..., None]) -> None:
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
    moved_clock(hours=2)
    desk.invoke("reconcile", {"task": "articles"})
    desk.invoke("reconcile", {"task": "inbox"})
    desk.run()
    granted = {(function, action) for function in FUNCTIONS for action, _ in desk.calls.granted(function)}
    assert granted - desk.calls.used == TO_BE_TOLD
