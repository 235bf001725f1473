"""Turns: two people who ask and answer in quotations that do not say who speaks."""

from dataclasses import dataclass

from copydesk.enrichment.quotes.said import Speaker


@dataclass(slots=True)
class Turns:
    """Who spoke last and who before, whether the last words were a question, and who asked one."""

    _last: Speaker | None = None
    _other: Speaker | None = None
    _asked: bool = False
    _asker: str | None = None

    def take(self, text: str, speaker: Speaker, *, asks: bool) -> None:
        """Somebody has spoken."""
        if self._last is not None and _name(text, self._last) != _name(text, speaker):
            self._other = self._last
        self._last, self._asked = speaker, asks
        if asks:
            self._asker = _name(text, speaker)

    def next(self, text: str, *, asks: bool) -> Speaker | None:
        """Whose turn it is, where a question was asked and two have spoken; None where nothing tells."""
        if self._last is None or self._other is None:
            return None
        asks_again = asks and self._asker == _name(text, self._other)
        return self._other if asks_again or (self._asked and not asks) else None


def _name(text: str, speaker: Speaker) -> str:
    """The last word of a speaker's name."""
    return text[speaker.head.start : speaker.head.end].rpartition(" ")[2].casefold()
