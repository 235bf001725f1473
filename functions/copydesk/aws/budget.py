"""What a day may cost. One counter a day in the table, which enrich writes."""

from datetime import UTC, timedelta
from typing import Final

from copydesk.aws.clients import ConditionFailed, passing_failures
from copydesk.aws.tables import Table, key, number
from copydesk.ports import Clock

_KEPT_FOR: Final = timedelta(days=40)


class DailyBudget:
    """Money for one service, in millionths of a US dollar, anew at midnight UTC."""

    def __init__(self, table: Table, service: str, micro_usd: int, clock: Clock) -> None:
        self._table = table
        self._service = service
        self._limit = micro_usd
        self._clock = clock

    def take(self, micro_usd: int) -> bool:
        """Take money before it is spent; False where the day has not that much left. Raises Unavailable."""
        now = self._clock.now()
        if micro_usd > self._limit:
            return False
        try:
            with passing_failures():
                self._table.client.update_item(
                    TableName=self._table.name,
                    Key=key(f"BUDGET#{self._service}", now.astimezone(UTC).date().isoformat()),
                    UpdateExpression="ADD spent :cost SET #ttl = :ttl",
                    ConditionExpression="attribute_not_exists(spent) OR spent <= :left",
                    ExpressionAttributeNames={"#ttl": "ttl"},
                    ExpressionAttributeValues={
                        ":cost": number(micro_usd),
                        ":left": number(self._limit - micro_usd),
                        ":ttl": number(round((now + _KEPT_FOR).timestamp())),
                    },
                )
        except ConditionFailed:
            return False
        return True
