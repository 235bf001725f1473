"""A file's text as the body, unchanged: for texts whose layout says nothing, and for corpora."""

from copydesk.article import Block, Draft
from copydesk.errors import Refused
from copydesk.formats.document import Setting


def parse(text: str, _setting: Setting) -> tuple[Draft | Refused, ...]:
    """One draft whose text is exactly the given one.

    Paragraphs are what blank lines part. Where joining them again would not give the same text back, as after
    an empty paragraph, the whole text is one block.
    """
    paragraphs = text.split("\n\n")
    if not all(paragraphs):
        paragraphs = [text]
    return (Draft(body=tuple(Block(text=paragraph) for paragraph in paragraphs)),)
