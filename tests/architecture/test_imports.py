"""Importing the domain, or a handler outside Lambda, does nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import FUNCTIONS, FUNCTIONS_FOLDER, MODULES

WATCH = """
import importlib, json, os, sys

functions, modules = sys.argv[1], sys.argv[2:]
libraries = tuple({os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, *sys.path[1:])} | {sys.prefix})
seen = []
WORLD = {
    "_thread.start_new_thread", "_thread.start_joinable_thread", "subprocess.Popen", "os.system", "os.fork",
    "os.exec", "os.posix_spawn", "os.putenv", "os.mkdir", "os.remove", "os.rename",
    "socket.connect", "socket.getaddrinfo", "socket.sendto",
}

def ours():
    "Whether the code that is running now, standard library apart, is the project's."
    frame = sys._getframe(2)
    while frame and frame.f_code.co_filename.startswith("<frozen"):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename.startswith(functions)

def importing():
    return sys._getframe(2).f_code.co_filename.startswith("<frozen importlib")

def hook(event, args):
    if event == "open":
        path, mode = str(args[0]), args[1]
        written = mode is not None and set(mode) & set("wax+")
        if written or not (path.startswith(libraries) or importing()):
            seen.append(f"open {path} {mode}")
    elif event in WORLD:
        seen.append(f"{event} {args}")

class Environment(type(os.environ)):
    def __getitem__(self, name):
        if ours():
            seen.append(f"environment {name}")
        return super().__getitem__(name)

os.environ.__class__ = Environment
sys.addaudithook(hook)
for name in modules:
    importlib.import_module(name)
    threads = len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1
    if threads > 1:
        seen.append(f"{threads} threads after {name}")
print(json.dumps(seen))
"""


def effects_of_importing(*modules: str, folder: Path = FUNCTIONS_FOLDER) -> list[str]:
    """What a fresh process does while it imports the modules, one after the other."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "COV"))}
    environment |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", WATCH, str(folder), *modules],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    seen: list[str] = json.loads(ran.stdout)
    return seen


def test_importing_the_domain_has_no_effect() -> None:
    assert effects_of_importing(*MODULES) == []


def test_importing_a_handler_outside_lambda_asks_only_whether_it_is_there() -> None:
    modules = [f"{function}.handler" for function in FUNCTIONS]
    assert set(effects_of_importing(*modules)) <= {"environment AWS_LAMBDA_RUNTIME_API"}


@pytest.mark.parametrize(
    ("statement", "effect"),
    [
        ("import os; os.environ.get('HOME')", "environment HOME"),
        ("import os; os.getenv('LANG')", "environment LANG"),
        ("open('/etc/hostname').close()", "open /etc/hostname r"),
        ("import threading; threading.Thread(target=str).start()", "_thread.start_"),
        ("import socket; socket.socket().connect_ex(('127.0.0.1', 9))", "socket.connect"),
    ],
)
def test_the_watch_sees_what_a_module_does(tmp_path: Path, statement: str, effect: str) -> None:
    (tmp_path / "busy.py").write_text(statement + "\n", "utf-8")
    assert [seen for seen in effects_of_importing("busy", folder=tmp_path) if seen.startswith(effect)]
