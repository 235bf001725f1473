"""The command line of `copydesk`: its commands, their options, and the help that teaches them."""

import argparse
import re
from pathlib import Path
from zoneinfo import ZoneInfo

from copydesk.formats.moments import from_iso
from copydesk.formats.reading import FORMATS
from infra.cli.changing_arguments import add_changing
from infra.cli.cost_arguments import add_cost
from infra.cli.operator_arguments import add_looking_after, policy

_DESCRIPTION = """\
Copydesk takes news articles in, in whatever form their supplier has, and publishes each as one typed,
versioned event. This command runs the same code on your machine, files or a whole desk, without AWS. Those
that look after a desk go to the one that runs here, or with --stack NAME to a deployed one."""

_EXAMPLES = """\
examples
  copydesk parse article.txt                     one line of JSON for each article in the file
  copydesk parse --pretty --source fakti a.txt   laid out for people, with a supplier's settings
  copydesk enrich incoming/ > facts.jsonl        every file below a folder, with its facts
  cat note.txt | copydesk enrich --format body - the text itself as the body, unchanged
  copydesk demo                                  an article's whole life on a whole desk, live
  copydesk local                                 a desk that runs until Ctrl-C, to send articles to
  copydesk send article.txt                      to that desk (or --stack NAME), and what became of it
  copydesk tail --filter '{"language":["en"]}'   its events, as a subscriber hears them
  copydesk status                                how the desk is; exit status 1 where it needs a person

Exit status: 0, 1 where something could not be read or started (one line on stderr says what), 2 for a
wrong command line. `copydesk COMMAND --help` tells more."""


def parser(version: str) -> argparse.ArgumentParser:
    """The parser of the whole command line; `options.command` names the command."""
    made = argparse.ArgumentParser(
        prog="copydesk",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"copydesk {version}")
    commands = made.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    _add_reading(commands)
    _add_local(commands)
    _add_demo(commands)
    _add_operators(commands)
    add_cost(commands)
    return made


def _add_reading(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    reader = commands.add_parser(
        "parse",
        help="print the normalised article of each file as JSON",
        description="Print each article as one line of JSON, in the shape of the published contract, "
        "without facts. The format is detected from the bytes.",
    )
    _add_options(reader)
    enricher = commands.add_parser(
        "enrich",
        help="the same, with the facts that the article tells",
        description="Print each article as one line of JSON with its facts: language, entities, places, "
        "quotes, sources, times, topics, summary, keywords and more (docs/facts.md).",
    )
    _add_options(enricher)
    enricher.add_argument(
        "--published", metavar="ISO", type=_time, help="the publication time of a text that states none"
    )


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a file, a folder (walked), or - for standard input"
    )
    parser.add_argument(
        "--format",
        choices=sorted(FORMATS),
        help="take every input as this format (body: the text as it is, unchanged)",
    )
    parser.add_argument("--source", metavar="ID", help="the supplier whose settings hold (infra/suppliers)")
    parser.add_argument("--zone", metavar="NAME", type=_zone, help="the time zone where a text states none")
    parser.add_argument("--pretty", action="store_true", help="lay the JSON out for people")


def _add_local(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "local",
        help="run a desk on this machine until Ctrl-C",
        description="Deploy template.yaml to a local AWS, run the real functions in real Lambda runtime "
        "processes, and keep the desk running until Ctrl-C. Everything listens on 127.0.0.1 only; several "
        "desks can run side by side. Nothing is kept when it stops.",
    )
    command.add_argument("--port", type=_port, default=0, help="the HTTP API's port (default: a free one)")
    command.add_argument(
        "--region", type=_region, default="eu-west-1", help="the region that the desk believes to be in"
    )
    command.add_argument(
        "--parameter",
        metavar="NAME=VALUE",
        type=_parameter,
        action="append",
        default=[],
        help="a parameter of template.yaml, as often as there are some",
    )
    command.add_argument(
        "--json", action="store_true", help="first print one JSON object that says how to talk to it"
    )
    command.add_argument(
        "--ready-file", metavar="PATH", type=Path, help="write the same object to a file, once it is ready"
    )
    command.add_argument("--quiet", action="store_true", help="leave the functions' logs out")


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "demo",
        help="show an article's whole life on a whole desk",
        description="Start a desk on this machine and play five acts on it: two articles arrive, one is "
        "corrected, another outlet carries it, one is held under embargo, one is killed. Show each stage as "
        "it passes, at the end the copy that a consumer kept beside the desk, and stop everything. Exit "
        "status 1 where an act or the copy is not as it should be.",
    )
    command.add_argument(
        "--json",
        action="store_true",
        help="print the received events as JSON lines; a last line of type copydesk.demo.copy has the "
        "consumer's copy beside the desk",
    )


def _add_operators(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sender = commands.add_parser(
        "send",
        help="send files to a desk, and tell what became of them",
        description="Upload each file to the desk's inbox and wait for its receipt. Exit status 1 where an "
        "article was not accepted.",
    )
    sender.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a file, or a folder (walked)")
    sender.add_argument("--source", metavar="ID", default="fakti", help="the supplier (default: fakti)")
    sender.add_argument("--no-wait", action="store_true", help="do not wait for the receipts")
    shower = commands.add_parser(
        "show",
        help="show an article and its history",
        description="Print an article as it is now, with its facts, its revisions, and each event that was "
        "published of it. Of one that was killed, the events; exit status 1.",
    )
    shower.add_argument("id", metavar="ID", help="the article's id, as events and receipts tell it")
    listener = commands.add_parser(
        "tail",
        help="print events as they are published",
        description="Subscribe to the desk's topic for as long as this runs; print a line for each event.",
    )
    listener.add_argument(
        "--filter", metavar="POLICY", type=policy, help="an SNS filter policy: a file, or JSON"
    )
    listener.add_argument("--count", metavar="N", type=int, help="stop after so many events")
    killer = commands.add_parser(
        "kill",
        help="withdraw an article for good",
        description="Send the desk a kill of an article: its body and facts leave the desk, subscribers are "
        "told, and no later update brings it back. Without --yes it only says what it would do.",
    )
    killer.add_argument("id", metavar="ID", help="the article's id")
    killer.add_argument("--reason", required=True, help="why, for the record")
    killer.add_argument("--source", metavar="ID", default="fakti", help="its supplier (default: fakti)")
    killer.add_argument("--yes", action="store_true", help="do it")
    for command in (sender, shower, listener, killer, *add_looking_after(commands), *add_changing(commands)):
        command.add_argument("--stack", metavar="NAME", help="a deployed stack, instead of the desk here")
        command.add_argument("--desk", metavar="PATH", type=Path, help="the ready file of a local desk")
        command.add_argument("--json", action="store_true", help="print JSON")


def _time(text: str) -> str:
    if from_iso(text, None) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 8601 time")
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no IANA time zone, as Europe/Sofia is") from error
    return text


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isalnum():
        raise argparse.ArgumentTypeError(f"{text!r} is no NAME=VALUE")
    return name, value


def _region(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2}(-[a-z]+)+-[0-9]", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no AWS region, as eu-west-1 is")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:  # noqa: PLR2004 - the highest port there is
        raise argparse.ArgumentTypeError(f"{text!r} is no port (0 to 65535)")
    return int(text)
