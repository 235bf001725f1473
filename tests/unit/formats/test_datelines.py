# ruff: noqa: RUF001 - words in Cyrillic and dashes are meant
import pytest

from copydesk.article import Precision, ZoneBasis
from copydesk.formats.plain import datelines


def published(line: str, zone: str | None = "Europe/Sofia", language: str | None = None) -> str | None:
    found = datelines.read(line, zone, language)
    return found.published.value if found and found.published else None


@pytest.mark.parametrize(
    "line",
    [
        "Aug 16, 2024 07:14",
        "August 16, 2024 at 7:14 am",
        "Aug. 16, 2024, 7:14 a.m.",
        "Friday, August 16, 2024 7:14 AM",
        "16 August 2024 07:14",
        "16 Aug 2024, 07.14",
        "Fri 16 Aug 2024 07:14",
        "16th of August 2024, 07:14",
        "16-Aug-2024 07:14",
        "2024-08-16 07:14",
        "2024-08-16T07:14:00",
        "2024/08/16 07:14",
        "16.08.2024 07:14",
        "16.08.2024, 07:14 Uhr",
        "16/08/2024 | 07:14",
        "16.8.24 07:14",
        "08/16/2024 7:14 AM",
        "07:14, 16 August 2024",
        "7:14 AM, Fri August 16, 2024",
        "Freitag, 16. August 2024 um 07:14 Uhr",
        "16 de agosto de 2024 07:14",
        "16 août 2024 à 07h14",
        "16 август 2024 г., 07:14 ч.",
        "16 августа 2024, 07:14",
        "16 серпня 2024, 07:14",
        "16\u00a0August\u00a02024 07:14",
        "Published: Aug 16, 2024 07:14",
        "16 август 2024, петък, 07:14",
        "Creado: 16/08/2024 a las 07:14h",
        "Publié le 16 août 2024 à 7h14",
        "Le 16 août 2024 à 7h14",
        "pubblicato il 16 agosto 2024 alle 07:14",
        "16/08/2024 às 07h14",
        "Опубликовано: 16 августа 2024 в 07:14",
        "Качена на 16.08.2024 в 07:14",
        "Erstellt: 16.08.2024, 07:14 Uhr",
        "Posted on August 16, 2024 at 07:14",
        "Публикувана: 16.08.2024 07:14",
        "Veröffentlicht am 16.08.2024 07:14",
        "16.08.2024 / 07:14",
        "07:14 | 16.08.2024",
        "fakti.bg, 16.08.2024, 07:14",
        "August 16, 202407:14 AM Updated 5 hours ago",
        "by Jane Doe - August 16, 2024, 7:14 am - in Politics",
    ],
)
def test_every_common_form_is_the_same_time(line: str) -> None:
    assert published(line) == "2024-08-16T07:14:00+03:00"


@pytest.mark.parametrize(
    "beside",
    [
        " 270", "  1,270", " 1.2K", " (270)", " | 270 views", " 12 comments", " • 3 min read",
        " · Comments (12)", " 270 прегледа", " | 12 Kommentare", " 270 12", " | Share | Print",
    ],
)  # fmt: skip
def test_a_counter_is_neither_in_the_time_nor_in_the_way(beside: str) -> None:
    found = datelines.read(f"Aug 16, 2024 07:14{beside}", "Europe/Sofia")
    assert found is not None
    assert found.published is not None
    assert found.published.raw == "Aug 16, 2024 07:14"


@pytest.mark.parametrize(
    "beside",
    [
        " Прегледи: 1 270", " 1'234", " 👁 270", " 👁\ufe0f 1.2K", " 12.3K", " 1,2 хил.", " Гледания 12",
        " 270 reads", " Aufrufe: 270", " 270 visitas", " 12 комента", " 👁 270 💬 12", " 1.234.567",
        " Views: 1,270 | Comments: 3 | Shares: 12", " (1 270)", " №270",
    ],
)  # fmt: skip
@pytest.mark.parametrize("time", ["Aug 16, 2024 07:14", "16 Авг. 2024, 07:14"])
def test_after_a_full_time_a_counter_may_look_as_it_likes(time: str, beside: str) -> None:
    assert published(f"{time}{beside}") == "2024-08-16T07:14:00+03:00"


