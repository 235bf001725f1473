"""What temporal expressions say. The article is of Friday 16 August 2024, 00:30 in Sofia."""

from datetime import datetime, timedelta

import pytest

from copydesk.article import Precision
from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.sentences import split
from copydesk.enrichment.times import find
from copydesk.facts import TimeItem

PUBLISHED = datetime.fromisoformat("2024-08-16T00:30:00+03:00")


def items(text: str, published: datetime | None = PUBLISHED) -> tuple[TimeItem, ...]:
    part = Part(PartKind.PARAGRAPH, 0, len(text), tuple(split(text)))
    return find(Manuscript(text, (part,), "en", published)).items


def told(text: str, published: datetime | None = PUBLISHED) -> list[str]:
    """Each expression as it stands in the text, its type where it is no date, and its value."""
    return [
        f"{item.text} = {'' if item.type == 'date' else item.type + ' '}{item.value}"
        for item in items(text, published)
    ]


def test_the_days_of_an_article_are_those_of_the_source_and_not_of_utc() -> None:
    assert told("The plan was announced yesterday.") == ["yesterday = 2024-08-15"]
    assert told("He flew home an hour ago.") == ["an hour ago = time 2024-08-15T23"]


CALENDAR = [
    ("The feast is celebrated on August 15.", ["August 15 = 2024-08-15"]),
    ("They met on 7 March 2013.", ["7 March 2013 = 2013-03-07"]),
    ("On Friday, March 22, 2013, it rained.", ["Friday, March 22, 2013 = 2013-03-22"]),
    ("The wall fell on 9 November 1989.", ["9 November 1989 = 1989-11-09"]),
    ("They married on the 5th of May, 2010.", ["the 5th of May, 2010 = 2010-05-05"]),
    ("On Sunday, 24 March, the clocks changed.", ["Sunday, 24 March = 2024-03-24"]),
    ("Talks were held on Nov. 3 in Rome.", ["Nov. 3 = 2023-11-03"]),
    ("Talks will be held on Nov. 3 in Rome.", ["Nov. 3 = 2024-11-03"]),
    ("Costs have risen since Sept. 30.", ["Sept. 30 = 2023-09-30"]),
    ("The summit of June 24 and 25 failed.", ["June 24 = 2024-06-24", "25 = 2024-06-25"]),
    ("Shops closed from May 3-5.", ["May 3 = 2024-05-03", "5 = 2024-05-05"]),
    ("Shops closed from 3-5 May 2010.", ["3 = 2010-05-03", "5 May 2010 = 2010-05-05"]),
    ("Shops closed from Aug. 4-Sept. 2.", ["Aug. 4 = 2024-08-04", "Sept. 2 = 2024-09-02"]),
    ("It was won in 1914-18 and in 1939-45.", ["1914 = 1914", "18 = 1918", "1939 = 1939", "45 = 1945"]),
    ("They met in June in Pyongyang.", ["June = 2024-06"]),
    ("He will return in June.", ["June = 2025-06"]),
    ("It opened in September 2001.", ["September 2001 = 2001-09"]),
    ("She left last December.", ["last December = 2023-12"]),
    ("The bank failed in April last year.", ["April last year = 2023-04"]),
    ("Work began in mid-July.", ["mid-July = 2024-07"]),
    ("Since 1945 there was peace.", ["1945 = 1945"]),
    ("It lasted from 1997 to 2008.", ["1997 = 1997", "2008 = 2008"]),
    ("Growth stalled in early 2020.", ["early 2020 = 2020"]),
    ("It was built in nineteen ninety-six.", ["nineteen ninety-six = 1996"]),
    ("Prices rose in the 1990s.", ["the 1990s = 199"]),
    ("Prices fell in the late 1980s.", ["the late 1980s = 198"]),
    ("They sang in the '60s.", ["the '60s = 196"]),
    ("The roaring twenties began.", []),
    ("It was a song of the seventies.", ["the seventies = 197"]),
    ("The 20th century began.", ["The 20th century = 19"]),
    ("It is the twenty-first century.", ["the twenty-first century = 20"]),
    ("Sales grew in fiscal 1989.", ["fiscal 1989 = 1989"]),
    ("Sales grew in the 1989 fiscal year.", ["the 1989 fiscal year = 1989"]),
    ("Its first-quarter profit fell.", ["first-quarter = 2024-Q1"]),
    ("In the third quarter of 1989 it lost money.", ["the third quarter of 1989 = 1989-Q3"]),
    ("It expects a loss in the fourth quarter.", ["the fourth quarter = 2024-Q4"]),
    ("The first half of 2023 was dry.", ["The first half of 2023 = 2023-H1"]),
    ("Dry was the summer of 2012.", ["the summer of 2012 = 2012-SU"]),
    ("They married last summer.", ["last summer = 2023-SU"]),
    ("They will marry next spring.", ["next spring = 2025-SP"]),
    ("In the fall of 1989 he fled.", ["the fall of 1989 = 1989-FA"]),
    ("The fall of the wall surprised him.", []),
    ("Shops close on Christmas.", ["Christmas = 2024-12-25"]),
    ("Schools will open after Labor Day.", ["Labor Day = 2024-09-02"]),
    ("He was found on Thanksgiving Day.", ["Thanksgiving Day = 2023-11-23"]),
    ("On New Year's Eve 1999 they danced.", ["New Year's Eve 1999 = 1999-12-31"]),
    ("It opens on Easter Monday 2025.", ["Easter Monday 2025 = 2025-04-21"]),
    ("The file is of 2024-03-05.", ["2024-03-05 = 2024-03-05"]),
    ("The file is of 2024-03-05T14:30:00Z.", ["2024-03-05T14:30:00Z = time 2024-03-05T14:30:00Z"]),
    ("It is due on 3/14/2024.", ["3/14/2024 = 2024-03-14"]),
    ("It is due on 05/06/2024.", ["05/06/2024 = 2024-06-05"]),
    ("It is due on 5.6.24.", ["5.6.24 = 2024-06-05"]),
]
RELATIVE = [
    ("Hotels will be fined from Monday.", ["Monday = 2024-08-19"]),
    ("Hotels are to be fined from Monday.", ["Monday = 2024-08-19"]),
    ("He spoke today.", ["today = 2024-08-16"]),
    ("He will speak tomorrow.", ["tomorrow = 2024-08-17"]),
    ("the council met on tuesday", ["tuesday = 2024-08-13"]),
    ("THE COUNCIL MET ON TUESDAY", ["TUESDAY = 2024-08-13"]),
    ("The council met on Tuesday.", ["Tuesday = 2024-08-13"]),
    ("The council will meet on Tuesday.", ["Tuesday = 2024-08-20"]),
    ("The council meets on Monday.", ["Monday = 2024-08-12"]),
    ("He said on Friday it was over.", ["Friday = 2024-08-16"]),
    (
        "The bank said on Friday that it would close on Wednesday.",
        ["Friday = 2024-08-16", "Wednesday = 2024-08-21"],
    ),
    ("Police arrested a man who was to appear in court Monday.", ["Monday = 2024-08-19"]),
    ("The offer had been expected to expire Tuesday.", ["Tuesday = 2024-08-13"]),
    ("The offer was to expire Tuesday.", ["Tuesday = 2024-08-20"]),
    ("He managed to leave on Tuesday.", ["Tuesday = 2024-08-13"]),
    ("He has until Tuesday.", ["Tuesday = 2024-08-13"]),
    ("They gave him until Tuesday.", ["Tuesday = 2024-08-20"]),
    ("It was not until Tuesday that he left.", ["Tuesday = 2024-08-13"]),
    ("He left last Friday.", ["last Friday = 2024-08-09"]),
    ("He will leave next Friday.", ["next Friday = 2024-08-23"]),
    ("Sales fell last week.", ["last week = 2024-W32"]),
    ("Sales fell earlier this week.", ["earlier this week = 2024-W33"]),
    ("They meet next month.", ["next month = 2024-09"]),
    ("It grew last year.", ["last year = 2023"]),
    ("It grew late last year.", ["late last year = 2023"]),
    ("It must go by the end of the year.", ["the end of the year = 2024"]),
    ("It must go by year's end.", ["year's end = 2024"]),
    ("It must go by year end of June.", ["year end = 2024", "June = 2025-06"]),
    ("It must go by year’s end.", ["year’s end = 2024"]),  # noqa: RUF001 - an apostrophe
    ("It\xa0must go by 5\xa0p.m. on Nov.\xa06.", ["5\xa0p.m. on Nov.\xa06 = time 2024-11-06T17:00"]),
    ("They played over the weekend.", ["the weekend = 2024-W32-WE"]),
    ("They will play at the weekend.", ["the weekend = 2024-W33-WE"]),
    ("He won ten days ago.", ["ten days ago = 2024-08-06"]),
    ("He won two weeks ago.", ["two weeks ago = 2024-W31"]),
    ("He won three months ago.", ["three months ago = 2024-05"]),
    ("He won more than 20 years ago.", ["more than 20 years ago = 2004"]),
    ("He won a decade ago.", ["a decade ago = 201"]),
    ("He won a few years ago.", ["a few years ago = PAST_REF"]),
    ("He won years ago.", ["years ago = PAST_REF"]),
    ("It was built some 1,300 years ago.", ["some 1,300 years ago = 0724"]),
    ("It was built 18,000 years ago.", ["18,000 years ago = PAST_REF"]),
    ("Snow fell until Tuesday night.", ["Tuesday night = time 2024-08-13TNI"]),
    ("Snow fell by Tuesday night.", ["Tuesday night = time 2024-08-13TNI"]),
    ("The case is heard in May.", ["May = 2024-05"]),
    ("The vote was in May, and he will return on Sunday.", ["May = 2024-05", "Sunday = 2024-08-18"]),
    ("They will marry this summer.", ["this summer = 2024-SU"]),
    ("Profit rose from a year earlier.", ["a year earlier = 2023"]),
    (
        "In the second quarter it earned $5 million, up from a year ago.",
        ["the second quarter = 2024-Q2", "a year ago = 2023-Q2"],
    ),
    (
        "It lost money in the third quarter of 1989. In the year-earlier period it had a profit.",
        ["the third quarter of 1989 = 1989-Q3", "the year-earlier period = 1988-Q3"],
    ),
    (
        "They met on 3 May 2010. The next day he fled.",
        ["3 May 2010 = 2010-05-03", "The next day = 2010-05-04"],
    ),
    (
        "They met on 3 May 2010. The following day he fled.",
        ["3 May 2010 = 2010-05-03", "The following day = 2010-05-04"],
    ),
    ("In 1968 he left. That year she died.", ["1968 = 1968", "That year = 1968"]),
    ("In 1968 he left. Two years later she died.", ["1968 = 1968", "Two years later = 1970"]),
    ("He is now rich.", ["now = PRESENT_REF"]),
    ("He currently lives here.", ["currently = PRESENT_REF"]),
    ("The current rules are old.", ["current = PRESENT_REF"]),
    ("He recently moved.", ["recently = PAST_REF"]),
    ("In the past he drank.", ["the past = PAST_REF"]),
    ("Nobody knows the future.", ["the future = FUTURE_REF"]),
    ("The present rules of the past season were the future model.", []),
    ("It may change in the near future.", ["the near future = FUTURE_REF"]),
    ("Call me as soon as you can.", []),
]
CLOCK = [
    ("He was shot on Tuesday night.", ["Tuesday night = time 2024-08-13TNI"]),
    ("He was shot last night.", ["last night = time 2024-08-15TNI"]),
    ("He spoke this morning.", ["this morning = time 2024-08-16TMO"]),
    ("He will speak tonight.", ["tonight = time 2024-08-16TNI"]),
    ("It began at 9:30 a.m. and went on.", ["9:30 a.m. = time 2024-08-16T09:30"]),
    ("It will begin at 7 p.m. on Saturday.", ["7 p.m. on Saturday = time 2024-08-17T19:00"]),
    ("It ended at 12:15am Thursday.", ["12:15am Thursday = time 2024-08-15T00:15"]),
    ("It ended at noon Thursday.", ["noon Thursday = time 2024-08-15T12:00"]),
    ("It ended at midnight Thursday.", ["midnight Thursday = time 2024-08-15T24:00"]),
    ("The ship sank at 1430 GMT.", ["1430 GMT = time 2024-08-16T14:30Z"]),
    ("It closes at 5 p.m. EST, Nov. 6.", ["5 p.m. EST, Nov. 6 = time 2024-11-06T17:00-05:00"]),
    ("He called at 8 o'clock.", ["8 o'clock = time 2024-08-16T08:00"]),
    (
        "He left on 3 May at dawn. He was seen at 6.30pm.",
        ["3 May = 2024-05-03", "6.30pm = time 2024-05-03T18:30"],
    ),
    ("The ratio was 9:75 and the night was long.", []),
]
LENGTHS = [
    ("She won in 2:03:11.", ["2:03:11 = duration PT2H3M11S"]),
    ("They met in less than a year.", ["less than a year = duration P1Y"]),
    ("It took two years.", ["two years = duration P2Y"]),
    ("It took about 10 minutes.", ["about 10 minutes = duration PT10M"]),
    ("It took more than four hours.", ["more than four hours = duration PT4H"]),
    ("It took at least 24 hours.", ["at least 24 hours = duration PT24H"]),
    ("He was in jail for no more than sixty days.", ["no more than sixty days = duration P60D"]),
    ("It took two and a half years.", ["two and a half years = duration P2.5Y"]),
    ("It took one day.", ["one day = duration P1D"]),
    ("They may one day return.", ["one day = FUTURE_REF"]),
    ("They led 19-5 second half and won.", []),
    ("It took half an hour.", ["half an hour = duration PT30M"]),
    ("It took a year and a half.", ["a year and a half = duration P1.5Y"]),
    ("It took a couple of years.", ["a couple of years = duration P2Y"]),
    ("It took several weeks.", ["several weeks = duration PXW"]),
    ("It took two to three weeks.", ["two to three weeks = duration PXW"]),
    ("It took two decades.", ["two decades = duration P20Y"]),
    ("They were ruled from Moscow for centuries.", ["centuries = duration PXCE"]),
    ("It was a quarter of a century.", ["a quarter of a century = duration P25Y"]),
    ("He signed a two-year contract.", ["two-year = duration P2Y"]),
    ("It was the third day-long meeting.", ["day-long = duration P1D"]),
    ("In the past five years it doubled.", ["the past five years = duration P5Y"]),
    ("In the last few months it doubled.", ["the last few months = duration PXM"]),
    ("In recent years it doubled.", ["recent years = duration PXY"]),
    ("It will double in the coming days.", ["the coming days = duration PXD"]),
    ("Over the past year it doubled.", ["the past year = duration P1Y"]),
    ("Net was $306 million in the nine months.", ["the nine months = duration P9M"]),
    ("In the year ended June 30 it grew.", ["the year = duration P1Y", "June 30 = 2024-06-30"]),
    ("The 6-year-old boy and the man, 44 years old, left.", []),
    ("It is for 3 and 4-year-olds, and 30-year-old wine.", []),
    ("The truce is an eight-month-old one.", ["eight-month-old = duration P8M"]),
    ("Prices fell by a quarter in the quarter-finals.", []),
]
SETS = [
    ("He prays daily.", ["daily = set P1D"]),
    ("The Daily Post closed.", []),
    ("He prays every day.", ["every day = set P1D"]),
    ("They march each July.", ["each July = set XXXX-07"]),
    ("They march every Monday.", ["every Monday = set XXXX-WXX-1"]),
    ("They march on Mondays.", ["Mondays = set XXXX-WXX-1"]),
    ("They meet every two weeks.", ["every two weeks = set P2W"]),
    ("They meet twice a week.", ["a week = set P1W"]),
    ("They met each other Tuesday.", ["Tuesday = 2024-08-13"]),
    ("It sells 50,000 cars a year.", ["a year = set P1Y"]),
    ("They pay $5 per month.", ["per month = set P1M"]),
]
NO_TIMES = [
    "The 14-16 year olds were there, minutes of the council showed.",
    "Two were against it, minutes showed.",
    "At the end of the Second World War he declared war on Japan.",
    "It was the second time that he may march for Mr May.",
    "The mayor of Article 2019 sold 2000 houses for $1999 and 1,984 boats.",
    "Theresa May and April Jones met August Wilson in the sun.",
    "He wed a model F-1990 and sat in room 1984.",
]


