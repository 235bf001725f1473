"""Pictures beside an item's text: Media RSS, enclosures, and what else feeds put them in."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from copydesk.article import Link, Picture
from copydesk.formats import captions
from copydesk.formats.feeds import texts
from copydesk.formats.feeds.addresses import resolved
from copydesk.formats.feeds.vocabulary import Members, attribute, members, text_of
from copydesk.formats.xml import Element

_IMAGE_NAME: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?)$", re.IGNORECASE)
type _Holders = list[tuple[tuple[Members, ...], Members]]
"""An item and its groups, each with what is around it."""

_NO_PICTURE: Final = frozenset({"image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon"})


def is_image(media_type: str | None, address: str | None, medium: str | None = None) -> bool:
    """Whether a file is a picture: by its medium, else its media type, else its address's ending."""
    if medium:
        return medium.lower() == "image"
    if media_type:
        return media_type.lower().startswith("image/") and media_type.lower() not in _NO_PICTURE
    return bool(address and _IMAGE_NAME.search(urlsplit(address).path))


class Beside(NamedTuple):
    """What stands beside a text: pictures, what stands for one where there is none, and other media."""

    pictures: tuple[Picture, ...]
    thumbnails: tuple[Picture, ...]
    links: tuple[Link, ...]


def beside(inside: Members, title: str | None, base: str | None) -> Beside:
    """The pictures of an item, and links to its media that are none.

    The members of a group are one content in several forms, of which one is taken; so are contents that
    only differ in their address's query and width.
    """
    holders: _Holders = [
        ((), inside),
        *(((inside,), members(group)) for group in inside.get("media:group", ())),
    ]
    found: list[Picture] = []
    links: list[Link] = []
    for outer, holder in holders:
        images: list[tuple[Element, str]] = []
        for content, file in _files(holder, "media:content", base):
            if is_image(attribute(content, "type"), file, attribute(content, "medium")):
                images.append((content, file))
            else:
                links.append(Link(relation="enclosure", href=file))
        found += [
            _picture(file, content, (members(content), holder, *outer), title)
            for content, file in _one_of_each(images, is_group=bool(outer))
        ]
    for element, file in _files(inside, "enclosure", base):
        media_type = attribute(element, "type")
        if is_image(media_type, file):
            found.append(Picture(href=file, media_type=media_type))
        else:
            links.append(Link(relation="enclosure", href=file))
    found += [Picture(href=file) for file in _own_images(inside, base)]
    return Beside(tuple(found), tuple(_thumbnails(holders, title, base)), tuple(links))


def merged(pictures: Iterable[Picture], base: str | None) -> tuple[Picture, ...]:
    """Each picture once, with absolute addresses, and with all that is said of it anywhere."""
    found: dict[str, Picture] = {}
    for picture in pictures:
        href = resolved(picture.href, base)
        caption = picture.caption.strip() if picture.caption else None
        if not (href or caption):
            continue
        key = _file(href) if href else f"\0{caption}"
        known = found.get(key) or Picture()
        found[key] = Picture(
            caption=known.caption or caption,
            credit=known.credit or picture.credit,
            href=known.href or href,
            media_type=known.media_type or picture.media_type,
        )
    return tuple(found.values())


def _one_of_each(images: list[tuple[Element, str]], *, is_group: bool) -> Iterator[tuple[Element, str]]:
    """The widest of the forms that each picture comes in."""
    forms: dict[str, list[tuple[Element, str]]] = {}
    for content, href in images:
        forms.setdefault("" if is_group else _file(href), []).append((content, href))
    for alike in forms.values():
        yield max(alike, key=lambda form: (attribute(form[0], "isDefault") == "true", _width(form[0])))


def _file(href: str) -> str:
    """The address of a picture's file: without the query, where the path says that it is a picture."""
    parts = urlsplit(href)
    return f"{parts.netloc}{parts.path}" if _IMAGE_NAME.search(parts.path) else href


def _width(content: Element) -> int:
    stated = attribute(content, "width") or ""
    return int(stated) if re.fullmatch(r"[0-9]{1,6}", stated) else 0


def _picture(href: str, content: Element, around: tuple[Members, ...], title: str | None) -> Picture:
    """A picture with what is said of it, or else of what it is in."""
    media_type = attribute(content, "type")
    return Picture(
        caption=next(filter(None, (_caption(holder, title) for holder in around)), None),
        credit=next(filter(None, map(_credit, around)), None),
        href=href,
        media_type=media_type if media_type and "/" in media_type else None,
    )


def _caption(holder: Members, title: str | None) -> str | None:
    for element in (*holder.get("media:description", ()), *holder.get("media:title", ())):
        said = texts.line(texts.escaped(element), "a picture's caption")
        if said and not (title and captions.same_line(said, title)):
            return said
    return None


def _credit(holder: Members) -> str | None:
    credits_ = (
        texts.line(texts.escaped(element), "a picture's credit")
        for name in ("media:credit", "media:copyright")
        for element in holder.get(name, ())
    )
    return ", ".join(dict.fromkeys(filter(None, credits_))) or None


def _own_images(inside: Members, base: str | None) -> Iterator[str]:
    """Addresses in an item's `image`, which no version of RSS has and many feeds do."""
    for image in inside.get("image", ()):
        within = members(image)
        stated = next(map(text_of, within.get("url", ())), None) or attribute(image, "url") or text_of(image)
        if href := resolved(stated, base):
            yield href


def _thumbnails(holders: _Holders, title: str | None, base: str | None) -> Iterator[Picture]:
    """The widest thumbnail of each thing that has some, in the item and in its media."""
    for outer, holder in holders:
        within = [(members(content), holder, *outer) for content in holder.get("media:content", ())]
        for around in ((holder, *outer), *within):
            shown = list(_files(around[0], "media:thumbnail", base))
            if shown:
                element, file = max(shown, key=lambda form: _width(form[0]))
                yield _picture(file, element, around, title)


def _files(holder: Members, called: str, base: str | None) -> Iterator[tuple[Element, str]]:
    """The elements of a name that have an address, with it."""
    for element in holder.get(called, ()):
        if file := resolved(attribute(element, "url"), base):
            yield element, file
