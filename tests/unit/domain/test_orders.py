"""Deliveries come in any order, twice and late: what an article ends as does not depend on it."""

import json
from collections import Counter
from itertools import permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article, Intent, StatedPlace, Subject
from copydesk.dispositions import Disposition
from copydesk.lifecycle import Attributes, Lifecycle
from copydesk.suppliers import Supplier
from tests.memory.copies import MemoryCopy
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, article, kill, message, reinstatement

pytestmark = pytest.mark.thorough

FIVE = tuple(article(number) for number in range(1, 6))


class End(NamedTuple):
    """What has to be the same whatever came first. `shown` is the hash of what a consumer may show."""

    lifecycle: Lifecycle
    content_hash: str | None
    version: str
    killed: str | None
    reinstated: str | None
    shown: str | None


def end(desk: Desk) -> End:
    head, copy = desk.head(ARTICLE_ID), MemoryCopy()
    desk.announce()
    copy.hear(desk.topic)
    return End(
        head.lifecycle,
        head.content_hash,
        head.version.value,
        head.killed.value if head.killed else None,
        head.reinstated.value if head.reinstated else None,
        copy.shown.get(ARTICLE_ID),
    )


def after(*delivered: Article) -> Desk:
    desk = Desk()
    for one in delivered:
        desk.publish(message(one))
    return desk


def test_five_versions_in_any_order_end_as_the_last() -> None:
    assert {end(after(*order)) for order in permutations(FIVE)} == {
        End(Lifecycle.LIVE, FIVE[-1].content_hash, "5", None, None, FIVE[-1].content_hash)
    }


@pytest.mark.parametrize("killed", [5, 6])
def test_five_versions_and_a_kill_in_any_of_720_orders_end_killed(killed: int) -> None:
    ends = {end(after(*order)) for order in permutations((*FIVE, kill(killed)))}
    assert ends == {End(Lifecycle.KILLED, None, str(killed), str(killed), None, None)}


def test_a_kill_of_an_old_version_kills_in_any_of_720_orders() -> None:
    """V is the highest that counted, and what is refused after a kill does not count."""
    ends = {end(after(*order)) for order in permutations((*FIVE, kill(2)))}
    assert {one._replace(version="-") for one in ends} == {End(Lifecycle.KILLED, None, "-", "2", None, None)}
    assert {one.version for one in ends} == {"2", "3", "4", "5"}


def test_a_reinstatement_after_everything_ends_live_in_any_of_720_orders() -> None:
    back = reinstatement(7)
    ends = {end(after(*order)) for order in permutations((*FIVE[1:], kill(6), back))}
    assert ends == {End(Lifecycle.LIVE, back.content_hash, "7", "6", "7", back.content_hash)}


def test_an_article_that_is_delivered_100_times_is_one_revision_one_event_and_applied_once() -> None:
    desk, copy = Desk({"agency": Supplier(id="agency", name="Agency")}), MemoryCopy()
    item = {"uri": "urn:x:1", "versionCreated": "2026-03-01T09:00:00Z", "headlines": [{"value": "Rain"}]}
    first = desk.inbox.upload("agency/2026-03-01/a", json.dumps(item).encode())
    for number in range(50):
        again = desk.inbox.upload(f"agency/2026-03-01/{number}", json.dumps(item).encode())
        for delivery in (first, again):
            desk.ingest_queue.send(delivery.model_dump_json())
        desk.drain()
        copy.hear(desk.topic)
    (told,) = {notice.event.id for notice in desk.topic.heard}
    (article_id,) = copy.events
    assert desk.head(article_id).revision == 1
    assert copy.applied == [told]
    assert Counter(outcome.disposition for outcome in desk.receipts.outcomes.values()) == {
        Disposition.ACCEPTED: 1,
        Disposition.DUPLICATE: 50,
    }


