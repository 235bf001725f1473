"""What needs no desk: no block is forgotten, documents are what they say, links lead somewhere."""

import re
from pathlib import Path, PurePosixPath

import pytest

from tests.pages import session
from tests.pages.blocks import LANGUAGES, REPOSITORY, Block, blocks, pages
from tests.pages.commands import commands, complaint
from tests.pages.shapes import SHAPES

BLOCKS = [block for page in pages() for block in blocks(page)]
NOT_RUN = [block for block in BLOCKS if block.remarked("not run") is not None]
DOCUMENTS = [block for block in BLOCKS if block.language in {"json", "yaml"}]


def test_every_fence_is_a_block() -> None:
    for page in pages():
        fences = re.findall(r"^ *```", (REPOSITORY / page).read_text("utf-8"), re.MULTILINE)
        assert len(fences) == 2 * len(blocks(page)), page


@pytest.mark.parametrize("block", BLOCKS, ids=str)
def test_it_is_known_what_a_block_is(block: Block) -> None:
    assert block.language in LANGUAGES
    if block.language == "console":
        assert block.commands


@pytest.mark.parametrize("block", NOT_RUN, ids=str)
def test_what_is_not_run_says_why_and_could_be(block: Block) -> None:
    assert block.remarked("not run")
    assert [found for words in commands(block.script) if (found := complaint(words))] == []


@pytest.mark.parametrize("block", DOCUMENTS, ids=str)
def test_a_document_is_what_it_is_said_to_be(block: Block) -> None:
    if block.file and block.file.startswith("infra/suppliers/"):
        SHAPES["supplier"](block.text)
        return
    shape = block.remarked("is")
    assert shape in SHAPES, f"say above the block what it is: {sorted(SHAPES)}"
    SHAPES[shape](block.text)


CHANGING = [page for page in pages() if any(block.language == "diff" for block in blocks(page))]


@pytest.mark.parametrize("page", CHANGING)
def test_a_change_of_the_tree_fits_the_tree(page: str, tmp_path: Path) -> None:
    with session.Session(tmp_path, {}, {}) as reader:
        for block in blocks(page):
            if block.language == "diff":
                reader.read(block)


def anchors(page: str) -> set[str]:
    """The fragments by which a page's headings are linked to."""
    prose = re.sub(
        r"^ *```.*?^ *```", "", (REPOSITORY / page).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading) for heading in headings)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", pages())
def test_links_lead_somewhere(page: str) -> None:
    for link in re.findall(
        r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", (REPOSITORY / page).read_text("utf-8"))
    ):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, fragment = link.partition("#")
        target = (REPOSITORY / PurePosixPath(page).parent / path).resolve() if path else REPOSITORY / page
        assert target.exists(), link
        if fragment and target.suffix == ".md":
            assert fragment in anchors(target.relative_to(REPOSITORY).as_posix()), link


@pytest.mark.parametrize(
    ("script", "wrong"),
    [
        ("copydesk send a.txt", False),
        ("copydesk sned a.txt", True),
        ("make local   # until Ctrl-C", False),
        ("make lokal", True),
        ("sam build && sam deploy --config-env dev", False),
        ("sam deploy --parameter-overrides Architectures=x86_64", True),
        ("sam deploy --config-env holiday", True),
        ("aws s3 cp a.txt s3://inbox/fakti/a.txt", False),
        ("aws secretsmanager create-secret --name a --secret-string b", False),
        ("aws secretsmanager create-secret --secret-strings b", True),
        ("aws secretsmanager make-secret --name a", True),
        ("python -m infra.nothing", True),
    ],
)
def test_a_command_that_cannot_be_is_noticed(script: str, wrong: bool) -> None:  # noqa: FBT001 - a table's column
    try:
        found = [told for words in commands(script) if (told := complaint(words))]
    except SystemExit as error:
        found = [str(error)]
    assert bool(found) is wrong


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a.txt  ACCEPTED", "a.txt ACCEPTED\n", True),
        ("a.txt  ACCEPTED", "a.txt QUARANTINED", False),
        ("at 2026-11-24 14:32:36 +0.6 s", "at 2027-01-02 03:04:05 +12.1 s", True),
        ("first … last", "first\nsecond\nlast", True),
        ("first … last", "first second", False),
        ("", "surprise", False),
    ],
)
def test_what_is_printed_is_compared_but_for_what_is_another_each_time(
    expected: str,
    printed: str,
    same: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert session.alike(expected, printed) is same
