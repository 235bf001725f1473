"""Write the table of places that enrichment reads, as one SQLite file.

python -m infra.places.build FILE
"""

import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from infra.places import packages
from infra.places.gather import Place, places

SCHEMA: Final = """
    CREATE TABLE source (made_from TEXT);
    CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE place (
        id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, country TEXT, region INTEGER, county INTEGER,
        latitude INTEGER, longitude INTEGER, people INTEGER, renown INTEGER, capital INTEGER
    );
    CREATE TABLE name (key TEXT, place INTEGER, usual INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
"""Degrees are in ten-thousandths; `name.key` is as copydesk.enrichment.gazetteer makes it."""


def build(destination: Path) -> None:
    """Write the table; the same packages give the same bytes."""
    written = destination.with_suffix(".part")
    written.unlink(missing_ok=True)
    table = sqlite3.connect(written)
    try:
        table.executescript(SCHEMA)
        fill(table, packages.versions(), places())
        table.execute("VACUUM")
    finally:
        table.close()
    written.replace(destination)


def fill(table: sqlite3.Connection, source: str, found: Iterable[Place]) -> None:
    """Write places into the tables of SCHEMA."""
    kinds: dict[str, int] = {}
    names: list[tuple[str, int, bool]] = []
    for place in found:
        row = (
            place.number, place.name, kinds.setdefault(place.kind, len(kinds)), place.country, place.region,
            place.county, round(place.latitude * 10_000), round(place.longitude * 10_000), place.people,
            place.renown, place.is_capital,
        )  # fmt: skip
        table.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        names += [(name, place.number, usual) for name, usual in place.names.items()]
    table.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted(names))
    table.executemany("INSERT INTO kind VALUES (?, ?)", [(number, name) for name, number in kinds.items()])
    table.execute("INSERT INTO source VALUES (?)", (source,))
    table.commit()


if __name__ == "__main__":
    build(Path(sys.argv[1]))
