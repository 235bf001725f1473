"""How much of a document any parser takes on. Beyond this it is an attack or a mistake, and is refused."""

from typing import Final

MAX_DEPTH: Final = 64
"""Levels of nesting, in JSON, XML and HTML alike."""

MAX_NODES: Final = 100_000
"""Values of a JSON document, elements of an XML or HTML document, lines of a text."""

MAX_INFLATED: Final = 10 * 1024 * 1024
"""Bytes that a compressed document may become."""

MAX_RATIO: Final = 100
"""How many times its own size a compressed document may become."""
