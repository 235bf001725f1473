"""What holds for the times of any text."""

import re
from datetime import datetime
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import split
from copydesk.enrichment.times import find
from copydesk.enrichment.times.tokens import VOCABULARY
from copydesk.facts import TimeItem, TimeType
from tests.unit.enrichment.growth import is_in_proportion

_DAY: Final = r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)|(?:\d{4}|XXXX)-W(?:\d\d|XX)-[1-7]"
_DATE: Final = re.compile(
    rf"{_DAY}|(?:\d\d|XX)[\dX]{{0,2}}|(?:\d{{4}}|XXXX)-(?:\d\d|XX|Q[1-4X]|H[12X]|SP|SU|FA|WI|W(?:\d\d|XX)(?:-WE)?)"
    r"|(?:PAST|PRESENT|FUTURE)_REF"
)
_TIME: Final = re.compile(
    rf"(?:{_DAY})T(?:MO|AF|EV|NI|XX|\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)"
)
_NUMBER: Final = r"(?:\d+(?:\.\d+)?(?:e\+\d+)?|X)"
_DURATION: Final = re.compile(rf"P(?:{_NUMBER}(?:Y|M|W|D|Q|WE|DE|CE)|T{_NUMBER}[HMS])")
_SET: Final = re.compile(rf"{_DURATION.pattern}|XXXX-(?:\d\d|WXX-[1-7]|SP|SU|FA|WI|XX-XXT(?:MO|AF|EV|NI))")
VALID: Final = {TimeType.DATE: _DATE, TimeType.TIME: _TIME, TimeType.DURATION: _DURATION, TimeType.SET: _SET}

_FIGURES: Final = (
    "1", "7", "12", "29", "31", "1989", "2024", "99", "3rd", "21st", "1,500", "2.5", "'89", "1990s", "60s",
    "9:30", "25:61", "a.m.", "pm", "1430", "2024-02-30", "2024-03-05T14:30:00Z", "13/14/2024", "05/06/24",
    "Christmas", "Easter Monday", "-", ",", ".", "$", "said", "will", "was", "until", "The", "May", "March",
    "Friday", "Nov.",
)  # fmt: skip
_ALL: Final = [*sorted(VOCABULARY), *(word.title() for word in sorted(VOCABULARY)), *_FIGURES]
_TEXTS: Final = st.one_of(st.lists(st.sampled_from(_ALL), max_size=25).map(" ".join), st.text(max_size=80))
_IN_A_ZONE: Final = st.just(datetime.fromisoformat("2024-02-29T09:00-05:00"))
_MOMENTS: Final = st.one_of(st.none(), st.datetimes(), _IN_A_ZONE)


def items(text: str, published: datetime | None) -> tuple[TimeItem, ...]:
    part = Part(PartKind.PARAGRAPH, 0, len(text), tuple(split(text)))
    return find(Manuscript(text, (part,), "en", published)).items


@given(_TEXTS, _MOMENTS)
def test_every_expression_stands_where_it_says_and_none_within_another(
    text: str, published: datetime | None
) -> None:
    found = items(text, published)
    assert all(text[item.start : item.end] == item.text != "" for item in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(_TEXTS, _MOMENTS)
def test_every_value_is_one_of_timex3(text: str, published: datetime | None) -> None:
    for item in items(text, published):
        assert VALID[item.type].fullmatch(item.value), item
        day = re.match(r"\d{4}-\d\d-\d\d", item.value)
        assert day is None or datetime.fromisoformat(day[0])


@given(_TEXTS)
def test_only_dates_and_times_have_a_precision(text: str) -> None:
    for item in items(text, datetime.fromisoformat("2024-08-16T00:30:00+03:00")):
        assert item.precision is None or item.type in (TimeType.DATE, TimeType.TIME)


@pytest.mark.parametrize(
    "piece",
    ["last ", "9", "1,", "9:", "a.m.", "one hundred and ", "the end of ", "2012-", "Friday, ", "to ",
     "1990s ", "'", "\n ", "two to ", "more than ", "Friday said ", "New Year ", "the 1988 ", "24 and "],
)  # fmt: skip
def test_time_grows_with_length_alone(piece: str) -> None:
    assert is_in_proportion(lambda size: items(piece * (size // len(piece)), None), 8_000)
