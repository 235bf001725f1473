# ruff: noqa: T201 - a command prints
"""make fuzz: each target for some seconds; the corpora and the findings are kept under build/fuzz.

python -m tests.fuzz [seconds for each] [targets, parted by commas]
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.fuzz.targets import TARGETS

FOLDER: Final = Path("build/fuzz")
SECONDS: Final = 60
MEGABYTES: Final = 512
HANGS: Final = 120
"""Seconds by the clock after which an input is taken to hang; `run` measures its processor time."""
FOUND: Final = 1
INTERRUPTED: Final = 130


@dataclass(frozen=True, slots=True)
class Run:
    """What a target's run came to; `finding` is the file whose bytes did it, and why."""

    executions: int
    per_second: int
    megabytes: int
    finding: str | None


def main(seconds: int, names: Sequence[str]) -> int:
    """Fuzz each target in its turn; 1 where something was found. The last line is the result."""
    unknown = [name for name in names if name not in TARGETS]
    if unknown:
        print(f"there is no target {', '.join(unknown)}; there are: {', '.join(TARGETS)}")
        return 2
    runs: dict[str, Run] = {}
    print(f"{'target':18} {'inputs':>10} {'a second':>9} {'MB':>5}", flush=True)
    try:
        for name in names:
            runs[name] = run = fuzz(name, seconds)
            told = run.finding or ""
            print(f"{name:18} {run.executions:10,} {run.per_second:9,} {run.megabytes:5} {told}", flush=True)
    except KeyboardInterrupt:
        print(f"stopped after {len(runs)} of {len(names)} targets")
        return INTERRUPTED
    findings = sum(run.finding is not None for run in runs.values())
    total = sum(run.executions for run in runs.values())
    print(f"{len(runs)} targets, {seconds} s each: {total:,} inputs, {findings or 'no'} findings")
    return FOUND if findings else 0


def fuzz(name: str, seconds: int) -> Run:
    """One target, in a process of its own with so much memory and no more."""
    slug = name.replace(" ", "-")
    (FOLDER / "findings").mkdir(parents=True, exist_ok=True)
    options = (
        f"-max_total_time={seconds}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-timeout={HANGS}",
        f"-artifact_prefix={FOLDER / 'findings' / slug}-",
        "-print_final_stats=1",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", name, str(FOLDER / "corpus" / slug), *options],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    told = ran.stdout.decode("utf-8", "replace")
    executed = _number(r"number_of_executed_units: (\d+)", told) or _number(r"^#(\d+)\b", told)
    return Run(
        executed,
        _number(r"average_exec_per_sec: +(\d+)", told),
        _number(r"peak_rss_mb: +(\d+)", told) or _number(r"rss: (\d+)Mb", told),
        _finding(slug, told) if ran.returncode else None,
    )


def _number(pattern: str, text: str) -> int:
    """The last such number; 0 where there is none."""
    found = re.findall(pattern, text, re.MULTILINE)
    return int(found[-1]) if found else 0


def _finding(slug: str, told: str) -> str:
    """What was found, and where the whole of libFuzzer's report is."""
    report = FOLDER / "findings" / f"{slug}.txt"
    report.write_text(told, "utf-8")
    why = re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception): .*|^ *==\d+== ERROR: .*", told, re.MULTILINE)
    return f"{why[0].strip()[:100] if why else 'it ended'} ({report})"


if __name__ == "__main__":
    chosen = sys.argv[2] if len(sys.argv) > 2 else ""
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS, chosen.split(",") if chosen else [*TARGETS])
    )
