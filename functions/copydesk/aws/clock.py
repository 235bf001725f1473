"""The real time."""

from datetime import UTC, datetime


class SystemClock:
    """The machine's clock. Implements ports.Clock."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        return datetime.now(UTC)
