"""News by e-mail in (RFC 5322, MIME): the letter as an article, and the articles that come with it.

The plain text of a letter is read rather than its page: it is what the sender wrote, in it a signature and a
quoted letter can be told, and the page of a mail program says more of layout than of structure. The page is
read where there is no plain text, or where that is a stub of it.

The subject is the headline, unless the text has a line of its own that reads like one. The identifier is the
Message-ID (as in RFC 2392): the same letter that comes again is the same article, and two letters are two,
though they have one subject. A supplier whose corrections come as new letters is configured to be known by
title and day. A kill by mail names its story in words: it is withheld, and kills nothing.

Attachments that are news are articles of their own; pictures are named without their data; what else there
is, is noted for the desk.
"""

import re
from email.message import Message
from typing import Final

from copydesk.article import (
    Block,
    BlockKind,
    Draft,
    Provenance,
    Subject,
)
from copydesk.errors import Refused
from copydesk.formats import bylines, captions, embargoes, markup, text
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document, Items, ReadPart, Setting
from copydesk.formats.letters import attachments, envelope, forms, headers, parts, texts
from copydesk.formats.letters.parts import Parts
from copydesk.formats.sniffing import sniff
from copydesk.reasons import ReasonCode

_ORIGIN: Final = "email"
_MBOX: Final = re.compile(rb"\n\r?\n(?=From [^\n]{1,200}\d{4}\r?\n)")
_MBOX_LINE: Final = re.compile(rb"From [^\n]{0,400}\n")
_MAX_LETTERS: Final = 1_000
_KNOWN: Final = ("From", "Subject", "Date", "To", "Message-ID", "Content-Type", "MIME-Version", "Received")
_TITLE_WORDS: Final = range(4, 26)
_LABEL_WORDS: Final = 3
_NO_STUB: Final = 100
"""A plain text with so many words is no stub, whatever its page has."""
_STUB: Final = 0.5
"""A plain text with fewer than this share of its page's words is no version of it."""


def open_(document: Document, setting: Setting, read_part: ReadPart) -> Items:
    """The articles of a letter, or of the letters of a mailbox file."""
    data = document.data.removeprefix(b"\xef\xbb\xbf").lstrip()
    letters = _MBOX.split(data) if data.startswith(b"From ") else [data]
    if len(letters) > _MAX_LETTERS:
        raise Refused(ReasonCode.TOO_COMPLEX, f"the mailbox has more than {_MAX_LETTERS} letters")
    if len(letters) == 1:
        return _letter(letters[0], setting, read_part)
    items: list[Draft | Refused] = []
    for letter in letters:
        try:
            items.extend(_letter(letter.lstrip(), setting, read_part))
        except Refused as refusal:
            items.append(refusal)
    return tuple(items)


def _letter(data: bytes, setting: Setting, read_part: ReadPart) -> Items:
    message = parts.opened(_MBOX_LINE.sub(b"", data, count=1) if data.startswith(b"From ") else data)
    if not any(name in message for name in _KNOWN):
        raise Refused(ReasonCode.INVALID_MAIL, "no field of a mail's header is there")
    items: list[Draft | Refused] = []
    pending = [message]
    while pending:
        found = parts.parts_of(current := pending.pop(0))
        pending[:0] = found.letters
        try:
            items.extend(_articles(current, found, setting, read_part))
        except Refused as refusal:
            items.append(refusal)
    if not items:
        raise Refused(ReasonCode.NO_CONTENT, "the mail has no text")
    return tuple(items)


def _articles(message: Message, found: Parts, setting: Setting, read_part: ReadPart) -> Items:
    """The article of one letter, and those that are attached to it."""
    beside = attachments.attached(found.attachments, setting, read_part)
    try:
        own = _own(message, found, setting, read_part)
    except Refused as refusal:
        return (refusal, *beside.articles)
    return (
        *(attachments.with_attachments(item, beside) if isinstance(item, Draft) else item for item in own),
        *beside.articles,
    )


def _own(message: Message, found: Parts, setting: Setting, read_part: ReadPart) -> Items:
    """What the letter itself says: news in some format, a form, or text; nothing where it has no words."""
    if not (found.plain or found.html):
        return ()
    if len(found.plain) + len(found.html) == 1:
        document = parts.document((found.plain or found.html)[0])
        if (name := _format(document)) and name not in {"text", "html", "email"}:
            fields = forms.from_json(decode(document).text)
            if fields:
                return (_form(message, fields, "", setting),)
            return attachments.read(document, setting, read_part)
    plain = "\n\n".join(map(_plain, found.plain))
    words = len(plain.split())
    if found.html and words < _NO_STUB:
        pages = [markup.blocks(texts.printable(decode(parts.document(part)).text)) for part in found.html]
        blocks = [
            block.model_copy(update={"text": texts.printable(block.text)})
            for page, _ in pages
            for block in page
        ]
        if words < _STUB * sum(len(block.text.split()) for block in blocks):
            shown = (picture for _, pictures in pages for picture in pictures)
            pictures = tuple(picture for picture in shown if _is_address(picture.href))
            return _with_words(_page(message, blocks, setting).model_copy(update={"pictures": pictures}))
    return _with_words(_prose(message, texts.letter(plain), setting)) if words else ()


def _with_words(draft: Draft) -> Items:
    return (draft,) if draft.body or draft.standfirst else ()


def _plain(part: Message) -> str:
    decoded = decode(parts.document(part)).text
    if (parts.parameter(part, "format") or "").lower() == "flowed":
        return texts.flowed(decoded, deletes_space=(parts.parameter(part, "delsp") or "").lower() == "yes")
    return decoded


