"""How drafts out of NewsML and NITF are finished: kills, demanded text, bylines in the body, sources."""

from collections.abc import Iterable

from copydesk.article import Block, Draft, Intent, Person, StatedSource
from copydesk.errors import Refused
from copydesk.formats import bylines
from copydesk.reasons import ReasonCode


def with_text(draft: Draft) -> Draft:
    """The draft. Raises Refused (NO_CONTENT) where it has no text, unless it is a kill.

    A caption is text: a picture alone is an article with a picture.
    """
    is_kill = draft.intent is Intent.KILL
    if not (is_kill or draft.text.strip() or any(picture.caption for picture in draft.pictures)):
        raise Refused(ReasonCode.NO_CONTENT)
    return draft


def killed(draft: Draft) -> Draft:
    """All that a kill carries: who it is about, and its version."""
    return Draft(
        uri=draft.uri,
        stated_version=draft.stated_version,
        version_created=draft.version_created,
        intent=Intent.KILL,
    )


def first_line_people(blocks: list[Block]) -> tuple[tuple[Person, ...], list[Block]]:
    """The people of a byline that a body begins with, and the body without it."""
    people = bylines.byline(blocks[0].text) if blocks else None
    return (people, blocks[1:]) if people else ((), blocks)


def unique_sources(sources: Iterable[StatedSource | None]) -> tuple[StatedSource, ...]:
    """Sources without those of a name that was there before."""
    found: dict[str, StatedSource] = {}
    for source in filter(None, sources):
        found.setdefault(source.name.casefold(), source)
    return tuple(found.values())
