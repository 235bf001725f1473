"""The body of a page: what is the story's and what is the page's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from copydesk.article import BlockKind
from copydesk.formats.page.body import PageBody, extract

LEAD = "The river rose above the old bridge on Friday, and the council closed both roads to the harbour."
SECOND = "Divers looked for a missing barge, while bakers carried bread across the railway bridge on foot."
THIRD = "It comes every ten years, said a baker, and every ten years somebody says that it came too soon."
STORY = (LEAD, SECOND, THIRD)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
TEASER = "A museum of clocks opens next week in the old mill, with guided tours for schools and for families."


def read(
    body: str, *, stated: str | None = None, title: str | None = None, standfirst: str | None = None
) -> PageBody:
    root = html.document_fromstring(f"<html><body>{body}</body></html>")
    return extract(root, stated=stated, title=title, standfirst=standfirst)


def texts(body: str, **known: str) -> tuple[str, ...]:
    return tuple(block.text for block in read(body, **known).blocks)


@pytest.mark.parametrize(
    "around",
    [
        f"<nav><p>{TEASER}</p></nav>",
        f"<aside><p>{TEASER}</p></aside>",
        f"<footer><p>{TEASER}</p></footer>",
        f'<div class="related-stories"><p>{TEASER}</p></div>',
        f'<div class="jp-relatedposts"><p>{TEASER}</p></div>',
        f'<section id="newsletterSignup"><p>{TEASER}</p></section>',
        f'<div class="CookieBanner"><p>{TEASER}</p></div>',
        f'<ol class="comments"><li>{TEASER}</li></ol>',
        f'<div style="display: none"><p>{TEASER}</p></div>',
        f'<ul><li><a href="/clocks">{TEASER}</a></li></ul>',
        f'<p>Read more: <a href="/clocks">{TEASER}</a></p>',
        "<h3>Most read</h3>",
        "<p>Advertisement</p>",
        "<div>The bridge that the council closed on Friday (Image: Ann Baker)</div>",
        "<div>The bridge that the council closed on Friday, seen from the hill. Credit: Ann Baker</div>",
        "<script>var story = 'The river rose above the old bridge on Friday.';</script>",
    ],
)
@pytest.mark.parametrize("story", ["<article>{}{}</article>", "<div><div>{}</div>{}</div>"])
def test_what_a_page_puts_around_or_into_a_story_is_not_its_body(story: str, around: str) -> None:
    assert texts(story.format(PARAGRAPHS, around)) == STORY
    first, rest = PARAGRAPHS.split("</p>", 1)
    assert texts(story.format(f"{first}</p>{around}", rest)) == STORY


def test_a_word_tells_nothing_where_it_is_the_layout_of_the_story() -> None:
    assert texts(f'<div class="page with-sidebar share-enabled">{PARAGRAPHS}</div>') == STORY


def test_a_word_that_is_denied_tells_nothing() -> None:
    denied = f'<div class="image no-caption"><p>{THIRD}</p></div>'
    assert texts(f"<article><p>{LEAD}</p><p>{SECOND}</p>{denied}</article>") == STORY


def test_a_story_that_goes_on_behind_a_button_begins_before_it() -> None:
    part = f"<p>{SECOND}</p><p>{THIRD}</p>" * 4
    story = f'<p>{LEAD}</p><div id="rest"><div>Read on</div><div class="part">{part}</div></div>'
    assert texts(f"<div><div class='story'>{story}</div><p><a href='/'>Home</a></p></div>")[:3] == STORY


def test_a_sidebar_beside_a_story_is_not_its_body_however_long_it_is() -> None:
    teasers = f'<div class="entry"><p>{TEASER}</p></div>' * 40
    story = f"<div class='content'><h1>River rises</h1>{PARAGRAPHS * 4}</div>"
    assert TEASER not in texts(f'<div>{story}<div id="sidebar">{teasers}</div></div>')


def test_comments_longer_than_the_story_are_not_its_body() -> None:
    comments = f'<div class="comment"><p>{TEASER}</p></div>' * 60
    story = f"<div class='text'>{PARAGRAPHS * 3}</div>"
    assert TEASER not in texts(f'<div>{story}<div class="comments">{comments}</div></div>')


def test_a_story_that_is_parted_by_advertisements_is_whole() -> None:
    parts = "".join(
        f'<div class="body-part"><p>{text}</p></div><div class="ad-slot">Ad</div>' for text in STORY
    )
    assert texts(f"<main>{parts}</main>") == STORY


def test_kinds_of_blocks() -> None:
    body = read(
        f"<article><p>{LEAD}</p><h2>What comes next</h2><ul><li>Pumps arrive on Saturday</li></ul>"
        f"<blockquote>{SECOND}</blockquote><p>{THIRD}</p></article>"
    )
    assert [block.kind for block in body.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
    ]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts(f"<div>{LEAD}<br>\n<br>{SECOND}<br>{THIRD}</div>") == (LEAD, f"{SECOND} {THIRD}")


def test_text_is_plain() -> None:
    first = "The\u00a0ri\u00adver  rose\u200b at&nbsp;noon &amp; <b>fell</b>\n later."
    assert (
        texts(f"<article><p>{first}</p>{PARAGRAPHS}</article>")[0] == "The river rose at noon & fell later."
    )


def test_comments_in_the_markup_leave_the_text_around_them() -> None:
    assert texts(f"<article><p>{LEAD[:20]}<!-- note -->{LEAD[20:]}</p><p>{THIRD}</p></article>") == (
        LEAD,
        THIRD,
    )


def test_the_title_is_not_in_the_body() -> None:
    body = f"<article><h1>River rises</h1>{PARAGRAPHS}</article>"
    assert texts(body, title="River Rises") == STORY


def test_bylines_and_dates_above_a_story_are_not_in_it() -> None:
    header = "<div>By Ann Baker</div><div>12 March 2026 14:30</div>"
    assert texts(f"<article>{header}{PARAGRAPHS}</article>") == STORY


def test_a_standfirst_that_is_known_is_not_repeated_and_a_paragraph_is_kept() -> None:
    summary = "Schools are closed until Monday, and the bridge until nobody knows when."
    above = f"<article><div>{summary}</div>{PARAGRAPHS}</article>"
    assert texts(above, standfirst=summary) == STORY
    assert texts(f"<article>{PARAGRAPHS}</article>", standfirst=LEAD) == STORY


@pytest.mark.parametrize(
    "notice",
    [
        "Sign up for our morning letter and read it before the baker is awake.",
        "© 2026 The Harbour Post. All rights reserved.",
        "Ann Baker is a staff reporter who covers rivers, roads and bread.",
        "Abonnez-vous pour lire la suite de nos articles sur la rivière.",
        "Watch: how the bridge was built",
    ],
)
def test_a_notice_at_the_end_is_the_pages(notice: str) -> None:
    assert texts(f"<article>{PARAGRAPHS}<p>{notice}</p></article>") == STORY
    assert texts(f"<article>{PARAGRAPHS}<h3>Harbour Post</h3><p>{notice}</p></article>") == STORY


def test_captions_are_no_blocks_and_pictures_keep_caption_and_credit_apart() -> None:
    figure = (
        '<figure><img src="/bridge.jpg" alt="A bridge"><figcaption>The old bridge on Friday.'
        '<span class="credit">Photo: Ann Baker</span></figcaption></figure>'
    )
    body = read(f"<article><p>{LEAD}</p>{figure}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert tuple(block.text for block in body.blocks) == STORY
    (picture,) = body.pictures
    assert (picture.caption, picture.credit, picture.href) == (
        "The old bridge on Friday.",
        "Ann Baker",
        "/bridge.jpg",
    )


def test_a_credit_at_the_end_of_a_caption_is_told_by_its_label() -> None:
    figure = "<figure><img data-src='b.jpg'><figcaption>The bridge. (Photo: Ann Baker)</figcaption></figure>"
    (picture,) = read(f"<article>{PARAGRAPHS}{figure}</article>").pictures
    assert (picture.caption, picture.credit, picture.href) == ("The bridge.", "Ann Baker", "b.jpg")


class TestStatedText:
    def test_it_tells_which_container_is_the_storys(self) -> None:
        other = "".join(f"<p>{TEASER} {number}.</p>" for number in range(4))
        page = f"<div>{other}</div><div>{PARAGRAPHS}</div>"
        assert texts(page)[0].startswith(TEASER)
        assert texts(page, stated=" ".join(STORY)) == STORY

    def test_what_it_leaves_out_is_not_the_story_if_it_is_complete(self) -> None:
        page = f"<article>{PARAGRAPHS * 2}<p>{TEASER}</p>{PARAGRAPHS}</article>"
        assert TEASER in texts(page)
        assert TEASER not in texts(page, stated=" ".join(STORY))

    def test_a_text_that_was_cut_off_takes_nothing_away(self) -> None:
        page = f"<article>{PARAGRAPHS}<p>{TEASER}</p></article>"
        assert texts(page, stated=f"{LEAD} {SECOND}") == (*STORY, TEASER)

    def test_a_summary_is_not_taken_for_the_story(self) -> None:
        summary = "Schools are closed until Monday, and the bridge until nobody knows when, says the council."
        assert texts(f"<article>{PARAGRAPHS}</article>", stated=summary) == STORY

    def test_it_is_the_body_where_the_page_shows_little_of_it(self) -> None:
        stated = f"<p>{LEAD}</p>&lt;p&gt;{SECOND}&lt;/p&gt;\n\n{THIRD}"
        body = read("<div id='app'></div>", stated=stated)
        assert (tuple(block.text for block in body.blocks), body.origin) == (STORY, "json-ld")

    def test_a_story_that_is_on_the_page_twice_is_taken_once(self) -> None:
        whole = " ".join(STORY)
        page = f"<article>{PARAGRAPHS}<div>{whole}</div></article>"
        assert texts(page, stated=whole) == STORY


@pytest.mark.parametrize("page", ["", "<p></p>", '<ul><li><a href="/">Home</a></li></ul>', "<p>Menu</p>"])
def test_a_page_without_prose_has_no_body(page: str) -> None:
    assert read(page) == PageBody((), (), "page", 0.0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("p", "div", "h2", "li", "blockquote", "nav", "figure", "article", "span", "a")),
            st.text(alphabet=st.characters(codec="utf-8"), max_size=120),
        ),
        max_size=20,
    )
)
def test_a_page_is_not_changed_and_its_text_is_never_invented(parts: list[tuple[str, str]]) -> None:
    root = html.document_fromstring("<html><body></body></html>")
    body = root.find("body")
    assert body is not None
    for tag, text in parts:
        element = html.Element(tag)
        element.text = re.sub(r"[^\w .,]", "", text)
        body.append(element)
    before = html.tostring(root)
    told = set(re.findall(r"\w+", " ".join(map(str, root.itertext()))))
    found = extract(root, stated=None, title=None, standfirst=None)
    assert html.tostring(root) == before
    joined = " ".join(block.text for block in found.blocks)
    assert all(word in "".join(told) for word in re.findall(r"\w+", joined))
    assert all(block.text == " ".join(block.text.split()) for block in found.blocks)


def test_many_nested_suspects_cost_no_more_than_many_elements() -> None:
    nested = '<div class="related">' * 200 + f"<p>{TEASER}</p>" * 5_000 + "</div>" * 200
    assert len(texts(f"<article>{PARAGRAPHS}</article>{nested}")) > 0


def test_a_short_line_among_paragraphs_is_one_of_them() -> None:
    line = "\u2013 And the bread"
    assert texts(f"<article><p>{LEAD}</p><p>{line}</p><p>{THIRD}</p></article>") == (LEAD, line, THIRD)
    label = f"<article><p>{LEAD}</p><div>{line}</div><p>{THIRD}</p></article>"
    assert texts(label) == (LEAD, THIRD)


def test_a_text_that_needs_few_signs_is_prose_like_any_other() -> None:
    prose = (
        "川の水が橋を越えて町に入りました、パン屋は鉄道の橋を歩いて渡りました",
        "子供たちは学校に行きませんでした、町長は月曜日まで橋を閉めると言いました",
    )
    lines = "".join(f"<p>{text}</p>" for text in prose)
    assert texts(f"<div><div class='text'>{lines}</div><div>12:30</div></div>") == prose


def test_a_list_of_linked_headings_with_their_first_sentences_tells_of_other_stories() -> None:
    item = f'<li><h3><a href="/clocks">Clocks</a></h3><p>{TEASER}</p></li>'
    story = f"<div class='text'>{PARAGRAPHS * 3}</div>"
    assert TEASER not in texts(f"<div><ul>{item * 60}</ul>{story}</div>")
    own = f"<ol><li><h3><a href='/1'>Rivers</a></h3><p>{TEASER}</p></li></ol>"
    assert TEASER in texts(f"<article>{PARAGRAPHS * 4}{own}</article>")


def test_a_heading_that_is_a_link_heads_the_paragraph_below_it() -> None:
    heading = '<h3><a href="/bridge">The old bridge</a></h3>'
    story = f"<article><p>{LEAD}</p>{heading}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert texts(story) == (LEAD, "The old bridge", SECOND, THIRD)
    teaser = f"<div>{heading}<p>{TEASER}</p></div>"
    apart = f"<article><p>{LEAD}</p><p>{SECOND}</p>{teaser}<p>{THIRD}</p></article>"
    assert "The old bridge" not in texts(apart)


def test_a_story_that_is_a_gallery_keeps_its_headings() -> None:
    item = '<div class="gallery-item"><h3 class="gallery-title">{}</h3><p>{}</p></div>'
    items = "".join(item.format(f"{at} of 3", text) for at, text in enumerate(STORY, start=1))
    assert texts(f'<main><div class="gallery">{items}</div></main>') == (
        "1 of 3",
        LEAD,
        "2 of 3",
        SECOND,
        "3 of 3",
        THIRD,
    )


def test_an_item_that_is_a_link_is_kept_among_items_of_prose() -> None:
    link = '<li><a href="/pumps">The pumps that were ordered in March</a></li>'
    items = f"<ul><li>{SECOND}</li>{link}<li>{THIRD}</li></ul>"
    story = f"<article><p>{LEAD}</p>{items}</article>"
    assert texts(story) == (LEAD, SECOND, "The pumps that were ordered in March", THIRD)
    assert texts(f"<article><p>{LEAD}</p><ul>{link * 3}</ul><p>{THIRD}</p></article>") == (LEAD, THIRD)
