"""Suppliers: who sends articles, and what is known about them beforehand. A new one needs no code."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError

from copydesk.article import IdentityBasis, Record, Rights
from copydesk.errors import ConfigurationError


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no IANA time zone") from error
    return name


class VersionRule(StrEnum):
    """Where a supplier's versions come from."""

    STATED_INTEGER = "stated-integer"
    STATED_TIME = "stated-time"
    """The time that the version states; where it states none, the arrival (both are instants)."""
    ARRIVAL = "arrival"


class GrantedRights(Rights):
    """What holds for an article that states nothing itself."""

    model_config = ConfigDict(extra="forbid")  # a right that is misspelt would be none


class Supplier(Record):
    """One supplier, as its file under infra/suppliers/ describes it."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,40}$")
    name: str
    zone: Annotated[str, AfterValidator(_known_zone)] | None = None
    language: str | None = None
    identity: tuple[IdentityBasis, ...] = Field(default=tuple(IdentityBasis), min_length=1)
    """What an identity may rest on; the first that an article has is taken."""
    version: VersionRule = VersionRule.STATED_TIME
    rights: GrantedRights = GrantedRights()
    secret: str | None = Field(default=None, pattern=r"^[A-Za-z0-9/_+=.@-]{1,200}$")
    """The name of its signing secret below the stack's prefix, copydesk/<stack>/suppliers/; else its id."""
    silent_after_hours: int = Field(default=0, ge=0, le=7 * 24)
    """After so many hours without a word from it an alarm says so; 0 for a supplier that is not watched."""

    @property
    def secret_name(self) -> str:
        """The name that its signing secret has below the stack's prefix."""
        return self.secret or self.id


_SUPPLIERS: Final = TypeAdapter(list[Supplier])


def load(path: Path) -> dict[str, Supplier]:
    """The suppliers of a file made by the build: one JSON array. Raises ConfigurationError."""
    try:
        suppliers = _SUPPLIERS.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise ConfigurationError(f"suppliers cannot be read from {path}: {error}") from error
    known: dict[str, Supplier] = {}
    for supplier in suppliers:
        if known.setdefault(supplier.id, supplier) is not supplier:
            raise ConfigurationError(f"{path} has two suppliers with the id {supplier.id!r}")
    return known


def packaged() -> dict[str, Supplier]:
    """The suppliers that the build put beside this module. Raises ConfigurationError."""
    return load(Path(__file__).with_name("suppliers.json"))
