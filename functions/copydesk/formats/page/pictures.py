"""The pictures of a page: those that it states and those in its body, each once."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from copydesk.article import Picture
from copydesk.formats.page import wording
from copydesk.formats.page.stated import Stated

_SIZE: Final = re.compile(
    r"[-_@](?:\d{2,4}x\d{0,4}|\d{2,4}w|w\d{2,4}|\dx|scaled|thumb\w*|large|medium|small)(?=$|[-_.])"
)
_SUFFIX: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|tiff?|bmp)$")
_OWN_NAME: Final = 8
_OWN_CAPTION: Final = 4
"""Words that no two pictures of a page share."""
_MOST: Final = 60


def pictures(voices: Iterable[Stated], in_body: Sequence[Picture], base: str | None) -> tuple[Picture, ...]:
    """What the first voice that has pictures states, then the body's; what is said of one twice is one."""
    found: dict[str, Picture] = {}
    by_caption: dict[str, str] = {}
    stated = next((voice.pictures for voice in voices if voice.pictures), ())
    for picture in [*stated, *in_body][: 2 * _MOST]:
        kept = picture.model_copy(update={"href": wording.address(picture.href, base)})
        if kept.href or kept.caption:
            key = by_caption.get(kept.caption or "") or _key(kept)
            known = found.get(key)
            found[key] = _together(known, kept) if known else kept
            if kept.caption and len(kept.caption.split()) >= _OWN_CAPTION:
                by_caption[kept.caption] = key
    return tuple(found.values())[:_MOST]


def _together(known: Picture, other: Picture) -> Picture:
    gaps = {
        name: value
        for name in ("caption", "credit", "href", "media_type")
        if getattr(known, name) is None and (value := getattr(other, name)) is not None
    }
    return known.model_copy(update=gaps) if gaps else known


def _key(picture: Picture) -> str:
    """The same for one picture in several sizes: the file's name without them, where it is one of its own."""
    if picture.href is None:
        return wording.key(picture.caption or "")
    path = picture.href.partition("?")[0].casefold()
    name = _SIZE.sub("", _SUFFIX.sub("", path.rpartition("/")[2]))
    return name if len(name) >= _OWN_NAME else path
