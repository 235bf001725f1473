"""Which parts of a page are furniture and which say that they are the article, told by how they are named.

The words are those that makers of pages use for what surrounds an article. A word tells nothing on a page
that uses it for most of its text: `sidebar` may be the layout of the article itself.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from copydesk.article import BlockKind
from copydesk.formats.page.outline import Outline, Region

_AROUND: Final = """
    ad ads advert advertisement advertising adverts affiliate audio banner bio breadcrumb breadcrumbs byline
    caption captions carousel comment comments consent cookie cookies copyright credit credits dateline
    dialog disclaimer disqus embed follow footer gallery gdpr hidden instagram listen login menu meta metadata
    modal nav navigation newsletter newsletters outbrain overlay pager pagination player poll popular popup
    privacy promo promos promotion quiz rating recirc recirculation recommendation recommendations
    recommended related relatedposts search share shares sharing sidebar signup skip slideshow social sponsor
    sponsored subscribe subscription taboola tags teaser teasers timestamp toc toolbar tooltip trending
    tweet twitter video widget
"""
_SUSPECT: Final = frozenset(_AROUND.split())
_SUSPECT_TAGS: Final = frozenset(("aside", "figcaption", "figure", "footer", "form", "label", "nav"))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ELSEWHERE: Final = """
    breadcrumb breadcrumbs comment comments consent cookie cookies disqus figcaption footer gdpr nav
    navigation newsletter outbrain privacy recommended related relatedposts subscribe taboola teaser
"""
_SURE: Final = frozenset(_ELSEWHERE.split())
"""Never an article, as long as something else is there that could be one."""
_LOOSE: Final = "ad ads audio embed hidden player popular share sidebar social video widget"
_NOT_OF_PARAGRAPHS: Final = frozenset(_LOOSE.split())
"""What says something of a container and next to nothing of a single paragraph."""
_ARTICLE: Final = frozenset(
    (
        ("article", "body"),
        ("article", "content"),
        ("article", "text"),
        ("body", "text"),
        ("entry", "content"),
        ("news", "body"),
        ("post", "body"),
        ("post", "content"),
        ("story", "body"),
    )
)
"""Words that say it where one follows the other, and not where they are of names far apart."""
_BELOW_TITLE: Final = """
    abstract deck dek excerpt kicker lede standfirst strapline sub subdeck subhead subheading subheadline
    subtitle subtitles summary
