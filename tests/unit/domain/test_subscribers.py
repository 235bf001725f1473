"""Who got an article hears what becomes of it: subscribers' filter policies against an article's whole life.

Every event after the first carries the union of what its article was ever filed under. So a policy of
conditions that more values cannot spoil, on the attributes that add up, lets all later events through. Each
policy outside that promise has an example here of the event that it keeps back.
"""

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.article import Article, Intent
from copydesk.aws.queues import BATCH_BYTES, message_attributes
from copydesk.contracts import CLAIM_CHECK_BYTES
from copydesk.facts import (
    Fact,
    LanguageFact,
    LanguageItem,
    PlaceItem,
    PlacesFact,
    TopicItem,
    TopicsFact,
)
from copydesk.filtering import Policy, accepts, doubts, policy_of
from copydesk.lifecycle import MOST_VALUES
from copydesk.messages import NewFacts, Work
from copydesk.ports import Notice
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, NOW, SUPPLIER, article, kill, message, reinstatement

TOPICS = ("medtop:01000000", "medtop:02000000", "medtop:20000639", "medtop:20000640")
COUNTRIES = ("BG", "CL", "PE")
LANGUAGES = ("bg", "en", "en-GB")
HOUR = timedelta(hours=1)

type Step = Callable[[Desk], object]


