"""A clock that stands still until it is told otherwise."""

from datetime import UTC, datetime, timedelta


class MemoryClock:
    """Implements ports.Clock."""

    def __init__(self, now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        """The time that was set last."""
        return self._now

    def pass_by(self, step: timedelta) -> None:
        """Let time pass."""
        self._now += step

    def set(self, moment: datetime) -> None:
        """Go to a time."""
        self._now = moment
