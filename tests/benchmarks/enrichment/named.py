"""Texts in which people, organisations and places are marked: sets of linked news, and WikiGold."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import batched, groupby
from pathlib import Path
from typing import Any, Final

from copydesk.enrichment import countries
from copydesk.enrichment.recognition import vocabulary

type Marked = dict[tuple[int, int], str]
"""What stretches of a text are: PER, ORG, LOC, another thing (MISC), or unknown."""

UNKNOWN: Final = "?"
_WIKIDATA: Final = {"Q215627": "PER", "Q27096213": "LOC", "Q43229": "ORG"}
"""Human, geographic entity, organisation: the first that a link has."""

_CONLL: Final = "entities/conll/wikigold/CONLL-format/data/wikigold.conll.txt"
_SENTENCES_A_PARAGRAPH: Final = 5
_FIGURES: Final = re.compile(r"(?=.*\d)[\d\W]+")
_TABLE: Final = 0.25
_NO_SPACE_BEFORE: Final = re.compile(r"[.,;:?!)\]%…]|''|n't|'.+")
_NO_SPACE_AFTER: Final = re.compile(r"[(\[$£#@]|``")


@dataclass(frozen=True, slots=True)
class Text:
    """One document."""

    text: str
    marked: Marked


def linked(folder: Path, name: str) -> list[Text]:
    """A set of linked news, without tables of sports results (more than a quarter figures).

    The type of a name is that of its Wikidata item. Where it links to nothing, or is a nationality, which
    links to a country, it is unknown. A team that bears its country's name is that country, as in CoNLL-2003.
    """
    lines = (folder / "entities" / "linked" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [text for line in lines if not _is_table((text := _linked(json.loads(line))).text)]


def _linked(document: dict[str, Any]) -> Text:
    text: str = document["text"]
    return Text(text, {tuple(label["span"]): _type(text, label) for label in document["labels"]})


def _type(text: str, label: dict[str, Any]) -> str:
    start, end = label["span"]
    name = text[start:end].title()
    kinds = set(label["type"].split("|"))
    kind = next((kind for code, kind in _WIKIDATA.items() if code in kinds), "MISC")
    is_country = countries.by_name(name) or name in vocabulary.NATIONS
    if label["entity_id"].startswith("<"):
        return UNKNOWN
    if not is_country and (countries.by_adjective(name) or name in vocabulary.PEOPLES):
        return UNKNOWN
    return "LOC" if kind == "ORG" and is_country else kind


def _is_table(text: str) -> bool:
    words = text.split()
    return sum(bool(_FIGURES.fullmatch(word)) for word in words) > _TABLE * len(words)


def wikigold(folder: Path) -> list[Text]:
    """WikiGold: articles of Wikipedia with all names marked as in CoNLL-2003."""
    lines = (folder / _CONLL).read_text("utf-8").splitlines()
    parts = (list(part) for is_border, part in groupby(lines, _is_border) if not is_border)
    return [_written(list(_sentences(part))) for part in parts]


def _is_border(line: str) -> bool:
    return line.startswith("-DOCSTART-")


def _sentences(lines: list[str]) -> Iterator[list[tuple[str, str]]]:
    for is_blank, sentence in groupby(lines, lambda line: not line.strip()):
        if not is_blank:
            pairs = (line.split() for line in sentence)
            yield [(pair[0], pair[-1].rpartition("-")[2]) for pair in pairs]


def _written(sentences: list[list[tuple[str, str]]]) -> Text:
    """The words with spaces between them as they are usually written."""
    text = ""
    marked: Marked = {}
    for paragraph in batched(sentences, _SENTENCES_A_PARAGRAPH, strict=False):
        for number, sentence in enumerate(paragraph):
            gap = (" " if number else "\n\n") if text else ""
            before, open_start, open_kind = "", 0, "O"
            for word, kind in sentence:
                tight = _NO_SPACE_BEFORE.fullmatch(word) or _NO_SPACE_AFTER.fullmatch(before)
                text += gap if not before else "" if tight else " "
                start = open_start if kind == open_kind else len(text)
                if kind == open_kind:
                    marked.pop((open_start, len(text.rstrip())), None)
                text += word
                if kind != "O":
                    marked[start, len(text)] = kind
                before, open_start, open_kind = word, start, kind
    return Text(text, marked)
