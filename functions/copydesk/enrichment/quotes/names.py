"""What a speaker is called: an entity's name, else the words of the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Self

from copydesk.enrichment.entities.antecedents import DEFINITE, Antecedents
from copydesk.enrichment.manuscript import Manuscript
from copydesk.enrichment.quotes.said import Speaker
from copydesk.enrichment.quotes.words import DETERMINERS
from copydesk.enrichment.sentences import Span
from copydesk.facts import EntityItem

_NAME: Final = r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w’'-]*(?:\s[\w’'.&-]+){0,5}?"  # noqa: RUF001 - an apostrophe
_APPOSED: Final = re.compile(rf",\s(?:the\s(?:[a-z][\w-]*\s){{1,4}})?({_NAME}),")
"""The name between two commas behind a description: "its director, Jo Hale, said"."""

_PERSONAL: Final = frozenset({"he", "she"})
_PRONOUNS: Final = _PERSONAL | {"they", "it", "we", "i", "you", "who", "which", "that", "there", "one"}


def _may_be_named(words: str, head: str) -> bool:
    """Whether this may stand for somebody with a name: "some experts" and "45 percent" do not."""
    is_full_name = head[0].isupper() and " " in head
    return words[0].isupper() or is_full_name or words.partition(" ")[0].casefold() in DEFINITE | _PRONOUNS


@dataclass(slots=True)
class Names:
    """Gives speakers their names; asked in the order of the text, since "he" is the last who had a name."""

    _text: str
    _antecedents: Antecedents
    _joint: frozenset[str]
    _full: dict[str, str] = field(default_factory=dict)
    _last: str | None = None

    @classmethod
    def of(cls, manuscript: Manuscript, entities: Iterable[EntityItem]) -> Self:
        """The names in a text whose entities are known."""
        items = tuple(entities)
        mentioned = (mention.text for item in items for mention in item.mentions)
        joint = frozenset(text for text in mentioned if " and " in text)
        return cls(manuscript.text, Antecedents.of(manuscript, items), joint)

    def name(self, speaker: Speaker | None) -> str | None:
        """The name of an entity or, where the speaker has none, the words of the text; None for nobody."""
        if speaker is None:
            return None
        words = " ".join(self._text[speaker.span.start : speaker.span.end].split())
        bare = words.casefold().replace("’", "'").partition("'")[0]  # noqa: RUF001 - an apostrophe
        if " and " in f" {self._words(speaker.head)} " and words.removeprefix("The ") not in self._joint:
            return words
        speaker = self._apposed(speaker) or speaker
        entity = (
            self._antecedents.resolve(speaker.head)
            if _may_be_named(words, self._words(speaker.head))
            else None
        )
        if entity is not None:
            self._last = entity.name
            return entity.name
        if bare in _PRONOUNS:
            return self._last if bare in _PERSONAL else None
        return self._called(speaker, words)

    def _apposed(self, speaker: Speaker) -> Speaker | None:
        """Who is described by a speaker's words, where the name stands behind them."""
        described = self._text[speaker.span.start : speaker.span.end].split()
        if len(described) < 2 or described[-1][0].isupper():  # noqa: PLR2004 - "Its operator", not "Who"
            return None
        named = _APPOSED.match(self._text, speaker.span.end)
        span = Span(*named.span(1)) if named else None
        return Speaker(span, span) if span and self._antecedents.resolve(span) else None

    def _called(self, speaker: Speaker, words: str) -> str:
        """A name that is no entity's, in full where the text gave it before; else the words as they stand."""
        head = self._words(speaker.head)
        first, last = head.split()[0], head.split()[-1]
        if not last[:1].isupper() or speaker.head.end != speaker.span.end:
            self._last = self._last if last.endswith("s") else words
            return words
        if first.casefold() in DETERMINERS:
            return words
        self._last = self._full.get(last, head) if head == last else head
        self._full[last] = self._last
        return self._last

    def _words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())
