"""`copydesk demo`: the life of an article, told in acts on a whole desk that runs for the purpose."""

import argparse
import json
import signal
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

from rich.console import Console

from copydesk.errors import ConfigurationError
from infra.cli.acts import ACTS
from infra.cli.board import board_on
from infra.cli.copying import Compared, compare, keeping, table
from infra.cli.playing import PATIENCE, Players
from infra.cli.standing import stand
from infra.cli.subscribing import subscribe
from infra.cli.watching import Watch
from infra.local.errors import LocalError


def run(options: argparse.Namespace) -> int:
    """Run the demonstration. Returns the exit status: 0 when all came as it should."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    console = Console(stderr=options.json, highlight=False)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        played = _played(console)
    except (LocalError, ConfigurationError) as error:
        errors.print(f"copydesk: {error}", markup=False)
        return 1
    except KeyboardInterrupt:
        errors.print("interrupted; nothing is left running")
        raise
    if options.json:
        for heard in played.players.heard:
            print(json.dumps(heard.event, ensure_ascii=False))
        print(json.dumps(_summary(played), ensure_ascii=False))
    _tell(played, console)
    return 0 if played.is_right else 1


@dataclass
class _Played:
    """How it went: what did not happen as it should, and the consumer's copy beside the desk."""

    players: Players
    watch: Watch
    started: float
    took: float = 0.0
    wrong: str | None = None
    compared: list[Compared] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        return not self.wrong and all(each.equal for each in self.compared)


def _played(console: Console) -> _Played:
    """All acts, on a desk that starts before and is stopped after them."""
    began = time.monotonic()
    board = board_on(console)
    watch = Watch(board)
    with board:
        with ExitStack() as running:
            folder = running.enter_context(tempfile.TemporaryDirectory(prefix="copydesk-demo-"))
            standing = stand(log=watch.log, progress=board.step)
            running.enter_context(standing.desk)
            signal.signal(signal.SIGTERM, _leave)
            topic, client = standing.desk.outputs["ArticlesTopicArn"], standing.desk.client
            heard, copied = (
                subscribe(client, topic, name).url for name in ("demo-subscriber", "demo-consumer")
            )
            copy = Path(folder) / "articles.sqlite"
            running.enter_context(
                keeping(standing.environment(), copied, copy, partial(watch.log, "consumer"))
            )
            ready = time.monotonic()
            played = _Played(Players(standing, heard, watch, console), watch, started=ready - began)
            for number, act in enumerate(ACTS, start=1):
                played.wrong = played.players.play(number, act)
                if played.wrong:
                    break
            else:
                board.step("waiting for the consumer's copy")
                played.compared = _compared(copy, played.players)
            played.took = time.monotonic() - ready
            board.step("stopping")
        board.step("stopped")
    return played


def _compared(copy: Path, players: Players) -> list[Compared]:
    """The copy beside the desk, once the consumer has caught up or patience has ended."""
    deadline = time.monotonic() + PATIENCE
    while True:
        compared = compare(copy, players.articles, players.ask)
        if all(each.equal for each in compared) or time.monotonic() > deadline:
            return compared
        time.sleep(0.1)


def _summary(played: _Played) -> dict[str, object]:
    """The last of the machine's lines: the consumer's copy beside the desk."""
    return {
        "type": "copydesk.demo.copy",
        "equal": played.is_right,
        "articles": [each.document() for each in played.compared],
    }


def _tell(played: _Played, console: Console) -> None:
    """The end for people."""
    say = partial(console.print, markup=False, soft_wrap=not console.is_terminal)
    if played.compared:
        say("\nAt the end: the desk, and the SQLite file that a consumer kept from a queue of its own.\n")
        console.print(table(played.compared))
    if not played.is_right:
        why = played.wrong or "The consumer's copy is not the desk's"
        say(f"\n{why}. The last lines of the logs:", style="red")
        say("\n".join(played.watch.last))
        return
    say(
        f"\nThe desk stood after {played.started:.1f} s and played {len(ACTS)} acts in {played.took:.1f} s."
        " Nothing is left running."
    )
    say("Next: `make local` keeps a desk running; docs/tutorial.md sends your first article to it.")


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)
