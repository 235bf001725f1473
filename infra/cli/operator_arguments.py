"""The command line of the commands that look after a desk."""

import argparse
import json
from datetime import datetime
from pathlib import Path
from typing import Final

QUEUES: Final = ("ingest", "enrich", "publish", "announce")
"""The functions with a dead-letter queue: all but the last take their work from a queue of their own."""


def add_looking_after(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the commands; returns them for the options that all commands on a desk have."""
    status = commands.add_parser(
        "status",
        help="tell how a desk is, and whether it needs a person",
        description="Show what waits in each queue, what failed for good, which events are owed, what was "
        "published in the last hour and quarantined in the last day. Exit status 1 where it needs a person.",
    )
    explainer = commands.add_parser(
        "explain",
        help="tell why a subscriber gets an article's events, or does not",
        description="Hold an SNS filter policy against each event of an article, and say which condition "
        "kept it back.",
    )
    explainer.add_argument("id", metavar="ID", help="the article's id")
    explainer.add_argument(
        "--filter", metavar="POLICY", type=policy, required=True, help="the policy: a file, or JSON"
    )
    replayer = commands.add_parser(
        "replay",
        help="have articles' events announced again",
        description="Announce the last event of articles on the topic once more, with the id that it had. It "
        "carries the whole state of its article, and who has it drops it. Without --yes it only says what it "
        "would do.",
    )
    which = replayer.add_mutually_exclusive_group(required=True)
    which.add_argument("--since", metavar="TIME", type=moment, help="all articles with an event from then on")
    which.add_argument("--id", metavar="ID", nargs="+", help="these articles")
    replayer.add_argument("--until", metavar="TIME", type=moment, help="up to then (default: now)")
    redriver = commands.add_parser(
        "redrive",
        help="send back what failed for good",
        description="Send the messages of a dead-letter queue back where they came from. None is lost, and "
        "what goes twice does no harm. Without --yes it only shows what lies there.",
    )
    redriver.add_argument("queue", choices=QUEUES, help="whose dead-letter queue")
    for command in (replayer, redriver):
        command.add_argument("--yes", action="store_true", help="do it")
    return status, explainer, replayer, redriver


def policy(text: str) -> str:
    """A filter policy, given itself or as the name of a file."""
    if not text.lstrip().startswith("{"):
        try:
            text = Path(text).read_text("utf-8")
        except (OSError, ValueError) as error:
            raise argparse.ArgumentTypeError(f"no such file, and no JSON object: {error}") from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise argparse.ArgumentTypeError(f"no JSON: {error}") from error
    if not isinstance(document, dict):
        raise argparse.ArgumentTypeError("a filter policy is an object")
    return text


def moment(text: str) -> datetime:
    """A time with its zone."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 8601 time") from error
    if found.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} has no zone, as 2026-03-14T09:30:00Z has")
    return found
