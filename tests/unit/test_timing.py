import signal
import time
from contextlib import suppress

import pytest

from copydesk.aws.timing import time_limit
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier


def busy() -> None:
    while True:
        pass


def test_work_that_does_not_end_is_refused() -> None:
    with pytest.raises(Refused) as caught, time_limit(0.05):
        busy()
    assert caught.value.reason is ReasonCode.TOO_SLOW


def test_a_library_that_swallows_every_exception_does_not_swallow_this() -> None:
    def swallowing() -> None:
        with suppress(Exception):
            busy()
        busy()

    with pytest.raises(Refused) as caught, time_limit(0.05):
        swallowing()
    assert caught.value.reason is ReasonCode.TOO_SLOW


def test_waiting_costs_nothing_and_what_was_set_before_is_set_again() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with time_limit(0.05):
        time.sleep(0.2)
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_a_document_is_read_under_the_limit() -> None:
    supplier = Supplier(id="wire", name="Example Wire")
    reading = read(Document(b"The harbour opens\n\nIt opens on Monday."), supplier, time_limit=time_limit)
    assert len(reading.items) == 1


def test_what_takes_long_to_be_freed_does_not_ring_twice() -> None:
    class Slow:
        def __del__(self) -> None:
            with suppress(BaseException):
                end = time.process_time() + 0.3
                while time.process_time() < end:
                    pass

    def holding() -> None:
        kept = [Slow()]
        busy()
        kept.clear()

    with pytest.raises(Refused) as caught, time_limit(0.05):
        holding()
    assert caught.value.reason is ReasonCode.TOO_SLOW
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
