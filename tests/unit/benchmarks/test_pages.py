"""The sets are read as their makers meant them."""

import gzip
import json
from pathlib import Path

from tests.benchmarks import pages
from tests.benchmarks.facts import Facts


def write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


def test_newspaper4k_writes_names_with_commas(tmp_path: Path) -> None:
    folder = tmp_path / "html" / "newspaper4k"
    said = {"title": "Rain", "date": "2024-05-02", "articleBody": "It rained.", "site": "http://a.example"}
    write(
        folder / "articles.json", {"b": {**said, "authors": ""}, "a": {**said, "authors": "Ann Day,  Bo Lee"}}
    )
    write(folder / "html" / "a.html.gz", "<p>It rained.</p>")
    first, second = pages.load(tmp_path, "newspaper4k")
    assert first.expected == Facts("Rain", ("Ann Day", "Bo Lee"), "2024-05-02", None, "It rained.")
    assert second.expected.authors == ()
    assert (first.html, first.group) == ("<p>It rained.</p>", "http://a.example")


def test_fundus_expects_one_version_for_each_page_in_the_order_of_days(tmp_path: Path) -> None:
    folder = tmp_path / "html" / "fundus" / "xx"
    body = {
        "summary": ["Short"],
        "sections": [
            {"headline": [], "paragraphs": ["One."]},
            {"headline": ["Head"], "paragraphs": ["Two."]},
        ],
    }
    said = {"publishing_date": "2024-05-02 10:00:00+02:00", "body": body}
    versions = {"V2": {**said, "title": "C"}, "V1_2": {**said, "title": "B"}, "V1": {**said, "title": "A"}}
    write(folder / "Gazette.json", versions)
    for day in ("2025_01_01", "2024_05_02", "2024_11_09"):
        write(folder / f"Gazette_{day}.html.gz", day)
    write(folder / "GazetteDE.json", {})
    loaded = pages.load(tmp_path, "fundus")
    assert [(page.expected.title, page.html) for page in loaded] == [
        ("A", "2024_05_02"),
        ("B", "2024_11_09"),
        ("C", "2025_01_01"),
    ]
    assert loaded[0].expected.standfirst == "Short"
    assert loaded[0].expected.body == "One.\n\nHead\n\nTwo."
    assert len({page.is_held_out for page in loaded}) == 1


def test_readability_parts_the_words_of_blocks_and_keeps_those_of_spans(tmp_path: Path) -> None:
    folder = tmp_path / "html" / "readability" / "001"
    metadata = {"title": "Rain", "byline": "By\n  Ann Day and Bo Lee", "publishedTime": None}
    write(folder / "expected-metadata.json", metadata)
    cleaned = "<div><h2>Rain</h2><p>It <b>rain</b>ed<br>a lot<!-- so --> here.</p><p>Then</p> not</div>"
    write(folder / "expected.html.gz", cleaned)
    (page,) = pages.load(tmp_path, "readability")
    assert page.expected.body.split() == ["Rain", "It", "rained", "a", "lot", "here.", "Then", "not"]
    assert page.expected.authors == ("Ann Day", "Bo Lee")
    assert page.expected.published is None
