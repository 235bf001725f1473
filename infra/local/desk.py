"""A SAM template running on this machine: the public face of the local runner."""

import contextlib
import json
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Protocol, Self

from infra.local.activity import Activity
from infra.local.aws import ROOT, Connections, Credentials
from infra.local.credentials import role_credentials
from infra.local.emulator import Emulator, start_emulator
from infra.local.environment import Environment, import_error
from infra.local.errors import DeployFailed, HandlerFailed, InvocationFailed
from infra.local.faults import FaultProxy, Faults
from infra.local.http_front import HttpFront
from infra.local.invocation import Outcome, Throttled
from infra.local.logs import Logs
from infra.local.pool import Pool
from infra.local.processes import Processes
from infra.local.redrive import ask_for_redrive
from infra.local.schedules import ScheduleRunner
from infra.local.sqs_poller import SqsPoller
from infra.local.stack import EventSource, Function, Stack, deploy, read_back
from infra.local.state_folder import StateFolder
from infra.local.stream_poller import StreamPoller
from infra.local.template import left_out, quieten, read_template, translate
from infra.local.variables import function_variables

# Under this name the desk itself writes to the log of the functions.
DESK = "desk"
# And under this one the AWS side.
EMULATOR = "emulator"


@dataclass(frozen=True)
class DeskOptions:
    """What to run, and how."""

    template: Path
    task_root: Path
    stack_name: str = "copydesk"
    region: str = "eu-west-1"
    port: int = 0
    parameters: Mapping[str, str] = field(default_factory=dict)
    enforce_iam: bool = False
    allow_unsigned: bool = False
    log: Callable[[str, str], None] = lambda _function, _line: None
    faults: Faults | None = None
    concurrency: int = 2


class _Runner(Protocol):
    def start(self) -> None: ...
    def join(self) -> None: ...


