"""What a target's run begins with: invented documents, and real ones where there are some."""

import hashlib
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import FORMATS
from copydesk.formats.sniffing import sniff
from tests.fuzz.target import Target

LARGEST: Final = 4 * 1024
MOST: Final = 30


def fill(folder: Path, target: Target) -> list[bytes]:
    """Put the seeds into a folder, each under its digest, and give them back.

    Files below COPYDESK_DATA join them where they are of the target's format; they are no part of the
    project, and the folder should not be either.
    """
    folder.mkdir(parents=True, exist_ok=True)
    seeds = [*target.seeds(), *islice(_real(target), MOST)]
    for seed in seeds:
        (folder / hashlib.sha256(seed).hexdigest()[:40]).write_bytes(seed)
    return seeds


def _real(target: Target) -> Iterator[bytes]:
    data = os.environ.get("COPYDESK_DATA")
    if not data or target.name not in FORMATS:
        return
    for path in sorted(Path(data).rglob("*")):
        if (
            path.is_file()
            and path.stat().st_size <= LARGEST
            and _kind(content := path.read_bytes()) == target.name
        ):
            yield content


def _kind(data: bytes) -> str | None:
    try:
        return sniff(Document(data))
    except Refused:
        return None
