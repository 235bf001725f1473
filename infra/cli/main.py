"""The `copydesk` command."""

import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Final

from copydesk.errors import ConfigurationError, TransientError

COMMANDS: Final = {
    "parse": "infra.cli.parse",
    "enrich": "infra.cli.parse",
    "local": "infra.cli.run",
    "demo": "infra.cli.demonstrate",
    "send": "infra.cli.send",
    "show": "infra.cli.show",
    "tail": "infra.cli.tail",
    "kill": "infra.cli.kill",
    "status": "infra.cli.status",
    "explain": "infra.cli.explain",
    "replay": "infra.cli.replay",
    "redrive": "infra.cli.redrive",
    "reprocess": "infra.cli.reprocess",
    "accept": "infra.cli.accept",
    "cost": "infra.cli.cost",
}
"""Loaded when asked for, where Ctrl-C is taken: reading a file need not wait for the local desk's imports."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit status."""
    try:
        command_line = importlib.import_module("infra.cli.arguments")
        options = command_line.parser(version("copydesk")).parse_args(arguments)
        command = importlib.import_module(COMMANDS[options.command])
        to_a_desk = "desk" in options and importlib.import_module("infra.cli.reaching").answering()
        with to_a_desk or contextlib.nullcontext():
            status: int = command.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except ConfigurationError as error:
        sys.stderr.write(f"copydesk: {error}\n")
        return 2
    except TransientError as error:
        sys.stderr.write(f"copydesk: {error}; try again\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough; keep the interpreter from complaining at its end.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


if __name__ == "__main__":
    sys.exit(main())