class Desk:
    """A running desk; leaving it as a context manager stops it."""

    endpoint: str
    emulator: Emulator
    outputs: Mapping[str, str]

    def __init__(self, options: DeskOptions) -> None:
        self.region = options.region
        self.credentials: Credentials = ROOT
        self._options = options
        self._task_root = options.task_root.resolve()
        if not self._task_root.is_dir():
            raise HandlerFailed(f"{options.task_root}: there is no such folder")
        self._activity = Activity()
        self._logs = Logs(options.log)
        self._front = HttpFront(options.port)
        self._processes = Processes()
        self._state = StateFolder()
        self._pools: dict[str, Pool] = {}
        self._runners: list[_Runner] = []
        self._stopping = threading.Lock()
        self._stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def api_url(self) -> str:
        """The address of the HTTP API on this machine."""
        return self._front.url

    def client(self, service: str) -> Any:
        """A boto3 client for the emulator, with the rights of its root."""
        return self._connections.client(service)

    def invoke(self, function_logical_id: str, event: Mapping[str, Any]) -> Any:
        """Invoke a function and return its result. Raises InvocationFailed."""
        if function_logical_id not in self._pools:
            raise InvocationFailed(function_logical_id, "ResourceNotFoundException", "no such function")
        try:
            outcome = self._invoke(function_logical_id, json.dumps(event).encode())
        except Throttled:
            reason = "its reserved concurrency is in use"
            raise InvocationFailed(function_logical_id, "TooManyRequestsException", reason) from None
        if outcome.error_type is not None:
            raise InvocationFailed(function_logical_id, outcome.error_type, outcome.error_message)
        return json.loads(outcome.payload) if outcome.payload else None

    def stop(self) -> None:
        """Stop everything; safe to repeat."""
        with self._stopping:
            if self._stopped:
                return
            self._stopped = True
            self._activity.stop()
            self._front.close()
            self._processes.close()
            for pool in self._pools.values():
                pool.close()
            for runner in self._runners:
                runner.join()
            self._state.remove()

    def _stand(self, prepare: Callable[["Desk"], None] | None, progress: Callable[[str], None]) -> None:
        options = self._options
        progress("starting the emulator")
        document = read_template(options.template)
        emulator, document = _together(
            partial(
                start_emulator,
                self._processes,
                region=self.region,
                state=self._state.path,
                enforce_iam=options.enforce_iam,
                log=self._logs.of(EMULATOR),
            ),
            partial(
                translate,
                self._processes,
                document,
                options.parameters,
                region=self.region,
                name=options.template.name,
            ),
        )
        self.emulator = emulator
        self.endpoint = emulator.endpoint
        self._connections = Connections(self.endpoint, self.region)

        progress("deploying the stack")
        omitted = left_out(document)
        if omitted:
            self._logs.line(DESK, f"left out: {len(omitted)} resources that only watch or release the stack")
        switched_off = quieten(document)
        ask_for_redrive(document)
        deploy(self._connections, options.stack_name, document, options.parameters)
        stack = read_back(self._connections, options.stack_name, document, switched_off)
        emulator.check_listeners()
        self.outputs = {name: self._local(stack, value) for name, value in stack.outputs.items()}
        if prepare is not None:
            prepare(self)

        progress("starting the functions")
        self._start_functions(stack)
        self._start_runners(stack)
        functions = {name: partial(self._invoke, name) for name in stack.functions}
        api_id = stack.api_ids[0] if stack.api_ids else "local"
        self._front.serve(
            stack.routes, functions, api_id=api_id, allow_unsigned=options.allow_unsigned, log=self._logs.line
        )

    def _local(self, stack: Stack, value: str) -> str:
        """A text in which the HTTP API's address on AWS is its address here."""
        for api_id in stack.api_ids:
            value = value.replace(f"https://{api_id}.execute-api.{self.region}.amazonaws.com", self.api_url)
        return value

    def _start_functions(self, stack: Stack) -> None:
        for function in stack.functions.values():
            variables = function_variables(
                function,
                credentials=role_credentials(self._connections, function),
                region=self.region,
                endpoint=self.endpoint,
                task_root=self._task_root,
            )
            variables = {name: self._local(stack, value) for name, value in variables.items()}
            self._pools[function.logical_id] = Pool(
                partial(self._environment, function),
                variables,
                limit=self._options.concurrency,
                reserved=function.reserved_concurrency,
            )
        _together(*(partial(self._warm, f) for f in stack.functions.values()), limit=os.cpu_count() or 1)

    def _environment(self, function: Function, variables: Mapping[str, str]) -> Environment:
        start = partial(
            Environment,
            function,
            self._processes,
            task_root=self._task_root,
            log=self._logs.of(function.logical_id),
        )
        if self._options.faults is None:
            return start(variables=variables)
        proxy = FaultProxy(self._options.faults, function.logical_id, self.endpoint)
        environment = start(variables={**variables, "AWS_ENDPOINT_URL": proxy.url}, also_close=proxy.close)
        proxy.kill = environment.kill
        proxy.start()
        return environment

    def _warm(self, function: Function) -> None:
        pool = self._pools[function.logical_id]
        try:
            pool.warm()
        except HandlerFailed as failed:
            reason = import_error(
                function, self._processes, variables=pool.variables, task_root=self._task_root
            )
            raise (HandlerFailed(f"{function.handler}: {reason}") if reason else failed) from None

    def _start_runners(self, stack: Stack) -> None:
        runners: list[_Runner] = [self._poller(source) for source in stack.event_sources]
        for schedule in stack.schedules:
            name = schedule.function.logical_id
            runners.append(
                ScheduleRunner(
                    schedule,
                    invoke=partial(self._invoke, name),
                    activity=self._activity,
                    log=self._logs.of(name),
                )
            )
        for runner in runners:
            runner.start()
            self._runners.append(runner)

    def _poller(self, source: EventSource) -> _Runner:
        name = source.function.logical_id
        invoke = partial(self._invoke, name)
        if ":dynamodb:" in source.arn:
            return StreamPoller(
                source,
                client=self.client,
                invoke=invoke,
                activity=self._activity,
                log=self._logs.of(name),
            )
        if ":sqs:" not in source.arn:
            raise DeployFailed(f"{name}: {source.arn} is neither a queue nor a table's stream")
        faults = self._options.faults
        return SqsPoller(
            source,
            sqs=self.client("sqs"),
            invoke=invoke,
            concurrency=self._pools[name].limit,
            activity=self._activity,
            log=self._logs.of(name),
            duplicate=partial(faults.take_duplicate, name) if faults else lambda: False,
        )

    def _invoke(self, function: str, payload: bytes) -> Outcome:
        try:
            return self._pools[function].invoke(payload)
        finally:
            self._activity.touch()


def _together(*calls: Callable[[], Any], limit: int | None = None) -> list[Any]:
    """The results of calls made at the same time; the first error at once, whatever the others do."""
    executor = ThreadPoolExecutor(limit or len(calls) or 1)
    try:
        return [future.result() for future in [executor.submit(call) for call in calls]]
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


@contextlib.contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM end a start in good order, where nobody else has an opinion on it."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    )
    if ours:
        signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def start(
    options: DeskOptions,
    *,
    prepare: Callable[[Desk], None] | None = None,
    progress: Callable[[str], None] = lambda _step: None,
) -> Desk:
    """Start a desk. Raises LocalError, and then leaves nothing running.

    `prepare` is called when the stack stands and before anything runs in it.
    """
    with _terminable():
        desk = Desk(options)
        try:
            desk._stand(prepare, progress)  # noqa: SLF001  # one module, one owner
        except BaseException:
            desk.stop()
            raise
    return desk
