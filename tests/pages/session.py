"""A page read by somebody who does what it says: a copy of the tree, a shell, and a second terminal."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tests.pages.blocks import REPOSITORY, Block
from tests.pages.forking import CLIENT

PATIENCE: Final = 120.0
_AGAIN: Final = 30.0
"""Seconds for which what only looks is asked again: an event comes a moment after its article is accepted."""

_COPIED: Final = ("functions", "infra", "samples")
_LINKED: Final = ("docs", "tests", "template.yaml", "Makefile", "pyproject.toml")
_TABLES: Final = ("functions/copydesk/enrichment/tables", "functions/read/wire/tables")
_PROGRAMS: Final = {
    "copydesk": "-c 'import sys; from infra.cli.main import main; sys.exit(main())'",
    "aws": "-m tests.pages.aws",
    "python": "",
}
_CHANGES: Final = re.compile(r"copydesk send|--yes\b|\bput-|<<|POST|--data|\binit\b")
_PASSING: Final = (
    (re.compile(r"\b\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?"), "TIME"),
    (re.compile(r"\b\d\d:\d\d:\d\d\b"), "CLOCK"),
    (re.compile(r"\b[0-9a-f]{40}\b"), "RECEIPT"),
    (re.compile(r"[+-]?\b\d+(\.\d+)? s\b"), "SECONDS"),
)
"""What is another each time, in what is printed."""


def alike(expected: str, printed: str) -> bool:
    """Whether this was printed: spaces and times may differ, and "…" stands for anything."""
    parts = [re.escape(part.strip()) for part in _steady(expected).split("…")]
    return re.fullmatch(r"\s*.*?\s*".join(parts), _steady(printed).strip(), re.DOTALL) is not None


def _steady(text: str) -> str:
    for changing, name in _PASSING:
        text = changing.sub(name, text)
    return " ".join(text.split())


_INTERRUPTIBLE: Final = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); "
    "os.execvp('sh', ['sh', '-c', sys.argv[1]])"
)
_IN_A_TERMINAL: Final = (sys.executable, "-c", _INTERRUPTIBLE)
"""Starts a shell that can be interrupted: a shell's background jobs ignore it from birth."""


