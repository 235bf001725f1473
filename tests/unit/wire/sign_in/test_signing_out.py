"""The way out."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from copydesk.reasons import ReasonCode
from tests.issuer.issuer import CLIENT
from tests.unit.wire.sign_in.door import ADDRESS, door, is_in


def test_somebody_signs_out() -> None:
    browser = door().browser()
    browser.sign_in()
    form = browser.ask("/wire")["body"]["form"]
    response = browser.ask("/wire/sign-out", method="POST", form={"form": form})
    assert (response["statusCode"], response["headers"]["location"]) == (303, "/wire/signed-out")
    assert response["headers"]["clear-site-data"] == '"cache"'
    assert browser.jar == {}
    assert not is_in(browser)


def test_the_page_afterwards_leads_to_the_issuers_own_way_out() -> None:
    leaving = urlsplit(door().browser().ask("/wire/signed-out")["body"]["leaving"])
    assert f"{leaving.scheme}://{leaving.netloc}{leaving.path}" == f"{ADDRESS}/leave"
    assert dict(parse_qsl(leaving.query)) == {
        "client_id": CLIENT,
        "post_logout_redirect_uri": "https://wire.example/wire/signed-out",
        "logout_uri": "https://wire.example/wire/signed-out",
    }


@pytest.mark.parametrize(
    "metadata", [{"end_session_endpoint": None}, {"end_session_endpoint": "javascript:a"}]
)
def test_an_issuer_that_has_none_is_not_linked_to(metadata: dict[str, Any]) -> None:
    at = door()
    at.authority.metadata = metadata
    assert at.browser().ask("/wire/signed-out")["body"]["leaving"] == ""
    at.authority.is_down = True
    at.clock.pass_by(timedelta(hours=2))
    assert at.browser().ask("/wire/signed-out")["body"]["leaving"] == ""


def test_who_is_in_is_not_told_to_be_out() -> None:
    browser = door().browser()
    browser.sign_in()
    assert browser.ask("/wire/signed-out")["headers"]["location"] == "/wire"


@pytest.mark.parametrize("form", [{}, {"form": ""}, {"form": "0" * 64}, {"form": "é"}, {"other": "x"}])
def test_nobody_is_signed_out_by_a_form_elsewhere(form: dict[str, str]) -> None:
    browser = door().browser()
    browser.sign_in()
    response = browser.ask("/wire/sign-out", method="POST", form=form)
    assert response["body"]["reason"] == ReasonCode.NOT_OUR_FORM
    assert is_in(browser)


def test_a_form_elsewhere_that_comes_without_the_cookie_leaves_the_browser_its_session() -> None:
    # SameSite=Lax: browsers send no cookie with it, but take those that are set by what it leads to.
    at = door()
    response = at.browser().ask("/wire/sign-out", method="POST", form={})
    assert (response["statusCode"], response["headers"]["location"]) == (303, "/wire/signed-out")
    assert response["cookies"] == []
    assert "clear-site-data" not in response["headers"]


def test_a_form_of_another_session_is_no_good() -> None:
    at = door()
    one, other = at.browser(), at.browser()
    one.sign_in()
    other.sign_in()
    form = other.ask("/wire")["body"]["form"]
    response = one.ask("/wire/sign-out", method="POST", form={"form": form})
    assert response["body"]["reason"] == ReasonCode.NOT_OUR_FORM


def test_many_fields_are_no_form() -> None:
    browser = door().browser()
    browser.sign_in()
    form = {f"f{number}": "x" for number in range(5000)}
    response = browser.ask("/wire/sign-out", method="POST", form=form)
    assert response["statusCode"] in (400, 403)
