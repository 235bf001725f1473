"""docs/commands.md, made from what the commands say of themselves.

python -m infra.documents.commands > docs/commands.md
"""

import contextlib
import io
import os
import sys
from collections.abc import Callable
from unittest.mock import patch

from infra.cli.arguments import parser
from infra.cli.main import COMMANDS
from infra.consumer import keep

_WIDTH = "100"
_HEAD = """\
# Commands

What each says of itself (`--help`). `copydesk` is installed into `.venv/bin` by `make setup`, `make demo` or
`make local`. Those that look after a desk are explained, with what they print, in [looking after a
desk](operators.md). `make` alone lists what the Makefile does.

"""


def document() -> str:
    """The page as Markdown."""
    pages = [f"## copydesk\n\n```text\n{_help()}```\n"]
    pages += [f"### copydesk {name}\n\n```text\n{_help(name)}```\n" for name in COMMANDS]
    pages += [f"## python -m infra.consumer.keep\n\n```text\n{_told(lambda: keep.main(['--help']))}```\n"]
    return _HEAD + "\n".join(pages)


def _help(*command: str) -> str:
    return _told(lambda: parser("").parse_args([*command, "--help"]))


def _told(ask: Callable[[], object]) -> str:
    """What a parser prints that is asked for help, on a terminal of a fixed width."""
    with (
        patch.dict(os.environ, {"COLUMNS": _WIDTH}),
        contextlib.redirect_stdout(io.StringIO()) as told,
        contextlib.suppress(SystemExit),
    ):
        ask()
    return told.getvalue()


if __name__ == "__main__":
    sys.stdout.write(document())
