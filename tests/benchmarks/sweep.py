"""All real inputs through `read`, and all that comes out of them through the standard's schema."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import jsonschema  # type: ignore[import-untyped]  # no stubs among the development packages
from referencing import Registry, Resource

from copydesk import ninjs
from copydesk.article import Draft, RawInput
from copydesk.aws.timing import time_limit
from copydesk.errors import Refused
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.reasons import ReasonCode
from tests.benchmarks import files
from tests.benchmarks.extractors import SUPPLIER
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.files import File
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_ARRIVAL: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
_NAMED: Final = 12
_MEANING: Final = """\
Every real input through `read` with the function's own time limit, and every article that comes out
rendered as ninjs and validated. Refusals are counted by their reason; many inputs are malformed on
purpose, above all in the ninjs suite. An exception is one that came out of `read`, or that it turned into
`parser-failed`. ninjs's own suite says of two members that 1.0 and 1.1 refuse them and 1.2 accepts them; no
item says which version it is of, so they are accepted."""


class _Sweep:
    """What became of each file: articles and refusals, in the order of the file's items."""

    def __init__(self, data: Path) -> None:
        self.items: dict[File, Sequence[Draft | Refused]] = {}
        self.formats: dict[File, str] = {}
        self.exceptions: list[str] = []
        for file in track([*files.inputs(data)], "all inputs"):
            self.items[file] = self._read(file)

    def _read(self, file: File) -> Sequence[Draft | Refused]:
        try:
            reading = read(file.document, SUPPLIER, time_limit=time_limit)
        except Refused as refused:
            if refused.reason is ReasonCode.PARSER_FAILED:
                self.exceptions.append(f"{file.folder}/{file.path.name}: {refused.detail}")
            return (refused,)
        except Exception as error:  # noqa: BLE001 - that there is none is what is measured
            self.exceptions.append(f"{file.folder}/{file.path.name}: {type(error).__name__}")
            return ()
        self.formats[file] = reading.format
        return reading.items


def measure(data: Path) -> Section:
    """What comes out of everything that is there."""
    section = Section("sweep", "All real inputs", _MEANING)
    sweep = _Sweep(data)
    section.tables.append(_by_folder(sweep))
    invalid, emitted, refused = _emitted(sweep, data)
    suite = _Suite(sweep)
    section.figures.extend(
        (
            Figure("exceptions", len(sweep.exceptions), 0, digits=0, at_most=True),
            Figure("ninjs suite, should_pass accepted", suite.passed, suite.should_pass, digits=0),
            Figure("ninjs suite, should_fail refused", suite.failed, suite.should_fail, digits=0),
            Figure("valid among what is emitted", emitted - len(invalid), emitted, digits=0),
        )
    )
    for title, found in (
        ("Exceptions", sweep.exceptions),
        ("Suite, otherwise than the standard says", suite.otherwise),
        ("Emitted and not valid", invalid),
        ("Articles without an identity", refused),
    ):
        if found:
            section.tables.append(_list(title, found))
    return section


def _by_folder(sweep: _Sweep) -> Table:
    rows = []
    for folder in dict.fromkeys(file.folder for file in sweep.items):
        those = [file for file in sweep.items if file.folder == folder]
        items = [item for file in those for item in sweep.items[file]]
        reasons = Counter(str(item.reason) for item in items if isinstance(item, Refused))
        formats = Counter(sweep.formats[file] for file in those if file in sweep.formats)
        articles = sum(isinstance(item, Draft) for item in items)
        rows.append((folder, str(len(those)), str(articles), _counted(formats), _counted(reasons)))
    return Table("What became of them", ("folder", "files", "articles", "read as", "refused"), tuple(rows))


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common()) or "-"


def _list(title: str, found: Sequence[str]) -> Table:
    more = f"and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return Table(title, (title,), tuple((entry,) for entry in found[:_NAMED]), note=more)


class _Suite:
    """ninjs's validation suite: what each file should do and does."""

    def __init__(self, sweep: _Sweep) -> None:
        self.should_pass = self.passed = self.should_fail = self.failed = 0
        self.otherwise: list[str] = []
        for file, items in sweep.items.items():
            kind = file.path.parent.name
            if file.folder != "ninjs" or kind not in ("should_pass", "should_fail"):
                continue
            reason = next((item.reason for item in items if isinstance(item, Refused)), None)
            is_valid = reason is None
            self.should_pass += kind == "should_pass"
            self.passed += kind == "should_pass" and is_valid
            self.should_fail += kind == "should_fail"
            self.failed += kind == "should_fail" and not is_valid
            if is_valid != (kind == "should_pass"):
                version = file.path.parent.parent.name
                self.otherwise.append(f"{version}/{kind}/{file.path.stem}: {reason or 'accepted'}")


def _emitted(sweep: _Sweep, data: Path) -> tuple[list[str], int, list[str]]:
    """What is emitted and not valid, how much is emitted, and what had no identity (by reason)."""
    validate = _validator(data)
    invalid, refused, emitted = [], [], 0
    for file, draft in track([*_drafts(sweep)], "what is emitted"):
        data_of_file = file.path.read_bytes()
        raw = RawInput(
            sha256=hashlib.sha256(data_of_file).hexdigest(), media_type="text/plain", bytes=len(data_of_file)
        )
        try:
            article = identify(draft, SUPPLIER, raw, _ARRIVAL)
        except Refused as refusal:
            refused.append(f"{file.folder}/{file.path.name}: {refusal.reason}")
            continue
        emitted += 1
        if wrong := validate(ninjs.render(article)):
            invalid.append(f"{file.folder}/{file.path.name}: {wrong}")
    return invalid, emitted, refused


def _drafts(sweep: _Sweep) -> Iterator[tuple[File, Draft]]:
    for file, items in sweep.items.items():
        yield from ((file, item) for item in items if isinstance(item, Draft))


def _validator(data: Path) -> Callable[[dict[str, Any]], str | None]:
    """Tells where an object departs from the schema of ninjs 3.1; None where it does not."""
    schema = json.loads((data / "ninjs" / "schema" / "ninjs-schema_3.1.json").read_bytes())
    geojson = Resource.from_contents(
        json.loads((data / "ninjs" / "validation" / "GeoJSON-schema.json").read_bytes())
    )
    registry: Registry[Any] = Registry().with_resources(
        [(geojson.contents["$id"], geojson), ("https://geojson.org/schema/GeoJSON.json#", geojson)]
    )
    validator = jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    def first_error(rendered: dict[str, Any]) -> str | None:
        error = jsonschema.exceptions.best_match(validator.iter_errors(json.loads(json.dumps(rendered))))
        return f"{error.json_path} ({error.validator})" if error else None

    return first_error
