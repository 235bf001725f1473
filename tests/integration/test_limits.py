"""However large or odd a part of an article is, its delivery ends with a disposition and blocks nobody."""

from typing import Any

import pytest

from tests.integration.desk import ARTICLE, Desk, ninjs

pytestmark = pytest.mark.thorough


def text(value: str, role: str = "main") -> list[dict[str, str]]:
    """A ninjs text."""
    return [{"role": role, "contentType": "text/plain", "value": value}]


def topics(count: int) -> list[dict[str, str]]:
    """As many media topics."""
    return [{"uri": f"http://cv.iptc.org/newscodes/mediatopic/{20_000_000 + n}"} for n in range(count)]


@pytest.mark.parametrize(
    "members",
    [
        {"headlines": text("h " * 200_000)},
        {"descriptions": text("d " * 200_000, "summary")},
        {"by": "n" * 300_000},
        {"usageTerms": "u" * 300_000},
        {"slugline": "s" * 300_000},
        {"version": "9" * 300_000},
        {"uri": "urn:" + "x" * 100_000},
        {"uri": "urn:" + "x" * 300_000},
        {"uri": "urn:" + "x" * 500_000},
        {"language": "x" * 100_000},
        {"language": "x" * 500_000},
        {"subjects": topics(20_000)},
        {"subjects": topics(45_000)},
        {"places": [{"name": "p" * 2_000, "uri": "iso3166-1a2:BG"} for _ in range(1_000)]},
        {"bodies": text("a\ufffe\uffff b\x00 \x85 \u2028 \U0001f4f0")},
        {"versionCreated": "0001-01-01T00:00:00+05:00"},
        {"versionCreated": "9999-12-31T23:59:59-05:00"},
        {"embargoedUntil": "9999-12-31T23:59:59Z"},
        {"expires": "0001-01-01T00:00:00Z"},
        {"urgency": 10**30},
    ],
    ids=lambda members: "-".join(f"{name}-{len(str(value))}" for name, value in members.items()),
)
def test_a_delivery_ends_with_a_disposition_and_blocks_nobody(desk: Desk, members: dict[str, Any]) -> None:
    desk.upload("fakti/2026-03-14/odd.json", ninjs(**members))
    desk.run()
    assert len(desk.dispositions()) == 1
    assert desk.dead_letters() == []
    desk.heard()
    desk.upload("fakti/2026-03-14/next.txt", ARTICLE)
    desk.run()
    assert len(desk.heard()) == 1
