"""The wire room in a browser, as people use it."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.newsday import AGENCY, PICTURE, SCRIPT, SITE, send
from tests.pipeline.desk.newsroom import Newsroom, eventually

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="run make test-browser")
pytestmark = pytest.mark.browser

type Visit = Callable[..., Any]

WITHIN = 3_000
"""Milliseconds from an event to its row."""
ARTICLE, STORY, RAW = "article of ", "story of ", "raw of "
POLICY = '/wire/explain?policy={"source":["canal-post"],"language":["de"]}'
VIEWS = (
    "/wire",
    "/wire?lifecycle=corrected,killed",
    "/wire/map",
    "/wire/pipeline",
    "/wire/explain",
    POLICY,
    STORY + "Barge shuts",
    RAW + "Evergem",
    "/wire/articles/nothing",
    "/wire/nothing/here",
    ARTICLE + "Evergem",
)
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def reach(visit: Visit, path: str, **options: Any) -> Any:
    """The page at an address, or that of the first article whose title has a word."""
    if not path.startswith((ARTICLE, STORY, RAW)):
        return visit(path, **options)
    page = visit("/wire", **options)
    title = path.removeprefix(ARTICLE).removeprefix(STORY).removeprefix(RAW)
    page.goto(page.locator("a.go", has_text=title).first.get_attribute("href"))
    if path.startswith(RAW):
        page.get_by_role("link", name="See it").click()
    if path.startswith(STORY):
        page.get_by_role("link", name="Story", exact=True).click()
    return page


def fresh_title() -> str:
    return f"The lighthouse was repainted {time.monotonic_ns()} times"


def event_of(newsroom: Newsroom, receipt: str) -> dict[str, Any]:
    """The event of what was sent, as a subscriber hears it."""
    disposition = newsroom.disposition(receipt)
    return newsroom.event(disposition["articleId"], 1)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE])
def test_every_view_is_for_everybody(visit: Visit, view: str, scheme: str, options: dict[str, Any]) -> None:
    page = reach(visit, view, color_scheme=scheme, **options)
    found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    broken = [
        (each["id"], node["target"], node["failureSummary"])
        for each in found.response["violations"]
        for node in each["nodes"]
    ]
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_new_article_appears_by_itself(visit: Visit, newsroom: Newsroom) -> None:
    page, title = visit("/wire"), fresh_title()
    page.evaluate("window.here = true")
    event_of(newsroom, send(newsroom, title, "It is white again."))
    page.get_by_role("link", name=title).wait_for(timeout=WITHIN)
    assert page.locator("#rows .row").first.get_by_role("link", name=title).count() == 1
    assert page.evaluate("window.here")


def test_what_does_not_fit_the_filters_does_not_appear(visit: Visit, newsroom: Newsroom) -> None:
    page, title = visit(f"/wire?source={AGENCY}"), fresh_title()
    event_of(newsroom, send(newsroom, title, "It is white again.", SITE))
    shown = fresh_title()
    event_of(newsroom, send(newsroom, shown, "It is red now.", AGENCY))
    page.get_by_role("link", name=shown).wait_for(timeout=WITHIN)
    assert page.get_by_role("link", name=title).count() == 0


def test_who_reads_further_down_is_not_moved(visit: Visit, newsroom: Newsroom) -> None:
    page, title = visit("/wire", viewport={"width": 800, "height": 300}), fresh_title()
    page.evaluate("scrollTo(0, 500)")
    row = page.locator("#rows .row").nth(6)
    before = row.bounding_box()["y"]
    event_of(newsroom, send(newsroom, title, "It is white again."))
    page.locator("#fresh").wait_for(timeout=WITHIN)
    assert abs(page.locator(f"#{row.get_attribute('id')}").bounding_box()["y"] - before) < 400
    page.locator("#fresh").click()
    eventually(lambda: page.evaluate("scrollY") == 0 or None, "the top")


def test_filters_live_in_the_address(visit: Visit) -> None:
    page = visit("/wire")
    page.locator(".facets").get_by_role("link", name=AGENCY).click()
    assert page.url.endswith(f"?source={AGENCY}")
    assert set(page.locator(".row .supplier").all_text_contents()) == {AGENCY}
    page.locator(".chip").click()
    assert page.url.endswith("/wire")


def test_words_are_looked_for(visit: Visit) -> None:
    page = visit("/wire")
    page.keyboard.press("/")
    page.keyboard.type("Evergem")
    page.keyboard.press("Enter")
    page.wait_for_url("**/wire?q=Evergem")
    assert all(
        "vergem" in text or "KILL" in text.upper() for text in page.locator(".row").all_text_contents()
    )


def test_the_wire_goes_by_keys(visit: Visit) -> None:
    page = visit("/wire")
    titles = page.locator("a.go").all_text_contents()
    for key in "jjjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == titles[1]
    page.keyboard.press("Enter")
    page.wait_for_url("**/wire/articles/*")
    page.keyboard.press("u")
    page.wait_for_url("**/wire")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_dark_is_remembered(visit: Visit) -> None:
    page = visit("/wire", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(ground)
    page.reload()
    assert page.evaluate(ground) == dark != light


def test_kills_and_corrections_cannot_be_missed(visit: Visit) -> None:
    page = visit("/wire?lifecycle=killed,corrected")
    killed, corrected = page.locator(".row.killed"), page.locator(".row.corrected")
    assert "Do not use" in killed.first.text_content()
    assert "Correction" in corrected.first.text_content()
    grounds = {
        row.first.evaluate("row => getComputedStyle(row).backgroundColor") for row in (killed, corrected)
    }
    assert len(grounds) == 2
    killed.first.locator("a.go").focus()
    href = killed.first.locator("a.go").get_attribute("href")
    answer = page.request.get(href)
    assert answer.status == 410


def test_what_repeats_another_article_is_folded_under_it(visit: Visit) -> None:
    page = visit("/wire?q=coastal+path")
    (row,) = page.locator(".row:not(.killed)").all()
    row.locator("summary").click()
    assert row.locator(".copies li").count() == 2


def test_what_was_found_in_an_article_is_a_click_away(visit: Visit) -> None:
    page = reach(visit, ARTICLE + "coastal path")
    page.locator(".body a.m.person", has_text="Elena Markova").click()
    note = page.locator(".found li:target")
    assert "Elena Markova" in note.text_content()
    assert "%" in note.text_content()


def test_what_a_correction_changed_is_marked_word_by_word(visit: Visit) -> None:
    page = reach(visit, ARTICLE + "Barge shuts")
    assert page.locator(".diff del").count() > 0
    assert page.locator(".diff ins").count() > 0
    assert "corrected" in page.locator(".events").text_content()


def test_an_article_of_scripts_harms_nothing(visit: Visit) -> None:
    for path in ("/wire", ARTICLE + "<script>"):
        page = reach(visit, path)
        page.wait_for_timeout(300)
        assert page.evaluate("window.pwned") is None
        assert SCRIPT in page.locator("body").text_content()


def test_everything_is_there_without_scripts(visit: Visit) -> None:
    page = visit("/wire", java_script_enabled=False)
    page.locator(".facets").get_by_role("link", name=AGENCY).click()
    assert page.url.endswith(f"?source={AGENCY}")
    page.locator("a.go").first.click()
    assert page.locator("h1").count() == 1
    page.goto("/wire/pipeline")
    assert page.locator(".stage").count() == 5


def test_the_pipeline_says_what_was_refused_and_stays_current(visit: Visit, newsroom: Newsroom) -> None:
    page = visit("/wire/pipeline")
    assert "binary-input" in page.locator(".refused").text_content()
    before = page.locator(".refused li").count()
    newsroom.receipt(newsroom.upload(PICTURE + b"\x01"))
    eventually(lambda: page.locator(".refused li").count() > before or None, "the refusal", patience=5)


def test_a_place_on_the_map_leads_to_its_news(visit: Visit) -> None:
    page = visit("/wire/map")
    assert page.locator(".world path").count() > 150
    page.get_by_role("link", name="Belgium", exact=True).click()
    assert page.url.endswith("/wire?country=BE")
    assert page.locator(".row:not(.killed)").count() > 0


def test_a_story_shows_who_carried_whose_text_and_where_they_differ(visit: Visit) -> None:
    page = reach(visit, STORY + "Barge shuts")
    assert page.locator(".timeline .arc").count() > 0
    assert page.locator(".matrix tbody tr").count() > 0
    page.locator(".story details summary").first.click()
    assert page.locator(".diff ins").first.is_visible()


def test_a_policy_is_explained_article_by_article(visit: Visit) -> None:
    page = visit("/wire/explain")
    page.get_by_label("An SNS filter policy").fill('{"source": ["canal-post"]}')
    page.get_by_role("button", name="Explain").click()
    assert set(page.locator("#through + ul .supplier").all_text_contents()) == {"canal-post"}
    assert "source" in page.locator("#back + ul li").first.text_content()
    assert "FilterPolicy" in page.locator("#snippet").text_content()


def test_another_hosts_page_reads_nothing(newsroom: Newsroom, visit: Visit) -> None:
    page = visit("/wire")
    for host in ("wire.example", "127.0.0.1.nip.example", "localhost.example:80"):
        assert page.request.get("/wire", headers={"host": host}).status == 421


def test_nothing_moves_while_the_wire_loads_and_it_is_small(visit: Visit) -> None:
    page = visit("about:blank")
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) "
        "window.moved += each.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto("/wire?limit=200")
    page.wait_for_timeout(1_000)
    assert page.evaluate("window.moved") == 0
    sizes = "performance.getEntries().filter((each) => each.transferSize).map((each) => each.transferSize)"
    assert sum(page.evaluate(sizes)) < 100_000


def test_the_raw_input_is_downloaded_as_it_was_sent(visit: Visit, newsroom: Newsroom) -> None:
    title = fresh_title()
    event = event_of(newsroom, send(newsroom, title, "It is white again."))
    page = visit(f"/wire/articles/{event['subject']}")
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download").click()
    assert title in begun.value.path().read_text("utf-8")
    assert page.request.get(page.get_by_role("link", name="JSON").get_attribute("href")).ok
