"""What the lines above a body have given, and how one of them is taken by its kind."""

from dataclasses import dataclass, field
from typing import Final

from copydesk.article import Person, Picture
from copydesk.formats import bylines, captions
from copydesk.formats.captions import Caption
from copydesk.formats.document import Setting
from copydesk.formats.plain import datelines, labels
from copydesk.formats.plain.datelines import Dateline
from copydesk.formats.plain.kinds import Kind
from copydesk.formats.plain.lines import repeats

_CREDIT_WORDS: Final = 8


@dataclass
class Head:
    """What the lines above the body have given so far."""

    site: str | None = None
    section: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: list[Person] = field(default_factory=list)
    dates: Dateline = field(default_factory=Dateline)
    pictures: list[Picture] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    notice: str | None = None
    labels: list[str] = field(default_factory=list)
    confidence: dict[str, float] = field(default_factory=dict)

    def is_repeated(self, line: str) -> bool:
        """Whether a line is the title again."""
        return self.title is not None and repeats(line, self.title)

    @property
    def is_of_page(self) -> bool:
        """Whether something has been found that pages have above a text, besides title and standfirst."""
        dates = self.dates.published or self.dates.modified or self.dates.unresolved
        return bool(dates or self.byline or self.pictures or self.labels or self.site)

    def begins(self, line: str) -> bool:
        """Whether a line begins as the title does: so do first paragraphs, and captions do not."""
        return self.title is not None and captions.begin_alike(line, self.title)

    def take_caption(self, line: str, found: Caption | None = None) -> None:
        """Take a line as a picture's caption, as its credit, or as both."""
        found = found or captions.caption(line, self.title) or Caption(caption=line)
        last = self.pictures[-1] if self.pictures else None
        if found.caption is None and found.credit and len(found.credit.split()) > _CREDIT_WORDS:
            found = Caption(caption=found.credit)
        if last and found.caption is None and last.credit is None:
            self.pictures[-1] = last.model_copy(update={"credit": found.credit})
        elif last and found.credit is None and last.caption is None:
            self.pictures[-1] = last.model_copy(update={"caption": found.caption})
        else:
            self.pictures.append(Picture(caption=found.caption, credit=found.credit))
        self.confidence["pictures"] = 0.8

    def take_dates(self, found: Dateline) -> None:
        """Take the times of a date line, unless they are known, and the people beside them."""
        self.byline.extend(found.byline)
        if found.byline:
            self.confidence["byline"] = 0.8
        known = self.dates
        self.dates = Dateline(
            published=known.published or found.published,
            modified=known.modified or found.modified,
            unresolved=known.unresolved or found.unresolved,
        )


def take(head: Head, line: str, kind: Kind, found: Caption | None, setting: Setting) -> None:
    """Take a line that has a form; `found` is the caption that it is."""
    match kind:
        case Kind.DATE:
            if dates := datelines.read(line, setting.zone, setting.supplier.language):
                head.take_dates(dates)
        case Kind.BYLINE:
            head.byline.extend(bylines.byline(line) or ())
            head.sources.extend(bylines.agencies(line))
            head.confidence["byline"] = 0.9
        case Kind.NAME:
            line = bylines.unbracketed(line)
            head.byline.extend(
                bylines.for_an_agency(line) or bylines.people(line) or bylines.with_place(line)
            )
            head.sources.extend(bylines.agencies(line))
            head.confidence.setdefault("byline", 0.6)
        case Kind.ROLE if head.byline and bylines.role(line):
            head.byline[-1] = head.byline[-1].model_copy(update={"role": line})
        case Kind.SITE:
            head.site = head.site or labels.publisher(line, setting.supplier.name)
            if head.site:
                is_known = head.site.casefold() == setting.supplier.name.casefold()
                head.confidence["publisher"] = 0.95 if is_known else 0.7
        case Kind.SECTION:
            head.labels.append(labels.section(line) or line)
            head.confidence["section"] = 0.9
        case Kind.CAPTION:
            head.take_caption(line, found)
        case _:
            pass
