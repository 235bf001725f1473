"""Write the table of which English words are nouns, verbs, adjectives and adverbs.

python -m infra.wordclasses.build FILE

From the list in lemminflect (MIT), which is made from the SPECIALIST Lexicon of the U.S. National Library of
Medicine. The list is read as a file, since the package itself loads models.
"""

import gzip
import sys
from collections import defaultdict
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from copydesk.enrichment import word_table
from copydesk.enrichment.wordclasses import WordClass

_LIST: Final = "lemminflect/resources/lemma_lu.csv.gz"
_KINDS: Final = {
    "noun": WordClass.NOUN,
    "verb": WordClass.VERB,
    "adj": WordClass.DESCRIBING,
    "adv": WordClass.DESCRIBING,
}
_INFLECTED: Final = {"noun": WordClass.PLURAL, "verb": WordClass.INFLECTED}


def build(destination: Path) -> None:
    """Write the words as codes with their classes, sorted."""
    classes: defaultdict[int, WordClass] = defaultdict(lambda: WordClass(0))
    lines = gzip.decompress(Path(str(distribution("lemminflect").locate_file(_LIST))).read_bytes()).decode()
    for line in lines.splitlines():
        word, kind, lemmas = line.split(",")
        if kind in _KINDS and word.islower():
            is_lemma = word in lemmas.split("/")
            classes[word_table.code(word)] |= _KINDS[kind] if is_lemma else _INFLECTED.get(kind, _KINDS[kind])
    word_table.write(destination, classes)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
