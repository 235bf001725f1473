"""What a page says, as a set expects it and as an extractor finds it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields that are scored; what is absent is None or empty.

    `published` is ISO 8601, a date or a time, with an offset where one is known. `body` is plain text.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    standfirst: str | None = None
    body: str = ""

    @property
    def text(self) -> str:
        """Standfirst and body."""
        return f"{self.standfirst}\n\n{self.body}" if self.standfirst else self.body
