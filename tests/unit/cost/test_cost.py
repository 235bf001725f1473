"""The bill adds up, follows what was measured, and tells what was asked."""

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import ConfigurationError
from infra.cli.main import main
from infra.cost.bill import Traffic, batch, bill, floor, levers, price, total
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
        for how in ("functions", "together"):
            delivery[how]["publish"]["calls PutObject"] = 1.0
    traffic = Traffic(1_000_000, 4)
    dearer = total(bill(traffic, SHAPE, replace(FACTS, measured=more))) - total(bill(traffic, SHAPE, FACTS))
    assert dearer > FACTS.prices["s3 puts"]["million"]


def test_each_subscriber_asks_its_queue_and_pays_for_nothing_else() -> None:
    none, two = (total(bill(Traffic(10**6, 4, subscribers=n), SHAPE, FACTS)) for n in (0, 2))
    assert two - none == pytest.approx(2 * 2 * FACTS.prices["sqs requests"]["million"])


def test_every_function_that_handles_an_article_was_measured_in_every_delivery() -> None:
    for delivery in FACTS.measured["deliveries"]:
        functions = {"ingest", "enrich", "publish", "announce"} | {"webhook"} & {delivery["way"]}
        assert set(delivery["functions"]) == set(delivery["together"]) == functions


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
    assert SHAPE.traced == {"webhook", "ingest", "announce"}
    assert not lean.traced
    assert total(bill(traffic, lean, FACTS)) < total(bill(traffic, SHAPE, FACTS)) - 1


def test_a_batch_is_what_comes_in_a_window_and_never_more_than_fits() -> None:
    batches = {
        rate: batch("ingest", Traffic(rate, 4), SHAPE, FACTS.assumed) for rate in (1_000, 10**6, 10**8)
    }
    assert batches[1_000] == 1
    assert 1 < batches[10**6] < SHAPE.batch["ingest"] == batches[10**8]
    at_once = replace(SHAPE, window=0.0)
    assert batch("publish", Traffic(10**8, 4), at_once, FACTS.assumed) == 1
    assert batch("webhook", Traffic(10**8, 4), SHAPE, FACTS.assumed) == 1


@settings(max_examples=30, deadline=None)
@given(traffics, st.floats(0, 10), st.floats(0, 10))
def test_gathering_for_longer_costs_no_more(traffic: Traffic, first: float, more: float) -> None:
    short, long = (replace(SHAPE, window=window) for window in (first, first + more))
    assert total(bill(traffic, long, FACTS)) <= total(bill(traffic, short, FACTS)) * (1 + 1e-9)


def test_without_relations_nothing_is_searched_for_or_left_to_be_found() -> None:
    traffic = Traffic(1_000_000, 4)
    related, unrelated = (bill(traffic, deployed({"Relations": each}), FACTS) for each in ("on", "off"))
    saved = {line.what: line.dollars for line in related}
    for line in unrelated:
        saved[line.what] -= line.dollars
    assert saved["dynamodb read units"] > 1
    assert saved["dynamodb write units"] > 1
    assert saved["s3 puts"] == pytest.approx(0)


@pytest.mark.parametrize(
    "chosen",
    [
        {"Traces": "x"},
        {"Tracing": "Sometimes"},
        {"RawRetentionDays": "long"},
        {"RawRetentionDays": "²"},
        {"RawRetentionDays": "1"},
        {"BatchingWindowSeconds": "21"},
        {"BatchingWindowSeconds": "1.5"},
        {"Relations": "maybe"},
        {"Relations": ""},
    ],
)
def test_a_parameter_that_the_template_does_not_know_is_refused(chosen: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        deployed(chosen)


def test_the_page_is_current() -> None:
    written = (REPOSITORY / "docs" / "cost.md").read_text("utf-8")
    assert written == "\n".join(page()) + "\n", "run: python -m infra.documents.cost > docs/cost.md"
