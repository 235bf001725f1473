"""The life of an article as Hypothesis plays it: deliveries, time, crashes, and a consumer, in any order.

STATEFUL_RUNS says how many lives (`make stateful`: 2,000 of 50 steps); few of them in every test run.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

from copydesk import consumer
from copydesk.article import Article, Intent
from copydesk.consumer import Event
from copydesk.lifecycle import Head, Lifecycle
from copydesk.messages import PUBLISH_MESSAGE, ArticleMessage, FactsWanted, Refind, ToPublish, Work
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.simulation.oracle import Author, Delivered, Fallen, Oracle
from tests.unit.domain.samples import ARTICLE_ID, NOW, article, english, kill, message

RUNS = int(os.environ.get("STATEFUL_RUNS", "60"))
STEPS = 50

pytestmark = pytest.mark.thorough


@dataclass
class Copy:
    """A consumer's copy. Implements consumer.Copy."""

    states: dict[str, Event] = field(default_factory=dict)
    applied: list[tuple[int, str]] = field(default_factory=list)

    def last(self, article_id: str) -> str | None:
        return self.states[article_id]["sequence"] if article_id in self.states else None

    def apply(self, event: Event, last: str | None) -> bool:
        assert self.last(event["subject"]) == last
        self.states[event["subject"]] = event
        self.applied.append((int(event["sequence"]), event["data"]["state"]["lifecycle"]))
        return True


def terms() -> st.SearchStrategy[dict[str, Any]]:
    """An embargo, an expiry or neither, soon or later."""
    moments = st.integers(-30, 300).map(lambda minutes: NOW + timedelta(minutes=minutes))
    return st.one_of(
        st.just(dict[str, Any]()),
        moments.map(lambda at: {"embargo": at}),
        moments.map(lambda at: {"expires": at}),
        st.just({"withheld": True}),
    )


