"""Whatever has stalled, reconcile brings under way again in two of its runs; it publishes nothing itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from copydesk.lifecycle import Lifecycle
from tests.architecture.template_rules import as_list
from tests.crashes.desk import Desk
from tests.crashes.ends import violations
from tests.crashes.works import (
    SOON,
    kill,
    posted,
    story,
    unheard,
    unnoticed,
    until,
    uploaded,
)
from tests.simulation.suppliers import ninjs

HALF_AN_HOUR = 30


@pytest.fixture
def desk(template: Mapping[str, Any]) -> Iterator[Desk]:
    desk = Desk(template)
    with desk.functions.installed():
        yield desk


def two_runs(desk: Desk, job: str = "articles") -> None:
    """Two of a schedule's runs, and what comes of them."""
    for _ in range(2):
        desk.schedule(job)
        desk.run()
        desk.wait(minutes=1)


def the_only_lifecycle(desk: Desk) -> str:
    (head,) = desk.heads()
    return head.lifecycle


def test_a_head_whose_event_the_stream_lost_is_announced(desk: Desk) -> None:
    unheard(posted(story(1)))(desk)
    desk.run()
    assert not desk.seen.published
    desk.wait(minutes=3)
    two_runs(desk)
    assert [seq for _, seq in desk.seen.published] == [1]
    assert list(violations(desk)) == []


@pytest.mark.parametrize("name", ["one", "a b+c%.json", "später"])
def test_an_upload_whose_notice_was_lost_is_found_in_the_hourly_list(desk: Desk, name: str) -> None:
    unnoticed(uploaded(name, ninjs(story(1))))(desk)
    assert desk.heads() == []
    desk.wait(minutes=HALF_AN_HOUR)
    two_runs(desk, "inbox")
    assert the_only_lifecycle(desk) == Lifecycle.LIVE
    assert list(violations(desk)) == []


def test_a_webhook_whose_notice_was_lost_is_found_by_its_receipt(desk: Desk) -> None:
    unnoticed(posted(story(1)))(desk)
    assert (desk.seen.answers, desk.heads()) == ([202], [])
    desk.wait(minutes=16)
    two_runs(desk)
    assert the_only_lifecycle(desk) == Lifecycle.LIVE
    assert list(violations(desk)) == []


def test_an_embargo_that_nobody_has_ended_is(desk: Desk) -> None:
    posted(story(1, embargo=SOON))(desk)
    desk.run()
    until(SOON, seconds=7_200)(desk)
    two_runs(desk)
    assert the_only_lifecycle(desk) == Lifecycle.LIVE
    assert list(violations(desk)) == []


def drop_work(desk: Desk) -> None:
    """The publish queue loses what is in it."""
    desk.own.sqs.purge_queue(QueueUrl=desk.stack.ref("PublishQueue"))


def test_an_embargo_whose_release_was_lost_on_its_way_is_ended_by_the_next_run(desk: Desk) -> None:
    posted(story(1, embargo=SOON))(desk)
    desk.run()
    until(SOON, seconds=-60)(desk)
    desk._reconcile("articles")
    drop_work(desk)
    until(SOON)(desk)
    two_runs(desk)
    assert the_only_lifecycle(desk) == Lifecycle.LIVE
    assert list(violations(desk)) == []


@pytest.mark.parametrize("call", range(6))
def test_a_purge_that_stopped_anywhere_and_whose_message_is_gone_is_finished(desk: Desk, call: int) -> None:
    for version in (story(1), kill(2)):
        posted(version)(desk)
        desk.run()
    desk._reconcile("articles")
    desk.calls.is_armed, desk.calls.plan = True, {call: "crash before"}
    desk._take("publish")
    assert not desk.calls.plan
    desk.calls.is_armed = False
    drop_work(desk)
    two_runs(desk)
    (head,) = desk.heads()
    assert head.purges == 1
    assert list(violations(desk)) == []


def test_an_expiry_that_nobody_has_seen_to_is(desk: Desk) -> None:
    posted(story(1, expires=SOON))(desk)
    desk.run()
    until(SOON, seconds=7_200)(desk)
    two_runs(desk)
    assert the_only_lifecycle(desk) == Lifecycle.EXPIRED
    assert list(violations(desk)) == []


def granted(desk: Desk, function: str) -> Iterator[tuple[str, Callable[[str], bool]]]:
    """The actions that a function may call, and whether it may on a resource of that name."""
    for policy in desk.stack.policies(function):
        for statement in policy["Statement"]:
            assert statement["Effect"] == "Allow"
            resources = as_list(statement["Resource"])
            for action in as_list(statement["Action"]):
                yield action, lambda part, resources=resources: any(part in each for each in resources)  # type: ignore[misc]


def test_reconcile_may_neither_publish_nor_write(desk: Desk) -> None:
    allowed = dict(granted(desk, "reconcile"))
    writing = ("sns:", "dynamodb:Put", "dynamodb:Update", "dynamodb:Delete", "dynamodb:BatchWrite", "s3:Put")
    assert not [action for action in allowed if action.startswith((*writing, "s3:Delete")) or "*" in action]
    assert allowed["sqs:SendMessage"]("PublishQueue")
    assert not allowed["sqs:SendMessage"]("EnrichQueue")
    assert dict(granted(desk, "announce")).keys() & {"sns:Publish"}, "the test would see it"
