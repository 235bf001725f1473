"""The bill of materials of all artifacts: https://cyclonedx.org/docs/1.6/json/."""

from collections.abc import Mapping, Sequence
from typing import Any

from infra.artifacts.packages import Package


def bill_of_materials(artifacts: Mapping[str, Sequence[Package]]) -> dict[str, Any]:
    """One component for each function, holding which packages it depends on; one for each package.

    Nothing in it tells when or where it was made: the same artifacts give the same bill.
    """
    every = {_address(package): package for held in artifacts.values() for package in held}
    functions = [
        {"type": "application", "bom-ref": function, "name": f"copydesk-{function}"}
        for function in sorted(artifacts)
    ]
    dependencies = [
        {"ref": function, "dependsOn": sorted(map(_address, held))}
        for function, held in sorted(artifacts.items())
    ]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "copydesk", "name": "copydesk"}},
        "components": [*functions, *(_component(every[address]) for address in sorted(every))],
        "dependencies": [{"ref": "copydesk", "dependsOn": sorted(artifacts)}, *dependencies],
    }


def _component(package: Package) -> dict[str, Any]:
    address = _address(package)
    component = {
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
    }
    return component | ({"licenses": [{"expression": package.licence}]} if package.licence else {})


def _address(package: Package) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"
