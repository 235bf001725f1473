"""The operations of the HTTP API: what each takes, and every answer that it can give."""

from collections.abc import Iterable
from typing import Any, Final

from copydesk import listing, problems, showing
from copydesk.errors import Refused
from copydesk.reasons import REASONS, ReasonCode
from copydesk.receiving import WEBHOOK_LIMIT
from copydesk.syndicating import ATOM_TYPE, JSON_FEED_TYPE
from infra.documents.openapi_schemas import ID, RECEIPT_ID, ref

type Json = dict[str, Any]

_JSON: Final = "application/json"
_SIGNED: Final[tuple[Json, ...]] = ({"sigv4": []}, {"token": []})
_ALWAYS: Final = (ReasonCode.UNAVAILABLE, ReasonCode.INTERNAL_ERROR)
_GATEWAY: Final = {
    400: "The request cannot be read",
    401: "The token is missing, or none of the issuer's",
    403: "The signature is missing or wrong, or its owner may not read",
    404: "There is nothing at this address",
    413: "The request is larger than the gateway takes",
    429: "Too many requests at this moment",
    500: "The desk failed",
    503: "The desk cannot take this now",
}
"""What API Gateway answers by itself, in its own words."""

PARAMETERS: Final[Json] = {
    name: {"name": name, "in": "query", "description": told, "schema": schema}
    for name, told, schema in (
        *(
            (name, f"{what}, parted by commas; any will do.", {"type": "string", "maxLength": 500})
            for name, what in (
                ("topic", "Media topics, as medtop:20000638, or ancestors of them"),
                ("country", "ISO 3166-1 alpha-2 codes"),
                ("language", "Languages"),
                ("source", "Suppliers"),
            )
        ),
        ("q", "Words that stand in the text, in whatever case.", {"type": "string", "maxLength": 500}),
        (
            "since",
            "Where to begin; by default a day ago. Of no meaning with a cursor, and to a feed.",
            {"type": "string", "format": "date-time", "maxLength": 500},
        ),
        (
            "cursor",
            "`next` of the page before. Of no meaning to a feed.",
            {"type": "string", "format": "cursor", "maxLength": 500, "pattern": "^[A-Za-z0-9_-]*$"},
        ),
        (
            "limit",
            "How many entries of the log a page looks at; of a feed, how many articles it has at most.",
            {"type": "integer", "minimum": 1, "maximum": listing.MOST, "default": listing.DEFAULT_LIMIT},
        ),
    )
}
"""What lists, events and feeds take; any other parameter is refused."""

_IF_NONE_MATCH: Final[Json] = {
    "name": "If-None-Match",
    "in": "header",
    "description": "Entity tags that the caller has; with the current one the answer is 304.",
    "schema": {"type": "string"},
}
_REVISION: Final[Json] = {"type": "integer", "minimum": 1, "maximum": 999_999_999}


