"""What an article costs, for the wire room: `python -m infra.documents.cost_estimate > FILE`."""

import json
import sys
from typing import Any, Final

from infra.cost.bill import Traffic, bill, total
from infra.cost.files import deployed, facts

_REGION: Final = "us-east-1"
_ARTICLES_A_DAY: Final = 1_000_000
_KILOBYTES: Final = 4.0


def estimate() -> dict[str, Any]:
    """Of a million articles of the size and the rate that docs/cost.md begins with."""
    known, date = facts(_REGION)
    dollars = total(bill(Traffic(_ARTICLES_A_DAY, _KILOBYTES), deployed(), known))
    return {
        "usdPerMillion": round(dollars, 2),
        "kilobytes": _KILOBYTES,
        "region": _REGION,
        "pricesOf": date,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(estimate(), indent=2) + "\n")
