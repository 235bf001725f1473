"""Articles by hand, and the models once for all tests of enrichment."""

from collections.abc import Callable
from typing import Any

import pytest

from copydesk.article import Article, Block, IdentityBasis, RawInput
from copydesk.enrichment.pipeline import Models
from copydesk.enrichment.recognition import Recognizer, load


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(*paragraphs: str, **fields: Any) -> Article:
        return Article(
            body=tuple(Block(text=paragraph) for paragraph in paragraphs),
            supplier="fakti",
            article_id="a" * 32,
            identity_basis=IdentityBasis.URL,
            version=None,
            content_hash="0" * 64,
            hash_version=1,
            raw=RawInput(sha256="0" * 64, media_type="text/plain", bytes=1),
            **fields,
        )

    return make


@pytest.fixture(scope="session")
def models() -> Models:
    return Models.load()


@pytest.fixture(scope="session")
def recognizer() -> Recognizer:
    return load()
