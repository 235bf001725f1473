"""The files of real inputs: what is a document, and what only lies beside one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from copydesk.formats.document import Document
from tests.benchmarks import pages

FOLDERS: Final = (
    "sample",
    "ninjs",
    "newsml-g2",
    "nitf",
    "newsml-1.2",
    "anpa-iptc7901",
    "email",
    "jsonfeed",
    "lifecycle-chains",
)
_BESIDE: Final = re.compile(r"README.*|LICENSE.*|.*\.(md|markdown|xsd)|expected\.json|.*schema.*\.json")


class File(NamedTuple):
    """One input; `folder` is the set that it belongs to."""

    folder: str
    path: Path

    @property
    def document(self) -> Document:
        """The file as a delivery brings it: bytes and a name."""
        return Document(self.path.read_bytes(), name=self.path.name)


def inputs(data: Path) -> Iterator[File]:
    """Every input of every format; pages are last. `data` is the folder that COPYDESK_DATA names."""
    for folder in FOLDERS:
        for path in sorted((data / folder).rglob("*")):
            if path.is_file() and not _BESIDE.fullmatch(path.name):
                yield File(folder, path)
    for path in sorted((data / "topics" / "bbc").rglob("*.txt")):
        yield File("topics/bbc", path)
    for kind in pages.SETS:
        for page in pages.load(data, kind):
            yield File(f"html/{kind}", page.path)
