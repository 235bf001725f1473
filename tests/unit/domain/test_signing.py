"""Standard Webhooks signatures: the standard's vector, and whatever a stranger may send."""

import base64
import hmac
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from copydesk.signing import identity, sign, verify
from tests.unit.domain.samples import NOW

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes ...").decode()
OTHER = "whsec_" + base64.b64encode(b"another, which is no longer good").decode()
TIMESTAMP = str(int(NOW.timestamp()))
BODY = b'{"a": 1}'
FIVE_MINUTES = timedelta(minutes=5)


def verified(**changes: Any) -> str:
    given_id = changes.get("webhook_id", "msg_1")
    timestamp = changes.get("timestamp", TIMESTAMP)
    return verify(
        **{
            "webhook_id": given_id,
            "timestamp": timestamp,
            "signatures": changes.get("signatures") or sign(SECRET, given_id or "", timestamp or "", BODY),
            "body": BODY,
            "secrets": (SECRET,),
            "now": NOW,
            **changes,
        }
    )


def refusal(**changes: Any) -> ReasonCode:
    with pytest.raises(Refused) as refused:
        verified(**changes)
    return refused.value.reason


def vectors() -> dict[str, Any]:
    """The standard's; a reason to skip where they are not to be had."""
    path = Path(os.environ.get("COPYDESK_DATA", ""), "webhooks", "vectors.json")
    if not os.environ.get("COPYDESK_DATA") or not path.is_file():
        pytest.skip("COPYDESK_DATA names no folder with webhooks/vectors.json")
    loaded: dict[str, Any] = json.loads(path.read_bytes())
    return loaded


def checked(vector: dict[str, str], signatures: str) -> str:
    return verify(
        webhook_id=vector["webhook-id"],
        timestamp=vector["webhook-timestamp"],
        signatures=signatures,
        body=vector["body"].encode(),
        secrets=(vector["secret"],),
        now=datetime.fromtimestamp(int(vector["webhook-timestamp"]), UTC),
    )


def test_the_standards_vectors_are_signed_and_verified_alike() -> None:
    for vector in vectors()["vectors"]:
        made = sign(
            vector["secret"], vector["webhook-id"], vector["webhook-timestamp"], vector["body"].encode()
        )
        assert made == vector["webhook-signature"]
        assert checked(vector, made) == vector["webhook-id"]


def test_the_standards_malformed_headers_are_refused_and_its_mixed_ones_accepted() -> None:
    stated = vectors()
    vector = stated["vectors"][0]
    for header in stated["must_reject_not_crash"]:
        with pytest.raises(Refused):
            checked(vector, header)
    for header in stated["must_accept_when_any_entry_matches"]:
        assert checked(vector, header.replace("<valid>", vector["webhook-signature"]))


@given(st.text(), st.text(), st.text(), st.binary(max_size=50))
def test_whatever_a_stranger_sends_is_refused_and_breaks_nothing(
    webhook_id: str, timestamp: str, signatures: str, body: bytes
) -> None:
    assert refusal(webhook_id=webhook_id, timestamp=timestamp, signatures=signatures, body=body)


@given(st.text().map(lambda text: f"v1,{text}"))
def test_no_text_is_a_signature(signature: str) -> None:
    assert refusal(signatures=signature) is ReasonCode.SIGNATURE_INVALID


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1), st.binary(max_size=200))
def test_what_is_signed_is_verified_for_these_bytes_alone(webhook_id: str, body: bytes) -> None:
    signature = sign(SECRET, webhook_id, TIMESTAMP, body)
    assert verified(webhook_id=webhook_id, body=body, signatures=signature) == webhook_id
    assert refusal(webhook_id=webhook_id, body=body + b" ", signatures=signature)
    assert refusal(webhook_id=f"{webhook_id}x", body=body, signatures=signature)
    assert refusal(webhook_id=webhook_id, body=body, signatures=signature, timestamp=str(int(TIMESTAMP) + 1))


@pytest.mark.parametrize("missing", ["webhook_id", "timestamp", "signatures"])
@pytest.mark.parametrize("value", [None, ""])
def test_every_header_is_needed(missing: str, value: str | None) -> None:
    assert refusal(**{missing: value}) is ReasonCode.SIGNATURE_MISSING


@pytest.mark.parametrize(
    "webhook_id", ["a b", "a\n", "\x00", "a\x7f", "é", "\u0661", "msg/1\r\nx: y", "x" * 257, "\ud800"]
)
def test_an_id_of_odd_bytes_is_refused_as_such(webhook_id: str) -> None:
    assert refusal(webhook_id=webhook_id, signatures="v1,AAAA") is ReasonCode.MALFORMED_REQUEST


