"""What the day's deliveries cost, reckoned from what a million of them do."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

_FILE: Final = Path(__file__).with_name("costs.json")
_MILLION: Final = 1_000_000


class Estimate(NamedTuple):
    """Dollars, and what they were reckoned from: it is no bill."""

    dollars: float
    per_million: float
    kilobytes: float
    region: str
    prices_of: str


def estimate(deliveries: int) -> Estimate:
    """What so many articles cost, each with its share of what a month costs anyway."""
    known = _known()
    each = float(known["usdPerMillion"])
    return Estimate(
        deliveries * each / _MILLION, each, known["kilobytes"], known["region"], known["pricesOf"]
    )


@cache
def _known() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_FILE.read_bytes())
    return found
