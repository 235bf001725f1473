"""copydesk.aws.agenda: what has to happen."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from copydesk.aws.agenda import DynamoAgenda
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.tables import SHARDS, Table, shard, shards
from copydesk.lifecycle import Lifecycle
from copydesk.ports import Due
from tests.integration.samples import NOON, head

MINUTE = timedelta(minutes=1)


@given(identifier=st.text())
def test_an_item_has_one_shard_and_it_is_among_those_that_are_read(identifier: str) -> None:
    assert shard("article", identifier) == shard("article", identifier)
    assert shard("article", identifier) in shards("article")
    assert shard("receipt", identifier) in shards("receipt")


def test_articles_are_spread_over_all_shards() -> None:
    assert len({shard("article", str(number)) for number in range(100)}) == SHARDS


def test_every_pending_article_is_found_in_whatever_shard(articles: DynamoArticles, table: Table) -> None:
    names = {f"article-{number}" for number in range(30)}
    for name in names:
        articles.commit(None, head(name), NOON)
    articles.commit(None, head("later"), NOON + MINUTE)
    found = list(DynamoAgenda(table).pending(NOON))
    assert {due.article_id for due in found} == names
    assert {due.at for due in found} == {NOON}
    assert len(found) == len(names)


def test_a_settled_article_is_not_pending(articles: DynamoArticles, table: Table) -> None:
    articles.commit(None, head(), NOON)
    articles.settle("a" * 32, 1)
    assert list(DynamoAgenda(table).pending(NOON + MINUTE)) == []


def test_what_is_due_is_found_when_its_time_comes_and_soonest_first(
    articles: DynamoArticles, table: Table
) -> None:
    for minutes in (3, 1, 2):
        embargo = NOON + minutes * MINUTE
        waiting = head("one", seq=0, event=None, lifecycle=Lifecycle.EMBARGOED, embargo=embargo)
        articles.commit(articles.head("one"), waiting, NOON)
        articles.commit(None, head(f"expiring-{minutes}", expires=embargo), NOON)
    agenda = DynamoAgenda(table)
    assert list(agenda.due(NOON)) == []
    assert set(agenda.due(NOON + 2 * MINUTE)) == {
        Due("one", NOON + 2 * MINUTE),
        Due("expiring-1", NOON + MINUTE),
        Due("expiring-2", NOON + 2 * MINUTE),
    }


def test_receipts_are_no_articles_to_the_agenda(articles: DynamoArticles, table: Table) -> None:
    articles.commit(None, head(expires=NOON), NOON)
    assert list(DynamoAgenda(table).unseen(NOON + MINUTE)) == []


def test_the_agenda_reads_every_page(articles: DynamoArticles, table: Table) -> None:
    """A page of DynamoDB is one megabyte; here it is two items."""
    names = {f"article-{number}" for number in range(20)}
    for name in names:
        articles.commit(None, head(name), NOON)

    class TwoAtATime:
        def __getattr__(self, name: str) -> Any:
            return getattr(table.client, name)

        def get_paginator(self, name: str) -> Any:
            paginator = table.client.get_paginator(name)  # type: ignore[call-overload]
            paginate = paginator.paginate
            paginator.paginate = lambda **request: paginate(**request, Limit=2)
            return paginator

    agenda = DynamoAgenda(Table(TwoAtATime(), table.name))  # type: ignore[arg-type]
    assert {due.article_id for due in agenda.pending(NOON)} == names
