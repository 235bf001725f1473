"""The AWS side: ministack in a process of its own, private to this desk."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from infra.local.errors import EmulatorFailed
from infra.local.listeners import exposed_listeners
from infra.local.processes import Processes

HOST = "127.0.0.1"
REPOSITORY = Path(__file__).parents[2]
START_LIMIT_SECONDS = 30.0
ATTEMPTS = 3


def free_port() -> int:
    """A port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


class Emulator:
    """A running ministack."""

    def __init__(self, processes: Processes, process: subprocess.Popen[bytes], port: int) -> None:
        self.endpoint = f"http://{HOST}:{port}"
        self._processes = processes
        self._process = process

    def check_listeners(self) -> None:
        """Refuse an emulator that other machines could reach."""
        exposed = exposed_listeners(self._process.pid)
        if exposed:
            raise EmulatorFailed(f"emulator: it listens beyond {HOST}: {', '.join(exposed)}")

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """While this lasts, the process stands still: calls wait for their answers."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End the process; safe to repeat."""
        self._processes.end(self._process, gently=True)


def _settings(port: int, region: str, state: Path, *, enforce_iam: bool) -> dict[str, str]:
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(state),
        "TMPDIR": str(state),
        "PYTHONUNBUFFERED": "1",
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(port),
        "MINISTACK_HOST": HOST,
        "MINISTACK_REGION": region,
        "STATE_DIR": str(state / "state"),
        "S3_DATA_DIR": str(state / "s3"),
        "AUTH": str(enforce_iam).lower(),
        "LOG_LEVEL": "WARNING",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "DOCKER_HOST": f"unix://{state}/no-docker.sock",
    }


def _is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/_ministack/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def start_emulator(
    processes: Processes, *, region: str, state: Path, enforce_iam: bool, log: Callable[[str], None]
) -> Emulator:
    """Start ministack on a free port and wait until it answers."""
    last: list[str] = []

    def follow(process: subprocess.Popen[bytes]) -> None:
        assert process.stdout
        with process.stdout as lines:
            for line in lines:
                last[:] = [line.decode(errors="replace").rstrip()]
                log(last[0])

    # Between choosing a port and listening on it another process may take it.
    for _ in range(ATTEMPTS):
        port = free_port()
        process = processes.start(
            [sys.executable, "-m", "infra.local.emulator_main"],
            env=_settings(port, region, state, enforce_iam=enforce_iam) | {"PYTHONPATH": str(REPOSITORY)},
            cwd=state,
        )
        threading.Thread(target=follow, args=(process,), name="emulator-log", daemon=True).start()
        deadline = time.monotonic() + START_LIMIT_SECONDS
        while process.poll() is None and time.monotonic() < deadline:
            if _is_healthy(port):
                emulator = Emulator(processes, process, port)
                emulator.check_listeners()
                return emulator
            time.sleep(0.02)
        processes.end(process)
    raise EmulatorFailed(f"emulator: ministack did not start: {last[0] if last else 'it said nothing'}")
