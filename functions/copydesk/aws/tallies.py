"""How many articles of a supplier ended in each disposition, by ten minutes. Implements monitoring.Tallies.

A count is for a chart: one that was lost, as with its writer, is not made up for.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from copydesk.aws.clients import passing_failures
from copydesk.aws.tables import Table, key, number, text_of
from copydesk.dispositions import Disposition, Outcome
from copydesk.errors import TransientError
from copydesk.monitoring import SPAN, Tally

KEPT_FOR: Final = timedelta(days=14)

_DAY: Final = timedelta(days=1)
_NOBODY: Final = "-"


def name_of(outcome: Outcome) -> str:
    """Under which it is counted."""
    return f"{outcome.disposition}#{outcome.supplier or _NOBODY}"


def add(table: Table, counted: Mapping[str, int], now: datetime) -> None:
    """Count many outcomes by one write; where the table does not take it, they are not counted."""
    at = _start(now)
    names = {f"#n{place}": name for place, name in enumerate(counted)}
    amounts = {f":n{place}": number(amount) for place, amount in enumerate(counted.values())}
    added = ", ".join(f"#n{place} :n{place}" for place in range(len(counted)))
    with suppress(TransientError), passing_failures():
        table.client.update_item(
            TableName=table.name,
            Key=key(_partition(at), f"{at:%H:%M}"),
            UpdateExpression=f"ADD {added} SET #ttl = :ttl",
            ExpressionAttributeNames={"#ttl": "ttl", **names},
            ExpressionAttributeValues={":ttl": number(int((at + KEPT_FOR).timestamp())), **amounts},
        )


class DynamoTallies:
    """The counts of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def since(self, at: datetime, now: datetime) -> Iterator[Tally]:
        """The counts from a time on."""
        day, first = at.astimezone(UTC), _start(at)
        while day.date() <= now.astimezone(UTC).date():
            yield from (tally for tally in self._day(day) if tally.at >= first)
            day += _DAY

    def _day(self, day: datetime) -> Iterator[Tally]:
        pages = self._table.client.get_paginator("query").paginate(
            TableName=self._table.name,
            KeyConditionExpression="pk = :pk",
            ExpressionAttributeValues={":pk": {"S": _partition(day)}},
        )
        with passing_failures():
            for page in pages:
                for item in page["Items"]:
                    at = datetime.fromisoformat(f"{day:%Y-%m-%d}T{text_of(item, 'sk')}:00+00:00")
                    for name in sorted(name for name in item if "#" in name):
                        disposition, _, supplier = name.partition("#")
                        yield Tally(at, supplier, Disposition(disposition), int(item[name]["N"]))


def _start(moment: datetime) -> datetime:
    """When the ten minutes of a moment began."""
    utc = moment.astimezone(UTC)
    minutes = int(SPAN.total_seconds()) // 60
    return utc.replace(minute=utc.minute // minutes * minutes, second=0, microsecond=0)


def _partition(day: datetime) -> str:
    return f"TALLY#{day:%Y-%m-%d}"
