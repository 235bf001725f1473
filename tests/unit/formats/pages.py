"""Pages in the layout that people copy, and what to look at in their drafts."""

from collections.abc import Callable

from copydesk.article import Draft
from copydesk.suppliers import Supplier

type Read = Callable[[str | bytes], Draft]

SUPPLIER = Supplier(id="fakti", name="Fakti", zone="Europe/Sofia")
TITLE = "River rises above the old bridge"
STANDFIRST = "Schools are closed until Monday"
BODY = (
    "The river rose above the old bridge on Friday, officials said.",
    '"It comes every ten years," said a baker.',
)


def page(*header: str) -> str:
    return "\n\n".join((*header, *BODY))


def names(draft: Draft) -> list[str]:
    return [person.name for person in draft.byline]


def captions(draft: Draft) -> list[str | None]:
    return [picture.caption for picture in draft.pictures]


def value(draft: Draft) -> str | None:
    return draft.published.value if draft.published else None
