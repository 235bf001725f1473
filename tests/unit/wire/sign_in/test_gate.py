"""Every route: nothing is served to whom the gate does not know."""

import pytest

from read.wire import routes
from read.wire.sign_in import gate
from tests.unit.wire.sign_in.door import IAM, door

PAGES = [route for route in routes.ROUTES if route not in gate.OPEN]


@pytest.mark.parametrize("route", [*PAGES, "GET /wire/tomorrow", "POST /wire/tomorrow", "GET /wire/{proxy+}"])
def test_no_page_is_served_without_a_session(route: str) -> None:
    at = door()
    method, path = route.split(" ")
    response = at.browser().ask(path.replace("{", "").replace("}", ""), method=method, route=route)
    assert response["statusCode"] == (303 if method == "GET" else 401)
    assert "body" not in response or not response["body"] or "reason" in response["body"]


def test_what_is_open_is_no_news() -> None:
    assert {route for route in gate.OPEN if route in routes.ROUTES} == {
        "GET /wire/static/{file}",
        "GET /wire/signed-out",
    }
    assert gate.OPEN - set(routes.ROUTES) == {"GET /wire/signed-in"}


def test_what_a_script_asks_for_is_not_sent_to_the_issuer() -> None:
    at = door()
    response = at.browser().ask("/wire?part=rows", headers={"Sec-Fetch-Mode": "cors"})
    assert response["statusCode"] == 401
    assert "cookies" not in response
    assert at.authority.asked == []


def test_who_signs_with_sigv4_needs_no_session() -> None:
    at = door()
    assert at.browser().ask("/wire", authorizer=IAM)["statusCode"] == 200
    assert at.browser().ask("/wire", authorizer={"jwt": {"claims": {}}})["statusCode"] == 303
    assert at.browser().ask("/wire", authorizer={"iam": {}})["statusCode"] == 303
