"""docs/parameters.md, made from template.yaml: its parameters and its outputs.

python -m infra.documents.parameters > docs/parameters.md
"""

import sys
from pathlib import Path
from typing import Any

from infra.local.template import read_template

_TEMPLATE = Path(__file__).parents[2] / "template.yaml"
_HEAD = """\
# Parameters and outputs

What `sam deploy` takes with `--parameter-overrides`, and what the stack tells. Those of the stages are in
[samconfig.toml](../samconfig.toml).

## Parameters

| parameter | default | what it may be | |
|---|---|---|---|
"""
_OUTPUTS = """
## Outputs

| output | |
|---|---|
"""


def document() -> str:
    """The page as Markdown."""
    template = read_template(_TEMPLATE)
    parameters = "".join(
        f"| `{name}` | {_default(each)} | {_allowed(each)} | {_said(each)} |\n"
        for name, each in template["Parameters"].items()
    )
    outputs = "".join(f"| `{name}` | {_said(each)} |\n" for name, each in template["Outputs"].items())
    return _HEAD + parameters + _OUTPUTS + outputs


def _said(described: dict[str, Any]) -> str:
    return str(described.get("Description", "")).replace("<", "&lt;")


def _default(parameter: dict[str, Any]) -> str:
    default = str(parameter["Default"]) if "Default" in parameter else "demanded"
    return f"`{default}`" if default else "none"


def _allowed(parameter: dict[str, Any]) -> str:
    if values := parameter.get("AllowedValues"):
        return ", ".join(f"`{value}`" for value in values)
    if pattern := parameter.get("AllowedPattern"):
        return f"`{str(pattern).replace('|', '\\|')}`"
    least, most = parameter.get("MinValue"), parameter.get("MaxValue")
    if most is not None:
        return f"{least:,} to {most:,}"
    if least is not None:
        return f"{least:,} or more"
    kind = parameter["Type"]
    return {"Number": "a number", "CommaDelimitedList": "a list, parted by commas"}.get(kind, "a text")


if __name__ == "__main__":
    sys.stdout.write(document())