@pytest.mark.parametrize(
    ("text", "expected"), [*CALENDAR, *RELATIVE, *CLOCK, *LENGTHS, *SETS, *((text, []) for text in NO_TIMES)]
)
def test_what_is_found(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Friday.", "Friday = XXXX-WXX-5"),
        ("He left on August 15.", "August 15 = XXXX-08-15"),
        ("He left in June.", "June = XXXX-06"),
        ("He left yesterday.", "yesterday = XXXX-XX-XX"),
        ("He left last week.", "last week = XXXX-WXX"),
        ("He left last year.", "last year = XXXX"),
        ("He left in the third quarter.", "the third quarter = XXXX-Q3"),
        ("He left last summer.", "last summer = XXXX-SU"),
        ("He left on Tuesday night.", "Tuesday night = time XXXX-WXX-2TNI"),
        ("He left at 9:30 a.m. alone.", "9:30 a.m. = time XXXX-XX-XXT09:30"),
        ("He left three weeks ago.", "three weeks ago = XXXX-WXX"),
        ("He left on 05/06/2024.", "05/06/2024 = 2024-XX-XX"),
        ("He left on 7 March 2013.", "7 March 2013 = 2013-03-07"),
    ],
)
def test_without_a_day_of_publication_what_is_not_said_stays_open(text: str, expected: str) -> None:
    assert told(text, None) == [expected]


