"""Deploy a stack to the emulator and read back what it became."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from infra.local.aws import Connections
from infra.local.errors import DeployFailed
from infra.local.redrive import set_redrive
from infra.local.routes import Route, api_routes


@dataclass(frozen=True)
class Function:
    """A deployed function, its settings resolved."""

    logical_id: str
    name: str
    arn: str
    handler: str
    role: str
    timeout: float
    memory: int
    runtime: str
    variables: Mapping[str, str]
    log_format: str = "Text"
    log_level: str = "INFO"
    reserved_concurrency: int | None = None


type Functions = Mapping[str, Function]


@dataclass(frozen=True)
class EventSource:
    """A queue or stream that a function reads, with the mapping's settings as the Lambda API has them."""

    arn: str
    function: Function
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class Schedule:
    """When a function runs by the clock, and with what input."""

    arn: str
    expression: str
    timezone: str
    function: Function
    input: str | None
    from_rule: bool


@dataclass(frozen=True)
class Stack:
    """A deployed stack."""

    outputs: Mapping[str, str]
    functions: Mapping[str, Function]
    event_sources: list[EventSource]
    schedules: list[Schedule]
    routes: list[Route]
    api_ids: list[str]


def _first_failure(cloudformation: Any, stack_name: str) -> str:
    events = cloudformation.describe_stack_events(StackName=stack_name)["StackEvents"]
    failures = [e for e in events if "FAILED" in e["ResourceStatus"] and e.get("ResourceStatusReason")]
    for event in sorted(failures, key=lambda e: e["Timestamp"]):
        return f"{event['LogicalResourceId']} ({event['ResourceType']}): {event['ResourceStatusReason']}"
    return "no reason was given"


def _uploaded(connections: Connections, document: Mapping[str, Any]) -> str:
    """The address of the template in a bucket: as an argument it may have 51,200 bytes at most."""
    s3, bucket, key = connections.client("s3"), "deployment", "template.json"
    elsewhere = {"CreateBucketConfiguration": {"LocationConstraint": connections.region}}
    s3.create_bucket(Bucket=bucket, **({} if connections.region == "us-east-1" else elsewhere))
    s3.put_object(Bucket=bucket, Key=key, Body=json.dumps(document).encode())
    return f"{connections.endpoint}/{bucket}/{key}"


