"""Relate: which articles say the same as one that is about to be told, and which story it belongs to.

What comes of it is written with the revision; the keys that are claimed on the way are how two that come at
the same moment learn of each other.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from copydesk.article import Article
from copydesk.contracts import NearDuplicate, Story
from copydesk.enrichment import duplicates, stories
from copydesk.enrichment.signature import sketch
from copydesk.enrichment.vector import heaviest
from copydesk.errors import Contended
from copydesk.facts import Fact, VectorFact
from copydesk.ports import Articles, Holder, Listing, Relations, Revision, Ties

CLAIMED: Final = 3
"""At most so many keys are claimed for an article."""
LISTED: Final = 1
"""At most so many terms list an article's story, and only where it has no near duplicates."""
ASKED: Final = 24
"""At most so many terms are asked for: whoever is listed by one alone has to be found by many."""
TOLD: Final = 16
"""At most so many near duplicates are told of."""
LOOKS: Final = 8
"""How often the index is looked at again at once, while another article is being written."""
UNDERWAY: Final = timedelta(minutes=1)
"""How long a holder of a key is expected to be announced; after that it is as if nobody held the key."""

_DIGITS: Final = 4


class Newcomer(NamedTuple):
    """An article that is about to be told.

    `at` is when it came; `story_id` is that of an earlier revision, which stays. One that has to be told by a
    certain time does not wait for others.
    """

    article: Article
    facts: Sequence[Fact]
    at: datetime
    story_id: str | None = None
    waits: bool = True


class Related(NamedTuple):
    """What is told of an article's relations, and by what others find it."""

    story: Story
    ties: Ties


@dataclass(frozen=True, slots=True)
class Ports:
    """What relating needs."""

    articles: Articles
    relations: Relations


@dataclass(slots=True)
class _Library:
    """The announced articles among which one is looked for. Implements duplicates.Index and stories.Archive.

    `own` are keys that the article holds already. `is_disturbed` says that a holder is still being written.
    """

    article_id: str
    ports: Ports
    now: datetime
    vector: Mapping[str, float]
    is_repeated: bool = False
    is_disturbed: bool = False
    own: set[str] = field(default_factory=set)
    revisions: dict[str, Revision] = field(default_factory=dict)
    _holders: dict[str, Holder] = field(default_factory=dict)
    _members: dict[str, Sequence[str]] = field(default_factory=dict)
    _listings: dict[str, dict[str, Listing]] = field(default_factory=dict)

    def holders(self, keys: Collection[str]) -> Mapping[str, str]:
        found = self.ports.relations.holders(keys, self.now, consistent=self.is_repeated)
        self.own = {key for key, holder in found.items() if holder.article_id == self.article_id}
        others = {key: holder for key, holder in found.items() if key not in self.own}
        self._holders = {holder.article_id: holder for holder in others.values()}
        return {key: holder.article_id for key, holder in others.items()}

    def kept(self, article_ids: Collection[str]) -> Mapping[str, duplicates.Kept]:
        heads = self.ports.articles.heads_of(article_ids)
        for name in article_ids:
            holder, head = self._holders.get(name), heads.get(name)
            if holder and holder.since > self.now - UNDERWAY and (head is None or head.is_unheard):
                self.is_disturbed = True
        seen = [head for head in heads.values() if head.is_seen]
        revisions = self.ports.articles.current(seen) if seen else {}
        self.revisions |= revisions
        families = {each.ties.family for each in revisions.values() if each.ties.family}
        if unknown := families - self._members.keys():
            self._members |= self.ports.relations.members(unknown)
        return {
            name: duplicates.Kept(sketch(each.article.text).shingles, _family(each, self._members))
            for name, each in revisions.items()
        }

    def listed(self, terms: Collection[str]) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        asked = dict.fromkeys((*terms, *(term for term, _ in heaviest(self.vector, ASKED))))
        for term, listings in self.ports.relations.listed(asked, self.now).items():
            others = [listing for listing in listings if listing.article_id != self.article_id]
            for listing in others:
                self._listings.setdefault(listing.story_id, {})[listing.article_id] = listing
            found[term] = [listing.story_id for listing in others]
        return found

    def stories(self, story_ids: Collection[str]) -> Mapping[str, stories.Story]:
        """A story is what its articles say that are listed under the terms that were asked for."""
        return {name: _summed(self._listings[name]) for name in story_ids}