def _prose(message: Message, letter: texts.Letter, setting: Setting) -> Draft:
    """The article of a plain text."""
    own, held = _without_embargo(letter.text, setting)
    if form := forms.from_lines(own):
        return _form(message, *form, setting, letter.notes, held)
    return _headed(message, _parsed(own, setting), setting, letter.notes, held)


def _without_embargo(own: str, setting: Setting) -> tuple[str, tuple[str, ...]]:
    """A text without the lines near its top that state an embargo: its time is not that of publication."""
    lines = own.split("\n")
    near = [at for at, line in enumerate(lines) if line.strip()][: envelope.EMBARGO_LINES]
    held = {
        at
        for at in near
        if embargoes.stated(lines[at], setting.zone, setting.supplier.language)
        or embargoes.is_at_once(lines[at])
    }
    kept = (line for at, line in enumerate(lines) if at not in held)
    return "\n".join(kept), tuple(lines[at].strip() for at in sorted(held))


def _parsed(own: str, setting: Setting) -> Draft:
    """What the rules for plain text make of a letter's text; nothing where it has none."""
    (item,) = text.parse(own, setting) if own.strip() else (Draft(),)
    if isinstance(item, Refused):
        raise item
    return item


def _page(message: Message, blocks: list[Block], setting: Setting) -> Draft:
    """The article of a page, whose blocks keep their kinds."""
    letter = texts.letter("\n\n".join(block.text for block in blocks))
    own, held = _without_embargo(letter.text, setting)
    if form := forms.from_lines(own):
        return _form(message, *form, setting, letter.notes, held)
    lines = set(own.split("\n"))
    kept = [block for block in blocks if block.text.split("\n", 1)[0] in lines]
    title = None
    if kept and kept[0].kind is BlockKind.HEADING and _reads_like_headline(kept[0].text):
        title = kept.pop(0).text
    named = bylines.byline(kept[0].text) if kept else None
    draft = Draft(
        title=title,
        body=tuple(kept if named is None else kept[1:]),
        byline=named or (),
        provenance={
            "body": Provenance(origin="rule", confidence=0.9),
            **({"title": Provenance(origin="rule", confidence=0.8)} if title else {}),
            **({"byline": Provenance(origin="rule", confidence=0.9)} if named else {}),
        },
    )
    return _headed(message, draft, setting, letter.notes, held)


def _form(
    message: Message,
    fields: forms.Fields,
    rest: str,
    setting: Setting,
    notes: tuple[str, ...] = (),
    held: tuple[str, ...] = (),
) -> Draft:
    """The article of a letter that labels its fields; short lines above its text are the newsroom's own."""
    body = "\n\n".join(fields.get("body", []))
    item = _parsed(rest, setting)
    above = [line for line in (item.publisher, item.section, item.title, item.standfirst) if line]
    labels = [line for line in above if len(line.split()) <= _LABEL_WORDS]
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    blocks = [*(line for line in above if line not in labels), *item.paragraphs, *lines]
    names = ", ".join(fields.get("byline", []))
    draft = item.model_copy(
        update={
            "publisher": None,
            "section": next(iter(fields.get("section", [])), None),
            "title": fields["title"][0],
            "standfirst": " ".join(fields.get("standfirst", [])) or None,
            "byline": bylines.people(names) or item.byline,
            "slugline": next(iter(fields.get("slugline", [])), None),
            "genres": tuple(Subject(label=label) for label in fields.get("genre", [])),
            "located": next(iter(fields.get("located", [])), None),
            "body": tuple(Block(text=line) for line in blocks),
        }
    )
    found = tuple(name for name in _FORM_FIELDS if getattr(draft, name))
    stated = draft.provenance | {name: Provenance(origin="label", confidence=0.9) for name in found}
    draft = draft.model_copy(
        update={"provenance": {name: stated[name] for name in stated if getattr(draft, name, None)}}
    )
    held = (*held, *(f"Embargoed until {line}" for line in fields.get("embargo", [])))
    subject = headers.field(message, "Subject")
    own_notes = (*([f"Subject: {subject}"] if subject else []), *labels, *fields.get("note", []), *notes)
    return envelope.stated(message, draft, setting, own_notes, held)


_FORM_FIELDS: Final = ("section", "title", "standfirst", "byline", "slugline", "genres", "located", "body")


def _headed(
    message: Message, draft: Draft, setting: Setting, notes: tuple[str, ...], held: tuple[str, ...]
) -> Draft:
    """A draft with the subject as its title, or with its own where that surely is one."""
    subject = headers.field(message, "Subject")
    title, _ = envelope.without_signals(subject)
    provenance = dict(draft.provenance)
    if title is None or (draft.title and captions.same_line(draft.title, title)):
        return envelope.stated(message, draft, setting, notes, held)
    if draft.title and draft.paragraphs and _reads_like_headline(draft.title):
        return envelope.stated(message, draft, setting, (f"Subject: {subject}", *notes), held)
    above = [Block(text=line) for line in (draft.title, draft.standfirst) if line]
    body = (*above, *draft.body)
    if body and captions.same_line(body[0].text, title):
        body = body[1:]
    provenance["title"] = Provenance(origin=_ORIGIN, confidence=0.9)
    if body:
        provenance.setdefault("body", Provenance(origin="rule", confidence=0.9))
    provenance.pop("standfirst", None)
    update = {"title": title, "standfirst": None, "body": body, "provenance": provenance}
    return envelope.stated(message, draft.model_copy(update=update), setting, notes, held)


def _reads_like_headline(line: str) -> bool:
    return len(line.split()) in _TITLE_WORDS and not line.endswith((".", ",", ":", ";"))


def _format(document: Document) -> str | None:
    try:
        return sniff(document)
    except Refused:
        return None


def _is_address(href: str | None) -> bool:
    return bool(href) and not (href or "").lower().startswith(("cid:", "data:"))
