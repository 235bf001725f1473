"""Articles that tests make up: each with a title of its own, in the layout of a page that was copied."""

import json
from datetime import datetime
from itertools import count
from typing import Any

_NUMBERS = count(1)


def page(title: str, *, counter: int = 120, second: str = "The ferry sails again from Friday.") -> str:
    """A page as people copy it, with a counter beside its date."""
    return (
        "Last news in Fakti\n\n"
        f"{title}\n\n"
        "The council voted after a long night\n\n"
        f"Nov 12, 2024 09:40 {counter}\n\n"
        f"{title}  - 1\n\n"
        f"The council of Sozopol has agreed on a new timetable, reported Reuters, quoted by BTA.\n\n"
        f"{second}\n"
    )


def fresh_title() -> str:
    """A title that no other test uses."""
    return f"Council agrees on timetable number {next(_NUMBERS)} for the island ferry"


def ninjs(uri: str, text: str = "The ferry sails again from Friday.", **members: Any) -> bytes:
    """A ninjs 3.1 object."""
    item = {
        "uri": uri,
        "standard": {"name": "ninjs", "version": "3.1"},
        "type": "text",
        "language": "en",
        "headlines": [{"role": "main", "value": "Council agrees on a new timetable for the ferry"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": text}],
        "pubStatus": "usable",
        **members,
    }
    return json.dumps(item).encode()


def fresh_uri() -> str:
    """A supplier's id that no other test uses."""
    return f"urn:newsml:example.com:20241112:ferry-{next(_NUMBERS)}"


def at(moment: datetime) -> str:
    """A time as ninjs writes it."""
    return moment.isoformat(timespec="seconds")
