"""The simulation itself: a few seeds without a violation, and the same seed the same trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation import apart
from tests.simulation.__main__ import CREDENTIALS, main
from tests.simulation.run import Options, simulate

_SMALL = Options(versions=60)
_PROGRAM = "from tests.simulation.run import *; print(simulate(7, Options(versions=40)).fingerprint)"


@pytest.mark.parametrize("seed", range(4))
def test_no_invariant_is_violated(seed: int) -> None:
    result = simulate(seed, _SMALL)
    assert result.violations == []
    assert result.versions >= 60
    assert result.events > 10


def test_the_same_seed_gives_the_same_trace() -> None:
    traced = Options(versions=40, keep_trace=True)
    first, again = simulate(7, traced), simulate(7, traced)
    assert first.trace == again.trace
    assert first.fingerprint == again.fingerprint != simulate(8, traced).fingerprint


def test_the_same_seed_gives_the_same_trace_in_another_process() -> None:
    assert {_fingerprint("1"), _fingerprint("2")} == {simulate(7, Options(versions=40)).fingerprint}


def test_indexes_lag_behind_their_table() -> None:
    assert any(simulate(seed, Options(versions=10)).faults.get("lag") for seed in range(4))


def test_a_seed_comes_to_the_same_in_a_process_of_its_own() -> None:
    assert apart.apart(7, Options(versions=20)) == simulate(7, Options(versions=20))


def test_what_goes_wrong_in_a_process_of_its_own_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no such desk")

    monkeypatch.setattr(apart, "Simulation", broken)
    with pytest.raises(ValueError, match="no such desk"):
        apart.apart(7, Options(versions=1))


def test_a_process_that_ends_without_a_word_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "Simulation", lambda *_: os._exit(1))
    with pytest.raises(apart.Lost):
        apart.apart(7, Options(versions=1))


@pytest.mark.thorough
def test_every_seed_of_a_range_is_run(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """More seeds than two processes are handed ahead."""
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    assert main(["--seeds", "0-19", "--versions", "2", "--jobs", "2"]) == 0
    assert "20 of 20 seeds" in capfd.readouterr().out.splitlines()[-1]


@pytest.mark.thorough
def test_runs_of_several_starts_and_files_add_up(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("tests.simulation.__main__._commit", lambda: "one")
    one, other = str(tmp_path / "one.json"), str(tmp_path / "other.json")
    small = ("--versions", "2", "--jobs", "1")
    assert main(["--seeds", "0-1", "--checkpoint", one, *small]) == 0
    assert main(["--seeds", "0-3", "--checkpoint", one, *small]) == 0
    assert main(["--seeds", "4-5", "--checkpoint", other, *small]) == 0
    assert main(["--seeds", "0-5", "--checkpoint", one, "--merge", other, *small]) == 0
    assert "6 of 6 seeds in 0 s" in capfd.readouterr().out.splitlines()[-1]


def test_a_run_of_another_size_is_not_merged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("tests.simulation.__main__._commit", lambda: "one")
    path = str(tmp_path / "one.json")
    assert main(["--seeds", "0-0", "--checkpoint", path, "--versions", "2", "--jobs", "1"]) == 0
    with pytest.raises(SystemExit, match="cannot be merged"):
        main(["--seeds", "0-1", "--merge", path, "--versions", "3", "--jobs", "1"])


def _fingerprint(hash_seed: str) -> str:
    root = Path(__file__).parents[2]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": hash_seed,
        "PYTHONPATH": f"{root / 'functions'}{os.pathsep}{root}",
    }
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM], env=environment, check=True, capture_output=True, text=True
    )
    return told.stdout.strip()
