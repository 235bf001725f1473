"""Atom tombstones (RFC 6721): an entry that its publisher took back."""

from copydesk.article import Draft, Intent, Provenance
from copydesk.errors import Refused
from copydesk.formats.document import Setting
from copydesk.formats.feeds.stating import version
from copydesk.formats.feeds.vocabulary import attribute
from copydesk.formats.xml import Element
from copydesk.reasons import ReasonCode


def killed(tombstone: Element, setting: Setting) -> Draft:
    """The kill that a tombstone is. One that does not say when is as of its arrival: a kill is never lost."""
    uri = attribute(tombstone, "ref")
    if uri is None:
        raise Refused(ReasonCode.INVALID_FEED, "deleted-entry: names no entry")
    when = version("deleted-entry", attribute(tombstone, "when"), setting)
    return Draft(
        uri=uri,
        version_created=when.instant if when else None,
        intent=Intent.KILL,
        signals=("at:deleted-entry",),
        provenance={"intent": Provenance(origin="atom")},
    )
