"""The keys of a text: few, the same everywhere, and kept by whoever copies from it."""

import subprocess
import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.signature import ASKED, FEWEST, STORED, find, sketch

TEXT = (
    "The harbour authority closed the eastern pier on Tuesday after inspectors found cracks in two pillars. "
    "Ferries to the islands leave from the fishing quay until further notice, a spokeswoman said. "
    "Repairs are expected to take three weeks and will be paid for out of the reserve of the authority, "
    "whose budget was cut by a tenth last year. Shopkeepers near the pier asked for compensation."
)
WORDS = st.lists(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=9), max_size=120)


def test_an_article_stores_four_keys_and_asks_for_them_first() -> None:
    drawn = sketch(TEXT)
    assert len(drawn.stored) == STORED
    assert drawn.asked[:STORED] == drawn.stored
    assert len(set(drawn.asked)) == ASKED


def test_the_fact_holds_what_is_stored() -> None:
    fact = find(Manuscript(TEXT, ()))
    assert [item.keys for item in fact.items] == [sketch(TEXT).stored]


def test_a_text_too_short_to_tell_has_no_signature() -> None:
    assert find(Manuscript("Pier closed after cracks are found.", ())).items == ()
    assert sketch("").shingles == frozenset()


def test_keys_are_the_same_in_every_process() -> None:
    program = f"from copydesk.enrichment.signature import sketch; print(*sketch({TEXT!r}).asked)"
    for seed in ("1", "2"):
        command = [sys.executable, "-c", program]
        printed = subprocess.run(
            command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        assert tuple(printed.stdout.split()) == sketch(TEXT).asked


@pytest.mark.parametrize(
    "text",
    [TEXT.upper(), TEXT.replace(" ", "  \n"), TEXT.replace(",", " …"), f"“{TEXT}”"],
    ids=["capitals", "space", "punctuation", "quotation marks"],
)
def test_typography_leaves_the_sketch_as_it_is(text: str) -> None:
    assert sketch(text) == sketch(TEXT)


@given(WORDS)
def test_a_letter_beyond_ascii_elsewhere_changes_no_shingle(words: list[str]) -> None:
    plain = [word for word in words if word.isascii()]
    assert sketch(" ".join(plain)).shingles <= sketch(" ".join([*plain, "é", "é", "é"])).shingles


@given(WORDS)
def test_keys_belong_to_shingles_of_the_text(words: list[str]) -> None:
    drawn = sketch(" ".join(words))
    assert {int(key, 16) for key in drawn.asked} <= drawn.shingles
    assert bool(drawn.stored) == (len(drawn.shingles) >= FEWEST)


@given(st.text(max_size=400))
def test_any_text_has_a_sketch(text: str) -> None:
    assert len(sketch(text).stored) <= STORED


@pytest.mark.parametrize("half", [0, 1])
def test_either_half_of_a_text_asks_for_two_of_its_keys(half: int) -> None:
    random = Random(1)
    words = ["".join(random.choices("abcdefgh", k=7)) for _ in range(400)]
    middle = len(words) // 2
    cut = words[:middle] if half == 0 else words[middle:]
    assert len(set(sketch(" ".join(cut)).asked) & set(sketch(" ".join(words)).stored)) >= STORED // 2


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (
            "港务局星期二关闭了东码头因为检查人员发现两根柱子有裂缝",
            "星期二关闭了东码头因为检查人员发现两根柱子",
        ),
        (
            "การท่าเรือปิดท่าเรือตะวันออกเมื่อวันอังคารหลังพบรอยร้าวในเสาสองต้น",
            "ปิดท่าเรือตะวันออกเมื่อวันอังคารหลังพบรอยร้าว",
        ),
        (
            "बंदरगाह प्राधिकरण ने मंगलवार को पूर्वी घाट बंद कर दिया क्योंकि दो खंभों में दरारें मिलीं",
            "प्राधिकरण ने मंगलवार को पूर्वी घाट बंद कर दिया क्योंकि दो खंभों",
        ),
    ],
    ids=["Chinese", "Thai", "Hindi"],
)
def test_scripts_that_part_no_words_have_shingles_as_well(text: str, copy: str) -> None:
    assert len(sketch(copy).shingles) >= FEWEST
    assert len(sketch(copy).shingles & sketch(text).shingles) >= len(sketch(copy).shingles) - 2


def test_a_hindi_word_is_one_word() -> None:
    assert len(sketch("हिन्दी में समाचार").shingles) == 1
