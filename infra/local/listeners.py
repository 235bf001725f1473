"""Which addresses a process listens on (Linux; elsewhere nothing is known)."""

import ipaddress
from collections.abc import Iterator
from pathlib import Path

LISTENING = "0A"


def _socket_inodes(pid: int) -> Iterator[str]:
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except FileNotFoundError:
            continue
        if target.startswith("socket:["):
            yield target[len("socket:[") : -1]


def _address(field: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    # The kernel prints an address as hexadecimal words in the machine's own byte order.
    raw = bytes.fromhex(field)
    return ipaddress.ip_address(b"".join(raw[i : i + 4][::-1] for i in range(0, len(raw), 4)))


def exposed_listeners(pid: int) -> list[str]:
    """The addresses on which this process listens beyond the loopback interface."""
    if not Path(f"/proc/{pid}/net/tcp").exists():
        return []
    inodes = set(_socket_inodes(pid))
    exposed = []
    for table in ("tcp", "tcp6"):
        try:
            lines = Path(f"/proc/{pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
        except FileNotFoundError:
            continue
        for line in lines:
            _, local, _, state, *rest = line.split()
            if state != LISTENING or rest[5] not in inodes:
                continue
            host, port = local.split(":")
            address = _address(host)
            if not address.is_loopback:
                exposed.append(f"{address}:{int(port, 16)}")
    return exposed
