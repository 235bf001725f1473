"""An ID token that is not good lets nobody in."""

import base64
import hmac
import json
from collections.abc import Mapping
from typing import Any

import jwt
import pytest

from copydesk.reasons import ReasonCode
from tests.issuer.issuer import CLIENT, Key, key, signed
from tests.unit.domain.samples import NOW
from tests.unit.wire.sign_in.door import (
    ADDRESS,
    assert_shut,
    door,
    is_in,
)


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
