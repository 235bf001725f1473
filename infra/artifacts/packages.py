"""The packages that lie in an artifact, as its own metadata tells, not as any list of requirements does."""

import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

_NAMES: Final = {"arm64": ("aarch64", "arm64"), "x86_64": ("x86_64", "amd64")}


@dataclass(frozen=True, slots=True)
class Package:
    """A wheel that was unpacked into an artifact; `tags` are those of the wheel, `cp313-cp313-…` each."""

    name: str
    version: str
    licence: str | None
    tags: tuple[str, ...]

    def runs_on(self, architecture: str) -> bool:
        """Whether the wheel is for this architecture of Lambda, or for all."""
        names = _NAMES[architecture]
        platforms = [tag.rpartition("-")[2] for tag in self.tags]
        return any(name == "any" or name.endswith(names) for name in platforms)


def packages(artifact: Path) -> Sequence[Package]:
    """All packages of an artifact by name."""
    found = [_package(each) for each in distributions(path=[str(artifact)])]
    return sorted(found, key=lambda package: package.name)


def here() -> str:
    """The architecture of this machine in Lambda's terms."""
    return "arm64" if platform.machine() in _NAMES["arm64"] else "x86_64"


def _package(found: Distribution) -> Package:
    wheel = found.read_text("WHEEL") or ""
    return Package(
        name=re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower(),
        version=found.version,
        licence=found.metadata.get("License-Expression"),
        tags=tuple(re.findall(r"^Tag: (\S+)$", wheel, re.MULTILINE)),
    )
