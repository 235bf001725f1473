"""A seed in a process of its own: what it made goes with it, and need not be gathered up piece by piece."""

import gc
import os
import pickle
from contextlib import suppress

from tests.simulation.run import Options, Result, Simulation, simulate


class Lost(Exception):
    """A process ended without a result."""


def warm() -> None:
    """Import and build what every seed needs, so that no copy has to."""
    simulate(0, Options(versions=1))


def apart(seed: int, how: Options) -> Result:
    """Run a seed in a copy of this process, which must have one thread only.

    Raises what the run raised, and Lost where the copy was ended.
    """
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        with suppress(BaseException):
            os.close(reading)
            with os.fdopen(writing, "wb") as out:
                pickle.dump(_outcome(seed, how), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        text = told.read()
    os.waitpid(copy, 0)
    if not text:
        raise Lost(f"seed {seed}")
    outcome: Result | Exception = pickle.loads(text)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _outcome(seed: int, how: Options) -> Result | Exception:
    gc.disable()
    try:
        return Simulation(seed, how).run()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised where it is waited for
        return error
