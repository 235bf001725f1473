import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import BlockKind
from copydesk.errors import Refused
from copydesk.formats import markup
from copydesk.reasons import ReasonCode

CROWDED = f"<a {' '.join(f'a{number}=1' for number in range(300))}>"


def kinds_and_texts(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in markup.blocks(source)[0]]


def texts(source: str) -> list[str]:
    return [block.text for block in markup.blocks(source)[0]]


def test_what_nobody_sees_is_no_block() -> None:
    assert texts(
        "<p>One\u00a0two.</p><p>&nbsp;</p><p>\u200b</p><p>&#xfeff; </p><p>&nbsp;Three.&nbsp;</p>"
    ) == [
        "One\u00a0two.",
        "Three.",
    ]
    assert texts("<div>One.<br>&nbsp;<br>Two.</div>") == ["One.", "Two."]


def test_elements_become_blocks_of_their_kind() -> None:
    assert kinds_and_texts(
        "<p>One <b>bold</b> word.</p><h2>Heading</h2><ul><li>First</li><li>Second</li></ul>"
        "<blockquote><p>Said.</p></blockquote><p>Last.</p>"
    ) == [
        ("paragraph", "One bold word."),
        ("heading", "Heading"),
        ("list-item", "First"),
        ("list-item", "Second"),
        ("quote", "Said."),
        ("paragraph", "Last."),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One<p>Two</p>Three<p>Four", ["One", "Two", "Three", "Four"]),
        ("<p>Caf&eacute; &amp; bar&nbsp;&ldquo;Sol&rdquo;</p>", ["Café & bar\u00a0“Sol”"]),
        ("<p>One\n  line\tonly</p>", ["One line only"]),
        ("<p>First<br>second</p>", ["First\nsecond"]),
        ("<p>First<br/><br/>second</p>", ["First", "second"]),
        ("<p>An un<i>closed tag</p><p>Next", ["An unclosed tag", "Next"]),
        ("<p>A<script>alert('x')</script>B<style>p{}</style>C<!-- no -->D</p>", ["ABCD"]),
        ("<div><p></p><p> </p></div>", []),
        ("<table><tr><td>1</td><td>2</td></tr></table>", ["1", "2"]),
        ("<html><head><title>No</title></head><body><p>Yes</p></body></html>", ["Yes"]),
        ('<?xml version="1.0" encoding="UTF-8"?><p>Пловдив</p>', ["Пловдив"]),
        ("<p>a&undefined;b</p>", ["a&undefined;b"]),
        ("plain", ["plain"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_the_text_is_what_a_reader_sees(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_an_entity_of_the_inputs_own_is_never_resolved() -> None:
    found = texts('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><p>a&e;b</p>')
    assert found[-1] == "a&e;b"


def test_figures_are_pictures_and_no_text() -> None:
    blocks, pictures = markup.blocks(
        '<p>Before</p><figure><img src="https://example.com/1.jpg" alt="A bridge">'
        '<figcaption>The  bridge</figcaption></figure><p>After <img src="/2.jpg" alt="Two"></p>'
    )
    assert [block.text for block in blocks] == ["Before", "After"]
    assert [(picture.caption, picture.href) for picture in pictures] == [
        ("The bridge", "https://example.com/1.jpg"),
        ("Two", "/2.jpg"),
    ]


def test_a_figure_around_a_table_or_a_quotation_is_no_picture() -> None:
    blocks, pictures = markup.blocks(
        "<figure><table><tr><td>1</td></tr></table></figure><figure><blockquote><p>Said.</p></blockquote></figure>"
    )
    assert [(block.kind.value, block.text) for block in blocks] == [("paragraph", "1"), ("quote", "Said.")]
    assert pictures == ()


def test_nesting_is_followed_to_its_limit() -> None:
    assert texts("<div>" * 60 + "x" + "</div>" * 60) == ["x"]


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 65,
        "<div>" * 5_000,
        "<svg>" * 300 + "</svg>" * 300,
        "<p>" * 100_001,
        "<" * 400_001,
        CROWDED,
        f'<a x=">"{CROWDED[2:]}',
    ],
)
def test_what_is_nested_too_deeply_or_too_large_is_refused_and_not_cut(bomb: str) -> None:
    with pytest.raises(Refused) as caught:
        markup.blocks(f"{bomb}x")
    assert caught.value.reason is ReasonCode.TOO_COMPLEX


def test_images_of_one_point_are_no_pictures() -> None:
    assert (
        markup.blocks('<p>x<img src="/1.gif" width="1" height="1"><img src="/2.gif" width="1px"></p>')[1]
        == ()
    )


@pytest.mark.parametrize(
    "text", ["a <b>bold</b> word", "a <!-- note", "one<br/>two", "AT&amp;T", "&#8220;", "</p>"]
)
def test_markup_is_told_from_text(text: str) -> None:
    assert markup.has_markup(text)


@pytest.mark.parametrize("text", ["1 < 2 and 3 > 2", "a <- b", "Tom & Jerry"])
def test_text_is_told_from_markup(text: str) -> None:
    assert not markup.has_markup(text)


@given(source=st.text(max_size=200) | st.text(alphabet='<>/ab"&;=! \n-p', max_size=200))
def test_any_markup_gives_blocks_without_edges_of_white_space(source: str) -> None:
    blocks, _ = markup.blocks(source)
    assert all(block.text and block.text == block.text.strip(" \n") for block in blocks)
    assert all(isinstance(block.kind, BlockKind) for block in blocks)


@given(paragraphs=st.lists(st.text(alphabet="abc äж,.", min_size=1).map(str.strip).filter(bool)))
def test_no_paragraph_is_lost(paragraphs: list[str]) -> None:
    expected = [" ".join(paragraph.split()) for paragraph in paragraphs]
    assert texts("".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)) == expected
