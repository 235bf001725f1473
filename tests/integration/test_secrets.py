"""copydesk.aws.secrets: a supplier's signing secrets, and how soon a new one is known."""

import json

import pytest

from copydesk.aws.secrets import FRESH_SECONDS, Secret, SupplierSecrets
from copydesk.errors import ConfigurationError
from tests.integration.conftest import HandClock
from tests.integration.stack import Stack

CURRENT, PREVIOUS = "whsec_Y3VycmVudA==", "whsec_cHJldmlvdXM="


@pytest.fixture
def prefix(stack: Stack) -> str:
    return stack.environment("webhook")["SECRET_PREFIX"]


@pytest.fixture
def secrets(stack: Stack, prefix: str, clock: HandClock) -> SupplierSecrets:
    return SupplierSecrets(stack.clients.secrets, prefix, clock)


def keep(stack: Stack, prefix: str, text: str) -> None:
    stack.clients.secrets.create_secret(Name=f"{prefix}fakti", SecretString=text)


def test_the_name_is_the_one_that_the_design_promises(stack: Stack, prefix: str) -> None:
    assert prefix == f"copydesk/{stack.name}/suppliers/"


@pytest.mark.parametrize(
    ("stored", "good"),
    [
        ({"current": CURRENT}, (CURRENT,)),
        ({"current": CURRENT, "previous": PREVIOUS}, (CURRENT, PREVIOUS)),
        ({"current": CURRENT, "previous": None}, (CURRENT,)),
        ({"current": CURRENT, "previous": ""}, (CURRENT,)),
        ({"current": CURRENT, "note": "changed in May"}, (CURRENT,)),
    ],
)
def test_the_current_and_the_previous_secret_are_good(
    stack: Stack, prefix: str, secrets: SupplierSecrets, stored: object, good: tuple[str, ...]
) -> None:
    keep(stack, prefix, json.dumps(stored))
    assert secrets.of("fakti") == good


def test_a_supplier_without_a_secret_has_none(secrets: SupplierSecrets) -> None:
    assert secrets.of("fakti") == ()


def test_a_deleted_secret_is_good_for_nothing(stack: Stack, prefix: str, secrets: SupplierSecrets) -> None:
    """It can be brought back for some days; until then Secrets Manager will not read it out."""
    keep(stack, prefix, json.dumps({"current": CURRENT}))
    stack.clients.secrets.delete_secret(SecretId=f"{prefix}fakti")
    assert secrets.of("fakti") == ()


@pytest.mark.parametrize(
    "text",
    [
        "whsec_plain", "[]", "null", '"text"', "3", "{", '{"current": 3}', '{"current": ["whsec_"]}',
        '{"current": "whsec_not base64"}', '{"current": "whsec_abc"}', '{"current": "whsec_é"}',
    ],
)  # fmt: skip
def test_a_malformed_secret_is_an_error_of_the_deployment_and_is_not_told(
    stack: Stack, prefix: str, secrets: SupplierSecrets, text: str
) -> None:
    keep(stack, prefix, text)
    with pytest.raises(ConfigurationError) as raised:
        secrets.of("fakti")
    assert "fakti" in str(raised.value)
    assert "whsec_" not in str(raised.value).replace("whsec_…", "")


def test_bytes_are_no_secret_of_ours(stack: Stack, prefix: str, secrets: SupplierSecrets) -> None:
    stack.clients.secrets.create_secret(Name=f"{prefix}fakti", SecretBinary=b"{}")
    with pytest.raises(ConfigurationError):
        secrets.of("fakti")


def test_a_changed_secret_is_known_after_its_time_and_not_asked_for_before(
    stack: Stack, prefix: str, secrets: SupplierSecrets, clock: HandClock
) -> None:
    keep(stack, prefix, json.dumps({"current": PREVIOUS}))
    assert secrets.of("fakti") == (PREVIOUS,)
    stack.clients.secrets.put_secret_value(
        SecretId=f"{prefix}fakti", SecretString=json.dumps({"current": CURRENT, "previous": PREVIOUS})
    )
    clock.advance(seconds=FRESH_SECONDS - 1)
    assert secrets.of("fakti") == (PREVIOUS,)
    clock.advance(seconds=1)
    assert secrets.of("fakti") == (CURRENT, PREVIOUS)


def test_a_supplier_that_gets_a_secret_is_let_in_after_the_same_time(
    stack: Stack, prefix: str, secrets: SupplierSecrets, clock: HandClock
) -> None:
    assert secrets.of("fakti") == ()
    keep(stack, prefix, json.dumps({"current": CURRENT}))
    assert secrets.of("fakti") == ()
    clock.advance(seconds=FRESH_SECONDS)
    assert secrets.of("fakti") == (CURRENT,)


def test_suppliers_do_not_share_secrets(stack: Stack, prefix: str, secrets: SupplierSecrets) -> None:
    keep(stack, prefix, json.dumps({"current": CURRENT}))
    assert secrets.of("fakti") == (CURRENT,)
    assert secrets.of("other") == ()


def test_a_text_is_read_once_in_a_minute(stack: Stack, clock: HandClock) -> None:
    secret = Secret(stack.clients.secrets, f"{stack.name}-key", clock)
    assert secret.text() == ""
    stack.clients.secrets.create_secret(Name=f"{stack.name}-key", SecretString="first")
    assert secret.text() == ""
    clock.advance(seconds=FRESH_SECONDS)
    assert secret.text() == "first"
    stack.clients.secrets.put_secret_value(SecretId=f"{stack.name}-key", SecretString="second")
    clock.advance(seconds=FRESH_SECONDS - 1)
    assert secret.text() == "first"
    clock.advance(seconds=1)
    assert secret.text() == "second"
    stack.clients.secrets.delete_secret(SecretId=f"{stack.name}-key")
    clock.advance(seconds=FRESH_SECONDS)
    assert secret.text() == ""
