"""ID tokens: whether the issuer signed one, for this desk, for this sign-in, now.

OpenID Connect Core 1.0, 3.1.3.7.
"""

import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import jwt

from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from read.wire.sign_in.issuer import Issuer

SKEW: Final = 60
"""Seconds by which the issuer's clock and ours may differ."""
_OLDEST: Final = 600
"""Seconds since a token was made for a sign-in that has just come to an end."""
_LONGEST: Final = 32_768
_CLAIMS: Final = ["iss", "sub", "aud", "exp", "iat", "nonce"]


def verified(token: object, issuer: Issuer, client_id: str, nonce: str, now: datetime) -> Mapping[str, Any]:
    """The claims of a token that is good. Raises Refused, Unavailable, ConfigurationError."""
    if not isinstance(token, str) or len(token) > _LONGEST:
        raise refusal("there is no ID token")
    try:
        header = jwt.get_unverified_header(token)
        algorithm, kid = header.get("alg"), header.get("kid")
        if algorithm not in issuer.metadata().algorithms:
            raise refusal("the ID token is not signed as the issuer says that it signs")
        key = issuer.key(kid if isinstance(kid, str) else None, algorithm)
        if key is None:
            raise refusal("the ID token is signed with a key that the issuer does not publish")
        claims: dict[str, Any] = jwt.decode(
            token,
            jwt.PyJWK(dict(key), algorithm),
            algorithms=[algorithm],
            audience=client_id,
            issuer=issuer.address,
            # By our own clock, below, since a test moves that.
            options={"require": _CLAIMS, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
        )
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        # Only the kind of failure is told on: the error's text may quote the token.
        raise refusal(f"the ID token is not good: {type(error).__name__}") from None
    _check_party(claims, client_id)
    _check_times(claims, now.timestamp())
    if not hmac.compare_digest(str(claims["nonce"]).encode("utf-8", "surrogatepass"), nonce.encode()):
        raise refusal("the ID token is another sign-in's")
    return claims


def refusal(detail: str) -> Refused:
    """Why a sign-in came to nothing; what was sent is not in it."""
    return Refused(ReasonCode.SIGN_IN_FAILED, detail)


def _check_party(claims: Mapping[str, Any], client_id: str) -> None:
    party = claims.get(
        "azp", client_id if isinstance(claims["aud"], str) or len(claims["aud"]) == 1 else None
    )
    if party != client_id:
        raise refusal("the ID token was made for another client")
    if not isinstance(claims["sub"], str) or not claims["sub"]:
        raise refusal("the ID token is about nobody")


def _check_times(claims: Mapping[str, Any], now: float) -> None:
    times = [claims["exp"], claims["iat"], claims.get("nbf", claims["iat"])]
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in times):
        raise refusal("the ID token's times are none")
    expires, issued, begins = times
    if expires <= now - SKEW:
        raise refusal("the ID token has expired")
    if max(issued, begins) > now + SKEW:
        raise refusal("the ID token is from the future")
    if issued < now - _OLDEST - SKEW:
        raise refusal("the ID token was made too long ago")
