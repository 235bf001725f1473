"""Facts that an operator has found again: they replace those of the revision that they were asked for."""

import pytest

from copydesk import showing
from copydesk.article import Block
from copydesk.dispositions import Disposition
from copydesk.facts import FactStatus, KeywordItem, KeywordsFact, LanguageFact, LanguageItem
from copydesk.handover import INLINE_BYTES
from copydesk.messages import (
    ArticleMessage,
    FactsWanted,
    ToPublish,
    Work,
)
from tests.unit.domain.orders import fate, published, receipt_of, refind, told
from tests.unit.domain.samples import (
    ARTICLE_ID,
    NOW,
    SOON,
    article,
    english,
    kill,
    message,
)

LARGE = (Block(text="word " * 20_000),)


class TestFactsFoundAgain:
    def test_other_facts_are_an_event_with_the_union_of_attributes_and_are_read(self) -> None:
        desk = published(message(article(1)))
        desk.find_facts = lambda _: (
            LanguageFact(method="test", version="2", items=(LanguageItem(value="bg", confidence=0.8),)),
        )
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        assert told(desk) == [("created", 1, None), ("enriched", 2, None)]
        notice = desk.topic.heard[-1]
        assert notice.attributes.language == ("bg", "en")
        assert notice.event.data["enrichment"][0]["items"][0]["value"] == "bg"
        shown = showing.article(ARTICLE_ID, desk.reading)
        assert shown["enrichment"] == notice.event.data["enrichment"]
        assert (shown["state"]["revision"], shown["state"]["enrichmentRevision"]) == (1, 1)

    def test_the_same_facts_are_no_event(self) -> None:
        desk = published(message(article(1), facts=english(0.5)))
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        assert told(desk) == [("created", 1, None)]

    @pytest.mark.parametrize(
        "before",
        [
            (message(article(1)), message(kill(2))),
            (message(article(1, embargo=SOON)),),
            (message(article(1, withheld=True)),),
            (message(article(1, expires=NOW)), Work(kind="expire", article_id=ARTICLE_ID)),
        ],
    )
    def test_what_is_not_to_be_seen_stays_as_it_is_quietly(self, before: tuple[ToPublish, ...]) -> None:
        desk = published(*before)
        heard, head = told(desk), desk.head(ARTICLE_ID)
        assert fate(desk, refind()) == (Disposition.SUPERSEDED,)
        assert (told(desk), desk.head(ARTICLE_ID)) == (heard, head)

    def test_an_unknown_article_is_nothing(self) -> None:
        desk = published()
        assert fate(desk, refind()) == ()
        assert list(desk.articles.heads()) == []

    @pytest.mark.parametrize(
        ("meanwhile", "last"), [(message(article(2)), "updated"), (message(kill(2)), "killed")]
    )
    def test_facts_never_reach_another_revision(self, meanwhile: ArticleMessage, last: str) -> None:
        desk = published(message(article(1)))
        desk.publish(refind("r"))
        (wanted,) = desk.enrich_queue.bodies
        desk.publish(meanwhile)
        desk.drain()
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.SUPERSEDED
        assert FactsWanted.model_validate_json(wanted).revision == 1
        assert told(desk)[-1][0] == last
        assert desk.head(ARTICLE_ID).enrichment_revision == 0

    def test_a_revision_that_comes_at_the_commit_itself_has_its_own_facts(self) -> None:
        desk = published(message(article(1)))
        desk.publish(refind("r"))
        desk.enrich(desk.enrich_queue.take() or "")
        update = message(article(2))
        desk.faults.meanwhile["put_facts"] = lambda: desk.publish(update)
        desk.drain()
        assert [kind for kind, *_ in told(desk)] == ["created", "updated"]
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.SUPERSEDED

    def test_an_older_enrichments_facts_that_come_again_are_late(self) -> None:
        desk = published(message(article(1)))
        desk.publish(refind())
        desk.enrich(desk.enrich_queue.take() or "")
        late = desk.publish_queue.bodies[0]
        desk.drain()
        desk.find_facts = lambda _: english(0.7)
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        desk.publish(late)
        desk.announce()
        assert [kind for kind, *_ in told(desk)] == ["created", "enriched", "enriched"]
        assert showing.article(ARTICLE_ID, desk.reading)["enrichment"][0]["items"][0]["confidence"] == 0.7

    def test_a_kind_that_fails_now_keeps_what_was_found_before(self) -> None:
        failed = LanguageFact(method="test", version="2", items=(), status=FactStatus.FAILED, reason="X")
        words = KeywordsFact(method="test", version="1", items=(KeywordItem(text="river", weight=1),))
        desk = published(message(article(1), facts=english(0.9)))
        desk.find_facts = lambda _: (failed, words)
        assert fate(desk, refind()) == (Disposition.ACCEPTED,)
        assert fate(desk, refind()) == (Disposition.DUPLICATE,)
        shown = showing.article(ARTICLE_ID, desk.reading)["enrichment"]
        assert shown[0]["items"][0]["value"] == "en"
        assert shown[1]["items"][0]["text"] == "river"

    def test_a_large_article_and_many_facts_wait_in_the_archive(self) -> None:
        many = tuple(KeywordItem(text=f"word {number}" * 20, weight=1) for number in range(500))
        desk = published(message(article(1, body=LARGE), facts=english()))
        desk.find_facts = lambda _: (KeywordsFact(method="test", version="1", items=many),)
        desk.publish(refind("r"))
        assert len(desk.enrich_queue.bodies[0].encode()) < 1000
        desk.enrich(desk.enrich_queue.take() or "")
        assert len(desk.publish_queue.bodies[0].encode()) < 1000 < INLINE_BYTES
        desk.drain()
        assert desk.receipts.outcomes[receipt_of("r"), 0].disposition is Disposition.ACCEPTED
        assert len(showing.article(ARTICLE_ID, desk.reading)["enrichment"][0]["items"]) == 500

    def test_what_comes_after_them_goes_on_as_before(self) -> None:
        """Relations, stories and later revisions read a record that the later facts did not change."""
        desk = published(message(article(1, body=LARGE)))
        story = showing.article(ARTICLE_ID, desk.reading)["story"]
        fate(desk, refind())
        shown = showing.article(ARTICLE_ID, desk.reading)
        assert shown["story"] == story
        listed = showing.story(story["storyId"], "", desk.reading)["articles"]
        assert [each["articleId"] for each in listed] == [ARTICLE_ID]
        for later in (message(article(2, body=LARGE)), message(kill(3))):
            desk.publish(later)
            desk.announce()
        assert [kind for kind, *_ in told(desk)] == ["created", "enriched", "updated", "killed"]
        assert told(desk)[-1][1] == 4