@pytest.mark.parametrize("webhook_id", ["x" * 256, "../../etc/passwd", "a.b", "%00", "<>"])
def test_an_id_of_printable_characters_is_as_good_as_any(webhook_id: str) -> None:
    assert verified(webhook_id=webhook_id) == webhook_id


def test_what_a_sender_can_mend_is_told_by_its_headers_name() -> None:
    for header, changes in {
        "webhook-id, webhook-timestamp and webhook-signature are needed": {"signatures": ""},
        "webhook-id is 1 to 256 printable ASCII characters": {"webhook_id": "a b"},
        "webhook-timestamp is not in seconds since 1970": {"timestamp": "now"},
    }.items():
        with pytest.raises(Refused) as refused:
            verified(**changes)
        assert refused.value.detail == header


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=256))
def test_an_identity_is_the_id_as_it_was_given(webhook_id: str) -> None:
    assert identity(webhook_id) == webhook_id


@pytest.mark.parametrize("webhook_id", [None, "", " ", "a b"])
def test_without_an_id_there_is_no_identity(webhook_id: str | None) -> None:
    with pytest.raises(Refused) as refused:
        identity(webhook_id)
    assert refused.value.reason is ReasonCode.MALFORMED_REQUEST


@pytest.mark.parametrize("timestamp", ["now", "-1", "1.5", "0x10", "٣", " 1", "1e9", "9" * 13, "", None])
def test_a_timestamp_is_a_number_of_seconds(timestamp: str | None) -> None:
    expected = ReasonCode.TIMESTAMP_OUT_OF_RANGE if timestamp else ReasonCode.SIGNATURE_MISSING
    assert refusal(timestamp=timestamp, signatures="v1,AAAA") is expected


@pytest.mark.parametrize("sign_of", [-1, 1])
def test_clocks_may_differ_by_five_minutes_and_no_more(sign_of: int) -> None:
    assert verified(now=NOW + sign_of * FIVE_MINUTES)
    off = NOW + sign_of * (FIVE_MINUTES + timedelta(seconds=1))
    assert refusal(now=off) is ReasonCode.TIMESTAMP_OUT_OF_RANGE


def test_either_of_two_secrets_is_good_while_they_are_changed() -> None:
    for secret in (SECRET, OTHER):
        assert verified(secrets=(OTHER, SECRET), signatures=sign(secret, "msg_1", TIMESTAMP, BODY))
    assert refusal(secrets=(OTHER,)) is ReasonCode.SIGNATURE_INVALID
    assert refusal(secrets=()) is ReasonCode.SIGNATURE_INVALID


def test_one_good_signature_among_many_is_enough() -> None:
    good = sign(SECRET, "msg_1", TIMESTAMP, BODY)
    bad = sign(OTHER, "msg_1", TIMESTAMP, BODY)
    assert verified(signatures=f"{bad} v1a,xyz garbage  v1 {good} v2,{good[3:]}")
    assert refusal(signatures=f"{bad} v2,{good[3:]} {good[3:]}") is ReasonCode.SIGNATURE_INVALID


@pytest.mark.parametrize("between", ["\t", "\n", "\u00a0", ";", ","])
def test_nothing_but_a_space_parts_signatures(between: str) -> None:
    good = sign(SECRET, "msg_1", TIMESTAMP, BODY)
    assert refusal(signatures=f"v1,AAAA{between}{good}") is ReasonCode.SIGNATURE_INVALID


def test_what_is_signed_is_id_time_and_body_parted_by_full_stops() -> None:
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    digest = hmac.digest(key, b'msg_1.1772366400.{"a": 1}', "sha256")
    assert sign(SECRET, "msg_1", "1772366400", BODY) == f"v1,{base64.b64encode(digest).decode()}"


def test_a_secret_may_leave_its_prefix_out() -> None:
    assert sign(SECRET.removeprefix("whsec_"), "a", "1", b"") == sign(SECRET, "a", "1", b"")


def test_a_signature_with_something_between_its_characters_is_none() -> None:
    good = sign(SECRET, "msg_1", TIMESTAMP, BODY)
    for odd in (good[:10] + "!" + good[10:], good + "!", good.replace("v1,", "v1,\t")):
        assert refusal(signatures=odd) is ReasonCode.SIGNATURE_INVALID


@pytest.mark.parametrize("secret", ["whsec_!!!!", "whsec_abc", "whsec_YWJj!"])
def test_a_malformed_secret_signs_nothing(secret: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        sign(secret, "msg_1", TIMESTAMP, BODY)
