"""An event as a person reads it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from copydesk import consumer

PARAGRAPHS: Final = 2
"""Of an event's article so many are shown."""
QUOTE: Final = 70
"""Characters of a quote that are shown."""


def tell_article(line: Mapping[str, Any]) -> RenderableType:
    """An article as the read API shows it, as a panel."""
    headline, *rest = (line["text"] or line["article"]["uri"]).split("\n\n")
    state = line["state"]
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", justify="right", no_wrap=True)
    facts.add_column()
    found = {fact["kind"]: fact["items"] for fact in line["enrichment"]}
    for name, value in (*_told(found), ("raw input", (line["raw"] or {}).get("ref") or "")):
        if value:
            facts.add_row(name, Text(value))
    return Panel(
        Group(Text(headline, style="bold"), *(Text(f"\n{part}") for part in rest), Text(), facts),
        title=f"{state['articleId']}  ·  {state['lifecycle']}  ·  revision {state['revision']}",
        title_align="left",
        border_style="cyan",
    )


def tell(event: Mapping[str, Any], attributes: Mapping[str, str]) -> RenderableType:
    """The event with the beginning of its article, as a panel."""
    data = event["data"]
    headline, *rest = consumer.text(event).split("\n\n")
    body = [Text(f"\n{part}") for part in rest[:PARAGRAPHS]]
    if rest[PARAGRAPHS:]:
        body.append(Text(f"\n… {len(rest) - PARAGRAPHS} more paragraphs", style="dim"))
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", justify="right", no_wrap=True)
    facts.add_column()
    for name, value in _rows(event, data, attributes):
        facts.add_row(name, Text(value))
    return Panel(
        Group(Text(headline, style="bold"), *body, Text(), facts),
        title=f"{event['type']}  ·  sequence {int(event['sequence'])}",
        title_align="left",
        border_style="cyan",
    )


def _told(facts: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[tuple[str, str]]:
    """What the text is about, who says what, and when: each kind in a line."""
    entities = facts.get("entities", ())
    for heading, kind in (("people", "person"), ("organisations", "organisation")):
        yield heading, ", ".join(each["name"] for each in entities if each["type"] == kind)
    places = [f"{each['name']} ({each['country'] or each['kind']})" for each in facts.get("places", ())]
    yield "places", ", ".join(dict.fromkeys(places))
    yield "topics", ", ".join(f"{each['label']} ({each['code']})" for each in facts.get("topics", ()))
    quotes = (
        f"{each['speaker'] or 'nobody'}: {_shortened(each['text'])}" for each in facts.get("quotes", ())
    )
    yield "quotes", "\n".join(quotes)
    times = (f"{each['text']} = {each['value']}" for each in facts.get("times", ()))
    yield "times", ", ".join(dict.fromkeys(times))
    yield "keywords", ", ".join(each["text"] for each in facts.get("keywords", ()))


def _shortened(text: str) -> str:
    return text if len(text) <= QUOTE else f"{text[: QUOTE - 1].rstrip()}…"


def _rows(
    event: Mapping[str, Any], data: Mapping[str, Any], attributes: Mapping[str, str]
) -> list[tuple[str, str]]:
    facts = {fact["kind"]: fact["items"] for fact in data["enrichment"]}
    published = data["time"]["published"]
    rows = [
        ("event", event["id"]),
        ("from", event["source"]),
        ("published", published and f"{published['value']}  ({published['zone']}: {published['zoneBasis']})"),
        (
            "language",
            ", ".join(f"{i['value']} ({i['confidence']:.2f})" for i in facts.get("language", [])),
        ),
        *_told(facts),
        ("sources", " → ".join(f"{i['name']} ({i['role']})" for i in facts.get("sources", []))),
        ("filter by", "  ".join(f"{name}={value}" for name, value in sorted(attributes.items()))),
        ("raw input", data["raw"] and data["raw"]["ref"]),
    ]
    return [(name, value) for name, value in rows if value]
