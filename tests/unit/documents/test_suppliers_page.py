"""The page of suppliers describes every field that a supplier's file may have, and its example is one."""

import re
from pathlib import Path

import yaml

from copydesk.article import IdentityBasis, Rights
from copydesk.suppliers import Supplier, VersionRule

PAGE = (Path(__file__).parents[3] / "docs" / "suppliers.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `([a-z_]+)` \| (.+)$", PAGE, re.MULTILINE))


def named(row: str) -> set[str]:
    return set(re.findall(r"`([a-z-]+)`", ROWS[row].partition(" | ")[0]))


def test_it_describes_exactly_the_fields_of_a_supplier() -> None:
    assert list(ROWS) == list(Supplier.model_fields)


def test_it_says_which_fields_are_demanded() -> None:
    demanded = {name for name, field in Supplier.model_fields.items() if field.is_required()}
    assert {name for name, row in ROWS.items() if row.endswith(" demanded |")} == demanded


def test_it_names_every_value_of_the_rules_and_every_right() -> None:
    assert named("identity") == set(IdentityBasis)
    assert named("version") == set(VersionRule)
    assert named("rights") == set(Rights.model_fields)


def test_its_example_is_a_supplier_that_has_every_field() -> None:
    example = yaml.safe_load(PAGE.partition("```yaml\n")[2].partition("```")[0])
    assert Supplier.model_validate(example).secret_name == "wires"
    assert set(example) == set(Supplier.model_fields)
