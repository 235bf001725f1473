"""Garbage is not looked for while a function starts, and is from then on."""

import gc
from collections.abc import Iterator

import pytest

from copydesk.aws import starting


@pytest.fixture(autouse=True)
def _collecting_again() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_a_start_collects_nothing_and_what_it_made_is_never_looked_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")
    during: list[bool] = []
    frozen = gc.get_freeze_count()
    starting.begin()
    starting.finish(lambda: during.append(gc.isenabled()))
    assert during == [False]
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_a_start_that_fails_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise KeyError("TABLE_NAME")

    monkeypatch.setenv("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")
    starting.begin()
    with pytest.raises(KeyError):
        starting.finish(fail)


def test_outside_lambda_nothing_is_built_and_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_LAMBDA_RUNTIME_API", raising=False)
    built: list[None] = []
    frozen = gc.get_freeze_count()
    starting.begin()
    assert gc.isenabled()
    starting.finish(lambda: built.append(None))
    assert not built
    assert gc.get_freeze_count() == frozen
