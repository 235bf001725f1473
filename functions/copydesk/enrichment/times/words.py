"""The words that English tells time with: what each is, and what it stands for."""

from collections.abc import Mapping
from typing import Final

from copydesk.enrichment.times.periods import Unit


def words(several: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(several.split())


def _numbered(several: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(several.split())}


NUMBERS: Final = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
) | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000}

_MONTHS: Final = _numbered(
    "january february march april may june july august september october november december", 1
)
SHORT_MONTHS: Final = {name[:3]: number for name, number in _MONTHS.items() if name != "may"} | {"sept": 9}
_WEEKDAYS: Final = _numbered("monday tuesday wednesday thursday friday saturday sunday")
SHORT_WEEKDAYS: Final = {name[:3]: number for name, number in _WEEKDAYS.items()} | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
_UNITS: Final = {
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}

VALUED: Final[Mapping[str, Mapping[str, object]]] = {
    "month": _MONTHS | SHORT_MONTHS,
    "weekday": _WEEKDAYS,
    "short_weekday": SHORT_WEEKDAYS,
    "weekdays": {f"{name}s": number for name, number in _WEEKDAYS.items()},
    "ordinal": _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    ),
    "unit": _UNITS,
    "units": {("centuries" if name == "century" else f"{name}s"): unit for name, unit in _UNITS.items()},
    "nights": {"nights": Unit.DAY},
    "shift": {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1},
    "told_shift": {"previous": -1, "preceding": -1, "prior": -1, "that": 0, "same": 0, "following": 1},
    "part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "season": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    "decade": _numbered("twenties thirties forties fifties sixties seventies eighties nineties", 192),
    "day_word": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "noon": {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"},
    "reference": {
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF",
        "recently": "PAST_REF",
        "lately": "PAST_REF",
        "soon": "FUTURE_REF",
    },
    "era": {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"},
    "often": {
        "hourly": "PT1H",
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "annually": "P1Y",
        "yearly": "P1Y",
    },
    "zone": {
        "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
        "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
        "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
        "et": "", "ct": "", "mt": "", "pt": "",
    },
}  # fmt: skip
"""Classes of words that stand for something, with what each word stands for.

A zone is its offset from UTC; empty for one that is another in summer.
"""

PLAIN: Final[Mapping[str, str]] = {
    "the": "the",
    "a": "a an",
    "one": "one",
    "other": "other",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "to": "to",
    "and": "and",
    "or": "or",
    "so": "so",
    "per": "per",
    "no": "no",
    "than": "than",
    "hyphen": "- – —",  # noqa: RUF001 - dashes
    "comma": ",",
    "s": "'s ’s",  # noqa: RUF001 - an apostrophe
    "its": "its his her their our my",
    "past": "last",
    "recent": "recent past coming previous last next first final",
    "latest": "latest",
    "few": "few several many some",
    "couple": "couple",
    "comparing": "more less fewer longer",
    "about": "about around roughly approximately nearly almost some",
    "beyond": "over under",
    "near_date": "about around nearly almost",
    "most": "least most",
    "up": "up",
    "more": "more additional extra",
    "another": "another",
    "whole": "full whole entire trading working business straight consecutive calendar fiscal long good",
    "half": "half",
    "ago": "ago",
    "earlier": "earlier",
    "later": "later",
    "before_after": "before after",
    "early": "early late earlier later",
    "mid": "mid",
    "edge": "end beginning start middle close",
    "end": "end",
    "every": "every each",
    "same": "same comparable corresponding like similar",
    "these": "these those",
    "period": "period",
    "fiscal": "fiscal",
    "long": "long",
    "old": "old",
    "tonight": "tonight",
    "oclock": "o'clock o’clock",  # noqa: RUF001 - an apostrophe
    "near": "near foreseeable immediate distant recent",
    "current": "current",
    "quarter_name": "quarter",
    "century_name": "century",
    "year_name": "year",
}
"""Classes of words that stand for nothing but themselves."""
