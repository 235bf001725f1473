"""copydesk.aws.relations: one holder for each key, bounded reads, and what a purge leaves."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from copydesk.aws.relations import HELD_FOR, LISTED_FOR, DynamoRelations
from copydesk.aws.tables import Table, get_all, key
from copydesk.aws.unrelated import Unrelated
from copydesk.errors import Unavailable
from copydesk.ports import Holder, Ties
from tests.integration.desk import Desk, ninjs
from tests.integration.samples import NOON

TIES = Ties(
    keys=("k1", "k2"), family="root", terms=("bridge",), vector={"bridge": 1.0}, published=NOON, since=NOON
)
TEXT = (
    "The harbour bridge closes on Monday for repairs, the port authority of Lindhaven said on Friday. "
    "Engineers found cracks in two of the seven piers after the flood that carried away a ferry in March."
)


@pytest.fixture
def relations(table: Table) -> DynamoRelations:
    return DynamoRelations(table)


def keys(table: Table) -> set[tuple[str, str]]:
    items = table.client.scan(TableName=table.name)["Items"]
    return {(item["pk"]["S"], item["sk"]["S"]) for item in items}


def test_the_first_holds_a_key_and_may_claim_it_again(relations: DynamoRelations) -> None:
    assert relations.claim("k", "a", NOON)
    assert relations.claim("k", "a", NOON)
    assert not relations.claim("k", "b", NOON)
    assert relations.holders(["k", "free"], NOON, consistent=True) == {"k": Holder("a", NOON)}


def test_a_key_is_free_when_its_window_has_closed_though_the_table_still_has_it(
    relations: DynamoRelations,
) -> None:
    relations.claim("k", "a", NOON)
    later = NOON + HELD_FOR
    assert relations.holders(["k"], later, consistent=False) == {}
    assert relations.claim("k", "b", later)


def test_what_is_forgotten_is_gone_and_nothing_of_others(relations: DynamoRelations, table: Table) -> None:
    relations.claim("k1", "a", NOON)
    relations.claim("k2", "b", NOON)
    for name in "ab":
        relations.enter(name, "story", TIES, NOON)
    for _ in range(2):
        relations.forget("a", TIES)
    assert {(pk, sk.rpartition("#")[2]) for pk, sk in keys(table)} == {
        ("PHRASE#k2", "HOLDER"),
        ("FAMILY#root", "b"),
        ("TERM#bridge", "b"),
    }


def test_a_family_gives_its_members_and_a_term_its_newest_listings(relations: DynamoRelations) -> None:
    for number in range(20):
        since = NOON + timedelta(minutes=number)
        relations.enter(f"{number:02d}", "story", TIES.model_copy(update={"since": since}), NOON)
    assert len(relations.members(["root", "nobody"])["root"]) == 20
    listed = relations.listed(["bridge", "nobody"], NOON + timedelta(hours=1))
    assert listed["nobody"] == ()
    assert [each.article_id for each in listed["bridge"]] == [f"{number:02d}" for number in range(19, 3, -1)]
    assert (listed["bridge"][0].vector, listed["bridge"][0].published) == ({"bridge": 1.0}, NOON)
    assert relations.listed(["bridge"], NOON + LISTED_FOR + timedelta(hours=1))["bridge"] == ()


def test_every_item_of_the_index_is_forgotten_by_itself(relations: DynamoRelations, table: Table) -> None:
    relations.claim("k1", "a", NOON)
    relations.enter("a", "story", TIES, NOON)
    for item in table.client.scan(TableName=table.name)["Items"]:
        assert NOON < datetime.fromtimestamp(int(item["ttl"]["N"]), UTC) <= NOON + HELD_FOR


class Stingy:
    """A client that gives one item for each request, or none."""

    def __init__(self, client: Any, most: int) -> None:
        self._client = client
        self._most = most

    def batch_get_item(self, **asked: Any) -> Any:
        ((name, request),) = asked["RequestItems"].items()
        given, held_back = request["Keys"][: self._most], request["Keys"][self._most :]
        left = {name: {**request, "Keys": held_back}} if held_back else {}
        if not given:
            return {"Responses": {}, "UnprocessedKeys": left}
        answer = self._client.batch_get_item(RequestItems={name: {**request, "Keys": given}})
        return {**answer, "UnprocessedKeys": left}


def test_what_the_table_holds_back_is_asked_for_again(relations: DynamoRelations, table: Table) -> None:
    for name in "abc":
        relations.claim(name, name, NOON)
    wanted = [key(f"PHRASE#{name}", "HOLDER") for name in "abc"]
    stingy: Any = Stingy(table.client, 1)
    assert len(list(get_all(Table(stingy, table.name), wanted, consistent=True))) == 3
    giving_nothing: Any = Stingy(table.client, 0)
    with pytest.raises(Unavailable):
        list(get_all(Table(giving_nothing, table.name), wanted, consistent=True))


def bodies(text: str) -> list[dict[str, str]]:
    return [{"role": "main", "contentType": "text/plain", "value": text}]


def test_a_copy_of_another_outlet_is_told_as_such_and_not_of_what_was_killed(desk: Desk) -> None:
    def deliver(name: str, **members: Any) -> dict[str, Any]:
        item = ninjs(**{"uri": f"urn:{name}", "bodies": bodies(TEXT), **members})
        desk.post(item, webhook_id=f"{name}-{len(members)}")
        desk.run()
        (event,) = desk.heard()
        data: dict[str, Any] = event["data"]
        return data

    first, second = deliver("first"), deliver("second")
    first_id = first["state"]["articleId"]
    assert first["story"] == {"storyId": first_id, "duplicateOf": None, "nearDuplicateOf": []}
    assert second["story"] == {"storyId": first_id, "duplicateOf": first_id, "nearDuplicateOf": []}
    shown = desk.get("/v1/stories/{id}", id=first_id)["document"]
    assert [each["articleId"] for each in shown["articles"]] == sorted(
        [first_id, second["state"]["articleId"]]
    )
    assert shown["isLast"]
    cut = deliver("cut", bodies=bodies(TEXT[: TEXT.index(" after")]))
    assert [near["articleId"] for near in cut["story"]["nearDuplicateOf"]][:1] == [first_id]
    deliver("first", pubStatus="canceled", versionCreated="2026-03-14T11:00:00Z")
    shown = desk.get("/v1/stories/{id}", id=first_id)["document"]
    assert first_id not in {each["articleId"] for each in shown["articles"]}
    last = deliver("last")
    assert last["story"]["duplicateOf"] != first_id


def test_an_article_makes_four_writes_to_the_index_at_most(desk: Desk) -> None:
    desk.post(ninjs(bodies=bodies(TEXT)))
    desk.run()
    made = [operation for function, operation in desk.calls.made if function == "publish"]
    assert made.count("PutItem") <= 2 + 4  # the revision and the disposition are the other two
    assert made.count("BatchGetItem") == 1
    assert made.count("Query") <= 24


def test_without_relations_every_article_is_a_story_of_its_own(table: Table) -> None:
    unrelated = Unrelated()
    assert unrelated.holders(["k"], NOON, consistent=True) == {}
    assert unrelated.claim("k", "a" * 32, NOON)
    assert unrelated.members(["f"]) == {}
    assert unrelated.listed(["t"], NOON) == {}
    unrelated.enter("a" * 32, "s", Ties(keys=("k",), terms=("t",), since=NOON), NOON)
    unrelated.forget("a" * 32, Ties(keys=("k",)))
    assert DynamoRelations(table).holders(["k"], NOON, consistent=True) == {}