def paths() -> Json:
    """Every operation by path and method."""
    listed, article = ("listed",), (_path("id", ID, "The article."),)
    story = _path("id", ID, "The story.")
    cursor = _query("cursor", {"type": "string", "maxLength": 64}, "`next` of the page before.")
    numbered = _path("revision", _REVISION, "Its number, from 1.")
    found, gone = ReasonCode.NOT_FOUND, (ReasonCode.NOT_FOUND, ReasonCode.KILLED)
    asked = ReasonCode.MALFORMED_REQUEST

    def json(name: str) -> Json:
        return {_JSON: {"schema": ref(name), "examples": _sample(name)}}

    atom = {ATOM_TYPE: {"schema": {"type": "string"}, "examples": _sample("atom")}}
    feed = {JSON_FEED_TYPE: json("JsonFeed")[_JSON]}
    following = {
        "next": _link("listArticles", cursor="next"),
        "first": _link("getArticle", id="articles/0/articleId"),
    }
    told = {"next": _link("listEvents", cursor="next")}
    more = {"next": _link("getStory", id="storyId", cursor="next")}
    return {
        "/v1/inbox/{supplier}": {"post": _inbox()},
        "/v1/suppliers/{supplier}/inbox": {"post": _inbox_on_aws()},
        "/v1/receipts/{id}": _get(
            "getReceipt",
            "What became of a delivery",
            json("Receipt"),
            (_path("id", RECEIPT_ID, "The receipt; who knows it may read it."),),
            (found,),
            secured=False,
        ),
        "/v1/openapi.json": _get(
            "getDescription", "This document", {_JSON: {"schema": {"type": "object"}}}, (), (), secured=False
        ),
        "/v1/articles": _get(
            "listArticles",
            "Articles as they are now, each at its last event, without bodies",
            json("ArticlePage"),
            listed,
            (asked,),
            links=following,
        ),
        "/v1/articles/{id}": _get(
            "getArticle",
            "An article with its text and facts",
            json("Published"),
            article,
            gone,
            links={
                "revisions": _link("listRevisions", id="state/articleId"),
                "story": _link("getStory", id="story/storyId"),
            },
        ),
        "/v1/articles/{id}/revisions": _get(
            "listRevisions",
            f"What is known of an article's last {showing.MOST_REVISIONS} revisions",
            json("Revisions"),
            article,
            gone,
            links={"first": _link("getRevision", id="articleId", revision="revisions/0/revision")},
        ),
        "/v1/articles/{id}/revisions/{revision}": _get(
            "getRevision", "An article as it was", json("Published"), (*article, numbered), gone
        ),
        "/v1/stories/{id}": _get(
            "getStory",
            f"The articles of a story in the order of their ids, {showing.MOST_ARTICLES} a page",
            json("StoryPage"),
            (story, cursor),
            (asked, found),
            links=more,
        ),
        "/v1/events": _get(
            "listEvents",
            "Events again, with the ids that they had; what a kill has overtaken is left out",
            json("EventPage"),
            listed,
            (asked,),
            links=told,
        ),
        "/v1/feed.atom": _get("getAtomFeed", "The newest articles as Atom", atom, listed, (asked,)),
        "/v1/feed.json": _get("getJsonFeed", "The newest articles as JSON Feed", feed, listed, (asked,)),
    }


def _get(
    name: str,
    summary: str,
    content: Json,
    parameters: Iterable[Any],
    codes: tuple[ReasonCode, ...],
    *,
    secured: bool = True,
    links: Json | None = None,
) -> Json:
    taken: list[Json] = []
    for parameter in parameters:
        if parameter == "listed":
            taken += [{"$ref": f"#/components/parameters/{each}"} for each in PARAMETERS]
        else:
            taken.append(parameter)
    found: Json = {
        "description": "It is here; more than a mebibyte is compressed, whatever the caller accepts.",
        "headers": {
            "ETag": {"$ref": "#/components/headers/ETag"},
            "Cache-Control": {"schema": {"const": "private, no-cache"}},
            "Content-Encoding": {"schema": {"const": "gzip"}},
        },
        "content": content,
    }
    if links:
        found["links"] = links
    statuses = (401, 403, 429) if secured else (429,)
    known: Json = {
        "description": "The caller has it already.",
        "headers": {name: found["headers"][name] for name in ("ETag", "Cache-Control")},
    }
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": [*taken, _IF_NONE_MATCH],
            "security": [*_SIGNED] if secured else [{}],
            "responses": {"200": found, "304": known, **_refusals((*codes, *_ALWAYS), (400, *statuses))},
        }
    }


_SENT: Final = (
    ReasonCode.MALFORMED_REQUEST,
    ReasonCode.EMPTY_INPUT,
    ReasonCode.MALFORMED_JSON,
    ReasonCode.UNDECODABLE_TEXT,
    ReasonCode.TOO_COMPLEX,
    ReasonCode.UNKNOWN_SUPPLIER,
    ReasonCode.WEBHOOK_ID_REUSED,
    ReasonCode.TOO_LARGE,
)
_SECRET: Final = (
    ReasonCode.SIGNATURE_MISSING,
    ReasonCode.SIGNATURE_INVALID,
    ReasonCode.TIMESTAMP_OUT_OF_RANGE,
)


