"""The folder that holds what one run of a desk writes; gone with the desk."""

import contextlib
import fcntl
import shutil
import tempfile
from pathlib import Path

PREFIX = "local-desk-"
LOCK = "lock"


def _sweep(folder: Path) -> None:
    """Remove what desks that were killed have left: nobody holds their lock."""
    for lock in folder.glob(f"{PREFIX}*/{LOCK}"):
        with contextlib.suppress(OSError), lock.open() as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)


class StateFolder:
    """A private folder under the system's temporary one, locked while its desk lives."""

    def __init__(self) -> None:
        _sweep(Path(tempfile.gettempdir()))
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        # It gets its name when it is locked, so that no other desk's sweep comes in between.
        unlocked = self.path / f"{LOCK}.new"
        self._lock = unlocked.open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        unlocked.rename(self.path / LOCK)

    def remove(self) -> None:
        """Remove the folder; safe to repeat."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()
