"""Whether the language that is found is the one that the supplier declares."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from copydesk.article import Draft
from copydesk.enrichment import language
from copydesk.errors import Refused
from copydesk.formats.reading import read
from tests.benchmarks import files
from tests.benchmarks.extractors import SUPPLIER
from tests.benchmarks.figures import Section
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_LEAST: Final = 300
_SAME: Final = {"nb": "no", "nn": "no"}
_MEANING: Final = """\
Every real article of at least 300 characters whose supplier declares a language, against the one that is
found in its text. A declaration is no gold, so there is no target: what is declared wrongly counts against
us. All that differ stand in the second table, and were looked at."""


def measure(folder: Path) -> Section:
    """Agreement with declared languages."""
    section = Section("languages", "Language", _MEANING)
    detector = language.load()
    counts: Counter[str] = Counter()
    agreeing: Counter[str] = Counter()
    differing: Counter[tuple[str, str]] = Counter()
    for draft in _declared(folder):
        declared = _primary(draft.language or "")
        found = language.find(draft.text, detector).items
        value = _primary(found[0].value) if found else "none"
        counts[declared] += 1
        if value == declared:
            agreeing[declared] += 1
        else:
            differing[declared, value] += 1
    total, agree = sum(counts.values()), sum(agreeing.values())
    rows = tuple((code, str(count), str(agreeing[code])) for code, count in counts.most_common())
    rows += (("all", str(total), str(agree)),)
    section.tables.append(Table("Declared and found", ("declared", "articles", "found alike"), rows))
    pairs = tuple((declared, value, str(count)) for (declared, value), count in sorted(differing.items()))
    section.tables.append(Table("Where they differ", ("declared", "found", "articles"), pairs))
    section.notices.append(f"{agree} of {total} agree ({agree / max(1, total):.3f})")
    return section


def _declared(folder: Path) -> Iterator[Draft]:
    for file in track(list(files.inputs(folder)), "languages of articles"):
        try:
            reading = read(file.document, SUPPLIER)
        except Refused:
            continue
        for item in reading.items:
            if isinstance(item, Draft) and item.language and sum(map(len, item.paragraphs)) >= _LEAST:
                yield item


def _primary(code: str) -> str:
    primary = code.replace("_", "-").partition("-")[0].casefold()
    return _SAME.get(primary, primary)
