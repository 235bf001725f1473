"""The calls that one delivery costs, by way and kind, counted on the desk in this process."""

from collections.abc import Callable, Iterator
from statistics import median
from typing import Any, Final

from copydesk.article import Intent
from tests.benchmarks.load.desk import LoadDesk, article

_WAYS: Final = ("webhook", "S3")
_KINDS: Final = ("new", "update", "kill")
_SAMPLES: Final = 10


def measured(size: int) -> dict[str, Any]:
    """{"webhook new": {function: {"calls": {operation: n}, "bytes": {operation: each}, "p50_ms": …}}}."""
    found: dict[str, Any] = {}
    for way, kind in ((way, kind) for way in _WAYS for kind in _KINDS):
        desk = LoadDesk()
        with desk.installed():
            _warm(desk)
            for number in range(1, _SAMPLES + 1):
                if kind != "new":
                    _send(desk, "webhook", number, size, 1, Intent.UPDATE)
            desk.run()
            desk.counting.counts.clear()
            desk.times.clear()
            desk.counting.is_armed = True
            intent = Intent.KILL if kind == "kill" else Intent.UPDATE
            for number in range(1, _SAMPLES + 1):
                _send(desk, way, number, size, 1 if kind == "new" else 2, intent)
                desk.run()
        found[f"{way} {kind}"] = _told(desk)
    return found


def _send(desk: LoadDesk, way: str, number: int, size: int, version: int, intent: Intent) -> None:
    payload = article(number, size, version, intent)
    if way == "webhook":
        desk.post(f"msg_{number}_{version}", payload)
    else:
        desk.upload(f"{number}-{version}", payload)


def _warm(desk: LoadDesk) -> None:
    """What an environment asks for once is not what an article costs."""
    _send(desk, "webhook", 0, 500, 1, Intent.UPDATE)
    desk.run()


def _told(desk: LoadDesk) -> dict[str, Any]:
    return {
        function: {
            "calls": {name: counted.calls / _SAMPLES for name, counted in operations.items()},
            "bytes": {name: round(counted.bytes / counted.calls) for name, counted in operations.items()},
            "p50_ms": round(1_000 * median(desk.times[function]), 2),
        }
        for function, operations in sorted(desk.counting.counts.items())
    }


def table(found: dict[str, Any]) -> Iterator[str]:
    """As Markdown: a row for each function and operation, a column for each way and kind."""
    columns = list(found)
    yield f"| function | call | {' | '.join(columns)} |"
    yield f"|---|---|{'---:|' * len(columns)}"
    names = sorted({(f, o) for told in found.values() for f, parts in told.items() for o in parts["calls"]})
    look: Callable[[str, str, str], float] = lambda column, function, operation: (  # noqa: E731
        found[column].get(function, {}).get("calls", {}).get(operation, 0)
    )
    for function, operation in names:
        shown = " | ".join(f"{look(column, function, operation):g}" for column in columns)
        yield f"| {function} | {operation} | {shown} |"
    sums = (sum(sum(parts["calls"].values()) for parts in found[column].values()) for column in columns)
    yield f"| all | | {' | '.join(f'{each:g}' for each in sums)} |"
