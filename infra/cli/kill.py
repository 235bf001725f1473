"""`copydesk kill`: an article is withdrawn, for good."""

import argparse
import json
from datetime import UTC, datetime

from rich.console import Console

from infra.cli.reaching import reach

_GONE = 410
_OK = 200
_LONGEST_REASON = 2048


def run(options: argparse.Namespace) -> int:
    """Kill an article, or say what would be done. Returns the exit status: 1 where there is none."""
    console = Console(stderr=options.json, soft_wrap=True, highlight=False)
    desk = reach(options.stack, options.desk)
    status, article = desk.get(f"/v1/articles/{options.id}")
    if status == _GONE:
        console.print(f"{options.id} is killed already")
        return 0
    if status != _OK:
        console.print(f"{options.id}: {article['title']} ({article['reasonCode']})", markup=False)
        return 1
    title = article["fields"]["title"] if article["fields"] else options.id
    if not options.yes:
        console.print(
            f"would kill {title!r} of {options.source}; nothing was done: --yes does it", markup=False
        )
        return 0
    now = datetime.now(UTC)
    order = {
        "type": "article.killed",
        "timestamp": now.isoformat(),
        # A supplier that counts its versions has to say one; a kill of the one that stands kills.
        "data": {
            "articleId": options.id,
            "version": article["state"]["sourceVersion"]["value"],
            "reason": options.reason[:_LONGEST_REASON],
        },
    }
    key = f"{options.source}/{now.date()}/kill-{options.id}.json"
    body = json.dumps(order).encode()
    desk.client("s3").put_object(
        Bucket=desk.outputs["InboxBucketName"], Key=key, Body=body, ContentType="application/json"
    )
    console.print(f"sent: {title!r} is killed as soon as the desk has read {key}", markup=False)
    return 0
