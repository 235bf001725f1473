"""Ours and its peers behind one shape: a page's source in, facts out.

None of them is told the page's address, and all get the same text. A peer is imported when it is asked for.
"""

import contextlib
import logging
import warnings
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache, partial
from types import MappingProxyType
from typing import Final, NamedTuple

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats import html
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document, Setting
from copydesk.suppliers import Supplier
from tests.benchmarks.facts import Facts

type Extractor = Callable[[str], Facts]

SUPPLIER: Final = Supplier(id="benchmark", name="Benchmark")
"""A supplier that nothing is known of: no zone and no language helps."""


def _ours(page: str) -> Facts:
    document = Document(page.encode(), media_type="text/html; charset=utf-8")
    (found,) = html.parse(decode(document).text, Setting(SUPPLIER))
    if not isinstance(found, Draft):
        raise found
    return Facts(
        title=found.title,
        authors=tuple(person.name for person in found.byline),
        published=found.published.value if found.published else None,
        standfirst=found.standfirst,
        body="\n\n".join(found.paragraphs),
    )


def _trafilatura(page: str, *, fast: bool = False, precision: bool = False) -> Facts:
    from trafilatura import bare_extraction  # noqa: PLC0415 - a peer is imported when asked for
    from trafilatura.settings import Document as Extracted  # noqa: PLC0415

    found = bare_extraction(
        page, fast=fast, favor_precision=precision, with_metadata=True, include_comments=False
    )
    if not isinstance(found, Extracted):
        return Facts()
    names = (name.strip() for name in (found.author or "").split(";"))
    return Facts(found.title, tuple(filter(None, names)), found.date, None, found.text or "")


def _newspaper(page: str) -> Facts:
    from newspaper import Article  # noqa: PLC0415

    article = Article("http://localhost/", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    date = article.publish_date
    published = date.isoformat() if isinstance(date, datetime) else None
    return Facts(article.title, _texts(article.authors), published, None, article.text)


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _readability(page: str) -> Facts:
    from lxml.html import fromstring  # noqa: PLC0415
    from readability import Document as Readable  # noqa: PLC0415

    document = Readable(page)
    body = fromstring(document.summary()).xpath("string()")
    return Facts(title=document.short_title(), body=str(body))


def _resiliparse(page: str) -> Facts:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return Facts(body=extract_plain_text(page, main_content=True))


EXTRACTORS: Final[Mapping[str, Extractor]] = MappingProxyType(
    {
        "ours": _ours,
        "trafilatura": _trafilatura,
        "trafilatura-fast": partial(_trafilatura, fast=True),
        "trafilatura-precision": partial(_trafilatura, precision=True),
        "newspaper4k": _newspaper,
        "readability-lxml": _readability,
        "resiliparse": _resiliparse,
    }
)
METADATA: Final = frozenset(EXTRACTORS) - {"readability-lxml", "resiliparse"}
"""Those that look for authors and dates at all."""


@cache
def warm(name: str) -> Extractor:
    """An extractor that has read one page, so that its imports are over; peers' loggers and
    warnings are silent from here on.

    Raises ImportError where a peer is not installed.
    """
    for logger in ("trafilatura", "htmldate", "newspaper", "readability"):
        logging.getLogger(logger).setLevel(logging.CRITICAL + 1)
    warnings.simplefilter("ignore")
    with contextlib.suppress(Refused):
        EXTRACTORS[name](_SHORT)
    return EXTRACTORS[name]


def usable() -> tuple[list[str], list[str]]:
    """The extractors that can be measured, and notices of those that cannot."""
    names, notices = [], []
    for name in EXTRACTORS:
        try:
            warm(name)
        except ImportError:
            notices.append(f"{name} is not installed; `make bench-formats` installs it")
        else:
            names.append(name)
    return names, notices


class Found(NamedTuple):
    """What an extractor found in a page, or how it failed: a reason code, or the type of an exception."""

    facts: Facts
    failure: str | None = None


def extract(name: str, page: str) -> Found:
    """What an extractor makes of a page. A failure is a result too."""
    extractor = warm(name)
    try:
        return Found(extractor(page))
    except Refused as refused:
        return Found(Facts(), refused.reason)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises, it found nothing
        return Found(Facts(), type(error).__name__)


_SHORT: Final = (
    "<html><title>Rain</title><body><p>It will rain on the hills today, and clear up later.</p></body>"
)
