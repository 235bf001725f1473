"""`copydesk local`: a desk on this machine until it is told to stop."""

import argparse
import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator

from rich.console import Console

from copydesk.errors import ConfigurationError
from infra.cli.loglines import readable
from infra.cli.reaching import note
from infra.cli.standing import EXAMPLE, Standing, stand
from infra.local.desk import EMULATOR
from infra.local.errors import LocalError


def run(options: argparse.Namespace) -> int:
    """Run until interrupted. Returns the exit status."""
    told = Console(stderr=options.json, highlight=False, soft_wrap=True)

    def log(function: str, line: str) -> None:
        text = None if options.quiet or function == EMULATOR else readable(function, line)
        if text:
            told.print(text, markup=False, style="dim" if told.is_terminal else None)

    if options.ready_file and not options.ready_file.parent.is_dir():
        return _failed(f"--ready-file: there is no folder {options.ready_file.parent}")
    # A shell lets what it starts in the background ignore it; here it means what Ctrl-C does.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        standing = stand(
            log=log,
            progress=lambda step: told.print(f"… {step}"),
            port=options.port,
            region=options.region,
            parameters=dict(options.parameter),
        )
    except (LocalError, ConfigurationError) as error:
        return _failed(str(error))
    # An exception, since an event that a handler sets can meet its own lock.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with standing.desk, _noted(standing):
        try:
            _tell(standing, options, told)
            _wait()
        except KeyboardInterrupt:
            told.print("\nstopping")
    told.print("stopped; nothing is left running")
    return 0


@contextlib.contextmanager
def _noted(standing: Standing) -> Iterator[None]:
    """Leave word of this desk for the commands that look for one; of several desks the last one's stands."""
    path = note()
    path.parent.mkdir(mode=0o700, exist_ok=True)
    document = json.dumps(standing.ready())
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.touch(mode=0o600)
    partial.write_text(document, "utf-8")
    partial.replace(path)
    try:
        yield
    finally:
        with contextlib.suppress(FileNotFoundError):
            if path.read_text("utf-8") == document:
                path.unlink()


def _wait() -> None:
    """Wait for an exception of a signal handler.

    A signal that comes just before a wait begins, or to another thread, does not end it: each wait is short.
    """
    never = threading.Event()
    while not never.wait(timeout=0.5):
        pass


def _failed(reason: str) -> int:
    Console(stderr=True, highlight=False, soft_wrap=True).print(f"copydesk: {reason}", markup=False)
    return 1


def _tell(standing: Standing, options: argparse.Namespace, told: Console) -> None:
    document = json.dumps(standing.ready())
    if options.ready_file:
        partial = options.ready_file.with_name(options.ready_file.name + ".partial")
        partial.write_text(document + "\n", "utf-8")
        partial.replace(options.ready_file)
    if options.json:
        sys.stdout.write(document + "\n")
        sys.stdout.flush()
    told.print(_welcome(standing), markup=False)


def _welcome(standing: Standing) -> str:
    desk = standing.desk
    exports = "\n".join(f"  export {name}={value}" for name, value in standing.variables().items())
    return f"""
The desk is running (process {os.getpid()}). Ctrl-C stops it.

  wire room   {desk.api_url}/wire
  HTTP API    {desk.api_url}
  AWS         {desk.endpoint}  ({desk.region})
  inbox       s3://{desk.outputs["InboxBucketName"]}/<supplier>/<yyyy-mm-dd>/<name>

In another terminal, in this folder, after `. .venv/bin/activate`:
  copydesk send samples/harbour.txt   an article in, and what became of it
  copydesk tail                       events as they are published
  copydesk status                     how the desk is

The pages of docs/ and any AWS tool talk to it with these; SECRET signs the webhooks of {EXAMPLE}:
{exports}
"""
