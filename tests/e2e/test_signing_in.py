"""Signing in to the wire room and out of it, in a browser: its cookies, its redirects, its policies."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from infra.cli.standing import stand
from tests.issuer.issuer import CLIENT, Issuer
from tests.issuer.listening import listening
from tests.pipeline.desk.newsroom import Newsroom, eventually

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="run make test-browser")
pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SESSION = "__Host-copydesk"


@dataclass
class Room:
    """A desk whose wire room asks who comes, and the issuer that it asks."""

    newsroom: Newsroom
    issuer: Issuer

    @property
    def url(self) -> str:
        return self.newsroom.standing.desk.api_url


@pytest.fixture(scope="module")
def room(chromium: Any) -> Iterator[Room]:
    del chromium  # where there is none, no desk is started
    with listening() as issuer:
        standing = stand(
            log=lambda _function, _line: None,
            parameters={
                "WireRoom": "sign-in",
                "OidcIssuer": issuer.address,
                "OidcClientId": CLIENT,
                "OidcDomains": "news.example",
            },
        )
        with standing.desk:
            yield Room(Newsroom(standing), issuer)


@pytest.fixture
def page(chromium: Any, room: Room) -> Iterator[Any]:
    """A page of a browser without cookies; when the test is over, nothing unwanted may have happened."""
    from tests.e2e import chromium as driven  # noqa: PLC0415 - needs packages that only these tests install

    room.issuer.remembers = False
    with driven.visit(chromium, room.url) as (opened, noted):
        yield opened
    assert noted.wrong == []


def sign_in(page: Any, path: str = "/wire") -> None:
    page.goto(path)
    page.get_by_role("button", name="Sign in as Maria").click()
    page.wait_for_url(f"**{path}")


def test_somebody_signs_in_and_out(page: Any, room: Room) -> None:
    sign_in(page, "/wire?language=de")
    page.locator("#state.live").wait_for(timeout=3000)
    (cookie,) = page.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["secure"]) == (SESSION, True, True)
    assert (cookie["sameSite"], cookie["path"], cookie["domain"]) == ("Lax", "/", "127.0.0.1")
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/wire/signed-out")
    assert page.context.cookies() == []
    room.issuer.remembers = False
    page.go_back()
    page.wait_for_url(f"{room.issuer.address}/authorize?*")
    room.issuer.remembers = True
    page.goto("/wire/signed-out")
    page.get_by_role("link", name="Sign out there too").click()
    page.wait_for_url("**/wire/signed-out")
    page.get_by_role("link", name="Sign in").click()
    page.get_by_role("button", name="Sign in as Maria").wait_for()


def test_a_session_that_ends_is_begun_again_by_itself_where_the_issuer_knows_who_it_is(
    chromium: Any, room: Room
) -> None:
    from tests.e2e import chromium as driven  # noqa: PLC0415 - likewise

    room.issuer.remembers = False
    with driven.visit(chromium, room.url) as (page, noted):
        sign_in(page)
        page.context.clear_cookies()
        eventually(lambda: page.context.cookies() or None, "a new session", 10)
        page.locator("#state.live").wait_for(timeout=5000)
        assert page.url == f"{room.url}/wire"
        assert [cookie["name"] for cookie in page.context.cookies()] == [SESSION]
    assert [each for each in noted.wrong if "401" not in each] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE])
@pytest.mark.parametrize("path", ["/wire", "/wire/signed-out", "/wire/signed-in"])
def test_the_pages_of_it_are_for_everybody(
    chromium: Any, room: Room, path: str, scheme: str, options: dict[str, Any]
) -> None:
    from tests.e2e import chromium as driven  # noqa: PLC0415 - likewise

    with driven.visit(chromium, room.url, color_scheme=scheme, **options) as (page, noted):
        if path == "/wire":
            page.goto(path)
            if page.get_by_role("button", name="Sign in as Maria").count():
                page.get_by_role("button", name="Sign in as Maria").click()
            page.wait_for_url("**/wire")
        else:
            page.goto(path)
        found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        broken = [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]]
        assert broken == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert noted.wrong == []
