"""What the ingest function costs before its first delivery: time and memory, in fresh processes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.machine import REPOSITORY
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_TARGET: Final = 1.0
_RUNS: Final = 7
_SHOWN: Final = 12
_LEAST: Final = 0.005
_SUBJECTS: Final = {
    "copydesk.formats": "import copydesk.formats.reading",
    "ingest.handler": "import ingest.handler",
    "ingest, with its runtime made": "import ingest.handler; ingest.handler.runtime()",
}
_PROGRAM: Final = """\
import json, re, time
wall, cpu = time.perf_counter(), time.process_time()
{statement}
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
# Not ru_maxrss, which a process inherits from the one that started it.
memory = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())
print(json.dumps({{"wall": wall, "cpu": cpu, "memory": int(memory[1]) / 1024}}))
"""
_SETTINGS: Final = {
    "INBOX_BUCKET": "inbox",
    "ARCHIVE_BUCKET": "archive",
    "TABLE_NAME": "articles",
    "ENRICH_QUEUE_URL": "https://sqs.invalid/enrich",
    "PUBLISH_QUEUE_URL": "https://sqs.invalid/publish",
    "LOG_LEVEL": "INFO",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
}
_LINE: Final = re.compile(r"import time:\s*(\d+) \|\s*(\d+) \| ( *)(\S+)")
_MEANING: Final = """\
Fresh processes with byte code at hand, the best of seven. The last row is what Lambda waits for in a cold
start, beside its own work: imports, the suppliers' file, and clients for S3, DynamoDB and SQS. Memory is
the process's peak."""


def measure(_data: Path) -> Section:
    """Import and init of the ingest function."""
    section = Section("startup", "Start of the ingest function", _MEANING)
    best: dict[str, dict[str, float]] = {}
    rows = []
    for name, statement in _SUBJECTS.items():
        runs = [_run(statement) for _ in track(range(_RUNS), f"start of {name}")]
        best[name] = min(runs, key=lambda run: run["wall"])
        seconds = (f"{min(run[kind] for run in runs):.3f}" for kind in ("wall", "cpu"))
        rows.append((name, *seconds, f"{best[name]['memory']:.0f}"))
    columns = ("what", "seconds", "of processor time", "peak memory, MB")
    section.tables.append(Table("Imports and init", columns, tuple(rows)))
    section.tables.append(_dearest())
    init = best["ingest, with its runtime made"]
    section.figures.append(Figure("init of ingest", init["wall"], _TARGET, " s", 2, at_most=True))
    return section


def _run(statement: str) -> dict[str, float]:
    done = _python("-c", _PROGRAM.format(statement=statement))
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(REPOSITORY / "functions"), str(REPOSITORY)))
    environment: dict[str, Any] = {**os.environ, **_SETTINGS, "PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, check=True, capture_output=True, text=True, timeout=60
    )


def _dearest() -> Table:
    """The packages and parts of the domain whose import takes longest, with all that they bring along."""
    told = _python("-X", "importtime", "-c", "import ingest.handler").stderr
    taken = {match[4]: int(match[2]) / 1e6 for match in _LINE.finditer(told)}
    packages = {
        name: seconds for name, seconds in taken.items() if "." not in name or _is_part_of_domain(name)
    }
    dearest = sorted(packages.items(), key=lambda entry: -entry[1])[:_SHOWN]
    rows = tuple((name, f"{seconds:.3f}") for name, seconds in dearest if seconds >= _LEAST)
    return Table(
        "What the import of ingest.handler spends its time on",
        ("module", "seconds"),
        rows,
        note="With what each brings along first, so the rows overlap.",
    )


def _is_part_of_domain(name: str) -> bool:
    return name.startswith("copydesk.") and name.count(".") <= len(("copydesk", "formats"))