"""
_STANDFIRST: Final = frozenset(_BELOW_TITLE.split())
_COMMON: Final = 0.5
"""A word for more than this part of the prose tells nothing."""
_ARTICLE_LENGTH: Final = 800
"""So many characters of other prose could be an article."""
_ADVERT_LENGTH: Final = 300
_LINKS: Final = 0.75
"""A heading points elsewhere of which this part is a link."""
_BOOST: Final = 3.0
_DOUBT: Final = 0.5


class Furniture(NamedTuple):
    """For each piece: whether it is furniture, and how far its surroundings speak for the article."""

    marks: list[bool]
    trust: list[float]


def furniture(page: Outline, prose: Sequence[int]) -> Furniture:
    """What of a page is furniture. `prose` is the running sum of its prose, in characters."""
    articles = [region for region in page.regions if is_article(region)]
    pointers = _pointers(page, articles)
    suspicions = [_suspicions(region, pointers) for region in page.regions]
    common = _amounts(page, prose, suspicions)
    total = prose[-1]

    def tells(word: str, region: Region) -> bool:
        length = prose[region.end] - prose[region.start]
        if word in {"ad", "ads"} and length > _ADVERT_LENGTH:
            return False
        is_sure = word in _SURE and total - common[word] >= _ARTICLE_LENGTH
        is_label = not length and region.tag not in _HEADINGS
        return is_sure or common[word] < _COMMON * total or is_label

    marked: list[Region] = []
    doubted: list[Region] = []
    for region, found in zip(page.regions, suspicions, strict=True):
        if found and not is_article(region):
            doubted.append(region)
        if any(tells(word, region) for word in found):
            marked.append(region)
    marked.extend(_sidebars(page, prose, articles))
    size = len(page.pieces)
    trust = [
        (_BOOST if praised else 1.0) * (_DOUBT if blamed else 1.0)
        for praised, blamed in zip(_covered(articles, size), _covered(doubted, size), strict=True)
    ]
    return Furniture(_covered(marked, size), trust)


def is_article(region: Region) -> bool:
    """Whether an element says that it is the article or its body."""
    if region.tag == "article" or region.node.get("itemprop") == "articleBody":
        return True
    if region.node.get("role") == "article" or "articlebody" in region.names:
        return True
    return not _ARTICLE.isdisjoint(pairwise(region.names))


def is_standfirst(page: Outline, piece: int) -> bool:
    """Whether a piece, or what holds just it, is named as a standfirst."""
    at = page.pieces[piece].region
    for _ in range(3):
        if at < 0 or page.regions[at].end - page.regions[at].start > 2:  # noqa: PLR2004 - it and a label
            return False
        if not _STANDFIRST.isdisjoint(page.regions[at].names):
            return True
        at = page.regions[at].parent
    return False


def _pointers(page: Outline, articles: list[Region]) -> list[int]:
    """The running count of headings that are links, outside of what says that it is an article."""
    outside = (not inside for inside in _covered(articles, len(page.pieces)))
    found = (
        is_outside and piece.kind is BlockKind.HEADING and piece.linked > _LINKS * len(piece.text)
        for is_outside, piece in zip(outside, page.pieces, strict=True)
    )
    return [0, *accumulate(found)]


def _is_teaser(region: Region, pointers: Sequence[int]) -> bool:
    """Whether a list's item is headed by a link to what it tells of."""
    return region.tag == "li" and pointers[region.end] > pointers[region.start]


def _suspicions(region: Region, pointers: Sequence[int]) -> frozenset[str]:
    found = _SUSPECT.intersection(region.names)
    if found and "no" in region.names:
        found -= {after for before, after in pairwise(region.names) if before == "no"}
    if region.tag == "p":
        found -= _NOT_OF_PARAGRAPHS
    if region.hidden:
        found |= {"hidden"}
    if _is_teaser(region, pointers):
        found |= {"teaser"}
    is_quote = region.tag == "figure" and next(region.node.iter("blockquote"), None) is not None
    if region.tag in _SUSPECT_TAGS and not is_quote:
        found |= {region.tag}
    return found


def _amounts(page: Outline, prose: Sequence[int], suspicions: list[frozenset[str]]) -> dict[str, int]:
    """How much prose of the page stands in regions of each word; regions inside others count once."""
    amounts: dict[str, int] = defaultdict(int)
    ends: dict[str, int] = defaultdict(int)
    for region, found in zip(page.regions, suspicions, strict=True):
        for word in found:
            if region.start >= ends[word]:
                amounts[word] += prose[region.end] - prose[region.start]
                ends[word] = region.end
    return amounts


def _sidebars(page: Outline, prose: Sequence[int], articles: list[Region]) -> list[Region]:
    """Sidebars beside the article: they neither hold it nor the page's title, nor are they in it."""
    in_article = _covered(articles, len(page.pieces))
    tops = [region for region in page.regions if region.tag == "h1"] + articles
    holding = [0, *accumulate(_starts(tops, len(page.pieces)))]
    return [
        region
        for region in page.regions
        if "sidebar" in region.names
        and region.start < region.end
        and prose[-1] - (prose[region.end] - prose[region.start]) > _ARTICLE_LENGTH
        and holding[region.end] == holding[region.start]
        and not in_article[region.start]
    ]


def _starts(regions: list[Region], size: int) -> list[int]:
    counts = [0] * size
    for region in regions:
        if region.start < region.end:
            counts[region.start] += 1
    return counts


def _covered(regions: list[Region], size: int) -> list[bool]:
    """For each piece whether one of the regions holds it."""
    steps = [0] * (size + 1)
    for region in regions:
        steps[region.start] += 1
        steps[region.end] -= 1
    return [depth > 0 for depth in accumulate(steps[:size])]
