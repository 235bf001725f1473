"""The stack of these tests is the template's."""

import importlib

import pytest

from copydesk.aws.settings import read_settings
from tests.architecture.sources import FUNCTIONS
from tests.integration.stack import Stack


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_finds_its_settings_in_the_environment_of_the_template(
    stack: Stack, function: str
) -> None:
    settings = importlib.import_module(f"{function}.settings").Settings
    assert read_settings(settings, stack.environment(function))


def test_the_table_has_the_templates_keys_indexes_and_stream(stack: Stack) -> None:
    wanted = stack.properties("ArticlesTable")
    made = stack.clients.dynamodb.describe_table(TableName=stack.ref("ArticlesTable"))["Table"]
    assert made["KeySchema"] == wanted["KeySchema"]
    assert [
        {name: index[name] for name in ("IndexName", "KeySchema", "Projection")}
        for index in made["GlobalSecondaryIndexes"]
    ] == wanted["GlobalSecondaryIndexes"]
    assert made["StreamSpecification"]["StreamViewType"] == wanted["StreamSpecification"]["StreamViewType"]
