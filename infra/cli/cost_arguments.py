"""The command line of `copydesk cost`."""

import argparse
import math


def add_cost(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    cost = commands.add_parser(
        "cost",
        help="tell what a million articles cost on AWS",
        description="What AWS charges for a million articles with the template as it is, by component, "
        "with the least that any such design pays, what each change would save, and the quota met first.",
    )
    cost.add_argument(
        "--articles-per-day", metavar="N", type=_count, default=1_000_000, help="(default: a million)"
    )
    cost.add_argument("--size", metavar="KB", type=_positive, default=4.0, help="of an article as it comes")
    cost.add_argument(
        "--s3-share", metavar="SHARE", type=_share, default=0.5, help="that is uploaded (0 to 1)"
    )
    cost.add_argument(
        "--updates", metavar="N", type=_amount, default=0.0, help="that follow each article (default: 0)"
    )
    cost.add_argument(
        "--months", metavar="N", type=_amount, default=1.0, help="that they are kept (default: 1)"
    )
    cost.add_argument(
        "--enrichment", action="store_true", help="count what enrich does with its small stand-in"
    )
    cost.add_argument(
        "--subscribers",
        metavar="N",
        type=_whole,
        default=0,
        help="queues that hear of everything (default: 0)",
    )
    cost.add_argument("--region", default="us-east-1", help="whose prices (default: us-east-1)")
    cost.add_argument(
        "--set",
        metavar="NAME=VALUE",
        type=_parameter,
        nargs="+",
        default=(),
        help="parameters of the template, as Tracing=PassThrough",
    )
    cost.add_argument("--json", action="store_true", help="print JSON")


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def _whole(text: str) -> int:
    return 0 if text == "0" else _count(text)


def _amount(text: str) -> float:
    try:
        found = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from error
    if not math.isfinite(found) or found < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is less than nothing, or no number")
    return found


def _positive(text: str) -> float:
    found = _amount(text)
    if not 0 < found <= 128:  # noqa: PLR2004 - what was measured
        raise argparse.ArgumentTypeError("measured for more than 0 and up to 128 KB")
    return found


def _share(text: str) -> float:
    found = _amount(text)
    if found > 1:
        raise argparse.ArgumentTypeError("a share is between 0 and 1")
    return found


def _count(text: str) -> int:
    try:
        found = int(text.replace(",", "").replace("_", ""))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number") from error
    if found < 1:
        raise argparse.ArgumentTypeError("at least one article a day")
    return found
