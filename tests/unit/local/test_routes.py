import pytest

from infra.local.routes import Route, api_routes, find_route

ROUTES = [
    Route("GET", "/v1/{proxy+}", "greedy"),
    Route("GET", "/v1/articles/{id}", "one"),
    Route("ANY", "/v1/articles/{id}", "any"),
    Route("GET", "/v1/articles/latest", "fixed"),
]


@pytest.mark.parametrize(
    ("method", "path", "function", "parameters"),
    [
        ("GET", "/v1/articles/latest", "fixed", {}),
        ("GET", "/v1/articles/7", "one", {"id": "7"}),
        ("GET", "/v1/articles/a%2Fb", "one", {"id": "a/b"}),
        ("POST", "/v1/articles/7", "any", {"id": "7"}),
        ("GET", "/v1/a/b", "greedy", {"proxy": "a/b"}),
    ],
)
def test_the_most_specific_route_wins(
    method: str, path: str, function: str, parameters: dict[str, str]
) -> None:
    found = find_route(ROUTES, method, path)
    assert found is not None
    assert (found[0].function, found[1]) == (function, parameters)


def test_what_no_route_takes_is_not_found() -> None:
    assert find_route(ROUTES, "POST", "/v1/a/b") is None
    assert find_route([*ROUTES, Route("ANY", "/$default", "rest")], "POST", "/x") is not None


def test_routes_come_from_the_openapi_body() -> None:
    uri = {"Fn::Sub": "arn:${AWS::Partition}:apigateway:lambda:path/functions/${Read.Arn}/invocations"}
    alias = {"Fn::Sub": "arn:aws:apigateway:lambda:path/functions/${ReadAliaslive}/invocations"}
    document = {
        "Resources": {
            "Read": {"Type": "AWS::Lambda::Function"},
            "ReadAliaslive": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "Read"}}},
            "Api": {
                "Type": "AWS::ApiGatewayV2::Api",
                "Properties": {
                    "Body": {
                        "paths": {
                            "/a": {
                                "get": {
                                    "x-amazon-apigateway-integration": {"uri": uri},
                                    "security": [{"AWS_IAM": []}],
                                }
                            },
                            "/b": {
                                "x-amazon-apigateway-any-method": {
                                    "x-amazon-apigateway-integration": {"uri": alias}
                                }
                            },
                        }
                    }
                },
            },
        }
    }
    assert api_routes(document) == [Route("GET", "/a", "Read", requires_iam=True), Route("ANY", "/b", "Read")]


def test_routes_for_an_issuers_tokens_are_left_out() -> None:
    uri = {"Fn::GetAtt": ["Read", "Arn"]}

    def body(scheme: dict[str, object]) -> dict[str, object]:
        operation = {"x-amazon-apigateway-integration": {"uri": uri}, "security": [{"Who": []}]}
        return {"paths": {"/a": {"get": operation}}, "components": {"securitySchemes": {"Who": scheme}}}

    def routes(scheme: dict[str, object]) -> list[Route]:
        api = {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Body": body(scheme)}}
        return api_routes({"Resources": {"Read": {"Type": "AWS::Lambda::Function"}, "Api": api}})

    assert routes({"type": "oauth2", "x-amazon-apigateway-authorizer": {"type": "jwt"}}) == []
    assert routes({"type": "apiKey"}) == [Route("GET", "/a", "Read")]
