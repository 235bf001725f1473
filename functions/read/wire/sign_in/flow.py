"""Signing in by an issuer, and out again: the authorisation code flow with PKCE.

What a sign-in needs between leaving for the issuer and coming back is in a cookie of its own, so that two
pages that begin one at the same time do not undo each other's. RFC 6749, 7636, 9207; OpenID Connect Core 1.0.
"""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import parse_qsl, quote, quote_plus, urlencode

from copydesk.aws.http import body_of, query
from copydesk.errors import Refused, Unavailable
from copydesk.ports import Clock
from copydesk.reasons import ReasonCode
from read.wire.sign_in import cookies, sessions
from read.wire.sign_in.admission import Admission, name
from read.wire.sign_in.issuer import Answer, Issuer, Metadata, parsed
from read.wire.sign_in.sessions import Session

type Request = Mapping[str, Any]
type Response = dict[str, Any]

HOME: Final = "/wire"
CALLBACK: Final = "/wire/signed-in"
SIGN_OUT: Final = "/wire/sign-out"
SIGNED_OUT: Final = "/wire/signed-out"
LASTING: Final = timedelta(minutes=10)
"""How long somebody may take at the issuer."""
AT_ONCE: Final = 4
"""Sign-ins that a browser may have begun and not ended; of more the older ones are forgotten."""
TOGETHER: Final = 4096
"""Characters of their cookies: API Gateway takes no request whose line and headers have more than 10,240."""
_COOKIE: Final = cookies.PREFIX + "copydesk-"
_PURPOSE: Final = "sign-in"
_TOLD_APART_BY: Final = 8
_LONGEST_RETURN: Final = 1500
_MOST_FIELDS: Final = 8
_LOCAL: Final = re.compile(r"/wire(?:[/?][!#-\[\]-~]*)?")
_ERROR: Final = re.compile(r"[a-z_]{1,40}")
_OWN_NAME: Final = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?")


@dataclass(frozen=True, slots=True)
class Ports:
    """What signing in needs. `key` seals cookies; `client_secret` is empty for a public client."""

    issuer: Issuer
    client_id: str
    client_secret: Callable[[], str]
    key: Callable[[], bytes]
    admission: Admission
    lasting: timedelta
    clock: Clock


def begin(request: Request, ports: Ports) -> Response:
    """To the issuer, and from there back to the address that was asked for. Raises Unavailable."""
    metadata = ports.issuer.metadata()
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    asked = {
        "response_type": "code",
        "client_id": ports.client_id,
        "redirect_uri": origin(request) + CALLBACK,
        "scope": _scope(metadata, ports.admission),
        "state": state,
        "nonce": nonce,
        "code_challenge": _challenge(verifier),
        "code_challenge_method": "S256",
    }
    document = {"state": state, "nonce": nonce, "verifier": verifier, "to": _wanted(request)}
    sealed = cookies.sealed(ports.key(), _PURPOSE, document, ports.clock.now() + LASTING)
    begun = {name: text for name, text in cookies.of(request).items() if name.startswith(_COOKIE)}
    size = len(sealed) + sum(map(len, begun.values()))
    forgotten = begun if len(begun) >= AT_ONCE or size > TOGETHER else {}
    return to(
        _with_query(metadata.authorize, asked),
        *(cookies.dropped(each) for each in forgotten),
        cookies.kept(_cookie(state), sealed, LASTING),
    )


def complete(request: Request, ports: Ports) -> Response:
    """From the issuer, with a session of its own. Raises Refused, Unavailable."""
    told, now = query(request), ports.clock.now()
    cookie = _cookie(told.get("state", ""))
    begun = cookies.opened(ports.key(), _PURPOSE, cookies.of(request).get(cookie, ""), now)
    if begun is None or not _same(begun["state"], told.get("state", "")):
        raise _refusal("it was not begun in this browser, or too long ago")
    metadata = ports.issuer.metadata()
    if told.get("iss", ports.issuer.address if not metadata.names_itself else "") != ports.issuer.address:
        raise _refusal("another issuer answered")
    if "error" in told or not told.get("code"):
        error = told.get("error", "")
        raise _refusal(
            f"the issuer says {error if _ERROR.fullmatch(error) else 'no more than that it failed'}"
        )
    token = _redeemed(told["code"], begun["verifier"], origin(request) + CALLBACK, ports)

    from read.wire.sign_in import tokens  # noqa: PLC0415 - cryptography takes a while, and only a sign-in needs it

    claims = tokens.verified(token, ports.issuer, ports.client_id, begun["nonce"], now)
    if not ports.admission.lets_in(claims):
        raise Refused(ReasonCode.NOT_LET_IN)
    session = sessions.begun(ports.key(), name(claims), now, ports.lasting)
    return to(local(begun["to"]), session, cookies.dropped(cookie))


