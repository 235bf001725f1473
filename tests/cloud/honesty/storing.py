"""Random calls of S3, on one bucket with versions, and of Secrets Manager."""

from typing import Any, Final

from hypothesis import strategies as st

from tests.cloud.honesty.steps import Name, Step, VersionId

BUCKET: Final = Name("bucket")
SET_UP: Final = (
    Step(
        "s3",
        "create_bucket",
        {"Bucket": BUCKET, "CreateBucketConfiguration": {"LocationConstraint": "eu-west-1"}},
    ),
    Step(
        "s3",
        "put_bucket_versioning",
        {"Bucket": BUCKET, "VersioningConfiguration": {"Status": "Enabled"}},
    ),
)
TEAR_DOWN: Final = ()
SECRETS_SET_UP: Final = ()

_KEYS: Final = ("a/1", "a/2", "a b/é+", "b")
_KEY: Final = st.sampled_from(_KEYS)
_VERSION: Final = st.builds(VersionId, _KEY, st.sampled_from([0, 0, 1, 2]))


def _s3(method: str, **request: Any) -> Step:
    return Step("s3", method, {"Bucket": BUCKET, **request})


_PUT: Final = st.builds(
    lambda key, body, more: _s3("put_object", Key=key, Body=body, **more),
    st.sampled_from([*_KEYS, *_KEYS, "k" * 1025]),
    st.sampled_from([b"", b"one", b"two" * 100]),
    st.sampled_from(
        [
            {},
            {"ContentType": "text/plain", "Metadata": {"sha256": "1"}},
            {"IfNoneMatch": "*"},
            {"IfNoneMatch": "*", "Metadata": {"sha256": "2"}},
        ]
    ),
)
_READ: Final = st.builds(
    lambda method, key: _s3(method, Key=key), st.sampled_from(["get_object", "head_object"]), _KEY
)
_READ_VERSION: Final = st.builds(
    lambda method, version: _s3(method, Key=version.key, VersionId=version),
    st.sampled_from(["get_object", "head_object"]),
    _VERSION,
)
_DELETE: Final = st.builds(lambda key: _s3("delete_object", Key=key), _KEY)
_DELETE_VERSION: Final = st.builds(
    lambda version: _s3("delete_object", Key=version.key, VersionId=version), _VERSION
)
_DELETE_MANY: Final = st.builds(
    lambda versions, quiet: _s3(
        "delete_objects",
        Delete={"Objects": [{"Key": v.key, "VersionId": v} for v in versions], "Quiet": quiet},
    ),
    st.lists(_VERSION, min_size=1, max_size=3, unique=True),
    st.booleans(),
)
_LIST: Final = st.builds(
    lambda method, prefix, most: _s3(method, Prefix=prefix, MaxKeys=most),
    st.sampled_from(["list_object_versions", "list_object_versions", "list_objects_v2"]),
    st.sampled_from(["", "a", "a/", "c"]),
    st.sampled_from([1000, 1000, 1, 2]),
)

CALLS: Final[st.SearchStrategy[Step]] = st.one_of(
    _PUT, _PUT, _PUT, _READ, _READ_VERSION, _DELETE, _DELETE_VERSION, _DELETE_MANY, _LIST, _LIST
)

_SECRET: Final = Name("secret")
SECRET_CALLS: Final[st.SearchStrategy[Step]] = st.one_of(
    st.builds(
        lambda text: Step("secretsmanager", "create_secret", {"Name": _SECRET, "SecretString": text}),
        st.sampled_from(["one", "two"]),
    ),
    st.just(Step("secretsmanager", "get_secret_value", {"SecretId": _SECRET})),
    st.builds(
        lambda text: Step("secretsmanager", "put_secret_value", {"SecretId": _SECRET, "SecretString": text}),
        st.sampled_from(["three", "four"]),
    ),
    st.builds(
        lambda forced: Step(
            "secretsmanager", "delete_secret", {"SecretId": _SECRET, "ForceDeleteWithoutRecovery": forced}
        ),
        st.booleans(),
    ),
)
