"""A short storm over the running desk, and that its end tells what is wrong; `make storm` is the long one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.cli.standing import stand
from tests.pipeline.desk.articles import fresh_uri, ninjs
from tests.pipeline.desk.newsroom import Newsroom
from tests.storm.deliveries import Plan
from tests.storm.ends import Books, violations
from tests.storm.storm import storm

pytestmark = pytest.mark.pipeline

ARTICLES = 40


def test_after_a_storm_both_copies_equal_the_store_and_every_receipt_is_done(tmp_path: Path) -> None:
    result = storm(ARTICLES, 1, tmp_path, freeze=3)

    assert result.violations == []
    assert result.heads >= ARTICLES
    assert {"cut off", "kill after", "kill before"} <= result.faults.keys()


@pytest.fixture(scope="module")
def calm() -> Iterator[Newsroom]:
    standing = stand(log=lambda _function, _line: None)
    with standing.desk:
        yield Newsroom(standing)


def test_what_is_missing_old_or_changed_is_told(calm: Newsroom) -> None:
    receipt = calm.post(ninjs(fresh_uri())).document["id"]
    identity = calm.disposition(receipt)["articleId"]
    event = calm.event(identity, 1)
    old = {**event, "sequence": "000000000000"}
    changed = {**event, "data": {**event["data"], "state": {**event["data"]["state"], "contentHash": "0"}}}
    plan = Plan(last={identity: ("killed", 2), "0" * 32: ("live", 1)})
    copies = {"empty": {}, "old": {identity: old}, "changed": {identity: changed}, "right": {identity: event}}

    told = list(violations(Books(calm), plan, {receipt, "unheard-of"}, copies))

    assert told == [
        "receipt unheard-of is not there",
        f"{identity} is live and not killed",
        f"{'0' * 32} was sent and is not there",
        f"the empty copy: {identity} is not there, HEAD is at 1",
        f"the old copy: {identity} is at 0 of 1",
        f"the changed copy: {identity} has another content",
    ]
