"""Places: which names are of places, which places they mean, and which capitals stand for governments."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.enrichment import gazetteer_table, places
from copydesk.enrichment.gazetteer import Candidate, Gazetteer
from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.places.governments import governments
from copydesk.enrichment.recognition import Recognised, Recognizer, mentions
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityType, PlaceItem
from tests.unit.enrichment.growth import is_in_proportion

Make = Callable[..., Article]
GAZETTEER = gazetteer_table.load()


@pytest.fixture
def found(make_article: Make, recognizer: Recognizer) -> Callable[..., tuple[PlaceItem, ...]]:
    def find(*paragraphs: str, gazetteer: Gazetteer = GAZETTEER) -> tuple[PlaceItem, ...]:
        manuscript = Manuscript.of(make_article(*paragraphs), "en")
        return places.find(manuscript, mentions(manuscript, recognizer), gazetteer).items

    return find


def spans(text: str, *names: str) -> list[Span]:
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return [Span(*name.span()) for name in re.finditer(pattern, text)]


def meant(text: str, *names: str) -> list[Candidate | None]:
    return places.resolve(text, spans(text, *names), GAZETTEER)


def where(text: str, *names: str) -> list[tuple[str, str, str | None]]:
    return [(place.name, place.kind, place.country) for place in meant(text, *names) if place]


def test_a_place_has_its_kind_its_country_its_point_and_all_its_mentions(
    found: Callable[..., tuple[PlaceItem, ...]],
) -> None:
    text = "The ferry sank off Varna on Monday. Rescuers in Varna said the Bulgarian crew survived."
    varna, bulgaria = found(text)
    assert (varna.name, varna.kind, varna.country, varna.metonym) == ("Varna", "city", "BG", False)
    assert varna.latitude == pytest.approx(43.2, abs=0.1)
    assert varna.longitude == pytest.approx(27.9, abs=0.1)
    assert [mention.start for mention in varna.mentions] == [text.index("Varna"), text.rindex("Varna")]
    assert (bulgaria.name, bulgaria.kind, bulgaria.country) == ("Bulgaria", "country", "BG")
    assert [mention.text for mention in bulgaria.mentions] == ["Bulgarian"]


def test_an_old_name_is_told_by_the_one_of_today(found: Callable[..., tuple[PlaceItem, ...]]) -> None:
    assert [place.name for place in found("Trams in Kiev stood still on Monday.")] == ["Kyiv"]


def test_a_capital_that_is_a_city_here_and_a_government_there_is_two_items(
    found: Callable[..., tuple[PlaceItem, ...]],
) -> None:
    first = "The ministers met in Pyongyang on Tuesday and visited a factory."
    second = "Seoul has called for dialogue with Pyongyang about the border."
    items = [(place.name, place.metonym, len(place.mentions)) for place in found(first, second)]
    assert items == [("Pyongyang", False, 1), ("Seoul", True, 1), ("Pyongyang", True, 1)]


def test_what_the_gazetteer_lacks_is_no_place(found: Callable[..., tuple[PlaceItem, ...]]) -> None:
    class Empty:
        version = "empty"

        def find(self, keys: Iterable[str]) -> dict[str, list[Candidate]]:
            return {key: [] for key in keys if not key}

    assert found("Trams in Kiev stood still on Monday.", gazetteer=Empty()) == ()


def test_people_and_companies_are_no_places(found: Callable[..., tuple[PlaceItem, ...]]) -> None:
    assert found("Paris Hilton and Jack London met managers of Bank of Cyprus on Monday.") == ()


def test_an_adjective_counts_for_its_country(found: Callable[..., tuple[PlaceItem, ...]]) -> None:
    countries = {place.country for place in found("South Korean and Ukrainian officials met a Dutch envoy.")}
    assert countries == {"KR", "UA", "NL"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("A fire in Paris, Texas, was put out.", ("Paris", "Texas"), ("Paris", "US")),
        ("A fire in Paris was put out.", ("Paris",), ("Paris", "FR")),
        ("A train from Vienna, Virginia, was late.", ("Vienna", "Virginia"), ("Vienna", "US")),
        ("A train from Vienna, Austria, was late.", ("Vienna", "Austria"), ("Vienna", "AT")),
        ("A train from London (Ontario) was late.", ("London", "Ontario"), ("London", "CA")),
        ("A man from Athens, Ga., was fined.", ("Athens",), ("Athens", "US")),
        ("A man from Cambridge, MA was fined.", ("Cambridge",), ("Cambridge", "US")),
    ],
)
def test_what_stands_beside_a_name_decides(
    text: str, names: tuple[str, ...], expected: tuple[str, str]
) -> None:
    name, _, country = where(text, *names)[0]
    assert (name, country) == expected


def test_an_abbreviated_state_chooses_among_towns_of_one_name() -> None:
    def at(state: str) -> float:
        (place,) = meant(f"A man from Springfield, {state}, was fined.", "Springfield")
        assert place is not None
        return round(place.longitude)

    assert (at("Ill."), at("Mass."), at("MO")) == (-90, -73, -93)


def test_what_was_said_once_holds_throughout() -> None:
    text = "A fire in Paris, Texas, was put out. The mayor of Paris thanked the crews."
    first, _, second = where(text, "Paris", "Texas")
    assert first == second


def test_the_other_names_of_a_text_draw_a_name_to_their_country() -> None:
    text = "Buses ran from Birmingham to Montgomery, Mobile and Tuscaloosa in Alabama."
    assert {country for *_, country in where(text, "Birmingham", "Montgomery", "Mobile", "Tuscaloosa")} == {
        "US"
    }
    text = "Buses ran from Birmingham to Coventry, Leeds and Nottingham."
    assert {country for *_, country in where(text, "Birmingham", "Coventry", "Leeds", "Nottingham")} == {"GB"}


@pytest.mark.parametrize(
    ("texts", "country"),
    [
        ("*Paris*, Washington, New York, Florida, Texas and Chicago", "FR"),
        ("*London*, Washington, New York and Los Angeles", "GB"),
        ("*Athens*, Ohio, Columbus, Cleveland and Akron", "US"),
        ("*Tripoli*, Lebanon, Beirut and Sidon", "LB"),
        ("*Tripoli*, Libya, Benghazi and Sirte", "LY"),
        ("*Hyderabad*, Pakistan, Karachi and Sindh", "PK"),
        ("*Hyderabad*, India, Delhi and Mumbai", "IN"),
        ("*Barcelona*, Venezuela, Caracas and Valencia", "VE"),
        ("*San Jose*, California and San Francisco", "US"),
        ("*San Jose* and Costa Rica", "CR"),
        ("*Bethlehem*, Israel, Gaza and Jerusalem", "PS"),
        ("*England*, Missouri and St. Louis", "GB"),
        ("*Verona* and Rome", "IT"),
    ],
)
def test_what_is_famous_needs_more_to_be_outweighed(texts: str, country: str) -> None:
    names = [name.strip("* ") for name in re.split(", | and ", texts)]
    text = ". ".join(names)
    assert where(text, *names)[0][2] == country


def test_a_county_that_is_named_draws_its_town_to_it() -> None:
    place, county = meant("The fair of Lebanon drew half of Boone County.", "Lebanon", "Boone County")
    assert place is not None
    assert county is not None
    assert place.county == county.id


def test_a_city_is_not_its_county_where_nothing_says_so() -> None:
    assert where("A Lisbon court heard him.", "Lisbon") == [("Lisbon", "city", "PT")]


def test_a_dateline_names_a_city(found: Callable[..., tuple[PlaceItem, ...]]) -> None:
    text = "WASHINGTON (AP) — Senators of Vermont and South Dakota voted no on Thursday."
    assert [place.kind for place in found(text)] == ["city", "region", "region"]


def test_georgia_is_what_its_neighbours_say() -> None:
    text = "Georgia and Armenia opened the border near Tbilisi, Azerbaijan said."
    assert where(text, "Georgia", "Armenia", "Tbilisi", "Azerbaijan")[0] == ("Georgia", "country", "GE")
    text = "Georgia and Florida closed schools from Atlanta to Savannah and Tallahassee."
    assert where(text, "Georgia", "Florida", "Atlanta", "Savannah", "Tallahassee")[0] == (
        "Georgia",
        "region",
        "US",
    )


def test_washington_is_the_capital_where_the_world_is_spoken_of() -> None:
    text = "Washington, Moscow and Seoul sent envoys to Ukraine, Japan and Russia."
    (first, *_) = where(text, "Washington", "Moscow", "Seoul", "Ukraine", "Japan", "Russia")
    assert first == ("Washington, D.C.", "city", "US")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S.", ("United States", "country", "US")),
        ("northern Bavaria", ("Bavaria", "region", "DE")),
        ("Gaza Strip", ("Gaza Strip", "region", "PS")),
        ("Middle East", ("Middle East", "region", None)),
        ("Persian Gulf", ("Persian Gulf", "sea", None)),
        ("NSW", ("New South Wales", "region", "AU")),
        ("Calif.", ("California", "region", "US")),
        ("South Ossetian", ("South Ossetia", "region", "GE")),
    ],
)
def test_names_are_read_as_news_write_them(name: str, expected: tuple[str, str, str | None]) -> None:
    assert where(f"This is about {name} alone.", name) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "<Moscow> said on Friday that talks had ended.",
        "<Beijing> has repeatedly denied the claims.",
        "<London> would not accept the plan.",
        "The accusations from <Seoul>, <Kyiv> and <Washington> were denied.",
        "They signed a pact in exchange for support from <Moscow>.",
        "The president called for dialogue with <Pyongyang>.",
        "It is hardly realistic to expect <Pyongyang> to agree.",
        "Relations between <Ankara> and <Athens> got worse.",
        "<Tehran>'s nuclear programme worries its neighbours.",
        "A <Moscow>-backed party and a pro-<Kyiv> party lost.",
        "The minister urged <Belgrade> to join.",
        "Sanctions against <Caracas> were lifted.",
    ],
)
def test_a_capital_that_acts_or_is_dealt_with_is_a_government(text: str) -> None:
    bare, capitals = marked(text)
    assert list(governments(bare, capitals)) == [True] * len(capitals)


@pytest.mark.parametrize(
    "text",
    [
        "They met in <Pyongyang> in June.",
        "Thousands marched in <Paris>, <London> and <Rome>.",
        "The train from <Berlin> to <Vienna> was late.",
        "<Sofia> is the largest city of the country.",
        "Rain fell on <Madrid>, and a bridge in central <Lisbon> said to be old fell down.",
        "<Tokyo>'s main station was closed.",
        "He was born in <Ottawa>.",
        "A statement was signed in <Moscow>, officials said.",
    ],
)
def test_a_capital_of_streets_and_houses_is_none(text: str) -> None:
    bare, capitals = marked(text)
    assert not any(governments(bare, capitals))


def marked(text: str) -> tuple[str, list[Span]]:
    """A text without its marks, and what stood between them."""
    bare, capitals = "", []
    for piece in re.split(r"(<[^>]+>)", text):
        if piece.startswith("<"):
            capitals.append(Span(len(bare), len(bare) + len(piece) - 2))
        bare += piece.strip("<>")
    return bare, capitals


def test_a_country_that_nobody_recognised_is_found_where_nothing_makes_it_a_name(make_article: Make) -> None:
    text = "Exports to Bulgaria rose. Austria Airlines and Mr Jordan flew there with Norwegian goods."
    manuscript = Manuscript.of(make_article(text), "en")
    found = places.find(manuscript, (), GAZETTEER).items
    assert [place.name for place in found] == ["Bulgaria", "Norway"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Huntsville Police Department", ["Huntsville"]),
        ("Ohio State University", ["Ohio"]),
        ("the Russian Foreign Ministry", ["Russia"]),
        ("University of Nebraska", ["Nebraska"]),
        ("University of Kentucky Medical Center", ["Kentucky"]),
        ("New York Times", []),
        ("Times of India", []),
        ("American Airlines", []),
        ("Lincoln", []),
        ("Jackson Hewitt", []),
        ("Nice Systems", []),
        ("Police Department", []),
    ],
)
def test_an_institution_is_where_its_name_says(make_article: Make, name: str, expected: list[str]) -> None:
    text = f"A report by {name} came out."
    manuscript = Manuscript.of(make_article(text), "en")
    start = text.index(name)
    seen = Recognised(start, start + len(name), EntityType.ORGANISATION, 0.8, "ORG")
    assert [place.name for place in places.find(manuscript, (seen,), GAZETTEER).items] == expected


def test_a_name_with_its_province_in_one_is_two(make_article: Make) -> None:
    text = "The Paris, Texas's fair opened."
    manuscript = Manuscript.of(make_article(text), "en")
    seen = Recognised(0, 18, EntityType.PLACE, 0.8, "GPE")
    found = places.find(manuscript, (seen,), GAZETTEER).items
    assert [(place.name, place.mentions[0].text) for place in found] == [
        ("Paris", "Paris"),
        ("Texas", "Texas"),
    ]


PIECES = st.sampled_from(
    [
        "Paris",
        "Texas",
        ", ",
        " in ",
        "the ",
        "The ",
        "\N{RIGHT SINGLE QUOTATION MARK}s ",
        "U.S.",
        "Ill.",
        "North Korean",
        " and ",
        "said ",
        "\n\n",
        "İ",
        "ﬁ",
        "😀",
        "(",
        ")",
    ]
)


@given(st.lists(PIECES, max_size=30), st.data())
@settings(max_examples=60, deadline=None)
def test_every_mention_is_what_stands_in_the_text_and_apart_from_others(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "".join(pieces)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    names = [
        Recognised(start, end, EntityType.PLACE, 0.8, "GPE")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    manuscript = Manuscript(text, (Part(PartKind.PARAGRAPH, 0, len(text), ()),), "en")
    taken: set[int] = set()
    for place in places.find(manuscript, names, GAZETTEER).items:
        for mention in place.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert not taken & {*range(mention.start, mention.end)}
            taken.update(range(mention.start, mention.end))


@pytest.mark.parametrize("piece", ["Paris, ", "A", "Korea of the ", "U.S.", "Moscow and ", "x" * 50 + " "])
def test_hostile_texts_take_no_longer_than_they_are_long(piece: str, make_article: Make) -> None:
    def find(size: int) -> None:
        text = (piece * (size // len(piece) + 1))[:size]
        manuscript = Manuscript.of(make_article(text), "en")
        names = [
            Recognised(word.start(), word.end(), EntityType.PLACE, 0.8, "GPE")
            for word in re.finditer("Paris|Moscow|Korea", text)
        ]
        places.find(manuscript, names, GAZETTEER)

    assert is_in_proportion(find, 25_000)
