"""The way into the wire room: all of it is read when the first page is asked for, and not by JSON routes."""

from collections.abc import Mapping
from typing import Any, Final

from read.settings import Settings

SHUT: Final = "off"


def leads_to(request: Mapping[str, Any], settings: Settings) -> bool:
    """Whether a request is for the wire room, and there is one."""
    path = str(request.get("routeKey")).partition(" ")[2]
    return settings.wire_room != SHUT and path.split("/")[1:2] == ["wire"]


def respond_to(request: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The response to a GET: whatever it is, it is a page."""
    from read.wire import routes, wiring  # noqa: PLC0415 - the reason why this module is there

    return routes.respond_to(request, wiring.ports(settings))
