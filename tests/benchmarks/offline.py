"""Cuts this process off from every network: some peers fetch while they parse, and ours may not."""

import fcntl
import os
import socket
import struct
from typing import Any, Final, NoReturn

_SET_FLAGS: Final = 0x8914  # SIOCSIFFLAGS, netdevice(7)
_UP: Final = 0x1


def cut_off() -> str:
    """No socket of this process or its children reaches anything from here on; how that is so, in words.

    Linux gives the process a network namespace that has a loopback device and nothing else. Where that is not
    allowed, Python's own sockets refuse, which is enough for peers written in Python.
    """
    try:
        is_root = os.geteuid() == 0
        os.unshare(os.CLONE_NEWNET if is_root else os.CLONE_NEWNET | os.CLONE_NEWUSER)
        with socket.socket() as any_socket:
            fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sh14x", b"lo", _UP))
    except (AttributeError, OSError):
        socket.socket.connect = _refuse  # type: ignore[method-assign]
        socket.socket.connect_ex = _refuse  # type: ignore[method-assign]
        socket.getaddrinfo = _refuse
        return "Python's sockets refuse"
    return "network namespace of its own"


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise OSError("a benchmark has no network")
