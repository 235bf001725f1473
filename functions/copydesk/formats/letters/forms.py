"""Letters that are filled-in forms: labels and values, as lines or as a JSON object.

The labels are those by which newsrooms name the parts of a story. A form is one only with a headline.
"""

import re
from collections.abc import Iterator
from typing import Final

from copydesk.errors import Refused
from copydesk.formats import strict_json
from copydesk.formats.letters.texts import printable

type Fields = dict[str, list[str]]
"""The values by the field that they are for; `note` has those that are for none, with their labels."""

_LABELS: Final = {
    **dict.fromkeys(("headline", "title", "schlagzeile", "titular", "заглавие"), "title"),
    **dict.fromkeys(
        ("abstract", "summary", "standfirst", "subheadline", "sub-headline", "subhead"), "standfirst"
    ),
    **dict.fromkeys(("slug", "slugline", "keyword"), "slugline"),
    **dict.fromkeys(("byline", "author", "authors"), "byline"),
    **dict.fromkeys(("body", "story", "text", "article"), "body"),
    **dict.fromkeys(("category", "section", "desk"), "section"),
    **dict.fromkeys(("genre", "article type"), "genre"),
    **dict.fromkeys(("dateline", "location"), "located"),
    **dict.fromkeys(("embargo", "embargo until", "embargoed until"), "embargo"),
}
_LINE: Final = re.compile(r"\s*(?P<label>[^\W\d_][^:\n]{2,20}?)\s*:\s*(?P<value>.*)")
_VALUES: Final = 200
_HEAD_LINES: Final = 40


def from_json(text: str) -> Fields | None:
    """The fields of a form that was sent as a JSON object of texts or lists of them; None for others."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        members = strict_json.loads(text.strip())
    except Refused:
        return None
    if not isinstance(members, dict) or not {"headline", "body"} <= {name.lower() for name in members}:
        return None
    found: Fields = {}
    for label, value in list(members.items())[:_VALUES]:
        texts = [
            part.strip() for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)
        ]
        _take(found, printable(label), [part for part in texts if part])
    return found if found.get("title") else None


def from_lines(text: str) -> tuple[Fields, str] | None:
    """The fields above a text that label themselves ("Headline: …"), and the text without them."""
    found: Fields = {}
    rest: list[str] = []
    lines = text.split("\n")
    for at, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        field = _LABELS.get(match["label"].casefold()) if match and at < _HEAD_LINES else None
        if match and field and match["value"].strip():
            _take(found, match["label"], [match["value"].strip()])
        else:
            rest.append(line)
    return (found, "\n".join(rest)) if found.get("title") else None


def _take(found: Fields, label: str, values: list[str]) -> None:
    field = _LABELS.get(label.casefold())
    if field:
        found.setdefault(field, []).extend(values)
    else:
        found.setdefault("note", []).extend(_labelled(label, values))


def _labelled(label: str, values: list[str]) -> Iterator[str]:
    return (f"{label}: {value}" for value in values)
