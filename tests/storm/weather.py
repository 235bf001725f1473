"""What goes wrong in a storm, one thing after another."""

import threading
from contextlib import nullcontext
from random import Random
from typing import Final

from infra.local.emulator import Emulator
from infra.local.faults import Faults

FUNCTIONS: Final = (
    "WebhookFunction",
    "IngestFunction",
    "EnrichFunction",
    "PublishFunction",
    "AnnounceFunction",
)
_QUEUED: Final = ("IngestFunction", "EnrichFunction", "PublishFunction")
_THROTTLES: Final = (
    (400, "ThrottlingException"),
    (400, "ProvisionedThroughputExceededException"),
    (503, "SlowDown"),
    (500, "InternalError"),
)
_AHEAD: Final = 6
"""Things planned at a time."""
_PAUSE: Final = 0.3


class Weather(threading.Thread):
    """Plans faults until told to stop: each function meets one about every `apart` calls that it makes."""

    def __init__(self, faults: Faults, seed: int, apart: int) -> None:
        super().__init__(name="weather", daemon=True)
        self._faults = faults
        self._chance = Random(f"{seed}/weather")
        self._apart = apart
        self._over = threading.Event()

    def run(self) -> None:
        """Keep a few faults planned."""
        while not self._over.wait(_PAUSE):
            if self._faults.waiting < _AHEAD:
                self._plan()

    def end(self) -> None:
        """Nothing more goes wrong."""
        self._over.set()
        self.join()
        self._faults.clear()

    def _plan(self) -> None:
        chance, faults = self._chance, self._faults
        function, call = chance.choice(FUNCTIONS), chance.randint(1, self._apart)
        status, code = chance.choice(_THROTTLES)
        plans = (
            lambda: faults.kill_before(function, call),
            lambda: faults.kill_after(function, call),
            lambda: faults.lose_reply(function, call, times=chance.randint(1, 3)),
            lambda: faults.answer(function, call, status=status, code=code, times=chance.randint(1, 5)),
            lambda: faults.duplicate_batch(chance.choice(_QUEUED)),
        )
        chance.choice(plans)()


def outage(emulator: Emulator, faults: Faults, seconds: float, *, freezes: bool) -> None:
    """AWS is away for all functions; where it freezes, for the senders, pollers and consumers too."""
    with faults.cut_off(), emulator.frozen() if freezes else nullcontext():
        threading.Event().wait(seconds)
