"""The language of an article's text, by py3langid's naive Bayes over byte n-grams."""

from collections.abc import Callable
from dataclasses import dataclass

from copydesk.article import Article
from copydesk.facts import LanguageFact, LanguageItem

METHOD = "py3langid"

SAMPLE = 2_000
"""Code points that are looked at. On 132 news articles in 19 languages the first 80 already gave the same
answer as the whole text; 2,000 leave a margin and bound the time to under a millisecond."""

FLOOR = 0.5
"""The least confidence that counts as knowing. On windows of 3 words of those articles 99.3 % of the answers
at or above it were right (85.8 % of all answers), on 12 words 99.9 %. Below it nobody can tell."""

_NO_LANGUAGE = frozenset({"zxx", "und"})


@dataclass(frozen=True, slots=True)
class Detector:
    """A loaded model: `classify` gives an ISO 639 code and a probability."""

    classify: Callable[[str], tuple[str, float]]
    version: str


def load() -> Detector:
    """The model in memory. Takes about a second and 95 MB, so call it once, while the function starts."""
    from importlib.metadata import version  # noqa: PLC0415 - only needed with the model

    from py3langid.langid import (  # noqa: PLC0415 - brings numpy: importing this module must stay cheap
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return Detector(classify=identifier.classify, version=version("py3langid"))


def find(article: Article | str, detector: Detector) -> LanguageFact:
    """The language of an article or a text; no item where the text is too little to know it."""
    text = article if isinstance(article, str) else article.text
    code, confidence = detector.classify(text[:SAMPLE])
    known = confidence >= FLOOR and code not in _NO_LANGUAGE
    items = (LanguageItem(value=code, confidence=round(confidence, 4)),) if known else ()
    return LanguageFact(method=METHOD, version=detector.version, items=items)
