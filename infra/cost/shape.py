"""What the template deploys, as far as it is paid for."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from copydesk.errors import ConfigurationError

type Json = Mapping[str, Any]


@dataclass(frozen=True)
class Shape:
    """`memory` is in MB and `batch` in messages, both by function; what is kept, in months.

    `traced` are the functions that traces begin with, `window` for how many seconds a batch is gathered,
    `lanes` in how many places at once for the stream's function: by each shard of the table.
    """

    memory: Mapping[str, int]
    batch: Mapping[str, int]
    architecture: str
    relates: bool
    traced: frozenset[str]
    window: float
    lanes: int
    logs: bool
    raw_months: float
    log_months: float
    alarm_metrics: int
    dashboards: int
    queues: int
    runs_a_day: int


def shape_of(template: Json, chosen: Mapping[str, str] | None = None) -> Shape:
    """The shape with the template's own defaults, but for the parameters that are chosen.

    Raises ConfigurationError for a parameter, or a value of it, that the template does not know.
    """
    shared = template["Globals"]["Function"]
    parameters = {name: each.get("Default") for name, each in template["Parameters"].items()}
    for name, value in (chosen or {}).items():
        if name not in parameters:
            raise ConfigurationError(f"the template has no parameter {name}")
        _check(name, value, template["Parameters"][name])
        parameters[name] = value
    functions = {
        name.removesuffix("Function").lower(): {**shared, **resource["Properties"]}
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }
    sources = [(name, source) for name, each in functions.items() for source in each["Events"].values()]
    schedules = [source["Properties"] for _, source in sources if source["Type"] == "ScheduleV2"]
    streams = [source["Properties"] for _, source in sources if source["Type"] == "DynamoDB"]
    return Shape(
        memory={name: int(each["MemorySize"]) for name, each in functions.items()},
        batch={
            name: int(source["Properties"]["BatchSize"])
            for name, source in sources
            if source["Type"] in ("SQS", "DynamoDB")
        },
        architecture=str(parameters["Architecture"]),
        relates=parameters["Relations"] == "on",
        traced=frozenset(
            name for name, each in functions.items() if _value(each.get("Tracing"), parameters) == "Active"
        ),
        window=float(_value(streams[0].get("MaximumBatchingWindowInSeconds", 0), parameters)),
        lanes=int(streams[0].get("ParallelizationFactor", 1)),
        logs=parameters["LogLevel"] in ("DEBUG", "INFO"),
        raw_months=int(parameters["RawRetentionDays"]) / 30,
        log_months=int(parameters["LogRetentionDays"]) / 30,
        alarm_metrics=sum(
            max(1, len(list(_stats(resource["Properties"]))))
            for resource in template["Resources"].values()
            if resource["Type"] == "AWS::CloudWatch::Alarm"
        ),
        dashboards=_count(template, "AWS::CloudWatch::Dashboard"),
        queues=sum(source["Type"] == "SQS" for _, source in sources),
        runs_a_day=sum(map(_runs, schedules)),
    )


def _check(name: str, value: str, parameter: Json) -> None:
    """Refuse a value as CloudFormation would."""
    allowed = [str(each) for each in parameter.get("AllowedValues", ())]
    if allowed and value not in allowed:
        raise ConfigurationError(f"{name} is one of {', '.join(allowed)}")
    if not re.fullmatch(parameter.get("AllowedPattern", ".*"), value):
        raise ConfigurationError(f"{name} is as {parameter['AllowedPattern']} says")
    if parameter["Type"] == "Number":
        if not (value.isascii() and value.isdecimal()):
            raise ConfigurationError(f"{name} is a whole number")
        least, most = parameter.get("MinValue", 0), parameter.get("MaxValue", math.inf)
        if not least <= int(value) <= most:
            raise ConfigurationError(f"{name} is from {least} to {most}")


def _value(stated: Any, parameters: Json) -> Any:
    """A value, or that of the parameter which it refers to."""
    return parameters[stated["Ref"]] if isinstance(stated, Mapping) else stated


def _runs(schedule: Json) -> int:
    return {"rate(1 minute)": 1440, "rate(1 hour)": 24}.get(schedule["ScheduleExpression"], 1)


def _count(template: Json, kind: str) -> int:
    return sum(resource["Type"] == kind for resource in template["Resources"].values())


def _stats(alarm: Json) -> Iterator[Json]:
    return (metric for metric in alarm.get("Metrics", ()) if "MetricStat" in metric)
