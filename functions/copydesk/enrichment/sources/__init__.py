"""The source chain: who reported it first, who carried it, who publishes it here.

Whoever has it from nobody is an origin; whoever cites, quotes or carries another is a carrier. A credit, be
it a dateline, a byline or the supplier's own word, is a carrier of what the lead attributes to others.
"""

import re
from collections.abc import Iterator

from copydesk.article import Article
from copydesk.enrichment.manuscript import beginning
from copydesk.enrichment.sources.chain import Chain
from copydesk.enrichment.sources.claims import Claim, statements
from copydesk.enrichment.sources.cues import Act
from copydesk.enrichment.sources.english import ENGLISH
from copydesk.enrichment.sources.media import canonical, is_medium
from copydesk.facts import FactStatus, SourceItem, SourceRole, SourcesFact

METHOD = "rules"
VERSION = "1"

_LANGUAGES = {"en": ENGLISH}
_LEAD_PARAGRAPHS = 2
_CREDITS = re.compile(r"[,/|;]|\s[-–—]\s|\s(?:for|and)\s")  # noqa: RUF001 - dashes of bylines


def find(article: Article, publisher: str | None, language: str | None) -> SourcesFact:
    """The source chain of an article; `publisher` is used where the article names none.

    A text of unknown language is read as English: its cues are words, which another language lacks. Where a
    language has no rules, what was stated beside the text still counts.
    """
    code = (language or "en").split("-")[0].casefold()
    rules = _LANGUAGES.get(code)
    text = beginning(article.text)
    chain = Chain()
    signed: list[Claim] = []
    for statement in statements(text, rules) if rules else ():
        chain.add(statement)
        signed += [claim for claim in statement.claims if claim.act is Act.CREDITED]
    lead = _lead(article)
    for name in (name for claim in signed for name in claim.names):
        chain.credit(name.name, name, lead=lead)
    publishing = article.publisher or publisher
    here = canonical(publishing) if publishing else None
    for credit in _stated(article):
        if credit != here:
            chain.credit(credit, None, lead=lead)
    items = chain.items(without=here)
    return SourcesFact(
        method=METHOD,
        version=VERSION,
        status=FactStatus.OK if rules else FactStatus.UNSUPPORTED_LANGUAGE,
        reason=None if rules else f"no rules for {code}",
        items=(*items, _publisher(publishing, text)) if publishing else items,
    )


def _lead(article: Article) -> int:
    """How far the lead reaches: title, standfirst and the first paragraphs."""
    rest = article.paragraphs[_LEAD_PARAGRAPHS:]
    return len(article.text) - sum(len(paragraph) + 2 for paragraph in rest)


def _stated(article: Article) -> Iterator[str]:
    """Who is stated beside the text: the supplier's sources, and media in the byline."""
    for source in article.sources:
        if source.name.strip():
            yield canonical(source.name)
    for person in article.byline:
        for part in _CREDITS.split(f"{person.name},{person.role or ''}"):
            if is_medium(part):
                yield canonical(part)


def _publisher(name: str, text: str) -> SourceItem:
    seen = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return SourceItem(
        name=name,
        role=SourceRole.PUBLISHER,
        start=seen.start() if seen else None,
        end=seen.end() if seen else None,
    )
