"""The bill adds up, follows what was measured, and tells what was asked."""

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import ConfigurationError
from infra.cli.main import main
from infra.cost.bill import Traffic, bill, floor, levers, price, total
from infra.cost.files import deployed, facts
from infra.cost.quotas import quotas
from infra.documents.cost import page
from infra.local.emulator import REPOSITORY

FACTS, DATE = facts("us-east-1")
SHAPE = deployed()
traffics = st.builds(
    Traffic,
    articles_per_day=st.integers(1, 10**9),
    kilobytes=st.floats(0.1, 128),
    webhook_share=st.floats(0, 1),
    updates=st.floats(0, 10),
    enrichment=st.booleans(),
    months=st.floats(0, 60),
)


@settings(max_examples=50, deadline=None)
@given(traffics)
def test_no_line_is_less_than_nothing_and_each_is_quantity_times_price(traffic: Traffic) -> None:
    for line in bill(traffic, SHAPE, FACTS):
        assert line.quantity >= 0
        assert line.dollars == pytest.approx(line.quantity * price(FACTS.prices, line.what))


@settings(max_examples=50, deadline=None)
@given(traffics)
def test_more_articles_a_day_cost_more_in_all_and_no_more_each(traffic: Traffic) -> None:
    more = replace(traffic, articles_per_day=traffic.articles_per_day * 2)
    each, each_of_more = (total(bill(held, SHAPE, FACTS)) for held in (traffic, more))
    assert each_of_more <= each * (1 + 1e-9)
    assert 2 * each_of_more >= each * (1 - 1e-9)


@settings(max_examples=50, deadline=None)
@given(traffics)
def test_the_floor_is_below_the_bill_and_no_lever_goes_below_the_floor(traffic: Traffic) -> None:
    whole, least = total(bill(traffic, SHAPE, FACTS)), floor(traffic, FACTS)
    assert 0 < least < whole
    for lever in levers(traffic, SHAPE, FACTS):
        assert lever.saves + 1e-9 >= 0
        assert whole - lever.saves > least


def test_a_call_added_to_a_handler_changes_the_figure() -> None:
    more = copy.deepcopy(dict(FACTS.measured))
    for delivery in more["deliveries"]:
        delivery["functions"]["publish"]["calls PutObject"] = 1.0
    traffic = Traffic(1_000_000, 4)
    dearer = total(bill(traffic, SHAPE, replace(FACTS, measured=more))) - total(bill(traffic, SHAPE, FACTS))
    assert dearer > FACTS.prices["s3 puts"]["million"]


def test_every_function_that_handles_an_article_was_measured_in_every_delivery() -> None:
    for delivery in FACTS.measured["deliveries"]:
        functions = {"ingest", "enrich", "publish", "announce"} | {"webhook"} & {delivery["way"]}
        assert set(delivery["functions"]) == functions


def test_the_shape_is_the_template() -> None:
    assert SHAPE.memory["enrich"] > SHAPE.memory["publish"]
    assert set(SHAPE.batch) == {"ingest", "enrich", "publish", "announce"}
    assert SHAPE.alarm_metrics > 10


def test_the_quota_that_is_met_first_comes_first() -> None:
    traffic = Traffic(100_000_000, 4)
    found = quotas(traffic, FACTS, bill(traffic, SHAPE, FACTS))
    assert [quota.share for quota in found] == sorted((quota.share for quota in found), reverse=True)


def test_the_command_prints_json_whose_lines_sum_to_the_total(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost", "--articles-per-day", "1000000", "--size", "4", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert sum(line["dollars"] for line in told["lines"]) == pytest.approx(
        told["dollarsPerMillion"], abs=1e-3
    )
    assert told["pricesOf"] == DATE


@pytest.mark.parametrize(
    "wrong", [["--size", "0"], ["--size", "nan"], ["--articles-per-day", "-1"], ["--s3-share", "2"]]
)
def test_what_makes_no_sense_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["cost", *wrong])
    assert end.value.code == 2


def test_a_region_without_prices_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="us-east-1"):
        facts("mars-1")


def test_parameters_of_the_template_change_the_shape() -> None:
    traffic = Traffic(1_000_000, 4)
    lean = deployed({"Tracing": "PassThrough", "LogLevel": "WARNING", "LogRetentionDays": "1"})
    assert SHAPE.is_traced
    assert not lean.is_traced
    assert total(bill(traffic, lean, FACTS)) < total(bill(traffic, SHAPE, FACTS)) - 3


@pytest.mark.parametrize("chosen", [{"Traces": "x"}, {"Tracing": "Sometimes"}, {"RawRetentionDays": "long"}])
def test_a_parameter_that_the_template_does_not_know_is_refused(chosen: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        deployed(chosen)


def test_the_page_is_current() -> None:
    written = (REPOSITORY / "docs" / "cost.md").read_text("utf-8")
    assert written == "\n".join(page()) + "\n", "run: python -m infra.documents.cost > docs/cost.md"
