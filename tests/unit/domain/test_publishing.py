"""Publish: what a message does to HEAD, and that a crash anywhere does no more and no less."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Literal, NamedTuple

import pytest

from copydesk import handover
from copydesk.article import Article, Block, Intent
from copydesk.dispositions import Disposition
from copydesk.errors import Contended, Refused
from copydesk.facts import Fact
from copydesk.lifecycle import QUEUE_RETENTION, Effect, EventKind, Lifecycle
from copydesk.messages import ArticleMessage, NewFacts, Work
from copydesk.ports import ATTEMPTS
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import (
    ARTICLE_ID,
    LATER,
    NOW,
    SOON,
    article,
    english,
    kill,
    message,
    reinstatement,
)

LARGE = (Block(text="word " * 20_000),)


def work(kind: Literal["release", "expire", "reannounce", "purge"]) -> Work:
    return Work(kind=kind, article_id=ARTICLE_ID)


def facts(revision: int, found: tuple[Fact, ...]) -> NewFacts:
    return NewFacts(article_id=ARTICLE_ID, revision=revision, facts=found)


def terms(number: int, **asked: datetime) -> ArticleMessage:
    """What a lifecycle event becomes: no content, and no facts."""
    told = article(number, "", intent=Intent.TERMS, body=(), **asked)
    return message(told).model_copy(update={"facts": None})


class Scene(NamedTuple):
    """What was there before, and the message that is then published with crashes."""

    before: tuple[ArticleMessage | Work, ...]
    message: ArticleMessage | Work | NewFacts
    at: datetime = NOW


SCENES = {
    "a first version": Scene((), message(article(1))),
    "a large first version": Scene((), message(article(1, body=LARGE))),
    "an update": Scene((message(article(1)),), message(article(2))),
    "a correction": Scene((message(article(1)),), message(article(2, intent=Intent.CORRECTION))),
    "the same content again": Scene((message(article(1, "x")),), message(article(2, "x"))),
    "an older version": Scene((message(article(2)),), message(article(1))),
    "a conflict": Scene((message(article(1)),), message(article(1, "Other"), "other")),
    "a late embargo": Scene((message(article(1)),), message(article(2, embargo=SOON))),
    "an embargo": Scene((), message(article(1, embargo=SOON))),
    "a kill": Scene((message(article(1)),), message(kill(2))),
    "a kill of an unknown article": Scene((), message(kill(2))),
    "a kill under embargo": Scene((message(article(1, embargo=SOON)),), message(kill(2))),
    "an update of what was killed": Scene((message(article(1)), message(kill(2))), message(article(3))),
    "a reinstatement": Scene((message(article(1)), message(kill(2))), message(reinstatement(3))),
    "a release": Scene((message(article(1, embargo=SOON)),), work("release"), SOON),
    "an expiry": Scene((message(article(1, expires=SOON)),), work("expire"), SOON),
    "a repeated announcement": Scene((message(article(1)),), work("reannounce")),
    "a purge": Scene((message(article(1)), message(kill(2))), work("purge")),
    "new facts": Scene((message(article(1)),), facts(1, english(0.5))),
    "new terms": Scene((message(article(1)),), terms(2, expires=SOON)),
    "new terms under embargo": Scene((message(article(1, embargo=SOON)),), terms(2, embargo=LATER)),
    "new terms for what was killed": Scene((message(article(1)), message(kill(2))), terms(3, expires=SOON)),
    "without facts": Scene((), message(article(1)).model_copy(update={"facts": None})),
}


def desk_of(scene: Scene) -> Desk:
    desk = Desk()
    for one in scene.before:
        desk.publish(one)
    desk.clock.set(scene.at)
    return desk


def what_stands(desk: Desk) -> dict[str, Any]:
    """Everything that others can see, `writes` apart: it counts attempts that changed nothing, too."""
    return {
        "heads": list(desk.articles.heads()),
        "revisions": desk.articles.revisions(ARTICLE_ID),
        "aside": [desk.articles.aside(kind) for kind in ("superseded", "conflict")],
        "outcomes": desk.receipts.outcomes,
        "owed": [
            change.head.last_event_id
            for change in desk.articles.stream
            if change.head.seq != change.seq_before
        ],
    }


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("name", SCENES)
def test_a_retry_after_a_crash_at_any_call_ends_as_if_there_had_been_none(
    name: str, when: Literal["before", "after"]
) -> None:
    scene = SCENES[name]
    undisturbed = desk_of(scene)
    undisturbed.publish(scene.message)
    calls = None
    for number in count():
        desk = desk_of(scene)
        body = (
            handover.pack(scene.message, desk.staging)
            if isinstance(scene.message, ArticleMessage)
            else scene.message.model_dump_json()
        )
        desk.faults.calls.clear()
        desk.faults.at, desk.faults.when = number, when
        try:
            desk.publish(body)
        except Crash:
            desk.clock.pass_by(timedelta(minutes=6))
        else:
            calls = number
            break
        desk.faults.at = None
        desk.publish(body)
        there, wanted = what_stands(desk), what_stands(undisturbed)
        assert _timeless(there) == _timeless(wanted), (number, desk.faults.calls)
    assert calls, "nothing was called, so nothing was tried"


def _timeless(standing: dict[str, Any]) -> dict[str, Any]:
    """Without the times at which a retry did what it did."""
    heads = [
        head.model_copy(
            update={
                "purge_at": bool(head.purge_at),
                "event": head.event
                and head.event.model_copy(update={"committed_at": NOW, "occurred_at": NOW}),
            }
        )
        for head in standing["heads"]
    ]
    return standing | {"heads": heads}


def test_the_revision_is_written_before_head_moves_and_the_receipt_after() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    names = [call.partition(".")[2] for call in desk.faults.calls]
    assert names.index("put_revision") < names.index("commit") < names.index("record")


@pytest.mark.parametrize("races", range(ATTEMPTS))
def test_a_lost_race_is_run_again(races: int) -> None:
    desk = Desk()
    desk.articles.losing = races
    published = desk.publish(message(article(1)))
    assert published.event is EventKind.CREATED
    assert desk.head(ARTICLE_ID).seq == 1


@pytest.mark.parametrize("asked", [message(article(2)), work("reannounce"), facts(1, english(0.1))])
def test_a_race_lost_too_often_goes_back_to_the_queue(asked: ArticleMessage | Work | NewFacts) -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    before = desk.head(ARTICLE_ID)
    desk.articles.losing = ATTEMPTS
    with pytest.raises(Contended):
        desk.publish(asked)
    assert desk.head(ARTICLE_ID) == before


def interrupted(desk: Desk, at: str, by: Callable[[], object], asked: ArticleMessage) -> None:
    """Publish `asked`, while something else happens right before its first call of `at`."""
    desk.faults.meanwhile[at] = by
    desk.publish(asked)
    assert desk.faults.meanwhile == {}


def test_an_update_that_a_kill_overtakes_leaves_nothing_that_the_purge_does_not_take() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    update = message(article(2, "A secret"))
    interrupted(desk, "commit", lambda: desk.publish(message(kill(3))), update)
    assert desk.receipts.outcomes[update.receipt_id, 0].disposition is Disposition.REFUSED_AFTER_KILL
    assert "A secret" in desk.articles.bodies()
    desk.publish(work("purge"))
    assert "A secret" not in desk.articles.bodies()
    assert desk.head(ARTICLE_ID).lifecycle is Lifecycle.KILLED


def test_a_body_that_is_written_after_the_purge_goes_with_the_second_one() -> None:
    desk = Desk()
    desk.publish(message(article(1)))

    def overtake() -> None:
        desk.publish(message(kill(3)))
        desk.publish(work("purge"))

    interrupted(desk, "put_revision", overtake, message(article(2, "A secret")))
    assert "A secret" in desk.articles.bodies()
    desk.clock.pass_by(QUEUE_RETENTION)
    desk.publish(work("purge"))
    assert "A secret" not in desk.articles.bodies()


def test_an_update_that_a_kill_overtakes_is_found_by_no_other_article() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    update = message(article(2, body=(Block(text=" ".join(f"secret{number}" for number in range(40))),)))
    interrupted(desk, "commit", lambda: desk.publish(message(kill(3))), update)
    desk.publish(work("purge"))
    assert (desk.relations.held, desk.relations.families) == ({}, {})


def test_a_release_that_a_later_embargo_overtakes_is_found_by_no_other_article() -> None:
    desk = Desk()
    desk.publish(message(article(1, embargo=SOON)))
    desk.clock.set(SOON)
    desk.faults.meanwhile["commit"] = lambda: desk.publish(message(article(2, embargo=LATER)))
    desk.publish(work("release"))
    assert desk.head(ARTICLE_ID).lifecycle is Lifecycle.EMBARGOED
    assert (desk.relations.held, desk.relations.families) == ({}, {})


def test_a_kill_that_an_update_overtakes_still_kills() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    interrupted(desk, "commit", lambda: desk.publish(message(article(5))), message(kill(3)))
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.seq, head.revision) == (Lifecycle.KILLED, 3, 3)
    assert head.kill_seq == 3


def test_new_terms_that_lose_a_race_to_new_facts_keep_these() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    interrupted(desk, "commit", lambda: desk.publish(facts(1, english(0.5))), terms(2, expires=SOON))
    head = desk.head(ARTICLE_ID)
    assert (head.revision, head.expires) == (2, SOON)
    assert desk.articles.current([head])[ARTICLE_ID].facts == english(0.5)


def test_an_embargo_that_passes_before_the_retry_leaves_no_article_without_a_story() -> None:
    desk = Desk()
    embargoed = message(article(1, embargo=SOON))

    def crash() -> None:
        raise Crash

    with pytest.raises(Crash):
        interrupted(desk, "commit", crash, embargoed)
    desk.clock.set(LATER)
    desk.publish(embargoed)
    head = desk.head(ARTICLE_ID)
    assert head.lifecycle is Lifecycle.LIVE
    assert desk.articles.current([head])[ARTICLE_ID].story.story_id
    desk.announce()
    assert head.attributes.story_id[0] in desk.topic.documents[0]
    desk.publish(message(kill(2)))
    desk.publish(work("purge"))
    assert desk.articles.bodies() == ""
    assert desk.relations.held == {}


def test_an_update_under_embargo_that_a_release_overtakes_keeps_its_story() -> None:
    desk = Desk()
    desk.publish(message(article(1, embargo=SOON)))
    desk.clock.set(SOON)
    interrupted(desk, "commit", lambda: desk.publish(work("release")), message(article(2)))
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.revision, head.seq) == (Lifecycle.LIVE, 2, 2)
    assert desk.articles.current([head])[ARTICLE_ID].story.story_id == head.attributes.story_id[0]


def test_two_deliveries_that_race_make_two_revisions_and_both_are_found() -> None:
    desk = Desk()
    interrupted(desk, "commit", lambda: desk.publish(message(article(1))), message(article(2)))
    head = desk.head(ARTICLE_ID)
    assert head.revision == 2
    titles = []
    for number, token in enumerate(head.tokens, start=1):
        there = desk.articles.revision(ARTICLE_ID, number, token)
        titles.append(there.article.title if there else None)
    assert titles == ["Version 1", "Version 2"]


def test_what_comes_without_facts_and_needs_them_goes_to_enrich() -> None:
    desk = Desk(find_facts=lambda _: english())
    bare = message(article(1, body=LARGE)).model_copy(update={"facts": None})
    published = desk.publish(bare)
    assert published.outcome is None
    assert desk.articles.head(ARTICLE_ID) is None
    desk.drain()
    assert desk.articles.revisions(ARTICLE_ID)[0].facts == english()


def test_a_conflict_is_kept_beside_under_its_hash_and_alarmed_at_each_try() -> None:
    desk = Desk()
    desk.publish(message(article(1, "Ours")))
    for delivery in ("theirs", "theirs", "theirs again"):
        published = desk.publish(message(article(1, "Theirs"), delivery))
        assert Effect.ALARM_CONFLICT in published.effects
    assert [kept.article.title for kept in desk.articles.aside("conflict")] == ["Theirs"]
    assert desk.head(ARTICLE_ID).content_hash == article(1, "Ours").content_hash


def test_a_superseded_version_is_kept_beside_once() -> None:
    desk = Desk()
    desk.publish(message(article(2)))
    before = desk.head(ARTICLE_ID)
    for delivery in ("late", "late again"):
        desk.publish(message(article(1), delivery))
    assert [kept.article.title for kept in desk.articles.aside("superseded")] == ["Version 1"]
    assert desk.head(ARTICLE_ID) == before


def test_an_outcome_says_whose_it_is_and_which_revision_it_came_to() -> None:
    desk = Desk()
    came_to = {}
    for one in (article(1), article(3), article(2), kill(4), article(5)):
        published = desk.publish(message(one))
        assert published.outcome
        assert published.article_id == published.outcome.article_id == ARTICLE_ID
        assert desk.publish(message(one)).outcome == published.outcome
        came_to[one.title, one.intent] = (published.outcome.disposition, published.outcome.revision)
    assert list(came_to.values()) == [
        (Disposition.ACCEPTED, 1),
        (Disposition.ACCEPTED, 2),
        (Disposition.SUPERSEDED, 2),
        (Disposition.KILLED, 3),
        (Disposition.REFUSED_AFTER_KILL, 3),
    ]


def test_a_late_embargo_is_recorded_alarmed_and_not_applied() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    published = desk.publish(message(article(2, embargo=SOON)))
    assert published.effects == {Effect.ALARM_LATE_EMBARGO}
    assert published.event is EventKind.UPDATED
    head = desk.head(ARTICLE_ID)
    assert (head.lifecycle, head.embargo, head.due_at) == (Lifecycle.LIVE, SOON, None)


def two_of_one_delivery(first: Article, second: Article) -> tuple[ArticleMessage, ArticleMessage]:
    second = second.model_copy(update={"raw": first.raw})
    return message(first, "feed", 0), message(second, "feed", 1)


def test_two_versions_of_an_article_in_one_feed_are_two_revisions() -> None:
    desk = Desk()
    for one in two_of_one_delivery(article(1), article(2)):
        desk.publish(one)
    assert desk.head(ARTICLE_ID).revision == 2
    assert desk.head(ARTICLE_ID).content_hash == article(2).content_hash


def test_two_texts_of_one_version_in_one_feed_are_a_conflict() -> None:
    desk = Desk()
    first, second = two_of_one_delivery(article(1, "Ours"), article(1, "Theirs"))
    desk.publish(first)
    assert Effect.KEEP_CONFLICT in desk.publish(second).effects


def test_the_same_text_twice_in_one_feed_is_a_duplicate() -> None:
    desk = Desk()
    first, second = two_of_one_delivery(article(1), article(1))
    desk.publish(first)
    published = desk.publish(second)
    assert published.outcome
    assert published.outcome.disposition is Disposition.DUPLICATE


def test_bytes_that_a_better_parser_reads_otherwise_are_no_news() -> None:
    desk = Desk()
    old = article(1, "As it was read")
    desk.publish(message(old))
    better = article(2, "As it should be read").model_copy(update={"raw": old.raw, "hash_version": 2})
    published = desk.publish(message(better))
    assert published.outcome
    assert published.outcome.disposition is Disposition.DUPLICATE
    assert desk.head(ARTICLE_ID).version.value == "2"


def test_facts_give_an_enriched_event_once() -> None:
    desk = Desk()
    desk.publish(message(article(1)))
    assert desk.publish(facts(1, english(0.5))).event is EventKind.ENRICHED
    assert desk.publish(facts(1, english(0.5))).event is None
    assert desk.publish(facts(2, english(0.7))).event is None
    head = desk.head(ARTICLE_ID)
    assert (head.seq, head.revision, head.enrichment_revision) == (2, 1, 1)
    assert head.last_event_id == f"{ARTICLE_ID}.1.enriched-1"


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"kind": "article"}', '{"kind": "purge"}', "\x00"])
def test_a_message_that_nobody_here_wrote_is_refused(body: str) -> None:
    with pytest.raises(Refused) as refused:
        Desk().publish(body)
    assert refused.value.reason is ReasonCode.MALFORMED_MESSAGE


@pytest.mark.parametrize("kind", ["release", "expire", "reannounce", "purge"])
def test_work_for_an_unknown_article_does_nothing(kind: Any) -> None:
    desk = Desk()
    desk.publish(work(kind))
    assert list(desk.articles.heads()) == []


def test_an_embargo_that_is_put_off_is_announced_at_the_new_time() -> None:
    desk = Desk()
    desk.publish(message(article(1, embargo=SOON)))
    desk.publish(message(article(2, embargo=LATER)))
    desk.clock.set(SOON)
    assert desk.publish(work("release")).event is None
    desk.clock.set(LATER)
    assert desk.publish(work("release")).event is EventKind.CREATED
