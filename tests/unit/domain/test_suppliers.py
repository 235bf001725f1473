"""Suppliers: a file that is wrong stops the build, and says which file it is."""

import json
from pathlib import Path

import pytest

from copydesk.article import IdentityBasis
from copydesk.errors import ConfigurationError
from copydesk.suppliers import VersionRule, load
from infra.suppliers import package

GOOD = "id: agency\nname: Agency\n"


def folder_with(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        GOOD + "zone: Europe/Atlantis\n",
        GOOD + "zone: ../../etc/passwd\n",
        GOOD + "zone: ''\n",
        GOOD + "feed: https://agency.example\n",
        GOOD + "rights: {holders: Agency}\n",
        GOOD + "identity: [fingerprint]\n",
        GOOD + "identity: []\n",
        GOOD + "identity: url\n",
        GOOD + "version: newest\n",
        GOOD + "rights: {expires: '2026-03-01'}\n",
        "id: agency\n",
        "name: Agency\n",
        "id: Agency\nname: Agency\n",
        "id: ../agency\nname: Agency\n",
        "id: other\nname: Agency\n",
        "- id: agency\n",
        "agency",
        "",
        "id: [unclosed\n",
    ],
)
def test_a_wrong_file_is_an_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    folder = folder_with(tmp_path, agency=text, fine="id: fine\nname: Fine\n")
    with pytest.raises(ConfigurationError, match=r"agency\.yaml"):
        package.read_all(folder)


def test_two_files_cannot_describe_one_supplier(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"copy\.yaml"):
        package.read_all(folder_with(tmp_path, agency=GOOD, copy=GOOD))


def test_a_supplier_needs_no_more_than_id_and_name(tmp_path: Path) -> None:
    (supplier,) = package.read_all(folder_with(tmp_path, agency=GOOD)).values()
    assert supplier.identity == (IdentityBasis.SUPPLIER, IdentityBasis.URL, IdentityBasis.INFERRED)
    assert supplier.version is VersionRule.STATED_TIME
    assert supplier.zone is None


def test_what_is_packaged_is_what_the_functions_read(tmp_path: Path) -> None:
    full = (
        GOOD + "zone: Europe/Sofia\nlanguage: bg\nidentity: [url]\nversion: arrival\nrights: {usage: None}\n"
    )
    folder = folder_with(tmp_path, agency=full, other="id: other\nname: Other\n")
    destination = tmp_path / "suppliers.json"
    package.package(destination, folder)
    assert load(destination) == package.read_all(folder)


def test_the_suppliers_of_this_desk_are_right(tmp_path: Path) -> None:
    destination = tmp_path / "suppliers.json"
    package.package(destination)
    assert load(destination)


@pytest.mark.parametrize("text", ["", "{", '[{"id": "a"}]', '["agency"]', '[{"id": "agency", "name": 3}]'])
def test_a_packaged_file_that_is_wrong_is_an_error_that_names_it(tmp_path: Path, text: str) -> None:
    (tmp_path / "suppliers.json").write_text(text)
    with pytest.raises(ConfigurationError, match=r"suppliers\.json"):
        load(tmp_path / "suppliers.json")


def test_a_packaged_file_that_is_missing_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"nowhere\.json"):
        load(tmp_path / "nowhere.json")


def test_a_packaged_file_names_each_supplier_once(tmp_path: Path) -> None:
    entries = [{"id": "agency", "name": name} for name in ("One", "Two")]
    (tmp_path / "suppliers.json").write_text(json.dumps(entries))
    with pytest.raises(ConfigurationError, match="agency"):
        load(tmp_path / "suppliers.json")


def test_a_file_that_is_no_utf_8_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "agency.yaml").write_bytes(GOOD.encode() + b"language: \xff\n")
    with pytest.raises(ConfigurationError, match=r"agency\.yaml"):
        package.read_all(tmp_path)


@pytest.mark.parametrize("text", ["3", "null"])
def test_a_packaged_file_that_is_no_list_is_an_error_that_names_it(tmp_path: Path, text: str) -> None:
    (tmp_path / "suppliers.json").write_text(text)
    with pytest.raises(ConfigurationError, match=r"suppliers\.json"):
        load(tmp_path / "suppliers.json")
