"""What `sam local invoke --env-vars` reads: each function's variables, by its logical id."""

import os
import re
from typing import Any

import botocore.session

from infra.local.template import read_template
from tests.architecture.sources import REPOSITORY
from tests.integration.stack import ACCOUNT, REGION

PSEUDO = {
    "AWS::StackName": "copydesk",
    "AWS::AccountId": ACCOUNT,
    "AWS::Region": REGION,
    "AWS::URLSuffix": "amazonaws.com",
    "HttpApi": "a1b2c3d4e5",
}
ENDPOINT = "AWS_ENDPOINT_URL"
"""The template names it without a value, so that sam passes it on: it passes on no other variables."""


def example() -> dict[str, dict[str, str]]:
    """The variables of a stack that is called copydesk, with names that resources might have."""
    template = read_template(REPOSITORY / "template.yaml")
    defaults = {name: str(one.get("Default", "")) for name, one in template["Parameters"].items()}

    def value(given: Any) -> str:
        match given:
            case {"Ref": "AWS::NoValue"}:
                return "http://127.0.0.1:4566"
            case {"Ref": name}:
                return {**PSEUDO, **defaults}.get(name, address(name))
            case {"Fn::Sub": str(text)}:
                return re.sub(r"\$\{([^}]+)\}", lambda found: value({"Ref": found[1]}), text)
            case _:
                return str(given)

    shared = template["Globals"]["Function"]["Environment"]["Variables"]
    return {
        name: {
            variable: value(given)
            for variable, given in {**shared, **one["Properties"]["Environment"]["Variables"]}.items()
        }
        for name, one in template["Resources"].items()
        if one["Type"] == "AWS::Serverless::Function"
    }


def address(resource: str) -> str:
    """What !Ref might give of a resource."""
    name = f"copydesk-{resource}-EXAMPLE"
    if resource.endswith("Queue"):
        return f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{name}"
    if resource.endswith("Topic"):
        return f"arn:aws:sns:{REGION}:{ACCOUNT}:{name}"
    if resource.endswith("Bucket"):
        return f"copydesk-{resource.removesuffix('Bucket').lower()}-{ACCOUNT}-{REGION}"
    return name


def of_stack(name: str) -> dict[str, dict[str, str]]:
    """The variables that a stack's functions have; of the desk that AWS_ENDPOINT_URL names, also that."""
    session: Any = botocore.session.get_session()
    cloudformation, functions = (session.create_client(one) for one in ("cloudformation", "lambda"))
    endpoint = {ENDPOINT: os.environ[ENDPOINT]} if ENDPOINT in os.environ else {}
    found = {}
    for page in cloudformation.get_paginator("list_stack_resources").paginate(StackName=name):
        for resource in page["StackResourceSummaries"]:
            if resource["ResourceType"] == "AWS::Lambda::Function":
                made = functions.get_function_configuration(FunctionName=resource["PhysicalResourceId"])
                found[resource["LogicalResourceId"]] = {**endpoint, **made["Environment"]["Variables"]}
    return found
