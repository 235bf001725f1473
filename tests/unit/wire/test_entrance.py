"""What a start does not load: JSON routes no pages, and pages nothing that only signing in needs."""

import subprocess
import sys

import pytest

from tests.architecture.sources import FUNCTIONS_FOLDER

LOADED = """
import sys
sys.modules["OpenSSL"] = None  # botocore would use it, and no artifact has it
import {module}
print(*(name for name in {names} if name in sys.modules))
"""


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("read.handler", ["jinja2", "jwt", "cryptography", "read.wire.sign_in.gate", "read.wire.routes"]),
        ("read.wire.routes, read.wire.sign_in.gate, read.wire.sign_in.wiring", ["jwt", "cryptography"]),
    ],
)
def test_what_a_start_does_not_load(module: str, names: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOADED.format(module=module, names=names)],
        env={"PYTHONPATH": str(FUNCTIONS_FOLDER)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == []
