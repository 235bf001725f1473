"""`copydesk` without the wait for its imports: a process that has them forks for each command line.

python -m tests.pages.forking SOCKET

What asks (`CLIENT`) hands over its words, its folder, its variables and its terminal, and ends with the
command's exit status. The code is that of the repository.
"""

import importlib
import json
import os
import signal
import socket
import sys
import tempfile
import traceback
from typing import Final

from infra.cli.main import COMMANDS, main

CLIENT: Final = """
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as desk:
    desk.connect({socket!r})
    asked = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(desk, [len(asked).to_bytes(4)], [0, 1, 2])
    desk.sendall(asked)
    sys.exit(int(desk.recv(9) or 1))
"""


def serve(path: str) -> None:
    """Answer until killed."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for what ends
    for module in COMMANDS.values():
        importlib.import_module(module)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()
        while True:
            asker, _ = listener.accept()
            with asker:
                if os.fork() == 0:
                    asker.sendall(str(_run(asker)).encode())
                    os._exit(0)


def _run(asker: socket.socket) -> int:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    size, terminal, _, _ = socket.recv_fds(asker, 4, 3)
    with asker.makefile("rb") as sent:
        arguments, folder, variables = json.loads(sent.read(int.from_bytes(size)))
    for number, descriptor in enumerate(terminal):
        os.dup2(descriptor, number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    tempfile.tempdir = None  # it was looked up while the modules were imported
    try:
        return main(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    except BaseException:  # noqa: BLE001 - told as an interpreter tells it
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


if __name__ == "__main__":
    serve(sys.argv[1])
