"""How the demonstration shows articles on their way: a live table, or plain lines without a terminal."""

import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Final, Protocol, Self

from rich.console import Console
from rich.live import Live
from rich.table import Table

STAGES: Final = ("inbox", "ingest", "enrich", "publish", "announce", "subscriber")


class Board(Protocol):
    """Shows which article has passed which stage."""

    def step(self, text: str) -> None:
        """Say what is being done."""
        ...

    def passed(self, article: str, stage: str, note: str = "") -> None:
        """Note that an article has passed a stage."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class PlainBoard:
    """One line for each stage passed, with the seconds since the start."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._clock = clock
        self._start = clock()

    def step(self, text: str) -> None:
        """Say what is being done."""
        self._line(text)

    def passed(self, article: str, stage: str, note: str = "") -> None:
        """Note that an article has passed a stage."""
        self._line(f"{article:<20} {stage:<11} {note}".rstrip())

    def _line(self, text: str) -> None:
        self._console.print(f"{self._clock() - self._start:7.2f} s  {text}", markup=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class LiveBoard:
    """A table that fills as the articles pass: rows are articles, columns stages."""

    def __init__(
        self, console: Console, articles: Sequence[str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._articles = articles
        self._clock = clock
        self._sent: dict[str, float] = {}
        self._cells: dict[tuple[str, str], str] = {}
        self._step = ""
        self._lock = threading.Lock()
        self._live = Live(console=console, get_renderable=self._render, refresh_per_second=12)

    def step(self, text: str) -> None:
        """Say what is being done."""
        self._step = text

    def passed(self, article: str, stage: str, note: str = "") -> None:
        """Note that an article has passed a stage."""
        with self._lock:
            now = self._clock()
            since = now - self._sent.setdefault(article, now)
            self._cells[article, stage] = f"[green]✓[/] {since:.2f} s" + (f"\n[dim]{note}[/]" if note else "")

    def _render(self) -> Table:
        table = Table(title=self._step, title_justify="left", expand=True, title_style="bold")
        table.add_column("article", style="bold")
        for stage in STAGES:
            table.add_column(stage)
        with self._lock:
            for article in self._articles:
                table.add_row(article, *(self._cells.get((article, stage), "[dim]·[/]") for stage in STAGES))
        return table

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.refresh()
        self._live.stop()
