"""What was published, by the hour and spread over shards. Implements ports.EventLog."""

from datetime import UTC, datetime

from copydesk.aws.clients import passing_failures
from copydesk.aws.tables import Table, instant, key, shard, text_of
from copydesk.contracts import Event


class DynamoEventLog:
    """The log of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def append(self, event: Event, token: str, at: datetime) -> None:
        """Add an event at the time when the topic accepted it; a retry adds it again, with the same id."""
        hour = at.astimezone(UTC).strftime("%Y-%m-%dT%H")
        spread = shard("article", event.subject).partition("#")[2]
        item = key(f"LOG#{hour}#{spread}", f"{text_of({'at': instant(at)}, 'at')}#{event.id}")
        item |= {
            "eventId": {"S": event.id},
            "articleId": {"S": event.subject},
            "type": {"S": event.type},
            "sequence": {"S": event.sequence},
            "token": {"S": token},
        }
        with passing_failures():
            self._table.client.put_item(TableName=self._table.name, Item=item)
