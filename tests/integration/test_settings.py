"""copydesk.aws.settings: a function's settings, from its environment."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.aws.settings import read_settings
from copydesk.errors import ConfigurationError


@dataclass(frozen=True)
class Example:
    table_name: str
    inline_bytes: int


@given(name=st.text(min_size=1), size=st.integers(min_value=0, max_value=10**12))
def test_each_field_comes_from_the_variable_of_its_name(name: str, size: int) -> None:
    read = read_settings(Example, {"TABLE_NAME": name, "INLINE_BYTES": str(size), "OTHER": "x"})
    assert read == Example(name, size)


@dataclass(frozen=True)
class Money:
    dollars: float


@pytest.mark.parametrize(("text", "dollars"), [("5", 5.0), ("0.5", 0.5), ("0", 0.0)])
def test_a_number_may_have_a_fraction_where_the_field_may(text: str, dollars: float) -> None:
    assert read_settings(Money, {"DOLLARS": text}) == Money(dollars)


@pytest.mark.parametrize("text", ["-1", ".5", "1.2.3", "nan", "1e9", "five"])
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError):
        read_settings(Money, {"DOLLARS": text})


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_settings(Example, {"TABLE_NAME": "", "INLINE_BYTES": "many"})
    assert str(raised.value) == "TABLE_NAME is not set; INLINE_BYTES is 'many' and no number"


@dataclass(frozen=True)
class Choice:
    issuer: str = ""
    minutes: int = 60


def test_a_field_with_a_default_may_be_empty_and_is_as_strict_as_others_else() -> None:
    assert read_settings(Choice, {"ISSUER": "", "MINUTES": ""}) == Choice("", 60)
    assert read_settings(Choice, {}) == Choice()
    assert read_settings(Choice, {"ISSUER": "x", "MINUTES": "5"}) == Choice("x", 5)
    with pytest.raises(ConfigurationError):
        read_settings(Choice, {"MINUTES": "soon"})


def test_only_a_dataclass_can_be_settings() -> None:
    with pytest.raises(ConfigurationError):
        read_settings(int, {})
