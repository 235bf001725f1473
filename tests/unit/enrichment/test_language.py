import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enrichment import language
from copydesk.enrichment.pipeline import Models


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council has approved the plan for a new bridge over the river.", "en"),
        ("Съветът одобри плана за нов мост над реката, съобщиха от общината.", "bg"),
        ("Der Stadtrat hat den Plan für eine neue Brücke über den Fluss gebilligt.", "de"),
        ("Le conseil municipal a approuvé le projet d'un nouveau pont sur le fleuve.", "fr"),
        ("El ayuntamiento ha aprobado el plan para un nuevo puente sobre el río.", "es"),
    ],
)
def test_the_language_of_a_sentence(text: str, code: str, models: Models) -> None:
    (item,) = language.find(text, models.language).items
    assert item.value == code
    assert item.confidence >= language.FLOOR


@pytest.mark.parametrize(
    "text", ["", "  \n", "12345 67 8.9", "!!! ... ???", "OK", "Kim Jong-un", "😀😀", "\x00"]
)
def test_what_is_too_little_to_tell_has_no_language(text: str, models: Models) -> None:
    assert language.find(text, models.language).items == ()


def test_a_long_text_is_judged_by_its_beginning(models: Models) -> None:
    beginning = "The council has approved the plan for a new bridge. " * 100
    ending = "Der Stadtrat hat den Plan gebilligt. " * 1000
    assert language.find(beginning + ending, models.language).items[0].value == "en"


def test_the_fact_names_the_model_and_its_version(models: Models) -> None:
    fact = language.find("", models.language)
    assert (fact.method, fact.version) == ("py3langid", models.language.version)


@given(text=st.text())
def test_any_text_has_one_language_or_none(text: str, models: Models) -> None:
    fact = language.find(text, models.language)
    assert len(fact.items) <= 1
    assert fact == language.find(text, models.language)


def test_importing_the_module_loads_no_model() -> None:
    code = "import sys, copydesk.enrichment.pipeline; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
