"""Duplicates and stories: who is named to whom, and that it is the same at every retry."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from copydesk import relating, showing
from copydesk.article import Article, Block
from copydesk.contracts import NearDuplicate, Story
from copydesk.errors import Contended, Refused
from copydesk.facts import Fact, VectorFact, VectorItem
from copydesk.lifecycle import Lifecycle
from copydesk.messages import ArticleMessage, Work
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.memory.faults import Crash
from tests.unit.domain.samples import NOW, SOON, article, english, kill, message, reinstatement

WIRE = (
    "The harbour bridge closes on Monday for repairs, the port authority of Lindhaven said on Friday.",
    "Engineers found cracks in two of the seven piers after the flood that carried away a ferry in March.",
    "Ferries will carry pedestrians every ten minutes, while lorries take the coast road through Ostermark.",
    "The work is to cost forty million crowns and should be done before the herring season begins in autumn.",
    "Shopkeepers in the old town fear for their trade and ask the council for help with the rents.",
)
OTHER = (
    "Scientists have counted more nightingales along the river than in any spring since records began.",
    "They listened for six weeks before dawn, with microphones that a school class had built in winter.",
    "Gardens without mowing robots had three times as many nests, the association of bird lovers wrote.",
    "Next year the count is to include the islands, where nobody has ever looked for the shy bird.",
)
BRIDGE = {"bridge": 0.8, "lindhaven": 0.6}


def outlet(
    name: str, paragraphs: Sequence[str] = WIRE, number: int = 1, title: str = "Bridge closes", **members: Any
) -> Article:
    """A version of what an outlet has; its address is its name."""
    body = tuple(Block(text=paragraph) for paragraph in paragraphs)
    return article(number, title, uri=f"urn:{name}", body=body, **members)


def told(of: Article, terms: dict[str, float] | None = None, delivery: str = "") -> ArticleMessage:
    """Its message, with a story vector where one is given."""
    facts: tuple[Fact, ...] = english()
    if terms:
        facts += (VectorFact(method="test", version="1", items=(VectorItem(terms=terms),)),)
    return message(of, f"{of.uri} {delivery or (of.version and of.version.value)}", facts=facts)


def story(desk: Desk, of: Article) -> Story:
    """What the last revision's record says."""
    head = desk.head(of.article_id)
    (revision,) = desk.articles.current([head]).values()
    return revision.story


def desk_with(*delivered: Article) -> Desk:
    desk = Desk()
    for one in delivered:
        desk.publish(told(one))
    return desk


FIRST, SECOND, THIRD = outlet("first"), outlet("second"), outlet("third")
CUT = outlet("cut", (*WIRE[:2], WIRE[3]))


def test_an_article_like_no_other_is_a_story_of_its_own() -> None:
    assert story(desk_with(outlet("birds", OTHER), FIRST), FIRST) == Story(story_id=FIRST.article_id)


def test_the_same_text_from_another_outlet_is_a_duplicate_of_the_first_and_in_its_story() -> None:
    desk = desk_with(FIRST, SECOND, THIRD)
    assert story(desk, FIRST).duplicate_of is None
    assert story(desk, SECOND) == Story(story_id=FIRST.article_id, duplicate_of=FIRST.article_id)
    assert story(desk, THIRD) == Story(
        story_id=FIRST.article_id,
        duplicate_of=FIRST.article_id,
        near_duplicate_of=(NearDuplicate(article_id=SECOND.article_id, score=1.0),),
    )


def test_a_text_with_cuts_is_a_near_duplicate_with_its_score() -> None:
    found = story(desk_with(FIRST, CUT), CUT)
    assert found.duplicate_of is None
    (near,) = found.near_duplicate_of
    assert near.article_id == FIRST.article_id
    assert 0.7 < near.score < 1
    assert found.story_id == FIRST.article_id


def test_a_relative_is_found_through_the_one_that_holds_the_keys() -> None:
    """Everything that the cut text has is held by the first, and so is what the third has."""
    found = story(desk_with(FIRST, CUT, THIRD), THIRD)
    assert found.duplicate_of == FIRST.article_id
    assert [near.article_id for near in found.near_duplicate_of] == [CUT.article_id]


def test_what_is_told_goes_with_the_event_and_its_story_is_filtered_by() -> None:
    desk = desk_with(FIRST, SECOND)
    desk.announce()
    first, second = desk.topic.heard
    assert second.attributes.story_id == first.attributes.story_id == (FIRST.article_id,)
    assert second.event.data["story"]["duplicateOf"] == FIRST.article_id