@pytest.mark.parametrize(
    ("zone", "value"), [("-05:00", "2024-05-06"), ("+02:00", "2024-06-05"), ("+10:00", "2024-06-05")]
)
def test_the_source_s_zone_says_whether_day_or_month_comes_first(zone: str, value: str) -> None:
    assert told("It is due on 05/06/2024.", datetime.fromisoformat(f"2024-08-16T00:30:00{zone}")) == [
        f"05/06/2024 = {value}"
    ]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("in 1990", Precision.YEAR),
        ("in the summer of 1990", Precision.YEAR),
        ("last week", Precision.YEAR),
        ("in June 1990", Precision.MONTH),
        ("on 3 June 1990", Precision.DAY),
        ("on Tuesday night", Precision.DAY),
        ("three hours ago", Precision.HOUR),
        ("at 9:30 a.m.", Precision.MINUTE),
        ("at 9:30:15 GMT", Precision.SECOND),
        ("in the 1990s", None),
        ("for two years", None),
        ("every day", None),
        ("now", None),
    ],
)
def test_precision_is_the_smallest_unit_that_is_stated(text: str, precision: Precision | None) -> None:
    assert [item.precision for item in items(text)] == [precision]


@pytest.mark.parametrize("year", [1, 4, 99, 1000, 9998, 9999])
def test_no_year_of_publication_is_too_early_or_too_late(year: int) -> None:
    text = (
        "Last year, next year, this winter, last Christmas, a century ago, 400 years ago, 5 May, next week, "
        "the second half of next year, 99 years ago. In 9998 and 1000 they met; nine decades later, in the "
        "third quarter, tomorrow, on Monday, they will meet; the weekend, 999999999 days ago; 3 hours ago."
    )
    for day in (datetime(year, 1, 1), datetime(year, 12, 31)):  # noqa: DTZ001 - a zone nobody knows
        assert items(text, day)


def test_the_same_text_says_the_same() -> None:
    text = "On Monday he said that he would leave in two days, a year after the vote of 3 May."
    assert items(text) == items(text)
    assert items(text, PUBLISHED + timedelta(7))[0].value == "2024-08-19"
