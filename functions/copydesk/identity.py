"""What makes an article the same article, and its text the same text."""

import hashlib
import json
import re
import unicodedata
from datetime import UTC, datetime
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from copydesk.article import (
    Article,
    Draft,
    IdentityBasis,
    Intent,
    Provenance,
    RawInput,
    SourceVersion,
    VersionScheme,
)
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule

HASH_VERSION: Final = 1
"""Goes up when the fields or the normalisation below change, so that a better parser is no conflict."""

_ID_LENGTH: Final = 32
_TRACKING: Final = re.compile(
    r"^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref|ref_src|cmpid|ocid)$"
)


METADATA_LIMIT: Final = 64 * 1024
"""Bytes of an article without its body: HEAD has to fit into an item, and its event into a message."""


def identify(draft: Draft, supplier: Supplier, raw: RawInput, arrival: datetime | None) -> Article:
    """The article that a draft is, with its identity, version and content hash.

    `arrival` is when the raw bytes became durable, in UTC; None where nothing has arrived anywhere (on the
    command line). A `uri` that the desk itself gave an article names that article: whether it is the
    supplier's is for the caller to find out. Raises Refused where the supplier's articles state a version and
    this one does not, and for an article whose parts beside the body are larger than METADATA_LIMIT.
    """
    named = desk_id(draft.uri)
    if named:
        basis, identifier = IdentityBasis.SUPPLIER, named
        draft = draft.model_copy(update={"uri": None})
    else:
        basis, key = _identity(draft, supplier, arrival)
        identifier = article_id(supplier.id, basis, key)
    article = Article(
        **dict(_with_rights(draft, supplier)),
        supplier=supplier.id,
        article_id=identifier,
        identity_basis=basis,
        version=_version(draft, supplier, arrival),
        content_hash=content_hash(draft),
        hash_version=HASH_VERSION,
        raw=raw,
    )
    _bound(draft)
    return article


def _with_rights(draft: Draft, supplier: Supplier) -> Draft:
    """The draft with what the supplier's configuration grants where the article says nothing itself.

    It is no part of the content: a new contract changes no article's hash.
    """
    if draft.intent in (Intent.KILL, Intent.TERMS):
        return draft
    granted = {
        name: value
        for name, value in dict(supplier.rights).items()
        if value is not None and getattr(draft.rights, name) is None
    }
    if not granted:
        return draft
    provenance = {"rights": Provenance(origin="supplier"), **draft.provenance}
    rights = draft.rights.model_copy(update=granted)
    return draft.model_copy(update={"rights": rights, "provenance": provenance})


def article_id(supplier: str, basis: IdentityBasis, key: str) -> str:
    """32 hexadecimal digits: the first half of SHA-256 over supplier, basis and key."""
    return hashlib.sha256(f"{supplier}\0{basis}\0{key}".encode()).hexdigest()[:_ID_LENGTH]


def desk_id(uri: str | None) -> str | None:
    """The id in urn:copydesk:<id>, which is the published `uri` of an article without a supplier's own id.

    By it a supplier can correct or kill what it uploaded as plain text. None for any other address.
    """
    named = re.fullmatch(r"urn:copydesk:([0-9a-f]{32})", uri or "")
    return named[1] if named else None


_END: Final = re.compile(r"[/\s]+$")


def canonical_url(url: str) -> str:
    """The address without what varies between copies of a page: fragment, tracking, letter case.

    What is no address at all stands for itself.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    stated = parse_qsl(parts.query, keep_blank_values=True)
    query = [(name, value) for name, value in stated if not _TRACKING.match(name.lower())]
    return urlunsplit(
        (
            "https" if parts.scheme.lower() == "http" else parts.scheme.lower(),
            parts.netloc.lower().strip(),
            _END.sub("", parts.path),
            urlencode(sorted(query)),
            "",
        )
    )


def normalised_title(title: str) -> str:
    """The title's words: letters, marks and digits of any script, casefolded, parted by single spaces."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", title).casefold())
    return " ".join(
        "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in folded).split()
    )


