"""What the SAM transform makes of the template, with an issuer of tokens and without."""

from typing import Any

import pytest

from infra.local.processes import Processes
from infra.local.template import read_template, translate
from tests.architecture.sources import REPOSITORY
from tests.architecture.template_rules import as_list

pytestmark = pytest.mark.build


def operations(api: Any) -> dict[str, list[str]]:
    """The routes of an API, each with the names of its authorisers."""
    return {
        f"{method.upper()} {path}": [
            name for entry in as_list(operation.get("security", [])) for name in entry
        ]
        for path, methods in api["Properties"]["Body"]["paths"].items()
        for method, operation in methods.items()
    }


@pytest.mark.parametrize(
    "parameters", [{}, {"JwtIssuer": "https://login.example", "JwtAudience": "desk,wire"}]
)
def test_tokens_are_taken_at_their_own_api_alone(parameters: dict[str, str]) -> None:
    processes = Processes()
    try:
        made = translate(
            processes,
            read_template(REPOSITORY / "template.yaml"),
            parameters,
            region="eu-west-1",
            name="template.yaml",
        )["Resources"]
    finally:
        processes.close()
    signed = {route for route, names in operations(made["HttpApi"]).items() if names == ["AWS_IAM"]}
    read = {route for route in signed if route.startswith("GET /v1/")}
    assert read
    assert operations(made["TokenApi"]) == {route: ["Issuer"] for route in read}
    for name in ("TokenApi", "TokenApiApiGatewayDefaultStage", "TokenApiMayRead"):
        assert made[name]["Condition"] == "TakesTokens"
    authorizer = made["TokenApi"]["Properties"]["Body"]["components"]["securitySchemes"]["Issuer"]
    assert authorizer["x-amazon-apigateway-authorizer"] == {
        "type": "jwt",
        "identitySource": "$request.header.Authorization",
        "jwtConfiguration": {"issuer": {"Ref": "JwtIssuer"}, "audience": {"Ref": "JwtAudience"}},
    }
