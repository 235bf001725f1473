"""Near duplicates: found through few keys, scored by what they share, whatever comes first."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment.duplicates import MOST_RELATIVES, NEAR, Kept, containment, match
from copydesk.enrichment.signature import ASKED, FEWEST, STORED, sketch
from tests.memory.duplicates import MemoryIndex

SHINGLES = st.frozensets(st.integers(0, 40))


def words(seed: int, count: int = 200) -> list[str]:
    random = Random(seed)
    return ["".join(random.choices("abcdefghij", k=7)) for _ in range(count)]


def text(*parts: list[str]) -> str:
    return " ".join(word for part in parts for word in part)


ORIGINAL = words(1)
VERSIONS = {
    "original": text(ORIGINAL),
    "same": text(ORIGINAL).upper(),
    "first half": text(ORIGINAL[:100]),
    "second half": text(ORIGINAL[100:]),
    "inside another": text(words(2, 60), ORIGINAL, words(3, 60)),
    "turned round": text(ORIGINAL[150:], ORIGINAL[80:150], ORIGINAL[:80]),
}


@pytest.mark.parametrize("name", ["same", "first half", "second half", "inside another", "turned round"])
def test_a_version_is_found_whichever_arrives_first(name: str) -> None:
    for first, second in (("original", name), (name, "original")):
        index = MemoryIndex()
        index.add(first, sketch(VERSIONS[first]))
        (duplicate,) = index.add(second, sketch(VERSIONS[second])).duplicates
        assert duplicate.article_id == first
        assert duplicate.score > 0.9
        assert duplicate.exact == (name == "same")


def test_texts_that_share_a_phrase_are_no_duplicates() -> None:
    index = MemoryIndex()
    phrase = words(4, 30)
    index.add("one", sketch(text(words(5), phrase)))
    assert index.add("other", sketch(text(phrase, words(6)))).duplicates == ()


def test_a_duplicate_without_a_common_key_is_found_through_its_relatives() -> None:
    whole, half = sketch(VERSIONS["original"]), sketch(VERSIONS["first half"])
    index = MemoryIndex()
    index.add("whole", whole)
    index.add("half", half)
    index.held = dict.fromkeys(half.stored, "half")
    found = index.add("arriving", whole).duplicates
    assert [(duplicate.article_id, duplicate.exact) for duplicate in found] == [
        ("whole", True),
        ("half", False),
    ]


def test_a_second_copy_claims_nothing() -> None:
    index = MemoryIndex()
    index.add("first", sketch(VERSIONS["original"]))
    assert index.add("second", sketch(VERSIONS["same"])).claims == ()


def test_a_key_that_a_stranger_holds_is_replaced_by_the_next_free_one() -> None:
    drawn = sketch(VERSIONS["original"])
    index = MemoryIndex()
    index.held = {drawn.stored[0]: "stranger", drawn.asked[STORED]: "stranger"}
    assert index.add("arriving", drawn).claims == (*drawn.stored[1:], drawn.asked[STORED + 1])


def test_an_article_that_arrives_again_is_not_its_own_duplicate_and_claims_no_more() -> None:
    index = MemoryIndex()
    drawn = sketch(VERSIONS["original"])
    index.add("a", drawn)
    again = match("a", drawn, index)
    assert (again.duplicates, again.claims) == ((), ())


def test_what_is_gone_from_the_archive_is_no_duplicate() -> None:
    index = MemoryIndex()
    drawn = sketch(VERSIONS["original"])
    index.held = dict.fromkeys(drawn.stored, "gone")
    assert index.add("arriving", drawn).duplicates == ()


def test_a_text_that_is_everywhere_costs_no_more_than_the_limit() -> None:
    drawn = sketch(VERSIONS["original"])
    names = tuple(f"copy {number:03}" for number in range(500))

    class Crowded(MemoryIndex):
        def kept(self, article_ids: object) -> dict[str, Kept]:
            assert isinstance(article_ids, tuple)
            self.compared += len(article_ids)
            return {name: Kept(drawn.shingles, names) for name in article_ids}

    index = Crowded()
    index.held = dict.fromkeys(drawn.stored, names[0])
    assert len(match("arriving", drawn, index).duplicates) == 1 + MOST_RELATIVES
    assert index.compared == 1 + MOST_RELATIVES
    assert index.most_asked <= ASKED


def test_a_text_without_a_signature_asks_for_nothing() -> None:
    index = MemoryIndex()
    assert index.add("flash", sketch("Bank cuts rates")).duplicates == ()
    assert (index.most_asked, index.writes) == (0, 0)


@given(SHINGLES, SHINGLES)
def test_containment_is_symmetric_and_a_share(first: frozenset[int], second: frozenset[int]) -> None:
    share = containment(first, second)
    assert share == containment(second, first)
    assert 0 <= share <= 1
    assert (share == 1) == (len(first & second) >= FEWEST and (first <= second or second <= first))


@given(st.permutations(sorted(VERSIONS)))
def test_the_pairs_do_not_depend_on_the_order_of_arrival(order: list[str]) -> None:
    index = MemoryIndex()
    found = {
        (frozenset((name, duplicate.article_id)), duplicate.score)
        for name in order
        for duplicate in index.add(name, sketch(VERSIONS[name])).duplicates
    }
    drawn = {name: sketch(version).shingles for name, version in VERSIONS.items()}
    expected = {
        (frozenset((one, other)), containment(drawn[one], drawn[other]))
        for one in order
        for other in order
        if one < other and containment(drawn[one], drawn[other]) >= NEAR
    }
    assert found == expected


def test_the_likest_comes_first() -> None:
    index = MemoryIndex()
    for name in ("turned round", "first half", "same"):
        index.add(name, sketch(VERSIONS[name]))
    found = index.add("original", sketch(VERSIONS["original"])).duplicates
    assert [duplicate.score for duplicate in found] == sorted((d.score for d in found), reverse=True)
    assert [duplicate.article_id for duplicate in found if duplicate.exact] == ["same"]
