"""How HEAD moves: what it takes over from a revision, what it keeps, and what the event that it owes says."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.advancing import Occasion, advance, advance_by_work, digest, owe
from copydesk.article import Article, Intent, SourceVersion, VersionScheme
from copydesk.facts import VectorFact, VectorItem
from copydesk.lifecycle import (
    MOST_BYTES,
    MOST_VALUES,
    Attributes,
    EventKind,
    EventStamp,
    Head,
    Lifecycle,
    decide,
)
from copydesk.messages import ArticleMessage, Work
from copydesk.ports import Revision
from tests.unit.domain.samples import (
    ARTICLE_ID,
    BEFORE,
    LATER,
    NOW,
    SOON,
    SUPPLIER,
    URI,
    article,
    english,
    kill,
    message,
    version,
)

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def moved(head: Head | None, delivered: Article, now: Any = NOW, **how: Any) -> Head:
    """HEAD after a delivery of an article."""
    return taken(head, message(delivered), now, **how)


def taken(head: Head | None, sent: ArticleMessage, now: Any = NOW, **how: Any) -> Head:
    """HEAD after a message."""
    assert sent.article is not None
    number = head.revision + 1 if head else 1
    revision = Revision(
        article_id=ARTICLE_ID,
        revision=number,
        token=sent.token,
        item=sent.item,
        article=sent.article,
        facts=sent.facts or (),
        attributes=Attributes(source=(f"source {number}",)),
    )
    return advance(head, decide(head, sent.article, now), sent, revision, now, **how)


class TestWhatARevisionBrings:
    """And what of HEAD stays."""

    def test_a_new_article_begins_with_its_own(self) -> None:
        first = article(1, expires=LATER)
        head = moved(None, first)
        assert (head.article_id, head.supplier, head.uri) == (ARTICLE_ID, SUPPLIER, URI)
        assert (head.revision, head.seq, head.enrichment_revision) == (1, 1, 0)
        assert (head.content_hash, head.hash_version) == (first.content_hash, first.hash_version)
        assert (head.raw_sha256, head.raw_item) == (first.raw.sha256, 0)
        assert (head.expires, head.facts_digest) == (LATER, digest(english()))

    def test_a_uri_that_is_not_repeated_stays(self) -> None:
        head = moved(moved(None, article(1)), article(2).model_copy(update={"uri": None}))
        assert head.uri == URI
        assert (
            moved(head, article(3).model_copy(update={"uri": "urn:agency:other"})).uri == "urn:agency:other"
        )

    def test_its_facts_are_its_first_ones(self) -> None:
        found_again = moved(None, article(1)).model_copy(update={"enrichment_revision": 3})
        assert moved(found_again, article(2)).enrichment_revision == 0

    def test_the_content_is_that_of_an_item_of_the_bytes(self) -> None:
        assert taken(None, message(article(1), item=4)).raw_item == 4
        assert taken(None, message(article(1), item=4), item=2).raw_item == 2
        assert taken(None, message(article(1), item=4), item=0).raw_item == 0

    def test_who_got_a_revision_gets_the_next(self) -> None:
        head = moved(moved(None, article(1)), article(2))
        assert head.attributes.source == ("source 1", "source 2")

    def test_what_expired_keeps_its_time_until_a_later_one_is_stated(self) -> None:
        live = moved(None, article(1, expires=SOON))
        expired = advance_by_work(live, Work(kind="expire", article_id=ARTICLE_ID), SOON)
        assert expired
        assert expired.lifecycle is Lifecycle.EXPIRED
        still = moved(expired, article(2), SOON)
        assert (still.lifecycle, still.expires) == (Lifecycle.EXPIRED, SOON)
        assert moved(still, article(3, expires=LATER), SOON).lifecycle is Lifecycle.LIVE

    def test_an_expiry_that_is_not_repeated_is_none(self) -> None:
        assert moved(moved(None, article(1, expires=LATER)), article(2)).expires is None

    def test_an_embargo_that_is_not_repeated_stays(self) -> None:
        assert moved(moved(None, article(1, embargo=SOON)), article(2)).embargo == SOON

    def test_what_was_withheld_is_due_at_once_where_it_no_longer_is(self) -> None:
        withheld = moved(None, article(1, withheld=True))
        assert (moved(withheld, article(2, withheld=True)).embargo, withheld.embargo) == (None, None)
        assert moved(withheld, article(2)).is_due("release", NOW)

    def test_of_what_is_killed_head_keeps_nothing(self) -> None:
        alive = moved(None, article(1, embargo=SOON, expires=LATER, withheld=True))
        assert alive.fingerprints
        head = moved(alive, kill(2))
        kept = (head.content_hash, head.hash_version, head.facts_digest, head.embargo, head.expires)
        assert kept == (None,) * 5
        assert (head.fingerprints, head.withheld) == ({}, False)
        assert (head.purge_at, head.purge_through, head.purges) == (NOW, 2, 0)


class TestWhatAnEventSays:
    """All that a retry needs to publish the same one is kept with it."""

    def test_it_says_what_head_is_and_where_it_came_from(self) -> None:
        head = moved(None, article(1, expires=LATER)).model_copy(update={"enrichment_revision": 2})
        occasion = Occasion(BEFORE, "a delivery", TRACE)
        owed = owe(head, EventKind.ENRICHED, occasion, SOON, changed=("body",), reason="a reason")
        assert owed.seq == head.seq + 1
        assert owed.event == EventStamp(
            kind=EventKind.ENRICHED,
            revision=1,
            enrichment_revision=2,
            source_version=version(1),
            content_hash=head.content_hash,
            facts_digest=head.facts_digest,
            expires=LATER,
            occurred_at=BEFORE,
            committed_at=SOON,
            changed=("body",),
            reason="a reason",
            previous_event_id=f"{ARTICLE_ID}.1.created",
            correlation_id="a delivery",
            traceparent=TRACE,
        )

    def test_a_kill_names_the_version_that_was_killed(self) -> None:
        killed = moved(moved(None, article(1)), kill(5))
        assert killed.event
        assert (killed.event.source_version, killed.kill_seq) == (version(5), killed.seq)

    def test_an_update_names_the_version_that_stands(self) -> None:
        head = moved(None, article(1)).model_copy(update={"killed": version(0)})
        updated = moved(head, article(4))
        assert updated.event
        assert (updated.event.source_version, updated.kill_seq) == (version(4), 0)

    def test_it_says_which_parts_changed(self) -> None:
        head = moved(None, article(1, "A title", standfirst="A standfirst"))
        assert head.event
        assert head.event.changed == ()
        assert changed(head, article(2, "Another title", standfirst="A standfirst")) == ("title",)
        assert changed(head, article(2, "A title")) == ("standfirst",)
        assert changed(head, article(2, "Another title", standfirst="A standfirst", section="Sport")) == (
            "section",
            "title",
        )

    def test_it_belongs_to_its_delivery(self) -> None:
        sent = message(article(1)).model_copy(update={"traceparent": TRACE})
        head = taken(None, sent)
        assert head.event
        assert (head.event.correlation_id, head.event.traceparent) == (sent.correlation_id, TRACE)

    def test_it_happened_when_its_version_says_or_when_it_arrived(self) -> None:
        stated = SourceVersion(scheme=VersionScheme.STATED_TIME, value=BEFORE.isoformat())
        timed = article(1).model_copy(update={"version": stated})
        sent = message(timed).model_copy(update={"arrived_at": NOW + timedelta(seconds=7)})
        assert occurred(sent) == BEFORE
        assert occurred(sent.model_copy(update={"article": article(1)})) == sent.arrived_at
        # What an operator decided happened when it was decided, whatever the version says.
        assert occurred(sent.model_copy(update={"overrules": "0" * 64})) == sent.arrived_at

    def test_a_release_happened_at_the_embargos_time_and_belongs_to_the_last_delivery(self) -> None:
        last = message(article(2))
        head = taken(moved(None, article(1, embargo=SOON)), last)
        released = advance_by_work(head, Work(kind="release", article_id=ARTICLE_ID), LATER)
        assert released
        assert released.event
        assert (released.event.occurred_at, released.event.committed_at) == (SOON, LATER)
        assert released.event.correlation_id == last.token

    @pytest.mark.parametrize("kind", ["release", "expire", "reannounce", "purge"])
    def test_without_a_reason_nothing_is_owed(self, kind: Any) -> None:
        quiet = moved(None, article(1, withheld=True))
        assert advance_by_work(quiet, Work(kind=kind, article_id=ARTICLE_ID), LATER) is None


def changed(head: Head, delivered: Article) -> tuple[str, ...]:
    event = moved(head, delivered).event
    assert event
    return event.changed


def occurred(sent: ArticleMessage) -> Any:
    event = taken(None, sent).event
    assert event
    return event.occurred_at


@given(st.dictionaries(st.text(max_size=5), st.floats(0, 1), min_size=2), st.randoms(use_true_random=False))
def test_the_same_facts_have_the_same_digest_in_whatever_order(terms: dict[str, float], random: Any) -> None:
    names = list(terms)
    random.shuffle(names)
    vector = VectorFact(method="test", version="1", items=(VectorItem(terms=terms),))
    again = VectorFact(
        method="test", version="1", items=(VectorItem(terms={name: terms[name] for name in names}),)
    )
    assert digest((vector,)) == digest((again,))
    assert digest((vector, vector)) != digest((vector,))
    assert len(digest((vector,))) == 32


def test_a_decision_without_a_version_moves_nothing() -> None:
    sent = message(article(1, intent=Intent.UPDATE))
    decision = decide(None, article(1), NOW)._replace(version=None)
    revision = Revision(article_id=ARTICLE_ID, revision=1, token=sent.token, article=article(1))
    with pytest.raises(ValueError, match="names the version"):
        advance(None, decision, sent, revision, NOW)


SOURCES = st.lists(
    st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=4_000), max_size=6
)


@given(SOURCES, SOURCES)
def test_a_union_has_all_of_the_first_and_of_the_second_as_much_as_fits(
    ours: list[str], theirs: list[str]
) -> None:
    first, second = Attributes(source=tuple(sorted(set(ours)))), Attributes(source=tuple(theirs))
    union = first.union(second).source
    assert set(first.source) <= set(union) <= {*ours, *theirs}
    assert list(union) == sorted(set(union))
    size = sum(len(value.replace("\\", "\\\\").replace('"', '\\"')) + len('"", ') for value in union)
    if size <= MOST_BYTES and sum(map(len, (*ours, *theirs))) < MOST_BYTES // 3:
        assert set(union) == {*ours, *theirs}
    assert size <= MOST_BYTES or union == first.source


def test_a_union_ends_at_the_last_value_and_the_last_byte_that_fit() -> None:
    numbers = tuple(range(1_000, 1_000 + MOST_VALUES))
    assert Attributes(urgency=numbers[1:]).union(Attributes(urgency=numbers[:1])).urgency == numbers
    assert Attributes(urgency=numbers).union(Attributes(urgency=(1,))).urgency == numbers
    half = "x" * (MOST_BYTES // 2 - len('"", '))
    fits, over = (half.replace("x", "y"),), (half.replace("x", "y") + "y",)
    assert Attributes(source=(half,)).union(Attributes(source=fits)).source == (half, *fits)
    assert Attributes(source=(half,)).union(Attributes(source=over)).source == (half,)
    quarter = tuple(letter * (MOST_BYTES // 4) for letter in "abcd")
    assert Attributes().union(Attributes(source=quarter)).source == quarter[:3]
