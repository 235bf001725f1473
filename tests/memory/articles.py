"""HEADs and revisions, and what has to happen to them. Everything is kept as its JSON, as a table would."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import TypeAdapter

from copydesk.announcing import HeadChange
from copydesk.facts import Fact
from copydesk.lifecycle import Head
from copydesk.ports import Due, LostRace, Revision, Standing

_FACTS: TypeAdapter[tuple[Fact, ...]] = TypeAdapter(tuple[Fact, ...])


@dataclass
class MemoryArticles:
    """Implements ports.Articles. `stream` is the table's, oldest first.

    `losing` is the failure switch: so many commits from now on lose their race.
    """

    stream: list[HeadChange] = field(default_factory=list)
    pending: dict[str, datetime] = field(default_factory=dict)
    losing: int = 0
    _heads: dict[str, str] = field(default_factory=dict)
    _revisions: dict[tuple[str, int, str], str | None] = field(default_factory=dict)
    _facts: dict[tuple[str, int, str], bytes] = field(default_factory=dict)
    _aside: dict[tuple[str, str, str, str], str] = field(default_factory=dict)

    def head(self, article_id: str) -> Head | None:
        """HEAD as it was committed last."""
        there = self._heads.get(article_id)
        return Head.model_validate_json(there) if there else None

    def commit(self, before: Head | None, after: Head, now: datetime) -> None:
        """Replace HEAD if nobody has since it was read; both are told apart by the count of writes."""
        there = self.head(after.article_id)
        if self.losing:
            self.losing -= 1
            raise LostRace
        if (there.writes if there else 0) != (before.writes if before else 0):
            raise LostRace
        written = after.model_copy(update={"writes": (there.writes if there else 0) + 1})
        self._heads[after.article_id] = written.model_dump_json(exclude_defaults=True)
        seq, nonce = (there.seq, there.announce_nonce) if there else (0, 0)
        self.stream.append(HeadChange(f"{len(self.stream) + 1:021d}", written, seq, nonce))
        if (written.seq, written.announce_nonce) != (seq, nonce):
            self.pending[after.article_id] = now

    def settle(self, article_id: str, seq: int) -> None:
        """Nothing is pending any more, unless HEAD has moved on."""
        head = self.head(article_id)
        if head and head.seq == seq:
            self.pending.pop(article_id, None)

    def put_revision(self, revision: Revision) -> Revision:
        """Write once; what was there first stands."""
        key = (revision.article_id, revision.revision, revision.token)
        there = self._revisions.setdefault(key, revision.model_dump_json())
        return Revision.model_validate_json(there) if there else revision

    def revision(self, article_id: str, revision: int, token: str) -> Revision | None:
        """A revision; None where there is none or where its body was purged."""
        there = self._revisions.get((article_id, revision, token))
        return Revision.model_validate_json(there) if there else None

    def heads_of(self, article_ids: Collection[str]) -> Mapping[str, Head]:
        """HEADs of those that are there."""
        found = {article_id: self.head(article_id) for article_id in article_ids}
        return {article_id: head for article_id, head in found.items() if head}

    def standings(self, article_ids: Collection[str]) -> Mapping[str, Standing]:
        """Where those that are there stand."""
        return {name: Standing(head.seq, head.lifecycle) for name, head in self.heads_of(article_ids).items()}

    def current(self, heads: Collection[Head]) -> Mapping[str, Revision]:
        """The last revisions of those that have one."""
        found = (self.revision(head.article_id, head.revision, head.record(head.revision)) for head in heads)
        return {revision.article_id: revision for revision in found if revision}

    def of_story(self, story_id: str, after: str, limit: int) -> Sequence[str]:
        """The articles of a story that may be seen."""
        found = (
            head.article_id
            for head in map(Head.model_validate_json, self._heads.values())
            if head.is_seen and head.attributes.story_id[:1] == (story_id,) and head.article_id > after
        )
        return sorted(found)[:limit]

    def put_facts(self, article_id: str, revision: int, digest: str, facts: Sequence[Fact]) -> None:
        """Keep facts under their digest."""
        self._facts[article_id, revision, digest] = _FACTS.dump_json(tuple(facts))

    def facts(self, article_id: str, revision: int, digest: str) -> tuple[Fact, ...] | None:
        """Facts by their digest."""
        there = self._facts.get((article_id, revision, digest))
        return _FACTS.validate_json(there) if there else None

    def keep_aside(self, kind: str, revision: Revision) -> None:
        """Keep what lost, under its version and hash."""
        article = revision.article
        name = article.version.value if article.version else ""
        self._aside[kind, article.article_id, name, article.content_hash] = revision.model_dump_json()

    def kept_aside(self, kind: str, article_id: str, version: str, content_hash: str) -> Revision | None:
        """What was kept aside under its version and hash."""
        there = self._aside.get((kind, article_id, version, content_hash))
        return Revision.model_validate_json(there) if there else None

    def purge(self, article_id: str, through: int) -> None:
        """Delete bodies and facts, and all that was kept aside; that a revision existed stays known."""
        for key in self._revisions:
            if key[0] == article_id and key[1] <= through:
                self._revisions[key] = None
        self._facts = {k: v for k, v in self._facts.items() if k[0] != article_id or k[1] > through}
        self._aside = {k: v for k, v in self._aside.items() if k[1] != article_id}

    # What tests and the simulation look at

    def heads(self) -> Iterator[Head]:
        """All HEADs."""
        return map(Head.model_validate_json, self._heads.values())

    def revisions(self, article_id: str) -> list[Revision]:
        """All revision records of an article that have a body, orphans of lost races included."""
        there = [text for key, text in sorted(self._revisions.items()) if key[0] == article_id and text]
        return [Revision.model_validate_json(text) for text in there]

    def aside(self, kind: str) -> list[Revision]:
        """All that was kept aside as one kind."""
        return [Revision.model_validate_json(text) for key, text in self._aside.items() if key[0] == kind]

    def bodies(self) -> str:
        """All stored text, to search for what should be gone."""
        stored = [text for text in self._revisions.values() if text]
        return "\n".join([*stored, *self._aside.values(), *map(bytes.decode, self._facts.values())])


@dataclass(frozen=True, slots=True)
class Agenda:
    """The part of ports.Agenda that HEADs answer."""

    articles: MemoryArticles

    def pending(self, before: datetime) -> list[Due]:
        """Articles whose event was committed up to that time and is not announced."""
        return [Due(name, since) for name, since in self.articles.pending.items() if since <= before]

    def due(self, before: datetime) -> list[Due]:
        """Articles with a release, an expiry or a purge up to that time."""
        return [
            Due(head.article_id, head.due_at)
            for head in self.articles.heads()
            if head.due_at and head.due_at <= before
        ]