def test_an_update_keeps_the_story_whatever_it_says_and_its_duplicates_are_its_own() -> None:
    desk = desk_with(FIRST, SECOND, outlet("second", OTHER, 2))
    assert story(desk, SECOND) == Story(story_id=FIRST.article_id)
    assert desk.head(SECOND.article_id).attributes.story_id == (FIRST.article_id,)


def test_an_article_is_never_its_own_duplicate_nor_that_of_one_that_repeats_it() -> None:
    desk = desk_with(FIRST, SECOND, outlet("first", title="Bridge closes", number=2, urgency=1))
    assert story(desk, FIRST).duplicate_of is None
    assert [near.article_id for near in story(desk, FIRST).near_duplicate_of] == [SECOND.article_id]


def test_what_was_killed_is_no_candidate_before_and_after_its_purge() -> None:
    for purged in (False, True):
        desk = desk_with(FIRST)
        desk.publish(told(kill(2, uri="urn:first")))
        if purged:
            desk.publish(Work(kind="purge", article_id=FIRST.article_id))
        desk.publish(told(SECOND))
        assert story(desk, SECOND) == Story(story_id=SECOND.article_id)
        desk.publish(told(THIRD))
        assert story(desk, THIRD).duplicate_of == SECOND.article_id


def test_a_purge_takes_everything_of_the_article_out_of_the_index_and_nothing_else() -> None:
    desk = Desk()
    for one in (FIRST, CUT, outlet("birds", OTHER)):
        desk.publish(told(one, {one.uri or "": 1.0}))
    before = len(desk.relations.held)
    for name in ("first", "cut"):
        desk.publish(told(kill(2, uri=f"urn:{name}")))
        desk.publish(Work(kind="purge", article_id=outlet(name).article_id))
    assert {holder.article_id for holder in desk.relations.held.values()} == {outlet("birds").article_id}
    assert before > len(desk.relations.held) == relating.CLAIMED
    assert not any(desk.relations.families.values())
    assert [term for term, there in desk.relations.under.items() if there] == ["urn:birds"]


def test_a_reinstatement_is_related_again() -> None:
    desk = desk_with(FIRST)
    desk.publish(told(kill(2, uri="urn:first")))
    desk.publish(told(reinstatement(3, "Bridge closes", uri="urn:first", body=FIRST.body)))
    desk.publish(Work(kind="purge", article_id=FIRST.article_id))
    desk.publish(told(SECOND))
    assert story(desk, SECOND).duplicate_of == FIRST.article_id


def test_what_is_under_embargo_is_named_to_nobody_and_related_at_its_release() -> None:
    desk = desk_with(outlet("first", embargo=SOON), outlet("second", embargo=SOON), THIRD)
    assert story(desk, THIRD) == Story(story_id=THIRD.article_id)
    assert story(desk, FIRST) == Story()
    desk.clock.set(SOON)
    for one in (FIRST, SECOND):
        desk.publish(Work(kind="release", article_id=one.article_id))
    assert story(desk, FIRST).duplicate_of == THIRD.article_id
    assert [near.article_id for near in story(desk, SECOND).near_duplicate_of] == [FIRST.article_id]
    desk.announce()
    released = [notice.event.data["story"]["duplicateOf"] for notice in desk.topic.heard[1:]]
    assert released == [THIRD.article_id] * 2
    assert {notice.attributes.story_id for notice in desk.topic.heard} == {(THIRD.article_id,)}


def test_a_release_waits_for_nobody() -> None:
    desk = desk_with(outlet("first", embargo=SOON), outlet("second", embargo=SOON))
    desk.clock.set(SOON)
    release = Work(kind="release", article_id=SECOND.article_id)
    desk.faults.meanwhile["put_revision"] = lambda: desk.publish(release)
    desk.publish(Work(kind="release", article_id=FIRST.article_id))
    assert [desk.head(one.article_id).seq for one in (FIRST, SECOND)] == [1, 1]


def test_a_released_article_can_be_updated_killed_and_purged() -> None:
    desk = desk_with(outlet("first", embargo=SOON))
    desk.clock.set(SOON)
    desk.publish(Work(kind="release", article_id=FIRST.article_id))
    desk.publish(told(outlet("first", OTHER, 2)))
    assert story(desk, FIRST).story_id == FIRST.article_id
    desk.publish(told(kill(3, uri="urn:first")))
    desk.publish(Work(kind="purge", article_id=FIRST.article_id))
    assert desk.articles.bodies() == ""
    assert desk.relations.held == {}


