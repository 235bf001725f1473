import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.formats import strict_json
from copydesk.reasons import ReasonCode

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ('{"uri": 1, "uri": 2}', "stands twice in an object: uri"),
        ('[{"a": {"b": 1, "b": 1}}]', "stands twice"),
        ("NaN", "NaN"),
        ("[-Infinity]", "Infinity"),
        ("[1e999]", "too large"),
        ("[1, 2,]", "line 1"),
        ("{'a': 1}", "line 1, column 2"),
        ('{"a": 1} x', "line 1, column 10"),
        ("[01]", "line 1"),
        ('["\t"]', "control character"),
        ('["a\nb"]', "control character"),
        (r'["\ud800"]', "lone surrogate"),
        (r'["\udc00\ud800"]', "lone surrogate"),
        (r'["\ud83dx\ude00"]', "lone surrogate"),
        ("[" + "9" * 4_301 + "]", "4,300 digits"),
        ("[" * 65 + "]" * 65, "64 levels"),
        ("[" + "0," * 100_000 + "0]", "100,000 values"),
        ("", "line 1"),
        ("// a comment\n{}", "line 1"),
    ],
)
def test_what_rfc_8259_or_the_limits_rule_out_is_refused(text: str, detail: str) -> None:
    with pytest.raises(Refused) as caught:
        strict_json.loads(text)
    is_too_much = detail in {"64 levels", "100,000 values"}
    assert caught.value.reason is (ReasonCode.TOO_COMPLEX if is_too_much else ReasonCode.MALFORMED_JSON)
    assert detail.lower() in caught.value.detail.lower()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"\ud83d\ude00 \\ud800"', "😀 \\ud800"),
        ("[" * 64 + "]" * 64, None),
        ("9" * 4_300, None),
        ('{"a": "[[[[", "b": "]"}', {"a": "[[[[", "b": "]"}),
        (' \r\n\t{"\\"": []}', {'"': []}),
    ],
)
def test_what_is_within_the_limits_is_read(text: str, value: Any) -> None:
    found = strict_json.loads(text)
    assert value is None or found == value


def test_no_text_of_the_input_gets_into_the_detail() -> None:
    secret = "a long sentence of somebody's article that stands as a name"
    with pytest.raises(Refused) as caught:
        strict_json.loads(json.dumps({secret: 1})[:-1] + f', "{secret}": 2}}')
    assert secret not in caught.value.detail


def test_deep_nesting_costs_no_stack() -> None:
    with pytest.raises(Refused):
        strict_json.loads('{"a":' * 1_000_000)


@given(value=VALUES)
def test_every_value_that_json_can_hold_comes_back(value: Any) -> None:
    assert strict_json.loads(json.dumps(value)) == value
    assert strict_json.loads(json.dumps(value, ensure_ascii=False)) == value


@given(text=st.text(alphabet='{}[]",:\\u0123d8 \n-e.'))
def test_it_agrees_with_the_standard_library_on_what_is_no_json(text: str) -> None:
    try:
        strict_json.loads(text)
    except Refused:
        return
    json.loads(text)


def test_a_text_without_an_end_costs_nothing_again() -> None:
    with pytest.raises(Refused) as refused:
        strict_json.loads('{"a":' + '"\\' * 500_000)
    assert refused.value.reason is ReasonCode.MALFORMED_JSON
