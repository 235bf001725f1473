# ruff: noqa: RUF001 - words in Cyrillic and dashes are meant
"""A page that is put together from parts comes apart into the same parts, whatever parts it has."""

from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import BlockKind, Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from tests.unit.formats.pages import SUPPLIER

TITLES: Final = (
    "River rises above the old bridge after three days of rain",
    "Why the night train stands in the valley again?",
    "Der alte Markt bekommt ein Dach aus Glas",
    "Старият мост ще бъде затворен до есента",
    "El faro de la isla vuelve a encenderse este sábado",
)
STANDFIRSTS: Final = (
    "Schools are closed until Monday, and nobody knows about the trains",
    "Die Händler zahlen die Hälfte selbst, der Rest kommt von der Stadt",
    "Движението се отклонява през новия, казват от общината",
)
BYLINES: Final = {
    "By Jane Doe and John Roe": ["Jane Doe", "John Roe"],
    "By Jane Doe, Political Correspondent": ["Jane Doe"],
    "Von Anna Schmidt": ["Anna Schmidt"],
    "Por Lucía Gómez": ["Lucía Gómez"],
    "Автор: Иван Петров": ["Иван Петров"],
    "By Staff": [],
}
DATES: Final = {
    "May 3, 2027, 2:05 p.m.": "2027-05-03T14:05:00+03:00",
    "03.05.2027, 14:05 Uhr": "2027-05-03T14:05:00+03:00",
    "3 de mayo de 2027 a las 14:05": "2027-05-03T14:05:00+03:00",
    "Публикувано: 3 май 2027 г., 14:05 ч. | 12 коментара": "2027-05-03T14:05:00+03:00",
    "Mon 3 May 2027 14.05 BST 270": "2027-05-03T14:05:00+01:00",
    "2 hours ago": None,
}
NOISE: Final = (
    "Advertisement", "Anzeige", "Publicidad", "Реклама", "Share", "Share on Facebook", "3 min read",
    "12 comments", "Read more: Bridge was weak for years", "Lesen Sie auch: Ein Dach aus Holz",
    "Прочетете още: Мостът, който падна", "Follow us on Instagram", "Sign up for our daily newsletter",
    "Subscribe now", "Последвайте ни във Facebook", "Listen to this article", "* * *",
)  # fmt: skip
SENTENCES: Final = (
    "The river rose above the old bridge on Friday, officials said.",
    "“It comes every ten years,” said a baker.",
    "Related diseases are rising, and nobody knows why.",
    "The bridge will be closed until autumn, and the SOFIA (Example Wire) was told so - by a baker.",
    "Das beschloss der Stadtrat am Donnerstagabend.",
    "„Сега ни трябват само релси“, каза кметът.",
    "La torre se cerró en 1997. Nadie la echó de menos.",
    "Read more books, the minister said.",
    "The vote of 16 August 2024 will be repeated.",
    "Follow the water, she said, and you will find the mayor.",
)
HEADINGS: Final = ("What happens next", "Wie es weitergeht", "Какво следва", "Una torre sin campana")
PARTS = st.fixed_dictionaries(
    {
        "label": st.sampled_from([None, "Last news in Fakti"]),
        "title": st.sampled_from(TITLES),
        "standfirst": st.sampled_from([None, *STANDFIRSTS]),
        "byline": st.sampled_from([None, *BYLINES]),
        "date": st.sampled_from([None, *DATES]),
        "caption": st.booleans(),
        "body": st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True),
        "heading": st.sampled_from([None, *HEADINGS]),
        "noise": st.lists(st.tuples(st.sampled_from(NOISE), st.integers(0, 20)), max_size=4),
        "is_date_first": st.booleans(),
    }
)
GAPS = st.sampled_from(["\n\n", "\n", "\r\n", "\r\n\r\n", "\n\u00a0\n", " \t\n\n", "\r"])


def parsed(text: str) -> Draft:
    (item,) = read(Document(text.encode()), SUPPLIER).items
    assert not isinstance(item, Refused)
    return item


def page(parts: dict[str, Any], *, with_noise: bool = True) -> list[str]:
    """The lines of a page, its noise between the lines below its title."""
    signed = [parts["byline"], parts["date"]]
    below = [
        *(reversed(signed) if parts["is_date_first"] else signed),
        f"{parts['title']}  - 1" if parts["caption"] else None,
        *body(parts),
    ]
    lines = [str(line) for line in (parts["label"], parts["title"], parts["standfirst"], *below) if line]
    first = lines.index(str(parts["title"])) + 1
    for line, at in parts["noise"] if with_noise else ():
        lines.insert(min(first + at, len(lines)), line)
    return lines


def body(parts: dict[str, Any]) -> list[str]:
    paragraphs = list(parts["body"])
    return [*paragraphs[:1], *filter(None, [parts["heading"]]), *paragraphs[1:]]


@given(parts=PARTS)
def test_a_page_gives_exactly_its_parts(parts: dict[str, Any]) -> None:
    found = parsed("\n\n".join(page(parts)))
    assert found.title == parts["title"]
    assert found.publisher == ("Fakti" if parts["label"] else None)
    assert found.section is None
    assert found.standfirst == parts["standfirst"]
    assert [person.name for person in found.byline] == BYLINES.get(str(parts["byline"]), [])
    assert (found.published.value if found.published else None) == DATES.get(str(parts["date"]))
    assert [picture.caption for picture in found.pictures] == [parts["title"]] * bool(parts["caption"])
    assert list(found.paragraphs) == body(parts)


@given(parts=PARTS)
def test_a_heading_is_told_from_paragraphs(parts: dict[str, Any]) -> None:
    found = parsed("\n\n".join(page(parts)))
    headings = [block.text for block in found.body if block.kind is BlockKind.HEADING]
    assert headings == ([parts["heading"]] if parts["heading"] else [])


@given(parts=PARTS, gap=GAPS, mark=st.sampled_from(["", "\ufeff"]))
def test_line_ends_marks_and_blanks_change_nothing(parts: dict[str, Any], gap: str, mark: str) -> None:
    lines = page(parts)
    assert parsed(mark + gap.join(lines)) == parsed("\n\n".join(lines))


@given(parts=PARTS)
def test_noise_changes_nothing(parts: dict[str, Any]) -> None:
    assert parsed("\n\n".join(page(parts))) == parsed("\n\n".join(page(parts, with_noise=False)))
