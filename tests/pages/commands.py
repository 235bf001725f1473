"""Commands that no test can run: whether they could be."""

import importlib.util
import re
import shlex
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

import botocore.session

from infra.cli.arguments import parser
from infra.local.template import read_template
from tests.pages.aws import CUSTOM, member_of
from tests.pages.blocks import REPOSITORY

_ENDS: Final = frozenset({"|", "||", "&&", ";", "&"})
_BARE_VARIABLE: Final = re.compile(r"\$\{?\w+\}?")


def commands(script: str) -> Iterator[list[str]]:
    """The simple commands of a script, as lists of words."""
    for line in re.sub(r"\\\n", " ", script).splitlines():
        words: list[str] = []
        for word in shlex.split(line, comments=True):
            if word in _ENDS:
                yield words
                words = []
            elif word.endswith(";"):
                yield [*words, word.removesuffix(";")]
                words = []
            else:
                words.append(word)
        yield words


def complaint(words: list[str]) -> str | None:
    """What is wrong with a command of a program that is known here."""
    match words:
        case ["copydesk", *arguments]:
            return _copydesk(arguments)
        case ["make", *targets]:
            return _make(targets)
        case ["sam", *_]:
            return _sam(words)
        case ["aws", *arguments]:
            return _aws(arguments)
        case ["python", "-m", module, *_]:
            return None if importlib.util.find_spec(module) else f"there is no module {module}"
    return None


def _copydesk(arguments: list[str]) -> str | None:
    try:
        parser("0").parse_args([re.sub(r"[<>].*", "", word) or "x" for word in arguments])
    except SystemExit:
        return f"copydesk takes no {' '.join(arguments)}"
    return None


def _make(targets: list[str]) -> str | None:
    known = re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE)
    missing = [target for target in targets if "=" not in target and target not in known]
    return f"make has no {missing}" if missing else None


@cache
def _parameters() -> set[str]:
    return set(read_template(REPOSITORY / "template.yaml")["Parameters"])


def _sam(words: list[str]) -> str | None:
    """Parameters are the template's, and stages those of samconfig.toml."""
    given = {word.partition("=")[0] for word in words if re.match(r"[A-Z]\w+=", word)}
    if unknown := given - _parameters():
        return f"the template has no {sorted(unknown)}"
    stages = [after for word, after in pairwise(words) if word == "--config-env"]
    configured = (REPOSITORY / "samconfig.toml").read_text("utf-8")
    missing = [stage for stage in stages if f"[{stage}." not in configured]
    return f"samconfig.toml has no {missing}" if missing else None


@cache
def _session() -> botocore.session.Session:
    return botocore.session.get_session()


def _aws(arguments: list[str]) -> str | None:
    service, operation, *rest = arguments
    if (service, operation) in CUSTOM:
        return None
    model = _session().get_service_model(service)
    named = {re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower(): name for name in model.operation_names}
    if operation not in named:
        return f"{service} has no {operation}"
    shape = model.operation_model(named[operation]).input_shape
    given = {member_of(word, shape) for word in rest if word.startswith("--")}
    required = set(shape.required_members) if shape else set()
    return f"{operation} needs {sorted(required - given)}" if required - given else None
