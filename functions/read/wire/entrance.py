"""The way into the wire room: templates are read when the first page is asked for, and not by JSON routes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from copydesk import inspecting, watching


@dataclass(frozen=True, slots=True)
class Ports:
    """What the wire room needs of the desk."""

    watching: watching.Ports
    inspecting: inspecting.Ports


def leads_to(request: Mapping[str, Any]) -> bool:
    """Whether a request is for the wire room."""
    return str(request.get("routeKey")).partition(" ")[2].split("/")[1:2] == ["wire"]


def respond_to(request: Mapping[str, Any], ports: Ports) -> dict[str, Any]:
    """The response to a GET: whatever it is, it is a page."""
    from read.wire import routes  # noqa: PLC0415 - the reason why this module is there

    return routes.respond_to(request, ports)
