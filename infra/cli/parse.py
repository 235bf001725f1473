"""`copydesk parse` and `copydesk enrich`: files in, JSON lines out."""

import argparse
import errno
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.progress import track

from copydesk.article import Article
from copydesk.aws.clock import SystemClock
from copydesk.aws.timing import time_limit
from copydesk.errors import ConfigurationError, Refused
from copydesk.facts import Fact
from copydesk.formats.document import Document
from copydesk.ingesting import UPLOAD_LIMIT
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier
from infra.cli.reading import UNNAMED, Desk, lines
from infra.suppliers.package import read_all

_MANY: Final = 20
"""From so many files on, a progress bar says how far it is."""


def run(options: argparse.Namespace) -> int:
    """Print a line for each article. Returns the exit status: 1 where something could not be read."""
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        desk = _desk(options)
    except ConfigurationError as error:
        errors.print(f"copydesk: {error}", markup=False)
        return 2
    failed = False
    for name, load in _progress(list(_inputs(options.files)), errors):
        for result in _results(name, load, desk):
            if isinstance(result, str):
                failed = True
                errors.print(f"{name}: {result}", markup=False)
            else:
                _print(result, pretty=options.pretty)
    return 1 if failed else 0


def _desk(options: argparse.Namespace) -> Desk:
    enrich = options.command == "enrich"
    suppliers = read_all()
    if options.source and options.source not in suppliers:
        known = ", ".join(sorted(suppliers)) or "none"
        raise ConfigurationError(f"there is no supplier {options.source!r}; known: {known}")
    return Desk(
        suppliers=suppliers,
        now=SystemClock().now,
        source=suppliers.get(options.source) if options.source else None,
        zone=options.zone,
        forced=options.format,
        time_limit=time_limit,
        reference=options.published if enrich else None,
        find_facts=_enrichment() if enrich else None,
    )


def _enrichment() -> Callable[[Article, Supplier], tuple[Fact, ...]]:
    # For texts of this size numpy's threads cost more than they bring; it looks here once, when it is loaded.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from copydesk.enrichment.pipeline import Models, enrich  # noqa: PLC0415 - parse need not wait for the models

    models = Models.load()

    def find_facts(article: Article, supplier: Supplier) -> tuple[Fact, ...]:
        named = None if supplier is UNNAMED else supplier.name
        return enrich(article, models, article.publisher or named)

    return find_facts


def _inputs(names: Sequence[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each input by name, with how to get its bytes. Folders are walked in order, hidden files left out."""
    for name in dict.fromkeys(names):
        if name == "-":
            yield "-", lambda: sys.stdin.buffer.read(UPLOAD_LIMIT + 1)
        elif Path(name).is_dir():
            yield from ((str(found), partial(_bytes, found)) for found in _walk(Path(name)))
        else:
            yield name, partial(_bytes, Path(name))


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder. One that may not be looked into is passed over by the walk."""
    for place, folders, files in folder.walk():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (place / name for name in sorted(files) if not name.startswith("."))


def _bytes(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file")
    with path.open("rb") as file:
        return file.read(UPLOAD_LIMIT + 1)


def _results(name: str, load: Callable[[], bytes], desk: Desk) -> Iterator[dict[str, Any] | str]:
    """A printed line for each article, or what is wrong."""
    try:
        for line in lines(Document(_limited(load()), name=name), desk):
            yield str(line) if isinstance(line, Refused) else line.line()
    except Refused as refused:
        yield str(refused)
    except OSError as error:
        yield error.strerror or type(error).__name__


def _limited(data: bytes) -> bytes:
    if len(data) > UPLOAD_LIMIT:
        raise Refused(ReasonCode.TOO_LARGE, f"more than {UPLOAD_LIMIT} bytes")
    return data


def _progress[T](inputs: Sequence[T], console: Console) -> Iterable[T]:
    if len(inputs) < _MANY or not console.is_terminal or sys.stdout.isatty():
        return inputs
    return track(inputs, description="reading", console=console, transient=True)


def _print(line: dict[str, Any], *, pretty: bool) -> None:
    text = json.dumps(line, ensure_ascii=False, indent=2 if pretty else None)
    if pretty and sys.stdout.isatty():
        Console(soft_wrap=True).print_json(text)
    else:
        sys.stdout.write(text + "\n")
