"""SNS filter policies on message attributes.

The examples are those of the Amazon SNS developer guide, by page: string-value-matching,
numeric-value-matching, attribute-key-matching, and-or-logic, subscription-filter-policy-constraints. moto is
a second opinion where it follows the guide, which it does not
- for `anything-but`, `prefix`, `suffix` and `numeric` on a String.Array, whose elements count one by one;
- for `equals-ignore-case` with a capital letter in the policy: the guide matches either way round;
- for alternatives of which one is {"exists": false}: it stops at a text when the attribute is absent;
- for true, false and null, and `anything-but` with anything but texts or a prefix;
- for `cidr` and `wildcard`, which it does not know;
- for the limit of five names: it does not count those below `$or`.
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto.sns.utils import FilterPolicyMatcher

from copydesk.conditions import MalformedPolicy
from copydesk.filtering import accepts, doubts, explain, policy_of

type Attribute = Mapping[str, str]


def text(value: str) -> Attribute:
    return {"DataType": "String", "StringValue": value}


def texts(*values: object) -> Attribute:
    return {"DataType": "String.Array", "StringValue": json.dumps(values)}


def number(value: float) -> Attribute:
    return {"DataType": "Number", "StringValue": str(value)}


def passes(conditions: list[Any], attribute: Attribute | None) -> bool:
    attributes = {} if attribute is None else {"interests": attribute}
    return accepts(policy_of({"interests": conditions}), attributes)


@pytest.mark.parametrize(
    ("conditions", "attribute", "expected"),
    [
        (["rugby", "tennis"], text("rugby"), True),
        (["rugby", "tennis"], text("Rugby"), False),
        (["rugby", "tennis"], texts("rugby", "tennis"), True),
        (["rugby", "tennis"], texts("baseball", "tennis"), True),
        (["rugby", "tennis"], texts("baseball"), False),
        (["rugby"], None, False),
        ([{"anything-but": ["rugby", "tennis"]}], text("baseball"), True),
        ([{"anything-but": ["rugby", "tennis"]}], text("rugby"), False),
        ([{"anything-but": ["rugby", "tennis"]}], texts("rugby", "baseball"), False),
        ([{"anything-but": ["rugby", "tennis"]}], texts("football", "baseball"), True),
        ([{"anything-but": "rugby"}], None, False),
        ([{"anything-but": ["rugby"]}, {"exists": False}], None, True),
        ([{"anything-but": {"prefix": "order-"}}], text("data-entry"), True),
        ([{"anything-but": {"prefix": "order-"}}], text("order-number"), False),
        ([{"anything-but": {"prefix": ["order-", "data-"]}}], text("data-entry"), False),
        ([{"anything-but": {"suffix": "ball"}}], text("baseball"), False),
        ([{"anything-but": {"wildcard": "*e*ball"}}], text("football"), True),
        ([{"anything-but": {"equals-ignore-case": "tennis"}}], text("TENNIS"), False),
        ([{"equals-ignore-case": "tennis"}], text("TENNIS"), True),
        ([{"equals-ignore-case": "Tennis"}], text("tennis"), True),
        ([{"prefix": "bas"}], text("baseball"), True),
        ([{"prefix": "bas"}], text("rugby"), False),
        ([{"prefix": "bas"}], texts("rugby", "basketball"), True),
        ([{"suffix": "ball"}], text("baseball"), True),
        ([{"suffix": "ball"}], text("rugby"), False),
        ([{"wildcard": "*ball"}], text("baseball"), True),
        ([{"wildcard": "b*b*l"}], text("baseball"), True),
        ([{"wildcard": "ba*se*ball"}], text("baseball"), True),
        ([{"wildcard": "ab*ba"}], text("aba"), False),
        ([{"wildcard": "a\\*b"}], text("a*b"), True),
        ([{"wildcard": "a\\*b"}], text("axb"), False),
        ([{"cidr": "10.0.0.0/24"}], text("10.0.0.255"), True),
        ([{"cidr": "10.0.0.0/24"}], text("10.1.1.0"), False),
        ([{"cidr": "10.0.0.0/24"}], text("here"), False),
        ([{"numeric": ["=", 301.5]}], number(3.015e2), True),
        ([301.5], number(301.5), True),
        ([301.5], number(301.6), False),
        ([3], texts(1, 3), True),
        ([3], texts("3"), False),
        ([3], texts(True, 4), False),
        ([{"numeric": ["<", 0]}], number(-1), True),
        ([{"numeric": [">", 0, "<=", 150]}], number(150), True),
        ([{"numeric": [">", 0, "<=", 150]}], number(0), False),
        ([{"numeric": [">=", 2]}], texts(1, 2), True),
        ([{"numeric": [">=", 2]}], text("3"), False),
        ([{"anything-but": [100, 500]}], number(101), True),
        ([{"anything-but": [100, 500]}], number(100), False),
        ([{"exists": True}], text(""), True),
        ([{"exists": True}], None, False),
        ([{"exists": False}], None, True),
        ([{"exists": False}], text("x"), False),
        ([True], texts(True), True),
        ([True], texts(1), False),
        ([None], texts(None), True),
        (["x"], {"DataType": "Binary", "StringValue": "x"}, False),
        (["[x"], {"DataType": "String.Array", "StringValue": "[x"}, True),
    ],
)
def test_a_condition_holds_as_the_guide_says(
    conditions: list[Any], attribute: Attribute | None, *, expected: bool
) -> None:
    assert passes(conditions, attribute) is expected


def test_names_are_joined_by_and() -> None:
    policy = policy_of({"interests": ["rugby"], "price": [{"numeric": [">", 100]}]})
    assert accepts(policy, {"interests": text("rugby"), "price": number(101), "colour": text("red")})
    assert not accepts(policy, {"interests": text("rugby")})
    assert accepts(policy_of({}), {})


OR = {"source": ["cloud"], "$or": [{"metric": ["cpu"]}, {"space": ["ec2", "s3"]}]}


def test_or_joins_policies() -> None:
    policy = policy_of(OR)
    assert accepts(policy, {"source": text("cloud"), "metric": text("cpu")})
    assert accepts(policy, {"source": text("cloud"), "space": text("s3")})
    assert not accepts(policy, {"source": text("cloud"), "space": text("sqs")})
    assert not accepts(policy, {"metric": text("cpu")})


def test_or_is_an_attribute_where_its_form_is_another() -> None:
    """As SNS has it: one object, or names that are operators, make it no operator."""
    assert accepts(policy_of({"$or": [{"prefix": "a"}, {"suffix": "z"}]}), {"$or": text("abc")})
    assert accepts(policy_of({"$or": ["a", "b"]}), {"$or": text("b")})
    with pytest.raises(MalformedPolicy, match="unknown operator 'metric'"):
        policy_of({"$or": [{"metric": ["cpu"]}]})


@pytest.mark.parametrize(
    ("policy", "where", "problem"),
    [
        ("{", "", "no JSON"),
        ("[]", "", "an object"),
        ('{"a": [NaN]}', "", "NaN"),
        ("[" * 100_000, "", "no JSON"),
        ({"a": "x"}, "a", "array"),
        ({"a": []}, "a", "empty"),
        ({"a": {"b": ["x"]}}, "a", "MessageBody"),
        ({"a": ["x", ["y"]]}, "a[1]", "a text, a number"),
        ({"a": [{}]}, "a[0]", "one operator"),
        ({"a": [{"prefix": "x", "suffix": "y"}]}, "a[0]", "one operator"),
        ({"a": [{"like": "x"}]}, "a[0]", "unknown operator 'like'"),
        ({"a": [{"prefix": 1}]}, "a[0].prefix", "a text"),
        ({"a": [{"exists": "yes"}]}, "a[0].exists", "true or false"),
        ({"a": [{"cidr": "10.0.0.0/64"}]}, "a[0].cidr", "a network"),
        ({"a": [{"numeric": []}]}, "a[0].numeric", "one comparison"),
        ({"a": [{"numeric": ["~", 1]}]}, "a[0].numeric", "one comparison"),
        ({"a": [{"numeric": [[], 1]}]}, "a[0].numeric", "one comparison"),
        ({"a": [{"numeric": ["<", "1"]}]}, "a[0].numeric", "a number"),
        ({"a": [{"numeric": ["<", 1, ">", 0]}]}, "a[0].numeric", "one comparison"),
        ({"a": [{"numeric": [">", 5, "<", 5]}]}, "a[0].numeric", "below"),
        ({"a": [10**9 + 1]}, "a[0]", "billion"),
        ({"a": [{"anything-but": []}]}, "a[0].anything-but", "empty"),
        ({"a": [{"anything-but": {"numeric": ["=", 1]}}]}, "a[0].anything-but", "equals-ignore-case"),
        ({"a": [{"anything-but": {"prefix": [1]}}]}, "a[0].anything-but.prefix", "a text"),
        ({"a": [{"wildcard": "a**b"}]}, "a[0].wildcard", "in a row"),
        ({"a": [{"wildcard": "a\\b"}]}, "a[0].wildcard", "backslash"),
        ({"$or": [{"a": ["x"]}, {"b": []}]}, "$or[1].b", "empty"),
        ({name: ["x"] for name in "abcdef"}, "", "6 attribute names"),
        ({"$or": [{"a": ["x"], "b": ["x"], "c": ["x"]}, {n: ["x"] for n in "def"}]}, "", "6 attribute names"),
        ({"a": list(map(str, range(151)))}, "", "151 combinations"),
        ({"a": ["1", "2"], "$or": [{"b": list(map(str, range(75)))}, {"c": ["x"]}]}, "", "152 combinations"),
        ({"a": ["x" * 2**18]}, "", "256 KB"),
    ],
)
def test_a_malformed_policy_is_refused_with_the_place(policy: Any, where: str, problem: str) -> None:
    with pytest.raises(MalformedPolicy) as refused:
        policy_of(policy)
    assert refused.value.where == where
    assert problem in refused.value.problem


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists) | st.text())
def test_rubbish_is_refused_or_read_and_nothing_else(rubbish: object) -> None:
    for document in (json.dumps({"a": rubbish, "$or": rubbish}), json.dumps(rubbish), str(rubbish)):
        try:
            accepts(policy_of(document), {"a": text("x")})
        except MalformedPolicy:
            continue


def test_an_explanation_names_what_failed_and_what_there_was() -> None:
    told = explain(
        policy_of({"topics": ["sport"], **OR}),
        {"topics": texts("politics", "war"), "source": text("cloud"), "metric": text("cpu")},
    )
    assert [(each.where, each.passed) for each in told] == [
        ("topics", False),
        ("source", True),
        ("$or", True),
        ("$or[0].metric", True),
        ("$or[1].space", False),
    ]
    assert told[0].wanted == '["sport"]'
    assert told[0].why == 'it is "politics", "war"'
    assert told[1].why == 'it is "cloud": "cloud" holds'
    assert told[2].why == "1 of 2 holds"
    assert told[4].why == "there is no such attribute"


@pytest.mark.parametrize(
    ("policy", "places"),
    [
        ({"topics": ["a", {"prefix": "b"}], "urgency": [{"numeric": ["<", 3]}, {"exists": True}]}, []),
        ({"topics": [{"exists": False}]}, ["topics"]),
        ({"$or": [{"topics": ["a"]}, {"countries": [{"anything-but": "BG"}]}]}, ["$or[1].countries"]),
        ({"event_type": ["news.article.created.v1"]}, ["event_type"]),
        ({"event_type": [{"prefix": "news.article."}], "lifecycle": [{"exists": True}]}, []),
        ({"lifecycle": ["live", "corrected", "expired"]}, ["lifecycle"]),
        ({"lifecycle": ["live", "corrected", "expired", "killed"]}, []),
    ],
)
def test_a_policy_that_may_miss_a_kill_is_told(policy: dict[str, Any], places: list[str]) -> None:
    assert doubts(policy_of(policy)) == places


WORDS = st.sampled_from(["en", "en-GB", "bg", "EN", ""])
NUMBERS = st.integers(-3, 3)
AS_MOTO_DOES = st.one_of(
    WORDS,
    NUMBERS,
    st.fixed_dictionaries({"exists": st.booleans()}),
    WORDS.map(lambda word: {"equals-ignore-case": word.lower()}),
)
OF_ONE_VALUE = st.one_of(
    WORDS.map(lambda word: {"prefix": word}),
    WORDS.map(lambda word: {"suffix": word}),
    st.lists(WORDS, min_size=1).map(lambda words: {"anything-but": words}),
    WORDS.map(lambda word: {"anything-but": {"prefix": word}}),
)
OF_NUMBERS = st.tuples(st.sampled_from(["<", "<=", "=", ">", ">="]), NUMBERS).map(
    lambda comparison: {"numeric": list(comparison)}
)
NAMES = ("language", "countries", "urgency", "event_type")
POLICIES = st.fixed_dictionaries(
    {},
    optional={
        "language": st.lists(WORDS, min_size=1, max_size=3),
        "countries": st.lists(st.fixed_dictionaries({"exists": st.booleans()}), min_size=1, max_size=2),
        "urgency": st.lists(NUMBERS | OF_NUMBERS, min_size=1, max_size=2),
        "event_type": st.lists(AS_MOTO_DOES, min_size=1, max_size=1)
        | st.lists(OF_ONE_VALUE, min_size=1, max_size=2),
    },
)
ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "language": st.lists(WORDS, min_size=1).map(lambda words: texts(*words)),
        "countries": st.lists(WORDS).map(lambda words: texts(*words)),
        "urgency": NUMBERS.map(number),
        "event_type": WORDS.map(text),
    },
)


@given(
    st.one_of(
        POLICIES, st.lists(POLICIES.filter(bool), min_size=2, max_size=2).map(lambda two: {"$or": two})
    ),
    ATTRIBUTES,
)
def test_moto_says_the_same_where_it_follows_the_guide(
    policy: dict[str, Any], attributes: dict[str, Attribute]
) -> None:
    moto = FilterPolicyMatcher(policy, "MessageAttributes")
    theirs = moto.matches(
        {
            name: {
                "Type": value["DataType"],
                "Value": float(value["StringValue"])
                if value["DataType"] == "Number"
                else value["StringValue"],
            }
            for name, value in attributes.items()
        },
        "",
    )
    assert accepts(policy_of(policy), attributes) == theirs
