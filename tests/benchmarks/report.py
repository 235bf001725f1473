"""The page of results: docs/benchmarks.md is written by the run and by nobody else."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.figures import Section, targets
from tests.benchmarks.tables import markdown


def page(title: str, sections: Sequence[Section], machine: Mapping[str, str], command: str) -> str:
    """The results as Markdown: targets first, then each section with its tables."""
    return "\n".join(_lines(title, sections, machine, command)) + "\n"


def replaced(report: str, title: str, part: str) -> str:
    """The report with the part of this title exchanged, or added at the end."""
    parts = [old for old in re.split(r"^(?=# )", report, flags=re.MULTILINE) if old.strip()]
    titles = [old.partition("\n")[0] for old in parts]
    if f"# {title}" in titles:
        parts[titles.index(f"# {title}")] = part
    else:
        parts.append(part)
    return "\n".join(old.strip("\n") + "\n" for old in parts)


def _lines(
    title: str, sections: Sequence[Section], machine: Mapping[str, str], command: str
) -> Iterator[str]:
    figures = [figure for section in sections for figure in section.figures]
    missed = [figure for figure in figures if not figure.is_met]
    yield from (f"# {title}", "")
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
