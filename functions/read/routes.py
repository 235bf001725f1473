"""What each route of the read API answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from copydesk import listing, showing, syndicating
from copydesk.aws.http import address, parameter, query, respond
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from read.description import description

type Request = Mapping[str, Any]
type Response = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ports:
    """What all routes need."""

    showing: showing.Ports
    listing: listing.Ports


def respond_to(request: Request, ports: Ports) -> Response:
    """The response to a GET. Raises Refused."""
    route = _ROUTES.get(str(request.get("routeKey")))
    if route is None:
        raise Refused(ReasonCode.NOT_FOUND)
    return route(request, ports)


def _receipt(request: Request, ports: Ports) -> Response:
    return respond(200, showing.receipt(parameter(request, "id"), ports.showing))


def _article(request: Request, ports: Ports) -> Response:
    return respond(200, showing.article(parameter(request, "id"), ports.showing))


def _revisions(request: Request, ports: Ports) -> Response:
    return respond(200, showing.revisions(parameter(request, "id"), ports.showing))


def _revision(request: Request, ports: Ports) -> Response:
    number = parameter(request, "revision")
    return respond(200, showing.revision(parameter(request, "id"), number, ports.showing))


def _story(request: Request, ports: Ports) -> Response:
    cursor = query(request).get("cursor", "")
    return respond(200, showing.story(parameter(request, "id"), cursor, ports.showing))


def _articles(request: Request, ports: Ports) -> Response:
    return respond(200, listing.articles(_asked(request, ports), ports.listing))


def _events(request: Request, ports: Ports) -> Response:
    return respond(200, listing.events(_asked(request, ports), ports.listing))


def _atom(request: Request, ports: Ports) -> Response:
    found = listing.newest(_asked(request, ports), ports.listing)
    text = syndicating.atom(found, address(request), query(request))
    return respond(200, text, media_type=syndicating.ATOM_TYPE)


def _json_feed(request: Request, ports: Ports) -> Response:
    found = listing.newest(_asked(request, ports), ports.listing)
    document = syndicating.json_feed(found, address(request), query(request))
    return respond(200, document, media_type=syndicating.JSON_FEED_TYPE)


def _description(_request: Request, _ports: Ports) -> Response:
    return respond(200, description())


def _asked(request: Request, ports: Ports) -> listing.Query:
    return listing.query(query(request), ports.listing.clock.now())


_ROUTES: Mapping[str, Callable[[Request, Ports], Response]] = {
    "GET /v1/receipts/{id}": _receipt,
    "GET /v1/openapi.json": _description,
    "GET /v1/articles": _articles,
    "GET /v1/articles/{id}": _article,
    "GET /v1/articles/{id}/revisions": _revisions,
    "GET /v1/articles/{id}/revisions/{revision}": _revision,
    "GET /v1/stories/{id}": _story,
    "GET /v1/events": _events,
    "GET /v1/feed.atom": _atom,
    "GET /v1/feed.json": _json_feed,
}
