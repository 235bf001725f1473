"""A limit on the processor time that a piece of work may take."""

import signal
from types import FrameType, TracebackType
from typing import Final, Self

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode

_AGAIN: Final = 0.1
"""Seconds after which the alarm rings again, for libraries that swallow whatever is raised in them."""


class _TimeIsUp(BaseException):
    """Beside Exception, so that no `except Exception` on the way takes it for its own."""


class time_limit:  # noqa: N801 - a context manager, written and read like a function
    """Refuse (TOO_SLOW) what takes more than so much processor time. Only in a process's main thread.

    Processor time and not that of the clock, so that a busy machine refuses nothing that an idle one takes.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGPROF, _ring)
        signal.setitimer(signal.ITIMER_PROF, self._seconds, _AGAIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, self._before)
        if isinstance(error, _TimeIsUp):
            message = f"more than {self._seconds:g} seconds of processor time"
            raise Refused(ReasonCode.TOO_SLOW, message) from error


def _ring(_signal: int, frame: FrameType | None) -> None:
    """Interrupt the work, but not the end of it, where what was made may take long to be freed."""
    if frame is None or frame.f_code is not time_limit.__exit__.__code__:
        raise _TimeIsUp
