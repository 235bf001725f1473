import pytest

from copydesk.formats import bylines


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("by Jane Doe, John Roe & Ana-María O'Neill", ["Jane Doe", "John Roe", "Ana-María O'Neill"]),
        ("By JANE DOE", ["JANE DOE"]),
        ("By Jane Doe in Sofia", ["Jane Doe"]),
        ("By Jane Doe (Reuters)", ["Jane Doe"]),
        ("Written by Ludwig van der Berg", ["Ludwig van der Berg"]),
        ("Author: J. R. Hartley", ["J. R. Hartley"]),
        ("Von Anna Schmidt und Jörg Müller", ["Anna Schmidt", "Jörg Müller"]),
        ("Por Lucía Gómez y José de la Cruz", ["Lucía Gómez", "José de la Cruz"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("От Мария Иванова и Петър Велев", ["Мария Иванова", "Петър Велев"]),
        ("By Paulo Santalucia and Frances d'Emilio", ["Paulo Santalucia", "Frances d'Emilio"]),
        ("By Jane Doe and staff", ["Jane Doe"]),
        ("By Jane Doe, Political Correspondent", ["Jane Doe"]),
        ("By KATE MALLOY | kmalloy@example.org | The Valley Gazette", ["KATE MALLOY"]),
        ("Por Ana Souza, g1 — São Paulo", ["Ana Souza"]),
        ("Ein Kommentar von Hanna Lüders", ["Hanna Lüders"]),
        ("Analysis by Jane Doe", ["Jane Doe"]),
        ("Texto: Elena Vidal", ["Elena Vidal"]),
        ("di Giulia Rossi", ["Giulia Rossi"]),
        ("Публикувана от Димитър Колев", ["Димитър Колев"]),
        ("Разговаря Мария Иванова", ["Мария Иванова"]),
        ("By Staff", []),
        ("By Bloomberg", []),
        ("von dpa", []),
        ("By Staff Reporter", []),
        ("By The Associated Press", []),
        ("By Reuters and AFP", []),
    ],
)
def test_people_are_told_from_staff_and_agencies(line: str, names: list[str]) -> None:
    found = bylines.byline(line)
    assert found is not None
    assert [person.name for person in found] == names


def test_a_role_belongs_to_the_name_before_it() -> None:
    (person,) = bylines.people("By Jane Doe, Political Editor")
    assert (person.name, person.role) == ("Jane Doe", "Political Editor")


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers: ten facts about the river",
        "By Friday the storm had passed.",
        "Von der Leyen besucht Kiew",
        "От София до Варна за два часа",
        "Por fin llueve en Madrid",
        "By Train Through Bulgaria",
        "Analysis by numbers: what the vote says",
        "Text messages from the river",
        "Jane Doe",
        "",
    ],
)
def test_a_headline_with_a_bylines_first_word_is_no_byline(line: str) -> None:
    assert bylines.byline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Bloomberg", ["Bloomberg"]),
        ("By Jane Doe and Reuters", ["Reuters"]),
        ("БТА", ["БТА"]),
        ("Redacción / EFE", ["EFE"]),
        ("Le Monde avec AFP", ["AFP"]),
        ("By Staff", []),
    ],
)
def test_agencies_in_a_byline_are_told(line: str, names: list[str]) -> None:
    assert list(bylines.agencies(line)) == names


@pytest.mark.parametrize("line", ["Ivan Petrov, BTA", "Jane Doe and John Roe, Reuters"])
def test_people_may_write_for_an_agency(line: str) -> None:
    assert bylines.for_an_agency(line)


@pytest.mark.parametrize("line", ["Ivan Petrov, Sofia", "Storms, AP says", "Reuters"])
def test_a_place_behind_a_name_is_no_agency(line: str) -> None:
    assert not bylines.for_an_agency(line)


@pytest.mark.parametrize(
    "line",
    [
        "Staff",
        "Agencies",
        "Staff reporter",
        "News desk",
        "Reuters",
        "БТА",
        "Redacción / EFE",
        "Le Monde avec AFP",
    ],
)
def test_a_line_that_names_nobody_is_a_byline_all_the_same(line: str) -> None:
    assert bylines.is_bare_collective(line)


@pytest.mark.parametrize("line", ["NATO", "Media freedom falls in Europe", "Reuters wins a prize", ""])
def test_a_headline_about_an_agency_is_none(line: str) -> None:
    assert not bylines.is_bare_collective(line)
