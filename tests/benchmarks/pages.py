"""The sets of real pages, with what their makers expect of them. None of it is part of the project.

newspaper4k   articles.json beside html/: title, authors ("A, B" or nothing), day, body
fundus        <Publisher>.json beside <Publisher>_<day>.html.gz: an expectation for each version of a parser,
              in the order of the pages' days; the body is headings and paragraphs, the summary a standfirst
readability   one folder for each page: metadata as Mozilla's Readability reads it, and the page cleaned by
              it. Its title and byline are what the page says, suffixes and all
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lxml import etree, html

from tests.benchmarks.facts import Facts

SETS: Final = ("newspaper4k", "fundus", "readability")

_BLOCK_NAMES: Final = """
    address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header
    hr li main ol p pre section table td th tr ul
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_NUMBER: Final = re.compile(r"\d+")
_BY: Final = re.compile(r"(by|par|von|written\s+by)\s+", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:,|;|\band\b|\bund\b|\bet\b)\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a set; `group` is its publisher or, where that is not known, the page itself."""

    set: str
    name: str
    group: str
    path: Path
    expected: Facts

    @property
    def html(self) -> str:
        """The page's source. All pages of these sets are UTF-8."""
        return gzip.decompress(self.path.read_bytes()).decode()

    @property
    def is_held_out(self) -> bool:
        """Whether the page is of the half to measure with, not to develop with; publishers stay together."""
        return hashlib.sha256(self.group.encode()).digest()[0] % 2 == 1


def load(data: Path, name: str) -> tuple[Page, ...]:
    """The pages of a set, in a fixed order. `data` is the folder that COPYDESK_DATA names."""
    readers = {"newspaper4k": _newspaper4k, "fundus": _fundus, "readability": _readability}
    return tuple(readers[name](data / "html" / name))


def _newspaper4k(folder: Path) -> Iterator[Page]:
    for key, said in sorted(json.loads((folder / "articles.json").read_bytes()).items()):
        authors = (name.strip() for name in said["authors"].split(","))
        expected = Facts(
            title=said["title"],
            authors=tuple(filter(None, authors)),
            published=said["date"],
            body=said["articleBody"],
        )
        yield Page("newspaper4k", key, said["site"], folder / "html" / f"{key}.html.gz", expected)


def _fundus(folder: Path) -> Iterator[Page]:
    for described in sorted(folder.rglob("*.json")):
        versions: dict[str, Any] = json.loads(described.read_bytes())
        pages = sorted(described.parent.glob(f"{described.stem}_[0-9]*.html.gz"))
        for path, version in zip(pages, sorted(versions, key=_version), strict=True):
            said = versions[version]
            expected = Facts(
                title=said["title"],
                authors=tuple(said.get("authors", ())),
                published=said["publishing_date"],
                standfirst="\n\n".join(said["body"]["summary"]) or None,
                body="\n\n".join(_paragraphs(said["body"])),
            )
            yield Page("fundus", path.name.removesuffix(".html.gz"), described.stem, path, expected)


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _NUMBER.findall(name))


def _paragraphs(body: dict[str, Any]) -> Iterator[str]:
    for section in body["sections"]:
        yield from section["headline"]
        yield from section["paragraphs"]


def _readability(folder: Path) -> Iterator[Page]:
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        said = json.loads((place / "expected-metadata.json").read_bytes())
        cleaned = gzip.decompress((place / "expected.html.gz").read_bytes()).decode()
        expected = Facts(
            title=said.get("title"),
            authors=_names(said.get("byline")),
            published=said.get("publishedTime"),
            body=_plain(cleaned),
        )
        yield Page("readability", place.name, place.name, place / "source.html.gz", expected)


def _names(byline: str | None) -> tuple[str, ...]:
    names = _AND.split(_BY.sub("", " ".join((byline or "").split()), count=1))
    return tuple(filter(None, names))


def _plain(markup: str) -> str:
    """The text of some markup, with blocks parted so that their words stay apart."""
    root = html.fromstring(markup)
    parts: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        is_element = isinstance(element.tag, str)
        if is_element and element.tag in _BLOCKS:
            parts.append("\n")
        if event == "start":
            parts.append(element.text or "")
        else:
            parts.append(element.tail or "")
    return "".join(parts).strip()
