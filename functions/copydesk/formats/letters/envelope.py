"""What the header of a letter says of the article in it."""

import re
from email.message import Message
from typing import Final

from copydesk.article import Draft, Intent, Link, Provenance, StatedSource, Subject
from copydesk.formats import bylines, embargoes, signal_words
from copydesk.formats.document import Setting
from copydesk.formats.letters import headers

_ORIGIN: Final = "email"
EMBARGO_LINES: Final = 6
"""How many lines at the top of a text may state an embargo."""
_REPLY: Final = re.compile(
    r"\s*(?:(?:re|fwd?|aw|wg|sv|vs|rv|tr|отг|прп)\s*(?:\[\d+\])?\s*:|\[[^\]\d]{1,40}\](?=\s*\S))\s*",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\s*\"?(?P<name>[^<>\"]*?)\"?\s*<(?P<address>[^<>]{1,250})>|\s*(?P<bare>\S+@\S+)"
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LINKS: Final = (("Supersedes", "supersedes"), ("In-Reply-To", "inReplyTo"), ("References", "references"))
_MAX_LINKS: Final = 20


def without_signals(subject: str | None) -> tuple[str | None, tuple[str, ...]]:
    """A subject without reply marks, list tags and signals, and those signals."""
    if subject is None:
        return None, ()
    found: tuple[str, ...] = ()
    before = None
    while before != subject:
        before = subject
        subject, signals = signal_words.without_prefix(subject)
        found += signals
        if mark := _REPLY.match(subject):
            subject = subject[mark.end() :]
    return subject.strip() or None, tuple(dict.fromkeys(found))


def stated(
    message: Message,
    draft: Draft,
    setting: Setting,
    notes: tuple[str, ...],
    held: tuple[str, ...],
) -> Draft:
    """A draft with what the header says, and what is held back taken from the lines that may say so."""
    subject = headers.field(message, "Subject")
    _, signals = without_signals(subject)
    sent = headers.moment(headers.field(message, "Date"), setting.zone)
    named = headers.ids(headers.field(message, "Message-ID"))
    near = (subject or "", draft.title or "", *held, *draft.paragraphs[:EMBARGO_LINES])
    found = [embargoes.stated(line, setting.zone, setting.supplier.language) for line in near]
    embargo = embargoes.latest(filter(None, found))
    language = headers.field(message, "Content-Language")
    expires = headers.moment(headers.field(message, "Expires"), setting.zone)
    sender = _sender(message)
    organisation = headers.field(message, "Organization")
    keywords = (headers.field(message, "Keywords") or "").split(",")
    title = embargoes.without(draft.title, setting.zone, setting.supplier.language) if draft.title else None
    update = {
        "title": title,
        "uri": f"mid:{named[0]}" if named else None,
        "version_created": sent.instant if sent else None,
        "intent": Intent.CORRECTION if signal_words.CORRECTION in signals else Intent.UPDATE,
        "signals": signals,
        "withheld": signal_words.KILL in signals or (embargo is not None and embargo.until is None),
        "embargo": embargo.until if embargo else None,
        "expires": expires.instant if expires else None,
        "publisher": draft.publisher or organisation,
        "published": sent or draft.published,
        "language": language if language and _LANGUAGE.fullmatch(language) else None,
        "subjects": tuple(Subject(label=word.strip()) for word in keywords if word.strip()),
        "sources": tuple(StatedSource(name=name) for name in (organisation or sender,) if name),
        "links": tuple(_links(message)),
        "private_notes": (*held, *notes),
    }
    provenance = dict(draft.provenance)
    for name in ("published", "language", "sources", "subjects", "uri", "links"):
        if update[name] and not (name == "published" and not sent):
            provenance[name] = Provenance(origin=_ORIGIN)
    if organisation and not draft.publisher:
        provenance["publisher"] = Provenance(origin=_ORIGIN)
    return draft.model_copy(update=update | {"provenance": provenance})


def _links(message: Message) -> list[Link]:
    found = [
        Link(relation=relation, uri=f"mid:{named}")
        for name, relation in _LINKS
        for named in headers.ids(headers.field(message, name))
    ]
    return found[:_MAX_LINKS]


def _sender(message: Message) -> str | None:
    """Who sent it: by name, else the host of the address. An address itself is never given away."""
    match = _ADDRESS.match(headers.field(message, "From") or "")
    if match is None:
        return None
    name = (match["name"] or "").strip()
    if name and "@" not in name and (bylines.is_collective(name) or bylines.is_person(name)):
        return name
    return (match["address"] or match["bare"] or "").rpartition("@")[2].strip(" <>.;,") or name or None
