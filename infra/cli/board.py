"""How the demonstration is shown: act after act on a terminal, live, or in plain lines for a pipe."""

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Protocol, Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from infra.cli.acts import Act

STAGES: Final = ("inbox", "ingest", "enrich", "publish", "announce", "subscriber")
_WIDE, _NARROW = 76, 60
"""Columns from which seconds fit beside the marks, and those from which the stages' names do."""
_STAGES_WIDE, _STAGES_NARROW = 50, 30
"""What the stages take of them."""


class Board(Protocol):
    """Shows which delivery has passed which stage, and what came of it."""

    def step(self, text: str) -> None:
        """Say what is being done."""
        ...

    def act(self, number: int, act: Act) -> None:
        """Open an act."""
        ...

    def passed(self, delivery: str, stage: str, note: str = "") -> None:
        """Note that a delivery has passed a stage."""
        ...

    def tell(self, told: RenderableType) -> None:
        """Say what came of it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def board_on(console: Console) -> Board:
    """The board that this console can show."""
    live = console.is_terminal and not console.is_dumb_terminal
    return LiveBoard(console) if live else PlainBoard(console)


class PlainBoard:
    """One line for each stage passed, with the seconds since the start."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._clock = clock
        self._start = clock()

    def step(self, text: str) -> None:
        """Say what is being done."""
        self._line(text)

    def act(self, number: int, act: Act) -> None:
        """Open an act."""
        self._console.print(f"\n{number}. {act.title}. {act.told}", markup=False, soft_wrap=True)

    def passed(self, delivery: str, stage: str, note: str = "") -> None:
        """Note that a delivery has passed a stage."""
        self._line(f"{delivery:<28} {stage:<11} {note}".rstrip())

    def tell(self, told: RenderableType) -> None:
        """Say what came of it."""
        self._console.print(told, soft_wrap=isinstance(told, Text))

    def _line(self, text: str) -> None:
        line = f"{self._clock() - self._start:7.2f} s  {text}"
        self._console.print(line, markup=False, soft_wrap=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class LiveBoard:
    """The act that is on as a table that fills; acts that are over stay above it."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._clock = clock
        self._spinner = Spinner("dots", style="cyan")
        self._number = 0
        self._act: Act | None = None
        self._told: list[RenderableType] = []
        self._sent: dict[str, float] = {}
        self._passed: dict[tuple[str, str], float] = {}
        self._lock = threading.RLock()
        # What goes to the other stream, as --json's lines do, is not the board's to redirect.
        self._live = Live(
            console=console,
            get_renderable=self._render,
            refresh_per_second=12,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )

    def step(self, text: str) -> None:
        """Say what is being done."""
        self._spinner.update(text=Text(text, style="dim"))

    def act(self, number: int, act: Act) -> None:
        """Open an act; the one before it is printed for good."""
        self._close()
        with self._lock:
            self._number, self._act = number, act

    def passed(self, delivery: str, stage: str, note: str = "") -> None:  # noqa: ARG002 - for plain lines
        """Note that a delivery has passed a stage."""
        with self._lock:
            now = self._clock()
            since = now - self._sent.setdefault(delivery, now)
            self._passed[delivery, stage] = since

    def tell(self, told: RenderableType) -> None:
        """Say what came of it."""
        with self._lock:
            self._told.append(told)

    def _render(self) -> RenderableType:
        shown = self._shown()
        return Group(shown, "", self._spinner) if shown else self._spinner

    def _shown(self) -> RenderableType | None:
        with self._lock:
            if self._act is None:
                return None
            return Group(
                "",
                Text.assemble((f" {self._number} ", "bold reverse cyan"), (f" {self._act.title}", "bold")),
                Padding(Text(self._act.told, style="dim"), (0, 0, 0, 4)),
                "",
                Padding(self._table(self._act), (0, 0, 1, 4)),
                *(Padding(told, (0, 0, 0, 4)) for told in self._told),
            )

    def _table(self, act: Act) -> Table:
        width = self._console.width
        table = Table(box=None, header_style="dim", padding=(0, 1, 0, 0))
        left = max(width - (_STAGES_WIDE if width >= _NARROW else _STAGES_NARROW), 8)
        table.add_column("", style="bold", no_wrap=True, overflow="ellipsis", max_width=left)
        for stage in STAGES:
            name = "heard" if stage == "subscriber" else stage
            table.add_column(name if width >= _NARROW else name[:3], no_wrap=True)
        for delivery in act.deliveries:
            passed = (self._passed.get((delivery.sample, stage)) for stage in STAGES)
            table.add_row(delivery.sample, *(_cell(each, with_time=width >= _WIDE) for each in passed))
        return table

    def _close(self) -> None:
        """What is shown of the act becomes part of the scrollback."""
        with self._lock:
            shown = self._shown()
            self._act, self._told = None, []
        if shown:
            self._console.print(shown)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        self._live.stop()


def _cell(since: float | None, *, with_time: bool) -> Text:
    if since is None:
        return Text("·", style="dim")
    return Text.assemble(("✓", "green"), (f" {since:.2f}" if with_time else "", "dim"))
