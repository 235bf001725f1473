"""The API's own description, as infra.documents.openapi made it."""

from functools import cache
from pathlib import Path


@cache
def description() -> str:
    """An OpenAPI document; read when it is first asked for."""
    return Path(__file__).with_name("openapi.json").read_text("utf-8")
