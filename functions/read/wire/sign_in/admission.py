"""Whom the desk lets in, of those whom the issuer knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

EVERYBODY: Final = "*"


@dataclass(frozen=True, slots=True)
class Admission:
    """Domains of verified e-mail addresses, and groups by the claim that names them; either lets in."""

    domains: frozenset[str]
    groups: frozenset[str]
    groups_claim: str

    def lets_in(self, claims: Mapping[str, Any]) -> bool:
        """Whether somebody of whom an issuer claims this may enter."""
        return (
            EVERYBODY in self.domains
            or _domain(claims) in self.domains
            or not self.groups.isdisjoint(_groups(claims.get(self.groups_claim)))
        )


def rules(domains: str, groups: str, groups_claim: str) -> Admission:
    """From lists parted by commas, as settings have them."""
    return Admission(
        domains=frozenset(_listed(domains.lower())),
        groups=frozenset(_listed(groups)),
        groups_claim=groups_claim,
    )


def name(claims: Mapping[str, Any]) -> str:
    """What to call somebody on their own page."""
    told = (claims.get(claim) for claim in ("email", "preferred_username", "name", "sub"))
    return next(each for each in told if isinstance(each, str) and each)


def _listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _domain(claims: Mapping[str, Any]) -> str | None:
    """The domain of an address that the issuer has verified; some issuers say so as a text."""
    email = claims.get("email")
    if not isinstance(email, str) or str(claims.get("email_verified")).lower() != "true":
        return None
    local, _, domain = email.rpartition("@")
    return domain.lower() if local and domain else None


def _groups(told: object) -> list[str]:
    listed = told if isinstance(told, list) else [told]
    return [each for each in listed if isinstance(each, str)]
