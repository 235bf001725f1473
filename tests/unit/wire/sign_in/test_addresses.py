"""Where one comes out: on a page of the wire room, and nowhere else."""

from datetime import timedelta

import pytest

from read.wire.sign_in import cookies, flow
from tests.unit.domain.samples import NOW
from tests.unit.wire.sign_in.door import SEAL, door


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
    assert flow.local(address) == "/wire"


@pytest.mark.parametrize("address", ["/wire", "/wire/map", "/wire?q=a%20b&topic=medtop:1", "/wire/a?to=//b"])
def test_an_address_of_a_page_stays_as_it_is(address: str) -> None:
    assert flow.local(address) == address


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
    assert kept["to"] == flow.local(kept["to"])
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
