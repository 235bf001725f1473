"""The suppliers of the simulation, one for each rule of identity and of version, and what they send."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from copydesk.article import IdentityBasis, Intent
from copydesk.identity import article_id, canonical_url, normalised_title
from copydesk.suppliers import Supplier, VersionRule

SUPPLIERS: Final = {
    supplier.id: supplier
    for supplier in (
        Supplier(id="counting", name="Counting Agency", zone="UTC", version=VersionRule.STATED_INTEGER),
        Supplier(id="timing", name="Timing Agency", zone="UTC", version=VersionRule.STATED_TIME),
        Supplier(id="arriving", name="Arriving Agency", zone="UTC", version=VersionRule.ARRIVAL),
        Supplier(
            id="feeding",
            name="Feeding Site",
            zone="UTC",
            version=VersionRule.STATED_TIME,
            identity=(IdentityBasis.URL, IdentityBasis.INFERRED),
        ),
        Supplier(
            id="typing",
            name="Typing Office",
            zone="UTC",
            version=VersionRule.ARRIVAL,
            identity=(IdentityBasis.INFERRED,),
        ),
    )
}
NINJS: Final = ("counting", "timing", "arriving")
_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


class Content(NamedTuple):
    """What a reader would see."""

    title: str
    paragraphs: tuple[str, ...]
    urgency: int | None = None

    @property
    def text(self) -> str:
        """Title and paragraphs, parted by blank lines."""
        return "\n\n".join((self.title, *self.paragraphs))


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article as its supplier sends it; `stated` is None where the arrival counts."""

    supplier: str
    name: str
    intent: Intent
    content: Content
    stated: int | datetime | None = None
    embargo: datetime | None = None
    withheld: bool = False
    expires: datetime | None = None

    @property
    def article_id(self) -> str:
        """The desk's id of the article."""
        match self.supplier:
            case "feeding":
                return article_id(self.supplier, IdentityBasis.URL, canonical_url(self.name))
            case "typing":
                key = f"{normalised_title(self.content.title)}\0{self.name}"
                return article_id(self.supplier, IdentityBasis.INFERRED, key)
            case _:
                return article_id(self.supplier, IdentityBasis.SUPPLIER, self.name)


class Payload(NamedTuple):
    """The bytes of a delivery, and its items: None stands for one that nobody can read."""

    data: bytes
    media_type: str
    items: tuple[Version | None, ...]


def ninjs(version: Version) -> Payload:
    """A version as a ninjs document. A slugline says what ninjs has no member for."""
    content = version.content
    item: dict[str, Any] = {"uri": version.name, "standard": _STANDARD, "type": "text"}
    if isinstance(version.stated, int):
        item["version"] = str(version.stated)
    elif version.stated:
        item["versionCreated"] = version.stated.isoformat()
    if version.intent is Intent.KILL:
        return Payload(json.dumps(item | {"pubStatus": "canceled"}).encode(), "application/json", (version,))
    item |= {
        "language": "en",
        "headlines": [{"role": "main", "value": content.title}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": "\n\n".join(content.paragraphs)}],
    }
    if content.urgency:
        item["urgency"] = content.urgency
    if version.intent is not Intent.UPDATE:
        item["slugline"] = version.intent.value
    if version.withheld:
        item["pubStatus"] = "withheld"
    if version.embargo:
        item["embargoedUntil"] = version.embargo.isoformat()
    if version.expires:
        item["expires"] = version.expires.isoformat()
    return Payload(json.dumps(item).encode(), "application/json", (version,))


def feed(versions: list[Version | None]) -> Payload:
    """Versions as the items of a JSON Feed."""
    items = [_entry(version) for version in versions]
    document = {"version": "https://jsonfeed.org/version/1.1", "title": "Feeding Site", "items": items}
    return Payload(json.dumps(document).encode(), "application/feed+json", tuple(versions))


def _entry(version: Version | None) -> dict[str, Any]:
    if version is None:
        return {"id": "broken", "title": 7}
    stated = version.stated
    return {
        "id": version.name,
        "url": version.name,
        "title": version.content.title,
        "content_text": "\n\n".join(version.content.paragraphs),
        "date_modified": stated.isoformat() if isinstance(stated, datetime) else None,
    }


def typed(version: Version) -> Payload:
    """A version as plain text, its day below the title."""
    day = datetime.fromisoformat(version.name)
    parts = (version.content.title, f"{day:%B} {day.day}, {day.year} 09:30", *version.content.paragraphs)
    return Payload("\n\n".join(parts).encode(), "text/plain", (version,))


def rubbish(data: bytes) -> Payload:
    """Bytes that are no article."""
    return Payload(data, "application/octet-stream", (None,))
