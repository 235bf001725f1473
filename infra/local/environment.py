"""One execution environment: a real runtime interface client in a process, and its Runtime API."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from infra.local.errors import HandlerFailed
from infra.local.invocation import RESPONSE_LIMIT, Outcome, failure, reported_failure
from infra.local.processes import Processes
from infra.local.runtime_api import Answered, Exited, InitFailed, Message, Next, Ready, RuntimeApi
from infra.local.stack import Function

# Lambda allows 10 s; a machine that starts seven functions on two cores may need longer.
INIT_LIMIT_SECONDS = 30.0
GLANCE_SECONDS = 0.05


def resident_megabytes(pid: int) -> float:
    """The memory that a process occupies; 0 where the system does not tell (outside Linux)."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def processor_seconds(pid: int) -> float:
    """What a process has had of the processor, in hundredths as the kernel counts; 0 outside Linux."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    user, system = after_name[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _exit_reason(code: int) -> str:
    if code < 0:
        return "Runtime exited with error: signal: killed"
    return (
        f"Runtime exited with error: exit status {code}"
        if code
        else "Runtime exited without providing a reason"
    )


class Environment:
    """Runs one invocation at a time; once `alive` is false it is of no more use."""

    def __init__(
        self,
        function: Function,
        processes: Processes,
        *,
        variables: Mapping[str, str],
        task_root: Path,
        log: Callable[[str], None],
        also_close: Callable[[], None] = lambda: None,
        python: Sequence[str] = (sys.executable,),
    ) -> None:
        self.function = function
        self._closed = False
        self._processes = processes
        self._log = log
        self._also_close = also_close
        self._api = RuntimeApi()
        self._api.start()
        try:
            self._process = processes.start(
                [*python, "-m", "awslambdaric", function.handler],
                env={**variables, "AWS_LAMBDA_RUNTIME_API": self._api.address},
                cwd=task_root,
            )
        except BaseException:
            self._api.close()
            raise
        threading.Thread(target=self._follow, name=f"log-{function.logical_id}", daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return not self._closed and self._process.poll() is None

    def processor_seconds(self) -> float:
        """What its process has had of the processor until now; 0 where the system does not tell."""
        return processor_seconds(self._process.pid)

    def _follow(self) -> None:
        """Pass the process' output on, line by line, until it ends."""
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                self._log(line.decode(errors="replace").rstrip("\r\n"))
        self._api.messages.put(Exited(self._process.wait()))

    def wait_until_ready(self) -> None:
        """Wait for the end of the init. Raises HandlerFailed."""
        reason: str | None = None
        message = self._wait(time.monotonic() + INIT_LIMIT_SECONDS)
        match message:
            case Ready():
                return
            case InitFailed(payload):
                error = json.loads(payload)
                reason = f"{error.get('errorType')}: {error.get('errorMessage')}"
            case Exited(code):
                reason = _exit_reason(code)
            case _:
                reason = f"its init did not end within {INIT_LIMIT_SECONDS:.0f} seconds"
        self.close()
        raise HandlerFailed(f"{self.function.handler}: {reason}")

    def invoke(self, payload: bytes) -> Outcome:
        """Run one invocation to its end, as Lambda would end it."""
        function, request_id = self.function, str(uuid.uuid4())
        deadline = time.monotonic() + function.timeout
        epoch = int(time.time())
        self._api.offer(
            Next(
                request_id=request_id,
                payload=payload,
                deadline_ms=int((time.time() + function.timeout) * 1000),
                function_arn=function.arn,
                trace_id=f"Root=1-{epoch:08x}-{uuid.uuid4().hex[:24]};Parent={uuid.uuid4().hex[:16]};Sampled=1",
            )
        )
        outcome: Outcome | None = None
        while True:
            match self._wait(deadline):
                case Answered(answered, body, failed) if answered == request_id:
                    outcome = self._outcome(request_id, body, failed=failed)
                case Ready() if outcome is not None:
                    return outcome
                case Exited(code):
                    self.close()
                    return outcome or self._ended(request_id, "Runtime.ExitError", _exit_reason(code))
                case None:
                    self.close()
                    reason = f"Task timed out after {function.timeout:.2f} seconds"
                    return outcome or self._ended(request_id, "Sandbox.Timedout", reason)
                case _:
                    continue

    def _outcome(self, request_id: str, body: bytes, *, failed: bool) -> Outcome:
        if failed:
            return reported_failure(request_id, body)
        if len(body) > RESPONSE_LIMIT:
            reason = f"Response payload size exceeded maximum allowed payload size ({RESPONSE_LIMIT} bytes)."
            return failure(request_id, "Function.ResponseSizeTooLarge", reason)
        return Outcome(body, request_id)

    def _ended(self, request_id: str, error_type: str, reason: str) -> Outcome:
        message = f"RequestId: {request_id} Error: {reason}"
        self._log(message)
        return failure(request_id, error_type, message)

    def _wait(self, deadline: float) -> Message | None:
        """What the runtime says next, or None at the deadline; meanwhile its memory is watched."""
        while True:
            remaining = deadline - time.monotonic()
            try:
                return self._api.messages.get(timeout=max(0.0, min(GLANCE_SECONDS, remaining)))
            except queue.Empty:
                if remaining <= 0:
                    return None
            used = resident_megabytes(self._process.pid)
            if used > self.function.memory:
                self._log(f"Memory Size: {self.function.memory} MB, used: {used:.0f} MB, killed")
                self.kill()

    def kill(self) -> None:
        """End the process as the kernel would; a running invocation then fails."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    def close(self) -> None:
        """End the process and its listener; safe to repeat."""
        self._closed = True
        self._processes.end(self._process)
        self._api.close()
        self._also_close()


def import_error(
    function: Function, processes: Processes, *, variables: Mapping[str, str], task_root: Path
) -> str | None:
    """Why a handler's module does not import, with the place, which the runtime does not tell."""
    module = function.handler.rpartition(".")[0].replace("/", ".")
    process = processes.start(
        [sys.executable, "-c", f"import importlib; importlib.import_module({module!r})"],
        env=variables,
        cwd=task_root,
        stderr=subprocess.PIPE,
    )
    try:
        _, err = process.communicate(timeout=INIT_LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return None
    finally:
        processes.end(process)
    lines = err.decode(errors="replace").strip().splitlines()
    # The error is the first line after the last of the traceback; its message may have more of them.
    told = [n for n, line in enumerate(lines) if line.startswith("  ")]
    lines = lines[: told[-1] + 2] if told and told[-1] + 1 < len(lines) else lines
    if process.returncode == 0 or not lines:
        return None
    root = f'  File "{task_root}{os.sep}'
    places = [line.removeprefix(root).split('", line ') for line in lines if line.startswith(root)]
    if not places:
        return lines[-1]
    file, rest = places[-1]
    return f"{lines[-1]} ({task_root.name}/{file}:{rest.split(',')[0]})"
