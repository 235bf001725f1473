"""Whether the mentions of one person are put together, and no others: B-cubed over linked documents."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from copydesk.enrichment import entities, recognition
from copydesk.enrichment.manuscript import Manuscript, Part, PartKind
from copydesk.enrichment.recognition import Recognised, Recognizer
from copydesk.enrichment.sentences import split
from copydesk.facts import EntityType
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_TARGET: Final = 97.0
_SETS: Final = ("aida-conll-dev", "reuters-128")
_PERSON: Final = "Q215627"
_MEANING: Final = """\
People in two sets of linked news: the dev part of AIDA-CoNLL (whose copy has a tenth of its words blotted
out) and Reuters-128. The mentions are given, and have to be put together; two are one person where their
Wikidata ids are one. The figure is the mean B-cubed F1 of all mentions of people with an id, document by
document. A mention without an id has no type and no person to be held against, so it is not scored; it is
given all the same where our recogniser takes it for a person, since it may be mistaken for somebody else.
The rules were written with a look at even-numbered documents alone; odd ones stand apart in the table.
There is no peer to install; below are what two simple rules give: one person for one string, and one for one
last word. "From the text" has nothing given: names are recognised first, and the mentions scored are those
gold ones that came out as people."""


@dataclass(frozen=True, slots=True)
class _Document:
    manuscript: Manuscript
    number: int
    people: tuple[tuple[int, int, str], ...]
    others: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Score:
    """Sums of B-cubed over mentions; `of` is how many there would be."""

    precision: float = 0.0
    recall: float = 0.0
    scored: int = 0
    of: int = 0

    def add(self, gold: Sequence[str], found: Sequence[object]) -> None:
        """One document's mentions, with their person in truth and as found."""
        both, golds, founds = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
        for pair, shared in both.items():
            self.precision += shared * shared / founds[pair[1]]
            self.recall += shared * shared / golds[pair[0]]
        self.scored += len(gold)

    @property
    def f1(self) -> float:
        """Their harmonic mean, in per cent."""
        return 200 * self.precision * self.recall / max(1e-9, self.scored * (self.precision + self.recall))

    def row(self, what: str) -> tuple[str, ...]:
        """A line of the table."""
        share = f"{self.scored} of {self.of}" if self.of else str(self.scored)
        precision, recall = (100 * value / max(1, self.scored) for value in (self.precision, self.recall))
        return (what, share, f"{precision:.2f}", f"{recall:.2f}", f"{self.f1:.2f}")


def measure(folder: Path) -> Section:
    """B-cubed of people, on given mentions and from the text."""
    section = Section("aliases", "People under several names", _MEANING)
    recognizer = recognition.load()
    documents = [
        (name, document)
        for name in _SETS
        for document in track(
            list(_documents(folder / "entities" / "linked" / f"{name}.jsonl")), f"names of {name}"
        )
        if document.people
    ]
    whole = _Score()
    scores: dict[str, _Score] = {}
    for name, document in documents:
        half = "odd" if document.number % 2 else "even"
        rivals = {
            "one string": _by_string(document),
            "one last word": _by_last_word(document),
            "ours": _given(document, recognizer),
            "ours, from the text": _from_the_text(document, recognizer),
        }
        for rival, people in rivals.items():
            into = [scores.setdefault(f"{name}, {half}: {rival}", _Score())]
            for score in [*into, whole] if rival == "ours" else into:
                seen = [person for person in document.people if person[:2] in people]
                score.add([person[2] for person in seen], [people[person[:2]] for person in seen])
                score.of += len(document.people)
    section.figures.append(Figure("people, B-cubed F1 on given mentions", whole.f1, _TARGET, digits=2))
    rows = (*(score.row(what) for what, score in sorted(scores.items())), whole.row("all: ours"))
    section.tables.append(Table("B-cubed of people", ("set", "mentions", "precision", "recall", "F1"), rows))
    return section


def _documents(path: Path) -> Iterator[_Document]:
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        record = json.loads(line)
        text = record["text"]
        part = Part(PartKind.PARAGRAPH, 0, len(text), tuple(split(text)))
        labels = [(*label["span"], label["entity_id"], label["type"]) for label in record["labels"]]
        yield _Document(
            Manuscript(text, (part,), "en"),
            number,
            tuple((start, end, person) for start, end, person, kind in labels if kind == _PERSON),
            tuple((start, end) for start, end, person, _ in labels if not person.startswith("Q")),
        )


def _by_string(document: _Document) -> dict[tuple[int, int], object]:
    return {(start, end): document.manuscript.text[start:end] for start, end, _ in document.people}


def _by_last_word(document: _Document) -> dict[tuple[int, int], object]:
    named = _by_string(document)
    return {span: str(name).split()[-1].casefold() for span, name in named.items()}


def _given(document: _Document, recognizer: Recognizer) -> dict[tuple[int, int], object]:
    taken = {
        (name.start, name.end)
        for name in recognition.mentions(document.manuscript, recognizer)
        if name.type is EntityType.PERSON
    }
    spans = {(start, end) for start, end, _ in document.people} | (taken & set(document.others))
    given = [Recognised(start, end, EntityType.PERSON, 1.0, "PERSON") for start, end in sorted(spans)]
    return _people(document, given)


def _from_the_text(document: _Document, recognizer: Recognizer) -> dict[tuple[int, int], object]:
    return _people(document, recognition.mentions(document.manuscript, recognizer))


def _people(document: _Document, mentions: Sequence[Recognised]) -> dict[tuple[int, int], object]:
    return {
        (mention.start, mention.end): index
        for index, item in enumerate(entities.find(document.manuscript, mentions).items)
        if item.type is EntityType.PERSON
        for mention in item.mentions
    }
