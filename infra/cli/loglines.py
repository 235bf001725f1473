"""The functions' structured logs, for people."""

import json
from typing import Any, Final

_LEFT_OUT: Final = frozenset(
    {"level", "location", "message", "timestamp", "service", "xray_trace_id", "exception_name", "stack_trace"}
)


def structured(line: str) -> dict[str, Any] | None:
    """A structured line as a mapping; None for any other text, and for metrics."""
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and "message" in entry and "_aws" not in entry else None


def name_of(function: str) -> str:
    """A function's name as people say it: IngestFunction is ingest."""
    return function.removesuffix("Function").lower()


def readable(function: str, line: str) -> str | None:
    """A log line as `function  level  message  name=value …`; None for metrics, which are for machines."""
    entry = structured(line)
    if entry is None:
        return None if '"_aws"' in line else f"{name_of(function):<10} {line.rstrip()}"
    told = " ".join(f"{name}={_value(value)}" for name, value in entry.items() if name not in _LEFT_OUT)
    level = "" if entry.get("level") == "INFO" else f"{entry.get('level')} "
    trace = f"\n{entry['exception']}" if entry.get("exception") else ""
    return f"{name_of(function):<10} {level}{entry['message']} {told}{trace}".rstrip()


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
