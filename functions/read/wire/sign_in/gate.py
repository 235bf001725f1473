"""What every request to the wire room passes before any page is asked for.

Whatever is not in OPEN needs a session, also what is added tomorrow.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from copydesk.aws.http import headers_of, is_authorised
from copydesk.errors import Refused, TransientError
from copydesk.reasons import ReasonCode
from read.wire.sign_in import flow, sessions
from read.wire.sign_in.flow import Ports, Request, Response
from read.wire.sign_in.sessions import Session

type Pages = Callable[[Request], Response]

OPEN: Final = frozenset({"GET /wire/static/{file}", "GET /wire/signed-in", "GET /wire/signed-out"})
"""How the pages look, which is in no way news, and the way in and out."""
_SESSION: Final = "session"
_LEAVING: Final = "leaving"


def respond_to(request: Request, pages: Pages, ports: Ports) -> Response:
    """A page, or the way to the issuer. Raises Refused, TransientError, ConfigurationError."""
    route = str(request.get("routeKey"))
    if is_authorised(request):
        return pages(request)  # signed with SigV4, and IAM has let it in
    session = sessions.of(request, ports.key(), ports.clock.now())
    match route:
        case "GET /wire/signed-in":
            return _by_issuer(flow.complete, request, ports)
        case "GET /wire/signed-out" if session:
            return flow.to(flow.HOME)
        case "GET /wire/signed-out":
            return pages(_knowing(request, {_LEAVING: flow.leaving(request, ports)}))
        case "POST /wire/sign-out":
            # Also where a form elsewhere sends one who is signed in, whose cookie such a form leaves at home.
            return flow.end(request, session) if session else flow.to(flow.SIGNED_OUT)
        case _ if route in OPEN:
            return pages(request)
        case _ if session:
            return pages(_knowing(request, {_SESSION: session}))
        case _ if _is_navigation(request):
            return _by_issuer(flow.begin, request, ports)
    raise Refused(ReasonCode.SIGN_IN_NEEDED)


def _by_issuer(step: Callable[[Request, Ports], Response], request: Request, ports: Ports) -> Response:
    try:
        return step(request, ports)
    except TransientError as error:
        raise Refused(ReasonCode.UNAVAILABLE, "nobody can sign in just now") from error


def session_of(request: Request) -> Session | None:
    """The session that a page is made for."""
    found: Session | None = _found(request).get(_SESSION)
    return found


def leaving_of(request: Request) -> str:
    """Where the issuer's own session is ended."""
    return str(_found(request).get(_LEAVING, ""))


def _found(request: Request) -> Mapping[str, Any]:
    return request.get("requestContext", {}).get("authorizer") or {}


def _knowing(request: Request, found: Mapping[str, Any]) -> Request:
    """The request with what was found out, where authorisers write theirs and no caller can."""
    context = request.get("requestContext", {})
    return {**request, "requestContext": {**context, "authorizer": {**_found(request), **found}}}


def _is_navigation(request: Request) -> bool:
    """Whether somebody goes to a page; what a page's script asks for cannot be sent to an issuer."""
    headers = headers_of(request)
    is_get = str(request.get("routeKey")).startswith("GET ")
    return is_get and headers.get("sec-fetch-mode", "navigate") == "navigate"
