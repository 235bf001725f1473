"""What is sent to the API: webhooks and their signatures, the queries of listings, subscribers' filters."""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from copydesk import listing, receiving
from copydesk.aws.http import answer, body_of, headers_of, is_authorised, parameter, respond
from copydesk.conditions import MalformedPolicy
from copydesk.errors import Refused
from copydesk.filtering import accepts, doubts, explain, policy_of
from copydesk.reasons import ReasonCode
from copydesk.signing import sign, verify
from copydesk.suppliers import Supplier
from tests.fuzz.target import Target, refused_by
from tests.fuzz.words import TOKENS
from tests.malformed.samples import SAMPLES
from tests.memory.clock import MemoryClock
from tests.memory.desk import Desk

SECRET: Final = "whsec_Zm9yLXRlc3RzLW9ubHk="
SUPPLIER: Final = Supplier(id="wire", name="Example Wire")
NOW: Final = MemoryClock().now()
TIMESTAMP: Final = str(int(NOW.timestamp()))
_BODY: Final = SAMPLES["ninjs"].encode()


def targets() -> Iterator[Target]:
    """All of them."""
    headers = (b"webhook-id: ", b"webhook-timestamp: ", b"webhook-signature: v1,", b"x-signed: 1", b"\n\n")
    types = (b"content-type: application/json", b"content-type: text/plain; charset=utf-16")
    yield Target("webhook", attempt_webhook, _requests, headers + types + TOKENS["json"])
    yield Target("signature", attempt_signature, _signatures, (b"v1,", b"v1a,", b" ", b"=", b"\n"))
    yield Target("listing", attempt_listing, _queries, _QUERY_WORDS + TOKENS["times"])
    yield Target("filter policy", attempt_policy, _policies, _POLICY_WORDS + TOKENS["json"])


def attempt_webhook(data: bytes) -> None:
    """A request: header lines, an empty line, the body. With `x-signed` it is signed as its sender would."""
    head, _, body = data.partition(b"\n\n")
    lines = (line.partition(": ") for line in head.decode("latin-1").split("\n"))
    headers = {name: value for name, _, value in lines if name}
    if "x-signed" in headers:
        name = headers.setdefault("webhook-id", "msg_1").encode("utf-8", "ignore").decode()
        headers |= {"webhook-timestamp": TIMESTAMP, "webhook-signature": sign(SECRET, name, TIMESTAMP, body)}
    event = {
        "headers": headers,
        "pathParameters": {"supplier": headers.get("x-supplier", "wire")},
        "body": headers.get("x-body") or base64.b64encode(body).decode(),
        "isBase64Encoded": True,
        "rawPath": "/v1/inbox/wire",
    }
    first, again = _received(event), _received(event)
    assert first == again, "the same request is answered in two ways"
    assert first["statusCode"] in {202, 400, 401, 404, 413}
    json.loads(json.dumps(first))


def _received(event: Mapping[str, Any]) -> dict[str, Any]:
    desk = Desk({SUPPLIER.id: SUPPLIER}, {SUPPLIER.id: (SECRET,)})

    def act() -> dict[str, Any]:
        posted = receiving.Posted(
            parameter(event, "supplier"), headers_of(event), body_of(event), is_authorised(event)
        )
        return respond(202, {"id": desk.receive(posted).id})

    response, _ = answer(event, act, _unforeseen)
    assert (response["statusCode"] == 202) == bool(desk.inbox.objects), (
        "acknowledged and kept are not the same"
    )
    return response


def _unforeseen(error: Exception) -> None:
    raise AssertionError("a request failed in a way that nobody foresaw") from error


def attempt_signature(data: bytes) -> None:
    """Three lines of headers, then the body; none of them knows the secret."""
    head = data.split(b"\n", 3)
    webhook_id, timestamp, signatures = (part.decode("latin-1") for part in (*head[:3], b"", b"", b"")[:3])
    body = head[3] if len(head) > 3 else b""
    try:
        verify(
            webhook_id=webhook_id,
            timestamp=timestamp,
            signatures=signatures,
            body=body,
            secrets=(SECRET, "whsec_"),
            now=NOW,
        )
    except Refused:
        return
    key = b"\n".join(head[:2])
    good = {sign(secret, webhook_id, timestamp, body) for secret in (SECRET, "whsec_")}
    assert _decoded(signatures) & _decoded(" ".join(good)), f"accepted without a signature: {key!r}"


def _decoded(signatures: str) -> set[bytes]:
    """Base64 has more than one way to write the last bits."""
    return {base64.b64decode(each[3:]) for each in signatures.split(" ") if _is_base64(each)}


def _is_base64(entry: str) -> bool:
    try:
        base64.b64decode(entry[3:], validate=True)
    except ValueError:
        return False
    return entry.startswith("v1,")


