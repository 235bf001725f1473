"""An embargo above a text is never published early."""

from datetime import UTC, datetime

import pytest

from copydesk.article import Draft
from copydesk.formats.document import Setting
from copydesk.formats.text import parse
from copydesk.suppliers import Supplier

SETTING = Setting(Supplier(id="vale", name="Vale Post", zone="Europe/London", language="en"), "Europe/London")
STORY = """Harbour of Vale opens

By Ann Marsh

The harbour of Vale opens on Monday, the mayor said on Friday."""


def read(text: str) -> Draft:
    (draft,) = parse(text, SETTING)
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 3 May 2027 09:15",
        "Embargo: 3 May 2027, 09:15",
        "*** Under embargo until 3 May 2027 9:15 am ***",
    ],
)
def test_a_time_that_can_be_read_holds_the_text_until_then(line: str) -> None:
    draft = read(f"{line}\n\n{STORY}")
    assert (draft.embargo, draft.withheld) == (datetime(2027, 5, 3, 8, 15, tzinfo=UTC), False)
    assert (draft.title, draft.published) == ("Harbour of Vale opens", None)


@pytest.mark.parametrize(
    "line", ["EMBARGOED", "Embargoed until the minister has spoken", "Sperrfrist: Montag"]
)
def test_one_whose_end_cannot_be_read_withholds_it(line: str) -> None:
    draft = read(f"{line}\n\n{STORY}")
    assert (draft.embargo, draft.withheld, draft.title) == (None, True, "Harbour of Vale opens")


@pytest.mark.parametrize(
    "title",
    [
        "Embargo: what it means for the harbour",
        "Embargo on oil takes effect",
        "For release of the hostages, a price",
    ],
)
def test_a_headline_about_an_embargo_is_none(title: str) -> None:
    draft = read(f"{title}\n\n3 May 2027 09:15\n\nThe harbour of Vale opens on Monday, the mayor said.")
    assert (draft.embargo, draft.withheld, draft.title) == (None, False, title)
