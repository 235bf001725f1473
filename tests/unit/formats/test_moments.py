import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Moment, Precision, ZoneBasis
from copydesk.errors import Refused
from copydesk.formats import moments
from copydesk.reasons import ReasonCode


@pytest.mark.parametrize(
    ("raw", "value", "precision"),
    [
        ("2024", "2024", Precision.YEAR),
        ("2024-08", "2024-08", Precision.MONTH),
        ("2024-08-16", "2024-08-16", Precision.DAY),
        ("2024-08-16T07:14", "2024-08-16T07:14:00+03:00", Precision.MINUTE),
        ("2024-08-16T07:14:05.123Z", "2024-08-16T07:14:05.123000+00:00", Precision.SECOND),
        ("2024-08-16T07:14:05+0200", "2024-08-16T07:14:05+02:00", Precision.SECOND),
        ("2024-08-16 07:14:05-05", "2024-08-16T07:14:05-05:00", Precision.SECOND),
    ],
)
def test_iso_8601_keeps_its_precision(raw: str, value: str, precision: Precision) -> None:
    found = moments.from_iso(raw, "Europe/Sofia")
    assert found is not None
    assert (found.raw, found.value, found.precision) == (raw, value, precision)


@pytest.mark.parametrize(
    "raw", ["Next Monday", "", "2024-13-01", "2024-02-30", "24-08-16", "2024-08-16T25:00"]
)
def test_what_is_no_time_is_none(raw: str) -> None:
    assert moments.from_iso(raw, "Europe/Sofia") is None


def test_the_basis_says_who_stated_the_zone() -> None:
    bases = [
        found.zone_basis
        for raw, zone in (
            ("2024-08-16T07:14Z", "Europe/Sofia"),
            ("2024-08-16T07:14", "Europe/Sofia"),
            ("2024-08-16T07:14", None),
        )
        if (found := moments.from_iso(raw, zone))
    ]
    assert bases == [ZoneBasis.STATED, ZoneBasis.SUPPLIER, ZoneBasis.UNKNOWN]


@given(when=st.datetimes(), zone=st.sampled_from(["Europe/Sofia", "America/New_York", "Asia/Tehran", None]))
def test_a_moment_is_an_instant_if_and_only_if_its_zone_is_known(when: object, zone: str | None) -> None:
    found = moments.from_iso(str(when), zone)
    assert isinstance(found, Moment)
    assert (found.instant is not None) == (found.zone is not None)


@pytest.mark.parametrize(("raw", "zone"), [("2024-08-16", "Europe/Sofia"), ("2024-08-16T07:14", None)])
def test_a_deadline_without_time_of_day_or_zone_is_refused_by_its_name(raw: str, zone: str | None) -> None:
    stated = moments.from_iso(raw, zone)
    assert stated
    with pytest.raises(Refused) as refused:
        moments.deadline("expires", stated)
    assert refused.value.reason is ReasonCode.INVALID_TIME
    assert refused.value.detail.startswith("expires ")


def test_a_deadline_with_both_is_their_instant() -> None:
    stated = moments.from_iso("2024-08-16T07:14+03:00", None)
    assert stated
    assert moments.deadline("expires", stated) == stated.instant