versions = st.integers(1, 6)
updates = versions.map(article)
corrections = versions.map(lambda number: article(number, intent=Intent.CORRECTION))
kills = versions.map(kill)
reinstatements = versions.map(reinstatement)
anything = st.lists(st.one_of(updates, corrections, kills, reinstatements), min_size=1, max_size=10)


@given(anything)
def test_killed_unless_reinstated_above_every_kill(delivered: list[Article]) -> None:
    killed = max(
        (int(d.version.value) for d in delivered if d.version and d.intent is Intent.KILL), default=0
    )
    reinstated = max(
        (int(d.version.value) for d in delivered if d.version and d.intent is Intent.REINSTATEMENT), default=0
    )
    head = after(*delivered).head(ARTICLE_ID)
    assert (head.lifecycle is Lifecycle.KILLED) == (killed > 0 and reinstated <= killed)
    assert int(head.killed.value if head.killed else 0) == killed
    assert int(head.reinstated.value if head.reinstated else 0) == reinstated


@given(st.permutations([*FIVE, kill(2), reinstatement(3), kill(4), reinstatement(4), reinstatement(6)]))
def test_kills_and_reinstatements_in_any_order_agree_on_the_lifecycle_and_both_marks(
    delivered: list[Article],
) -> None:
    ended = end(after(*delivered))
    assert (ended.lifecycle, ended.killed, ended.reinstated) == (Lifecycle.LIVE, "4", "6")
    assert ended.shown == ended.content_hash


@given(anything, st.data())
def test_a_delivery_that_comes_twice_changes_nothing_the_second_time(
    delivered: list[Article], data: st.DataObject
) -> None:
    desk = Desk()
    for number, one in enumerate(delivered):
        desk.publish(message(one, str(number)))
    number = data.draw(st.integers(0, len(delivered) - 1))
    once = desk.head(ARTICLE_ID)
    first = desk.receipts.outcomes.copy()
    again = desk.publish(message(delivered[number], str(number)))
    noted = first[again.outcome.receipt_id, 0] if again.outcome else None
    if noted and noted.disposition in (Disposition.ACCEPTED, Disposition.KILLED):
        assert desk.head(ARTICLE_ID) == once
        assert again.outcome == noted
    assert desk.receipts.outcomes == first


@given(anything)
def test_the_seq_goes_up_by_one_with_each_event_and_with_nothing_else(delivered: list[Article]) -> None:
    desk = Desk()
    events = []
    for number, one in enumerate(delivered):
        published = desk.publish(message(one, str(number)))
        if published.event:
            events.append(published.event)
        head = desk.head(ARTICLE_ID)
        assert head.seq == len(events)
        assert len(head.tokens) == head.revision
    seqs = [change.head.seq for change in desk.articles.stream if change.head.seq != change.seq_before]
    assert seqs == list(range(1, len(events) + 1))


attributes = st.builds(
    Attributes,
    language=st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    topics=st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    urgency=st.lists(st.integers(1, 3), max_size=3).map(tuple),
)


@given(attributes, attributes, attributes)
def test_a_union_of_attributes_is_that_of_sets(one: Attributes, two: Attributes, three: Attributes) -> None:
    assert one.union(two) == two.union(one)
    assert one.union(two).union(three) == one.union(two.union(three))
    assert one.union(two).union(two) == one.union(two)
    for name, values in one.union(two):
        assert set(values) == set(getattr(one, name)) | set(getattr(two, name))
        assert list(values) == sorted(set(values))


@given(st.permutations([*FIVE, kill(3), reinstatement(7)]), st.lists(st.sampled_from("abcdefg"), min_size=7))
def test_what_subscribers_filter_by_only_grows(order: list[Article], topics: list[str]) -> None:
    desk = Desk()
    before = Attributes()
    for one, topic in zip(order, topics, strict=False):
        about = one.model_copy(
            update={"subjects": (Subject(code=topic),), "places": (StatedPlace(name="x", country=topic),)}
        )
        desk.publish(message(about))
        now = desk.head(ARTICLE_ID).attributes
        for name, values in before:
            assert set(values) <= set(getattr(now, name))
        before = now