def end(request: Request, session: Session) -> Response:
    """The session is over in this browser. Raises Refused (NOT_OUR_FORM)."""
    try:
        form = dict(parse_qsl(body_of(request).decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS))
    except ValueError:
        form = {}
    if not sessions.is_from_our_page(session, form.get("form", "")):
        raise Refused(ReasonCode.NOT_OUR_FORM)
    return left()


def left() -> Response:
    """To the page that says so; what the browser has kept of others goes."""
    response = to(SIGNED_OUT, sessions.ended())
    return {**response, "headers": {**response["headers"], "clear-site-data": '"cache"'}}


def leaving(request: Request, ports: Ports) -> str:
    """Where the issuer's own session is ended; empty where it does not say, or does not answer."""
    try:
        address = ports.issuer.metadata().leave
    except Unavailable:
        return ""
    back = origin(request) + SIGNED_OUT
    # The last is what Amazon Cognito calls the one before, which others leave alone.
    told = {"client_id": ports.client_id, "post_logout_redirect_uri": back, "logout_uri": back}
    return address and _with_query(address, told)


def to(address: str, *set_cookies: str) -> Response:
    """Elsewhere, by a GET; no cache keeps it."""
    headers = {"location": address, "cache-control": "no-store", "referrer-policy": "no-referrer"}
    return {"statusCode": 303, "headers": headers, "cookies": list(set_cookies), "body": ""}


def origin(request: Request) -> str:
    """The address of the API that the request came to, as API Gateway names it, and not the request."""
    domain = str(request.get("requestContext", {}).get("domainName", ""))
    return f"{'http' if _OWN_NAME.fullmatch(domain) else 'https'}://{domain}"


def local(address: str) -> str:
    """An address of the wire room as it is; instead of any other the wire."""
    is_page = len(address) <= _LONGEST_RETURN and _LOCAL.fullmatch(address)
    return address if is_page and "//" not in address.partition("?")[0] else HOME


def _wanted(request: Request) -> str:
    path, asked = quote(str(request.get("rawPath", "")), safe="/"), str(request.get("rawQueryString", ""))
    return local(f"{path}?{asked}" if asked else path)


def _redeemed(code: str, verifier: str, redirect_uri: str, ports: Ports) -> object:
    """The ID token that a code is good for. Raises Refused, Unavailable."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri,
        "code_verifier": verifier,
    }
    authorization, secret = "", ports.client_secret()
    if secret and ports.issuer.metadata().takes_basic:
        pair = f"{quote_plus(ports.client_id)}:{quote_plus(secret)}"
        authorization = f"Basic {base64.b64encode(pair.encode()).decode()}"
    else:
        form |= {"client_id": ports.client_id} | ({"client_secret": secret} if secret else {})
    return _id_token(ports.issuer.redeem(form, authorization))


def _id_token(answer: Answer) -> object:
    if answer.status >= 500 or answer.status == 429:  # noqa: PLR2004 - HTTP's own numbers
        raise Unavailable(f"the issuer's token endpoint answers {answer.status}")
    if answer.status != 200:  # noqa: PLR2004 - likewise
        raise _refusal(f"the issuer does not take the code ({answer.status})")
    return parsed(answer.body).get("id_token")


def _scope(metadata: Metadata, admission: Admission) -> str:
    """What is asked to be told; of what the issuer says that it can tell, where it does say."""
    wanted = ["openid", "email", "profile", *(["groups"] if admission.groups else [])]
    known = metadata.scopes or {"openid", "email", "profile"}
    return " ".join(each for each in wanted if each == "openid" or each in known)


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _cookie(state: str) -> str:
    return _COOKIE + state[:_TOLD_APART_BY]


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode("utf-8", "surrogatepass"))


def _with_query(address: str, parameters: Mapping[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(parameters)}"


def _refusal(detail: str) -> Refused:
    return Refused(ReasonCode.SIGN_IN_FAILED, detail)
