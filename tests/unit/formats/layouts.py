"""Pages as people copy them, each line marked with what it is: the tables are `layouts/*.txt`.

    == what the page shows [@Zone/Name]
    mark    the line as it stands in the page [=> what is made of it]

The page is the lines, parted by blank lines. A line without "=>" is kept as it stands; people are parted by
";", a person's role follows a comma, a picture's credit and an update follow a "|".
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from copydesk.article import BlockKind, Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from copydesk.suppliers import Supplier

FOLDER: Final = Path(__file__).with_name("layouts")
BLOCKS: Final = {
    "p": BlockKind.PARAGRAPH,
    "h": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM,
    "q": BlockKind.QUOTE,
}
NAMES: Final = {"site": "publisher", "section": "section", "title": "title", "standfirst": "standfirst"}


@dataclass
class Layout:
    """A page, and the fields that it is made of."""

    name: str
    zone: str = "Europe/Sofia"
    lines: list[str] = field(default_factory=list)
    expected: dict[str, Any] = field(
        default_factory=lambda: {
            **dict.fromkeys((*NAMES.values(), "published", "modified")),
            **{name: [] for name in ("byline", "captions", "credits", "body")},
        }
    )

    @property
    def text(self) -> str:
        return "\n\n".join(self.lines)

    def read(self, text: str | None = None) -> Draft:
        supplier = Supplier(id="post", name="The Harbour Post", zone=self.zone)
        (item,) = read(Document((text or self.text).encode()), supplier).items
        assert not isinstance(item, Refused)
        return item


def layouts(folder: Path = FOLDER) -> list[Layout]:
    found: list[Layout] = []
    for path in sorted(folder.glob("*.txt")):
        for row in filter(None, path.read_text("utf-8").splitlines()):
            if row.startswith("=="):
                name, _, zone = row[2:].partition("@")
                found.append(Layout(f"{path.stem}: {name.strip()}", zone or "Europe/Sofia"))
            else:
                _add(found[-1], *row.split(maxsplit=1))
    return found


def fields(draft: Draft) -> dict[str, Any]:
    """The fields of a draft in the form in which a layout states them."""
    return {
        **{name: getattr(draft, name) for name in NAMES.values()},
        "published": draft.published and draft.published.value,
        "modified": draft.modified and draft.modified.value,
        "byline": [", ".join(filter(None, (person.name, person.role))) for person in draft.byline],
        "captions": [picture.caption for picture in draft.pictures if picture.caption],
        "credits": [picture.credit for picture in draft.pictures if picture.credit],
        "body": [(block.kind.value, block.text) for block in draft.body],
    }


def _add(layout: Layout, mark: str, row: str) -> None:
    line, arrow, value = (part.strip() for part in row.partition("=>"))
    layout.lines.append(line)
    made = value if arrow else line
    first, _, second = (part.strip() or None for part in made.partition(" |" if arrow else "\0"))
    expected = layout.expected
    match mark:
        case "by" if arrow:
            expected["byline"] += [person.strip() for person in value.split(";")]
        case "date" | "times":
            stated = value.partition("|")
            expected["published"] = expected["published"] or stated[0].strip() or None
            expected["modified"] = expected["modified"] or stated[2].strip() or None
        case "caption" | "credit":
            caption, credit = (first, second) if mark == "caption" else (None, first)
            expected["captions"] += filter(None, [caption])
            expected["credits"] += filter(None, [credit])
        case "by" | "role" | "noise":
            pass
        case _ if mark in BLOCKS:
            expected["body"].append((BLOCKS[mark].value, made))
        case _:
            expected[NAMES[mark]] = made
