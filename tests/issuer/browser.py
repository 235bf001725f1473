"""Somebody's browser at the wire room's gate: it keeps cookies, and goes where it is sent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.issuer.issuer import Issuer

DOMAIN = "wire.example"


@dataclass
class Browser:
    """Keeps the cookies that `answer` sets, without a look at how long they last."""

    answer: Callable[[dict[str, Any]], dict[str, Any]]
    issuer: Issuer
    jar: dict[str, str] = field(default_factory=dict)
    domain: str = DOMAIN

    def ask(
        self,
        address: str,
        *,
        method: str = "GET",
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        route: str = "",
        authorizer: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """The response to one request."""
        parts = urlsplit(address)
        request: dict[str, Any] = {
            "routeKey": route or f"{method} {parts.path}",
            "rawPath": parts.path,
            "rawQueryString": parts.query,
            "headers": dict(headers or {}),
            "requestContext": {"domainName": self.domain}
            | ({"authorizer": authorizer} if authorizer else {}),
        }
        if parts.query:
            request["queryStringParameters"] = dict(parse_qsl(parts.query))
        if self.jar:
            request["cookies"] = [f"{name}={value}" for name, value in self.jar.items()]
        if form is not None:
            request["body"] = urlencode(form)
        response = self.answer(request)
        for each in response.get("cookies", []):
            name, value = each.partition(";")[0].split("=", 1)
            if "Max-Age=0" in each:
                self.jar.pop(name, None)
            else:
                self.jar[name] = value
        return response

    def leave_for_issuer(self, address: str = "/wire") -> str:
        """Ask for a page; where the issuer sends somebody back to whom it knows."""
        response = self.ask(address)
        assert response["statusCode"] == 303
        return self.issuer.authorize(response["headers"]["location"])

    def sign_in(self, address: str = "/wire") -> dict[str, Any]:
        """Ask for a page, go through the issuer, and come back: the response to that."""
        return self.come_back(self.leave_for_issuer(address))

    def come_back(self, address: str) -> dict[str, Any]:
        """Follow the issuer's redirect to the desk."""
        parts = urlsplit(address)
        assert parts.netloc == self.domain
        return self.ask(f"{parts.path}?{parts.query}")
