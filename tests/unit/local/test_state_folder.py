import tempfile
from pathlib import Path

import pytest

from infra.local.state_folder import StateFolder


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_the_folder_of_a_living_desk_stays_and_that_of_a_killed_one_goes(tmp_path: Path) -> None:
    living, killed = StateFolder(), StateFolder()
    killed._lock.close()
    third = StateFolder()
    assert set(tmp_path.iterdir()) == {living.path, third.path}
    for folder in (living, third):
        folder.remove()
        folder.remove()
    assert list(tmp_path.iterdir()) == []
