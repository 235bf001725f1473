"""A text with what was found in it."""

from hypothesis import given
from hypothesis import strategies as st

from copydesk.facts import EntitiesFact, EntityItem, EntityType, Mention, QuoteItem, QuoteKind, QuotesFact
from read.wire.marking import BREAK, Span, paragraphs, segments, spans

TEXT = "Ana Ilieva said the ferry sails.\n\nNobody was hurt."
KINDS = st.sampled_from(["person", "place", "quote", "time", "summary"])


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    """A text, and spans over it that overlap in every way."""
    text = draw(st.text(alphabet="ab <&\n\U0001f6a2", max_size=60))
    found = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(0, len(text)))
        if start < end:
            found.append(Span(start, end, draw(KINDS), f"n-{number}"))
    return text, tuple(sorted(found))


@given(marked())
def test_the_segments_are_the_text(example: tuple[str, tuple[Span, ...]]) -> None:
    text, found = example
    parts = paragraphs(text, found)
    assert BREAK.join("".join(segment.text for segment in part) for part in parts) == text


@given(marked())
def test_every_span_is_shown_wherever_it_reaches(example: tuple[str, tuple[Span, ...]]) -> None:
    text, found = example
    position = 0
    for segment in segments(text, 0, len(text), found):
        here = range(position, position + len(segment.text))
        covering = {span.kind for span in found if span.start <= here.start and here.stop <= span.end}
        touching = {span.kind for span in found if span.start < here.stop and span.end > here.start}
        assert set(segment.kinds) == covering == touching
        position += len(segment.text)


def test_a_name_in_a_quote_leads_to_the_name_and_the_quote_is_told_of_where_it_ends() -> None:
    found = (Span(0, 31, "quote", "quotes-0"), Span(0, 10, "person", "entities-0"))
    name, rest, stop = segments(TEXT, 0, 32, found)
    assert (name.text, name.note, name.kinds) == ("Ana Ilieva", "entities-0", ("person", "quote"))
    assert (rest.note, [quote.note for quote in rest.closes]) == ("quotes-0", ["quotes-0"])
    assert (stop.text, stop.kinds, stop.note) == (".", (), None)


def test_facts_become_spans_with_the_names_of_their_notes() -> None:
    mention = Mention(text="Ana Ilieva", start=0, end=10)
    person = EntityItem(name="Ana Ilieva", type=EntityType.PERSON, confidence=0.9, mentions=(mention,))
    quote = QuoteItem(kind=QuoteKind.INDIRECT, text="the ferry sails", start=16, end=31)
    facts = (
        EntitiesFact(method="test", version="1", items=(person,)),
        QuotesFact(method="test", version="1", items=(quote,)),
    )
    assert spans(facts, len(TEXT)) == (
        Span(0, 10, "person", "entities-0"),
        Span(16, 31, "quote", "quotes-0"),
    )


def test_a_span_that_does_not_fit_the_text_is_left_out() -> None:
    quote = QuoteItem(kind=QuoteKind.DIRECT, text="x", start=40, end=90)
    assert spans((QuotesFact(method="test", version="1", items=(quote,)),), len(TEXT)) == ()
