"""What read may do for the wire room, by what the template is asked for."""

from typing import Any

import pytest

from tests.integration.permissions import Need, grants
from tests.integration.stack import ACCOUNT, REGION, Clients, Stack

ISSUER = {"OidcIssuer": "https://issuer.example", "OidcClientId": "wire-room"}


def granted(name: str, template: dict[str, Any], clients: Clients, parameters: dict[str, str]) -> list[bool]:
    """Whether read may fetch the key of its cookies, the client's secret, and a supplier's secret."""
    stack = Stack(name, template, clients, parameters)
    told = list(grants(stack.policies("read")))
    arn = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:copydesk/{name}"
    names = ("wire-room/key-AbCdEf", "wire-room/client-AbCdEf", "suppliers/fakti-AbCdEf")
    return [
        any(grant.gives(Need("secretsmanager:GetSecretValue", f"{arn}/{each}")) for grant in told)
        for each in names
    ]


@pytest.mark.parametrize(
    ("room", "parameters", "allowed"),
    [
        ("off", {}, False),
        ("off", ISSUER, False),
        ("signed", ISSUER, False),
        ("sign-in", {}, False),
        ("sign-in", {"OidcIssuer": "https://issuer.example"}, False),
        ("sign-in", ISSUER, True),
    ],
)
def test_read_gets_the_secrets_of_signing_in_and_no_others_where_people_sign_in(
    template: dict[str, Any],
    clients: Clients,
    room: str,
    parameters: dict[str, str],
    allowed: bool,  # noqa: FBT001 - a table
) -> None:
    name = f"room-{room}-{len(parameters)}"
    found = granted(name, template, clients, {"WireRoom": room, **parameters})
    assert found == [allowed, allowed, False]
