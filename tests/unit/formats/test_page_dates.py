"""When a page was published, in whatever form it says so."""

import pytest

from copydesk.article import ZoneBasis
from copydesk.formats.page import dates, landmarks, tree
from copydesk.formats.page.stated import Stated


def times(*voices: Stated, body: str = "", url: str | None = None, zone: str | None = None) -> dates.Times:
    found = landmarks.find(tree.read(f"<body><main><h1>Fog</h1>{body}</main></body>"))
    return dates.times(voices, landmarks.near(found, found.headings[0]), url, zone, "en")


def published(*voices: Stated, body: str = "", url: str | None = None) -> str | None:
    when = times(*voices, body=body, url=url).published
    return when.moment.value if when else None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2024-03-08T09:30:00+02:00", "2024-03-08T09:30:00+02:00"),
        ("2024-03-08T09:30:00.123Z", "2024-03-08T09:30:00.123000+00:00"),
        ("2024-03-08 09:30:00 +0200", "2024-03-08T09:30:00+02:00"),
        ("2024-03-08T09:30", "2024-03-08T09:30:00"),
        ("2024-03-08", "2024-03-08"),
        ("Fri, 08 Mar 2024 09:30:00 GMT", "2024-03-08T09:30:00+00:00"),
        ("Fri, 8 Mar 2024 09:30:00 -0500", "2024-03-08T09:30:00-05:00"),
        ("8 Mar 24 09:30 EST", "2024-03-08T09:30:00-05:00"),
        ("1709890200", "2024-03-08T09:30:00+00:00"),
        ("1709890200250", "2024-03-08T09:30:00.250000+00:00"),
        ("March 8, 2024 at 9:30 p.m.", "2024-03-08T21:30:00"),
        ("8. März 2024", "2024-03-08"),
        ("31 Feb 2024 09:30 GMT", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00", None),
        ("soon", None),
        ("9" * 5_000, None),
    ],
)
def test_a_time_is_read_in_any_form_that_pages_write(raw: str, expected: str | None) -> None:
    moment = dates.read(raw, None, "en")
    assert (moment.value if moment else None) == expected


def test_a_zone_that_is_stated_is_known_and_else_it_is_the_setting_s() -> None:
    stated = dates.read("2024-07-01T08:00:00Z", "Europe/Sofia", None)
    assert stated
    assert (stated.zone, stated.zone_basis) == ("UTC", ZoneBasis.STATED)
    supplied = dates.read("2024-07-01T08:00:00", "Europe/Sofia", None)
    assert supplied
    assert (supplied.value, supplied.zone_basis) == ("2024-07-01T08:00:00+03:00", ZoneBasis.SUPPLIER)


def test_the_first_voice_is_believed() -> None:
    first = Stated("json-ld", published="2024-03-08T09:30:00Z")
    second = Stated("og", published="2024-03-12T09:30:00Z")
    assert published(first, second) == "2024-03-08T09:30:00+00:00"


def test_a_voice_that_tells_the_same_day_s_time_makes_it_exact() -> None:
    day = Stated("json-ld", published="2024-03-08")
    assert published(day, Stated("og", published="2024-03-08T09:30:00+02:00")) == "2024-03-08T09:30:00+02:00"
    assert published(day, Stated("og", published="2024-05-01T09:30:00+02:00")) == "2024-03-08"
    assert (
        published(day, body='<time datetime="2024-03-08T09:30:00+02:00">today</time>')
        == "2024-03-08T09:30:00+02:00"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<time datetime="2024-03-08T09:30:00Z">x</time>', "2024-03-08T09:30:00+00:00"),
        ("<time>8 March 2024</time>", "2024-03-08"),
        ('<p class="post-date">Published 8 March 2024</p>', "2024-03-08"),
        ('<p class="updated">Updated 9 March 2024</p><p class="date">8 March 2024</p>', "2024-03-08"),
        ('<aside><time datetime="2020-01-01">x</time></aside>', None),
        ("<p>On 8 March 2024 it snowed.</p>", None),
    ],
)
def test_the_page_is_asked_where_no_voice_tells(body: str, expected: str | None) -> None:
    assert published(body=body) == expected


def test_a_change_is_no_publication() -> None:
    found = times(body="<time class='date'>Updated 9 March 2024</time>")
    assert found.published is None
    assert found.modified
    assert found.modified.moment.value == "2024-03-09"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://c.example/2024/03/08/fog", "2024-03-08"),
        ("https://c.example/2024/mar/08/fog", "2024-03-08"),
        ("https://c.example/2024-03-08-fog", "2024-03-08"),
        ("https://c.example/20240308/fog", "2024-03-08"),
        ("https://c.example/2024/12/20/fog", "2024-12-20"),
        ("https://c.example/2024/13/40/fog", None),
        ("https://c.example/a/2024/fog", None),
    ],
)
def test_the_address_is_asked_last(url: str, expected: str | None) -> None:
    assert published(url=url) == expected
    assert published(Stated("og", published="2023-01-01"), url=url) == "2023-01-01"


def test_an_instant_in_utc_is_told_with_the_offset_that_the_page_shows() -> None:
    voice = Stated("json-ld", published="2024-03-08T21:30:00Z")
    assert (
        published(voice, body='<time datetime="2024-03-09T08:30:00+11:00">x</time>')
        == "2024-03-09T08:30:00+11:00"
    )
    assert (
        published(voice, body='<time datetime="2024-03-09T08:31:00+11:00">x</time>')
        == "2024-03-08T21:30:00+00:00"
    )


def test_a_local_time_beside_the_instant_tells_the_offset() -> None:
    voice = Stated("json-ld", published="2024-03-09T01:48:19Z")
    when = times(voice, body='<time datetime="2024-03-08 20:48:19">x</time>').published
    assert when
    assert (when.moment.value, when.moment.zone) == ("2024-03-08T20:48:19-05:00", "-05:00")
    assert when.moment.zone_basis is ZoneBasis.INFERRED
    assert when.moment.raw == "2024-03-09T01:48:19Z"
