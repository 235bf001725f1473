"""Measure the formats: quality and speed beside their peers, start, and all real inputs."""

import sys
from typing import Final

from tests.benchmarks.suite import Suite, run

_HELP: Final = """\
sections:
  pages         titles, authors, days and bodies of real pages, scored for ours and for each peer
  page-speed    pages per second of processor time, all extractors in turn on the same pages
  format-speed  documents per second for text, ninjs, NewsML-G2 and the other wire formats
  startup       import and init of the ingest function in fresh processes, and their memory
  sweep         every real input through `read`: articles, refusals by reason, exceptions, valid ninjs out

examples:
  make bench-formats                                         all of it (minutes); writes docs/benchmarks.md
  python -m tests.benchmarks.formats --section sweep         one section, nothing written
  python -m tests.benchmarks.formats --section pages --json  the same for programs
  python -m tests.benchmarks.pages_score --help              the loop for work on pages

COPYDESK_DATA names the folder of real inputs; without it the command ends with 2. It ends with 1 if a target
is missed. Extractors run without a network: some of them would fetch while they parse.
"""

SUITE: Final = Suite(
    title="Benchmarks of the formats",
    command="python -m tests.benchmarks.formats",
    description=__doc__,
    help=_HELP,
    sections={
        "pages": "tests.benchmarks.quality",
        "page-speed": "tests.benchmarks.page_speed",
        "format-speed": "tests.benchmarks.format_speed",
        "startup": "tests.benchmarks.startup",
        "sweep": "tests.benchmarks.sweep",
    },
    packages=("trafilatura", "newspaper4k", "readability-lxml", "resiliparse", "lxml"),
)

if __name__ == "__main__":
    sys.exit(run(SUITE))
