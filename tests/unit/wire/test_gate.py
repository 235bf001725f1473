"""The gate of the wire room: who gets to a page, and how somebody signs in and out.

The issuer is in memory, its keys are real; tests/integration/test_sign_in.py has the same over the network.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import ConfigurationError, Refused
from copydesk.reasons import REASONS, ReasonCode
from read.wire import admission, cookies, gate, routes, sessions, signing_in
from read.wire.issuer import ALGORITHMS, Issuer
from tests.issuer.browser import Browser
from tests.issuer.issuer import CLIENT, PERSON, Key, key, signed
from tests.issuer.issuer import Issuer as Authority
from tests.memory.clock import MemoryClock
from tests.unit.domain.samples import NOW

ADDRESS = "https://issuer.example/desk"
SEAL = b"s" * 32
SIGNED_IN, BEGUN = "__Host-copydesk", "__Host-copydesk-"
KEY = key()
IAM = {"iam": {"userArn": "arn:aws:iam::123456789012:user/reader"}}


@dataclass
class Door:
    """A gate before pages that tell what they were asked for; all its parts are at hand."""

    authority: Authority
    clock: MemoryClock
    ports: signing_in.Ports

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What Lambda would be given."""
        try:
            told = gate.respond_to(request, _page, self.ports)
        except Refused as refused:
            told = _failure(refused)
        response: dict[str, Any] = json.loads(json.dumps(told))
        return response

    def browser(self) -> Browser:
        """A browser without cookies."""
        return Browser(self.answer, self.authority)


def _page(request: Mapping[str, Any]) -> dict[str, Any]:
    session = gate.session_of(request)
    told = {"name": session.name, "form": session.form} if session else {}
    return {"statusCode": 200, "headers": {}, "body": told | {"leaving": gate.leaving_of(request)}}


def _failure(refused: Refused) -> dict[str, Any]:
    body = {"reason": refused.reason, "detail": refused.detail}
    return {"statusCode": REASONS[refused.reason].status, "headers": {}, "body": body}


def door(**changes: Any) -> Door:
    """A gate before which nobody has stood yet."""
    clock = MemoryClock(NOW)
    authority = Authority(ADDRESS, lambda: clock.now().timestamp(), KEY)
    ports = signing_in.Ports(
        issuer=Issuer(ADDRESS, authority, clock),
        client_id=CLIENT,
        client_secret=lambda: authority.secret,
        key=lambda: SEAL,
        admission=admission.rules("news.example", "", "groups"),
        lasting=timedelta(hours=1),
        clock=clock,
    )
    return Door(authority, clock, replace(ports, **changes))


def is_in(browser: Browser) -> bool:
    """Whether a page is served to it."""
    return bool(browser.ask("/wire")["statusCode"] == 200)


def assert_shut(browser: Browser, response: Mapping[str, Any], reason: ReasonCode) -> None:
    """It was told why not, and has no session."""
    assert response["body"]["reason"] == reason
    assert SIGNED_IN not in browser.jar
    assert not is_in(browser)


# The way in


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
        assert len(browser.jar) <= signing_in.AT_ONCE


@pytest.mark.parametrize("filler", ["a", "%22", '"'])
def test_links_to_long_addresses_do_not_fill_a_browser_until_nothing_is_taken_from_it(filler: str) -> None:
    browser = door().browser()
    for length in (1400, 1490, 1490, 1490, 700, 700, 700, 700):
        browser.ask(f"/wire?q={filler * (length // len(filler))}")
        assert sum(map(len, browser.jar.values())) <= signing_in.TOGETHER
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


# Who is let in


