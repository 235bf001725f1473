"""Sessions: how they begin, end, and stay small."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from read.wire.sign_in import sessions
from tests.unit.wire.sign_in.door import SIGNED_IN, door, is_in


def test_a_session_ends_after_its_time() -> None:
    at = door()
    browser = at.browser()
    browser.sign_in()
    at.clock.pass_by(timedelta(minutes=59))
    assert is_in(browser)
    at.clock.pass_by(timedelta(minutes=1))
    assert not is_in(browser)


def test_each_sign_in_has_a_session_of_its_own() -> None:
    """What an attacker planted before is not what comes out (session fixation)."""
    at = door()
    attacker, victim = at.browser(), at.browser()
    attacker.sign_in()
    victim.jar = dict(attacker.jar)
    at.authority.claims["email"] = "ivan@news.example"
    del victim.jar[SIGNED_IN]
    victim.sign_in()
    victim.jar = {**attacker.jar, **victim.jar}
    assert victim.ask("/wire")["body"]["name"] == "ivan@news.example"
    assert attacker.ask("/wire")["body"]["name"] == "maria@news.example"
    assert attacker.jar[SIGNED_IN] != victim.jar[SIGNED_IN]


def test_a_session_of_another_key_is_none() -> None:
    browser = door().browser()
    browser.sign_in()
    stranger = door(key=lambda: b"o" * 32).browser()
    stranger.jar = browser.jar
    assert not is_in(stranger)


def test_a_cookie_of_a_sign_in_is_no_session() -> None:
    browser = door().browser()
    browser.ask("/wire")
    (begun,) = browser.jar.values()
    browser.jar = {SIGNED_IN: begun}
    assert not is_in(browser)


def test_two_sessions_at_once_are_none() -> None:
    at = door()
    browser = at.browser()
    browser.sign_in()
    text = browser.jar[SIGNED_IN]
    request = {"routeKey": "GET /wire", "cookies": [f"{SIGNED_IN}=planted", f"{SIGNED_IN}={text}"]}
    assert at.answer(request)["statusCode"] == 303


@given(st.text(st.characters(max_codepoint=255, exclude_characters=";,\r\n"), max_size=300))
def test_no_rubbish_is_a_session(text: str) -> None:
    browser = door().browser()
    browser.jar = {SIGNED_IN: text}
    assert not is_in(browser)


def test_a_name_is_cut_and_a_session_stays_small() -> None:
    at = door()
    at.authority.claims["email"] = "m" * 5000 + "@news.example"
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)
    assert len(browser.jar[SIGNED_IN]) < 1000
    assert sessions.COOKIE == SIGNED_IN
