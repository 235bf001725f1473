"""Who is let in, of those whom the issuer knows."""

from typing import Any

import pytest

from copydesk.reasons import ReasonCode
from read.wire.sign_in import admission
from tests.unit.wire.sign_in.door import assert_shut, door, is_in


@pytest.mark.parametrize(
    ("rules", "claims", "lets_in"),
    [
        (("news.example", ""), {}, True),
        (("other.example, NEWS.example", ""), {}, True),
        (("other.example", ""), {}, False),
        (("example", ""), {}, False),
        (("news.example", ""), {"email_verified": False}, False),
        (("news.example", ""), {"email_verified": None}, False),
        (("news.example", ""), {"email_verified": "true"}, True),
        (("news.example", ""), {"email": "maria@news.example@other.example"}, False),
        (("news.example", ""), {"email": "news.example"}, False),
        (("news.example", ""), {"email": None}, False),
        (("", "desk"), {}, True),
        (("", "night shift"), {}, True),
        (("", "Desk"), {}, False),
        (("", "desk"), {"groups": "desk"}, True),
        (("", "desk"), {"groups": None}, False),
        (("", "desk"), {"groups": {"desk": 1}}, False),
        (("other.example", "desk"), {}, True),
        (("*", ""), {"email": None, "groups": None}, True),
    ],
)
def test_a_domain_or_a_group_lets_in(
    rules: tuple[str, str],
    claims: dict[str, Any],
    lets_in: bool,  # noqa: FBT001 - a table
) -> None:
    at = door(admission=admission.rules(*rules, "groups"))
    at.authority.claims |= claims
    browser = at.browser()
    response = browser.sign_in()
    assert is_in(browser) is lets_in
    if not lets_in:
        assert_shut(browser, response, ReasonCode.NOT_LET_IN)


def test_groups_may_have_another_claim() -> None:
    at = door(admission=admission.rules("", "desk", "cognito:groups"))
    at.authority.claims |= {"groups": None, "cognito:groups": ["desk"]}
    browser = at.browser()
    browser.sign_in()
    assert is_in(browser)
