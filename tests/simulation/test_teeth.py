"""Each invariant can fail: a desk that is broken on purpose is found out."""

from collections import Counter
from itertools import count
from typing import Any

import pytest

from copydesk import advancing, announcing, consumer, lifecycle, reconciling, retelling
from copydesk.aws.articles import DynamoArticles
from copydesk.aws.objects import S3Archive
from tests.simulation.faults import Faults
from tests.simulation.run import Options, simulate

pytestmark = pytest.mark.thorough

_SEEDS = range(4)


def seen(invariant: str, options: Options) -> bool:
    """Whether one of a few seeds finds that an invariant does not hold."""
    return any(
        violation.startswith(invariant) for seed in _SEEDS for violation in simulate(seed, options).violations
    )


def test_a_lost_update_is_seen() -> None:
    assert seen("I1", Options(versions=150, without_guard="HEAD: writes = :before"))


@pytest.mark.parametrize(
    "guard",
    [
        "HEAD: attribute_not_exists(pk)",
        "HEAD: seq = :seq",
        "ITEM: attribute_not_exists(pk)",
        "ITEM: attribute_not_exists(revised)",
        "raw bytes: If-None-Match",
    ],
)
def test_a_write_without_its_condition_is_seen(guard: str) -> None:
    assert seen("I", Options(versions=150, without_guard=guard))


def test_a_mark_that_is_not_the_highest_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "_highest", lambda mark, version: mark or version)
    assert seen("I2", Options(versions=150))


def test_an_event_id_that_changes_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    real, numbers = retelling.retell, count()

    def retell(*args: Any) -> Any:
        event = real(*args)
        return event and event.model_copy(update={"id": f"{event.id}.{next(numbers)}"})

    monkeypatch.setattr(announcing, "retell", retell)
    assert seen("I3", Options(versions=60))


def test_a_seq_that_is_left_out_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    real: Any = advancing.owe

    def owe(*args: Any, **options: Any) -> Any:
        head = real(*args, **options)
        return head.model_copy(update={"seq": head.seq + 1}) if head.seq == 2 else head

    monkeypatch.setattr(advancing, "owe", owe)
    assert seen("I4", Options(versions=60))


def test_a_consumer_that_applies_what_is_old_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consumer, "supersedes", lambda _event, _last: True)
    assert seen("I5", Options(versions=60))


def test_a_kill_that_leaves_the_body_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DynamoArticles, "purge", lambda *_: None)
    assert seen("I6", Options(versions=100))


def test_a_published_hash_that_is_not_the_stored_one_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    module: Any = retelling
    real = module.state_of

    def state_of(*args: Any) -> Any:
        return real(*args).model_copy(update={"content_hash": "0"})

    monkeypatch.setattr(module, "state_of", state_of)
    assert seen("I7", Options(versions=40))


def test_a_refusal_that_is_not_kept_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(S3Archive, "keep", lambda *_: None)
    assert seen("I8", Options(versions=40))


def test_an_embargo_that_nobody_ends_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconciling, "reconcile_articles", lambda _: Counter())
    assert seen("I9", Options(versions=60))


def test_chance_that_is_not_the_seeds_changes_the_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = count(500)
    monkeypatch.setattr(Faults, "latency", lambda _: next(numbers))
    first, again = (simulate(1, Options(versions=20)).fingerprint for _ in range(2))
    assert first != again
