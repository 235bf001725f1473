"""`copydesk reprocess`: facts found again, or bytes read again, and what differs."""

import argparse
import contextlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from copydesk.article import Article
from copydesk.facts import Fact
from copydesk.lifecycle import PUBLISHED
from copydesk.messages import Refind
from infra.cli import rereading
from infra.cli.differing import between_facts
from infra.cli.finding import Finding
from infra.cli.holding import Held, Holdings, hold, told_of
from infra.cli.laying_out import print_facts, print_texts
from infra.cli.ordering import drawn, fates, send
from infra.cli.reaching import reach
from infra.suppliers.package import read_all

_AT_ONCE: Final = 100
"""Articles that are ordered together, and whose facts are kept in memory meanwhile."""

type Look = Callable[[Finding, Held, Holdings], None]


def run(options: argparse.Namespace) -> int:
    """Reprocess, or show what would come of it. Returns the exit status: 1 where something did not work."""
    console = Console(stderr=options.json, highlight=False)
    desk = reach(options.stack, options.desk)
    findings: list[Finding] = []
    with hold(desk) as holdings:
        names = list(dict.fromkeys(options.id or told_of(holdings, options.since, options.until)))
        look = _look(options)
        try:
            for finding in _reprocessed(names, look, holdings, options, console):
                findings.append(finding)
                if options.json:
                    print(json.dumps(finding.line(), ensure_ascii=False), flush=True)
        except KeyboardInterrupt:
            console.print(
                f"interrupted after {len(findings)} of {len(names)}; what was sent is done", style="red"
            )
            return 130
    if not options.json:
        (print_texts if options.reparse else print_facts)(console, findings)
    _conclude(findings, console, options)
    return 1 if any(each.problem for each in findings) else 0


def _look(options: argparse.Namespace) -> Look:
    """What is done with each article before anything is sent."""
    if options.reparse:
        suppliers = read_all()
        return lambda finding, held, holdings: rereading.compare(finding, held, holdings, suppliers)
    find_facts = None if options.yes else _enrichment()

    def refind(finding: Finding, held: Held, _: Holdings) -> None:
        if held.head.lifecycle not in PUBLISHED:
            finding.problem = f"the article is {held.head.lifecycle}, and its facts stay as they are"
        elif find_facts:
            finding.differences = between_facts(held.facts, find_facts(held.revision.article))
        else:
            finding.order = Refind(**drawn(held.head.article_id))

    return refind


def _enrichment() -> Callable[[Article], tuple[Fact, ...]]:
    """The enrichment of this machine's code, given what enrich gives it."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from copydesk.enrichment.pipeline import Models, enrich  # noqa: PLC0415 - only a dry run waits for them

    models, suppliers = Models.load(), read_all()

    def find_facts(article: Article) -> tuple[Fact, ...]:
        supplier = suppliers.get(article.supplier)
        return enrich(article, models, article.publisher or (supplier.name if supplier else None))

    return find_facts


def _reprocessed(
    names: Sequence[str], look: Look, holdings: Holdings, options: argparse.Namespace, console: Console
) -> Iterator[Finding]:
    with _bar(console, len(names)) as advance:
        for start in range(0, len(names), _AT_ONCE):
            held: dict[str, Held] = {}
            batch = []
            for name in names[start : start + _AT_ONCE]:
                batch.append(_found(name, look, holdings, held))
                if not (options.yes and batch[-1].order):
                    advance()
            if options.yes:
                _do(batch, held, holdings, options, advance)
            yield from batch


@contextlib.contextmanager
def _bar(console: Console, total: int) -> Iterator[Callable[[], object]]:
    """How far it is, for who sits before a terminal; gives what is called for each article that is done."""
    if not console.is_terminal:
        yield lambda: None
        return
    columns = (TextColumn("reprocessing"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reprocessing", total=total)
        yield lambda: progress.advance(task)


def _found(name: str, look: Look, holdings: Holdings, held: dict[str, Held]) -> Finding:
    finding, found = Finding(name), holdings.find(name)
    if isinstance(found, str):
        finding.problem = found
        return finding
    held[name] = found
    finding.title = found.revision.article.title
    look(finding, found, holdings)
    return finding


def _do(
    batch: Sequence[Finding],
    held: dict[str, Held],
    holdings: Holdings,
    options: argparse.Namespace,
    done: Callable[[], object],
) -> None:
    """Send the orders of a batch, and tell what became of them."""
    orders = [finding.order for finding in batch if finding.order]
    send(orders, holdings.desk)
    if options.no_wait:
        for _ in orders:
            done()
        return
    found = fates(orders, holdings.desk, done)
    for finding in batch:
        if finding.order:
            finding.end(found.get(finding.article_id, {}))
        if finding.disposition == "ACCEPTED" and not options.reparse:
            now = holdings.find(finding.article_id)
            if isinstance(now, Held):
                finding.differences = between_facts(held[finding.article_id].facts, now.facts)


def _conclude(findings: Sequence[Finding], console: Console, options: argparse.Namespace) -> None:
    for finding in findings:
        if finding.problem:
            console.print(f"{finding.article_id}: {finding.problem}", markup=False, style="red")
    number = f"{len(findings)} article" + ("" if len(findings) == 1 else "s")
    if options.yes:
        sent = sum(finding.order is not None for finding in findings)
        fates_told = Counter(each.disposition for each in findings if each.disposition)
        told = ", ".join(f"{count} {name}" for name, count in fates_told.most_common())
        console.print(f"{number}: {sent} sent{f'; {told}' if told else ''}")
        return
    differing = sum(bool(finding.differences) for finding in findings)
    console.print(f"{number}, {differing} differ; nothing was done: --yes does it")
