"""`copydesk accept`: of two contents under one version, the one that was kept aside."""

import argparse
import json
from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from copydesk.dispositions import Disposition
from copydesk.messages import Acceptance, Overruling
from copydesk.overruling import in_place, overrule
from copydesk.ports import Revision
from infra.cli.differing import Difference, between_articles
from infra.cli.finding import Finding
from infra.cli.holding import Held, hold
from infra.cli.laying_out import differences_table
from infra.cli.ordering import drawn, fates, send
from infra.cli.reaching import Reached, reach

_SHORT: Final = 16
_FATES: Final = {
    Disposition.ACCEPTED: "can be accepted",
    Disposition.DUPLICATE: "stands now",
    Disposition.SUPERSEDED: "of another version than the one that stands",
}


def run(options: argparse.Namespace) -> int:
    """List an article's conflicts, or accept one. Returns the exit status: 1 where it was not accepted."""
    console = Console(stderr=options.json, highlight=False)
    desk = reach(options.stack, options.desk)
    with hold(desk) as holdings:
        found = holdings.find(options.id)
        if isinstance(found, str):
            console.print(f"{options.id}: {found}", markup=False)
            return 1
        kept = holdings.articles.all_aside("conflict", options.id)
        if options.hash is None:
            _list(found, kept, options, console)
            return 0
        chosen = [each for each in kept if each.article.content_hash.startswith(options.hash)]
        if len(chosen) != 1:
            console.print(
                f"{options.hash}: {'no' if not chosen else 'more than one'} conflict has this hash",
                markup=False,
            )
            return 1
        return _accept(found, chosen[0], desk, options, console)


def _fate(held: Held, kept: Revision) -> Disposition:
    return overrule(held.head, kept.article, kept.item, Overruling(reason="conflict-accepted")).disposition


def _list(held: Held, kept: Sequence[Revision], options: argparse.Namespace, console: Console) -> None:
    if options.json:
        for each in kept:
            print(json.dumps(_line(held, each), ensure_ascii=False))
        return
    if not kept:
        console.print("no conflict of this article was kept")
        return
    for each in kept:
        _show(held, each, console)
    console.print("accept one with --hash, at least its first digits, and --yes")


def _line(held: Held, kept: Revision) -> dict[str, object]:
    article = kept.article
    finding = Finding(article.article_id, differences=_differences(held, kept))
    return {
        **finding.line(),
        "contentHash": article.content_hash,
        "sourceVersion": article.version.model_dump(mode="json") if article.version else None,
        "title": article.title,
        "fate": _fate(held, kept),
    }


def _differences(held: Held, kept: Revision) -> dict[str, Difference]:
    return between_articles(in_place(held.head, held.revision.article), in_place(held.head, kept.article))


def _show(held: Held, kept: Revision, console: Console) -> None:
    version = kept.article.version.value if kept.article.version else ""
    heading = Text(kept.article.content_hash[:_SHORT], style="bold")
    console.print(heading, Text(f"version {version}, {_FATES[_fate(held, kept)]}", style="dim"))
    console.print(differences_table(_differences(held, kept)))


def _accept(held: Held, kept: Revision, desk: Reached, options: argparse.Namespace, console: Console) -> int:
    version = kept.article.version
    if version is None:
        raise ValueError("a delivered article has a version")
    if not options.yes:
        _show(held, kept, console)
        console.print("nothing was done: --yes accepts it")
        return 0
    order = Acceptance(**drawn(held.head.article_id), version=version, content_hash=kept.article.content_hash)
    send([order], desk)
    finding = Finding(order.article_id)
    finding.end(fates([order], desk).get(order.article_id, {}))
    if options.json:
        print(json.dumps(finding.line()))
    console.print(
        f"{finding.disposition or 'sent'}{f': {finding.problem}' if finding.problem else ''}", markup=False
    )
    return 1 if finding.problem else 0
