"""`copydesk cost`: what a million articles cost on AWS, by component, and what could be saved."""

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.table import Table

from infra.cost.bill import Lever, Line, Traffic, bill, floor, levers, total
from infra.cost.files import deployed, facts
from infra.cost.quotas import Quota, quotas


def run(options: argparse.Namespace) -> int:
    """Reckon and print. Returns the exit status."""
    known, date = facts(options.region)
    traffic = Traffic(
        options.articles_per_day,
        options.size,
        1 - options.s3_share,
        options.updates,
        options.enrichment,
        options.months,
        options.subscribers,
    )
    shape = deployed(dict(options.set))
    lines = bill(traffic, shape, known)
    least, saved = floor(traffic, known), levers(traffic, shape, known)
    first = quotas(traffic, known, lines)
    if options.json:
        print(json.dumps(_document(lines, least, saved, first, options.region, date)))
    else:
        _print(Console(highlight=False), lines, least, saved, first)
        Console(highlight=False).print(
            f"\nList prices of {options.region} as of {date}; infra/cost/prices.yaml says where seen. "
            "Calls and sizes are measured; times of AWS's answers are assumed (infra/cost/assumed.yaml).",
            style="dim",
        )
    return 0


def _document(
    lines: Sequence[Line],
    least: float,
    saved: Sequence[Lever],
    first: Sequence[Quota],
    region: str,
    date: str,
) -> Mapping[str, Any]:
    return {
        "region": region,
        "pricesOf": date,
        "dollarsPerMillion": round(total(lines), 4),
        "floor": round(least, 4),
        "lines": [line._asdict() for line in lines],
        "levers": [lever._asdict() for lever in saved],
        "quotas": [{**quota._asdict(), "share": quota.share} for quota in first],
    }


def _print(
    console: Console, lines: Sequence[Line], least: float, saved: Sequence[Lever], first: Sequence[Quota]
) -> None:
    table = Table("component", "what", "quantity", "USD per million", box=None, header_style="dim")
    table.columns[2].justify = table.columns[3].justify = "right"
    for component, group in groupby(lines, key=lambda line: line.component):
        parts = list(group)
        table.add_row(f"[bold]{component}[/]", "", "", f"[bold]{total(parts):.2f}[/]")
        for line in parts:
            table.add_row("", line.what, f"{line.quantity:,.1f}", f"{line.dollars:.2f}")
    table.add_row("[bold]all[/]", "", "", f"[bold]{total(lines):.2f}[/]")
    table.add_row("the least that any such design pays", "", "", f"{least:.2f}", style="dim")
    console.print(table)
    saving = Table("what it would save", "USD per million", box=None, header_style="dim")
    saving.columns[1].justify = "right"
    for lever in saved:
        saving.add_row(lever.name, f"{lever.saves:.2f}")
    console.print("")
    console.print(saving)
    used = Table("quota at three times the average", "used", "of", "raised by", box=None, header_style="dim")
    for quota in first[:3]:
        used.add_row(quota.name, f"{quota.used:,.1f}", f"{quota.quota:,.0f} {quota.unit}", quota.raised)
    console.print("")
    console.print(used)
