"""An OpenID Connect issuer: its addresses and keys as it publishes them, remembered for a while.

OpenID Connect Discovery 1.0, RFC 8414, RFC 7517.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Protocol
from urllib.parse import urlsplit

from copydesk.errors import ConfigurationError, Unavailable
from copydesk.ports import Clock

FRESH: Final = timedelta(hours=1)
"""For how long its document and its keys are taken as they were."""
FOR_A_NEW_KEY: Final = timedelta(minutes=1)
"""A key that is not known is asked for once in so long, whoever names how many."""
AFTER_A_FAILURE: Final = timedelta(seconds=5)
"""An issuer that does not answer is left alone for so long."""
ALGORITHMS: Final = {
    **dict.fromkeys(("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"), "RSA"),
    **dict.fromkeys(("ES256", "ES384", "ES512"), "EC"),
    "EdDSA": "OKP",
}
"""What may sign, with the type of its key: never `none`, never a secret that both sides have."""
_PATH: Final = "/.well-known/openid-configuration"
_OWN_NAMES: Final = ("127.0.0.1", "localhost", "::1")
_OK: Final = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address of the issuer answered."""

    status: int
    body: bytes


class Fetch(Protocol):
    """Asks an address."""

    def __call__(self, url: str, *, form: Mapping[str, str] | None = None, authorization: str = "") -> Answer:
        """A GET, or a POST of a form. Raises Unavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is used of the document that an issuer tells of itself."""

    authorize: str
    token: str
    keys: str
    leave: str
    algorithms: frozenset[str]
    scopes: frozenset[str]
    takes_basic: bool
    names_itself: bool


class Issuer:
    """One issuer. What it published stands for an hour."""

    def __init__(self, address: str, fetch: Fetch, clock: Clock) -> None:
        self.address = address
        self._fetch = fetch
        self._clock = clock
        self._metadata: tuple[datetime, Metadata] | None = None
        self._keys: tuple[datetime, list[Mapping[str, Any]]] | None = None
        self._failed: datetime | None = None

    def metadata(self) -> Metadata:
        """Where it is asked for what. Raises Unavailable, ConfigurationError."""
        now = self._clock.now()
        if self._metadata is None or now - self._metadata[0] >= FRESH:
            document = self._document(self.address.rstrip("/") + _PATH)
            self._metadata = (now, _metadata(document, self.address))
        return self._metadata[1]

    def key(self, kid: str | None, algorithm: str) -> Mapping[str, Any] | None:
        """The JWK that signs under this id, or the only one for the algorithm where a token names none.

        None where there is no such key. Raises Unavailable, ConfigurationError.
        """
        now = self._clock.now()
        if self._keys is None or now - self._keys[0] >= FRESH:
            self._keys = (now, self._published())
        found = _chosen(self._keys[1], kid, algorithm)
        if found is None and now - self._keys[0] >= FOR_A_NEW_KEY:
            self._keys = (now, self._published())
            found = _chosen(self._keys[1], kid, algorithm)
        return found

    def redeem(self, form: Mapping[str, str], authorization: str) -> Answer:
        """What its token endpoint answers. Raises Unavailable, ConfigurationError."""
        return self._asked(lambda: self._fetch(self.metadata().token, form=form, authorization=authorization))

    def _published(self) -> list[Mapping[str, Any]]:
        keys = self._document(self.metadata().keys).get("keys")
        return [key for key in keys if isinstance(key, dict)] if isinstance(keys, list) else []

    def _document(self, url: str) -> dict[str, Any]:
        answer = self._asked(lambda: self._fetch(url))
        if answer.status != _OK:
            self._failed = self._clock.now()
            raise Unavailable(f"the issuer answers {answer.status}")
        return parsed(answer.body)

    def _asked(self, ask: Callable[[], Answer]) -> Answer:
        now = self._clock.now()
        if self._failed is not None and now - self._failed < AFTER_A_FAILURE:
            raise Unavailable("the issuer did not answer just now")
        try:
            answer = ask()
        except Unavailable:
            self._failed = now
            raise
        self._failed = None
        return answer


def parsed(body: bytes) -> dict[str, Any]:
    """A JSON object of the issuer's. Raises Unavailable: what else comes instead is some proxy's apology."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        # What was read may hold tokens, so no error that has it in its text goes any further.
        raise Unavailable("the issuer's answer is no JSON object") from None
    return document


def is_safe(url: object) -> bool:
    """Whether nobody on the way can read or change what an address is asked, or it is on this machine."""
    if not isinstance(url, str) or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        own = parts.scheme == "http" and parts.hostname in _OWN_NAMES
        return bool(parts.hostname) and parts.username is None and (parts.scheme == "https" or own)
    except ValueError:
        return False


def _metadata(document: Mapping[str, Any], address: str) -> Metadata:
    if document.get("issuer") != address:
        raise ConfigurationError(f"the document at {address} is another issuer's")
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    unsafe = [name for name in names if not is_safe(document.get(name))]
    if unsafe:
        raise ConfigurationError(f"{address} has no safe address for {', '.join(unsafe)}")
    leave = document.get("end_session_endpoint")
    methods = _strings(document, "token_endpoint_auth_methods_supported") or {"client_secret_basic"}
    return Metadata(
        authorize=document[names[0]],
        token=document[names[1]],
        keys=document[names[2]],
        leave=str(leave) if is_safe(leave) else "",
        algorithms=(_strings(document, "id_token_signing_alg_values_supported") or frozenset({"RS256"}))
        & ALGORITHMS.keys(),
        scopes=_strings(document, "scopes_supported"),
        takes_basic="client_secret_basic" in methods,
        names_itself=document.get("authorization_response_iss_parameter_supported") is True,
    )


def _strings(document: Mapping[str, Any], name: str) -> frozenset[str]:
    told = document.get(name)
    return (
        frozenset(each for each in told if isinstance(each, str)) if isinstance(told, list) else frozenset()
    )


def _chosen(keys: list[Mapping[str, Any]], kid: str | None, algorithm: str) -> Mapping[str, Any] | None:
    """The one key that fits; None where none does, or more than one."""
    fitting = [
        key
        for key in keys
        if key.get("kty") == ALGORITHMS[algorithm]
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and (kid is None or key.get("kid") == kid)
    ]
    return fitting[0] if len(fitting) == 1 else None
