"""Which of a page's titles is its headline, and what of it is the site's name."""

import pytest

from copydesk.formats.page import landmarks, titles, tree
from copydesk.formats.page.stated import Stated


def headline(
    body: str, *, stated: str | None = None, document: str | None = None, section: str | None = None
) -> str | None:
    found = landmarks.find(tree.read(f"<body>{body}</body>"))
    voices = [Stated("json-ld", title=stated, section=section)]
    title = titles.title(found.headings, voices, document, ("Kestrel Courier", "courier.example"))
    return title.text if title else None


@pytest.mark.parametrize(
    ("body", "stated", "document", "expected"),
    [
        ("<h1>Ferry stuck on bank</h1>", "Ferry stuck", None, "Ferry stuck on bank"),
        ("<h1>Kestrel Courier</h1><h1>Ferry stuck</h1>", "Ferry stuck", None, "Ferry stuck"),
        ("<h1>Opinion | Ferries are dear</h1>", "Ferries are dear", None, "Ferries are dear"),
        ("<h1>FERRY STUCK AGAIN</h1>", "Ferry stuck again", None, "Ferry stuck again"),
        ("<h1>Ferry stuck off Tarn</h1>", "Ferry stuck off...", None, "Ferry stuck off Tarn"),
        ("<h1>All our news</h1>", "Ferry stuck again", None, "Ferry stuck again"),
        ("<p>x</p>", "Ferry stuck again - Kestrel Courier", None, "Ferry stuck again"),
        ("<p>x</p>", None, "Ferry stuck again | News | Kestrel Courier", "Ferry stuck again"),
        ("<p>x</p>", None, "Kestrel Courier: Ferry stuck again", "Ferry stuck again"),
        ("<h1>Ferry stuck again</h1>", None, None, "Ferry stuck again"),
        ("<p>x</p>", "Kestrel Courier", None, None),
        ("<p>x</p>", None, None, None),
    ],
)  # fmt: skip
def test_the_headline(body: str, stated: str | None, document: str | None, expected: str | None) -> None:
    assert headline(body, stated=stated, document=document) == expected


def test_a_section_at_the_end_is_a_label() -> None:
    assert (
        headline("<p>x</p>", stated="Ferries are dear | Editorial", section="Editorial") == "Ferries are dear"
    )


def test_what_follows_a_dash_and_is_no_site_s_name_belongs_to_the_headline() -> None:
    assert headline("<p>x</p>", stated="Ferry stuck - again") == "Ferry stuck - again"
