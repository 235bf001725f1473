"""What the tests share: the template, and the suppliers' file that the build makes."""

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from infra.local.template import read_template
from infra.suppliers.package import package

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def template() -> dict[str, Any]:
    """template.yaml as the JSON that it stands for."""
    return read_template(REPOSITORY / "template.yaml")


@pytest.fixture(scope="session")
def packaged_suppliers() -> Path:
    """The suppliers, where `copydesk.suppliers` looks for them; other processes may be doing the same."""
    target = REPOSITORY / "functions" / "copydesk" / "suppliers.json"
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".suppliers-") as folder:
        made = Path(folder) / target.name
        package(made)
        if not target.exists() or target.read_bytes() != made.read_bytes():
            os.replace(made, target)  # noqa: PTH105 - said as what it is: atomic
    return target
