"""What functions print, line by line, to one callback."""

import threading
from collections.abc import Callable


class Logs:
    """Passes lines on one at a time, whichever threads they come from."""

    def __init__(self, write: Callable[[str, str], None]) -> None:
        self._write = write
        self._lock = threading.Lock()

    def line(self, function: str, line: str) -> None:
        """Pass a line on."""
        with self._lock:
            self._write(function, line)

    def of(self, function: str) -> Callable[[str], None]:
        """The log of one function."""
        return lambda line: self.line(function, line)