@dataclass
class Session:
    """One reader of one page. `ready` is what the desk left word of, `variables` what it told to export.

    `quick` is a socket by which `copydesk` is asked (tests.pages.forking) until the page changes the tree.
    """

    folder: Path
    ready: Mapping[str, Any]
    variables: Mapping[str, str]
    quick: str | None = None
    _beside: list[tuple[Block, subprocess.Popen[str], Path]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._tree = self.folder / "copydesk"
        for name in _COPIED:
            shutil.copytree(REPOSITORY / name, self._tree / name, ignore=_without_tables)
        for name in (*_LINKED, *_TABLES):
            (self._tree / name).symlink_to(REPOSITORY / name)
        self._programs = self._tree / ".venv" / "bin"
        self._programs.mkdir(parents=True)
        (self._programs / "activate").touch()
        for name, arguments in _PROGRAMS.items():
            _program(self._programs / name, arguments)
        self._quick = self.folder / "quick"
        self._quick.mkdir()
        if self.quick:
            asking = self.folder / "ask.py"
            asking.write_text(CLIENT.format(socket=self.quick))
            _program(self._quick / "copydesk", f"-ISE {asking}")
        self._environment = {
            **{name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ},
            "PATH": f"{self._quick}:{self._programs}:{os.environ['PATH']}",
            "PYTHONPATH": f"{self._tree / 'functions'}:{self._tree}",
            "COLUMNS": "110",
            "TMPDIR": str(self.folder),
            **self.variables,
        }
        self._state = self.folder / "variables"
        self._state.write_text("")
        word = self.folder / f"copydesk-{os.getuid()}" / "desk.json"
        word.parent.mkdir()
        word.write_text(json.dumps(self.ready))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End what runs beside, and look at what it printed, where all went well so far."""
        for block, process, output in self._beside:
            expected = _printed(block)
            if kind is None:
                _until(lambda: alike(expected, output.read_text("utf-8")), _AGAIN)  # noqa: B023 - called at once
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGINT)
            process.wait(PATIENCE)
            printed = output.read_text("utf-8")
            assert kind or alike(expected, printed), f"{block}: printed was\n{printed}"

    def read(self, block: Block) -> None:
        """Do what a block says. Raises AssertionError, with what was printed."""
        if block.file or block.language == "diff":
            shutil.rmtree(self._quick, ignore_errors=True)
        if block.file:
            target = self._tree / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, "utf-8")
        elif block.remarked("in another terminal") is not None:
            self._start(block)
        elif block.language == "console":
            for command, expected in block.commands:
                self._console(block, command, expected)
        elif block.language == "sh":
            self._run(block, block.script)
        elif block.language == "python":
            script = self.folder / "snippet.py"
            script.write_text(block.text, "utf-8")
            self._run(block, f"python {script}")
        elif block.language == "diff":
            self._patch(block)

    def _console(self, block: Block, command: str, expected: str) -> None:
        deadline = time.monotonic() + (0 if _CHANGES.search(command) else _AGAIN)
        while True:
            done = self._shell(command)
            if alike(expected, done.stdout):
                return
            if time.monotonic() >= deadline:
                break
            time.sleep(0.3)
        raise AssertionError(f"{block}: {command}printed\n{done.stdout}")

    def _run(self, block: Block, script: str) -> None:
        done = self._shell(script)
        assert done.returncode == 0, f"{block}: exit status {done.returncode}\n{done.stdout}"

    def _start(self, block: Block) -> None:
        output = self.folder / f"beside-{block.line}"
        with output.open("w") as file:
            process = subprocess.Popen(
                [
                    *_IN_A_TERMINAL,
                    f". {self._state}\nPATH={self._programs}:$PATH\n{block.script}",
                ],
                cwd=self._tree, env=self._environment, stdout=file, stderr=subprocess.STDOUT, text=True,
                start_new_session=True,
            )  # fmt: skip
        self._beside.append((block, process, output))
        _until(lambda: bool(output.read_text("utf-8")), PATIENCE)

    def _patch(self, block: Block) -> None:
        """Apply a diff. Its hunks need no line numbers: what they change stands once in the file."""
        name, *hunks = re.split(r"^@@.*\n", block.text, flags=re.MULTILINE)
        path = self._tree / name.partition("+++ b/")[2].strip()
        text = path.read_text("utf-8")
        for hunk in hunks:
            lines = [line or " " for line in hunk.splitlines()]
            before, after = (
                "".join(line[1:] + "\n" for line in lines if line[0] != left_out) for left_out in "+-"
            )
            assert text.count(before) == 1, f"{block}: this does not stand once in {path.name}\n{before}"
            text = text.replace(before, after)
        path.write_text(text, "utf-8")

    def _shell(self, script: str) -> subprocess.CompletedProcess[str]:
        """Run a script with the variables of those before it, which it adds to."""
        return self._process(
            [
                "sh",
                "-c",
                f". {self._state}\nset -ae\n{script}\nstatus=$?\nexport -p > {self._state}\nexit $status",
            ]
        )

    def _process(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self._tree, env=self._environment, text=True, timeout=PATIENCE, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip


def _program(path: Path, arguments: str) -> None:
    path.write_text(f'#!/bin/sh\nexec {sys.executable} {arguments} "$@"\n')
    path.chmod(0o755)


def _printed(block: Block) -> str:
    return "".join(printed for _, printed in block.commands) if block.language == "console" else "…"


def _without_tables(folder: str, names: list[str]) -> list[str]:
    here = Path(folder).relative_to(REPOSITORY)
    return [name for name in names if (here / name).as_posix() in _TABLES or name.startswith(".suppliers-")]


def _until(look: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not look() and time.monotonic() < deadline:
        time.sleep(0.1)
