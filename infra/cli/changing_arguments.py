"""The command line of the commands that change articles."""

import argparse
import re
from typing import Final

from infra.cli.operator_arguments import moment

_FACTS: Final = """\
Find the facts of stored articles again. Without --yes, the code on this machine finds them, and what
differs from the facts that stand is shown; nothing is changed. With --yes, the desk finds them with its
own code, and publishes an `enriched` event for each article where one differs; what is killed, expired or
under embargo stays as it is. (Where the desk asks Amazon Comprehend, a dry run shows what the local models
say.)

--reparse reads the bytes that the articles came from again, with the parser on this machine, and shows
which fields and paragraphs differ. With --yes, the desk itself reads those again that differ, each as a
revision at the version that stands (`updated`, reason `reparsed`), unless the article has changed
meanwhile. It lifts no embargo and brings nothing back.

It needs the right to read the desk's table, archive and inbox; with --yes, to send to its queues."""

_ACCEPT: Final = """\
Two deliveries stated the same version and said different things: the first stands, the other was kept
aside and alarmed. Without --hash, list what was kept of an article, beside what stands. With --hash and
--yes, let one stand: a revision at the same version (`updated`, reason `conflict-accepted`), as long as
that version is the article's last.

It needs the right to read the desk's table and archive; with --yes, to send to its publish queue."""


def add_changing(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the commands; returns them for the options that all commands on a desk have."""
    reprocessor = commands.add_parser(
        "reprocess",
        help="find facts again, or read bytes again, and tell what differs",
        description=_FACTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    which = reprocessor.add_mutually_exclusive_group(required=True)
    which.add_argument("--id", metavar="ID", nargs="+", help="these articles")
    which.add_argument("--since", metavar="TIME", type=moment, help="all with an event from then on")
    reprocessor.add_argument("--until", metavar="TIME", type=moment, help="up to then (default: now)")
    reprocessor.add_argument("--reparse", action="store_true", help="read the bytes again")
    reprocessor.add_argument("--yes", action="store_true", help="do it")
    reprocessor.add_argument(
        "--no-wait", action="store_true", help="with --yes, do not wait for what comes of it"
    )
    accepter = commands.add_parser(
        "accept",
        help="list an article's conflicts, or let one of them stand",
        description=_ACCEPT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    accepter.add_argument("id", metavar="ID", help="the article's id")
    accepter.add_argument(
        "--hash", metavar="HASH", type=_hash, help="the content hash of the conflict, or its first digits"
    )
    accepter.add_argument("--yes", action="store_true", help="do it")
    return reprocessor, accepter


def _hash(text: str) -> str:
    if not re.fullmatch(r"[0-9a-fA-F]{4,64}", text):
        raise argparse.ArgumentTypeError(f"{text[:70]!r} is not 4 to 64 hexadecimal digits")
    return text.lower()
