"""The files of this folder, read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from copydesk.errors import ConfigurationError
from infra.cost.bill import Facts
from infra.cost.shape import Shape, shape_of
from infra.local.emulator import REPOSITORY
from infra.local.template import read_template

_HERE: Final = Path(__file__).parent


def facts(region: str) -> tuple[Facts, str]:
    """What is measured and assumed, a region's prices, and their date."""
    prices = _read("prices.yaml")
    if region == "date" or region not in prices:
        known = ", ".join(sorted(prices.keys() - {"date"}))
        raise ConfigurationError(f"no prices for {region}; there are some for {known}")
    return Facts(_read("measured.yaml"), _read("assumed.yaml"), prices[region]), str(prices["date"])


def deployed(chosen: Mapping[str, str] | None = None) -> Shape:
    """The shape of the template, with these of its parameters."""
    return shape_of(read_template(REPOSITORY / "template.yaml"), chosen)


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((_HERE / name).read_text("utf-8"))
    return found
