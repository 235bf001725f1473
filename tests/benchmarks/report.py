"""The page of results: docs/benchmarks.md is written by the run and by nobody else."""

from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.figures import Section, targets
from tests.benchmarks.tables import markdown


def page(sections: Sequence[Section], machine: Mapping[str, str], command: str) -> str:
    """The results as Markdown: targets first, then each section with its tables."""
    return "\n".join(_lines(sections, machine, command)) + "\n"


def _lines(sections: Sequence[Section], machine: Mapping[str, str], command: str) -> Iterator[str]:
    figures = [figure for section in sections for figure in section.figures]
    missed = [figure for figure in figures if not figure.is_met]
    yield from ("# Benchmarks of the formats", "")
    yield f"Written by `{command}`, not by hand. The pages and files belong to others and are"
    yield "not in this repository: `COPYDESK_DATA` names their folder. How each figure is made stands in"
    yield "`tests/benchmarks/`; what a score means, at the top of `tests/benchmarks/scoring.py`."
    yield ""
    yield from (f"- {name}: {value}" for name, value in machine.items())
    yield from ("", "## Targets", "", markdown(targets(figures)), "")
    if missed:
        named = "; ".join(
            f"{figure.what} ({figure.shown(figure.value)}, {figure.bound})" for figure in missed
        )
        yield f"**Missed, {len(missed)} of {len(figures)}:** {named}."
    else:
        yield f"All {len(figures)} targets are met."
    for section in sections:
        yield from (
            "",
            f"## {section.title}",
            "",
            f"`{command} --section {section.name}`",
            "",
            section.meaning,
        )
        for notice in section.notices:
            yield from ("", f"**Notice:** {notice}.")
        for table in section.tables:
            yield from ("", f"### {table.title}", "", markdown(table))
