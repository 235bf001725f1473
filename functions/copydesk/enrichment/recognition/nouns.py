"""Common nouns that a model took for names, because a sentence begins with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from copydesk.enrichment.recognition.mention import Labelled
from copydesk.enrichment.sentences import Span
from copydesk.enrichment.wordclasses import WordClasses

_LONGEST: Final = 4
_WHO_OR_WHAT: Final = frozenset({"PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART"})


def proper(
    text: str, names: Sequence[Labelled], sentences: Iterable[Span], classes: WordClasses
) -> Iterator[Labelled]:
    """The names, without plurals that have a capital only where sentences begin, as "Ships" in "Ships sank".

    Nor is a word a name that says what follows: "Obituary: Ruth Hale".
    What a name begins with is left out where the text has the rest by itself: "Chipmaker Norvik", "Norvik".
    """
    begins = {sentence.start for sentence in sentences}
    within = [text[name.start : name.end].split() for name in names if name.start not in begins]
    words = {word for name in within for word in name}
    alone = {" ".join(name[:count]) for name in within for count in range(1, _LONGEST + 1)}
    for name in names:
        first, _, rest = text[name.start : name.end].partition(" ")
        if (
            name.start not in begins
            or name.label not in _WHO_OR_WHAT
            or first in words
            or not first.istitle()
        ):
            yield name
        elif not rest:
            is_rubric = text.startswith(":", name.end) and classes.is_noun(first.lower())
            if not is_rubric and not classes.is_plural(first.lower()):
                yield name
        elif rest[0].isupper() and rest in alone and classes.is_noun(first.lower()):
            yield replace(name, start=name.start + len(first) + 1)
        else:
            yield name