@pytest.mark.parametrize(
    ("rules", "claims", "lets_in"),
    [
        (("news.example", ""), {}, True),
        (("other.example, NEWS.example", ""), {}, True),
        (("other.example", ""), {}, False),
        (("example", ""), {}, False),
        (("news.example", ""), {"email_verified": False}, False),
        (("news.example", ""), {"email_verified": None}, False),
        (("news.example", ""), {"email_verified": "true"}, True),
        (("news.example", ""), {"email": "maria@news.example@other.example"}, False),
        (("news.example", ""), {"email": "news.example"}, False),
        (("news.example", ""), {"email": None}, False),
        (("", "desk"), {}, True),
        (("", "night shift"), {}, True),
        (("", "Desk"), {}, False),
        (("", "desk"), {"groups": "desk"}, True),
        (("", "desk"), {"groups": None}, False),
        (("", "desk"), {"groups": {"desk": 1}}, False),
        (("other.example", "desk"), {}, True),
        (("*", ""), {"email": None, "groups": None}, True),
    ],
)
def test_a_domain_or_a_group_lets_in(
    rules: tuple[str, str],
    claims: dict[str, Any],
    lets_in: bool,  # noqa: FBT001 - a table
) -> None:
    at = door(admission=admission.rules(*rules, "groups"))
    at.authority.claims |= claims
    browser = at.browser()
    response = browser.sign_in()
    assert is_in(browser) is lets_in
    if not lets_in:
        assert_shut(browser, response, ReasonCode.NOT_LET_IN)


def test_groups_may_have_another_claim() -> None:
    at = door(admission=admission.rules("", "desk", "cognito:groups"))
    at.authority.claims |= {"groups": None, "cognito:groups": ["desk"]}
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)


# A sign-in that somebody tampers with


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


# A token that is not good


def _of_no_algorithm(claims: Mapping[str, Any], _by: Key) -> str:
    return jwt.encode(dict(claims), "", "none", {"kid": "one"})


def _hashed_with_the_public_key(claims: Mapping[str, Any], by: Key) -> str:
    header = {"alg": "HS256", "typ": "JWT", "kid": by.kid}
    parts = [_encoded(json.dumps(each).encode()) for each in (header, claims)]
    public = json.dumps(by.jwk()).encode()
    return ".".join([*parts, _encoded(hmac.digest(public, ".".join(parts).encode(), "sha256"))])


def _by_a_key_of_the_same_name(claims: Mapping[str, Any], by: Key) -> str:
    return signed(claims, key(by.kid))


def _by_an_unknown_key(claims: Mapping[str, Any], _by: Key) -> str:
    return signed(claims, key("two"))


def _with_its_own_key(claims: Mapping[str, Any], by: Key) -> str:
    own = key(by.kid)
    return jwt.encode(dict(claims), own.private, "RS256", {"kid": by.kid, "jwk": own.jwk()})


def _with_a_critical_header(claims: Mapping[str, Any], by: Key) -> str:
    return jwt.encode(dict(claims), by.private, "RS256", {"kid": by.kid, "crit": ["exp"], "exp": 1})


def _changed(claims: Mapping[str, Any], by: Key) -> str:
    header, _, seal = signed(claims, by).split(".")
    return ".".join([header, _encoded(json.dumps({**claims, "sub": "root"}).encode()), seal])


def _unsigned(claims: Mapping[str, Any], by: Key) -> str:
    return signed(claims, by).rpartition(".")[0] + "."


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "sign",
    [
        _of_no_algorithm,
        _hashed_with_the_public_key,
        _by_a_key_of_the_same_name,
        _by_an_unknown_key,
        _with_its_own_key,
        _with_a_critical_header,
        _changed,
        _unsigned,
        lambda *_: "a.b.c",
        lambda *_: "",
        lambda *_: "é" * 40_000,
        lambda *_: 7,
        lambda *_: None,
    ],
)
def test_a_token_that_the_issuer_did_not_sign_lets_nobody_in(sign: Any) -> None:
    at = door()
    at.authority.sign = sign
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


@pytest.mark.parametrize("algorithms", [["HS256"], ["none"], ["none", "HS256", "HS512"]])
def test_no_secret_signs_whatever_the_issuer_says(algorithms: list[str]) -> None:
    for sign in (_hashed_with_the_public_key, _of_no_algorithm, signed):
        at = door()
        at.authority.metadata = {"id_token_signing_alg_values_supported": algorithms}
        at.authority.sign = sign
        browser = at.browser()
        assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


def test_an_algorithm_that_the_issuer_does_not_name_is_not_its() -> None:
    at = door()
    at.authority.metadata = {"id_token_signing_alg_values_supported": ["ES256"]}
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


