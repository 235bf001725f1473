"""What the figures were measured on."""

import os
import platform
import re
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def describe(isolation: str, packages: Sequence[str]) -> Mapping[str, str]:
    """Processor, Python, the versions of what was compared, and the commit."""
    return {
        "measured": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "commit": _commit(),
        "processor": f"{_processor()}, {os.cpu_count()} cores, one used",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "packages": ", ".join(f"{name} {_version(name)}" for name in packages),
        "network": f"none: {isolation}",
    }


def _commit() -> str:
    head = _git("rev-parse", "--short", "HEAD")
    is_changed = bool(_git("status", "--porcelain", "--untracked-files=no", "--", "functions"))
    return f"{head or 'unknown'}{' with changes in functions/' if is_changed else ''}"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _processor() -> str:
    try:
        told = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        told = None
    return told[1] if told else platform.processor() or "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
