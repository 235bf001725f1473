"""Compare a story's articles; explain which of the last ones a filter policy lets through."""

import pytest

from copydesk import comparing, explaining
from copydesk.article import StatedPlace
from copydesk.aws.queues import attributes_as_sent
from copydesk.contracts import NearDuplicate, Story
from copydesk.errors import Refused
from copydesk.facts import EntitiesFact, EntityItem, EntityType, Mention
from copydesk.filtering import MessageAttributes, policy_of
from copydesk.lifecycle import Head
from copydesk.ports import Revision
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.unit.domain.samples import article
from tests.unit.domain.test_listing import desk_with, other


def named(*people: str) -> EntitiesFact:
    """The fact that these people are named."""
    items = (
        EntityItem(
            name=name,
            type=EntityType.PERSON,
            confidence=0.9,
            mentions=(Mention(text=name, start=0, end=len(name)),),
        )
        for name in people
    )
    return EntitiesFact(method="test", version="1", items=tuple(items))


class Archive:
    """One story of the articles of a desk, with the names and the near duplicates that a test gives them."""

    def __init__(self, desk: Desk, people: dict[str, tuple[str, ...]], copies: dict[str, str]) -> None:
        heads = [entry.head for entry in desk.log.entries]
        self.heads = {head.uri or "": head for head in heads}
        self.people, self.copies, self.desk = people, copies, desk

    def id_of(self, uri: str) -> str:
        return self.heads[uri].article_id

    def of_story(self, story_id: str, after: str, limit: int) -> list[str]:
        found = [
            head.article_id for head in self.heads.values() if story_id == "s" and head.article_id > after
        ]
        return sorted(found)[:limit]

    def heads_of(self, names: list[str]) -> dict[str, Head]:
        return {head.article_id: head for head in self.heads.values() if head.article_id in names}

    def current(self, heads: list[Head]) -> dict[str, Revision]:
        found = {}
        for head in heads:
            revision = self.desk.articles.revision(head.article_id, head.revision, head.record(head.revision))
            assert revision
            of = self.copies.get(head.uri or "")
            near = (NearDuplicate(article_id=self.id_of(of), score=0.8),) if of else ()
            found[head.article_id] = revision.model_copy(
                update={
                    "facts": (named(*self.people.get(head.uri or "", ())),),
                    "story": Story(story_id="s", near_duplicate_of=near),
                }
            )
        return found


def archive(people: dict[str, tuple[str, ...]], copies: dict[str, str] | None = None) -> Archive:
    desk = desk_with(*(other(1, uri, title=uri) for uri in ("urn:a", "urn:b", "urn:c")))
    return Archive(desk, people, copies or {})


def test_a_storys_articles_come_in_the_order_of_their_times() -> None:
    found = comparing.compare("s", archive({}))  # type: ignore[arg-type] # what comparing asks of it
    assert [member.head.uri for member in found.members] == ["urn:a", "urn:b", "urn:c"]
    assert found.is_whole


def test_the_later_article_carries_the_text_whichever_of_them_says_so() -> None:
    kept = archive({}, {"urn:a": "urn:c", "urn:c": "urn:a"})
    (copied,) = comparing.compare("s", kept).copied  # type: ignore[arg-type]
    assert (copied.article_id, copied.of, copied.score) == (kept.id_of("urn:c"), kept.id_of("urn:a"), 0.8)


def test_what_all_of_them_say_is_no_difference() -> None:
    kept = archive({"urn:a": ("Ana", "Ivan"), "urn:b": ("Ana", "Ivan"), "urn:c": ("Ana", "Petar")})
    found = comparing.compare("s", kept).differences  # type: ignore[arg-type]
    assert [(each.what, len(each.said_by)) for each in found] == [("Ivan", 2), ("Petar", 1)]


@pytest.mark.parametrize("story", ["", "other", "x" * 65])
def test_a_story_without_articles_is_not_found(story: str) -> None:
    with pytest.raises(Refused) as refused:
        comparing.compare(story, archive({}))  # type: ignore[arg-type]
    assert refused.value.reason is ReasonCode.NOT_FOUND


def sent(head: Head) -> MessageAttributes:
    kind = head.event.kind.event_type if head.event else ""
    return attributes_as_sent(kind, head.lifecycle, head.attributes)


def test_a_policy_is_held_against_each_article_at_its_last_event() -> None:
    desk = desk_with(
        article(1, "Both", places=(StatedPlace(name="Sofia", country="BG"),)),
        other(1, "urn:two", title="Neither"),
        other(2, "urn:two", title="Neither still"),
    )
    policy = policy_of('{"countries": ["BG"], "source": ["agency"]}')
    found = explaining.judge(policy, desk.log, sent, desk.clock.now())
    assert [each.entry.head.uri for each in found.let_through] == ["urn:agency:1"]
    (kept_back,) = found.kept_back
    assert [told.where for told in kept_back.failed] == ["countries"]
    assert found.failures == {"countries": 1}
    assert found.wanted == {"countries": '["BG"]', "source": '["agency"]'}
