"""Keys that change, and an issuer that does not answer."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import jwt
import pytest

from copydesk.errors import ConfigurationError
from copydesk.reasons import ReasonCode
from tests.issuer.browser import Browser
from tests.issuer.issuer import key
from tests.unit.wire.sign_in.door import KEY, SIGNED_IN, assert_shut, door, is_in


def test_a_new_key_is_found_once_in_a_minute() -> None:
    at = door()
    browser = at.browser()
    browser.sign_in()
    at.authority.key = key("two")
    at.authority.published.append(at.authority.key.jwk())
    for _ in range(5):
        stranger = at.browser()
        assert_shut(stranger, stranger.sign_in(), ReasonCode.SIGN_IN_FAILED)
    assert at.authority.asked.count("/desk/keys") == 1
    at.clock.pass_by(timedelta(minutes=1))
    stranger = at.browser()
    stranger.sign_in()
    assert is_in(stranger)
    assert at.authority.asked.count("/desk/keys") == 2


def test_a_key_that_was_withdrawn_is_no_longer_good_after_an_hour() -> None:
    at = door()
    at.browser().sign_in()
    at.authority.published = [key("two").jwk()]
    at.clock.pass_by(timedelta(hours=1))
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


def test_a_key_for_something_else_signs_nothing() -> None:
    at = door()
    at.authority.published = [{**KEY.jwk(), "use": "enc"}]
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


@pytest.mark.parametrize(
    "published", [[{**KEY.jwk(), "alg": "RS384"}], [KEY.jwk(), KEY.jwk()], [key().jwk(), KEY.jwk()]]
)
def test_a_key_for_another_algorithm_or_two_of_one_name_are_none(published: list[dict[str, Any]]) -> None:
    at = door()
    at.authority.published = published
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


def test_a_token_that_names_no_key_is_by_the_only_one() -> None:
    at = door()
    at.authority.sign = lambda claims, by: jwt.encode(dict(claims), by.private, "RS256")
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)


def test_keys_that_nobody_understands_do_no_harm() -> None:
    at = door()
    at.authority.published = [{"kty": "new", "kid": "one"}, {}, KEY.jwk()]
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)


def test_its_document_is_asked_for_once_in_an_hour() -> None:
    at = door()
    for _ in range(3):
        at.browser().sign_in()
    assert at.authority.asked.count("/desk/.well-known/openid-configuration") == 1
    at.clock.pass_by(timedelta(hours=1))
    at.browser().sign_in()
    assert at.authority.asked.count("/desk/.well-known/openid-configuration") == 2


def test_where_the_issuer_does_not_answer_nobody_comes_in() -> None:
    at = door()
    at.authority.is_down = True
    browser = at.browser()
    response = browser.ask("/wire")
    assert response["statusCode"] == 503
    assert_down(browser, response)
    at.authority.is_down = False
    assert browser.ask("/wire")["statusCode"] == 503  # it is left alone for five seconds
    at.clock.pass_by(timedelta(seconds=5))
    browser.sign_in()
    assert is_in(browser)


def test_where_it_stops_answering_in_between_nobody_comes_in_either() -> None:
    at = door()
    browser = at.browser()
    back = browser.leave_for_issuer()
    at.authority.is_down = True
    assert_down(browser, browser.come_back(back))
    assert browser.ask("/wire")["statusCode"] != 200


def assert_down(browser: Browser, response: Mapping[str, Any]) -> None:
    assert response["body"]["reason"] == ReasonCode.UNAVAILABLE
    assert SIGNED_IN not in browser.jar


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (500, ReasonCode.UNAVAILABLE),
        (503, ReasonCode.UNAVAILABLE),
        (429, ReasonCode.UNAVAILABLE),
        (400, ReasonCode.SIGN_IN_FAILED),
        (302, ReasonCode.SIGN_IN_FAILED),
    ],
)
def test_an_issuer_that_fails_is_told_from_one_that_refuses(status: int, reason: ReasonCode) -> None:
    at = door()
    at.authority.token_status = status
    browser = at.browser()
    assert browser.sign_in()["body"]["reason"] == reason
    assert SIGNED_IN not in browser.jar


def test_who_is_in_stays_in_while_the_issuer_does_not_answer() -> None:
    at = door()
    browser = at.browser()
    browser.sign_in()
    at.authority.is_down = True
    assert is_in(browser)


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://other.example"},
        {"issuer": None},
        {"authorization_endpoint": "http://issuer.example/authorize"},
        {"token_endpoint": "http://issuer.example/token"},
        {"token_endpoint": "ftp://issuer.example/token"},
        {"token_endpoint": "https://name:word@issuer.example/token"},
        {"jwks_uri": "http://127.0.0.1.issuer.example/keys"},
        {"jwks_uri": "https://"},
        {"jwks_uri": None},
        {"jwks_uri": ["https://issuer.example/keys"]},
    ],
)
def test_an_issuer_that_cannot_be_trusted_is_the_operators_to_mend(metadata: dict[str, Any]) -> None:
    at = door()
    at.authority.metadata = metadata
    with pytest.raises(ConfigurationError):
        at.browser().ask("/wire")
