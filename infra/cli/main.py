"""The `copydesk` command."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from infra.cli import demonstrate, parse, run

_DESCRIPTION = """\
Copydesk takes news articles in, in whatever form their supplier has, and publishes each as one typed,
versioned event. This command runs the same code on your machine; nothing of it needs AWS."""

_EXAMPLES = """\
examples
  copydesk parse article.txt                     one line of JSON for each article in the file
  copydesk parse --pretty --source fakti a.txt   laid out for people, with a supplier's settings
  copydesk enrich incoming/ > facts.jsonl        every file below a folder, with its facts
  cat note.txt | copydesk enrich --format body - the text itself as the body, unchanged
  copydesk demo                                  two articles through a whole desk, live
  copydesk local                                 a desk that runs until Ctrl-C, to send articles to

Exit status: 0, 1 where something could not be read or started (one line on stderr says what), 2 for a
wrong command line. `copydesk COMMAND --help` tells more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="copydesk",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"copydesk {version('copydesk')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    parse.add_to(commands)
    run.add_to(commands)
    demonstrate.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; keep the interpreter from complaining at its end.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


if __name__ == "__main__":
    sys.exit(main())
