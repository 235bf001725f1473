"""What is told of the artifacts is so: sizes, packages, and what they run on. No build is needed."""

import json
from pathlib import Path

import pytest

from infra.artifacts.__main__ import main
from infra.artifacts.bill import bill_of_materials
from infra.artifacts.packages import Package, packages
from infra.artifacts.sizes import BUDGETS, weigh


def installed(artifact: Path, name: str, version: str, tag: str, licence: str = "MIT") -> None:
    """A wheel as an installer leaves it."""
    folder = artifact / f"{name.replace('-', '_')}-{version}.dist-info"
    folder.mkdir(parents=True)
    metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\nLicense-Expression: {licence}\n"
    (folder / "METADATA").write_text(metadata, encoding="utf-8")
    (folder / "WHEEL").write_text(f"Wheel-Version: 1.0\nTag: {tag}\n", encoding="utf-8")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    for function in BUDGETS:
        artifact = tmp_path / "build" / f"{function.title()}Function"
        installed(artifact, "Plain_Words", "1.0", "py3-none-any")
        installed(artifact, "fast-words", "2.1", "cp313-cp313-manylinux_2_28_aarch64")
    return tmp_path / "build"


def test_a_build_within_its_budgets_is_told_and_its_bill_written(
    build: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bill = tmp_path / "dist" / "sbom.cdx.json"
    assert main([str(build), str(bill), "--architecture", "arm64"]) == 0
    told = capsys.readouterr().out
    assert [line.split()[0] for line in told.splitlines()[1:8]] == list(BUDGETS)
    names = [component["name"] for component in json.loads(bill.read_bytes())["components"]]
    assert names[-2:] == ["fast-words", "plain-words"]


def test_an_artifact_above_its_budget_fails_the_build(
    build: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (build / "ReadFunction" / "large.bin").open("wb") as large:
        large.truncate(BUDGETS["read"] * 1_000_000 + 1)
    assert main([str(build), str(tmp_path / "bill.json"), "--architecture", "arm64"]) == 1
    assert capsys.readouterr().err == "read is over its budget\n"


def test_a_wheel_for_another_architecture_fails_the_build(
    build: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(build), str(tmp_path / "bill.json"), "--architecture", "x86_64"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [f"{function} holds fast-words 2.1, which is not for x86_64" for function in BUDGETS]


def test_a_build_that_was_not_made_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path / "bill.json")]) == 2
    assert "not built" in capsys.readouterr().err


def test_a_package_shared_by_functions_is_one_component() -> None:
    shared = Package("words", "1.0", "BSD-3-Clause", ("py3-none-any",))
    alone = Package("more-words", "2.0", None, ("py3-none-any",))
    bill = bill_of_materials({"read": [shared, alone], "publish": [shared]})
    references = [component["bom-ref"] for component in bill["components"]]
    assert references == ["publish", "read", "pkg:pypi/more-words@2.0", "pkg:pypi/words@1.0"]
    depends = {entry["ref"]: entry["dependsOn"] for entry in bill["dependencies"]}
    assert depends == {
        "copydesk": ["publish", "read"],
        "publish": ["pkg:pypi/words@1.0"],
        "read": ["pkg:pypi/more-words@2.0", "pkg:pypi/words@1.0"],
    }


@pytest.mark.parametrize(
    ("tag", "architectures"),
    [
        ("py3-none-any", {"arm64", "x86_64"}),
        ("cp313-cp313-manylinux_2_28_aarch64", {"arm64"}),
        ("cp313-cp313-manylinux2014_x86_64", {"x86_64"}),
    ],
)
def test_a_wheels_tag_tells_what_it_runs_on(tmp_path: Path, tag: str, architectures: set[str]) -> None:
    installed(tmp_path, "words", "1.0", tag)
    (package,) = packages(tmp_path)
    assert {name for name in ("arm64", "x86_64") if package.runs_on(name)} == architectures


def test_the_heaviest_folders_come_first(tmp_path: Path) -> None:
    for name, size in (("light", 10), ("heavy", 3_000), ("middle", 200), ("lightest", 1)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "data").write_bytes(b"-" * size)
    weight = weigh("read", tmp_path)
    assert [name for name, _ in weight.parts] == ["heavy", "middle", "light"]
    assert weight.megabytes == pytest.approx(3_211 / 1e6)
