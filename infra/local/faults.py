"""What goes wrong on purpose: a process killed at its n-th AWS call, a throttle, a lost reply.

For each process with faults, a small reverse proxy stands between it and the emulator.
"""

import http.client
import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from infra.local.http_body import read_body
from infra.local.listener import HOST, Handler, Listener

type Effect = Literal["kill before", "kill after", "answer", "lose reply", "cut off"]
S3_OPERATIONS = {"GET": "GetObject", "PUT": "PutObject", "HEAD": "HeadObject", "DELETE": "DeleteObject"}
HOP_BY_HOP = ("connection", "transfer-encoding", "keep-alive", "content-length")


@dataclass
class Rule:
    """What is to go wrong, at which call, and how many times."""

    function: str
    effect: Effect
    service: str | None
    operation: str | None
    calls_until: int
    times: int
    status: int = 0
    code: str = ""


@dataclass(frozen=True)
class Call:
    """An AWS call of a function, as its request tells."""

    service: str
    operation: str


class Faults:
    """Rules for a desk; each fires at the n-th call that it fits, counted from when it was made.

    Calls are those on the wire, so that a client's own retries count. `done` counts what went wrong,
    by effect.
    """

    def __init__(self) -> None:
        self._rules: list[Rule] = []
        self._duplicates: list[str] = []
        self._lock = threading.Lock()
        self._cut_off = threading.Event()
        self.done: Counter[str] = Counter()

    def kill_before(
        self, function: str, call: int = 1, *, service: str | None = None, operation: str | None = None
    ) -> None:
        """Kill the function's process when it makes the call, which has no effect."""
        self._add(Rule(function, "kill before", service, operation, call, 1))

    def kill_after(
        self, function: str, call: int = 1, *, service: str | None = None, operation: str | None = None
    ) -> None:
        """Kill the function's process when the call has taken effect."""
        self._add(Rule(function, "kill after", service, operation, call, 1))

    def lose_reply(
        self,
        function: str,
        call: int = 1,
        *,
        service: str | None = None,
        operation: str | None = None,
        times: int = 1,
    ) -> None:
        """Let the call take effect, and drop the connection without an answer."""
        self._add(Rule(function, "lose reply", service, operation, call, times))

    def answer(
        self,
        function: str,
        call: int = 1,
        *,
        status: int = 400,
        code: str = "ThrottlingException",
        service: str | None = None,
        operation: str | None = None,
        times: int = 1,
    ) -> None:
        """Answer the call with an error in place of the emulator."""
        self._add(Rule(function, "answer", service, operation, call, times, status, code))

    def duplicate_batch(self, function: str) -> None:
        """Deliver the function's next SQS batch twice."""
        with self._lock:
            self._duplicates.append(function)

    @contextmanager
    def cut_off(self) -> Iterator[None]:
        """While this lasts, each call of a function ends without an answer and without an effect."""
        self._cut_off.set()
        try:
            yield
        finally:
            self._cut_off.clear()

    def clear(self) -> None:
        """Let nothing more go wrong."""
        with self._lock:
            self._rules.clear()
            self._duplicates.clear()

    @property
    def waiting(self) -> int:
        """How many rules and duplicates have not been set off for the last time."""
        with self._lock:
            return len(self._rules) + len(self._duplicates)

    def _add(self, rule: Rule) -> None:
        with self._lock:
            self._rules.append(rule)

    def take_duplicate(self, function: str) -> bool:
        """Whether this batch is to be delivered twice."""
        with self._lock:
            if function not in self._duplicates:
                return False
            self._duplicates.remove(function)
            self.done["duplicate batch"] += 1
            return True

    def take(self, function: str, call: Call) -> Rule | None:
        """The rule that this call sets off, if any."""
        with self._lock:
            if self._cut_off.is_set():
                self.done["cut off"] += 1
                return Rule(function, "cut off", None, None, 0, 0)
            for rule in self._rules:
                fits = rule.function == function and (
                    rule.service in (None, call.service) and rule.operation in (None, call.operation)
                )
                if not fits:
                    continue
                rule.calls_until -= 1
                if rule.calls_until <= 0:
                    rule.times -= 1
                    if rule.times <= 0:
                        self._rules.remove(rule)
                    self.done[rule.effect] += 1
                    return rule
        return None


def identify(method: str, target: str, headers: dict[str, str], body: bytes) -> Call:
    """Which call a request makes. Header names are lower-case."""
    scope = re.search(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/", headers.get("authorization", ""))
    service = scope[1] if scope else ""
    if named := headers.get("x-amz-target"):
        return Call(service, named.rpartition(".")[2])
    url = urlsplit(target)
    if service == "s3":
        if url.path.strip("/").count("/") == 0 and method == "GET":
            return Call(service, "ListObjectsV2" if "list-type=2" in url.query else "ListObjects")
        return Call(service, S3_OPERATIONS.get(method, method))
    action = parse_qs(body.decode("latin-1")).get("Action", [""])
    return Call(service, action[0])


def _error_body(call: Call, code: str) -> tuple[str, bytes]:
    if call.service == "s3":
        return "application/xml", f"<Error><Code>{code}</Code><Message>on purpose</Message></Error>".encode()
    if call.service in ("sns", "sts", "iam", "cloudformation"):
        xml = (
            f"<ErrorResponse><Error><Code>{code}</Code><Message>on purpose</Message></Error></ErrorResponse>"
        )
        return "text/xml", xml.encode()
    return "application/x-amz-json-1.0", json.dumps({"__type": code, "message": "on purpose"}).encode()


class FaultProxy(Listener):
    """Stands between one process and the emulator; `kill` ends that process."""

    kill: Callable[[], None]

    def __init__(self, faults: Faults, function: str, emulator: str) -> None:
        super().__init__(_ProxyHandler)
        self.url = f"http://{HOST}:{self.port}"
        self.faults = faults
        self.function = function
        self.emulator = urlsplit(emulator).netloc


class _ProxyHandler(Handler):
    server: FaultProxy

    def handle_any(self) -> None:
        if self.headers.get("Expect", "").lower() == "100-continue":
            del self.headers["Expect"]
        body = read_body(self.headers, self.rfile)
        headers = {name.lower(): value for name, value in self.headers.items()}
        call = identify(self.command, self.path, headers, body)
        rule = self.server.faults.take(self.server.function, call)
        effect = rule.effect if rule else None
        if effect in ("kill before", "cut off"):
            self._end(kill=effect == "kill before")
            return
        if rule and effect == "answer":
            media_type, error = _error_body(call, rule.code)
            self.answer(rule.status, error, [("Content-Type", media_type)])
            return
        status, reply, answered = self._forward(body)
        if effect in ("kill after", "lose reply"):
            self._end(kill=effect == "kill after")
            return
        self.answer(status, reply, answered)

    def _end(self, *, kill: bool) -> None:
        self.close_connection = True
        if kill:
            self.server.kill()

    def _forward(self, body: bytes) -> tuple[int, bytes, list[tuple[str, str]]]:
        connection = http.client.HTTPConnection(self.server.emulator)
        try:
            connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in HOP_BY_HOP:
                    connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            reply = response.read()
            head = self.command == "HEAD"
            kept = [
                (n, v)
                for n, v in response.getheaders()
                if n.lower() not in HOP_BY_HOP or (head and n.lower() == "content-length")
            ]
            return response.status, reply, kept
        finally:
            connection.close()

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = handle_any  # noqa: N815  # the library looks these names up
