"""Whom a pronoun or a description stands for."""

from collections.abc import Callable

import pytest

from copydesk.article import Article
from copydesk.enrichment.entities.antecedents import Antecedents
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityItem, EntityType, Mention

PEOPLE = ("Anna Berg", "Berg", "Paul Jones", "Jones", "Kurt Weber", "Noor")
BODIES = ("Acme", "Globex", "Torvik University")


@pytest.fixture
def stands_for(make_article: Callable[..., Article]) -> Callable[..., str | None]:
    def resolve(*paragraphs: str, asked: str) -> str | None:
        manuscript = Manuscript.of(make_article(*paragraphs), "en")
        text = manuscript.text
        mentions: dict[str, list[Mention]] = {}
        taken: set[int] = set()
        for name in (*PEOPLE, *BODIES):
            full = next(one for one in (*PEOPLE, *BODIES) if name in one)
            at = text.find(name)
            while at >= 0:
                if at not in taken:
                    mentions.setdefault(full, []).append(Mention(text=name, start=at, end=at + len(name)))
                    taken.update(range(at, at + len(name)))
                at = text.find(name, at + 1)
        items = [
            EntityItem(
                name=name,
                type=EntityType.ORGANISATION if name in BODIES else EntityType.PERSON,
                confidence=1.0,
                mentions=tuple(sorted(found, key=lambda mention: mention.start)),
            )
            for name, found in mentions.items()
        ]
        start = text.rindex(asked)
        found = Antecedents.of(manuscript, items).resolve(Span(start, start + len(asked)))
        return found.name if found else None

    return resolve


@pytest.mark.parametrize(
    ("paragraphs", "asked", "expected"),
    [
        (("Anna Berg met Paul Jones.", '"It is done," she said.'), "she", "Anna Berg"),
        (("Anna Berg met Paul Jones.", '"It is done," he said.'), "he", "Paul Jones"),
        (("Kurt Weber resigned.", '"I never liked Paul Jones," he said.'), "he", "Kurt Weber"),
        (("Paul Jones said he would go.",), "he", "Paul Jones"),
        (("Paul Jones wrote to Kurt Weber. He got no answer.",), "He", "Paul Jones"),
        (("Mrs Noor won. Paul Jones lost.", "She thanked voters."), "She", "Noor"),
        (("Nobody came.", '"A pity," he said.'), "he", None),
        (("Acme sued Globex. It wants money.",), "It", "Acme"),
        (("Shares of Acme fell.", '"We are sound," the company said.'), "the company", "Acme"),
        (
            ("Torvik University closed.", "Acme left.", "Nobody asked the university."),
            "the university",
            "Torvik University",
        ),
        (("Acme left.", "Nobody asked the university."), "the university", None),
        (("Acme left.", "Norway's company register was closed."), "Norway's company", None),
        (("Foreign minister Kurt Weber met Anna Berg.", "The minister left."), "The minister", "Kurt Weber"),
        (("Anna Berg met Paul Jones, the mayor of Ulm.", "The mayor left."), "The mayor", "Paul Jones"),
        (("Anna Berg met Paul Jones.", "The mayor left."), "The mayor", None),
        (("Paul Jones of Acme spoke.",), "Paul Jones of Acme", "Paul Jones"),
        (("Acme chairman Paul Jones spoke.",), "Acme chairman Paul Jones", "Paul Jones"),
        (("An Acme spokesman spoke.",), "An Acme spokesman", None),
        (("Paul Jones's lawyer spoke.",), "Paul Jones's lawyer", None),
        (("Anna Berg's aunt, Noor, spoke.",), "Anna Berg's aunt, Noor,", "Noor"),
        (("Analysts at Acme spoke.",), "Analysts at Acme", None),
    ],
)
def test_a_span_stands_for(
    stands_for: Callable[..., str | None], paragraphs: tuple[str, ...], asked: str, expected: str | None
) -> None:
    assert stands_for(*paragraphs, asked=asked) == expected
