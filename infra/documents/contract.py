"""docs/contract: the published event as JSON Schema and AsyncAPI, with an example of each kind.

python -m infra.documents.contract docs/contract
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from copydesk.contracts import SCHEMA, Event, Published
from copydesk.facts import FactRecord
from copydesk.lifecycle import EventKind
from infra.documents.life import events

VERSION: Final = "1.0.0"
_NINJS: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_NAMES: Final = {"file", "text", "fields"}
"""What the command line prints and an event leaves out."""

_ATTRIBUTES: Final = {
    "event_type": "String: what happened, as the last but one part of `type`",
    "lifecycle": "String: where the article stands",
    "language": "String.Array",
    "topics": "String.Array of media topics, with all their ancestors",
    "countries": "String.Array of ISO 3166-1 alpha-2 codes",
    "urgency": "String.Array of numbers from 1 to 9",
    "source": "String.Array of suppliers",
    "story_id": "String.Array",
}


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an event."""
    event = Event.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    data = Published.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions = data.pop("$defs") | {"Fact": _any_fact(data["properties"]["enrichment"]["items"])}
    for name in _NAMES:
        del data["properties"][name]
    data["properties"]["article"] = {
        "type": "object",
        "title": "Article",
        "description": f"A ninjs 3.1 object ({_NINJS}); with `inline`, only the members listed there.",
        "required": ["uri"],
        "properties": {"uri": {"type": "string"}},
    }
    data["properties"]["enrichment"]["items"] = {"$ref": "#/$defs/Fact"}
    data["required"] = sorted({*data["properties"]} - {"inline"})
    event["properties"]["data"] = {"$ref": "#/$defs/Published"}
    event["properties"]["type"] = {
        "type": "string",
        "title": "Type",
        "enum": [f"news.article.{kind}.v1" for kind in EventKind],
    }
    event["required"] = sorted({*event["properties"]} - {"expirytime", "dataref", "traceparent"})
    for name in ("expirytime", "dataref", "traceparent"):
        event["properties"][name] = {**event["properties"][name]["anyOf"][0], "title": name}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        **_closed(event),
        "$defs": dict(sorted({**definitions, "Published": data}.items())),
    }


def _any_fact(items: dict[str, Any]) -> dict[str, Any]:
    """A fact of a kind that is known, or of one that a later release adds."""
    other = FactRecord.model_json_schema(mode="serialization")
    known = sorted(items["discriminator"]["mapping"])
    other["properties"]["kind"] = {"type": "string", "not": {"enum": known}}
    other["required"] = [*other["required"], "kind"]
    other["title"] = "LaterFact"
    return {"anyOf": [*items["oneOf"], other]}


def _closed(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "$defs"}


def asyncapi() -> dict[str, Any]:
    """The AsyncAPI 3.0 document of the topic."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Copydesk articles",
            "version": VERSION,
            "description": "Each change of an article, at least once and unordered. An event carries the "
            "whole state of its article: keep the last `sequence` of each, drop what is not higher.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/cloudevents+json",
        "channels": {
            "articles": {
                "address": "ArticlesTopicArn",
                "description": "The SNS topic that the stack's output ArticlesTopicArn names.",
                "messages": {kind: {"$ref": f"#/components/messages/{kind}"} for kind in EventKind},
            }
        },
        "operations": {
            "hear": {
                "action": "send",
                "channel": {"$ref": "#/channels/articles"},
                "summary": "The desk tells of a change; subscribe a queue with raw delivery.",
            }
        },
        "components": {
            "messages": {
                kind: {
                    "name": f"news.article.{kind}.v1",
                    "contentType": "application/cloudevents+json",
                    "headers": {
                        "type": "object",
                        "description": "SNS message attributes, for filter policies.",
                        "properties": {name: {"description": told} for name, told in _ATTRIBUTES.items()},
                    },
                    "payload": {
                        "schemaFormat": "application/schema+json;version=draft-2020-12",
                        "schema": {"$ref": "event.v1.schema.json"},
                    },
                    "examples": [{"payload": {"$ref": f"examples/{kind}.json"}}],
                }
                for kind in EventKind
            }
        },
    }


def files() -> Iterator[tuple[str, str]]:
    """Every file of the folder by name, with its text."""
    yield "event.v1.schema.json", _json(schema())
    yield "asyncapi.json", _json(asyncapi())
    for event, head in events():
        kind = head.event.kind if head.event else ""
        yield f"examples/{kind}.json", _json(json.loads(event.document()))


def _json(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, text in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