def attempt_listing(data: bytes) -> None:
    """A query string, as API Gateway would hand it on."""
    parameters: dict[str, str] = {}
    for name, value in parse_qsl(
        data.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=None
    ):
        parameters[name] = f"{parameters[name]},{value}" if name in parameters else value
    try:
        asked = listing.query(parameters, NOW)
    except Refused as refused:
        refused_by(refused, ReasonCode.MALFORMED_REQUEST)
        return
    assert 1 <= asked.limit <= listing.MOST
    desk = Desk()
    page = listing.events(asked, desk.listing)
    assert page["isLast"], "there is more in a log that is empty"
    again = listing.query({"cursor": page["next"]}, NOW)
    assert again.position >= asked.position, "a page's cursor goes backwards"


def attempt_policy(data: bytes) -> None:
    """A policy's text; what it decides is what its parts come to."""
    text = data.decode("utf-8", "replace")
    try:
        policy = policy_of(text)
    except MalformedPolicy as malformed:
        str(malformed).encode("utf-8", "backslashreplace")
        return
    again = policy_of(json.loads(text))
    assert doubts(again) == doubts(policy)
    for attributes in _ATTRIBUTES:
        assert accepts(again, attributes) == accepts(policy, attributes), "a policy means two things"
        assert explain(again, attributes) == explain(policy, attributes)


def _requests() -> Iterable[bytes]:
    yield b"webhook-id: msg_1\nx-signed: 1\ncontent-type: application/json\n\n" + _BODY
    yield b"webhook-id: msg_1\nx-signed: 1\ncontent-type: text/plain\n\nA story\n\nwith a text"
    yield f"webhook-id: m\nwebhook-timestamp: {TIMESTAMP}\nwebhook-signature: v1,YQ==\n\n{{}}".encode()
    yield b"x-supplier: nobody\nx-signed: 1\n\n{}"
    yield b"x-body: ****\nx-signed: 1\n\n"


def _signatures() -> Iterable[bytes]:
    good = sign(SECRET, "msg_1", TIMESTAMP, b"body")
    yield f"msg_1\n{TIMESTAMP}\n{good}\nbody".encode()
    yield f"msg_1\n{TIMESTAMP}\nv1,YQ== {good} v1a,x\nother".encode()
    yield b"\n\n\n"


_QUERY_WORDS: Final = (
    *(b"&topic=", b"&country=", b"&language=", b"&source=", b"&q=", b"&since=", b"&cursor=", b"&limit="),
    *(b"%00", b"%ff", b"%ed%a0%80", b"+", b",", b"MjAyNy0wNS0wM1QwOTowMDowMCswMDowMA", b"%C2%B2"),
)


def _queries() -> Iterable[bytes]:
    yield b"topic=medtop:20000638,medtop:1&country=BG&limit=10"
    yield b"since=2027-05-03T09:00:00%2B02:00&q=harbour"
    yield b"cursor=MjAyNy0wNS0wM1QwOTowMDowMCswMDowMCNhYmM&source=wire"
    yield b"limit=100&language=en&language=bg"


_POLICY_WORDS: Final = tuple(
    word.encode()
    for word in (
        *(
            '"event_type":',
            '"topics":',
            '"lifecycle":',
            '"$or":[{"a":["b"]},{"c":["d"]}]',
            '{"exists":false}',
        ),
        *('{"prefix":"medtop:"}', '{"suffix":"x"}', '{"wildcard":"a*b*"}', '{"cidr":"10.0.0.0/8"}'),
        *('{"numeric":[">",0,"<=",5]}', '{"anything-but":["a"]}', '{"anything-but":{"prefix":"a"}}'),
        *('{"equals-ignore-case":"\\u0130"}', '{"wildcard":"**"}', '{"cidr":"::/0"}', "[1e9]"),
    )
)
_ATTRIBUTES: Final[tuple[dict[str, dict[str, str]], ...]] = (
    {},
    {
        "event_type": {"DataType": "String", "StringValue": "news.article.created.v1"},
        "topics": {"DataType": "String.Array", "StringValue": '["medtop:1", 3, null, true]'},
        "lifecycle": {"DataType": "Number", "StringValue": "10.5"},
        "a": {"DataType": "String", "StringValue": "10.1.2.3" * 30},
    },
)


def _policies() -> Iterable[bytes]:
    yield b'{"event_type":["news.article.killed.v1"],"topics":[{"prefix":"medtop:"}]}'
    yield b'{"$or":[{"topics":[{"wildcard":"med*:*1"}]},{"country":["BG",{"anything-but":["DE"]}]}]}'
    yield b'{"a":[{"cidr":"10.0.0.0/8"}],"lifecycle":[{"numeric":[">=",0,"<",100]}],"b":[{"exists":false}]}'
    yield b'{"language":[{"equals-ignore-case":"EN"},null,true,3.5]}'
