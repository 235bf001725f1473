"""Links of the wire: what is filtered by lives in the address, and nowhere else."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

WIRE: Final = "/wire"
_PLACES: Final = ("topic", "country", "source", "language", "lifecycle", "q")
_FEEDS: Final = frozenset({"topic", "country", "source", "language", "q"})
_LIST: Final = ","


def article(article_id: str) -> str:
    """The page of an article."""
    return f"{WIRE}/articles/{quote(article_id, safe='')}"


def raw(article_id: str) -> str:
    """The page of its raw input."""
    return f"{article(article_id)}/raw"


def raw_bytes(article_id: str) -> str:
    """The raw input itself."""
    return f"{raw(article_id)}/bytes"


def document(article_id: str) -> str:
    """The article as JSON."""
    return f"{article(article_id)}/article.json"


def story(story_id: str) -> str:
    """The page of a story."""
    return f"{WIRE}/stories/{quote(story_id, safe='')}"


def explain(policy: str) -> str:
    """The page that explains a filter policy."""
    return f"{WIRE}/explain?policy={quote(policy, safe='')}"


def values(parameters: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The values that a filter is set to."""
    return tuple(filter(None, parameters.get(name, "").split(_LIST)))


def wire(parameters: Mapping[str, str], **others: str | None) -> str:
    """The wire as it is filtered, with some parameters changed; None or nothing takes one away."""
    asked = {name: parameters[name] for name in _PLACES if parameters.get(name)}
    return _with_query(WIRE, {**asked, **others})


def toggled(parameters: Mapping[str, str], name: str, value: str) -> str:
    """The wire with one more value of a filter, or without the one that is set."""
    now = values(parameters, name)
    then = [each for each in now if each != value] if value in now else [*now, value]
    return wire(parameters, **{name: _LIST.join(then)})


def feed(parameters: Mapping[str, str], name: str) -> str:
    """The address of a feed of what is filtered; feeds have no filter by lifecycle."""
    return _with_query(f"{WIRE}/{name}", {key: value for key, value in parameters.items() if key in _FEEDS})


def _with_query(path: str, parameters: Mapping[str, str | None]) -> str:
    asked = urlencode(
        {name: value for name, value in parameters.items() if value}, safe=":,", quote_via=quote
    )
    return f"{path}?{asked}" if asked else path
