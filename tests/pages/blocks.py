"""The fenced blocks of the pages that people read: README.md and docs/.

    sh        run where the page is read, as its reader would; has to succeed
    console   commands after "$ ", run too, and what they print: "…" stands for anything
    python    run, or written to the file that its first line names ("# infra/x.py")
    yaml      written to the file that its first line names, or held against a shape ("<!-- is: supplier -->")
    json      held against a shape
    diff      applied to the tree
    text      no code: drawings, and what a program prints

All blocks of a page are one session, from the top to the bottom. A comment above one says what is special:

    <!-- not run: REASON -->      its commands are looked at, but not run
    <!-- is: SHAPE -->            what a document is (tests/pages/shapes.py)
    <!-- in another terminal -->  runs beside the rest of the page; what it printed is looked at in the end
"""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[2]
LANGUAGES: Final = frozenset({"sh", "console", "python", "yaml", "json", "diff", "text"})

_BLOCK: Final = re.compile(
    r"(?:^[ ]*<!--[ ](?P<remark>[^>]*?)[ ]-->\n)?"
    r"^(?P<margin>[ ]*)```(?P<language>[^\n]*)\n(?P<text>.*?)^(?P=margin)```[ ]*$",
    re.DOTALL | re.MULTILINE,
)
_FILE: Final = re.compile(r"#\s((?:[\w.-]+/)+[\w.-]+)$")
_PROMPT: Final = "$ "


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page, the line that its fence is on, and the remark above it."""

    page: str
    line: int
    language: str
    text: str
    remark: str = ""

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"

    def remarked(self, word: str) -> str | None:
        """What the remark says after this word; None where the remark is another."""
        return self.remark.removeprefix(word).lstrip(": ") if self.remark.startswith(word) else None

    @property
    def is_run(self) -> bool:
        return self.language != "text" and self.remarked("not run") is None

    @property
    def file(self) -> str | None:
        """The file that the block is to be written to."""
        named = _FILE.match(self.text.partition("\n")[0])
        return named[1] if named and self.language in {"python", "yaml"} else None

    @property
    def commands(self) -> list[tuple[str, str]]:
        """A console's commands, each with what it prints."""
        found: list[tuple[str, str]] = []
        lines = iter(self.text.splitlines(keepends=True))
        for line in lines:
            if line.startswith(_PROMPT):
                command = line.removeprefix(_PROMPT)
                while command.endswith("\\\n"):
                    command += next(lines)
                found.append((command, ""))
            else:
                command, printed = found.pop()
                found.append((command, printed + line))
        return found

    @property
    def script(self) -> str:
        """What a shell is given, without what is printed."""
        if self.language == "console":
            return "".join(command for command, _ in self.commands)
        return self.text


def pages() -> list[str]:
    """Every page with prose of ours, from the root of the repository."""
    found = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
    return [path.relative_to(REPOSITORY).as_posix() for path in found]


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in their order."""
    source = (REPOSITORY / page).read_text("utf-8")
    return [
        Block(
            page,
            source.count("\n", 0, found.start("margin")) + 1,
            found["language"].strip(),
            textwrap.dedent(found["text"]),
            found["remark"] or "",
        )
        for found in _BLOCK.finditer(source)
    ]
