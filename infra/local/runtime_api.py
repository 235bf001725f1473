"""The Lambda Runtime API of one execution environment.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import queue
from dataclasses import dataclass
from http import HTTPStatus

from infra.local.http_body import read_body
from infra.local.invocation import RESPONSE_LIMIT
from infra.local.listener import HOST, Handler, Listener

PREFIX = "/2018-06-01/runtime"


@dataclass(frozen=True)
class Next:
    """An invocation on its way to the runtime."""

    request_id: str
    payload: bytes
    deadline_ms: int
    function_arn: str
    trace_id: str


@dataclass(frozen=True)
class Ready:
    """The runtime asks for its next invocation: what went before is finished."""


@dataclass(frozen=True)
class Answered:
    """The runtime has answered an invocation."""

    request_id: str
    payload: bytes
    failed: bool


@dataclass(frozen=True)
class InitFailed:
    """The runtime could not load the handler."""

    payload: bytes


@dataclass(frozen=True)
class Exited:
    """The runtime's process has ended."""

    code: int


type Message = Ready | Answered | InitFailed | Exited


class RuntimeApi(Listener):
    """An HTTP listener for one runtime process; what the runtime says arrives in `messages`."""

    def __init__(self) -> None:
        super().__init__(_RuntimeHandler)
        self.messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self.address = f"{HOST}:{self.port}"
        self._next: queue.SimpleQueue[Next | None] = queue.SimpleQueue()

    def offer(self, invocation: Next) -> None:
        """Give the runtime its next invocation."""
        self._next.put(invocation)

    def wait_for_next(self) -> Next | None:
        """Called by the listener: the runtime is ready; None when it is not to run on."""
        self.messages.put(Ready())
        return self._next.get()

    def close(self) -> None:
        """Stop listening, and release the runtime's pending request."""
        self._next.put(None)
        super().close()


class _RuntimeHandler(Handler):
    server: RuntimeApi

    def do_GET(self) -> None:  # noqa: N802  # the library's name
        if self.path != f"{PREFIX}/invocation/next":
            self.answer(HTTPStatus.NOT_FOUND, b"{}")
            return
        invocation = self.server.wait_for_next()
        if invocation is None:
            self.close_connection = True
            return
        headers = [
            ("Lambda-Runtime-Aws-Request-Id", invocation.request_id),
            ("Lambda-Runtime-Deadline-Ms", str(invocation.deadline_ms)),
            ("Lambda-Runtime-Invoked-Function-Arn", invocation.function_arn),
            ("Lambda-Runtime-Trace-Id", invocation.trace_id),
            ("Content-Type", "application/json"),
        ]
        self.answer(HTTPStatus.OK, invocation.payload, headers)

    def do_POST(self) -> None:  # noqa: N802  # the library's name
        body = read_body(self.headers, self.rfile)
        if self.path == f"{PREFIX}/init/error":
            self.answer(HTTPStatus.ACCEPTED, b'{"status":"OK"}')
            self.server.messages.put(InitFailed(body))
            return
        request_id, _, verb = self.path.removeprefix(f"{PREFIX}/invocation/").partition("/")
        if verb not in ("response", "error"):
            self.answer(HTTPStatus.NOT_FOUND, b"{}")
            return
        # The answer is known before the runtime is told, since it may ask for its next at once.
        self.server.messages.put(Answered(request_id, body, failed=verb == "error"))
        if len(body) > RESPONSE_LIMIT:
            self.answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b'{"errorType":"RequestEntityTooLarge"}')
        else:
            self.answer(HTTPStatus.ACCEPTED, b'{"status":"OK"}')
