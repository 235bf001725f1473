"""How often to look for new records: often while the desk is busy, seldom while it is idle."""

import threading
import time

BUSY_SECONDS = 0.5
BUSY_INTERVAL = 0.01
IDLE_INTERVAL = 0.1


class Activity:
    """Shared by a desk's parts: those that do something say so, those that poll wait here."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._last = 0.0
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Whether the desk is stopping."""
        return self._stopped

    def touch(self) -> None:
        """Something has happened that may have made new records."""
        with self._changed:
            idle = time.monotonic() - self._last > BUSY_SECONDS
            self._last = time.monotonic()
            if idle:
                self._changed.notify_all()

    def pause(self) -> None:
        """Wait until the next look is due."""
        with self._changed:
            last = self._last
            if time.monotonic() - last < BUSY_SECONDS:
                self._changed.wait_for(lambda: self._stopped, BUSY_INTERVAL)
            else:
                self._changed.wait_for(lambda: self._stopped or self._last != last, IDLE_INTERVAL)

    def sleep(self, seconds: float) -> bool:
        """Wait that long; false if the desk is stopping."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._stopped, seconds)

    def stop(self) -> None:
        """End every wait, and the pollers with them."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
