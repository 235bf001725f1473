"""`copydesk local --parameter`: the template's parameters, as the command line has them."""

import pytest

from infra.cli.arguments import parser


def test_parameters_may_be_named_as_often_as_there_are_some() -> None:
    options = parser("1").parse_args(
        ["local", "--parameter", "WireRoom=off", "--parameter", "OidcGroups=a=b,c"]
    )
    assert dict(options.parameter) == {"WireRoom": "off", "OidcGroups": "a=b,c"}
    assert parser("1").parse_args(["local"]).parameter == []


@pytest.mark.parametrize("text", ["WireRoom", "=off", "Wire Room=off", ""])
def test_what_is_no_name_and_value_is_told(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser("1").parse_args(["local", "--parameter", text])
    assert "is no NAME=VALUE" in capsys.readouterr().err
