"""The HTTP API on this machine: routes requests to functions as API Gateway does."""

import errno
import json
import re
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus

from infra.local.errors import PortTaken
from infra.local.http_body import BodyRefused, read_body
from infra.local.http_payload import Origin, Request, Response, ResultMalformed, http_event, http_response
from infra.local.invocation import PAYLOAD_LIMIT, Invoke, Throttled
from infra.local.listener import HOST, Handler, Listener
from infra.local.routes import Route, find_route

BODY_LIMIT = 10 * 1024 * 1024
DISCARD_LIMIT = 10 * BODY_LIMIT
CONNECTION_HEADERS = ("connection", "transfer-encoding", "keep-alive", "content-length")
OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
SIGNED = re.compile(r"AWS4-HMAC-SHA256 Credential=([^/,\s]+)/")


def _message(status: HTTPStatus, message: str) -> Response:
    return Response(status, [("content-type", "application/json")], json.dumps({"message": message}).encode())


NOT_FOUND = _message(HTTPStatus.NOT_FOUND, "Not Found")
FORBIDDEN = _message(HTTPStatus.FORBIDDEN, "Forbidden")
TOO_LARGE = _message(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large")
BAD_REQUEST = _message(HTTPStatus.BAD_REQUEST, "Bad Request")
FAILED = _message(HTTPStatus.INTERNAL_SERVER_ERROR, "Internal Server Error")
MISDIRECTED = _message(HTTPStatus.MISDIRECTED_REQUEST, "Misdirected Request")
UNAVAILABLE = _message(HTTPStatus.SERVICE_UNAVAILABLE, "Service Unavailable")


class HttpFront(Listener):
    """Holds its port from creation on; `serve` gives it its routes."""

    def __init__(self, port: int) -> None:
        try:
            super().__init__(_FrontHandler, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTaken(f"port {port}: another process listens on it") from None
        self.url = f"http://{HOST}:{self.port}"
        self._routes: list[Route] = []
        self._functions: Mapping[str, Invoke] = {}
        self._api_id = ""
        self._allow_unsigned = False
        self._log: Callable[[str, str], None] = lambda _function, _line: None

    def serve(
        self,
        routes: list[Route],
        functions: Mapping[str, Invoke],
        *,
        api_id: str,
        allow_unsigned: bool,
        log: Callable[[str, str], None],
    ) -> None:
        """Answer requests from now on; `allow_unsigned` opens the routes that ask for IAM."""
        self._allow_unsigned = allow_unsigned
        self._routes, self._functions, self._api_id, self._log = routes, functions, api_id, log
        self.start()

    def respond(self, request: Request) -> Response:
        """The response to one request.

        One for another host is not for this desk: a page of that host, whose name was made to lead here,
        would read what only this machine may.
        """
        if not _names_this_machine(request):
            return MISDIRECTED
        found = find_route(self._routes, request.method, request.target.partition("?")[0])
        if found is None:
            return NOT_FOUND
        route, parameters = found
        caller: str | None = None
        if route.requires_iam:
            # Whether the signature is right is not looked at; whether there is one is.
            headers = {name.lower(): value for name, value in request.headers}
            signed = SIGNED.match(headers.get("authorization", ""))
            if signed is None and not self._allow_unsigned:
                return FORBIDDEN
            caller = signed[1] if signed else None
        origin = Origin(
            account_id="000000000000",
            api_id=self._api_id,
            domain=f"{HOST}:{self.port}",
            request_id=str(uuid.uuid4()),
            caller=caller,
        )
        event = json.dumps(http_event(request, route, parameters, origin, datetime.now(UTC))).encode()
        if len(event) > PAYLOAD_LIMIT:
            return TOO_LARGE
        return self._invoked(route, event, origin.request_id)

    def _invoked(self, route: Route, event: bytes, request_id: str) -> Response:
        try:
            outcome = self._functions[route.function](event)
        except Throttled:
            return UNAVAILABLE
        if outcome.failed:
            return FAILED
        try:
            response = http_response(outcome.payload)
        except ResultMalformed as error:
            self._log(route.function, f"the result is no HTTP response: {error}")
            return FAILED
        return Response(response.status, [*response.headers, ("apigw-requestid", request_id)], response.body)


def _names_this_machine(request: Request) -> bool:
    hosts = [value for name, value in request.headers if name.lower() == "host"]
    return all(re.sub(r":\d+$", "", host) in OWN_NAMES for host in hosts)


class _FrontHandler(Handler):
    server: HttpFront

    def handle_any(self) -> None:
        try:
            body = read_body(self.headers, self.rfile, BODY_LIMIT)
        except BodyRefused as refused:
            response = TOO_LARGE if refused.status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE else BAD_REQUEST
            self._discard()
        else:
            request = Request(
                method=self.command,
                target=self.path,
                headers=self.headers.items(),
                body=body,
                source_ip=self.client_address[0],
                protocol=self.request_version,
            )
            response = self.server.respond(request)
        headers = [(n, v) for n, v in response.headers if n not in CONNECTION_HEADERS]
        if self.close_connection:
            headers.append(("Connection", "close"))
        self.answer(response.status, response.body, headers)

    def _discard(self) -> None:
        """Read past a refused body, since many clients send all of it before they read an answer."""
        remaining = min(int(self.headers.get("Content-Length") or 0), DISCARD_LIMIT)
        while remaining > 0 and (read := self.rfile.read(min(remaining, 2**20))):
            remaining -= len(read)
        self.close_connection = True

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any  # noqa: N815  # the library looks these names up
