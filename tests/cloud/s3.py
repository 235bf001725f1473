"""S3: buckets, versions, conditional writes, notices of what was written.

https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
"""

import hashlib
import io
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from botocore.response import StreamingBody

from tests.cloud.failures import Fault
from tests.cloud.notices import Send, created, notice, setup_event
from tests.cloud.places import REGION

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

LONGEST_KEY: Final = 1024
_PAGE: Final = 1000
_DELETED_AT_ONCE: Final = 1000
_NULL: Final = "null"
_MEDIA_TYPE: Final = "binary/octet-stream"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an object, or a delete marker, which has no body."""

    key: str
    version_id: str
    at: datetime
    body: bytes | None
    etag: str = ""
    media_type: str = _MEDIA_TYPE
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Bucket:
    """A bucket: for each key its versions, the oldest first."""

    name: str
    at: datetime
    versioning: str | None = None
    keys: list[str] = field(default_factory=list)
    versions: dict[str, list[Version]] = field(default_factory=dict)
    listeners: list[Mapping[str, Any]] = field(default_factory=list)

    def current(self, key: str) -> Version | None:
        """The latest version, unless that is a delete marker."""
        versions = self.versions.get(key)
        return versions[-1] if versions and versions[-1].body is not None else None

    def add(self, version: Version) -> None:
        """Write a version on top of those that are there."""
        versions = self.versions.get(version.key)
        if versions is None:
            insort(self.keys, version.key)
            self.versions[version.key] = [version]
            return
        if version.version_id == _NULL:
            versions[:] = [each for each in versions if each.version_id != _NULL]
        versions.append(version)

    def take(self, key: str, version_id: str) -> Version | None:
        """Take one version out for ever."""
        versions = self.versions.get(key, [])
        for place, version in enumerate(versions):
            if version.version_id == version_id:
                del versions[place]
                if not versions:
                    del self.versions[key]
                    del self.keys[bisect_left(self.keys, key)]
                return version
        return None

    def under(self, prefix: str, after: str) -> Iterator[str]:
        """The keys with a prefix that come after a key, in order."""
        place = max(bisect_left(self.keys, prefix), bisect_right(self.keys, after) if after else 0)
        for key in self.keys[place:]:
            if not key.startswith(prefix):
                return
            yield key


class S3:
    """The buckets of an account."""

    def __init__(self, now: Callable[[], datetime], send: Send) -> None:
        self._now = now
        self._send = send
        self.buckets: dict[str, Bucket] = {}
        self._written = 0

    def bucket(self, request: Request) -> Bucket:
        """The bucket of a request."""
        found = self.buckets.get(request["Bucket"])
        if found is None:
            raise Fault("NoSuchBucket", "The specified bucket does not exist", 404)
        return found

    # Buckets

    def create_bucket(self, request: Request) -> Answer:
        name = request["Bucket"]
        if name in self.buckets:
            raise Fault("BucketAlreadyOwnedByYou", "You already own it", 409)
        self.buckets[name] = Bucket(name, self._now())
        return {"Location": f"http://{name}.s3.amazonaws.com/"}

    def put_bucket_versioning(self, request: Request) -> Answer:
        self.bucket(request).versioning = request["VersioningConfiguration"]["Status"]
        return {}

    def put_bucket_notification_configuration(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        bucket.listeners = list(request["NotificationConfiguration"].get("QueueConfigurations", ()))
        for listener in bucket.listeners:
            self._send(listener["QueueArn"], setup_event(bucket.name, self._now()), {})
        return {}

    # Objects

    def put_object(self, request: Request) -> Answer:
        bucket, key = self.bucket(request), request["Key"]
        _check_key(key)
        current = bucket.current(key)
        if "IfNoneMatch" in request:
            if request["IfNoneMatch"] != "*":
                raise Fault("NotImplemented", "A header you provided implies functionality", 501)
            if current is not None:
                raise _precondition("If-None-Match")
        if "IfMatch" in request:
            if current is None:
                raise _no_key(key)
            if request["IfMatch"].strip('"') != current.etag.strip('"'):
                raise _precondition("If-Match")
        body = _bytes(request.get("Body", b""))
        version = Version(
            key,
            self._version_id(bucket),
            self._now(),
            body,
            f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"',
            request.get("ContentType", _MEDIA_TYPE),
            dict(request.get("Metadata", {})),
        )
        bucket.add(version)
        for listener in bucket.listeners:
            _notify(listener, bucket, version, self._written, self._send)
        return {"ETag": version.etag, **_shown_version(bucket, version)}

    def get_object(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        version = self._found(bucket, request)
        body = version.body or b""
        return {
            "Body": StreamingBody(io.BytesIO(body), len(body)),
            **_head(bucket, version),
        }

    def head_object(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        try:
            return _head(bucket, self._found(bucket, request))
        except Fault as fault:
            # The answer to HEAD has no body that could hold a code.
            reason = {400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed"}[fault.status]
            raise Fault(str(fault.status), reason, fault.status) from None

    def delete_object(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        return self._deleted(bucket, request["Key"], request.get("VersionId"))

    def delete_objects(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        wanted = request["Delete"]["Objects"]
        if not 0 < len(wanted) <= _DELETED_AT_ONCE:
            raise Fault("MalformedXML", "The XML you provided was not well-formed")
        deleted = []
        for one in wanted:
            gone = self._deleted(bucket, one["Key"], one.get("VersionId"))
            marker = {"DeleteMarkerVersionId": gone["VersionId"]} if gone.get("DeleteMarker") else {}
            shown = {name: value for name, value in gone.items() if name == "DeleteMarker"}
            deleted.append({**one, **shown, **marker})
        return {} if request["Delete"].get("Quiet") else {"Deleted": deleted}

    def _deleted(self, bucket: Bucket, key: str, version_id: str | None) -> Answer:
        if version_id is not None:
            _check_version(version_id)
            gone = bucket.take(key, version_id)
            marker = {"DeleteMarker": True} if gone is not None and gone.body is None else {}
            return {**marker, "VersionId": version_id}
        if bucket.versioning is None:
            bucket.take(key, _NULL)
            return {}
        made = Version(key, self._version_id(bucket), self._now(), None)
        bucket.add(made)
        return {"DeleteMarker": True, "VersionId": made.version_id}

    def _found(self, bucket: Bucket, request: Request) -> Version:
        key, version_id = request["Key"], request.get("VersionId")
        _check_key(key)
        if version_id is None:
            current = bucket.current(key)
            if current is None:
                raise _no_key(key)
            return current
        _check_version(version_id)
        for version in bucket.versions.get(key, ()):
            if version.version_id == version_id:
                if version.body is None:
                    raise Fault("MethodNotAllowed", "The specified method is not allowed", 405)
                return version
        raise Fault("NoSuchVersion", "The specified version does not exist.", 404)

    def _version_id(self, bucket: Bucket) -> str:
        self._written += 1
        return f"V{self._written:031d}" if bucket.versioning == "Enabled" else _NULL

    # Lists

    def list_object_versions(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        prefix, most = request.get("Prefix", ""), min(request.get("MaxKeys", _PAGE), _PAGE)
        marker, version_marker = request.get("KeyMarker", ""), request.get("VersionIdMarker", "")
        shown: list[tuple[Version, bool]] = []
        more = False
        for version, is_latest in _versions(bucket, prefix, marker, version_marker):
            if len(shown) == most:
                more = True
                break
            shown.append((version, is_latest))
        answer: Answer = {"IsTruncated": more, "Name": bucket.name, "Prefix": prefix, "MaxKeys": most}
        kept = [_listed(version, latest=latest) for version, latest in shown if version.body is not None]
        markers = [_listed(version, latest=latest) for version, latest in shown if version.body is None]
        if kept:
            answer["Versions"] = kept
        if markers:
            answer["DeleteMarkers"] = markers
        if more and shown:
            answer["NextKeyMarker"] = shown[-1][0].key
            answer["NextVersionIdMarker"] = shown[-1][0].version_id
        return answer

    def list_objects_v2(self, request: Request) -> Answer:
        bucket = self.bucket(request)
        prefix, most = request.get("Prefix", ""), min(request.get("MaxKeys", _PAGE), _PAGE)
        after = request.get("ContinuationToken") or request.get("StartAfter", "")
        shown: list[Version] = []
        more = False
        for key in bucket.under(prefix, after):
            version = bucket.current(key)
            if version is None:
                continue
            if len(shown) == most:
                more = True
                break
            shown.append(version)
        answer: Answer = {
            "IsTruncated": more,
            "Name": bucket.name,
            "Prefix": prefix,
            "MaxKeys": most,
            "KeyCount": len(shown),
        }
        if shown:
            answer["Contents"] = [
                {
                    "Key": version.key,
                    "LastModified": version.at.replace(microsecond=0),
                    "ETag": version.etag,
                    "Size": len(version.body or b""),
                    "StorageClass": "STANDARD",
                }
                for version in shown
            ]
        if more and shown:
            answer["NextContinuationToken"] = shown[-1].key
        return answer


def _versions(
    bucket: Bucket, prefix: str, marker: str, version_marker: str
) -> Iterator[tuple[Version, bool]]:
    """All versions in the order of a list: by key, the latest first."""
    if version_marker and marker in bucket.versions and marker.startswith(prefix):
        passed = False
        for version in reversed(bucket.versions[marker]):
            if passed:
                yield version, False
            passed = passed or version.version_id == version_marker
    for key in bucket.under(prefix, marker):
        for place, version in enumerate(reversed(bucket.versions[key])):
            yield version, place == 0


def _listed(version: Version, *, latest: bool) -> Answer:
    shown: Answer = {
        "Key": version.key,
        "VersionId": version.version_id,
        "IsLatest": latest,
        "LastModified": version.at.replace(microsecond=0),
    }
    if version.body is not None:
        shown |= {"ETag": version.etag, "Size": len(version.body), "StorageClass": "STANDARD"}
    return shown


def _notify(listener: Mapping[str, Any], bucket: Bucket, version: Version, sequence: int, send: Send) -> None:
    wanted = listener["Events"]
    if not {"s3:ObjectCreated:*", "s3:ObjectCreated:Put"}.intersection(wanted):
        return
    record = created(
        bucket.name,
        version.key,
        size=len(version.body or b""),
        etag=version.etag.strip('"'),
        version_id=None if bucket.versioning is None else version.version_id,
        sequence=sequence,
        at=version.at,
        region=REGION,
    )
    send(listener["QueueArn"], notice(record), {})


def _head(bucket: Bucket, version: Version) -> Answer:
    return {
        "ContentLength": len(version.body or b""),
        "ContentType": version.media_type,
        "ETag": version.etag,
        "LastModified": version.at.replace(microsecond=0),
        "Metadata": dict(version.metadata),
        **_shown_version(bucket, version),
    }


def _shown_version(bucket: Bucket, version: Version) -> dict[str, str]:
    return {} if bucket.versioning is None else {"VersionId": version.version_id}


def _bytes(body: Any) -> bytes:
    if isinstance(body, str):
        return body.encode()
    return bytes(body) if isinstance(body, bytes | bytearray) else bytes(body.read())


def _check_key(key: str) -> None:
    if len(key.encode()) > LONGEST_KEY:
        raise Fault("KeyTooLongError", "Your key is too long")


def _check_version(version_id: str) -> None:
    """A version id that S3 can never have given out is refused as such."""
    if version_id != _NULL and not version_id.isascii():
        raise Fault("InvalidArgument", "Invalid version id specified")


def _no_key(key: str) -> Fault:
    return Fault("NoSuchKey", f"The specified key does not exist. {key}", 404)


def _precondition(header: str) -> Fault:
    return Fault(
        "PreconditionFailed", f"At least one of the pre-conditions you specified did not hold: {header}", 412
    )
