"""Keep a copy of the desk from a queue that is subscribed to its topic: an example to start from.

python -m infra.consumer.keep --queue-url URL --copy articles.sqlite
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from copydesk.aws.clients import passing_failures
from copydesk.consumer import Copy, MalformedEvent, Outcome, consume, consume_every, event_of
from copydesk.errors import Unavailable
from infra.consumer.sqlite_copy import SqliteCopy

if TYPE_CHECKING:
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_sqs.type_defs import DeleteMessageBatchRequestEntryTypeDef

_BATCH: Final = 10
_PATIENCE: Final = 10
"""Seconds that a receive waits for a message."""
_A_MOMENT: Final = 1
"""Any wait at all: without one a receive asks some of a queue's servers only, and can miss what is there."""
_EXAMPLES: Final = """\
examples
  python -m infra.consumer.keep --queue-url $URL --copy articles.sqlite          until Ctrl-C
  python -m infra.consumer.keep --queue-url $URL --copy articles.sqlite --once   what is there, then stop
  sqlite3 articles.sqlite 'SELECT lifecycle, headline FROM articles'

The queue is that of infra/consumer.yaml. A message that is no event stays in it, and its dead-letter queue
gets it after five receives. Exit status: 0; 1 where the queue cannot be reached."""


def connect() -> "SQSClient":
    """A client that waits longer for an answer than the queue does for a message."""
    config = Config(read_timeout=2 * _PATIENCE, retries={"mode": "standard"})
    session: Any = botocore.session.get_session()
    # botocore alone knows AWS_DEFAULT_REGION only.
    client: SQSClient = session.create_client("sqs", os.environ.get("AWS_REGION"), config=config)
    return client


def drain(
    sqs: "SQSClient", queue_url: str, copy: Copy, *, seconds: int = 0, strict: bool = False
) -> list[Outcome | None]:
    """Receive one batch, apply it, delete what is done: what became of each message, None for no event.

    Raises Unavailable. What waits or is no event is not deleted: the queue delivers it again.
    """
    with passing_failures():
        received = sqs.receive_message(
            QueueUrl=queue_url, MaxNumberOfMessages=_BATCH, WaitTimeSeconds=seconds
        ).get("Messages", [])
    outcomes: list[Outcome | None] = []
    done: list[DeleteMessageBatchRequestEntryTypeDef] = []
    apply: Callable[..., Outcome] = consume_every if strict else consume
    for message in received:
        try:
            outcome = apply(event_of(message["Body"]), copy)
        except MalformedEvent as malformed:
            sys.stderr.write(f"{message['MessageId']}: {malformed}\n")
            outcomes.append(None)
            continue
        outcomes.append(outcome)
        if outcome is not Outcome.WAITING:
            done.append({"Id": str(len(done)), "ReceiptHandle": message["ReceiptHandle"]})
    if done:
        with passing_failures():
            # What could not be deleted comes again, and is old then.
            sqs.delete_message_batch(QueueUrl=queue_url, Entries=done)
    return outcomes


def main(arguments: Sequence[str] | None = None) -> int:
    """Keep the copy until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m infra.consumer.keep",
        description="Keep a copy of the desk from a queue that is subscribed to its topic; an example.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--queue-url", required=True, help="the subscribed queue (QueueUrl of the stack)")
    parser.add_argument("--copy", required=True, type=Path, help="the SQLite file")
    parser.add_argument(
        "--strict", action="store_true", help="skip no revision (for a queue without a filter)"
    )
    parser.add_argument("--once", action="store_true", help="stop when the queue is empty")
    parser.add_argument("--json", action="store_true", help="print a JSON line for each batch")
    options = parser.parse_args(arguments)
    seconds = _A_MOMENT if options.once else _PATIENCE
    try:
        sqs = connect()
        with SqliteCopy(options.copy) as copy:
            while True:
                outcomes = drain(sqs, options.queue_url, copy, seconds=seconds, strict=options.strict)
                _tell(outcomes, as_json=options.json)
                if options.once and not outcomes:
                    return 0
    except (Unavailable, BotoCoreError, ClientError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 0


def _tell(outcomes: Sequence[Outcome | None], *, as_json: bool) -> None:
    counts = {outcome.value: outcomes.count(outcome) for outcome in Outcome if outcome in outcomes}
    if counts:
        words = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
        sys.stdout.write((json.dumps(counts) if as_json else words) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
