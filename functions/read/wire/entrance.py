"""The way into the wire room: all of it is read when the first page is asked for, and not by JSON routes."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from copydesk.errors import Refused
from read.settings import Settings

SIGNED: Final = "signed"
SIGN_IN: Final = "sign-in"


def leads_to(request: Mapping[str, Any], settings: Settings) -> bool:
    """Whether a request is for the wire room, and there is one."""
    path = str(request.get("routeKey")).partition(" ")[2]
    return settings.wire_room in (SIGNED, SIGN_IN) and path.split("/")[1:2] == ["wire"]


def tell(request: Mapping[str, Any], refused: Refused) -> dict[str, Any]:
    """The page of what went wrong where nobody foresaw it."""
    from read.wire import routes  # noqa: PLC0415 - likewise

    return routes.failure(request, refused)


def respond_to(request: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The response to a request: whatever it is, it is a page."""
    from read.wire import routes, wiring  # noqa: PLC0415 - the reason why this module is there

    pages = partial(routes.respond_to, ports=wiring.ports(settings))
    if settings.wire_room == SIGNED:
        return pages(request)  # API Gateway has asked IAM

    from read.wire.sign_in import gate  # noqa: PLC0415 - likewise
    from read.wire.sign_in import wiring as way_in  # noqa: PLC0415 - likewise

    return gate.respond_to(request, pages, way_in.ports(settings))
