"""The inbox and the archive on S3."""

import hashlib
from collections.abc import Callable, Iterable
from datetime import UTC, date
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from copydesk.aws.clients import error_code, passing_failures
from copydesk.errors import Refused, Unavailable
from copydesk.messages import Delivery
from copydesk.ports import Quarantined, RawObject, Stored
from copydesk.reasons import ReasonCode

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_s3.type_defs import GetObjectOutputTypeDef, ObjectIdentifierTypeDef

    from copydesk.ports import Clock

# The last two: a version id or a key that S3 can never have given out.
_MISSING = frozenset({"NoSuchKey", "NoSuchVersion", "404", "NotFound", "InvalidArgument", "KeyTooLongError"})


class S3Inbox:
    """Raw inputs as they came. Implements ports.Inbox and ports.RawStore."""

    def __init__(self, client: "S3Client", bucket: str, clock: "Clock") -> None:
        self._client = client
        self._bucket = bucket
        self._clock = clock

    def fetch(self, delivery: Delivery, limit: int) -> RawObject:
        """The bytes of exactly the version that arrived."""
        if (delivery.bytes or 0) > limit:
            raise Refused(ReasonCode.TOO_LARGE, f"{delivery.bytes} bytes; the limit is {limit}")
        with passing_failures():
            try:
                found = self._get(delivery)
            except ClientError as error:
                if error_code(error) in _MISSING:
                    raise Refused(ReasonCode.RAW_MISSING) from error
                raise
            if found["ContentLength"] > limit:
                raise Refused(ReasonCode.TOO_LARGE, f"{found['ContentLength']} bytes; the limit is {limit}")
            return RawObject(found["Body"].read(), found.get("ContentType"))

    def _get(self, delivery: Delivery) -> "GetObjectOutputTypeDef":
        if delivery.version_id is None:
            return self._client.get_object(Bucket=self._bucket, Key=delivery.key)
        return self._client.get_object(Bucket=self._bucket, Key=delivery.key, VersionId=delivery.version_id)

    def put_if_absent(self, key: str, data: bytes, media_type: str) -> Stored:
        """Write once: S3 itself refuses the second writer, so that two senders cannot both win."""
        digest = hashlib.sha256(data).hexdigest()
        with passing_failures():
            try:
                written = self._client.put_object(
                    Bucket=self._bucket,
                    Key=key,
                    Body=data,
                    ContentType=media_type,
                    Metadata={"sha256": digest},
                    IfNoneMatch="*",
                )
                version, arrived_at, created = written.get("VersionId"), self._clock.now(), True
            except ClientError as error:
                if error_code(error) == "ConditionalRequestConflict":
                    raise Unavailable("another sender is writing this key") from error
                if error_code(error) != "PreconditionFailed":
                    raise
                there = self._client.head_object(Bucket=self._bucket, Key=key)
                if there["Metadata"].get("sha256") != digest:
                    raise Refused(ReasonCode.WEBHOOK_ID_REUSED) from error
                version, arrived_at, created = there.get("VersionId"), there["LastModified"], False
        delivery = Delivery(
            bucket=self._bucket, key=key, version_id=version, bytes=len(data), arrived_at=arrived_at
        )
        return Stored(delivery, created)

    def arrivals(self, supplier: str, day: date) -> Iterable[Delivery]:
        """The current versions under a supplier's prefix of one day."""
        pages = self._client.get_paginator("list_object_versions").paginate(
            Bucket=self._bucket, Prefix=f"{supplier}/{day.isoformat()}/"
        )
        with passing_failures():
            for page in pages:
                for version in page.get("Versions", []):
                    yield Delivery(
                        bucket=self._bucket,
                        key=version["Key"],
                        version_id=version["VersionId"],
                        bytes=version["Size"],
                        arrived_at=version["LastModified"].astimezone(UTC),
                    )


class S3Archive:
    """Everything that is kept in the archive bucket. Implements ports.Staging and ports.Quarantine."""

    def __init__(self, client: "S3Client", bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def put(self, key: str, text: str) -> None:
        """Write a JSON document."""
        with passing_failures():
            self._client.put_object(
                Bucket=self._bucket, Key=key, Body=text.encode(), ContentType="application/json"
            )

    def get(self, key: str) -> str:
        """Read a JSON document. Raises Refused (RAW_MISSING)."""
        with passing_failures():
            try:
                found = self._client.get_object(Bucket=self._bucket, Key=key)
            except ClientError as error:
                if error_code(error) in _MISSING:
                    raise Refused(ReasonCode.RAW_MISSING, "what the message points at is gone") from error
                raise
            return found["Body"].read().decode()

    def keep(self, record: Quarantined) -> None:
        """Write a quarantine record where people find it by its supplier; a repetition has the same key."""
        self.put(
            f"quarantine/{record.supplier or 'queue'}/{record.receipt_id}/{record.item:05d}.json",
            record.model_dump_json(exclude_none=True),
        )

    def delete_all_versions(self, prefix: str, doomed: Callable[[str], bool]) -> None:
        """Delete every stored version of the objects under a prefix whose keys are doomed."""
        pages = self._client.get_paginator("list_object_versions").paginate(
            Bucket=self._bucket, Prefix=prefix
        )
        with passing_failures():
            for page in pages:
                versions: list[ObjectIdentifierTypeDef] = [
                    {"Key": version["Key"], "VersionId": version["VersionId"]}
                    for version in (*page.get("Versions", []), *page.get("DeleteMarkers", []))
                    if doomed(version["Key"])
                ]
                if versions:
                    answer = self._client.delete_objects(
                        Bucket=self._bucket, Delete={"Objects": versions, "Quiet": True}
                    )
                    if failed := answer.get("Errors", []):
                        raise Unavailable(f"{len(failed)} objects could not be deleted")
