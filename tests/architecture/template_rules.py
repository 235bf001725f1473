"""The template as its rules look at it."""

from collections.abc import Iterator, Mapping
from typing import Any

type Json = Mapping[str, Any]

# Services whose calls name no resource, so that a policy can only say "*" (Service Authorization Reference).
WITHOUT_RESOURCES = ("comprehend:",)


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
    """Every statement of every policy, with the name of the function or resource that has it."""
    for function, properties in functions(template).items():
        for policy in properties["Policies"]:
            assert isinstance(policy, dict), f"{function} has a managed policy: {policy}"
            for entry in policy["Statement"]:
                for statement in entry["Fn::If"][1:] if "Fn::If" in entry else (entry,):
                    if statement != {"Ref": "AWS::NoValue"}:
                        yield function, statement
    for resource in template["Resources"].values():
        document = resource.get("Properties", {}).get("PolicyDocument")
        for statement in document["Statement"] if document else ():
            yield resource["Type"], statement


def resources(statement: Json) -> list[Any]:
    """The resources that a statement has to name; none where its calls have none."""
    if all(action.startswith(WITHOUT_RESOURCES) for action in as_list(statement["Action"])):
        return []
    return as_list(statement["Resource"])


def as_list(value: Any) -> list[Any]:
    """One or many, as many."""
    return value if isinstance(value, list) else [value]


def target(value: Any) -> str:
    """The logical id that a Ref or an Fn::GetAtt names."""
    return str(value["Ref"] if "Ref" in value else value["Fn::GetAtt"][0])


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
