"""Every target, without atheris and in seconds: its seeds, what was found before, some changed inputs."""

from itertools import count
from pathlib import Path
from random import Random
from typing import Final

import pytest

from copydesk.article import Draft
from copydesk.formats import ninjs, reading
from copydesk.formats.document import Items, Parser, Setting
from tests.fuzz.documents import TWICE
from tests.fuzz.mutating import mutated
from tests.fuzz.targets import TARGETS
from tests.malformed.samples import SAMPLES

CHANGED: Final = 60
FINDINGS: Final = Path(__file__).parent / "findings"


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_is_fuzzed_from_holds(name: str) -> None:
    target = TARGETS[name]
    seeds = list(target.seeds())
    assert seeds
    for seed in seeds:
        target.attempt(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_changed_inputs_hold(name: str) -> None:
    target, random = TARGETS[name], Random(name)
    seeds = list(target.seeds())
    for _ in range(CHANGED):
        target.attempt(mutated(random.choice(seeds), random, target.tokens, seeds))


def test_what_was_found_is_found_no_more() -> None:
    for path in sorted(FINDINGS.glob("*/*")):
        TARGETS[path.parent.name.replace("-", " ")].attempt(path.read_bytes())


def broken(_text: str, _setting: Setting) -> Items:
    raise IndexError("a place that nobody thought of")


def replacing(text: str, setting: Setting) -> Items:
    return titled("Caf\ufffd", ninjs.parse(text, setting))


NUMBERS = count()


def wavering(text: str, setting: Setting) -> Items:
    return titled(f"Harbour opens {next(NUMBERS)}", ninjs.parse(text, setting))


def titled(title: str, items: Items) -> Items:
    return tuple(
        item.model_copy(update={"title": title}) if isinstance(item, Draft) else item for item in items
    )


@pytest.mark.parametrize("parse", [broken, replacing, wavering])
def test_a_parser_that_is_wrong_is_found(parse: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    formats = {**reading.FORMATS, "ninjs": reading.Format("application/json", parse)}
    monkeypatch.setattr(reading, "FORMATS", formats)
    with pytest.raises(AssertionError):  # noqa: PT012 - some inputs are read twice, others not
        for blanks in range(TWICE):
            TARGETS["ninjs"].attempt(SAMPLES["ninjs"].encode() + b" " * blanks)
