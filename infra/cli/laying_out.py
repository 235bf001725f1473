"""Differences, laid out for people."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from infra.cli.differing import Difference
from infra.cli.finding import Finding

SHOWN: Final = 20
"""Articles that are shown one by one."""

_EXAMPLES: Final = 4
_LONGEST: Final = 80


def print_facts(console: Console, findings: Sequence[Finding]) -> None:
    """How many facts of each kind came, went and changed, with examples."""
    kinds: dict[str, list[Difference]] = {}
    for finding in findings:
        for kind, difference in finding.differences.items():
            kinds.setdefault(kind, []).append(difference)
    if not kinds:
        return
    table = Table(
        "kind", "articles", "added", "removed", "changed", "for example", box=None, header_style="dim"
    )
    for kind, differences in kinds.items():
        counts = [
            sum(len(each) for each in group)
            for group in zip(*((each.added, each.removed, each.changed) for each in differences), strict=True)
        ]
        lines = {line.plain: line for each in differences for line in _lines(each)}
        examples = islice(lines.values(), _EXAMPLES)
        table.add_row(kind, str(len(differences)), *map(str, counts), Text("\n").join(examples))
    console.print(table)


def print_texts(console: Console, findings: Sequence[Finding]) -> None:
    """What differs in each article, by field."""
    differing = [finding for finding in findings if finding.differences]
    for finding in differing[:SHOWN]:
        console.print(
            Text(f"{finding.title or 'without a title'}", style="bold"), Text(finding.article_id, style="dim")
        )
        console.print(differences_table(finding.differences))
    if len(differing) > SHOWN:
        console.print(f"and {len(differing) - SHOWN} more; --json has all", style="dim")


def differences_table(differences: Mapping[str, Difference]) -> Table:
    """Fields and paragraphs, before and after."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", justify="right", no_wrap=True)
    table.add_column()
    for name, difference in differences.items():
        table.add_row(name, Text("\n").join(_lines(difference)))
    return table


def _lines(difference: Difference) -> Iterator[Text]:
    for before, after in difference.changed:
        if before or after:
            yield Text.assemble((_cut(before), "red"), " → ", (_cut(after), "green"))
    yield from (Text(f"+ {_cut(text)}", style="green") for text in difference.added)
    yield from (Text(f"- {_cut(text)}", style="red") for text in difference.removed)
    if difference.note:
        yield Text(difference.note, style="dim")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