def deploy(
    connections: Connections, stack_name: str, document: Mapping[str, Any], parameters: Mapping[str, str]
) -> None:
    """Create the stack, and wait until it stands."""
    cloudformation = connections.client("cloudformation")
    unknown = sorted(set(parameters) - set(document.get("Parameters", {})))
    if unknown:
        raise DeployFailed(f"{stack_name}: the template has no parameter {', '.join(unknown)}")
    try:
        cloudformation.create_stack(
            StackName=stack_name,
            TemplateURL=_uploaded(connections, document),
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
    except ClientError as error:
        raise DeployFailed(f"{stack_name}: {error.response['Error']['Message']}") from None
    while True:
        status = cloudformation.describe_stacks(StackName=stack_name)["Stacks"][0]["StackStatus"]
        if status == "CREATE_COMPLETE":
            return
        if not status.endswith("IN_PROGRESS"):
            raise DeployFailed(f"{stack_name}: {_first_failure(cloudformation, stack_name)}")
        time.sleep(0.02)


def _function(logical_id: str, configuration: Mapping[str, Any], reserved: object) -> Function:
    logging = configuration.get("LoggingConfig", {})
    return Function(
        logical_id=logical_id,
        name=configuration["FunctionName"],
        arn=configuration["FunctionArn"],
        handler=configuration["Handler"],
        role=configuration["Role"],
        timeout=float(configuration["Timeout"]),
        memory=int(configuration["MemorySize"]),
        runtime=configuration["Runtime"],
        variables=configuration.get("Environment", {}).get("Variables", {}),
        log_format=logging.get("LogFormat", "Text"),
        log_level=logging.get("ApplicationLogLevel", "INFO"),
        reserved_concurrency=reserved if isinstance(reserved, int) else None,
    )


def _deployed(document: Mapping[str, Any], resources: Mapping[str, Any]) -> dict[str, Any]:
    """The template without what its conditions leave out."""
    kept = {name: resource for name, resource in document["Resources"].items() if name in resources}
    return {**document, "Resources": kept}


def _name_of(function_arn: str) -> str:
    return function_arn.split(":")[6]


def _unqualified(function_arn: str) -> str:
    """The function's ARN, from one that may name an alias or a version of it."""
    return ":".join(function_arn.split(":")[:7])


def _scheduler_schedule(connections: Connections, physical_id: str, functions: Functions) -> list[Schedule]:
    group, _, name = physical_id.rpartition("/")
    got = connections.client("scheduler").get_schedule(Name=name, GroupName=group or "default")
    target = got["Target"]
    function = functions.get(_unqualified(target["Arn"]))
    if function is None:
        return []
    return [
        Schedule(
            arn=got["Arn"],
            expression=got["ScheduleExpression"],
            timezone=got.get("ScheduleExpressionTimezone", "UTC"),
            function=function,
            input=target.get("Input"),
            from_rule=False,
        )
    ]


def _rule_schedules(connections: Connections, physical_id: str, functions: Functions) -> list[Schedule]:
    events = connections.client("events")
    name = physical_id.rpartition("/")[2]
    rule = events.describe_rule(Name=name)
    if "ScheduleExpression" not in rule:
        return []
    return [
        Schedule(
            arn=rule["Arn"],
            expression=rule["ScheduleExpression"],
            timezone="UTC",
            function=function,
            input=target.get("Input"),
            from_rule=True,
        )
        for target in events.list_targets_by_rule(Rule=name)["Targets"]
        if (function := functions.get(_unqualified(target["Arn"]))) is not None
    ]


def _schedules(
    connections: Connections, resources: Mapping[str, Mapping[str, str]], functions: Functions
) -> list[Schedule]:
    """The stack's schedules of both kinds; targets that are no function of the stack are left alone."""
    readers = {"AWS::Scheduler::Schedule": _scheduler_schedule, "AWS::Events::Rule": _rule_schedules}
    return [
        schedule
        for resource in resources.values()
        if (reader := readers.get(resource["ResourceType"])) is not None
        for schedule in reader(connections, resource["PhysicalResourceId"], functions)
    ]


def read_back(
    connections: Connections, stack_name: str, document: Mapping[str, Any], switched_off: set[str]
) -> Stack:
    """The deployed stack, with every intrinsic function resolved by the emulator."""
    cloudformation = connections.client("cloudformation")
    awslambda = connections.client("lambda")
    summaries = [
        summary
        for page in cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack_name)
        for summary in page["StackResourceSummaries"]
    ]
    resources = {s["LogicalResourceId"]: s for s in summaries if s["LogicalResourceId"] not in switched_off}

    functions: dict[str, Function] = {}
    for logical_id, resource in resources.items():
        if resource["ResourceType"] == "AWS::Lambda::Function":
            configuration = awslambda.get_function_configuration(FunctionName=resource["PhysicalResourceId"])
            properties = document["Resources"][logical_id]["Properties"]
            functions[logical_id] = _function(
                logical_id, configuration, properties.get("ReservedConcurrentExecutions")
            )
    by_name = {f.name: f for f in functions.values()}

    event_sources = []
    for resource in resources.values():
        if resource["ResourceType"] == "AWS::Lambda::EventSourceMapping":
            mapping = awslambda.get_event_source_mapping(UUID=resource["PhysicalResourceId"])
            function = by_name[_name_of(mapping["FunctionArn"])]
            event_sources.append(EventSource(mapping["EventSourceArn"], function, mapping))

    described = cloudformation.describe_stacks(StackName=stack_name)["Stacks"][0]
    outputs = {o["OutputKey"]: o["OutputValue"] for o in described.get("Outputs", [])}
    queues = {
        n: r["PhysicalResourceId"] for n, r in resources.items() if r["ResourceType"] == "AWS::SQS::Queue"
    }
    set_redrive(connections.client("sqs"), outputs, queues)
    return Stack(
        outputs=outputs,
        functions=functions,
        event_sources=event_sources,
        schedules=_schedules(connections, resources, {f.arn: f for f in functions.values()}),
        routes=[route for route in api_routes(_deployed(document, resources)) if route.function in functions],
        api_ids=[
            r["PhysicalResourceId"]
            for r in resources.values()
            if r["ResourceType"] == "AWS::ApiGatewayV2::Api"
        ],
    )
