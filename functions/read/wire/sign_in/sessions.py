"""Who is signed in: a session lives in a cookie, and nowhere else."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from read.wire.sign_in import cookies

COOKIE: Final = cookies.PREFIX + "copydesk"
_PURPOSE: Final = "session"
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who signed in. `id` is new with each sign-in; `form` proves that a form was on our page."""

    id: str
    name: str
    form: str


def begun(key: bytes, name: str, now: datetime, lasting: timedelta) -> str:
    """The header that gives a browser a new session."""
    document = {"id": secrets.token_urlsafe(16), "name": name[:_LONGEST_NAME]}
    return cookies.kept(COOKIE, cookies.sealed(key, _PURPOSE, document, now + lasting), lasting)


def ended() -> str:
    """The header that takes a browser's session away."""
    return cookies.dropped(COOKIE)


def of(request: Mapping[str, Any], key: bytes, now: datetime) -> Session | None:
    """The session that a request belongs to, if there is one."""
    found = cookies.opened(key, _PURPOSE, cookies.of(request).get(COOKIE, ""), now)
    if found is None:
        return None
    return Session(found["id"], found["name"], _form(key, found["id"]))


def is_from_our_page(session: Session, token: str) -> bool:
    """Whether a form's token is this session's."""
    return hmac.compare_digest(session.form.encode(), token.encode("utf-8", "surrogatepass"))


def _form(key: bytes, session_id: str) -> str:
    return hmac.digest(key, f"form.{session_id}".encode(), hashlib.sha256).hex()
