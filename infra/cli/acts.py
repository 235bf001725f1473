"""The acts of the demonstration: what is sent, by whom and how, and what has to come of it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from infra.cli.standing import EXAMPLE, ROOT

SAMPLES: Final = ROOT / "samples"
WIRE: Final = "example-wire"
PAPER: Final = "canal-post"
HELD_FOR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A sample that is sent. `kind` is the event that has to come of it; None where nobody may hear of it."""

    sample: str
    supplier: str
    kind: str | None
    signed: bool = False
    """By signed webhook; else dropped into the bucket."""
    repeats: bool = False
    """It has nearly the same words as an article before it, which its event has to say."""

    opened: bool = False
    """Its event is shown with what it says of the article."""

    def body(self, now: datetime) -> bytes:
        """The bytes to send. An embargo is moved ahead of now, since a sample's own is over."""
        data = (SAMPLES / self.sample).read_bytes()
        if self.kind is not None:
            return data
        item = json.loads(data) | {
            "versionCreated": now.isoformat(timespec="seconds"),
            "embargoedUntil": (now.astimezone(UTC) + HELD_FOR).isoformat(timespec="seconds"),
            "expires": (now.astimezone(UTC) + 2 * HELD_FOR).isoformat(timespec="seconds"),
        }
        return json.dumps(item).encode()


@dataclass(frozen=True, slots=True)
class Act:
    """Deliveries that are sent together, and what a newcomer should know of them."""

    title: str
    told: str
    deliveries: tuple[Delivery, ...]


ACTS: Final = (
    Act(
        "Two articles arrive",
        "A site drops a text file in a bucket; an agency posts NewsML-G2, signed.",
        (
            Delivery("harbour.txt", EXAMPLE, "created", opened=True),
            Delivery("lock.newsml-g2.xml", WIRE, "created", signed=True),
        ),
    ),
    Act(
        "The agency corrects itself",
        "Three days, not three weeks: version 2 replaces version 1 for every reader.",
        (Delivery("lock-corrected.newsml-g2.xml", WIRE, "corrected", signed=True),),
    ),
    Act(
        "A newspaper carries the report",
        "Cut and rewritten elsewhere: its own article, linked to whose words it has.",
        (Delivery("lock-carried.html", PAPER, "created", repeats=True),),
    ),
    Act(
        "An embargo",
        "Sent ahead of its hour: stored and counted, and shown to nobody until then.",
        (Delivery("prize-embargoed.ninjs.json", EXAMPLE, None),),
    ),
    Act(
        "The agency kills its report",
        "A quote was invented: the text leaves the desk, and every copy is told.",
        (Delivery("lock-killed.newsml-g2.xml", WIRE, "killed", signed=True),),
    ),
)
