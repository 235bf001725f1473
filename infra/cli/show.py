"""`copydesk show`: an article as it is, and its history."""

import argparse
import json

from rich.console import Console
from rich.table import Table

from infra.cli.reaching import reach
from infra.cli.telling import tell_article

_OK = 200


def run(options: argparse.Namespace) -> int:
    """Show an article. Returns the exit status: 1 where there is none to show."""
    errors = Console(stderr=True, soft_wrap=True, highlight=False)
    desk = reach(options.stack, options.desk)
    status, article = desk.get(f"/v1/articles/{options.id}")
    if status != _OK:
        errors.print(f"{options.id}: {article['title']} ({article['reasonCode']})", markup=False)
        return 1
    _, told = desk.get(f"/v1/articles/{options.id}/revisions")
    if options.json:
        print(json.dumps({"article": article, "revisions": told["revisions"]}, ensure_ascii=False))
        return 0
    console = Console(highlight=False)
    console.print(tell_article(article))
    history = Table("revision", "version", "intent", "title", box=None, header_style="dim")
    for revision in told["revisions"]:
        version = (revision["sourceVersion"] or {}).get("value", "")
        history.add_row(str(revision["revision"]), version, revision["intent"], revision["title"] or "")
    console.print(history)
    return 0
