"""An event in one line: for whoever watches a terminal, and for whatever reads a pipe."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.text import Text

STYLES: Final = {
    "created": "bold green",
    "updated": "bold cyan",
    "corrected": "bold yellow",
    "enriched": "blue",
    "expired": "dim",
    "killed": "bold reverse red",
}
SHORT: Final = 8
"""Characters of an article's id that people are shown."""

_KILL: Final = "withdrawn: take it down"
_WIDE, _NARROW = 76, 56
"""Columns from which the id fits, and those from which time and source do."""


def kind_of(event: Mapping[str, Any]) -> str:
    """What happened, as `created` or `killed`."""
    return str(event["type"]).split(".")[-2]


def source_of(event: Mapping[str, Any]) -> str:
    """The supplier's id."""
    return str(event["source"]).rpartition("/")[2]


def headline(event: Mapping[str, Any]) -> str:
    """The main headline, or else the first words of the text, or else who the article is, in one line."""
    article = event["data"]["article"]
    named = (item["value"] for item in article.get("headlines", ()) if item.get("role") == "main")
    bodies = (item["value"] for item in article.get("bodies", ()))
    found: str = next(named, None) or next(bodies, None) or article.get("uri", "")
    return one_line(found)


def one_line(text: str) -> str:
    """A supplier's text as one line that steers no terminal."""
    return " ".join("".join(" " if unicodedata.category(each) == "Cc" else each for each in text).split())


def near(event: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The articles with nearly the same text, the likest first."""
    found: Sequence[Mapping[str, Any]] = event["data"].get("story", {}).get("nearDuplicateOf", ())
    return found


def plain(event: Mapping[str, Any]) -> str:
    """The event in one line without colours, its ids whole."""
    line = (
        f"{event['recordedtime'][11:19]}  {kind_of(event):<9}  {event['subject']}  #{int(event['sequence'])}"
        f"  {source_of(event)}  {headline(event)}"
    )
    return "  ".join((line, *(_related(event, len(event["subject"])))))


def shown(event: Mapping[str, Any], width: int) -> Text:
    """The event for a terminal of so many columns; what it is related to stands below it."""
    kind = kind_of(event)
    line = Text(no_wrap=True, overflow="ellipsis")
    if width >= _NARROW:
        line.append(f"{event['recordedtime'][11:19]} ", style="dim")
    line.append(f" {kind.upper():<9} ", style=STYLES.get(kind, "bold"))
    if width >= _NARROW:
        line.append(f" {source_of(event)[:12]:<12}", style="dim")
    line.append("  ")
    indent = line.cell_len
    mark = f"  {event['subject'][:SHORT]} #{int(event['sequence'])}" if width >= _WIDE else ""
    if kind == "killed":
        title = Text.assemble((f"{_KILL}  ", "bold red"), (headline(event), "dim"))
    else:
        title = Text(headline(event), style="bold" if kind in {"created", "corrected"} else "")
    title.truncate(max(width - indent - len(mark), 1), overflow="ellipsis", pad=bool(mark))
    line.append_text(title)
    line.append(mark, style="dim")
    for related in _related(event, SHORT):
        below = Text(f"{' ' * indent}{related}", style="magenta")
        below.truncate(width, overflow="ellipsis")
        line.append("\n").append_text(below)
    return line


def show(console: Console, event: Mapping[str, Any]) -> None:
    """Print an event as this console's reader wants it."""
    if console.is_terminal:
        console.print(shown(event, console.width), soft_wrap=True)
    else:
        console.print(plain(event), markup=False, soft_wrap=True)


def _related(event: Mapping[str, Any], length: int) -> tuple[str, ...]:
    """What the article repeats, and the story that it has joined."""
    story = event["data"].get("story", {})
    lines = []
    if original := story.get("duplicateOf"):
        lines.append(f"= same words as {original[:length]}")
    if likest := near(event):
        lines.append(f"≈ {likest[0]['score']:.2f} like {likest[0]['articleId'][:length]}")
    story_id = story.get("storyId")
    if story_id and story_id != event["subject"]:
        lines.append(f"story {story_id[:length]}")
    return ("  ".join(lines),) if lines else ()