def test_two_that_come_at_the_same_moment_learn_of_each_other() -> None:
    """The second waits for the first, which holds the keys and has still to be committed."""
    desk = Desk()
    refused = []

    def second() -> None:
        with pytest.raises(Contended) as contended:
            desk.publish(told(SECOND))
        refused.append(contended.value)

    desk.faults.meanwhile["put_revision"] = second
    desk.publish(told(FIRST))
    assert refused
    assert desk.articles.head(SECOND.article_id) is None
    desk.publish(told(SECOND))
    assert story(desk, SECOND).duplicate_of == FIRST.article_id
    assert story(desk, FIRST).duplicate_of is None


@pytest.mark.parametrize(
    "at", ["head", "holders", "claim", "put_revision", "commit", "record"], ids="before {}".format
)
@pytest.mark.parametrize("other", [SECOND, CUT], ids=["the same text", "with cuts"])
def test_whenever_another_comes_between_one_of_the_two_names_the_other(at: str, other: Article) -> None:
    desk = Desk()
    waiting = []

    def come_between() -> None:
        try:
            desk.publish(told(other))
        except Contended:
            waiting.append(other)

    desk.faults.meanwhile[at] = come_between
    desk.publish(told(FIRST))
    desk.clock.pass_by(timedelta(minutes=3))
    for one in waiting:
        desk.publish(told(one))
    named = [
        (one.uri, {found.duplicate_of, *(near.article_id for near in found.near_duplicate_of)} - {None})
        for one in (FIRST, other)
        for found in [story(desk, one)]
    ]
    assert sorted(len(names) for _, names in named) == [0, 1]
    assert story(desk, FIRST).story_id == story(desk, other).story_id


def test_who_loses_a_key_while_it_looked_looks_again() -> None:
    desk = Desk()
    desk.faults.meanwhile["claim"] = lambda: desk.publish(told(FIRST))
    desk.publish(told(SECOND))
    assert story(desk, SECOND).duplicate_of == FIRST.article_id


def test_who_claimed_and_died_holds_nobody_up_for_long() -> None:
    desk = Desk()
    desk.faults.at = 1 + relating.CLAIMED
    with pytest.raises(Crash):
        desk.publish(told(FIRST))
    desk.faults.at = None
    with pytest.raises(Contended):
        desk.publish(told(SECOND))
    desk.clock.pass_by(relating.UNDERWAY)
    desk.publish(told(SECOND))
    assert story(desk, SECOND) == Story(story_id=SECOND.article_id)
    desk.publish(told(FIRST))
    assert story(desk, FIRST).duplicate_of == SECOND.article_id


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("last", [SECOND, CUT, outlet("birds", OTHER)], ids=["exact", "cut", "new"])
def test_whatever_call_dies_a_retry_tells_what_would_have_been_told(last: Article, when: Any) -> None:
    def before() -> Desk:
        desk = Desk()
        desk.publish(told(FIRST, BRIDGE))
        desk.faults.calls.clear()
        return desk

    undisturbed = before()
    undisturbed.publish(told(last, BRIDGE))
    for number in range(len(undisturbed.faults.calls)):
        desk = before()
        desk.faults.at, desk.faults.when = number, when
        with pytest.raises(Crash):
            desk.publish(told(last, BRIDGE))
        desk.faults.at = None
        desk.clock.pass_by(timedelta(minutes=3))
        desk.publish(told(THIRD, BRIDGE))  # what comes meanwhile changes nothing that was written
        desk.clock.pass_by(timedelta(minutes=3))
        desk.publish(told(last, BRIDGE))
        told_of = story(desk, last)
        assert told_of.story_id == story(undisturbed, last).story_id
        assert told_of.duplicate_of == story(undisturbed, last).duplicate_of
        assert desk.head(last.article_id).seq == 1
        assert desk.publish(told(last, BRIDGE)).event is None
        assert story(desk, last) == told_of


def test_what_was_written_with_a_revision_stands_though_a_retry_would_find_more() -> None:
    desk = Desk()
    desk.faults.meanwhile["commit"] = lambda: desk.publish(told(outlet("birds", OTHER)))
    desk.faults.at, desk.faults.when = len(desk_with(FIRST).faults.calls) - 2, "before"
    with pytest.raises(Crash):
        desk.publish(told(FIRST))
    desk.faults.at = None
    desk.clock.pass_by(timedelta(minutes=6))
    desk.publish(told(SECOND))
    desk.publish(told(FIRST))
    assert story(desk, FIRST) == Story(story_id=FIRST.article_id)
    assert story(desk, SECOND).duplicate_of is None


