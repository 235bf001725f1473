"""What must hold when everything has come to rest: I1 to I9."""

from collections.abc import Iterator

from copydesk.article import Intent
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.clock import SystemClock
from copydesk.aws.objects import S3Archive
from copydesk.aws.receipts import DynamoReceipts
from copydesk.aws.tables import Table, revision_key
from copydesk.dispositions import Disposition, Outcome
from copydesk.lifecycle import Head, Lifecycle
from copydesk.messages import receipt_id
from tests.simulation.desk import STEPS, Desk
from tests.simulation.fates import fates
from tests.simulation.inputs import Input, by_article, deliveries
from tests.simulation.oracle import order_of
from tests.simulation.spread import spread
from tests.simulation.workload import Workload


def violations(desk: Desk, workload: Workload) -> list[str]:
    """Everything that is wrong, the first first."""
    return list(Inspection(desk, workload).all())


class Inspection:
    """A look at the desk from outside, after the last purge."""

    def __init__(self, desk: Desk, workload: Workload) -> None:
        self._desk = desk
        self._table = Table(desk.own.dynamodb, desk.stack.ref("ArticlesTable"))
        self._items = desk.cloud.dynamodb.table(self._table.name).items
        self._inbox = desk.cloud.s3.buckets[desk.stack.ref("InboxBucket")]
        self._archive = desk.cloud.s3.buckets[desk.stack.ref("ArchiveBucket")]
        receipts = DynamoReceipts(self._table, SystemClock())
        self._articles = DynamoArticles(self._table, S3Archive(desk.own.s3, self._archive.name))
        self._deliveries = deliveries(self._inbox, (sending.payload for sending in workload.sendings))
        self._hashes = {delivery.receipt_id: delivery.sha256 for delivery in self._deliveries}
        self._outcomes: dict[str, tuple[int | None, dict[int, Outcome]]] = {}
        for delivery in self._deliveries:
            found = receipts.find(delivery.receipt_id)
            if found:
                outcomes = {outcome.item: outcome for outcome in found[1]}
                self._outcomes[delivery.receipt_id] = (found[0].expected, outcomes)
        self._inputs = by_article(
            ((each, self._outcomes.get(each.receipt_id, (None, {}))[1]) for each in self._deliveries),
            is_skewed=desk.faults.rates.skew > 0,
        )

    def all(self) -> Iterator[str]:
        """Everything that is wrong."""
        desk = self._desk
        yield from desk.oracle.wrong
        yield from desk.items.wrong
        yield from desk.published.wrong
        yield from desk.functions.failures
        yield from self._accounted()
        yield from self._quarantined()
        yield from self._letters()
        for article_id, inputs in self._inputs.items():
            life = desk.oracle.lives.get(article_id)
            if life is None or life.head is None:
                yield f"I1 nothing became of {article_id}"
                continue
            for wrong in (*fates(life, inputs), *self._stored(life.head, inputs), *self._purged(life.head)):
                yield f"{wrong}: {article_id}"
        for article_id in desk.oracle.lives.keys() - self._inputs.keys():
            yield f"I1 {article_id} came from nowhere"
        for article_id, life in desk.oracle.lives.items():
            for wrong in spread(article_id, life, desk, self._bytes):
                yield f"{wrong}: {article_id}"
        yield from self._paid()

    # I1, I8

    def _accounted(self) -> Iterator[str]:
        """Each delivery that is durable has as many dispositions as items."""
        for delivery in self._deliveries:
            expected, outcomes = self._outcomes.get(delivery.receipt_id, (None, {}))
            items = delivery.payload.items
            if expected != len(items) or set(outcomes) != set(range(len(items))):
                yield f"I1 {len(items)} items, {expected} expected, {len(outcomes)} told: {delivery.key}"
                continue
            for item, version in enumerate(items):
                is_refused = outcomes[item].disposition is Disposition.QUARANTINED
                if is_refused != (version is None):
                    yield f"I8 item {item} is {outcomes[item].disposition}: {delivery.key}"
                elif version and outcomes[item].article_id != version.article_id:
                    yield f"I1 item {item} is another article: {delivery.key}"
        known = {delivery.receipt_id for delivery in self._deliveries}
        for receipt in self._desk.acknowledged:
            if receipt not in known:
                yield f"I1 acknowledged and not kept: {receipt}"
        for key, versions in self._inbox.versions.items():
            if "/webhook/" in key and len(versions) > 1:
                yield f"I1 a webhook's bytes were replaced: {key}"

    def _quarantined(self) -> Iterator[str]:
        """Each refusal is in quarantine, and nothing else is."""
        refused = {
            f"{receipt}/{item:05d}.json"
            for receipt, (_, outcomes) in self._outcomes.items()
            for item, outcome in outcomes.items()
            if outcome.disposition is Disposition.QUARANTINED
        }
        kept = {
            key.partition("/")[2].partition("/")[2]
            for key in self._archive.versions
            if key.startswith("quarantine/")
        }
        if refused != kept:
            yield f"I8 {len(refused - kept)} refusals are not kept, {len(kept - refused)} are nobody's"

    def _letters(self) -> Iterator[str]:
        """After the last redrive no dead letters are left but the stream's, each of a record given up."""
        sqs = self._desk.cloud.sqs
        for step in STEPS:
            if left := len(sqs.queue(self._desk.stack.ref(f"{step.title()}DeadLetterQueue")).messages()):
                yield f"I8 {left} dead letters of {step}"
        buried = len(sqs.queue(self._desk.stack.ref("AnnounceDeadLetterQueue")).messages())
        if self._desk.world.now < 14 * 86_400 * 1_000_000 and buried != len(self._desk.outbox.buried):
            yield f"I8 {buried} dead letters of announce"

    def _paid(self) -> Iterator[str]:
        limit = round(float(self._desk.stack.ref("ComprehendDailyDollars")) * 1_000_000)
        for (pk, sk), item in self._items.items():
            if str(pk).startswith("BUDGET#") or "spent" in item:
                spent = int(item["spent"]["N"])
                if spent > limit:
                    yield f"a day's budget is overdrawn: {spent} of {limit} on {sk}"

    # I6, I7

    def _stored(self, head: Head, inputs: list[Input]) -> Iterator[str]:
        """The record of the last revision is there and has what one of the inputs said."""
        if head.lifecycle is Lifecycle.KILLED:
            return
        revision = self._articles.revision(head.article_id, head.revision, head.record(head.revision))
        if revision is None:
            yield "I7 the last revision is not there"
            return
        article = revision.article
        if article.content_hash != head.content_hash:
            yield "I7 the record has another hash than HEAD"
        stands = (article.text, article.urgency)
        order = head.version
        told = [
            (each.version.content.text, each.version.content.urgency)
            for each in inputs
            if each.version.intent is not Intent.KILL and each.may_be(order_of(order))
        ]
        if stands not in told:
            yield f"I2 what stands is not what version {order.value} says"

    def _purged(self, head: Head) -> Iterator[str]:
        """Nothing of what was killed is kept, and nobody finds others by it."""
        if not head.purge_through:
            return
        if head.purges < 2:
            yield "I6 a kill was not purged twice"
        prefix = f"articles/{head.article_id}/"
        for key in self._archive.under(prefix, ""):
            stated = key.removeprefix(prefix).partition("-")[0]
            if stated.isdecimal() and int(stated) <= head.purge_through:
                yield f"I6 the body of a killed revision is kept: {key}"
        for number in range(1, head.purge_through + 1):
            item = self._items.get((f"ARTICLE#{head.article_id}", revision_key(number, head.record(number))))
            if item and ("document" in item or "object" in item):
                yield f"I6 the record of killed revision {number} is kept"

    def _bytes(self, ref: str) -> str | None:
        """The hash of the bytes at an address."""
        key, _, version_id = ref.removeprefix(f"s3://{self._inbox.name}/").partition("?versionId=")
        return self._hashes.get(receipt_id(self._inbox.name, key, version_id))