@pytest.mark.parametrize(
    "line",
    [
        "Feb 30, 2024 12:00 3",
        "Aug 16, 2024 24:00 270",
        "Aug 45, 2024",
        "31.02.2024 07:14",
        "Aug 45, 2024 07:14 👁 3",
    ],
)
def test_a_date_that_does_not_exist_is_a_date_line_without_a_value(line: str) -> None:
    found = datelines.read(line, "Europe/Sofia")
    assert found is not None
    assert (found.published, found.modified) == (None, None)
    assert found.unresolved


@pytest.mark.parametrize(
    ("line", "value", "zone"),
    [
        ("Aug 16, 2024 07:14 GMT", "2024-08-16T07:14:00+00:00", "UTC"),
        ("2024-08-16T07:14:05Z", "2024-08-16T07:14:05+00:00", "UTC"),
        ("Aug 16, 2024 07:14 UTC+3", "2024-08-16T07:14:00+03:00", "+03:00"),
        ("2024-08-16 07:14 -0430", "2024-08-16T07:14:00-04:30", "-04:30"),
        ("Aug 16, 2024 7:14 pm ET", "2024-08-16T19:14:00-04:00", "America/New_York"),
        ("Aug 16, 2024 7:14 am EDT", "2024-08-16T07:14:00-04:00", "-04:00"),
        ("7:14 AM ET (1114 GMT), Fri August 16, 2024", "2024-08-16T07:14:00-04:00", "America/New_York"),
        ("Aug 16, 2024 7:14 am EDT (1114 GMT)", "2024-08-16T07:14:00-04:00", "-04:00"),
        ("16 Aug 2024 07:14 BST", "2024-08-16T07:14:00+01:00", "+01:00"),
        ("16.08.2024 07:14 CEST", "2024-08-16T07:14:00+02:00", "+02:00"),
        ("16.08.2024 07:14 MSK", "2024-08-16T07:14:00+03:00", "+03:00"),
        ("16.08.2024 07:14 (Europe/Berlin)", "2024-08-16T07:14:00+02:00", "Europe/Berlin"),
        ("Aug. 16, 2024 0714 GMT", "2024-08-16T07:14:00+00:00", "UTC"),
    ],
)
def test_a_zone_that_is_stated_is_taken(line: str, value: str, zone: str) -> None:
    found = datelines.read(line, "Asia/Tokyo")
    assert found is not None
    assert found.published is not None
    assert (found.published.value, found.published.zone) == (value, zone)
    assert found.published.zone_basis is ZoneBasis.STATED


@pytest.mark.parametrize(
    ("supplier_zone", "value"),
    [
        ("Asia/Kolkata", "2024-01-16T07:14:00+05:30"),
        ("Asia/Jerusalem", "2024-01-16T07:14:00+02:00"),
        ("Europe/Sofia", "2024-01-16T07:14:00"),
    ],
)
def test_an_abbreviation_of_several_countries_is_the_suppliers_or_unknown(
    supplier_zone: str, value: str
) -> None:
    assert published("16 Jan 2024 07:14 IST", supplier_zone) == value


def test_without_any_zone_there_is_no_offset() -> None:
    found = datelines.read("Aug 16, 2024 07:14", None)
    assert found is not None
    assert found.published is not None
    assert found.published.value == "2024-08-16T07:14:00"
    assert found.published.zone_basis is ZoneBasis.UNKNOWN
    assert found.published.instant is None


def test_a_day_without_a_time_is_a_day() -> None:
    found = datelines.read("Aug 16, 2024", "Europe/Sofia")
    assert found is not None
    assert found.published is not None
    assert (found.published.value, found.published.precision) == ("2024-08-16", Precision.DAY)


@pytest.mark.parametrize(
    ("line", "zone", "language", "day"),
    [
        ("03/04/2024", "Europe/Sofia", None, "2024-04-03"),
        ("03/04/2024", None, None, "2024-04-03"),
        ("03/04/2024", "America/Chicago", None, "2024-03-04"),
        ("03/04/2024", None, "en-US", "2024-03-04"),
        ("03.04.2024", "America/Chicago", None, "2024-04-03"),
        ("13/04/2024", "America/Chicago", None, "2024-04-13"),
        ("04/13/2024", "Europe/Sofia", None, "2024-04-13"),
    ],
)
def test_a_numeric_date_follows_the_custom_of_its_place(
    line: str, zone: str | None, language: str | None, day: str
) -> None:
    assert published(line, zone, language) == day


