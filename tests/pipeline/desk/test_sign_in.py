"""Signing in to the wire room of a running desk, by an issuer on loopback that has real keys."""

import http.client
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest

from infra.cli.standing import STACK, Standing, stand
from read.wire import routes
from read.wire.sign_in import gate
from tests.issuer.issuer import CLIENT, Issuer, Key, key
from tests.issuer.listening import listening
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

SESSION = "__Host-copydesk"
CANARY = "Xylokanarion"


@dataclass
class Visitor:
    """A browser as far as this needs one: cookies, and no following of redirects."""

    api_url: str
    jar: dict[str, str] = field(default_factory=dict)

    def ask(
        self, path: str, *, form: dict[str, str] | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, http.client.HTTPMessage, str]:
        """Status, headers and body."""
        told = (
            {"cookie": "; ".join(f"{name}={value}" for name, value in self.jar.items())} if self.jar else {}
        )
        if form is not None:
            told["content-type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(self.api_url.removeprefix("http://"), timeout=60)
        connection.request(
            "GET" if form is None else "POST", path, urlencode(form) if form else None, told | (headers or {})
        )
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        for each in response.headers.get_all("set-cookie") or []:
            name, value = each.partition(";")[0].split("=", 1)
            self.jar = {**self.jar, name: value}
            if "Max-Age=0" in each:
                del self.jar[name]
        return response.status, response.headers, body

    def sign_in(self, issuer: Issuer, path: str = "/wire") -> tuple[int, http.client.HTTPMessage, str]:
        """To the issuer and back."""
        status, headers, _ = self.ask(path)
        assert status == 303
        return self.ask(issuer.authorize(headers["location"]).removeprefix(self.api_url))


@dataclass
class Room:
    """A desk whose wire room asks who comes."""

    standing: Standing
    issuer: Issuer
    logs: list[str]

    def visitor(self) -> Visitor:
        return Visitor(self.standing.desk.api_url)


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    logs: list[str] = []
    with listening() as issuer:
        issuer.secret = f"{CANARY} is the client's secret"
        standing = stand(
            log=lambda _function, line: logs.append(line),
            parameters={
                "WireRoom": "sign-in",
                "OidcIssuer": issuer.address,
                "OidcClientId": CLIENT,
                "OidcGroups": "desk",
                "LogLevel": "DEBUG",
            },
        )
        with standing.desk as desk:
            desk.client("secretsmanager").create_secret(
                Name=f"copydesk/{STACK}/wire-room/client", SecretString=issuer.secret
            )
            yield Room(standing, issuer, logs)


def test_somebody_signs_in_looks_round_and_signs_out(room: Room) -> None:
    visitor = room.visitor()
    status, headers, _ = visitor.sign_in(room.issuer, "/wire/map")
    assert (status, headers["location"]) == (303, "/wire/map")
    for view in routes.VIEWS:
        status, _, body = visitor.ask(view)
        assert status == 200
        assert "Sign out" in body
    form = body.partition('name="form" value="')[2].partition('"')[0]
    status, headers, _ = visitor.ask("/wire/sign-out", form={"form": form})
    assert (status, headers["location"]) == (303, "/wire/signed-out")
    assert visitor.jar == {}
    assert f"{room.issuer.address}/leave" in visitor.ask("/wire/signed-out")[2]
    assert visitor.ask("/wire")[0] == 303


def test_the_address_is_the_one_that_the_stack_tells(room: Room) -> None:
    assert room.standing.desk.outputs["WireRoomUrl"] == f"{room.standing.desk.api_url}/wire"


@pytest.mark.parametrize("route", sorted(set(routes.ROUTES) - gate.OPEN))
def test_every_page_is_shut_to_whom_nobody_knows(room: Room, route: str) -> None:
    status, headers, body = room.visitor().ask(route.removeprefix("GET ").replace("{id}", "x"))
    assert (status, body) == (303, "")
    assert headers["location"].startswith(f"{room.issuer.address}/authorize?")
    status, _, body = room.visitor().ask(
        route.removeprefix("GET ").replace("{id}", "x"), headers={"sec-fetch-mode": "cors"}
    )
    assert status == 401
    assert "Nobody is signed in" in body


@pytest.mark.parametrize("session", ["", "x", "x.y", CANARY, "e30." + "A" * 43, "A" * 5000])
def test_a_made_up_session_opens_nothing(room: Room, session: str) -> None:
    visitor = room.visitor()
    visitor.jar = {SESSION: session}
    assert visitor.ask("/wire")[0] == 303


def test_a_page_that_did_not_change_is_not_sent_again_unless_to_somebody_else(room: Room) -> None:
    one, other = room.visitor(), room.visitor()
    one.sign_in(room.issuer)
    other.sign_in(room.issuer)
    tag = one.ask("/wire")[1]["etag"]
    assert one.ask("/wire", headers={"if-none-match": tag})[0] == 304
    assert other.ask("/wire", headers={"if-none-match": tag})[0] == 200
    assert room.visitor().ask("/wire", headers={"if-none-match": tag})[0] == 303


def test_the_api_for_programs_asks_as_it_did(room: Room) -> None:
    """Locally it asks nobody; a session has nothing to do with it."""
    assert room.visitor().ask("/v1/articles")[0] == 200


def test_whoever_is_in_no_group_stays_out(room: Room) -> None:
    visitor, known = room.visitor(), dict(room.issuer.claims)
    room.issuer.claims["groups"] = [CANARY]
    try:
        status, _, body = visitor.sign_in(room.issuer)
    finally:
        room.issuer.claims = known
    assert status == 403
    assert "does not let you in" in body
    assert visitor.ask("/wire")[0] == 303


def _fails(visitor: Visitor, room: Room) -> None:
    """Everything that goes wrong on the way, so that each failure has had its chance to tell too much."""
    sign, own = room.issuer.sign, room.issuer.key
    forged: list[Any] = [lambda *_: CANARY, lambda *_: f"{CANARY}.{CANARY}.{CANARY}", None]
    for each in forged:
        room.issuer.sign = each
        room.issuer.key = own if each else Key(key().private, own.kid)
        assert visitor.sign_in(room.issuer)[0] in (400, 503)
    room.issuer.sign, room.issuer.key = sign, own
    for path in (
        f"/wire/signed-in?code={CANARY}&state={CANARY}",
        f"/wire?{CANARY}=1",
        f"/wire/signed-in?{CANARY}",
    ):
        visitor.ask(path)
    visitor.jar = {SESSION: CANARY, f"{SESSION}-{CANARY[:8]}": CANARY}
    visitor.ask("/wire/sign-out", form={"form": CANARY})
    visitor.ask(f"/wire/signed-in?code={CANARY}&state={CANARY}&error={CANARY}")


def test_nothing_of_all_this_is_in_a_log(room: Room) -> None:
    visitor = room.visitor()
    visitor.ask("/wire")
    kept = list(visitor.jar.values())
    visitor = room.visitor()
    assert visitor.sign_in(room.issuer)[0] == 303
    kept.append(visitor.jar[SESSION])
    _fails(room.visitor(), room)
    lines = [line for line in room.logs if "/wire" in line]
    assert len(lines) > 10
    assert [line for line in lines if '"reasonCode":"sign-in-failed"' in line.replace(" ", "")]
    secret = {*kept, *room.issuer.everything, CANARY, "maria@news.example"} - {""}
    assert not [line for line in room.logs if any(each.lower() in line.lower() for each in secret)]


def test_an_issuer_that_is_down_lets_nobody_in_and_says_so(room: Room) -> None:
    visitor = room.visitor()
    _, headers, _ = visitor.ask("/wire")
    back = room.issuer.authorize(headers["location"]).removeprefix(visitor.api_url)
    room.issuer.is_down = True
    try:
        status, headers, body = visitor.ask(back)
    finally:
        room.issuer.is_down = False
    assert (status, headers["retry-after"]) == (503, "30")
    assert "Try again" in body
    assert SESSION not in visitor.jar


def test_without_an_issuer_there_is_no_way_in_or_out(newsroom: Newsroom) -> None:
    visitor = Visitor(newsroom.standing.desk.api_url)
    for path in ("/wire/signed-in", "/wire/signed-out"):
        assert visitor.ask(path)[0] == 404
    assert visitor.ask("/wire/sign-out", form={"form": "x"})[0] == 404
    assert "Sign out" not in visitor.ask("/wire")[2]
