"""The way in, and a sign-in that somebody tampers with."""

import base64
import hashlib
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from copydesk.reasons import ReasonCode
from read.wire.sign_in import cookies, flow
from read.wire.sign_in.issuer import ALGORITHMS, Issuer
from tests.issuer.issuer import PERSON, key
from tests.unit.domain.samples import NOW
from tests.unit.wire.sign_in.door import (
    ADDRESS,
    KEY,
    SEAL,
    SIGNED_IN,
    Door,
    assert_shut,
    door,
    is_in,
)


def test_somebody_signs_in_and_is_where_they_wanted_to_be() -> None:
    browser = door().browser()
    response = browser.sign_in("/wire/articles/abc?q=harbour%20bridge")
    assert response["statusCode"] == 303
    assert response["headers"]["location"] == "/wire/articles/abc?q=harbour%20bridge"
    assert list(browser.jar) == [SIGNED_IN]
    assert browser.ask("/wire")["body"]["name"] == PERSON["email"]


def test_the_issuer_is_asked_with_a_challenge_and_never_with_the_verifier() -> None:
    browser = door().browser()
    response = browser.ask("/wire")
    parts = urlsplit(response["headers"]["location"])
    asked = dict(parse_qsl(parts.query))
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{ADDRESS}/authorize"
    assert asked["redirect_uri"] == "https://wire.example/wire/signed-in"
    assert asked["scope"] == "openid email profile"
    (cookie,) = browser.jar.values()
    kept = cookies.opened(SEAL, "sign-in", cookie, NOW)
    assert kept is not None
    digest = hashlib.sha256(kept["verifier"].encode()).digest()
    assert asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    assert kept["verifier"] not in response["headers"]["location"]
    assert response["headers"]["cache-control"] == "no-store"
    assert response["headers"]["referrer-policy"] == "no-referrer"


def test_every_cookie_is_for_this_host_alone_and_for_no_script() -> None:
    browser = door().browser()
    told = [*browser.ask("/wire")["cookies"], *browser.sign_in()["cookies"]]
    assert len(told) == 3
    for each in told:
        assert each.startswith("__Host-")
        assert each.endswith("; Path=/; Secure; HttpOnly; SameSite=Lax")
        assert len(each) < cookies.LONGEST


def test_two_pages_may_begin_at_the_same_time() -> None:
    browser = door().browser()
    one, other = browser.leave_for_issuer("/wire/map"), browser.leave_for_issuer("/wire/pipeline")
    assert browser.come_back(one)["headers"]["location"] == "/wire/map"
    assert browser.come_back(other)["headers"]["location"] == "/wire/pipeline"


def test_a_browser_holds_no_more_than_a_few_that_were_begun() -> None:
    browser = door().browser()
    for _ in range(20):
        browser.ask("/wire")
        assert len(browser.jar) <= flow.AT_ONCE


@pytest.mark.parametrize("filler", ["a", "%22", '"'])
def test_links_to_long_addresses_do_not_fill_a_browser_until_nothing_is_taken_from_it(filler: str) -> None:
    browser = door().browser()
    for length in (1400, 1490, 1490, 1490, 700, 700, 700, 700):
        browser.ask(f"/wire?q={filler * (length // len(filler))}")
        assert sum(map(len, browser.jar.values())) <= flow.TOGETHER
    assert browser.sign_in()["statusCode"] == 303
    assert is_in(browser)


@pytest.mark.parametrize("methods", [None, ["client_secret_basic"], ["client_secret_post"]])
@pytest.mark.parametrize("secret", ["", "s3cret+/: ü"])
def test_a_client_may_have_a_secret(secret: str, methods: list[str] | None) -> None:
    at = door()
    at.authority.secret = secret
    at.authority.metadata = {"token_endpoint_auth_methods_supported": methods} if methods else {}
    browser = at.browser()
    assert browser.sign_in()["statusCode"] == 303
    assert is_in(browser)


