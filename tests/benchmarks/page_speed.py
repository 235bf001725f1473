"""How many pages a core reads in a second: ours whole, from bytes to article, beside its peers."""

from functools import partial
from pathlib import Path
from typing import Final

from tests.benchmarks import pages
from tests.benchmarks.clock import best_times
from tests.benchmarks.extractors import METADATA, extract, usable
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.tables import Table

_TARGET: Final = 25.0
_EVERY: Final = 3
_ROUNDS: Final = 3
_MEANING: Final = """\
Pages per second of processor time on one core, every third page of the newspaper4k set, warm, all
extractors in turn on each page; the best of three rounds counts for a page. Ours is the whole way from
bytes to the article with all its fields. Peers are given text that is decoded already; those without
metadata do less."""


def measure(data: Path) -> Section:
    """Processor time of every extractor on the same pages."""
    names, notices = usable()
    section = Section("page-speed", "Pages: speed", _MEANING, notices=notices)
    sources = [page.html for page in pages.load(data, "newspaper4k")[::_EVERY]]
    times = best_times({name: partial(extract, name) for name in names}, sources, _ROUNDS, "speed of pages")
    rates = {name: len(sources) / sum(spent) for name, spent in times.items()}
    rows = tuple(
        (name, f"{rates[name]:.1f}", f"{max(times[name]) * 1000:.0f}", "yes" if name in METADATA else "no")
        for name in names
    )
    columns = ("extractor", "pages per second", "slowest page, ms", "with metadata")
    section.tables.append(Table(f"{len(sources)} pages", columns, rows))
    peers = [f"{rates[name]:.1f} {name}" for name in ("trafilatura-fast", "newspaper4k") if name in rates]
    section.figures.append(
        Figure("pages, all metadata", rates.get("ours"), _TARGET, "/s", 1, peer=", ".join(peers))
    )
    return section
