from datetime import UTC, datetime

import pytest

from infra.local.schedule_expressions import ExpressionInvalid, next_after


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("expression", "after", "due"),
    [
        ("rate(1 minute)", "2026-01-01T00:00:30", "2026-01-01T00:01:30"),
        ("rate(5 minutes)", "2026-01-01T00:00", "2026-01-01T00:05"),
        ("rate(2 hours)", "2026-01-01T00:00", "2026-01-01T02:00"),
        ("rate(1 day)", "2026-01-01T00:00", "2026-01-02T00:00"),
        ("cron(0 * * * ? *)", "2026-01-01T00:00", "2026-01-01T01:00"),
        ("cron(15 10 * * ? *)", "2026-01-01T10:15", "2026-01-02T10:15"),
        ("cron(0/15 * * * ? *)", "2026-01-01T00:16", "2026-01-01T00:30"),
        ("cron(5-7 0 * * ? *)", "2026-01-01T00:05:30", "2026-01-01T00:06"),
        ("cron(0 8 1 * ? *)", "2026-01-02T00:00", "2026-02-01T08:00"),
        ("cron(0 18 ? * MON-FRI *)", "2026-01-02T18:00", "2026-01-05T18:00"),
        ("cron(0 0 ? * 1 *)", "2026-01-01T00:00", "2026-01-04T00:00"),
        ("cron(0 0 L * ? *)", "2028-02-01T00:00", "2028-02-29T00:00"),
        ("cron(0 0 1W * ? *)", "2026-01-31T12:00", "2026-02-02T00:00"),
        ("cron(0 0 ? * 6#3 *)", "2026-01-01T00:00", "2026-01-16T00:00"),
        ("cron(0 0 ? * 6L *)", "2026-01-01T00:00", "2026-01-30T00:00"),
        ("cron(0 0 29 FEB ? *)", "2026-01-01T00:00", "2028-02-29T00:00"),
        ("cron(0 0 1 1 ? 2030)", "2026-01-01T00:00", "2030-01-01T00:00"),
        ("at(2026-05-01T10:00:00)", "2026-01-01T00:00", "2026-05-01T10:00"),
    ],
)
def test_when_a_schedule_is_due_next(expression: str, after: str, due: str) -> None:
    assert next_after(expression)(moment(after)) == moment(due)


def test_a_time_zone_moves_with_its_daylight_saving() -> None:
    due = next_after("cron(0 9 * * ? *)", "Europe/London")
    assert due(moment("2026-01-10T00:00")) == moment("2026-01-10T09:00")
    assert due(moment("2026-07-10T00:00")) == moment("2026-07-10T08:00")


@pytest.mark.parametrize("expression", ["at(2020-01-01T00:00:00)", "cron(0 0 1 1 ? 2020)"])
def test_what_lies_in_the_past_is_never_due(expression: str) -> None:
    assert next_after(expression)(moment("2026-01-01T00:00")) is None


@pytest.mark.parametrize(
    "expression",
    [
        "every minute",
        "rate(0 minutes)",
        "rate(5 weeks)",
        "cron(0 * * * *)",
        "cron(0 * * * * *)",
        "cron(0 * ? * ? *)",
        "cron(60 * * * ? *)",
        "cron(x * * * ? *)",
    ],
)
def test_what_aws_would_not_take_is_refused(expression: str) -> None:
    with pytest.raises(ExpressionInvalid):
        next_after(expression)