def relate(newcomer: Newcomer, now: datetime, ports: Ports) -> Related:
    """Relate an article to those that are announced, and claim keys for it.

    Raises Contended where an article with the same phrases is being written at this moment; one that does not
    wait is related to the others, and claims nothing.
    """
    article = newcomer.article
    text = sketch(article.text)
    facts = (fact for fact in newcomer.facts if isinstance(fact, VectorFact) and fact.items)
    vector = next((fact.items[0].terms for fact in facts), {})
    for look in range(LOOKS):
        library = _Library(article.article_id, ports, now, vector, is_repeated=look > 0)
        found = duplicates.match(article.article_id, text, library)
        if library.is_disturbed:
            continue
        related = _related(newcomer, library, found)  # before the claims, so that nobody waits for it
        if _claimed(related.ties.keys, library):
            return related
    if newcomer.waits:
        raise Contended(f"articles with the phrases of {article.article_id} are being written")
    return _related(newcomer, library, replace(found, claims=()))


def _claimed(keys: Collection[str], library: _Library) -> bool:
    """Whether all keys are held now.

    They are claimed in their order, and no more after the first that another article was given: so of two
    that want the same keys only one has to wait.
    """
    claim = library.ports.relations.claim
    return all(claim(key, library.article_id, library.now) for key in sorted(set(keys) - library.own))


def _related(newcomer: Newcomer, library: _Library, matched: duplicates.Match) -> Related:
    article, at, found = newcomer.article, newcomer.at, matched.duplicates
    nearest = library.revisions[found[0].article_id] if found else None
    family = (nearest.ties.family or nearest.article_id) if nearest else article.article_id
    ties = Ties(keys=matched.claims[:CLAIMED], family=family)
    original = _original(article.article_id, found, library)
    near = [
        NearDuplicate(article_id=each.article_id, score=round(each.score, _DIGITS))
        for each in found
        if each.article_id != original
    ]
    story_id = newcomer.story_id or (nearest.story.story_id if nearest else None)
    if story_id is None:
        published = (article.published and article.published.instant) or at
        assigned = stories.assign(article.article_id, library.vector, published, library)
        story_id, terms = assigned.story_id, assigned.terms[:LISTED]
        if terms:
            ties = ties.model_copy(
                update={"terms": terms, "vector": library.vector, "published": published, "since": at}
            )
    return Related(
        Story(story_id=story_id, duplicate_of=original, near_duplicate_of=tuple(near[:TOLD])), ties
    )


def _original(article_id: str, found: Sequence[duplicates.NearDuplicate], library: _Library) -> str | None:
    """Of the articles with all the same words the one that came first: the others say that they repeat it."""
    same = {
        each.article_id: library.revisions[each.article_id].story.duplicate_of for each in found if each.exact
    }
    earlier = [name for name, original in same.items() if original != article_id]
    return min(earlier, key=lambda name: (same[name] is not None, name), default=None)


def enter(revision: Revision, now: datetime, relations: Relations) -> None:
    """List a revision's article under its family, and its story under its terms."""
    ties = revision.ties
    if ties.terms or ties.family not in (None, revision.article_id):
        relations.enter(revision.article_id, revision.story.story_id, ties, now)


def withdraw(
    revisions: Sequence[Revision], reinstated: Revision | None, now: datetime, relations: Relations
) -> None:
    """Take revisions of an article out of the index; what the reinstated one shares with them stays."""
    for revision in revisions:
        relations.forget(revision.article_id, revision.ties)
    if reinstated:
        for phrase in reinstated.ties.keys:
            relations.claim(phrase, reinstated.article_id, now)
        enter(reinstated, now, relations)


def _family(revision: Revision, members: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    family = revision.ties.family
    return (family, *members.get(family, ())) if family else ()


def _summed(listings: Mapping[str, Listing]) -> stories.Story:
    first, *others = (listings[name] for name in sorted(listings))
    story = stories.Story({}, first.published).joined(first.vector, first.published)
    for listing in others:
        story = story.joined(listing.vector, listing.published)
    return story
