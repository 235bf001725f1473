"""The schemas of the HTTP API's documents: what the models say, and what is told around them."""

from typing import Any, Final

from copydesk.contracts import Published
from copydesk.dispositions import Outcome
from copydesk.ports import Receipt
from copydesk.reasons import REASONS
from infra.documents import contract

type Schema = dict[str, Any]

REF: Final = "#/components/schemas/{model}"
ID: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
RECEIPT_ID: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{40}$"}
_TEXT: Final[Schema] = {"type": "string"}
_HREF: Final[Schema] = {"type": "string", "format": "uri-reference"}
_TOLD: Final = ("articleId", "revision", "disposition", "reasonCode", "detail")
"""What a receipt tells of an outcome."""


def ref(name: str) -> Schema:
    """A reference to a schema of the document."""
    return {"$ref": REF.format(model=name)}


def schemas() -> dict[str, Schema]:
    """Every schema by its name."""
    event = _moved(contract.schema())
    shared = {"EventData" if name == "Published" else name: each for name, each in event.pop("$defs").items()}
    del event["$schema"], event["$id"]
    event["properties"]["data"] = ref("EventData")
    receipt, outcome, published = _of(Receipt), _of(Outcome), _of(Published)
    enumerations = outcome.pop("$defs")
    del published["$defs"]
    article = shared["EventData"]["properties"]["article"]
    kept = {name: each for name, each in published["properties"].items() if name != "inline"}
    own = {
        "Event": event,
        "Published": {
            **published,
            "description": "All that is published of an article, flat facts included. `text` and `fields` "
            "are null where the text has more than a million characters.",
            "properties": kept
            | {
                "article": {**article, "description": article["description"].partition(";")[0]},
                "enrichment": {"type": "array", "items": ref("Fact")},
            },
            "required": sorted(kept),
        },
        "Receipt": _receipt(receipt),
        "Outcome": _outcome(outcome),
        "Disposition": enumerations["Disposition"],
        "ReasonCode": enumerations["ReasonCode"],
        "Accepted": _object(id=RECEIPT_ID, location={**_HREF, "description": "The receipt's address."}),
        "ArticlePage": _page("articles", ref("ListedArticle")),
        "EventPage": _page("events", ref("Event")),
        "ListedArticle": _listed(article, story_only=False),
        "StoryArticle": _listed(article, story_only=True),
        "StoryPage": _with(_page("articles", ref("StoryArticle")), storyId=ID),
        "Revisions": _object(articleId=ID, revisions={"type": "array", "items": ref("RevisionOutline")}),
        "RevisionOutline": _object(
            revision={"type": "integer", "minimum": 1},
            href=_HREF,
            title={"type": ["string", "null"]},
            intent={"enum": ["update", "correction", "reinstatement"]},
            sourceVersion={"anyOf": [ref("SourceVersion"), {"type": "null"}]},
            contentHash=_TEXT,
            rawSha256=_TEXT,
        ),
        "JsonFeed": _json_feed(),
        "Problem": _problem(),
        "GatewayMessage": {
            "type": "object",
            "description": "What the gateway in front of the functions answers by itself.",
            "required": ["message"],
            "properties": {"message": {"type": ["string", "null"]}},
        },
    }
    return dict(sorted((shared | own).items()))


def _of(model: Any) -> Schema:
    schema: Schema = model.model_json_schema(mode="serialization", ref_template=REF)
    return schema


def _moved(value: Any) -> Any:
    """A schema whose references name the places that its parts have in this document."""
    match value:
        case {"$ref": "#/$defs/Published", **_rest}:
            return ref("EventData")
        case {"$ref": str(place), **_rest}:
            return ref(place.rpartition("/")[2])
        case dict():
            return {name: _moved(each) for name, each in value.items()}
        case list():
            return [_moved(each) for each in value]
        case _:
            return value


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": sorted(properties), "properties": properties}


def _with(schema: Schema, **properties: Schema) -> Schema:
    return _object(**{**schema["properties"], **properties})


def _page(kind: str, item: Schema) -> Schema:
    page = _object(
        next={"type": "string", "description": "`cursor` of the next page; good on the last one too."},
        isLast={"type": "boolean", "description": "Whether there was nothing more at this moment."},
    )
    return _with(page, **{kind: {"type": "array", "items": item}})


def _listed(article: Schema, *, story_only: bool) -> Schema:
    shown = _object(
        articleId=ID,
        seq={"type": "integer", "minimum": 1},
        lifecycle=ref("Lifecycle"),
        href=_HREF,
        article={**article, "description": "The ninjs object without its bodies."},
        story=ref("Story"),
    )
    if story_only:
        return shown
    return _with(shown, publishedAt={"type": "string", "format": "date-time"}, time=ref("Times"))


def _receipt(receipt: Schema) -> Schema:
    added: Schema = {
        "state": {"enum": ["received", "done"]},
        "dispositions": {"type": "array", "items": ref("Outcome")},
    }
    named = {**receipt["properties"], "id": RECEIPT_ID}
    return {**receipt, "properties": named | added, "required": [*receipt["required"], *added]}


def _outcome(outcome: Schema) -> Schema:
    properties = {}
    for name in _TOLD:
        told = outcome["properties"][name]
        properties[name] = told["anyOf"][0] if "anyOf" in told else told
    return {
        "type": "object",
        "description": "What became of one article; what does not apply is left out.",
        "required": ["disposition"],
        "properties": properties,
    }


def _json_feed() -> Schema:
    item = _object(id=_TEXT, url={"type": "string", "format": "uri"}, content_text=_TEXT)
    item["properties"] |= {
        "title": _TEXT,
        "summary": _TEXT,
        "date_published": {"type": "string", "format": "date-time"},
        "date_modified": {"type": "string", "format": "date-time"},
        "authors": {"type": "array", "items": _object(name=_TEXT)},
        "tags": {"type": "array", "items": _TEXT},
        "language": _TEXT,
    }
    feed = _object(
        version={"const": "https://jsonfeed.org/version/1.1"},
        title=_TEXT,
        feed_url={"type": "string", "format": "uri"},
        items={"type": "array", "items": item},
    )
    return {**feed, "description": "JSON Feed 1.1; items are as the Atom feed has them."}


def _problem() -> Schema:
    codes = "; ".join(f"{code}: {reason.title}" for code, reason in REASONS.items())
    problem = _object(
        type=_TEXT,
        title=_TEXT,
        status={"type": "integer"},
        detail=_TEXT,
        instance={"type": "string"},
        reasonCode=ref("ReasonCode"),
    )
    return {**problem, "description": f"RFC 9457, with a reason code that keeps its meaning. {codes}."}