class Filed(NamedTuple):
    """What one revision is filed under."""

    topics: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    urgency: int | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that say so."""
        return (
            LanguageFact(
                method="test",
                version="1",
                items=tuple(LanguageItem(value=each, confidence=1.0) for each in sorted(self.languages)),
            ),
            PlacesFact(
                method="test",
                version="1",
                items=tuple(
                    PlaceItem(name=each, kind="country", country=each, mentions=())
                    for each in sorted(self.countries)
                ),
            ),
            TopicsFact(
                method="test",
                version="1",
                items=tuple(
                    TopicItem(code=each, label=each, ancestors=(), confidence=1.0)
                    for each in sorted(self.topics)
                ),
            ),
        )


def delivered(one: Article, filed: Filed) -> Step:
    return lambda desk: desk.publish(message(one, facts=None if one.intent is Intent.KILL else filed.facts))


def facts_again(filed: Filed) -> Step:
    def step(desk: Desk) -> None:
        head = desk.articles.head(ARTICLE_ID)
        if head:
            desk.publish(NewFacts(article_id=ARTICLE_ID, revision=head.revision, facts=filed.facts))

    return step


def time_passes(desk: Desk) -> None:
    desk.clock.pass_by(HOUR)
    desk.reconcile()
    desk.drain()


def told_again(desk: Desk) -> None:
    head = desk.articles.head(ARTICLE_ID)
    if head:
        desk.publish(Work(kind="reannounce", article_id=ARTICLE_ID, nonce=head.announce_nonce))


def life(steps: Iterable[Step], *, late: frozenset[int] = frozenset()) -> list[Notice]:
    """What the topic was given over an article's life, in the order of its events.

    It hears of each step at once, but for those that are late: of them it hears with the next one.
    """
    desk = Desk()
    for number, step in enumerate(steps):
        step(desk)
        if number not in late:
            desk.announce()
    desk.drain()
    return sorted(desk.topic.heard, key=lambda notice: notice.event.sequence)


def kept_back(policy: Policy, heard: Iterable[Notice]) -> list[str]:
    """The types of the events that a subscriber missed after it got one."""
    missed, got = [], False
    for notice in heard:
        passed = accepts(policy, message_attributes(notice))
        if got and not passed:
            missed.append(notice.event.type.split(".")[-2])
        got = got or passed
    return missed


FILED = st.builds(
    Filed,
    st.frozensets(st.sampled_from(TOPICS)),
    st.frozensets(st.sampled_from(COUNTRIES)),
    st.frozensets(st.sampled_from(LANGUAGES)),
    st.none() | st.integers(1, 9),
)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    filed, number = draw(FILED), draw(st.integers(1, 9))
    stated: dict[str, Any] = {
        "urgency": filed.urgency,
        "language": draw(st.none() | st.sampled_from(LANGUAGES)),
    }
    times = st.none() | st.integers(-1, 4).map(lambda hours: NOW + hours * HOUR)
    revision: dict[str, Any] = {**stated, "expires": draw(times), "embargo": draw(times)}
    return draw(
        st.sampled_from(
            [
                delivered(article(number, **revision), filed),
                delivered(article(number, **revision), filed),
                delivered(article(number, intent=Intent.CORRECTION, **stated), filed),
                delivered(kill(number), filed),
                delivered(reinstatement(number, **stated), filed),
                facts_again(filed),
                time_passes,
                told_again,
            ]
        )
    )


def conditions(values: Iterable[str]) -> st.SearchStrategy[list[Any]]:
    """What can be asked of an attribute without being spoiled by one more value."""
    value = st.sampled_from(sorted(values))
    part = st.tuples(value, st.integers(0, 4))
    one = st.one_of(
        value,
        part.map(lambda pair: {"prefix": pair[0][: pair[1]]}),
        part.map(lambda pair: {"suffix": pair[0][pair[1] :]}),
        value.map(lambda each: {"equals-ignore-case": each.upper()}),
        part.map(lambda pair: {"wildcard": f"*{pair[0][pair[1] :]}"}),
        st.just({"exists": True}),
    )
    return st.lists(one, min_size=1, max_size=2)


URGENCIES = st.lists(
    st.one_of(
        st.integers(1, 9),
        st.tuples(st.sampled_from(["<", "<=", "=", ">", ">="]), st.integers(1, 9)).map(
            lambda comparison: {"numeric": list(comparison)}
        ),
    ),
    min_size=1,
    max_size=2,
)
CONDITIONS = {
    "topics": conditions(TOPICS),
    "countries": conditions(COUNTRIES),
    "language": conditions(LANGUAGES),
    "urgency": URGENCIES,
    "source": conditions([SUPPLIER, "another"]),
    "story_id": st.just([{"exists": True}]),
}


def flat(least: int, most: int) -> st.SearchStrategy[dict[str, Any]]:
    """Policies of so many names."""
    names = st.lists(st.sampled_from(sorted(CONDITIONS)), min_size=least, max_size=most, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: CONDITIONS[name] for name in chosen}))


PROMISED = flat(0, 5) | st.builds(
    lambda outer, branches: {**outer, "$or": branches},
    flat(0, 1),
    st.lists(flat(1, 2), min_size=2, max_size=2),
)


@pytest.mark.thorough
@given(st.lists(steps(), min_size=2, max_size=12), PROMISED, st.frozensets(st.integers(0, 11), max_size=3))
def test_who_got_an_event_gets_all_that_follow(
    history: list[Step], document: dict[str, Any], late: frozenset[int]
) -> None:
    policy = policy_of(document)
    assert doubts(policy) == []
    assert kept_back(policy, life(history, late=late)) == []


@given(st.lists(FILED, min_size=1, max_size=4))
@example([Filed(topics=frozenset({TOPICS[0]})), Filed(topics=frozenset({TOPICS[1]}))])
def test_a_kill_reaches_every_subscriber_that_any_revision_reached(filings: list[Filed]) -> None:
    history = [
        delivered(article(number, urgency=filed.urgency), filed)
        for number, filed in enumerate(filings, start=1)
    ]
    *_, killed = life([*history, delivered(kill(9), Filed())])
    assert killed.event.type == "news.article.killed.v1"
    for name, values in (("topics", TOPICS), ("countries", COUNTRIES), ("language", LANGUAGES)):
        for value in values:
            ever = any(
                value in getattr(filed, {"language": "languages"}.get(name, name)) for filed in filings
            )
            assert accepts(policy_of({name: [value]}), message_attributes(killed)) == ever


def test_an_article_with_more_topics_than_are_kept_loses_no_subscriber() -> None:
    def many(first: int) -> Filed:
        return Filed(topics=frozenset(f"medtop:{number:08d}" for number in range(first, first + 200)))

    heard = life(
        [delivered(article(1), many(400)), delivered(article(2), many(0)), delivered(kill(3), Filed())]
    )
    kept = heard[-1].attributes.topics
    assert len(kept) == MOST_VALUES
    assert set(many(400).topics) <= set(kept)
    for number in range(600):
        assert kept_back(policy_of({"topics": [f"medtop:{number:08d}"]}), heard) == []


def test_codes_that_no_supplier_should_use_do_not_stop_a_kill() -> None:
    """SNS would refuse the message for ever, and whatever is owed after it."""
    history = [
        delivered(article(number), Filed(frozenset({f"code:{number}{'é' * 10_000}", f"medtop:{number}"})))
        for number in range(1, 9)
    ]
    heard = life([*history, delivered(kill(9), Filed())])
    assert heard[-1].event.type == "news.article.killed.v1"
    for notice in heard:
        told = json.dumps(message_attributes(notice))
        assert len(told.encode()) + CLAIM_CHECK_BYTES < BATCH_BYTES
    for number in range(1, 9):
        policy = policy_of({"topics": [f"medtop:{number}"]})
        assert kept_back(policy, heard) == []
        assert accepts(policy, message_attributes(heard[-1]))


BULGARIA = Filed(countries=frozenset({"BG"}), languages=frozenset({"bg"}))
EVERYWHERE = Filed(frozenset(TOPICS), frozenset(COUNTRIES), frozenset(LANGUAGES))
LIFE = (
    delivered(article(1), BULGARIA),
    delivered(article(2), EVERYWHERE),
    delivered(article(3, intent=Intent.CORRECTION), BULGARIA),
    delivered(kill(4), BULGARIA),
)


@pytest.mark.parametrize(
    "policy",
    [
        {"topics": [{"exists": False}]},
        {"countries": [{"anything-but": "PE"}]},
        {"countries": [{"anything-but": {"prefix": "P"}}]},
        {"language": [{"anything-but": ["en"]}, {"exists": False}]},
        {"lifecycle": ["live"]},
        {"event_type": ["news.article.created.v1"]},
        {"event_type": ["news.article.created.v1", "news.article.updated.v1"], "countries": ["BG"]},
        {"$or": [{"topics": [{"exists": False}]}, {"language": ["fr"]}]},
    ],
    ids=str,
)
def test_a_policy_outside_the_promise_keeps_a_kill_back(policy: dict[str, Any]) -> None:
    heard = life(LIFE)
    assert [notice.event.type.split(".")[-2] for notice in heard] == [
        "created",
        "updated",
        "corrected",
        "killed",
    ]
    assert "killed" in kept_back(policy_of(policy), heard)
    assert doubts(policy_of(policy))


def test_the_documented_pattern_keeps_no_correction_and_no_kill_back() -> None:
    kinds = [f"news.article.{kind}.v1" for kind in ("created", "corrected", "killed")]
    policy = policy_of({"event_type": kinds, "countries": ["BG"]})
    assert kept_back(policy, life(LIFE)) == ["updated"]
    assert doubts(policy) == ["event_type"]


def test_what_nobody_was_told_of_is_killed_in_silence() -> None:
    assert life([delivered(article(1, embargo=NOW + HOUR), BULGARIA), delivered(kill(2), BULGARIA)]) == []
