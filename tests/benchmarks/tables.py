"""Tables as a terminal, a pipe and a Markdown file show them."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as RichTable


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells that are text already; the first column is the rows' names."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def show(table: Table, console: Console | None = None) -> None:
    """Print a table: drawn on a terminal, plain columns elsewhere."""
    console = console or Console()
    if not console.is_terminal:
        sys.stdout.write("\n".join(_plain(table)) + "\n\n")
        return
    drawn = RichTable(
        title=table.title, title_justify="left", caption=table.note or None, caption_justify="left"
    )
    for number, column in enumerate(table.columns):
        drawn.add_column(column, justify="right" if number else "left")
    for row in table.rows:
        drawn.add_row(*row)
    console.print(drawn)


def markdown(table: Table) -> str:
    """The table as Markdown, without its title."""
    rule = ("---", *("---:" for _ in table.columns[1:]))
    lines = [_row(cells) for cells in (table.columns, rule, *table.rows)]
    return "\n".join([*lines, "", table.note] if table.note else lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _plain(table: Table) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(table.columns, *table.rows, strict=True)]
    yield table.title
    for row in (table.columns, *table.rows):
        cells = (
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield ("  " + "  ".join(cells)).rstrip()
    if table.note:
        yield f"  {table.note}"