def _inbox_on_aws() -> Json:
    signed = _inbox()
    return {
        **signed,
        "operationId": "postDocumentFromAws",
        "summary": "Send a document, as an IAM principal",
        "description": "As at /v1/inbox/{supplier}, with AWS Signature Version 4 and no secret: IAM says for "
        "which supplier a principal may send.",
        "parameters": signed["parameters"][:2],
        "security": [{"sigv4": []}],
        "responses": {
            "202": signed["responses"]["202"],
            **_refusals((*_SENT, *_ALWAYS), (400, 403, 413, 429)),
        },
    }


def _inbox() -> Json:
    accepted = {
        "description": "The bytes are durable. The same id with the same bytes gets the same receipt again.",
        "headers": {"Location": {"description": "The receipt.", "schema": {"type": "string"}}},
        "content": {_JSON: {"schema": ref("Accepted"), "examples": _sample("Accepted")}},
        "links": {"receipt": _link("getReceipt", id="id")},
    }
    return {
        "operationId": "postDocument",
        "summary": "Send a document",
        "description": "In any format that the desk reads; what it is, its bytes say. What says that it is "
        "JSON, begins like it and is not is refused; what else is wrong stands in the receipt. "
        f"At most {WEBHOOK_LIMIT} bytes; signed as Standard Webhooks has it "
        "(symmetric, v1).",
        "parameters": [
            _path("supplier", {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"}, "Who sends."),
            _header("webhook-id", r"^[\x21-\x7e]{1,256}$", "Names the message, at each attempt alike."),
            _header("webhook-timestamp", "^[0-9]{1,12}$", "Seconds since 1970; at most five minutes off."),
        ],
        "requestBody": {
            "required": True,
            "content": {
                "*/*": {},
                "application/json": {
                    "schema": {"description": "ninjs, a JSON Feed, or an event about an article."},
                    "examples": {"ninjs": _named("ninjs"), "event": _named("event")},
                },
            },
        },
        "security": [{"webhook": []}],
        "responses": {"202": accepted, **_refusals((*_SENT, *_SECRET, *_ALWAYS), (400, 413, 429))},
    }


def _refusals(codes: Iterable[ReasonCode], gateway: Iterable[int]) -> Json:
    """Every answer but the good one, by its status."""
    by_status: dict[int, list[ReasonCode]] = {status: [] for status in (*gateway, 500, 503)}
    for code in codes:
        by_status.setdefault(REASONS[code].status, []).append(code)
    return {str(status): _refusal(status, by_status[status]) for status in sorted(by_status)}


def _refusal(status: int, codes: list[ReasonCode]) -> Json:
    told = "; ".join(REASONS[code].title for code in codes) or _GATEWAY[status]
    answer: Json = {"description": f"{told}.", "content": {}}
    if codes:
        constant = {"properties": {"status": {"const": status}, "reasonCode": {"enum": sorted(codes)}}}
        answer["content"][problems.MEDIA_TYPE] = {
            "schema": {"allOf": [ref("Problem"), constant]},
            "examples": {code: {"value": problems.problem(Refused(code), "/v1/…")[1]} for code in codes},
        }
    if status in _GATEWAY:
        answer["content"][_JSON] = {"schema": ref("GatewayMessage")}
    if ReasonCode.UNAVAILABLE in codes:
        answer["headers"] = {"Retry-After": {"description": "Seconds.", "schema": {"type": "string"}}}
    return answer


def _sample(name: str) -> Json:
    return {"sample": _named(name)}


def _named(example: str) -> Json:
    return {"$ref": f"#/components/examples/{example}"}


def _path(name: str, schema: Json, told: str) -> Json:
    return {"name": name, "in": "path", "required": True, "description": told, "schema": schema}


def _query(name: str, schema: Json, told: str) -> Json:
    return {"name": name, "in": "query", "description": told, "schema": schema}


def _header(name: str, pattern: str, told: str) -> Json:
    return {
        "name": name,
        "in": "header",
        "required": True,
        "description": told,
        "schema": {"type": "string", "pattern": pattern},
    }


def _link(operation: str, **parameters: str) -> Json:
    taken = {name: f"$response.body#/{place}" for name, place in parameters.items()}
    return {"operationId": operation, "parameters": taken}
