"""Whatever call goes wrong, in whatever way, the desk comes to the same end as if none had."""

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.crashes.matrix import Matrix
from tests.crashes.wires import AFTER, BEFORE, PARTIAL
from tests.crashes.works import WORKS, Work

pytestmark = pytest.mark.thorough

PAIRED = ("webhook id reused", "rubbish", "duplicate", "webhook again", "same content, later version")


@pytest.fixture(scope="module")
def matrix() -> Iterator[Matrix]:
    """All works; what they need is made once."""
    matrix = Matrix()
    with matrix.installed():
        yield matrix


def named(work: Work) -> str:
    return work.name


def test_every_work_has_a_name_of_its_own() -> None:
    assert len({work.name for work in WORKS}) == len(WORKS)


@pytest.mark.parametrize("work", WORKS, ids=named)
def test_one_fault_changes_nothing(matrix: Matrix, work: Work) -> None:
    recorded = matrix.recorded(work)
    wrong = [line for cell in recorded.cells() for line in matrix.wrong(cell)]
    assert wrong == []


@pytest.mark.parametrize("work", [work for work in WORKS if work.name in PAIRED], ids=named)
def test_nor_does_a_second_one_in_the_retry(matrix: Matrix, work: Work) -> None:
    """Of the shortest works; all of them are done by `make matrix`."""
    found = list(matrix.wrong_pairs(matrix.recorded(work)))
    assert len(found) > 20
    assert [line for lines in found for line in lines] == []


def test_every_call_of_every_work_is_covered_in_every_way_that_it_can_fail(matrix: Matrix) -> None:
    cells, expected = 0, 0
    calls: Counter[tuple[str, str]] = Counter()
    for work in WORKS:
        recorded = matrix.recorded(work)
        assert recorded.made
        found = list(recorded.cells())
        assert len(set(found)) == len(found)
        partial = sum(made.operation in PARTIAL for made in recorded.made)
        expected += len(recorded.made) * len(BEFORE + AFTER) + partial + recorded.invocations
        cells += len(found)
        calls.update((made.function, made.operation) for made in recorded.made)
    assert cells == expected > 6_000
    assert set(calls) == {
        ("webhook", "GetSecretValue"),
        ("webhook", "PutObject"),
        ("webhook", "HeadObject"),
        ("webhook", "UpdateItem"),
        ("ingest", "GetObject"),
        ("ingest", "PutObject"),
        ("ingest", "GetItem"),
        ("ingest", "PutItem"),
        ("ingest", "UpdateItem"),
        ("ingest", "SendMessage"),
        ("enrich", "GetObject"),
        ("enrich", "PutObject"),
        ("enrich", "UpdateItem"),
        ("enrich", "SendMessage"),
        ("publish", "GetObject"),
        ("publish", "PutObject"),
        ("publish", "GetItem"),
        ("publish", "BatchGetItem"),
        ("publish", "Query"),
        ("publish", "PutItem"),
        ("publish", "UpdateItem"),
        ("publish", "DeleteItem"),
        ("publish", "ListObjectVersions"),
        ("publish", "DeleteObjects"),
        ("publish", "SendMessage"),
        ("announce", "GetItem"),
        ("announce", "GetObject"),
        ("announce", "PutItem"),
        ("announce", "UpdateItem"),
        ("announce", "PublishBatch"),
        ("reconcile", "Query"),
        ("reconcile", "GetItem"),
        ("reconcile", "ListObjectVersions"),
        ("reconcile", "SendMessage"),
    }
