"""A limit on the processor time that a piece of work may take."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode

_AGAIN: Final = 0.1
"""Seconds after which the alarm rings again, for libraries that swallow whatever is raised in them."""


class _TimeIsUp(BaseException):
    """Beside Exception, so that no `except Exception` on the way takes it for its own."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Refuse (TOO_SLOW) what takes more than so much processor time. Only in a process's main thread.

    Processor time and not that of the clock, so that a busy machine refuses nothing that an idle one takes.
    """
    running = True

    def ring(_signal: int, _frame: FrameType | None) -> None:
        if running:
            raise _TimeIsUp

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    except _TimeIsUp as up:
        raise Refused(ReasonCode.TOO_SLOW, f"more than {seconds:g} seconds of processor time") from up
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
