"""Every call that a work makes to AWS, gone wrong in every way: recorded, and then done once for each.

A cell is a work and what goes wrong in it: {number of the call: kind}. A pair's second fault is in the retry
of what the first one stopped: the same function's next invocation, or the rest of the same one. Where first
faults leave the same behind them, to the byte, they have the second ones in common; where second ones do,
they have in common what comes of it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from infra.local.template import read_template
from tests.crashes.desk import Desk
from tests.crashes.ends import differences, end, last, violations
from tests.crashes.wires import Made, kinds
from tests.crashes.works import WORKS, Work

AGAIN: Final = "done twice"
"""An invocation that went well and of which its event source never heard; by its number, as -1, -2, …"""

_TEMPLATE: Final = Path(__file__).parents[2] / "template.yaml"


class Cell(NamedTuple):
    """A work with one fault or two, by the numbers of calls."""

    work: str
    faults: tuple[tuple[int, str], ...]

    def __str__(self) -> str:
        return f"{self.work}: {', '.join(f'{kind} at {number}' for number, kind in self.faults)}"


@dataclass(frozen=True)
class Recorded:
    """A work, undisturbed: what was before it, its calls and invocations, and what it came to."""

    work: Work
    start: bytes
    made: tuple[Made, ...]
    invocations: int
    end: Mapping[Any, Any]

    def cells(self) -> Iterator[Cell]:
        """All its single faults."""
        for number, made in enumerate(self.made):
            for kind in kinds(made):
                yield Cell(self.work.name, ((number, kind),))
        for number in range(1, self.invocations + 1):
            yield Cell(self.work.name, ((-number, AGAIN),))


class _Known(Exception):
    """What comes now came before."""


class Matrix:
    """All works on one desk, which goes back to where it was for each cell."""

    def __init__(self) -> None:
        self.desk = Desk(_template())
        self._new = self.desk.save()
        self._recorded: dict[str, Recorded] = {}

    @contextmanager
    def installed(self) -> Iterator[None]:
        """While this lasts, the handlers' modules work for it."""
        with self.desk.functions.installed():
            yield

    def recorded(self, work: Work) -> Recorded:
        """A work, done undisturbed once."""
        if work.name not in self._recorded:
            self._recorded[work.name] = self._record(work)
        return self._recorded[work.name]

    def _record(self, work: Work) -> Recorded:
        desk = self.desk
        desk.restore(self._new)
        work.before(desk)
        desk.run()
        start = desk.save()
        self._act(work, start, {})
        made, invocations = tuple(desk.calls.made), desk.calls.invocation
        desk.settle()
        wrong = list(violations(desk))
        if wrong:
            raise AssertionError(f"{work.name}, undisturbed: {wrong}")
        return Recorded(work, start, made, invocations, _end(work, desk))

    def _act(
        self,
        work: Work,
        start: bytes,
        faults: Mapping[int, str],
        after_step: Callable[[], None] | None = None,
    ) -> None:
        desk = self.desk
        desk.restore(start)
        desk.after_step = after_step
        desk.calls.is_armed = True
        desk.calls.plan = {number: kind for number, kind in faults.items() if kind != AGAIN}
        desk.again = {-number for number, kind in faults.items() if kind == AGAIN}
        work.act(desk)
        desk.run()
        desk.calls.is_armed = False

    def wrong(self, cell: Cell) -> list[str]:
        """What a cell came to that it must not."""
        return [f"{cell}: {wrong}" for wrong in self._came_to(cell, None)]

    def wrong_pairs(self, recorded: Recorded) -> Iterator[list[str]]:
        """The same of each of a work's pairs; what is left after the second fault is gone on with once."""
        known: dict[bytes, list[str]] = {}
        for cell in self.pairs(recorded):
            left: list[bytes] = []
            try:
                found = self._came_to(cell, self._recognition(left, known))
            except _Known:
                found = [*self.desk.functions.failures, *known[left[0]]]
            else:
                known.update((state, found) for state in left)
            yield [f"{cell}: {wrong}" for wrong in found]

    def _recognition(self, left: list[bytes], known: Mapping[bytes, list[str]]) -> Callable[[], None]:
        """Raises _Known when all faults are over and what they left is known; it is put into `left`."""
        desk = self.desk

        def look() -> None:
            if left or desk.calls.plan or desk.again:
                return
            left.append(desk.fingerprint)
            if left[0] in known:
                raise _Known

        return look

    def _came_to(self, cell: Cell, after_step: Callable[[], None] | None) -> list[str]:
        recorded = self.recorded(_BY_NAME[cell.work])
        desk = self.desk
        try:
            self._act(recorded.work, recorded.start, dict(cell.faults), after_step)
            if desk.calls.plan or desk.again:
                return ["never happened"]
            desk.settle()
        except AssertionError as error:
            return [str(error)]
        return [*violations(desk), *differences(_end(recorded.work, desk), recorded.end)]

    def pairs(self, recorded: Recorded) -> Iterator[Cell]:
        """All second faults in the retries after the first ones."""
        known: set[tuple[bytes, int]] = set()
        for cell in recorded.cells():
            yield from self._seconds(recorded, cell, known)

    def _seconds(self, recorded: Recorded, cell: Cell, known: set[tuple[bytes, int]]) -> Iterator[Cell]:
        """The second faults of one first."""
        ((first, kind),) = cell.faults
        desk = self.desk
        left: list[bytes] = []

        def look() -> None:
            if not left and not desk.calls.plan:
                left.append(desk.fingerprint)

        desk.restore(recorded.start)
        desk.calls.is_armed = True
        if kind == AGAIN:
            desk.again = {-first}
        else:
            desk.calls.plan = {first: kind}
            desk.after_invocation = look
        recorded.work.act(desk)
        desk.run()
        made = list(desk.calls.made)
        stopped = -first if kind == AGAIN else made[first].invocation
        function = next((one.function for one in made if one.invocation == stopped), None)
        retry = next(
            (one.invocation for one in made if one.invocation > stopped and one.function == function), 0
        )
        for number, one in enumerate(made):
            if one.invocation == stopped and number > first >= 0:
                yield from (Cell(cell.work, (*cell.faults, (number, second))) for second in kinds(one))
        if left and (left[0], retry) in known:
            return
        known.update((state, retry) for state in left)
        for number, one in enumerate(made):
            if one.invocation == retry:
                yield from (Cell(cell.work, (*cell.faults, (number, second))) for second in kinds(one))


_BY_NAME: Final = {work.name: work for work in WORKS}


def _end(work: Work, desk: Desk) -> dict[Any, Any]:
    return end(desk) if work.is_ordered else last(desk)


@cache
def _template() -> dict[str, Any]:
    return read_template(_TEMPLATE)
