"""What the wire room needs of the desk."""

from dataclasses import dataclass, field

from copydesk import exhibiting, inspecting, monitoring, watching
from copydesk.ports import Clock
from read import routes


@dataclass(frozen=True, slots=True)
class Ports:
    """For each of its use cases."""

    watching: watching.Ports
    inspecting: inspecting.Ports
    monitoring: monitoring.Ports
    exhibiting: exhibiting.Ports
    api: routes.Ports
    clock: Clock
    drawn: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Rows of the wire that were made lately, by the events that they tell of."""
