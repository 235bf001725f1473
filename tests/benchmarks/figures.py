"""What a benchmark found: figures, and the targets that they are held against."""

from dataclasses import dataclass, field

from tests.benchmarks.tables import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value and its target; a value of None is what could not be measured yet.

    `digits` are those after the point, `unit` follows the number. `peer` is the best peer's value in words.
    """

    what: str
    value: float | None
    target: float
    unit: str = ""
    digits: int = 3
    at_most: bool = False
    peer: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the value reaches the target as both are shown."""
        if self.value is None:
            return False
        value, target = round(self.value, self.digits), round(self.target, self.digits)
        return value <= target if self.at_most else value >= target

    def shown(self, value: float | None) -> str:
        """A value as this figure is written."""
        return "not measured" if value is None else f"{value:,.{self.digits}f}{self.unit}"

    @property
    def bound(self) -> str:
        """The target with what it demands."""
        return f"{'at most' if self.at_most else 'at least'} {self.shown(self.target)}"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the benchmarks. `meaning` says in prose how to read it."""

    name: str
    title: str
    meaning: str
    figures: list[Figure] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def targets(figures: list[Figure]) -> Table:
    """All figures beside their targets."""
    rows = tuple(
        (
            figure.what,
            figure.bound,
            figure.shown(figure.value),
            figure.peer or "-",
            "yes" if figure.is_met else "NO",
        )
        for figure in figures
    )
    return Table("Targets", ("what", "target", "ours", "best peer", "met"), rows)
