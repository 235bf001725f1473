# ruff: noqa: T201 - a command prints
"""How long `read` takes for the wire with 200 articles: `make bench-wire`.

A local desk is filled with invented articles that do not repeat each other; then the function is asked in
this process, over the desk's own AWS. Its first requests are not counted.
"""

import contextlib
import io
import os
import time
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Final

from infra.cli.standing import STACK, stand
from tests.benchmarks.machine import describe
from tests.e2e.newsday import AGENCY, PAPER, SITE, send, settle
from tests.events.variables import of_stack
from tests.integration.aws_events import http_event
from tests.pipeline.desk.newsroom import Newsroom

_ROWS: Final = 200
_WAVE: Final = 20
_WARM: Final = 5
_ASKED: Final = 100
_P95: Final = 0.95
_SYLLABLES: Final = (
    "ba",
    "den",
    "fo",
    "gul",
    "hi",
    "kor",
    "lam",
    "mer",
    "no",
    "pel",
    "ri",
    "stu",
    "ton",
    "ve",
)


def main() -> None:
    """Fill a desk and print the figures."""
    standing = stand(log=lambda _function, _line: None)
    with standing.desk:
        room = Newsroom(standing)
        for start in range(0, _ROWS, _WAVE):
            settle(room, [_sent(room, number) for number in range(start, start + _WAVE)])
        os.environ |= standing.environment()
        os.environ |= of_stack(STACK)["ReadFunction"] | {"LOG_LEVEL": "WARNING"}
        for line in _figures():
            print(line)


def _figures() -> Sequence[str]:
    from read.handler import handler  # noqa: PLC0415 - reads its environment

    page = http_event("GET /wire", "/wire", {}, headers={"accept-encoding": "gzip"})
    page["queryStringParameters"] = {"limit": str(_ROWS)}
    answer = handler(page, None)  # type: ignore[arg-type]
    known = {**page, "headers": {**page["headers"], "if-none-match": answer["headers"]["etag"]}}
    told = describe("a desk on this machine", ("jinja2", "botocore", "ministack"))
    return [
        *(f"{name}: {value}" for name, value in told.items()),
        f"load: {' '.join(f'{each:.1f}' for each in os.getloadavg())}",
        f"page of {_ROWS} rows: {len(answer['body']) * 3 // 4:,} bytes as they travel",
        *_timed("the page", lambda: handler(page, None)),  # type: ignore[arg-type]
        *_timed("nothing new", lambda: handler(known, None)),  # type: ignore[arg-type]
    ]


def _timed(what: str, ask: Callable[[], Any]) -> Sequence[str]:
    walls, spent = list[float](), list[float]()
    with contextlib.redirect_stdout(io.StringIO()):
        for number in range(_WARM + _ASKED):
            wall, processor = time.perf_counter(), time.process_time()
            ask()
            if number >= _WARM:
                walls.append(1000 * (time.perf_counter() - wall))
                spent.append(1000 * (time.process_time() - processor))
    return [
        f"{what}, {name}: p50 {_at(times, 0.5):.0f} ms, p95 {_at(times, _P95):.0f} ms"
        for name, times in (("wall clock", walls), ("processor", spent))
    ]


def _at(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def _sent(room: Newsroom, number: int) -> str:
    chance = Random(number)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(220)]
    paragraphs = [" ".join(words[start : start + 20]).capitalize() + "." for start in range(20, 220, 20)]
    title = " ".join(words[:8]).capitalize()
    return send(room, title, "\n\n".join(paragraphs), (AGENCY, PAPER, SITE)[number % 3])


if __name__ == "__main__":
    main()
