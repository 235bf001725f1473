"""Child processes of one desk: each in its own session, none outliving the desk."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from infra.local.errors import DeskStopped

CHILD = Path(__file__).with_name("child.py")
GRACE_SECONDS = 3.0


class Processes:
    """Starts child processes and ends all of them.

    The kernel ties a child's life to the *thread* that started it (see child.py), therefore
    one thread that lives as long as the desk starts them all.
    """

    def __init__(self) -> None:
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="processes")
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()
        self._closed = False

    def start(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        cwd: Path,
        stdin: int = subprocess.DEVNULL,
        stderr: int = subprocess.STDOUT,
    ) -> subprocess.Popen[bytes]:
        """Start a command (its first word a path) with exactly this environment."""
        try:
            starting = self._starter.submit(self._start, command, env, cwd, stdin, stderr)
        except RuntimeError:
            raise DeskStopped(f"{command[-1]}: not started, since the desk has stopped") from None
        return starting.result()

    def _start(
        self, command: Sequence[str], env: Mapping[str, str], cwd: Path, stdin: int, stderr: int
    ) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise DeskStopped(f"{command[-1]}: not started, since the desk is stopping")
            process = subprocess.Popen(
                [sys.executable, "-IS", str(CHILD), str(os.getpid()), *command],
                env=env,
                cwd=cwd,
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=stderr,
                start_new_session=True,
            )
            self._running[process.pid] = process
        return process

    def end(self, process: subprocess.Popen[bytes], *, gently: bool = False) -> None:
        """End a process and whatever it started."""
        if gently and process.poll() is None:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(GRACE_SECONDS)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        with self._lock:
            self._running.pop(process.pid, None)

    def close(self) -> None:
        """End what still runs; nothing can be started any more."""
        with self._lock:
            self._closed = True
            running = list(self._running.values())
        # The last first: functions before the emulator that they call.
        for process in reversed(running):
            self.end(process)
        self._starter.shutdown(wait=True)