def test_texts_on_one_event_are_one_story_and_others_are_not() -> None:
    desk = Desk()
    desk.publish(told(FIRST, BRIDGE))
    desk.publish(told(outlet("birds", OTHER), {"bridge": 0.9, "lindhaven": 0.4}))
    desk.publish(told(outlet("more", OTHER[::-1], title="Elsewhere"), {"nightingale": 1.0}))
    assert story(desk, outlet("birds")).story_id == FIRST.article_id
    desk = Desk()
    desk.publish(told(FIRST, BRIDGE))
    desk.publish(told(outlet("birds", OTHER), {"nightingale": 1.0}))
    assert story(desk, outlet("birds")).story_id == outlet("birds").article_id


def test_a_story_is_forgotten_after_a_fortnight_and_a_text_after_a_month() -> None:
    desk = Desk()
    desk.publish(told(FIRST, BRIDGE))
    desk.clock.pass_by(timedelta(days=15))
    desk.publish(told(outlet("birds", OTHER), BRIDGE))
    assert story(desk, outlet("birds")).story_id == outlet("birds").article_id
    desk.publish(told(SECOND))
    assert story(desk, SECOND).duplicate_of == FIRST.article_id
    desk.clock.set(NOW + timedelta(days=50))
    desk.publish(told(THIRD))
    assert story(desk, THIRD).duplicate_of is None


@pytest.mark.parametrize(
    "last", [FIRST, SECOND, CUT, outlet("birds", OTHER), outlet("mix", WIRE[:2] + OTHER)]
)
def test_no_article_costs_more_than_four_writes_to_the_index(last: Article) -> None:
    desk = desk_with(outlet("zero"), outlet("half", (*WIRE[:2], *OTHER[:1])))
    before = desk.relations.writes
    desk.publish(told(last, {"a": 0.8, "b": 0.6}))
    assert desk.relations.writes - before <= 4


def test_what_stays_the_same_is_not_written_again() -> None:
    desk = desk_with(FIRST)
    before = desk.relations.writes
    desk.publish(told(outlet("first", number=2, urgency=1)))
    assert desk.head(FIRST.article_id).revision == 2
    assert desk.relations.writes == before


def test_a_kill_and_what_changes_nothing_ask_the_index_nothing() -> None:
    desk = desk_with(FIRST)
    desk.faults.calls.clear()
    desk.publish(told(FIRST, delivery="again"))
    desk.publish(told(kill(2, uri="urn:first")))
    assert not [call for call in desk.faults.calls if call.startswith("MemoryRelations")]
    assert desk.head(FIRST.article_id).lifecycle is Lifecycle.KILLED


def shown(desk: Desk, cursor: str = "") -> list[str]:
    return [each["articleId"] for each in showing.story(FIRST.article_id, cursor, desk.reading)["articles"]]


def test_a_story_is_shown_with_those_of_its_articles_that_may_be_seen() -> None:
    desk = desk_with(FIRST, SECOND, outlet("third", embargo=SOON), CUT, outlet("birds", OTHER))
    desk.publish(told(kill(2, uri="urn:cut")))
    assert shown(desk) == sorted([FIRST.article_id, SECOND.article_id])
    (second,) = (
        each
        for each in showing.story(FIRST.article_id, "", desk.reading)["articles"]
        if each["articleId"] == SECOND.article_id
    )
    assert second["story"]["duplicateOf"] == FIRST.article_id
    assert "bodies" not in second["article"]


def test_a_story_is_shown_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "MOST_ARTICLES", 2)
    desk = desk_with(FIRST, SECOND, THIRD)
    page = showing.story(FIRST.article_id, "", desk.reading)
    assert not page["isLast"]
    rest = showing.story(FIRST.article_id, page["next"], desk.reading)
    assert rest["isLast"]
    assert len(page["articles"] + rest["articles"]) == 3
    assert shown(desk, rest["next"]) == []


@pytest.mark.parametrize("cursor", ["", "x" * 1000])
def test_a_story_of_which_nothing_may_be_seen_is_none(cursor: str) -> None:
    desk = desk_with(FIRST)
    desk.publish(told(kill(2, uri="urn:first")))
    with pytest.raises(Refused) as refused:
        showing.story(FIRST.article_id, cursor, desk.reading)
    assert refused.value.reason is (ReasonCode.MALFORMED_REQUEST if cursor else ReasonCode.NOT_FOUND)
