"""A lifecycle event: a webhook that says what becomes of an article, and does not bring it again.

For suppliers whose format has no word for it. The document is a Standard Webhooks payload, `{type, timestamp,
data}`; `data` names the article by the supplier's own `uri` or `url`, or by the desk's `articleId`:

    article.killed      it is withdrawn
    article.embargoed   it may not be seen before `embargo`, or before another event says so
    article.released    it may be seen
    article.expired     it may not be seen after `expires`, or from now on

`version` is for suppliers that count; the version of the others is the timestamp. What else can become of an
article takes the article itself: NEEDS_CONTENT.
"""

import re
from datetime import datetime
from typing import Any, Final

from copydesk.article import Draft, IdentityBasis, Intent
from copydesk.errors import Refused
from copydesk.formats import moments, provenance, strict_json
from copydesk.formats.controls import has_control
from copydesk.formats.document import Items, Setting
from copydesk.reasons import ReasonCode

_MEMBERS: Final = {
    "article.killed": set[str](),
    "article.embargoed": {"embargo"},
    "article.released": set[str](),
    "article.expired": {"expires"},
}
"""The events that are read, and what each may say beside its article, version and reason."""

_WHO: Final = ("uri", "url", "articleId")
_BASES: Final = {"uri": IdentityBasis.SUPPLIER, "url": IdentityBasis.URL}
_LONGEST: Final = 2048


def parse(text: str, setting: Setting) -> Items:
    """The one article of an event, with what is asked for and without content."""
    event = strict_json.loads(text)
    kind = event.get("type") if isinstance(event, dict) else None
    data = event.get("data") if isinstance(event, dict) else None
    if not isinstance(kind, str) or not isinstance(data, dict):
        raise _invalid("type is no text, or data no object")
    if kind not in _MEMBERS:
        raise Refused(ReasonCode.NEEDS_CONTENT, f"{_shown(kind)}: send the article itself, in its format")
    unknown = data.keys() - _MEMBERS[kind] - {*_WHO, "version", "reason"}
    if unknown:
        # An embargo that was misspelt would be none.
        raise _invalid(f"{kind} has no member {_shown(min(unknown))}")
    at = _instant("timestamp", event.get("timestamp"), setting)
    if at is None:
        raise _invalid("timestamp: is missing")
    reason = _text(data, "reason")
    draft = Draft(
        **_identity(data, setting),
        stated_version=_version(data),
        version_created=at,
        intent=Intent.KILL if kind == "article.killed" else Intent.TERMS,
        signals=(kind,),
        private_notes=(reason,) if reason else (),
        **_terms(kind, data, at, setting),
    )
    return (provenance.stated(draft, "lifecycle-event"),)


def _terms(kind: str, data: dict[str, Any], at: datetime, setting: Setting) -> dict[str, Any]:
    match kind:
        case "article.embargoed":
            embargo = _instant("embargo", data.get("embargo"), setting)
            return {"embargo": embargo, "withheld": embargo is None}
        case "article.released":
            return {"embargo": at}
        case "article.expired":
            return {"expires": _instant("expires", data.get("expires"), setting) or at}
        case _:
            return {}


def _identity(data: dict[str, Any], setting: Setting) -> dict[str, str]:
    """Who the article is. Told in a way that the supplier's articles are not, it would be another one."""
    named = [name for name in _WHO if _text(data, name)]
    if len(named) != 1:
        raise _invalid("data: one of uri, url and articleId names the article")
    (name,) = named
    value = str(data[name]).strip()
    if name == "articleId":
        if not re.fullmatch(r"[0-9a-f]{32}", value):
            raise _invalid("articleId: is no id of the desk")
        return {"uri": f"urn:copydesk:{value}"}
    is_the_desks = value.startswith("urn:copydesk:")
    if _BASES[name] not in setting.supplier.identity and not is_the_desks:
        raise _invalid(f"{name}: this supplier's articles are not told by it")
    return {name: value}


def _version(data: dict[str, Any]) -> str | None:
    value = data.get("version")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(data, "version")


def _instant(name: str, value: Any, setting: Setting) -> datetime | None:
    """A time that decides about publication; None where it is not there."""
    if value is None:
        return None
    moment = moments.from_iso(value, setting.zone) if isinstance(value, str) else None
    if moment is None:
        raise Refused(ReasonCode.INVALID_TIME, f"{name} is no ISO 8601 time")
    return moments.deadline(name, moment)


def _text(data: dict[str, Any], name: str) -> str | None:
    value = data.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST or has_control(value):
        raise _invalid(f"{name}: is no text, or none of at most {_LONGEST} characters")
    return value.strip() or None


def _shown(name: str) -> str:
    return name if re.fullmatch(r"[\w.-]{1,40}", name) else "one with a strange name"


def _invalid(detail: str) -> Refused:
    return Refused(ReasonCode.INVALID_EVENT, detail)