def content_hash(draft: Draft) -> str:
    """SHA-256 over what a reader would see, with white space and Unicode forms evened out.

    Counters, addresses, versions and the time of modification are no content.
    """
    return hashlib.sha256(_canonical(_content(draft)).encode()).hexdigest()


def fingerprints(draft: Draft) -> dict[str, str]:
    """A short hash of each part of the content, so that a later revision can say what changed."""
    return {
        name: hashlib.sha256(_canonical(part).encode()).hexdigest()[:8]
        for name, part in _content(draft).items()
        if _evened(part)
    }


def _content(draft: Draft) -> dict[str, object]:
    return {
        "title": draft.title,
        "standfirst": draft.standfirst,
        "byline": [person.name for person in draft.byline],
        "section": draft.section,
        "body": [[block.kind, block.text] for block in draft.body],
        "pictures": [[picture.caption, picture.credit, picture.href] for picture in draft.pictures],
        "published": draft.published and draft.published.value,
        "subjects": [subject.code or subject.label for subject in draft.subjects],
        "places": [place.name for place in draft.places],
        "urgency": draft.urgency,
        "notes": draft.public_notes,
        "usage": draft.rights.usage,
    }


def _bound(draft: Draft) -> None:
    size = len(draft.model_copy(update={"body": ()}).model_dump_json(exclude_none=True).encode())
    if size > METADATA_LIMIT:
        raise Refused(
            ReasonCode.TOO_LARGE,
            f"without its body the article has {size} bytes; the limit is {METADATA_LIMIT}",
        )


def _canonical(value: object) -> str:
    return json.dumps(_evened(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _evened(value: object) -> object:
    """The value with each of its texts in one Unicode form, and with single blanks; an empty text is none."""
    match value:
        case str():
            return " ".join(unicodedata.normalize("NFC", value).split()) or None
        case list() | tuple():
            return [_evened(entry) for entry in value]
        case dict():
            return {name: _evened(entry) for name, entry in value.items()}
        case _:
            return value


def _identity(draft: Draft, supplier: Supplier, arrival: datetime | None) -> tuple[IdentityBasis, str]:
    for basis in supplier.identity:
        match basis:
            case IdentityBasis.SUPPLIER if draft.uri:
                return basis, draft.uri
            case IdentityBasis.URL if draft.url:
                return basis, canonical_url(draft.url)
            case _:
                continue
    words = normalised_title(draft.title or "") or normalised_title(draft.text) or content_hash(draft)
    return IdentityBasis.INFERRED, f"{words}\0{_day(draft, arrival)}"


def _day(draft: Draft, arrival: datetime | None) -> str:
    """The day of publication as the source wrote it, else the day of arrival in UTC."""
    if draft.published:
        return draft.published.value[:10]
    return arrival.astimezone(UTC).date().isoformat() if arrival else ""


def _version(draft: Draft, supplier: Supplier, arrival: datetime | None) -> SourceVersion | None:
    if supplier.version is VersionRule.STATED_INTEGER:
        stated = draft.stated_version or ""
        if not re.fullmatch(r"[0-9]{1,18}", stated):
            raise Refused(
                ReasonCode.VERSION_MISSING, f"{supplier.id} counts versions, and this states {stated[:40]!r}"
            )
        return SourceVersion(scheme=VersionScheme.STATED_INTEGER, value=str(int(stated)))
    if supplier.version is VersionRule.STATED_TIME and draft.version_created:
        return SourceVersion(
            scheme=VersionScheme.STATED_TIME, value=draft.version_created.astimezone(UTC).isoformat()
        )
    if arrival is None:
        return None
    return SourceVersion(scheme=VersionScheme.ARRIVAL, value=arrival.astimezone(UTC).isoformat())
