"""The routes of a template's HTTP APIs, and which of them a request takes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

ANY_METHOD = "x-amazon-apigateway-any-method"
DEFAULT_PATH = "/$default"


@dataclass(frozen=True)
class Route:
    """One route: `function` is the logical id of the function behind it."""

    method: str
    path: str
    function: str
    requires_iam: bool = False

    @property
    def key(self) -> str:
        """The route key as API Gateway names it."""
        return "$default" if self.path == DEFAULT_PATH else f"{self.method} {self.path}"


def _referenced(value: object) -> Iterator[str]:
    """Logical ids that an integration's URI refers to."""
    if isinstance(value, str):
        yield from re.findall(r"\$\{(\w+)(?:\.\w+)?\}", value)
    elif isinstance(value, list):
        for item in value:
            yield from _referenced(item)
    elif isinstance(value, dict):
        if "Ref" in value:
            yield value["Ref"]
        if "Fn::GetAtt" in value:
            yield value["Fn::GetAtt"][0]
        for item in value.values():
            yield from _referenced(item)


def _function_behind(uri: object, resources: Mapping[str, Any]) -> str | None:
    for name in _referenced(uri):
        resource = resources.get(name, {})
        if resource.get("Type") == "AWS::Lambda::Function":
            return name
        if resource.get("Type") == "AWS::Lambda::Alias":
            return _function_behind(resource["Properties"]["FunctionName"], resources)
    return None


def _tokens(body: Mapping[str, Any]) -> set[str]:
    """The names of the authorisers that take tokens of an issuer."""
    schemes = body.get("components", {}).get("securitySchemes", {})
    return {
        name
        for name, scheme in schemes.items()
        if scheme.get("x-amazon-apigateway-authorizer", {}).get("type") == "jwt"
    }


def api_routes(document: Mapping[str, Any]) -> list[Route]:
    """The routes in the OpenAPI bodies of a CloudFormation template's HTTP APIs.

    Those that take the tokens of an issuer are left out: nothing here could tell a good one.
    """
    resources = document["Resources"]
    routes = []
    for resource in resources.values():
        if resource["Type"] != "AWS::ApiGatewayV2::Api":
            continue
        body = resource["Properties"].get("Body", {})
        tokens = _tokens(body)
        for path, operations in body.get("paths", {}).items():
            for method, operation in operations.items():
                if any(tokens & set(requirement) for requirement in operation.get("security", [])):
                    continue
                integration = operation.get("x-amazon-apigateway-integration", {})
                function = _function_behind(integration.get("uri"), resources)
                if function is None:
                    continue
                iam = any("AWS_IAM" in requirement for requirement in operation.get("security", []))
                name = "ANY" if method == ANY_METHOD else method.upper()
                routes.append(Route(name, path, function, iam))
    return routes


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w[\w-]*\+?)\}", path)
    expression = ""
    for index, part in enumerate(parts):
        if index % 2 == 0:
            expression += re.escape(part)
        else:
            expression += "(.+)" if part.endswith("+") else "([^/]+)"
    return re.compile(expression)


def _specificity(route: Route) -> tuple[bool, bool, int, bool]:
    """Fixed paths before variables, those before greedy ones, a method before ANY."""
    return (
        route.path == DEFAULT_PATH,
        "+}" in route.path,
        route.path.count("{"),
        route.method == "ANY",
    )


def find_route(routes: list[Route], method: str, raw_path: str) -> tuple[Route, dict[str, str]] | None:
    """The most specific route for a request, and the values of its path parameters."""
    for route in sorted(routes, key=_specificity):
        if route.path == DEFAULT_PATH:
            return route, {}
        if route.method not in ("ANY", method):
            continue
        match = _pattern(route.path).fullmatch(raw_path)
        if match:
            names = re.findall(r"\{(\w[\w-]*)\+?\}", route.path)
            return route, dict(zip(names, map(unquote, match.groups()), strict=True))
    return None
