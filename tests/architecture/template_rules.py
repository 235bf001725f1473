"""The template as its rules look at it."""

from collections.abc import Iterator, Mapping
from typing import Any

type Json = Mapping[str, Any]

# Services whose calls name no resource, so that a policy can only say "*" (Service Authorization Reference).
WITHOUT_RESOURCES = ("cloudwatch:DescribeAlarms", "comprehend:", "dynamodb:ListStreams", "xray:")


def of_type(template: Json, kind: str) -> dict[str, Any]:
    """The properties of all resources of a type, by logical id."""
    return {
        name: resource.get("Properties", {})
        for name, resource in template["Resources"].items()
        if resource["Type"] == kind
    }


def functions(template: Json) -> dict[str, Any]:
    """Every function's properties, with what the globals add; by its folder's name."""
    shared = template["Globals"]["Function"]
    found = {}
    for name, own in of_type(template, "AWS::Serverless::Function").items():
        variables = {
            **shared.get("Environment", {}).get("Variables", {}),
            **own.get("Environment", {}).get("Variables", {}),
        }
        found[name.removesuffix("Function").lower()] = {
            **shared,
            **own,
            "Environment": {"Variables": variables},
        }
    return found


def events(template: Json, kind: str) -> Iterator[tuple[str, Any]]:
    """Every event of a type with the function that it comes to."""
    for function, properties in functions(template).items():
        for event in properties["Events"].values():
            if event["Type"] == kind:
                yield function, event["Properties"]


def statements(template: Json) -> Iterator[tuple[str, Any]]:
    """Every statement of every role's policies, with the role's name."""
    for role, properties in of_type(template, "AWS::IAM::Role").items():
        for policy in properties["Policies"]:
            for statement in unfolded(policy["PolicyDocument"]):
                yield role, statement


def unfolded(document: Json) -> Iterator[Any]:
    """The statements of a policy, also those that hang on a condition."""
    for entry in document["Statement"]:
        for statement in entry["Fn::If"][1:] if "Fn::If" in entry else (entry,):
            if statement != {"Ref": "AWS::NoValue"}:
                yield statement


def resource_policies(template: Json) -> Iterator[tuple[str, Any]]:
    """Every policy that hangs on a bucket, a queue, a topic or a key, with its logical id."""
    for name, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        for member in ("PolicyDocument", "KeyPolicy"):
            if member in properties:
                yield name, properties[member]


def protected(template: Json, kind: str, member: str) -> dict[str, list[Any]]:
    """The statements that resources have by policies of a type, by the resource's logical id."""
    found: dict[str, list[Any]] = {}
    for properties in of_type(template, kind).values():
        for resource in as_list(properties[member]):
            found.setdefault(target(resource), []).extend(properties["PolicyDocument"]["Statement"])
    return found


def resources(statement: Json) -> list[Any]:
    """The resources that a statement has to name; none where its calls have none."""
    if all(action.startswith(WITHOUT_RESOURCES) for action in as_list(statement["Action"])):
        return []
    return as_list(statement["Resource"])


def as_list(value: Any) -> list[Any]:
    """One or many, as many."""
    return value if isinstance(value, list) else [value]


def target(value: Any) -> str:
    """The logical id that a Ref, also to a function's alias, or an Fn::GetAtt names."""
    return str(value["Ref"]).removesuffix(".Alias") if "Ref" in value else str(value["Fn::GetAtt"][0])


def dead_letter_queues(template: Json) -> set[str]:
    """The queues that something else puts what it could not handle into."""
    redriven = {
        target(queue["RedrivePolicy"]["deadLetterTargetArn"])
        for queue in of_type(template, "AWS::SQS::Queue").values()
        if "RedrivePolicy" in queue
    }
    discarded = {
        target(mapping["DestinationConfig"]["OnFailure"]["Destination"])
        for _, mapping in events(template, "DynamoDB")
    }
    return redriven | discarded
