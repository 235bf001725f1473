"""How many documents of each wire format a core reads in a second."""

from pathlib import Path
from typing import Final

from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.reading import read
from tests.benchmarks import files
from tests.benchmarks.clock import best_times
from tests.benchmarks.extractors import SUPPLIER
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_TARGET: Final = 500.0
_TARGETS: Final = ("text", "ninjs", "newsml-g2", "newsml-1")
_ROUNDS: Final = 5
_CALLS: Final = 200
"""At least so many readings of a format: of four files, five rounds would measure the warming up."""

_MEANING: Final = """\
Documents per second of processor time on one core, from bytes to articles, over all real files that are
read as that format (pages have a section of their own; text is articles of the BBC and the sample);
the best of five rounds counts for a document, of more where a format has few files. What is refused is not
timed."""


def measure(data: Path) -> Section:
    """Processor time of `read` on every document, format by format."""
    section = Section("format-speed", "Other formats: speed", _MEANING)
    documents = _by_format(data)
    rates: dict[str, float] = {}
    rows = []
    for name, chosen in sorted(documents.items()):
        rounds = max(_ROUNDS, _CALLS // len(chosen))
        (times,) = best_times({name: _read}, chosen, rounds, f"speed of {name}").values()
        rates[name] = len(chosen) / sum(times)
        kilobytes = sum(len(document.data) for document in chosen) / len(chosen) / 1000
        rows.append(
            (name, str(len(chosen)), f"{kilobytes:.1f}", f"{rates[name]:,.0f}", f"{max(times) * 1000:.1f}")
        )
    columns = ("format", "documents", "mean kB", "documents per second", "slowest, ms")
    section.tables.append(Table("Speed of formats", columns, tuple(rows)))
    section.figures.extend(Figure(f"{name}", rates.get(name), _TARGET, "/s", 0) for name in _TARGETS)
    return section


def _read(document: Document) -> object:
    return read(document, SUPPLIER)


def _by_format(data: Path) -> dict[str, list[Document]]:
    """Documents from which at least one article comes, by the format that they are read as."""
    found: dict[str, list[Document]] = {}
    inputs = [file for file in files.inputs(data) if not file.folder.startswith("html/")]
    for file in track(inputs, "formats of files"):
        document = file.document
        try:
            reading = read(document, SUPPLIER)
        except Refused:
            continue
        if any(isinstance(item, Draft) for item in reading.items):
            found.setdefault(reading.format, []).append(document)
    return found
