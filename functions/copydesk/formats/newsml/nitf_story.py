"""The body of a NITF document: what a reader sees of it, wherever the document stands."""

import re
from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Block, Person, StatedSource
from copydesk.formats import bylines, captions
from copydesk.formats.newsml import body as bodies
from copydesk.formats.newsml import elements, places
from copydesk.formats.newsml.elements import Parts
from copydesk.formats.newsml.flow import Body
from copydesk.formats.xml import Element

_BETWEEN: Final = re.compile(r"[\s/,;]+")
_LONGEST_BYLINE: Final = 500


@dataclass(slots=True)
class Story:
    """The parts of a NITF `body`; `subhead` is the second headline, `head_title` the document's own title."""

    title: str | None = None
    head_title: str | None = None
    subhead: str | None = None
    abstract: str | None = None
    byline: tuple[Person, ...] = ()
    located: str | None = None
    story_date: str | None = None
    distributors: tuple[StatedSource, ...] = ()
    rights_owner: str | None = None
    rights_notice: str | None = None
    rights_usage: str | None = None
    body: Body = field(default_factory=Body)


def read(nitf: Element) -> Story:
    """The story of a `nitf` element, or of its `body` alone. A document without a body gives an empty one."""
    body = nitf if elements.name(nitf) == "body" else elements.inner(nitf, "body")
    parts = elements.parts(body)
    head = elements.parts(*parts.get("body.head", ()))
    story = Story(body=bodies.read(elements.each(parts, "body.content")))
    story.head_title = elements.text(elements.inner(nitf, "head", "title"))
    _read_headlines(story, head)
    story.abstract = _paragraphs(head, "abstract")
    story.byline = _byline(head)
    _read_dateline(story, head)
    _read_notes(story, head)
    for distributor in head.get("distributor", ()):
        if name := elements.text(distributor):
            story.distributors += (StatedSource(name=name, role="distributor"),)
    rights = elements.parts(*head.get("rights", ()))
    story.rights_owner = elements.text(elements.first(rights, "rights.owner"))
    story.rights_usage = elements.text(elements.first(rights, "rights.limitations")) or (
        None if rights else elements.text(elements.first(head, "rights"))
    )
    story.rights_notice = elements.text(elements.first(head, "copyrite", "copyright"))
    story.body.blocks = _without_headline(story) + _taglines(parts)
    return story


def _read_headlines(story: Story, head: Parts) -> None:
    # `headline` is no element of NITF, and several suppliers write it for `hedline`.
    headlines = {**head, **elements.parts(*elements.each(head, "hedline", "headline"))}
    story.title = elements.text(elements.first(headlines, "hl1"))
    # Some put the headline before it was edited beside the one that is in use.
    subheads = (found for found in headlines.get("hl2", ()) if "original" not in (found.get("id") or ""))
    story.subhead = elements.text(next(subheads, None))


def _paragraphs(head: Parts, name: str) -> str | None:
    texts = [block.text for block in bodies.read(elements.each(head, name)).blocks]
    return "\n".join(texts) or None


def _byline(head: Parts) -> tuple[Person, ...]:
    found: list[Person] = []
    for byline in head.get("byline", ()):
        parts = elements.parts(byline)
        role = elements.text(elements.first(parts, "byttl"))
        role = role if role and bylines.role(role) else None
        named = [name for person in parts.get("person", ()) if (name := elements.text(person))]
        people = tuple(Person(name=name) for name in named if bylines.is_person(name))
        people = people or stated_people(_own_text(byline, "byttl"))
        if role and len(people) == 1 and not people[0].role:
            people = (Person(name=people[0].name, role=role),)
        found += people
    return tuple(dict.fromkeys(found))


def stated_people(statement: str | None) -> tuple[Person, ...]:
    """The people of a byline: all that it names, or those before a place or an outlet."""
    if not statement or len(statement) > _LONGEST_BYLINE:
        return ()
    return bylines.people(statement) or bylines.with_place(statement)


def _own_text(element: Element, *left_out: str) -> str | None:
    pieces = [element.text or ""]
    for child in element:
        if elements.name(child) not in left_out:
            pieces.append(elements.all_text(child))
        pieces.append(child.tail or "")
    return elements.line("".join(pieces))


def _read_dateline(story: Story, head: Parts) -> None:
    for dateline in head.get("dateline", ()):
        parts = elements.parts(dateline)
        story.story_date = elements.attribute(elements.first(parts, "story.date"), "norm")
        location = elements.text(elements.first(parts, "location"))
        story.located = places.of_dateline(location or _own_text(dateline, "story.date"))


def _read_notes(story: Story, head: Parts) -> None:
    """Notes above the text. Only what says that it may be published is public."""
    for note in head.get("note", ()):
        if text := elements.text(note):
            is_public = note.get("type") == "pa" and note.get("noteclass") != "editorsnote"
            (story.body.public_notes if is_public else story.body.private_notes).append(text)


def _without_headline(story: Story) -> list[Block]:
    return bodies.without_title(story.body.blocks, story.title)


def _taglines(parts: Parts) -> list[Block]:
    """The credit below the text; one that is nothing but addresses of the staff is none."""
    ends = elements.parts(*parts.get("body.end", ()))
    found = bodies.read(elements.each(ends, "tagline")).blocks
    return [block for block in found if not _is_addresses(block.text)]


def _is_addresses(text: str) -> bool:
    return all("@" in word for word in _BETWEEN.split(text) if word)


def standfirst(story: Story, title: str | None) -> str | None:
    """The abstract, or else the second headline; what only repeats the headline is none."""
    for candidate in (story.abstract, story.subhead):
        if candidate and not (title and captions.same_line(candidate, title)):
            return candidate
    return None