def test_a_stated_american_zone_also_tells_the_custom() -> None:
    assert published("03/04/2024 5pm EST", None) == "2024-03-04T17:00:00-05:00"


def test_a_time_that_the_clocks_skip_is_the_instant_as_far_after_the_gap() -> None:
    assert published("31 March 2024 03:30") == "2024-03-31T04:30:00+03:00"


def test_a_time_that_the_clocks_repeat_is_the_first_of_the_two() -> None:
    assert published("27 October 2024 03:30") == "2024-10-27T03:30:00+03:00"


def test_published_and_updated_are_kept_apart() -> None:
    found = datelines.read("Published: 16.08.2024 07:14 | Updated: 16.08.2024 09:20", "Europe/Sofia")
    assert found is not None
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value) == (
        "2024-08-16T07:14:00+03:00",
        "2024-08-16T09:20:00+03:00",
    )


def test_an_update_alone_is_no_publication() -> None:
    found = datelines.read("Last updated on Aug 16, 2024 07:14", "Europe/Sofia")
    assert found is not None
    assert found.published is None
    assert found.modified is not None


@pytest.mark.parametrize(
    "line",
    [
        "2 hours ago",
        "Updated 10:30",
        "an hour ago",
        "vor 2 Stunden",
        "преди 3 часа",
        "Yesterday, 10:15",
        "May 5",
        "5 May 07:14",
        "vor 3 Stunden",
        "hace 2 horas",
        "il y a 2 heures",
        "2 ore fa",
        "há 2 horas",
        "2 часа назад",
        "сегодня, 14:05",
        "вчера, 18:40",
        "Heute, 11:32 Uhr",
        "Jane Doe • 2 hours ago • 3 min read",
        "By Jane Doe | Updated 2 hours ago",
        "Atualizado há 2 horas",
    ],
)
def test_what_depends_on_the_day_of_reading_is_not_resolved(line: str) -> None:
    found = datelines.read(line, "Europe/Sofia")
    assert found is not None
    assert found.published is None
    assert found.unresolved


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Publié le 16 août 2024 à 07h14, modifié le 17 août 2024 à 08h00", "16T07", "17T08"),
        ("Publicado el 16/08/2024 07:14 | Actualizado a las 09:20", "16T07", None),
        ("16/08/2024 07h14 Atualizado 17/08/2024 08h00", "16T07", "17T08"),
        ("07:14 16.08.2024 (обновлено: 08:00 17.08.2024)", "16T07", "17T08"),
        ("Публикувана: 16.08.2024 07:14 Последна промяна: 17.08.2024 08:00", "16T07", "17T08"),
        ("Aktualisiert am 17. August 2024 um 08:00 Uhr", None, "17T08"),
    ],
)
def test_two_times_of_a_line_are_told_apart_in_every_language(
    line: str, published: str | None, modified: str | None
) -> None:
    found = datelines.read(line, "Europe/Sofia")
    assert found is not None
    assert (found.published and found.published.value[8:13]) == published
    assert (found.modified and found.modified.value[8:13]) == modified


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe | Aug 16, 2024 07:14", ["Jane Doe"]),
        ("Jane Doe and John Roe • Aug 16, 2024 • 3 min read", ["Jane Doe", "John Roe"]),
        ("Posted Aug 16, 2024 at 7:14 a.m. by Jane Doe", ["Jane Doe"]),
        ("By Staff | Aug 16, 2024", []),
        ("New York | Aug 16, 2024 07:14", []),
        ("Sofia, 16 August 2024 07:14", []),
        ("Reuters, Aug 16, 2024", []),
    ],
)
def test_people_beside_the_time_are_the_byline(line: str, names: list[str]) -> None:
    found = datelines.read(line, "Europe/Sofia")
    assert found is not None
    assert [person.name for person in found.byline] == names


@pytest.mark.parametrize(
    "line",
    [
        "In May 2024 12 people died",
        "The vote of 16 August 2024 will be repeated",
        "SOFIA, Aug 16, 2024 (Reuters) - The river rose again on Monday.",
        "Aug 16, 2024 07:14 the river rose again",
        "Aug 16, 2024 07:14 3 people died in the flood",
        "07:14",
        "Share",
        "16 August 2024 and 17 August 2024",
        "Two hours ago the river rose",
        "",
        "2024",
    ],
)
def test_anything_else_is_no_date_line(line: str) -> None:
    assert datelines.read(line, "Europe/Sofia") is None
