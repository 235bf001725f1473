"""Words and sentences where they stand, in the scripts that part their words."""

import pytest

from copydesk.enrichment.sentences import split
from copydesk.enrichment.words import words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("over 10,000m in 1,234.5 s", ["over", "10,000m", "in", "1,234.5", "s"]),
        ("one,two 3,four", ["one", "two", "3", "four"]),
        ("L'Union et l’État d'ici", ["union", "et", "état", "ici"]),  # noqa: RUF001
        ("dell'arte, O'Brien, it'd", ["arte", "o'brien", "it'd"]),
        ("मंगलवार को", ["मंगलवार", "को"]),
        ("cafe\u0301 au lait", ["cafe\u0301", "au", "lait"]),
        ("می\u200cخواهد", ["می\u200cخواهد"]),  # noqa: RUF001 - Persian
        ("\u0301\u200d _", []),
    ],
)
def test_a_word_is_whole(text: str, forms: list[str]) -> None:
    assert [word.form for word in words(text)] == forms
    assert all(text[word.start : word.end].casefold() == word.form for word in words(text))


@pytest.mark.parametrize(
    "text",
    ["पुल खुला। काम जारी है।", "متى يفتح الجسر؟ قال الوزير غدا.", "پل بند ہے۔ کام جاری ہے۔"],  # noqa: RUF001 - Urdu
)
def test_a_sentence_ends_with_the_stop_of_its_script(text: str) -> None:
    assert len(list(split(text))) == 2
