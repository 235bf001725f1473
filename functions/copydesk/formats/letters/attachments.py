"""What comes with a letter: articles, pictures without their data, and files that are noted for the desk."""

import re
from email.message import Message
from typing import Final, NamedTuple

from copydesk.article import Draft, Picture, Provenance
from copydesk.errors import Refused
from copydesk.formats.document import Document, Items, ReadPart, Setting
from copydesk.formats.letters import parts

_ORIGIN: Final = "email"
_NEWS_TYPE: Final = re.compile(
    r"text/(?:plain|html|xml|markdown)|application/(?:xml|json|xhtml\+xml|[\w.-]+\+(?:xml|json))"
)
_NEWS_NAME: Final = re.compile(r".*\.(?:txt|xml|json|html?|nitf|ninjs|newsml)", re.IGNORECASE)


class Attached(NamedTuple):
    """What was attached to one letter."""

    articles: Items
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...]


def attached(found: list[Message], setting: Setting, read_part: ReadPart) -> Attached:
    """What some attachments are; one that is refused spoils no other."""
    articles: list[Draft | Refused] = []
    pictures: list[Picture] = []
    notes: list[str] = []
    for part in found:
        if part.get_content_maintype() == "image":
            pictures.append(Picture(media_type=_media_type(part)))
            notes.append(_note(part))
        elif _is_news(part):
            articles.extend(read(parts.document(part), setting, read_part))
        elif not part.get_content_type().startswith("multipart/"):
            notes.append(_note(part))
    return Attached(tuple(articles), tuple(pictures), tuple(notes))


def read(document: Document, setting: Setting, read_part: ReadPart) -> Items:
    """The articles of a part, or its refusal."""
    try:
        return read_part(document, setting)
    except Refused as refusal:
        return (refusal,)


def with_attachments(draft: Draft, beside: Attached) -> Draft:
    """A letter's own article with the pictures and the notes of what came with it."""
    provenance = dict(draft.provenance)
    if beside.pictures:
        provenance["pictures"] = Provenance(origin=_ORIGIN)
    return draft.model_copy(
        update={
            "pictures": (*draft.pictures, *beside.pictures),
            "private_notes": (*draft.private_notes, *beside.notes),
            "provenance": provenance,
        }
    )


def _is_news(part: Message) -> bool:
    kind = part.get_content_type()
    if _NEWS_TYPE.fullmatch(kind):
        return bool(parts.document(part).data.strip())
    return kind == "application/octet-stream" and bool(_NEWS_NAME.fullmatch(parts.file_name(part) or ""))


def _media_type(part: Message) -> str:
    return re.sub(r"[^\w./+-]", "", part.get_content_type())[:60]


def _note(part: Message) -> str:
    name = parts.file_name(part) or "without a name"
    return f"Attachment: {name} ({_media_type(part)}, {len(parts.document(part).data)} bytes)"