class Life(RuleBasedStateMachine):
    """One article, with nothing between its commits but what a rule does."""

    deliveries = Bundle("deliveries")
    events = Bundle("events")

    @initialize()
    def begin(self) -> None:
        self.desk = Desk()
        self.oracle = Oracle()
        self.copy = Copy()
        self.told: dict[int, str] = {}
        self.heard = 0
        self.orders = 0
        self.kills = set[int]()
        self.backs = set[int]()

    # What comes

    @rule(
        target=deliveries,
        number=st.integers(1, 9),
        title=st.sampled_from(("One", "Two", "Three")),
        intent=st.sampled_from((Intent.UPDATE, Intent.UPDATE, Intent.CORRECTION, Intent.REINSTATEMENT)),
        stated=terms(),
    )
    def send(self, number: int, title: str, intent: Intent, stated: dict[str, Any]) -> ArticleMessage:
        return self._sent(article(number, title, intent=intent, **stated))

    @rule(target=deliveries, number=st.integers(1, 9))
    def send_kill(self, number: int) -> ArticleMessage:
        return self._sent(kill(number))

    def _sent(self, delivered: Article) -> ArticleMessage:
        self.orders += 1
        sent = message(delivered, f"delivery {self.orders}")
        self._publish(sent)
        return sent

    @rule(sent=deliveries)
    def send_again(self, sent: ArticleMessage) -> None:
        self._publish(sent)

    @rule(sent=deliveries, at=st.integers(0, 12), when=st.sampled_from(("before", "after")))
    def crash_at_it(self, sent: ArticleMessage, at: int, when: Literal["before", "after"]) -> None:
        self._crashing(at, when, lambda: self._publish(sent))
        self._publish(sent)

    @rule(sent=deliveries, losing=st.integers(1, 3))
    def lose_the_race(self, sent: ArticleMessage, losing: int) -> None:
        self.desk.articles.losing = losing
        self._publish(sent)
        self.desk.articles.losing = 0

    # What happens by itself

    @rule(minutes=st.integers(1, 120))
    def wait(self, minutes: int) -> None:
        self.desk.clock.pass_by(timedelta(minutes=minutes))

    @rule()
    def wait_for_the_queues(self) -> None:
        self.desk.clock.pass_by(timedelta(days=14))

    @rule()
    def reconcile(self) -> None:
        self.desk.reconcile()
        while body := self.desk.publish_queue.take():
            self._publish(PUBLISH_MESSAGE.validate_json(body))

    @rule(kind=st.sampled_from(("release", "expire", "purge", "reannounce")), nonce=st.integers(0, 2))
    def fall_due(self, kind: Literal["release", "expire", "purge", "reannounce"], nonce: int) -> None:
        self._publish(Work(kind=kind, article_id=ARTICLE_ID, nonce=nonce))

    @rule(
        kind=st.sampled_from(("release", "expire", "purge")),
        at=st.integers(0, 8),
        when=st.sampled_from(("before", "after")),
    )
    def crash_at_work(
        self, kind: Literal["release", "expire", "purge"], at: int, when: Literal["before", "after"]
    ) -> None:
        work = Work(kind=kind, article_id=ARTICLE_ID)
        self._crashing(at, when, lambda: self._publish(work))
        self._publish(work)

    @rule(confidence=st.sampled_from((0.5, 0.7, 0.9)))
    def find_facts_again(self, confidence: float) -> None:
        self.orders += 1
        self.desk.find_facts = lambda _: english(confidence)
        order = Refind(article_id=ARTICLE_ID, receipt_id=f"order {self.orders}", ordered_at=NOW)
        self._publish(order)
        while body := self.desk.enrich_queue.take():
            assert FactsWanted.model_validate_json(body)
            self.desk.enrich(body)
        while body := self.desk.publish_queue.take():
            self._publish(PUBLISH_MESSAGE.validate_json(body))

    # What goes out

    @rule(target=events)
    def announce(self) -> Any:
        self.desk.announce()
        return self._new_events()

    @rule(target=events, back=st.integers(0, 10))
    def announce_again(self, back: int) -> Any:
        self.desk.announce(max(0, self.desk.announced - back))
        return self._new_events()

    @rule(target=events, at=st.integers(0, 5), when=st.sampled_from(("before", "after")))
    def crash_at_announcing(self, at: int, when: Literal["before", "after"]) -> Any:
        begun = self.desk.announced
        self._crashing(at, when, self.desk.announce)
        self.desk.announce(begun)
        return self._new_events()

    @rule(event=events)
    def consume(self, event: Event) -> None:
        consumer.consume(event, self.copy)

    @rule(event=consumes(events))
    def consume_for_the_last_time(self, event: Event) -> None:
        consumer.consume(event, self.copy)

    def _new_events(self) -> Any:
        documents = self.desk.topic.documents[self.heard :]
        self.heard += len(documents)
        found = [consumer.event_of(document) for document in documents]
        for event, document in zip(found, documents, strict=True):
            assert self.told.setdefault(int(event["sequence"]), document) == document, "told in two ways"
        return multiple(*found)

    # What must hold

    @property
    def head(self) -> Head | None:
        return self.desk.articles.head(ARTICLE_ID)

    @invariant()
    def every_move_is_in_the_table(self) -> None:
        if hasattr(self, "oracle"):
            assert self.oracle.wrong == []

    @invariant()
    def the_highest_kill_and_reinstatement_say_whether_it_is_killed(self) -> None:
        head = getattr(self, "desk", None) and self.head
        if not head:
            return
        killed, back = max(self.kills, default=-1), max(self.backs, default=-1)
        assert (head.lifecycle is Lifecycle.KILLED) == (killed >= 0 and killed >= back)

    @invariant()
    def a_copy_takes_each_event_once_and_in_order(self) -> None:
        seqs = [seq for seq, _ in getattr(self, "copy", Copy()).applied]
        assert seqs == sorted(set(seqs))

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        self.reconcile()
        self.desk.clock.pass_by(timedelta(hours=6))
        self.reconcile()
        self.announce()
        for document in reversed(self.desk.topic.documents):
            consumer.consume(consumer.event_of(document), self.copy)
        self.every_move_is_in_the_table()
        self.a_copy_takes_each_event_once_and_in_order()
        head = self.head
        if head is None or not head.seq:
            assert not self.copy.applied
            return
        assert self.copy.states[ARTICLE_ID]["data"]["state"]["lifecycle"] == head.lifecycle
        assert self.copy.states[ARTICLE_ID]["id"] == head.last_event_id
        assert set(range(max(head.kill_seq, 1), head.seq + 1)) <= self.told.keys()
        assert ARTICLE_ID not in self.desk.articles.pending

    def _publish(self, asked: ToPublish) -> None:
        """Have publish do something, and hold what it wrote against the table."""
        written = len(self.desk.articles.stream)
        before = self.head
        try:
            self.desk.publish(asked)
        finally:
            if len(self.desk.articles.stream) > written:
                assert len(self.desk.articles.stream) == written + 1
                self._moved(before, asked)
        if isinstance(asked, ArticleMessage) and asked.article:
            self._note(asked.article)

    def _note(self, delivered: Article) -> None:
        """A delivery went through: its mark counts from now on, whatever became of it."""
        number = int(delivered.version.value) if delivered.version else 0
        if delivered.intent is Intent.KILL:
            self.kills.add(number)
        elif delivered.intent is Intent.REINSTATEMENT:
            self.backs.add(number)

    def _moved(self, before: Head | None, asked: ToPublish) -> None:
        after, now = self.head, self.desk.clock.now()
        assert after
        author: Author
        match asked:
            case ArticleMessage(article=Article() as delivered):
                author = Delivered(delivered, asked.item, now)
                self._note(delivered)
            case Work():
                author = Fallen(asked.kind, now, ARTICLE_ID)
            case _:
                assert before
                assert after.seq == before.seq + 1
                assert after.enrichment_revision == before.enrichment_revision + 1
                return
        self.oracle.written(before, after, author)

    def _crashing(self, at: int, when: Literal["before", "after"], act: Callable[[], object]) -> None:
        faults = self.desk.faults
        faults.calls.clear()
        faults.at, faults.when = at, when
        try:
            act()
        except Crash:
            pass
        finally:
            faults.at = None


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
