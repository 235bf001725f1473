"""What somebody said, promised, demanded or accused others of, in the text's own words."""

from collections.abc import Callable

import pytest

from copydesk.article import Article
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.quotes import find
from copydesk.facts import EntitiesFact, QuoteItem, QuoteKind

Reported = Callable[[str], list[QuoteItem]]


@pytest.fixture
def reported(make_article: Callable[..., Article]) -> Reported:
    """The indirect speech of a paragraph in which no name is recognised."""

    def of(text: str) -> list[QuoteItem]:
        items = find(Manuscript.of(make_article(text), "en"), EntitiesFact(method="none", version="1")).items
        return [item for item in items if item.kind is QuoteKind.INDIRECT]

    return of


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Vera Holm said that the bridge would reopen in May.",
            "the bridge would reopen in May",
            "Vera Holm",
        ),
        ("Vera Holm said the bridge would reopen in May.", "the bridge would reopen in May", "Vera Holm"),
        ("The bridge would reopen in May, Vera Holm said.", "The bridge would reopen in May", "Vera Holm"),
        ("The bridge would reopen in May, said Vera Holm.", "The bridge would reopen in May", "Vera Holm"),
        ("According to Vera Holm, the bridge is unsafe.", "the bridge is unsafe", "Vera Holm"),
        ("The old bridge is unsafe, according to Vera Holm.", "The old bridge is unsafe", "Vera Holm"),
        ("Vera Holm told the board that nobody would pay.", "nobody would pay", "Vera Holm"),
        ("Vera Holm said on Monday that nobody would pay.", "nobody would pay", "Vera Holm"),
        ("Vera Holm went on to say that nobody would pay.", "nobody would pay", "Vera Holm"),
        ("Vera Holm accused the board of hiding the report.", "hiding the report", "Vera Holm"),
        ("Vera Holm blamed Aro Tamm for the long delay.", "the long delay", "Vera Holm"),
        ("Vera Holm reiterated her promise to rebuild it.", "her promise to rebuild it", "Vera Holm"),
        ("Vera Holm called for talks with the board.", "talks with the board", "Vera Holm"),
        ("Vera Holm called on the board to resign at once.", "resign at once", "Vera Holm"),
        ("Vera Holm urged the board to publish its report.", "publish its report", "Vera Holm"),
        ("Vera Holm vowed to rebuild the bridge.", "rebuild the bridge", "Vera Holm"),
        ("Vera Holm demanded an apology from the board.", "an apology from the board", "Vera Holm"),
        ("Vera Holm denied that she had seen the report.", "she had seen the report", "Vera Holm"),
        ("Some experts, who say the bridge is unsafe, left.", "the bridge is unsafe, left", "Some experts"),
        (
            "This comes amid accusations from Oslo, Porto and Lund that the board is hiding a report.",
            "the board is hiding a report",
            "Oslo, Porto and Lund",
        ),
        ("Critics warned that nobody would pay, Reuters notes.", "nobody would pay", "Critics"),
        ("The toll would rise by 36%, Vera Holm said.", "The toll would rise by 36%", "Vera Holm"),
        (
            "Vera Holm, the one member to oppose it, said the plan held good safeguards.",
            "the plan held good safeguards",
            "Vera Holm",
        ),
        ("The plan will fail in June, said analysts.", "The plan will fail in June", "analysts"),
        ("A spokesman for one US shop said it would sell.", "it would sell", "A spokesman for one US shop"),
        (
            "Supporters of changing the law say it is too old.",
            "it is too old",
            "Supporters of changing the law",
        ),
        ("Many believe that nobody will pay.", "nobody will pay", "Many"),
    ],
)
def test_indirect_speech_is_found_with_its_speaker(
    reported: Reported, text: str, content: str, speaker: str
) -> None:
    assert [(item.text, item.speaker) for item in reported(text)] == [(content, speaker)]


def test_one_speaker_may_say_two_things(reported: Reported) -> None:
    first, second = reported(
        "Vera Holm, who called for talks with Oslo and proposed convening a meeting, left."
    )
    assert (first.text, first.speaker) == ("talks with Oslo", "Vera Holm")
    assert (second.text, second.speaker) == ("convening a meeting, left", "Vera Holm")


@pytest.mark.parametrize(
    "text",
    [
        "Vera Holm did not say that the bridge was unsafe.",
        "Vera Holm would say that the bridge is unsafe.",
        "Vera Holm declined to say whether the bridge is unsafe.",
        "It is said that the bridge is unsafe.",
        "The United States signed the treaty on Monday.",
        "The report was on the table, and the claim was old.",
        "Vera Holm crossed the bridge in May.",
        "In a statement, Vera Holm said.",
        "The state of the bridge is a reason to worry.",
        "Vera Holm announced Friday the board is closing a bridge that may fall.",
        "Let us say that the bridge is unsafe.",
        "The bridge that Vera Holm promised the town is unsafe.",
        "The boat sank, a fate suffered by many.",
        "One after another, the builders declared bankruptcy.",
        "I think that the bridge is unsafe.",
    ],
)
def test_denials_wishes_and_nouns_are_no_indirect_speech(reported: Reported, text: str) -> None:
    assert reported(text) == []


def test_the_cue_names_speaker_and_verb(reported: Reported) -> None:
    (item,) = reported("Vera Holm said that the bridge would reopen in May.")
    assert (item.cue, item.cue_start, item.cue_end) == ("Vera Holm said", 0, 14)


def test_a_clause_with_a_quotation_in_it_is_told_by_the_quotation_alone(reported: Reported) -> None:
    assert reported('Vera Holm said that the bridge was "ready to fall" in May.') == []
