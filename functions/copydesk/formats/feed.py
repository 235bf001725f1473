"""Feeds in XML: RSS 0.9x, 1.0 and 2.0, Atom 1.0 and 0.3 with tombstones, a lone Atom entry.

One item that cannot be read stands there as its refusal; a feed is refused as a whole only where it is no
well-formed XML or none of these formats. A feed without an item has none, and is read.
"""

from copydesk.errors import Refused
from copydesk.formats import xml
from copydesk.formats.document import Items, Setting
from copydesk.formats.feeds import atom, rss
from copydesk.formats.feeds.vocabulary import name
from copydesk.reasons import ReasonCode


def parse(text: str, setting: Setting) -> Items:
    """The items of a feed, in its order."""
    root = xml.parse(text)
    match name(str(root.tag)):
        case "rss" | "rdf:rdf":
            return rss.items(root, setting)
        case "atom:feed" | "atom:entry" | "at:deleted-entry":
            return atom.items(root, setting)
        case _:
            raise Refused(ReasonCode.INVALID_FEED, "the root is no element of RSS or Atom")
