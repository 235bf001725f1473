"""A day's work for a desk: invented articles of every lifecycle, copies, a refusal and a hostile one."""

from itertools import count
from pathlib import Path
from typing import Any, Final

from infra.cli.standing import ROOT
from tests.pipeline.desk.articles import fresh_uri, ninjs, page
from tests.pipeline.desk.newsroom import Newsroom

SAMPLES: Final = ROOT / "samples"
AGENCY: Final = "example-wire"
PAPER: Final = "canal-post"
SITE: Final = "fakti"
SCRIPT: Final = (
    "<script>window.pwned=1;alert(1)</script><img src=x onerror='window.pwned=1'>"
    "\"'><svg onload=window.pwned=1><a href='javascript:window.pwned=1'>x</a>"
)
PICTURE: Final = b"\x89PNG\r\n\x1a\n" + bytes(64)
_SENT: Final = (
    ("harbour.txt", SITE),
    ("lock.newsml-g2.xml", AGENCY),
    ("budget.ninjs.json", PAPER),
    ("strike.ninjs-1.json", PAPER),
    ("river-byline.txt", SITE),
    ("flash.txt", SITE),
    ("markt-de.txt", SITE),
    ("opera-bg.txt", SITE),
    ("faro-es.txt", SITE),
    ("lock-carried.html", PAPER),
)
_LATER: Final = (("lock-corrected.newsml-g2.xml", AGENCY), ("budget-kill.ninjs.json", PAPER))
_COPIED: Final = (
    "Rangers closed the coastal path between Sozopol and Primorsko on Tuesday after rocks fell from the "
    "cliff. Nobody was hurt, said Elena Markova, the head of the park. “We will look at every metre before "
    "anybody walks there again,” she told Radio Burgas.\n\nThey came down before seven in the "
    "morning, a fisherman who saw them fall told the rangers. The largest weighs about nine tonnes and "
    "lies across the steps that lead to the beach. Last winter a shorter stretch of the same path was closed "
    "for five weeks.\n\nThe path is to open again in April, after the storms."
)
_NUMBERS: Final = count(1)


def fill(room: Newsroom, *, with_hostile: bool = True) -> None:
    """Send it all, and wait until the desk has told of it."""
    sent = [_sample(room, name, supplier) for name, supplier in _SENT]
    copied = (send(room, "Rocks fall on the coastal path", _COPIED, each) for each in (AGENCY, SITE, PAPER))
    sent += list(copied)
    sent += [room.upload(PICTURE), room.upload("<nitf><body>", supplier=PAPER)]
    if with_hostile:
        sent.append(room.upload(page(SCRIPT, second=SCRIPT)))
    settle(room, sent)
    settle(room, [_sample(room, name, supplier) for name, supplier in _LATER])


def send(room: Newsroom, title: str, text: str, supplier: str = SITE, **members: Any) -> str:
    """Send an article of this title and text; returns its receipt's id."""
    headline = [{"role": "main", "value": title}]
    item = ninjs(fresh_uri(), text, headlines=headline, version="1", **members)
    return room.upload(item, supplier=supplier)


def settle(room: Newsroom, receipts: list[str]) -> None:
    """Wait until it is known what became of each."""
    for receipt in receipts:
        room.receipt(receipt)


def _sample(room: Newsroom, name: str, supplier: str) -> str:
    data = Path(SAMPLES / name).read_bytes()
    return room.upload(data, f"{next(_NUMBERS)}-{name}", supplier)
