"""What is looked at beside the table: queues from outside, and quarantine. Implements monitoring's ports."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from copydesk.aws.clients import passing_failures
from copydesk.monitoring import Depth, Refusals
from copydesk.ports import Quarantined

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_sqs.client import SQSClient

_PREFIX: Final = "quarantine/"
_PAGES: Final = 5


class SqsDepths:
    """The depths of queues, by their names."""

    def __init__(self, client: "SQSClient", urls: Mapping[str, str]) -> None:
        self._client = client
        self._urls = urls

    def depths(self) -> Mapping[str, Depth]:
        """Ask each queue; the numbers are approximate, as all of SQS's are."""
        found = {}
        for name, url in self._urls.items():
            with passing_failures():
                answer = self._client.get_queue_attributes(
                    QueueUrl=url,
                    AttributeNames=[
                        "ApproximateNumberOfMessages",
                        "ApproximateNumberOfMessagesNotVisible",
                        "ApproximateNumberOfMessagesDelayed",
                    ],
                )["Attributes"]
            found[name] = Depth(
                int(answer["ApproximateNumberOfMessages"]),
                int(answer["ApproximateNumberOfMessagesNotVisible"]),
                int(answer["ApproximateNumberOfMessagesDelayed"]),
            )
        return found


class S3Shelf:
    """The quarantine records of an archive bucket."""

    def __init__(self, client: "S3Client", bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def newest(self, most: int) -> Refusals:
        """The newest of the first thousands: keys are by supplier, so that all have to be listed."""
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=_PREFIX)
        listed = []
        is_more = False
        with passing_failures():
            for number, page in enumerate(pages, start=1):
                listed += page.get("Contents", [])
                is_more = bool(page.get("IsTruncated"))
                if number == _PAGES:
                    break
            listed.sort(key=lambda entry: entry["LastModified"], reverse=True)
            documents = [
                self._client.get_object(Bucket=self._bucket, Key=entry["Key"])["Body"].read()
                for entry in listed[:most]
            ]
        records = [record for record in map(_record, documents) if record]
        return Refusals(sorted(records, key=lambda record: record.at, reverse=True), len(listed), is_more)


def _record(document: bytes) -> Quarantined | None:
    """A record; None where it has a reason that this version does not know."""
    try:
        return Quarantined.model_validate_json(document)
    except ValidationError:
        return None
