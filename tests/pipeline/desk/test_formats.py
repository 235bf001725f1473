"""Every format on the running desk: dropped in the inbox or posted, it comes out as an event."""

import gzip
from itertools import count

import pytest

from tests.malformed.samples import ARTICLES
from tests.pipeline.desk.articles import fresh_title
from tests.pipeline.desk.newsroom import Newsroom

pytestmark = pytest.mark.pipeline

ITEMS = 200
_NUMBERS = count(1)


def fresh(sample: str) -> tuple[str, bytes]:
    """A sample's title and bytes, under a title and an identity that nothing else has."""
    title = f"Harbour news: {fresh_title()}"
    text = ARTICLES[sample].replace("Harbour of Vale opens", title)
    for name in ("harbour", "pier"):
        text = text.replace(name, f"{name}-{next(_NUMBERS)}")
    return title, text.encode()


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>Vale</title>{"".join(items)}</channel></rss>'.encode()


def item(name: str, text: str) -> str:
    inside = f"<guid isPermaLink='false'>{name}</guid><title>{name}</title><description>{text}</description>"
    return f"<item>{inside}</item>"


@pytest.mark.parametrize("sample", ARTICLES)
@pytest.mark.parametrize("way", ["upload", "compressed upload", "webhook"])
def test_a_file_of_any_format_becomes_an_event(newsroom: Newsroom, sample: str, way: str) -> None:
    title, data = fresh(sample)
    match way:
        case "upload":
            receipt = newsroom.upload(data)
        case "compressed upload":
            receipt = newsroom.upload(gzip.compress(data))
        case _:
            receipt = newsroom.post(data).headers["location"].rpartition("/")[2]

    disposition = newsroom.disposition(receipt)
    assert disposition["disposition"] == "ACCEPTED", disposition
    event = newsroom.event(disposition["articleId"], 1)
    headline = next(entry for entry in event["data"]["article"]["headlines"] if entry["role"] == "main")
    assert headline["value"] == title


def test_a_feed_is_one_receipt_with_a_disposition_for_each_item(newsroom: Newsroom) -> None:
    stem = fresh_title()
    items = [item(f"{stem} {number}", "The tide came in.") for number in range(ITEMS)]
    items[7] = "<item></item>"

    first = newsroom.receipt(newsroom.upload(rss(*items)))
    items[3] = item(f"{stem} 3", "The tide went out again.")
    again = newsroom.receipt(newsroom.upload(rss(*items)))

    became = [entry["disposition"] for entry in first["dispositions"]]
    assert (first["expected"], became.count("ACCEPTED"), became.count("QUARANTINED")) == (ITEMS, ITEMS - 1, 1)
    became = [entry["disposition"] for entry in again["dispositions"]]
    assert (became.count("ACCEPTED"), became.count("DUPLICATE"), became.count("QUARANTINED")) == (
        1,
        ITEMS - 2,
        1,
    )
