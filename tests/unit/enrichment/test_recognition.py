"""Names in a text: what comes out of the model and the rules together."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.enrichment import wordclasses
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.recognition import Labelled, Recognised, Recognizer, mentions
from copydesk.facts import EntityType

PERSON, ORGANISATION, PLACE, EVENT = EntityType
type Find = Callable[..., list[tuple[str, EntityType | None]]]


class Sees:
    """A model that sees some strings once each, one after the other, with the labels that are given."""

    version = "none 1"

    def __init__(self, **labels: str) -> None:
        self._labels = labels

    def __call__(self, text: str) -> Iterable[Labelled]:
        free = 0
        for name, label in self._labels.items():
            start = text.index(name.replace("_", " "), free)
            free = start + len(name)
            yield Labelled(start, free, label, 0.8)


@pytest.fixture(scope="session")
def manuscript(make_article: Callable[..., Article]) -> Callable[..., Manuscript]:
    return lambda *paragraphs, **fields: Manuscript.of(make_article(*paragraphs, **fields), "en")


@pytest.fixture
def names(manuscript: Callable[..., Manuscript], recognizer: Recognizer) -> Find:
    def find(*paragraphs: str, **fields: str) -> list[tuple[str, EntityType | None]]:
        read = manuscript(*paragraphs, **fields)
        return [(read.text[one.start : one.end], one.type) for one in mentions(read, recognizer)]

    return find


def test_persons_organisations_and_places_are_found_where_they_stand(names: Find) -> None:
    assert names("Maria Hansen of Siemens arrived in Lisbon.", "She met Mr Hansen in Paris.") == [
        ("Maria Hansen", PERSON),
        ("Siemens", ORGANISATION),
        ("Lisbon", PLACE),
        ("Hansen", PERSON),
        ("Paris", PLACE),
    ]


def test_a_nationality_is_handed_on_without_a_type(
    manuscript: Callable[..., Manuscript], recognizer: Recognizer
) -> None:
    (nationality,) = mentions(manuscript("The Danish minister resigned."), recognizer)
    assert nationality == Recognised(4, 10, None, nationality.confidence, "NORP")
    assert 0 < nationality.confidence <= 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LONDON, Aug 3 (Reuters) - Shares fell.", "LONDON"),
        ("NEW YORK (AP) -- Shares fell.", "NEW YORK"),
        ("ST. LOUIS 1996-08-30 Shares fell.", "ST. LOUIS"),
        ("KHASAVYURT, Russia 1996-08-30 Talks began.", "KHASAVYURT"),
    ],
)
def test_a_date_line_begins_with_a_place(names: Find, text: str, name: str) -> None:
    assert names(text)[0] == (name, PLACE)


def test_a_headline_in_capitals_is_read_as_the_body_writes_its_words(names: Find) -> None:
    found = names(
        "Maria Hansen of Siemens arrived in Lisbon to open a new plant.", title="HANSEN OPENS PLANT IN LISBON"
    )
    assert found[:2] == [("HANSEN", PERSON), ("LISBON", PLACE)]


def test_a_headline_with_a_capital_in_every_word_is_read_as_the_body_writes_its_words(names: Find) -> None:
    found = names(
        "The plant of Siemens in Lisbon opens after a long strike of its workers, the company said.",
        title="Lisbon Plant Opens After Long Strike",
    )
    assert found[0] == ("Lisbon", PLACE)
    assert not any(name.startswith(("Plant", "Opens", "Long", "Strike")) for name, _ in found)


def test_an_abbreviation_before_a_dash_is_no_date_line(names: Find) -> None:
    assert ("UNDP", PLACE) not in names("UNDP - the agency - said so.", "The UNDP works in Lisbon.")


def test_the_kind_of_sport_before_a_headline_is_no_place(names: Find) -> None:
    assert ("SOCCER", PLACE) not in names("SOCCER - LATE GOAL SAVES LISBON.", "Lisbon won.")


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Shares of Holt, Rinehart and Winston Ltd rose.", "Holt, Rinehart and Winston Ltd"),
        ("He left Vestergaard and Co Inc last year.", "Vestergaard and Co Inc"),
        ("Kestrel Inc., a maker of kites, has been sold.", "Kestrel Inc."),
        ("It belongs to Brandt & Sons GmbH now.", "Brandt & Sons GmbH"),
    ],
)
def test_a_company_ends_with_its_form_and_begins_with_its_first_word(
    names: Find, text: str, company: str
) -> None:
    assert (company, ORGANISATION) in names(text)


def test_in_sport_a_town_stands_for_its_team_unless_something_happens_in_it(names: Find) -> None:
    found = names(
        "The match in Boston was decided late. Boston beat Denver 3-2 after two goals by the striker, the "
        "coach of Denver said. France play Italy next season."
    )
    assert found == [
        ("Boston", PLACE),
        ("Boston", ORGANISATION),
        ("Denver", ORGANISATION),
        ("Denver", PLACE),
        ("France", PLACE),
        ("Italy", PLACE),
    ]


def test_elsewhere_a_town_is_a_place(names: Find) -> None:
    assert ("Boston", PLACE) in names("Boston beat Denver in the race for the new headquarters of the bank.")


def test_what_a_name_is_in_most_places_it_is_in_all(manuscript: Callable[..., Manuscript]) -> None:
    read = manuscript("Anna Vik spoke. Vik left the hall, and Vik did not return.")
    found = mentions(read, Sees(Anna_Vik="PERSON", Vik="ORG"))
    assert [(read.text[one.start : one.end], one.label) for one in found] == [
        ("Anna Vik", "PERSON"),
        ("Vik", "PERSON"),
        ("Vik", "PERSON"),
    ]


def test_a_name_seen_once_is_found_wherever_it_stands_but_not_within_another(
    manuscript: Callable[..., Manuscript],
) -> None:
    read = manuscript("Orvik makes pumps. The pumps of Orvik sell well. Orvik Lane is a street.")
    assert [one.start for one in mentions(read, Sees(Orvik="ORG"))] == [0, 32]


def test_dates_and_numbers_are_no_names(manuscript: Callable[..., Manuscript]) -> None:
    assert mentions(manuscript("On Monday 30 came."), Sees(Monday="DATE", **{"30": "CARDINAL"})) == ()


@pytest.mark.parametrize(
    ("text", "seen", "name", "label"),
    [
        ("Its chair, Nell Orvik, says no.", {"Nell_Orvik": "ORG"}, "Nell Orvik", "PERSON"),
        ("Orvik said last week that he would go.", {"Orvik": "ORG"}, "Orvik", "PERSON"),
        ("Vice Premier He Orvik left.", {"Orvik": "GPE"}, "He Orvik", "PERSON"),
        ("Her album Paper Orvik sold well.", {"Paper_Orvik": "ORG"}, "Paper Orvik", "WORK_OF_ART"),
        ("The tanker Orvik sank.", {"Orvik": "PERSON"}, "Orvik", "PRODUCT"),
        ("The band Orvik plays.", {"Orvik": "PERSON"}, "Orvik", "ORG"),
        ("They flew to the Moon.", {"Moon": "PERSON"}, "Moon", "LOC"),
        ("Minister Moon resigned.", {"Moon": "PERSON"}, "Moon", "PERSON"),
        ("The Olympic torch went out.", {"Olympic": "GPE"}, "Olympic", "EVENT"),
        ("A Moldovan-flagged tanker sank.", {"Moldovan": "PERSON"}, "Moldovan", "NORP"),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is(
    manuscript: Callable[..., Manuscript], text: str, seen: dict[str, str], name: str, label: str
) -> None:
    (found,) = mentions(manuscript(text), Sees(**seen))
    assert (text[found.start : found.end], found.label) == (name, label)


def test_a_common_noun_is_no_name_because_a_sentence_begins_with_it(
    manuscript: Callable[..., Manuscript],
) -> None:
    read = manuscript("Ships waited. Pilots of Rangers came.", "Shipowners said so.", "Rangers left.")
    model = Sees(Ships="ORG", Pilots="PERSON", Rangers="ORG", Shipowners="ORG")
    found = mentions(read, model, classes=wordclasses.load())
    assert [read.text[one.start : one.end] for one in found] == ["Rangers", "Rangers"]


def test_what_somebody_is_called_by_the_way_is_no_part_of_the_name(
    manuscript: Callable[..., Manuscript],
) -> None:
    read = manuscript("Chipmaker Orvik cuts jobs.", "Workers of Orvik were told.", "Bank of Orvik is new.")
    model = Sees(Chipmaker_Orvik="ORG", Orvik="ORG", Bank_of_Orvik="ORG")
    found = mentions(read, model, classes=wordclasses.load())
    assert [read.text[one.start : one.end] for one in found] == ["Orvik", "Orvik", "Bank of Orvik"]


def test_a_headline_s_verb_parts_two_people_and_a_score_is_no_name(
    manuscript: Callable[..., Manuscript],
) -> None:
    read = manuscript("Vik Orvik beats Ada Holm 6-4 in Porto.", "Rita von der Holm came.")
    model = Sees(Vik_Orvik_beats_Ada_Holm="PERSON", Rita_von_der_Holm="PERSON")
    found = [read.text[one.start : one.end] for one in mentions(read, model)]
    assert [name for name in found if name != "Porto"] == ["Vik Orvik", "Ada Holm", "Rita von der Holm"]


def test_a_word_that_says_what_follows_is_no_name(manuscript: Callable[..., Manuscript]) -> None:
    read = manuscript("Obituary: Ruth Orvik, of Torvik.")
    found = mentions(read, Sees(Obituary="PERSON", Ruth_Orvik="PERSON"), classes=wordclasses.load())
    assert [read.text[one.start : one.end] for one in found] == ["Ruth Orvik"]


WORDS = [
    *(
        "Anna",
        "Vik",
        "LONDON",
        "the",
        "of",
        "Acme",
        "Inc.",
        "Co",
        "and",
        "'s",
        "\u2019s",
        ",",
        ".",
        "(",
        ")",
        "-",
    ),
    *(
        "1996-08-30",
        "\n",
        "U.S.",
        "beat",
        "3-2",
        "van",
        "der",
        "President",
        "\u00df",
        "\u0130",
        "Cup",
        "coach",
    ),
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@settings(deadline=None)
@given(text=TEXTS)
def test_every_text_gives_names_in_order_and_apart_and_the_same_ones_again(
    manuscript: Callable[..., Manuscript], recognizer: Recognizer, text: str
) -> None:
    read = manuscript(text)
    found = mentions(read, recognizer)
    ends = 0
    for one in found:
        assert ends <= one.start < one.end <= len(read.text)
        name = read.text[one.start : one.end]
        assert name == name.strip()
        assert 0 < one.confidence <= 1
        ends = one.end
    assert mentions(read, recognizer) == found
