"""Names that a gazetteer knows: what it says beside a model that takes them for people."""

from collections.abc import Iterable

import pytest

from copydesk.enrichment import gazetteer_table
from copydesk.enrichment.gazetteer import Gazetteer
from copydesk.enrichment.recognition import mentions, whereabouts
from copydesk.enrichment.recognition.mention import Labelled
from tests.unit.enrichment.manuscripts import manuscript


class Mistaken:
    """A model that takes these words for people, and knows nothing else."""

    version = "mistaken"

    def __init__(self, *names: str) -> None:
        self.names = names

    def __call__(self, text: str) -> Iterable[Labelled]:
        found = [(text.index(name), name) for name in self.names if name in text]
        return [Labelled(start, start + len(name), "PERSON", 0.9) for start, name in sorted(found)]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return gazetteer_table.load()


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The trams stood still in Ghent until noon on Monday.", "Ghent", "GPE"),
        ("Harbour pilots from Odesa will work there.", "Odesa", "GPE"),
        ("Ferries left the port of Izmail at noon.", "Izmail", "GPE"),
        ("Residents of Zelzate complained.", "Zelzate", "GPE"),
        ("Zelzate's mayor resigned.", "Zelzate", "GPE"),
        ("Zelzate resigned.", "Zelzate", "PERSON"),
        ("Bulgaria did not answer; Sofia waited.", "Sofia", "GPE"),
        ("Nobody answered; Sofia waited.", "Sofia", "PERSON"),
        ("The rain fell on Hrytsenko for three days.", "Hrytsenko", "PERSON"),
        ("The rain fell in Florence until noon.", "Florence", "PERSON"),
        ("Reporters asked Reading about it.", "Reading", "PERSON"),
    ],
)
def test_a_place_of_renown_is_one_unless_it_is_a_given_name(
    gazetteer: Gazetteer, text: str, name: str, label: str
) -> None:
    found = mentions(manuscript(text), Mistaken(name), gazetteer)
    assert (name, label) in [(text[one.start : one.end], one.label) for one in found]


def test_what_is_listed_with_a_place_is_one_too(gazetteer: Gazetteer) -> None:
    text = "The coast road between Nice and Menton was closed."
    found = mentions(manuscript(text), Mistaken("Nice", "Menton"), gazetteer)
    assert [name.label for name in found] == ["GPE", "GPE"]


def test_who_has_a_full_name_in_the_text_stays_a_person(gazetteer: Gazetteer) -> None:
    text = "Boris Odesa spoke to reporters. Odesa said no more."
    found = mentions(manuscript(text), Mistaken("Boris Odesa"), gazetteer)
    assert [name.label for name in found] == ["PERSON", "PERSON"]


def test_a_gazetteer_is_asked_once_for_a_text(gazetteer: Gazetteer) -> None:
    class Counting:
        version = "1"
        asked = 0

        def find(self, keys: Iterable[str]) -> object:
            self.asked += 1
            return gazetteer.find(keys)

    counting = Counting()
    text = "From Ghent to Odesa, and to Varna."
    names = Mistaken("Ghent", "Odesa", "Varna")(text)
    whereabouts.weights(text, list(names), counting)  # type: ignore[arg-type]  # what it answers is the real one's
    assert counting.asked == 1
