"""A gate before an issuer in memory, whose keys are real.

tests/pipeline/desk/test_sign_in.py has the same over the network.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from copydesk.errors import Refused
from copydesk.reasons import REASONS, ReasonCode
from read.wire.sign_in import admission, flow, gate
from read.wire.sign_in.issuer import Issuer
from tests.issuer.browser import Browser
from tests.issuer.issuer import CLIENT, key
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
    ports: flow.Ports

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
    ports = flow.Ports(
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
