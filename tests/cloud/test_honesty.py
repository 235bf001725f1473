"""The fake answers as moto and ministack do, but for their known gaps. `make honesty` compares more."""

from collections.abc import Iterator

import pytest

from tests.cloud.honesty.gaps import GAPS
from tests.cloud.honesty.runs import Dishonest, Tally, run
from tests.cloud.honesty.sequences import KINDS
from tests.cloud.honesty.steps import Outcome, Step, World
from tests.cloud.honesty.worlds import fake_world, ministack_world, moto_world

SEQUENCES = 40


@pytest.fixture(scope="module")
def moto() -> Iterator[World]:
    with moto_world() as world:
        yield world


@pytest.fixture(scope="module")
def ministack() -> Iterator[World]:
    with ministack_world() as world:
        yield world


@pytest.mark.parametrize("kind", KINDS)
def test_random_calls_are_answered_as_moto_does(kind: str, moto: World) -> None:
    run(kind, SEQUENCES, 0, fake_world(), [moto], Tally())


@pytest.mark.pipeline
@pytest.mark.parametrize("kind", KINDS)
def test_random_calls_are_answered_as_ministack_does(kind: str, ministack: World) -> None:
    run(kind, SEQUENCES, 1000, fake_world(), [ministack], Tally())


def test_a_lie_is_found(moto: World) -> None:
    class Forgetful(World):
        """Deletes nothing."""

        def play(self, step: Step) -> Outcome:
            return Outcome(None) if step.method.startswith("delete") else super().play(step)

    with pytest.raises(Dishonest):
        run("s3", SEQUENCES, 0, Forgetful("fake", fake_world().client), [moto], Tally())


def test_every_known_gap_names_what_aws_says_of_it() -> None:
    assert all(gap.reference.startswith("https://docs.aws.amazon.com/") for gap in GAPS)
    assert len({gap.name for gap in GAPS}) == len(GAPS)
