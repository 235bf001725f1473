"""The gazetteer as infra/places writes it: one SQLite file that nobody changes."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from copydesk.enrichment.gazetteer import Candidate

_FILE: Final = Path(__file__).parent / "tables" / "places.sqlite"
_AT_ONCE: Final = 500
"""Keys of one query; SQLite bounds how many values it may have."""
_QUERY: Final = """
    SELECT name.key, place.id, place.name, kind.name, place.country, place.region, place.county,
        place.latitude / 10000.0, place.longitude / 10000.0, place.people, place.renown,
        place.capital, name.usual
    FROM name JOIN place ON place.id = name.place JOIN kind ON kind.id = place.kind
    WHERE name.key IN ({})
    ORDER BY name.key, place.people DESC, place.id
"""


@dataclass(frozen=True, slots=True)
class Table:
    """The table in a file, which is opened for each question: nothing is locked or written beside it."""

    version: str
    _uri: str

    @classmethod
    def at(cls, path: Path) -> Self:
        """The table at a path."""
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with _opened(uri) as connection:
            (made_from,) = connection.execute("SELECT made_from FROM source").fetchone()
        return cls(made_from, uri)

    def find(self, keys: Iterable[str]) -> Mapping[str, Sequence[Candidate]]:
        """The places of each key, the largest first."""
        asked = sorted(set(keys))
        found: dict[str, list[Candidate]] = {}
        with _opened(self._uri) as connection:
            for at in range(0, len(asked), _AT_ONCE):
                some = asked[at : at + _AT_ONCE]
                query = _QUERY.format(", ".join("?" * len(some)))
                for key, *place in connection.execute(query, some):
                    found.setdefault(key, []).append(Candidate(*place))
        return found


def _opened(uri: str) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(uri, uri=True))


def load(path: Path = _FILE) -> Table:
    """The table that the build makes."""
    return Table.at(path)