@pytest.mark.parametrize("algorithm", sorted(ALGORITHMS))
def test_any_asymmetric_signature_is_good_that_the_issuer_says_it_makes(algorithm: str) -> None:
    at = door()
    at.authority.key = key("other", algorithm)
    at.authority.published = [KEY.jwk(), at.authority.key.jwk()]
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)


def test_an_issuers_address_may_end_with_a_slash() -> None:
    at = door()
    at.authority.address = ADDRESS + "/"
    browser = Door(
        at.authority,
        at.clock,
        replace(at.ports, issuer=Issuer(at.authority.address, at.authority, at.clock)),
    ).browser()
    browser.sign_in()
    assert is_in(browser)


def test_the_state_has_to_be_this_browsers() -> None:
    at = door()
    at.browser().ask("/wire")
    victim, attacker = at.browser(), at.browser()
    victim.ask("/wire")
    assert_shut(victim, victim.come_back(attacker.leave_for_issuer()), ReasonCode.SIGN_IN_FAILED)


def test_a_state_that_begins_alike_is_another() -> None:
    browser = door().browser()
    back = browser.leave_for_issuer()
    state = dict(parse_qsl(urlsplit(back).query))["state"]
    response = browser.come_back(back.replace(state, state[:-1] + ("A" if state[-1] != "A" else "B")))
    assert_shut(browser, response, ReasonCode.SIGN_IN_FAILED)


@pytest.mark.parametrize("query", ["", "?state=", "?code=x", "?state=%00&code=x", "?state=ü&code=x"])
def test_nobody_comes_in_with_nothing(query: str) -> None:
    browser = door().browser()
    assert_shut(browser, browser.ask(f"/wire/signed-in{query}"), ReasonCode.SIGN_IN_FAILED)


def test_a_code_is_good_once() -> None:
    at = door()
    browser = at.browser()
    back = browser.leave_for_issuer()
    begun = dict(browser.jar)
    assert browser.come_back(back)["statusCode"] == 303
    again = at.browser()
    again.jar = begun
    assert_shut(again, again.come_back(back), ReasonCode.SIGN_IN_FAILED)


def test_a_code_is_of_no_use_without_its_verifier() -> None:
    at = door()
    browser, thief = at.browser(), at.browser()
    code = dict(parse_qsl(urlsplit(browser.leave_for_issuer()).query))["code"]
    own = thief.leave_for_issuer()
    stolen = own.replace(dict(parse_qsl(urlsplit(own).query))["code"], code)
    assert_shut(thief, thief.come_back(stolen), ReasonCode.SIGN_IN_FAILED)


def test_a_sign_in_takes_ten_minutes_at_most() -> None:
    at = door()
    browser = at.browser()
    back = browser.leave_for_issuer()
    at.clock.pass_by(timedelta(minutes=10))
    assert_shut(browser, browser.come_back(back), ReasonCode.SIGN_IN_FAILED)


def test_another_issuer_does_not_answer_for_this_one() -> None:
    browser = door().browser()
    back = browser.leave_for_issuer().replace("iss=https%3A%2F%2Fissuer", "iss=https%3A%2F%2Fother")
    assert_shut(browser, browser.come_back(back), ReasonCode.SIGN_IN_FAILED)


def test_an_issuer_that_names_itself_always_does() -> None:
    at = door()
    at.authority.metadata = {"authorization_response_iss_parameter_supported": True}
    browser = at.browser()
    back = browser.leave_for_issuer().partition("&iss=")[0]
    assert_shut(browser, browser.come_back(back), ReasonCode.SIGN_IN_FAILED)


@pytest.mark.parametrize(
    ("error", "told"), [("access_denied", "access_denied"), ("<script>alert(1)</script>", "no more than")]
)
def test_what_the_issuer_says_instead_of_a_code_is_told(error: str, told: str) -> None:
    browser = door().browser()
    state = dict(parse_qsl(urlsplit(browser.leave_for_issuer()).query))["state"]
    response = browser.ask(f"/wire/signed-in?state={state}&error={error}")
    assert told in response["body"]["detail"]
    assert_shut(browser, response, ReasonCode.SIGN_IN_FAILED)
