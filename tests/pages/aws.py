"""As much of the `aws` command as the pages use, over botocore: the real one is no package of this project.

python -m tests.pages.aws SERVICE OPERATION [--parameter VALUE …] [--query JMESPATH] [--output text]
"""

import json
import re
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import botocore.session
import jmespath  # type: ignore[import-untyped]  # no stubs among the development packages

_OURS: Final = ("--query", "--output")


def member_of(option: str, shape: Any) -> str:
    """The member of an operation's input that an option gives. Raises SystemExit where there is none."""
    wanted = option.removeprefix("--").replace("-", "").lower()
    found = {name.lower(): name for name in (shape.members if shape else ())}
    if option in _OURS:
        return option
    if wanted not in found:
        raise SystemExit(f"aws: {option} is no parameter")
    return str(found[wanted])


def main(arguments: Sequence[str]) -> None:
    """Run one command; what AWS answers goes to standard output."""
    service, operation, *rest = arguments
    client: Any = botocore.session.get_session().create_client(service)
    custom = CUSTOM.get((service, operation))
    answer = custom(client, rest) if custom else _call(client, operation, rest)
    query, output = (_option(rest, name) for name in _OURS)
    told = jmespath.search(query, answer) if query else answer
    text = "\t".join(map(str, told)) if isinstance(told, list) else str(told)
    sys.stdout.write((text if output == "text" or custom else json.dumps(told, default=str, indent=2)) + "\n")


def _call(client: Any, operation: str, rest: Sequence[str]) -> Any:
    name = operation.replace("-", "_")
    shape = client.meta.service_model.operation_model(client.meta.method_to_api_mapping[name]).input_shape
    given = dict(zip(rest[::2], rest[1::2], strict=True))
    members = {member_of(option, shape): value for option, value in given.items() if option not in _OURS}
    typed = {
        member: value if shape.members[member].type_name in {"string", "timestamp"} else _value(value)
        for member, value in members.items()
    }
    return getattr(client, name)(**typed)


def _value(text: str) -> Any:
    """JSON, or the short form of a map: Name=value,Other=value."""
    if re.match(r"\w+=", text):
        return dict(pair.split("=", 1) for pair in text.split(","))
    return json.loads(text)


def _option(rest: Sequence[str], name: str) -> str | None:
    return next((after for option, after in pairwise(rest) if option == name), None)


def _copy(client: Any, rest: Sequence[str]) -> str:
    source, target, *_ = rest
    bucket, _, key = target.removeprefix("s3://").partition("/")
    body = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    client.put_object(Bucket=bucket, Key=key, Body=body)
    return f"upload: {source} to {target}"


def _deploy(client: Any, rest: Sequence[str]) -> str:
    name, template = _option(rest, "--stack-name"), _option(rest, "--template-file")
    assert name and template  # noqa: PT018 - both are demanded
    overrides = [word.split("=", 1) for word in rest if re.match(r"[A-Z]\w*=", word)]
    client.create_stack(
        StackName=name,
        TemplateBody=Path(template).read_text("utf-8"),
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in overrides],
    )
    client.get_waiter("stack_create_complete").wait(StackName=name, WaiterConfig={"Delay": 1})
    return f"Successfully created/updated stack - {name}"


CUSTOM: Final[dict[tuple[str, str], Callable[[Any, Sequence[str]], Any]]] = {
    ("s3", "cp"): _copy,
    ("cloudformation", "deploy"): _deploy,
}
"""What is no operation of AWS's, but the command's own."""

if __name__ == "__main__":
    main(sys.argv[1:])
