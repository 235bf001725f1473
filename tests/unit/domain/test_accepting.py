"""A conflict that an operator accepts becomes the content of the version that stands."""

from typing import Any

from copydesk import showing
from copydesk.dispositions import Disposition
from copydesk.lifecycle import Lifecycle
from copydesk.messages import (
    ToPublish,
    Work,
)
from tests.memory.desk import Desk
from tests.unit.domain.orders import acceptance, fate, published, told
from tests.unit.domain.samples import (
    ARTICLE_ID,
    LATER,
    NOW,
    SOON,
    article,
    kill,
    message,
    reinstatement,
)


class TestConflictAccepted:
    ours, theirs = article(1, "Ours"), article(1, "Theirs")

    def desk(self, *more: ToPublish, **members: Any) -> Desk:
        ours = self.ours.model_copy(update=members)
        return published(message(ours, "a"), message(self.theirs, "b"), *more)

    def test_it_is_a_revision_at_the_same_version(self) -> None:
        desk = self.desk()
        assert fate(desk, acceptance(self.theirs)) == (Disposition.ACCEPTED,)
        assert told(desk) == [("created", 1, None), ("updated", 2, "conflict-accepted")]
        head = desk.head(ARTICLE_ID)
        assert (head.revision, head.version, head.content_hash) == (
            2,
            self.ours.version,
            self.theirs.content_hash,
        )
        assert desk.topic.heard[-1].event.data["state"]["changed"] == ["title"]
        assert showing.article(ARTICLE_ID, desk.reading)["fields"]["title"] == "Theirs"

    def test_again_it_is_a_duplicate_and_so_is_its_delivery(self) -> None:
        desk = self.desk()
        first = acceptance(self.theirs)
        assert [fate(desk, order) for order in (first, first, acceptance(self.theirs))] == [
            (Disposition.ACCEPTED,),
            (Disposition.ACCEPTED,),
            (Disposition.DUPLICATE,),
        ]
        published_again = desk.publish(message(self.theirs, "c"))
        assert published_again.outcome
        assert published_again.outcome.disposition is Disposition.DUPLICATE
        assert len(told(desk)) == 2

    def test_a_newer_version_has_overtaken_it(self) -> None:
        desk = self.desk(message(article(2)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.SUPERSEDED,)
        assert desk.head(ARTICLE_ID).revision == 2

    def test_what_was_killed_stays_killed(self) -> None:
        desk = self.desk(message(kill(2)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.REFUSED_AFTER_KILL,)
        desk.publish(Work(kind="purge", article_id=ARTICLE_ID))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.REFUSED_AFTER_KILL,)
        assert told(desk)[-1][0] == "killed"

    def test_a_conflict_of_before_a_kill_does_not_come_with_the_reinstatement(self) -> None:
        desk = self.desk(message(kill(2)), message(reinstatement(3)))
        assert fate(desk, acceptance(self.theirs)) == (Disposition.SUPERSEDED,)

    def test_an_embargo_holds_it_and_its_release_tells_it(self) -> None:
        desk = self.desk(embargo=SOON)
        assert fate(desk, acceptance(self.theirs)) == (Disposition.ACCEPTED,)
        assert told(desk) == []
        assert desk.head(ARTICLE_ID).embargo == SOON
        desk.clock.set(SOON)
        desk.publish(Work(kind="release", article_id=ARTICLE_ID))
        desk.announce()
        assert told(desk) == [("created", 1, None)]
        assert desk.topic.heard[0].event.data["article"]["headlines"][0]["value"] == "Theirs"

    def test_what_has_expired_stays_expired_whatever_the_conflict_says(self) -> None:
        theirs = self.theirs.model_copy(update={"expires": LATER})
        desk = published(
            message(article(1, "Ours", expires=NOW), "a"),
            Work(kind="expire", article_id=ARTICLE_ID),
            message(theirs, "b"),
        )
        assert fate(desk, acceptance(theirs)) == (Disposition.ACCEPTED,)
        head = desk.head(ARTICLE_ID)
        assert (head.lifecycle, head.expires, head.revision) == (Lifecycle.EXPIRED, NOW, 2)
        assert told(desk)[-1][0] == "expired"

    def test_a_hash_that_nobody_kept_changes_nothing(self) -> None:
        desk = self.desk()
        unknown = acceptance(article(1, "Nobody's"))
        assert fate(desk, unknown) == (Disposition.SUPERSEDED,)
        assert desk.head(ARTICLE_ID).revision == 1

    def test_of_two_conflicts_each_can_stand(self) -> None:
        third = article(1, "Third")
        desk = self.desk(message(third, "c"))
        fates = [fate(desk, acceptance(one)) for one in (self.theirs, third, self.theirs)]
        assert fates == [(Disposition.ACCEPTED,)] * 3
        assert desk.head(ARTICLE_ID).revision == 4
