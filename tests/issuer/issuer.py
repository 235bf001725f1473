"""A small OpenID Connect issuer: real keys, real checks, and every way in which one can go wrong."""

import base64
import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm

from copydesk.errors import Unavailable
from read.wire.sign_in.issuer import Answer

CLIENT: Final = "wire-room"
PERSON: Final = {
    "sub": "7f1c",
    "email": "maria@news.example",
    "email_verified": True,
    "groups": ["desk", "night shift"],
}


@dataclass(frozen=True)
class Key:
    """A key that signs, and its public half as issuers publish it."""

    private: Any
    kid: str
    algorithm: str = "RS256"

    def jwk(self) -> dict[str, Any]:
        """The public half."""
        rsa_too: Any = RSAAlgorithm
        kinds = {"RS": rsa_too, "PS": rsa_too, "ES": ECAlgorithm, "Ed": OKPAlgorithm}
        told = kinds[self.algorithm[:2]].to_jwk(self.private.public_key(), as_dict=True)
        return {**told, "kid": self.kid, "alg": self.algorithm, "use": "sig"}


def key(kid: str = "one", algorithm: str = "RS256") -> Key:
    """A new key."""
    curves = {"ES256": ec.SECP256R1(), "ES384": ec.SECP384R1(), "ES512": ec.SECP521R1()}
    if algorithm in curves:
        return Key(ec.generate_private_key(curves[algorithm]), kid, algorithm)
    if algorithm == "EdDSA":
        return Key(ed25519.Ed25519PrivateKey.generate(), kid, algorithm)
    return Key(rsa.generate_private_key(65537, 2048), kid, algorithm)


@dataclass
class Code:
    """What an authorisation code stands for; it is good once."""

    challenge: str
    redirect_uri: str
    nonce: str


@dataclass
class Issuer:
    """An issuer at an address. Its fields are for tests to change while it runs. Implements issuer.Fetch."""

    address: str
    now: Callable[[], float]
    key: Key = field(default_factory=key)
    published: list[dict[str, Any]] = field(default_factory=list)
    metadata: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=lambda: dict(PERSON))
    secret: str = ""
    is_down: bool = False
    token_status: int = 200
    """What its token endpoint answers, where that is not 200."""
    remembers: bool = False
    """Whether it still knows who sat at the browser last, and does not ask again."""
    sign: Callable[[Mapping[str, Any], Key], str] | None = None
    asked: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    codes: dict[str, Code] = field(default_factory=dict)
    everything: list[str] = field(default_factory=list)
    """Whatever must never be told on: codes, tokens, verifiers, secrets."""

    def __post_init__(self) -> None:
        """Publish the first key."""
        self.published = self.published or [self.key.jwk()]

    def __call__(self, url: str, *, form: Mapping[str, str] | None = None, authorization: str = "") -> Answer:
        """What is answered at an address, as a port."""
        if self.is_down:
            raise Unavailable("ConnectionRefusedError while asking the issuer")
        status, document = self.answer(urlsplit(url).path, form, authorization)
        return Answer(status, json.dumps(document).encode())

    def answer(
        self, path: str, form: Mapping[str, str] | None, authorization: str
    ) -> tuple[int, dict[str, Any]]:
        """Status and document, for all that is not for a browser."""
        self.asked.append(path)
        match path.removeprefix(urlsplit(self.address).path.rstrip("/")):
            case "/.well-known/openid-configuration":
                return 200, self.document()
            case "/keys":
                return 200, {"keys": self.published}
            case "/token" if form is not None:
                return self._redeem(form, authorization)
            case _:
                return 404, {"error": "not_found"}

    def document(self) -> dict[str, Any]:
        """What it tells of itself."""
        base = self.address.rstrip("/")
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "jwks_uri": f"{base}/keys",
            "end_session_endpoint": f"{base}/leave",
            "id_token_signing_alg_values_supported": [self.key.algorithm],
            "scopes_supported": ["openid", "email", "profile", "groups"],
            **self.metadata,
        }

    def authorize(self, url: str) -> str:
        """Where the browser of somebody who is signed in here is sent back to."""
        asked = dict(parse_qsl(urlsplit(url).query))
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert asked["client_id"] == CLIENT
        assert "openid" in asked["scope"].split()
        code = secrets.token_urlsafe(24)
        self.codes[code] = Code(asked["code_challenge"], asked["redirect_uri"], asked["nonce"])
        self.everything += [code, asked["state"], asked["nonce"]]
        told = {"code": code, "state": asked["state"], "iss": self.address}
        return f"{asked['redirect_uri']}?{urlencode(told)}"

    def _redeem(self, form: Mapping[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        self.everything.append(form.get("code_verifier", ""))
        if self.token_status != 200:
            return self.token_status, {"error": "server_error"}
        if not self._knows_client(form, authorization):
            return 401, {"error": "invalid_client"}
        code = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if code is None or code.challenge != challenge or code.redirect_uri != form.get("redirect_uri"):
            return 400, {"error": "invalid_grant"}
        token = self.token(code.nonce)
        return 200, {"access_token": "none", "token_type": "Bearer", "id_token": token}

    def token(self, nonce: str) -> str:
        """A signed ID token; of the claims those that are None are left out."""
        now = int(self.now())
        told = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            **self.claims,
        }
        claims = {name: value for name, value in told.items() if value is not None}
        token = (self.sign or signed)(claims, self.key)
        self.everything.append(token)
        return token

    def _knows_client(self, form: Mapping[str, str], authorization: str) -> bool:
        methods = self.document().get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        if authorization:
            if "client_secret_basic" not in methods:
                return False
            pair = base64.b64decode(authorization.removeprefix("Basic ")).decode().split(":")
            return [unquote_plus(each) for each in pair] == [CLIENT, self.secret]
        return form.get("client_id") == CLIENT and form.get("client_secret", "") == self.secret


def signed(claims: Mapping[str, Any], by: Key) -> str:
    """A token as it should be."""
    return jwt.encode(dict(claims), by.private, by.algorithm, {"kid": by.kid})
