"""The HTTP API as a WSGI application: requests become events of payload format 2.0, as at API Gateway."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIEnvironment

from copydesk.signing import sign
from infra.local.http_front import FORBIDDEN, NOT_FOUND, SIGNED
from infra.local.http_payload import Origin, Request, Response, http_event, http_response
from infra.local.routes import Route, find_route
from tests.architecture.template_rules import events
from tests.integration.desk import SECRET
from tests.integration.stack import ACCOUNT

SIGNED_BY_AWS: Final = "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLEEXAMPLE00/20270503/eu-west-1"
TO_BE_SIGNED: Final = "sign"
"""What a sender writes as its signature for this gateway to put a good one there, of what is really sent."""

type Invoke = Callable[[str, Mapping[str, Any]], Mapping[str, Any]]


def routes(template: Mapping[str, Any]) -> list[Route]:
    """The routes that the template's functions have."""
    return [
        Route(event["Method"], event["Path"], function, event.get("Auth", {}).get("Authorizer") != "NONE")
        for function, event in events(template, "HttpApi")
    ]


class Gateway:
    """Routes, asks for a signature where IAM would, and invokes a handler."""

    def __init__(self, routes: list[Route], invoke: Invoke) -> None:
        self._routes = routes
        self._invoke = invoke

    def __call__(self, environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        response = self._respond(_request(environment))
        start(f"{response.status} {HTTPStatus(response.status).phrase}", response.headers)
        return [response.body]

    def _respond(self, request: Request) -> Response:
        found = find_route(self._routes, request.method, request.target.partition("?")[0])
        if found is None:
            return NOT_FOUND
        route, parameters = found
        signed = SIGNED.match(dict(request.headers).get("authorization", ""))
        if route.requires_iam and not signed:
            return FORBIDDEN
        caller = signed[1] if signed and route.requires_iam else None
        origin = Origin(ACCOUNT, "a1b2c3d4e5", "desk.example", "JKJaXmPLvHcESHA=", caller)
        event = http_event(request, route, parameters, origin, datetime.now(UTC))
        return http_response(json.dumps(self._invoke(route.function, event)).encode())


def _request(environment: WSGIEnvironment) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
        for name, value in environment.items()
        if name.startswith("HTTP_") or (name == "CONTENT_TYPE" and value)
    }
    body = environment["wsgi.input"].read(int(environment.get("CONTENT_LENGTH") or 0))
    if headers.get("webhook-signature") == TO_BE_SIGNED:
        webhook_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
        headers["webhook-signature"] = sign(SECRET, webhook_id, timestamp, body)
    path = quote(environment["PATH_INFO"].encode("latin-1"))
    query = environment.get("QUERY_STRING", "")
    target = f"{path}?{query}" if query else path
    return Request(environment["REQUEST_METHOD"], target, list(headers.items()), body, "192.0.2.1")
