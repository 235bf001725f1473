"""infra.cli.eventlines: an event in one line, for a person's terminal and for a pipe."""

import io
from typing import Any

import pytest
from rich.console import Console

from infra.cli.eventlines import plain, show, shown

A, B = "a" * 32, "b" * 32


def event(kind: str, **article: Any) -> dict[str, Any]:
    return {
        "type": f"news.article.{kind}.v1",
        "source": "/news/canal-post",
        "subject": A,
        "sequence": "000000000002",
        "recordedtime": "2026-03-14T09:30:00Z",
        "data": {"article": article, "story": {"storyId": A, "duplicateOf": None, "nearDuplicateOf": []}},
    }


def titled(kind: str, title: str) -> dict[str, Any]:
    return event(kind, headlines=[{"role": "subhead", "value": "No"}, {"role": "main", "value": title}])


def repeating(title: str) -> dict[str, Any]:
    found = titled("created", title)
    found["data"]["story"] = {"storyId": B, "nearDuplicateOf": [{"articleId": B, "score": 0.777}]}
    return found


def test_a_pipe_gets_one_line_with_whole_ids() -> None:
    assert plain(titled("updated", "Ships wait")) == f"09:30:00  updated    {A}  #2  canal-post  Ships wait"
    assert plain(repeating("Ships wait")).endswith(f"Ships wait  ≈ 0.78 like {B}  story {B}")


def test_what_is_related_stands_below_the_line_on_a_terminal() -> None:
    first, second = shown(repeating("Ships wait"), 100).plain.split("\n")
    assert "CREATED" in first
    assert second.strip() == "≈ 0.78 like bbbbbbbb  story bbbbbbbb"
    assert second.index("≈") == first.index("Ships")


@pytest.mark.parametrize("width", [200, 100, 80, 76, 75, 60, 56, 55, 40, 30])
@pytest.mark.parametrize(
    "title", ["Short", "A headline that goes on and on " * 8, "長い見出しは幅が二倍になる" * 8]
)
@pytest.mark.parametrize("kind", ["created", "corrected", "killed", "enriched", "unheard-of"])
def test_no_line_is_wider_than_its_terminal(kind: str, title: str, width: int) -> None:
    console = Console(width=500)
    for found in (titled(kind, title), repeating(title)):
        for line in shown(found, width).split("\n"):
            assert line.cell_len <= width, line.plain
            assert console.measure(line).maximum <= width


def test_a_kill_is_told_in_words_and_in_reverse_even_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    written = io.StringIO()
    console = Console(file=written, force_terminal=True, width=100)
    show(console, event("killed", uri="urn:example:1", pubStatus="canceled"))
    line = written.getvalue()
    assert "\x1b[1;7m KILLED" in line
    assert "take it down" in line
    assert "urn:example:1" in line


@pytest.mark.parametrize(
    "title", ["one\x1b[2Jtwo", "one\ntwo", "one\r\ttwo", "one\x9b2Jtwo", "[red]one[/]two"]
)
def test_a_headline_steers_no_terminal(title: str) -> None:
    for terminal in (True, False):
        written = io.StringIO()
        show(
            Console(file=written, force_terminal=terminal, color_system=None, width=100),
            titled("created", title),
        )
        line = written.getvalue()
        assert not [each for each in line.rstrip("\n") if ord(each) < 32 or 0x7F <= ord(each) < 0xA0]
        assert line.count("\n") == 1
    assert "[red]" not in title or "[red]one[/]two" in line


def test_without_a_headline_the_text_says_what_it_is() -> None:
    assert "The lock is shut." in plain(
        event("created", bodies=[{"role": "main", "value": "The lock is shut."}])
    )
    assert "urn:example:1" in plain(event("created", uri="urn:example:1"))
