"""What each artifact weighs, and what it may: size is cold start."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

BUDGETS: Final = {
    "webhook": 25,
    "ingest": 60,
    "enrich": 200,
    "publish": 25,
    "announce": 25,
    "reconcile": 25,
    "read": 40,  # of which cryptography is 14, which only signing in imports
}
"""Megabytes unpacked, byte code included. Lambda takes 250."""

_LARGEST: Final = 3


@dataclass(frozen=True, slots=True)
class Weight:
    """An artifact's size and budget in MB, and its heaviest folders, the heaviest first."""

    function: str
    megabytes: float
    budget: float
    parts: tuple[tuple[str, float], ...]

    @property
    def is_over(self) -> bool:
        """Whether it weighs more than it may."""
        return self.megabytes > self.budget


def weigh(function: str, artifact: Path) -> Weight:
    """The size of an artifact as Lambda unpacks it."""
    parts = [(path.name, megabytes(path)) for path in artifact.iterdir() if path.is_dir()]
    heaviest = sorted(parts, key=lambda part: -part[1])[:_LARGEST]
    return Weight(function, megabytes(artifact), BUDGETS[function], tuple(heaviest))


def megabytes(path: Path) -> float:
    """The size of a file or of all that is in a folder, in millions of bytes."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6
