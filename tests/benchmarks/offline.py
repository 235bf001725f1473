"""Cuts this process off from every network: some peers fetch while they parse, and ours may not."""

import os
import socket
from typing import Any, NoReturn


def cut_off() -> str:
    """No socket of this process or its children reaches anything from here on; how that is so, in words.

    Linux gives the process a network namespace in which not even the loopback device is up. Where that is not
    allowed, Python's own sockets refuse, which is enough for peers written in Python.
    """
    try:
        is_root = os.geteuid() == 0
        os.unshare(os.CLONE_NEWNET if is_root else os.CLONE_NEWNET | os.CLONE_NEWUSER)
    except (AttributeError, OSError):
        socket.socket.connect = _refuse  # type: ignore[method-assign]
        socket.socket.connect_ex = _refuse  # type: ignore[method-assign]
        socket.getaddrinfo = _refuse
        return "Python's sockets refuse"
    return "network namespace of its own"


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise OSError("a benchmark has no network")
