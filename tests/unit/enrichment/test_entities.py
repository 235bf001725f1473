"""Who is who: invented passages, each name marked as [type name], and the entities that come of it."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.enrichment import entities
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.enrichment.recognition import Recognised
from copydesk.facts import EntitiesFact, EntityType

MARKED = re.compile(r"\[(\w) ([^\]]+)\]")
KINDS = {
    "P": (EntityType.PERSON, "PERSON"),
    "O": (EntityType.ORGANISATION, "ORG"),
    "L": (EntityType.PLACE, "GPE"),
    "E": (EntityType.EVENT, "EVENT"),
    "N": (None, "NORP"),
}
Found = dict[str, list[str]]


def read(make_article: Callable[..., Article], *paragraphs: str) -> tuple[Manuscript, list[Recognised]]:
    """The manuscript without the marks, and what they mark."""
    manuscript = Manuscript.of(make_article(*(MARKED.sub(r"\2", text) for text in paragraphs)), "en")
    mentions, base = [], 0
    for marked in paragraphs:
        shift = 0
        for found in MARKED.finditer(marked):
            start = base + found.start() - shift
            kind, label = KINDS[found[1]]
            mentions.append(Recognised(start, start + len(found[2]), kind, 0.9, label))
            shift += len(found[0]) - len(found[2])
        base += len(marked) - shift + 2
    return manuscript, mentions


@pytest.fixture
def entities_of(make_article: Callable[..., Article]) -> Callable[..., Found]:
    def find(*paragraphs: str) -> Found:
        items = entities.find(*read(make_article, *paragraphs)).items
        assert len({item.name for item in items}) == len(items)
        return {item.name: [mention.text for mention in item.mentions] for item in items}

    return find


PEOPLE: dict[str, tuple[tuple[str, ...], Found]] = {
    "a surname after the full name": (
        ("[P Maria Hansen] won. [P Hansen] thanked [P Ole Lund].",),
        {"Maria Hansen": ["Maria Hansen", "Hansen"], "Ole Lund": ["Ole Lund"]},
    ),
    "a surname in the title, before the full name": (
        ("[P Hansen] resigns", "Mayor [P Maria Hansen] resigned."),
        {"Maria Hansen": ["Hansen", "Maria Hansen"]},
    ),
    "initials and middle names": (
        ("[P John Quentin Adler], or [P J.Q. Adler], met [P R. Voss]. [P John Adler] knew [P Rita Voss].",),
        {
            "John Quentin Adler": ["John Quentin Adler", "J.Q. Adler", "John Adler"],
            "Rita Voss": ["R. Voss", "Rita Voss"],
        },
    ),
    "two given names with one initial": (
        ("[P Janet Brook] and [P James Brook] spoke.", "Mr [P Brook] left; Mrs [P Brook] stayed."),
        {"Janet Brook": ["Janet Brook", "Brook"], "James Brook": ["James Brook", "Brook"]},
    ),
    "a title and a possessive within the name": (
        ("[P Dr. Ann Pell] came. [P Pell's] train was late.",),
        {"Ann Pell": ["Dr. Ann Pell", "Pell's"]},
    ),
    "a family name that stands first": (
        ("[P Kim Jong-un] wrote. [P Kim] is a grandson of [P Kim Il-sung].", "[P Kim] smiled."),
        {"Kim Jong-un": ["Kim Jong-un", "Kim", "Kim"], "Kim Il-sung": ["Kim Il-sung"]},
    ),
    "a syllable is no name": (
        ("[P Kim Jong Un] spoke at the [P UN].",),
        {"Kim Jong-un": ["Kim Jong Un"], "UN": ["UN"]},
    ),
    "a name that was cut at its hyphen": (
        ("[P Yoon Suk]-yeol met [P Park Geun]-led youths.",),
        {"Yoon Suk-yeol": ["Yoon Suk-yeol"], "Park Geun": ["Park Geun"]},
    ),
    "case and hyphens": (
        ("[P Kim Jong Un] spoke. [P Kim Jong-un] left. [P KIM JONG-UN] waved.",),
        {"Kim Jong-un": ["Kim Jong Un", "Kim Jong-un", "KIM JONG-UN"]},
    ),
    "a second transliteration of the family name": (
        ("President [P Yoon Suk-yeol] spoke.", "[P Yun]'s plan was met with doubt."),
        {"Yoon Suk-yeol": ["Yoon Suk-yeol", "Yun"]},
    ),
    "transliterations of the whole name": (
        ("[P Muhammad Qadhafi] and [P Mohammed Gaddafi] are one. [P Olena Tymoshenko] is [P Timoschenko].",),
        {
            "Muhammad Qadhafi": ["Muhammad Qadhafi", "Mohammed Gaddafi"],
            "Olena Tymoshenko": ["Olena Tymoshenko", "Timoschenko"],
        },
    ),
    "accents": (
        ("[P José Ibáñez] scored. [P Jose Ibanez] rested. [P Ibáñez] sang.",),
        {"José Ibáñez": ["José Ibáñez", "Jose Ibanez", "Ibáñez"]},
    ),
    "Hungarian order": (
        ("[P Kovács Béla] sang; [P Béla Kovács] danced; [P Kovács] slept.",),
        {"Kovács Béla": ["Kovács Béla", "Béla Kovács", "Kovács"]},
    ),
    "a Vietnamese given name": (
        ("[P Nguyen Van Minh] spoke. Mr [P Minh] sat down.",),
        {"Nguyen Van Minh": ["Nguyen Van Minh", "Minh"]},
    ),
    "Chinese names of one family": (
        ("[P Wang Lihua] sued [P Wang Fang]. [P Wang Lihua] won.",),
        {"Wang Lihua": ["Wang Lihua", "Wang Lihua"], "Wang Fang": ["Wang Fang"]},
    ),
    "particles": (
        (
            "[P Carla van der Meer] met [P Khalid bin Rashid]. [P Van der Meer] smiled at [P bin Rashid].",
            "[P Lucía de la Cruz] sang. [P De la Cruz] bowed.",
        ),
        {
            "Carla van der Meer": ["Carla van der Meer", "Van der Meer"],
            "Khalid bin Rashid": ["Khalid bin Rashid", "bin Rashid"],
            "Lucía de la Cruz": ["Lucía de la Cruz", "De la Cruz"],
        },
    ),
    "styles and letters": (
        ("[P Ann Pell MP] met [P Lord Moss]. Lord [P Moss] smiled. [P Pell] left.",),
        {"Ann Pell": ["Ann Pell MP", "Pell"], "Lord Moss": ["Lord Moss", "Moss"]},
    ),
    "an Arabic article": (
        ("[P Hamid al-Tikri] spoke. [P Tikri] left; [P al-Tikri] will return.",),
        {"Hamid al-Tikri": ["Hamid al-Tikri", "Tikri", "al-Tikri"]},
    ),
    "two family names": (
        ("[P Andrés Gómez Olmedo] ran. [P Gómez Olmedo] won. [P Gómez] rested.",),
        {"Andrés Gómez Olmedo": ["Andrés Gómez Olmedo", "Gómez Olmedo", "Gómez"]},
    ),
    "father and son": (
        ("[P Walt Orr Sr.] founded it, [P Walt Orr Jr.] runs it. [P Walt Orr Jr] is 50.",),
        {"Walt Orr Sr.": ["Walt Orr Sr."], "Walt Orr Jr.": ["Walt Orr Jr.", "Walt Orr Jr"]},
    ),
    "monarchs": (
        ("[P Otto II] followed [P Otto I]. [P Otto Brandt] wrote of [P Otto II].",),
        {"Otto II": ["Otto II", "Otto II"], "Otto I": ["Otto I"], "Otto Brandt": ["Otto Brandt"]},
    ),
    "a short form of the given name": (
        ("[P William Hart] spoke. [P Bill Hart] wept. [P Bob Ames] met [P Robert Ames].",),
        {"William Hart": ["William Hart", "Bill Hart"], "Robert Ames": ["Bob Ames", "Robert Ames"]},
    ),
    "given names that are no forms of one": (
        ("[P William Hart] and [P Walter Hart] met.",),
        {"William Hart": ["William Hart"], "Walter Hart": ["Walter Hart"]},
    ),
    "a given name alone": (
        ("[P Petra Novak], 9, was lost. [P Petra] was found.",),
        {"Petra Novak": ["Petra Novak", "Petra"]},
    ),
    "a surname rather than a given name": (
        ("[P Jordan Webb] met [P Nia Jordan]. [P Jordan] smiled.",),
        {"Jordan Webb": ["Jordan Webb"], "Nia Jordan": ["Nia Jordan", "Jordan"]},
    ),
    "middle initials that tell two apart": (
        ("[P Ray B. Stone] is a son of [P Ray K.L. Stone].",),
        {"Ray B. Stone": ["Ray B. Stone"], "Ray K.L. Stone": ["Ray K.L. Stone"]},
    ),
    "of two with one surname, the one who was just named": (
        ("[P Ben Frost] sued [P Dora Lang].", "[P Eve Frost] defended him. [P Frost] is a lawyer."),
        {"Ben Frost": ["Ben Frost"], "Dora Lang": ["Dora Lang"], "Eve Frost": ["Eve Frost", "Frost"]},
    ),
    "of two with one surname, the one whom the text is about": (
        (
            "[P Ben Frost] won. [P Frost] said so. [P Frost] smiled. [P Frost] sat.",
            "His wife, [P Eve Frost], wept. [P Frost] wept too.",
        ),
        {"Ben Frost": ["Ben Frost", "Frost", "Frost", "Frost", "Frost"], "Eve Frost": ["Eve Frost"]},
    ),
    "a couple": (
        ("[P Ben Frost] and [P Eve Frost] came. The [P Frosts] live in Ulm.",),
        {"Ben Frost": ["Ben Frost", "Frosts"], "Eve Frost": ["Eve Frost", "Frosts"]},
    ),
    "a surname that ends in s is no plural": (
        ("[P Ann Hughes] came. [P Hughes] left. [P Hughes'] car broke down.",),
        {"Ann Hughes": ["Ann Hughes", "Hughes", "Hughes'"]},
    ),
    "nobody is made one with a stranger": (
        ("[P Lee Marsh] met [P Alvarez]. [P Okafor] met [P Alvarez].",),
        {"Lee Marsh": ["Lee Marsh"], "Alvarez": ["Alvarez", "Alvarez"], "Okafor": ["Okafor"]},
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(entities_of: Callable[..., Found], paragraphs: tuple[str, ...], expected: Found) -> None:
    assert entities_of(*paragraphs) == expected


ROLES: dict[str, tuple[tuple[str, ...], Found]] = {
    "an office before the name": (
        ("[N Norwegian] leader [P Ola Dahl] spoke.", "The [N Norwegian] prime minister left."),
        {
            "Norway": ["Norwegian", "Norwegian"],
            "Ola Dahl": ["Norwegian leader", "Ola Dahl", "Norwegian prime minister"],
        },
    ),
    "a title is no description": (
        ("[N Chilean] President [P Rosa Ibarra] spoke.", "[L Chile]'s president left for [L Lima]."),
        {
            "Chile": ["Chilean", "Chile"],
            "Rosa Ibarra": ["Rosa Ibarra", "Chile's president"],
            "Lima": ["Lima"],
        },
    ),
    "an office behind the name": (
        (
            "[P Ola Dahl], the president of [L Malta], met [P Bo Ek], the [N Swedish] premier.",
            "The [N Maltese] leader left.",
        ),
        {
            "Ola Dahl": ["Ola Dahl", "president of Malta", "Maltese leader"],
            "Malta": ["Malta", "Maltese"],
            "Bo Ek": ["Bo Ek", "Swedish premier"],
            "Sweden": ["Swedish"],
        },
    ),
    "whose country is known": (
        (
            "A letter to the [N Russian] head of state",
            "It is to President [P Vladimir Putin]. The [N Russian] leader replied.",
        ),
        {
            "Russia": ["Russian", "Russian"],
            "Vladimir Putin": ["Russian head of state", "Vladimir Putin", "Russian leader"],
        },
    ),
    "a president whose country nobody says": (
        ("President [P Ola Dahl] wrote to the [N Polish] president.",),
        {"Ola Dahl": ["Ola Dahl"], "Poland": ["Polish"]},
    ),
    "a former one, and one of several": (
        (
            "[N Polish] president [P Jan Maj] met a former [N Polish] president.",
            "A [N Polish] leader sent word. The [N Polish] president-elect did not.",
        ),
        {"Poland": ["Polish"] * 4, "Jan Maj": ["Polish president", "Jan Maj"]},
    ),
    "a comma that is no apposition": (
        ("[N Polish] president [P Jan Maj] had met [P Bo Ek], the [N Polish] president said.",),
        {
            "Poland": ["Polish", "Polish"],
            "Jan Maj": ["Polish president", "Jan Maj", "Polish president"],
            "Bo Ek": ["Bo Ek"],
        },
    ),
    "what somebody may become": (
        ("[N Polish] president [P Jan Maj] and [P Ewa Lis], elected president of [L Poland], will meet.",),
        {"Poland": ["Polish", "Poland"], "Jan Maj": ["Polish president", "Jan Maj"], "Ewa Lis": ["Ewa Lis"]},
    ),
    "president and prime minister": (
        (
            "[N Polish] president [P Jan Maj] met [N Polish] prime minister [P Ewa Lis].",
            "The [N Polish] prime minister smiled. The [N Polish] leader did not.",
        ),
        {
            "Poland": ["Polish"] * 4,
            "Jan Maj": ["Polish president", "Jan Maj"],
            "Ewa Lis": ["Polish prime minister", "Ewa Lis", "Polish prime minister"],
        },
    ),
    "the current leader of a country that the sentence names": (
        ("[N Cuban] leader [P Ana Paz] spoke. In [L Cuba], [P Eva Paz] met the current leader.",),
        {
            "Cuba": ["Cuban", "Cuba"],
            "Ana Paz": ["Cuban leader", "Ana Paz", "current leader"],
            "Eva Paz": ["Eva Paz"],
        },
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), ROLES.values(), ids=ROLES.keys())
def test_people_by_their_office(
    entities_of: Callable[..., Found], paragraphs: tuple[str, ...], expected: Found
) -> None:
    assert entities_of(*paragraphs) == expected


THINGS: dict[str, tuple[tuple[str, ...], Found]] = {
    "initials in brackets": (
        ("The [O Marine Rescue Authority] ([O MRA]) met. [O MRA] sent boats.",),
        {"Marine Rescue Authority": ["Marine Rescue Authority", "MRA", "MRA"]},
    ),
    "an abbreviation in brackets that is not the initials": (
        ("The [O Ministry of Fishing] ([O MinFish]) met. [O MinFish] sent boats.",),
        {"Ministry of Fishing": ["Ministry of Fishing", "MinFish", "MinFish"]},
    ),
    "an abbreviation that it is known as": (
        ("The [O Union of Torvik Consumers], known as [O Unitor], met. [O Unitor] sued.",),
        {"Union of Torvik Consumers": ["Union of Torvik Consumers", "Unitor", "Unitor"]},
    ),
    "initials alone": (
        ("[O MRA] sent boats. The [O Marine Rescue Authority] has two.",),
        {"Marine Rescue Authority": ["MRA", "Marine Rescue Authority"]},
    ),
    "initials of two": (
        ("[O MRA], [O Marine Rescue Authority], [O Mountain Road Agency].",),
        {
            "MRA": ["MRA"],
            "Marine Rescue Authority": ["Marine Rescue Authority"],
            "Mountain Road Agency": ["Mountain Road Agency"],
        },
    ),
    "legal forms": (
        ("[O Brightsea Holdings Inc.] fell; [O Brightsea]'s rival [O Seabright Corp] won, [O Seabright]!",),
        {
            "Brightsea Holdings Inc.": ["Brightsea Holdings Inc.", "Brightsea"],
            "Seabright Corp": ["Seabright Corp", "Seabright"],
        },
    ),
    "without what it is in general": (
        ("[O Brightsea Airlines] flies. [O Brightsea] grows.",),
        {"Brightsea Airlines": ["Brightsea Airlines", "Brightsea"]},
    ),
    "its last words, and its first": (
        ("The [O Harbour Rowers Club] lost to the [O Ulm Otters]. The [O Rowers Club] praised [O Ulm].",),
        {"Harbour Rowers Club": ["Harbour Rowers Club", "Rowers Club"], "Ulm Otters": ["Ulm Otters", "Ulm"]},
    ),
    "initials that another name begins with": (
        ("[O MRA Radio] belongs to [O MRA].",),
        {"MRA Radio": ["MRA Radio"], "MRA": ["MRA"]},
    ),
    "a daughter beside its mother": (
        ("[O Brightsea Energy] and [O Brightsea Foods] belong to [O Brightsea].",),
        {
            "Brightsea Energy": ["Brightsea Energy"],
            "Brightsea Foods": ["Brightsea Foods"],
            "Brightsea": ["Brightsea"],
        },
    ),
    "without its country": (
        ("The [O Danish Foreign Ministry] objected. The [O Foreign Ministry] summoned him.",),
        {"Danish Foreign Ministry": ["Danish Foreign Ministry", "Foreign Ministry"]},
    ),
    "what is known by several names": (
        ("The [O U.N.] and the [O United Nations], [O Bulgarian News Agency] and [O BTA].",),
        {"United Nations": ["U.N.", "United Nations"], "BTA": ["Bulgarian News Agency", "BTA"]},
    ),
    "a country's names": (
        ("[O Democratic People's Republic of Korea], [L North Korea], [N North Korean] rice, North Koreans",),
        {
            "North Korea": [
                "Democratic People's Republic of Korea",
                "North Korea",
                "North Korean",
                "North Koreans",
            ]
        },
    ),
    "an adjective within another name": (
        ("[O Russian Railways] and Danish butter.",),
        {"Russian Railways": ["Russian Railways"], "Denmark": ["Danish"]},
    ),
    "a city by its older name, and its country": (
        ("[L Kiev], or [L Kyiv], is in [L Ukraine]. [L Washington] is not in [L Washington] state.",),
        {
            "Kyiv": ["Kiev", "Kyiv"],
            "Ukraine": ["Ukraine"],
            "Washington, D.C.": ["Washington"],
            "Washington": ["Washington"],
        },
    ),
    "wars": (
        ("The [E World War II] of books is the Second World War.", "The [E Tulip Fair] opens."),
        {"Second World War": ["World War II", "Second World War"], "Tulip Fair": ["Tulip Fair"]},
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), THINGS.values(), ids=THINGS.keys())
def test_organisations_places_and_events(
    entities_of: Callable[..., Found], paragraphs: tuple[str, ...], expected: Found
) -> None:
    assert entities_of(*paragraphs) == expected


def test_an_id_stands_for_what_is_sure(make_article: Callable[..., Article]) -> None:
    text = (
        "[P Kim Jong Un] met [P Pope Francis] in [L Seoul], [L South Korea]. [O Reuters], [O MRA], [P Lenin]."
    )
    items = entities.find(*read(make_article, text)).items
    assert {item.name: item.wikidata for item in items} == {
        "Kim Jong-un": "Q56226",
        "Pope Francis": "Q450675",
        "Seoul": "Q8684",
        "South Korea": "Q884",
        "Reuters": "Q130879",
        "MRA": None,
        "Lenin": None,
    }


def test_the_sample_has_the_entities_that_people_read(
    make_article: Callable[..., Article], models: Models
) -> None:
    if "COPYDESK_DATA" not in os.environ:
        pytest.skip("COPYDESK_DATA names the folder of samples that are not ours to publish")
    folder = Path(os.environ["COPYDESK_DATA"]) / "sample"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    raw = (folder / "article.txt").read_text(encoding="utf-8")
    structure = expected["structure"]
    caption = raw.index(structure["imageCaption"]["raw"])
    article = make_article(
        *structure["bodyParagraphs"],
        title=structure["title"]["value"],
        standfirst=structure["standfirst"]["value"],
    )
    fact = next(fact for fact in enrich(article, models, "Fakti") if isinstance(fact, EntitiesFact))
    found = {item.name: item for item in fact.items}
    for entity in expected["entities"]:
        texts = [
            mention["text"].removeprefix("liberation of ")
            for mention in entity["mentions"]
            if mention["start"] > raw.index(structure["title"]["value"]) - 1
            and not 0 <= mention["start"] - caption < len(structure["imageCaption"]["raw"])
        ]
        if not texts:
            continue
        item = found[entity["name"].removesuffix(" (peninsula)")]
        assert item.type == entity["type"].partition(":")[0]
        assert item.wikidata == entity["wikidata"]
        assert [mention.text for mention in item.mentions] == texts


PIECES = [
    "[P Kim Jong-un]", "[P Kim]", "[P Kims]", "the", "[O Kim Inc.]", "(", ")", ",", "'s", "[N Korean]",
    "leader", "[L Korea]", "of", "[O K.I.M.]", "president", "\u0130", "[P .]", "[P Dr.]", "[P de]", "[O The]",
    "French", "[P Kim Jong-un II]", "the current leader.", "[E World War I]", "World War I", "[L Washington]",
    "\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_a_mention_is_what_stands_there(make_article: Callable[..., Article], pieces: list[str]) -> None:
    manuscript, mentions = read(make_article, " ".join(pieces) or "x")
    items = entities.find(manuscript, mentions).items
    for item in items:
        assert item.mentions == tuple(sorted(set(item.mentions), key=lambda one: (one.start, one.end)))
        for mention in item.mentions:
            assert mention.text == manuscript.text[mention.start : mention.end]
    named = [mention for mention in mentions if mention.type]
    spans = {(mention.start, mention.end) for item in items for mention in item.mentions}
    assert sum((mention.start, mention.end) not in spans for mention in named) <= sum(
        not any(map(str.isalnum, manuscript.text[mention.start : mention.end])) for mention in named
    )