SECOND = NOW.timestamp()


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another sign-in's"},
        {"nonce": None},
        {"nonce": ["x"]},
        {"aud": "another client"},
        {"aud": None},
        {"aud": []},
        {"aud": ["another client"]},
        {"aud": [CLIENT, "another client"]},
        {"aud": [CLIENT, "another client"], "azp": "another client"},
        {"azp": "another client"},
        {"iss": "https://other.example"},
        {"iss": ADDRESS + "/"},
        {"iss": None},
        {"exp": SECOND - 61},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"iat": SECOND + 120},
        {"iat": SECOND - 3600},
        {"iat": None},
        {"nbf": SECOND + 120},
        {"iat": SECOND + 120, "nbf": SECOND},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
    ],
)
def test_a_token_for_somebody_or_sometime_else_lets_nobody_in(claims: dict[str, Any]) -> None:
    at = door()
    at.authority.claims |= claims
    browser = at.browser()
    assert_shut(browser, browser.sign_in(), ReasonCode.SIGN_IN_FAILED)


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": SECOND - 59},
        {"iat": SECOND + 59},
        {"aud": [CLIENT]},
        {"aud": [CLIENT, "another client"], "azp": CLIENT},
    ],
)
def test_clocks_differ_and_an_audience_may_be_a_list(claims: dict[str, Any]) -> None:
    at = door()
    at.authority.claims |= claims
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)


# Keys that change, and an issuer that does not answer


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


# Sessions


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


# Every route


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


# Where one comes out


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "https://evil.example/wire",
        "/wire//evil.example",
        "/wire\\evil.example",
        "/wired",
        "/wire.evil.example",
        "/wire@evil.example",
        "/v1/articles",
        "/wire/\r\nset-cookie: a=b",
        "/wire/ ",
        "/wire/ü",
        "/wire?" + "q" * 1500,
        "javascript:alert(1)",
        "",
        "/",
    ],
)
def test_a_sign_in_ends_on_a_page_of_the_wire_room_and_nowhere_else(address: str) -> None:
    assert signing_in.local(address) == "/wire"


@pytest.mark.parametrize("address", ["/wire", "/wire/map", "/wire?q=a%20b&topic=medtop:1", "/wire/a?to=//b"])
def test_an_address_of_a_page_stays_as_it_is(address: str) -> None:
    assert signing_in.local(address) == address


@pytest.mark.parametrize(
    "path", ["/wire/../../evil", "/wire//evil.example", "/wire/\\evil.example", "//e/wire"]
)
def test_no_path_that_is_asked_for_leads_away(path: str) -> None:
    at = door()
    browser = at.browser()
    request = {
        "routeKey": "GET /wire/articles/{id}",
        "rawPath": path,
        "requestContext": {"domainName": browser.domain},
    }
    response = at.answer(request)
    name, value = response["cookies"][0].partition(";")[0].split("=", 1)
    browser.jar = {name: value}
    kept = cookies.opened(SEAL, "sign-in", value, NOW)
    assert kept is not None
    assert kept["to"] == signing_in.local(kept["to"])
    back = at.authority.authorize(response["headers"]["location"])
    location = browser.come_back(back)["headers"]["location"]
    assert location.startswith("/wire")
    assert "//" not in location
    assert "\\" not in location


def test_not_even_an_address_that_we_sealed_leads_away() -> None:
    browser = door().browser()
    back = browser.leave_for_issuer()
    ((name, value),) = browser.jar.items()
    kept = cookies.opened(SEAL, "sign-in", value, NOW)
    assert kept is not None
    away = cookies.sealed(SEAL, "sign-in", {**kept, "to": "//evil.example"}, NOW + timedelta(minutes=1))
    browser.jar = {name: away}
    assert browser.come_back(back)["headers"]["location"] == "/wire"


def test_the_way_back_is_the_apis_own_address_whatever_host_is_asked_for() -> None:
    at = door()
    response = at.browser().ask("/wire", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert "redirect_uri=https%3A%2F%2Fwire.example%2Fwire%2Fsigned-in" in response["headers"]["location"]


# The way out


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


def test_a_name_is_cut_and_a_session_stays_small() -> None:
    at = door()
    at.authority.claims["email"] = "m" * 5000 + "@news.example"
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)
    assert len(browser.jar[SIGNED_IN]) < 1000
    assert sessions.COOKIE == SIGNED_IN
