"""The small words of English that tell where noun groups and clauses begin and end.

Words are in small letters, with straight apostrophes, as in `Token.low`.
"""

from typing import Final

_PRONOUNS = "he she they it we i you who nobody everybody everyone someone somebody"
_OBJECTS = "him them me us himself herself itself themselves"
_DETERMINERS = """
the a an this that these those his her its their my our your some many several few most all both another
other each every one two three four five six seven eight nine ten no any such
"""
_STAND_ALONE = """
this that these those some many several few most all both another other each every one two three four five
six seven eight nine ten any
"""
_PARTICLES = "& de da di du van von der den bin bint ibn al el la le y"
_AUXILIARIES = """
is are was were be been being am has have had having do does did will would shall should can could may might
must 's 've 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
couldn't shouldn't cannot not
"""
_BE = "is are was were be been being am isn't aren't wasn't weren't got gets get"
_CONJUNCTIONS = """
and but or nor yet so that because as when whenever while if though although since whether where unless until
than then which who whom whose what why how after before once
"""
_PREPOSITIONS = """
of in on at by for from with to into onto about against under over behind between among during through
without within near amid amidst beyond above below across around along despite toward towards upon via per
following citing regarding concerning including like unlike outside inside off up down out back
"""
_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december today yesterday tonight tomorrow
"""
_ADVERBS = """
also then later once just never always often still even already again first previously recently now soon
further only merely simply too instead either meanwhile however therefore thus yet rather quite almost
nevertheless nonetheless perhaps maybe sometimes ever long earlier last next this week month year night
morning afternoon evening weekend ago all both each afterward afterwards elsewhere alike
"""
_NOT_ADVERBS = "family ally italy july rally reply supply assembly anomaly monopoly fly bully"
_NAMED_SO = """
word words phrase phrases term terms slogan hashtag book film movie song novel series show programme program
magazine album play poem documentary titled entitled named nicknamed dubbed known so-called letters acronym
expression code-named codenamed billed headline headlined episode
"""
_NAME_OF = """
treaty agreement pact accord act bill law programme program show series film movie book song album award
movement star host hashtag magazine initiative doctrine operation campaign project festival prize
"""

PRONOUNS: Final = frozenset(_PRONOUNS.split())
"""Pronouns that may be subjects."""

OBJECTS: Final = frozenset(_OBJECTS.split())
"""Pronouns that are none."""

DETERMINERS: Final = frozenset(_DETERMINERS.split())
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "my", "our", "your"})
STAND_ALONE: Final = frozenset(_STAND_ALONE.split())
"""Determiners that are a noun group by themselves: "many said"."""

PARTICLES: Final = frozenset(_PARTICLES.split())
"""What stands between the words of a name."""

AUXILIARIES: Final = frozenset(_AUXILIARIES.split())
BE: Final = frozenset(_BE.split())
CONTRACTED: Final = ("'re", "'s", "'m")
CONJUNCTIONS: Final = frozenset(_CONJUNCTIONS.split())
AND: Final = frozenset({"and", "but", "or"})
CLAUSES: Final = frozenset(
    {"when", "while", "as", "if", "after", "before", "although", "though", "because", "since"}
)
"""Conjunctions that a sentence begins with before its subject comes."""

PREPOSITIONS: Final = frozenset(_PREPOSITIONS.split())
LINKS: Final = frozenset({"of", "for", "from", "at", "in", "with", "to", "on", "against", "behind"})
"""Prepositions that go on with a noun group, as in "a spokesman for the ministry"."""

BOUNDARIES: Final = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS
"""Where a noun group ends to the left and to the right."""

SMALL: Final = BOUNDARIES | DETERMINERS
"""Words that have no capital in a title."""

NAMES_TOO: Final = frozenset({"will", "may", "can", "mark", "april", "june"})
"""Small words that are names as well, where they begin with a capital within a sentence."""

DAYS: Final = frozenset(_DAYS.split())
DASHES: Final = frozenset({"—", "–", "--", "-"})  # noqa: RUF001 - a dash
LISTENERS: Final = frozenset({"reporters", "journalists"})
"""Who is told where the verb takes no person."""

NAMED_SO: Final = frozenset(_NAMED_SO.split())
"""Words before a quotation that is a name or a word that is only mentioned."""

NAME_OF: Final = frozenset(_NAME_OF.split())
"""What a quotation before them is the name of."""

_ADVERB: Final = frozenset(_ADVERBS.split())
_NO_ADVERB: Final = frozenset(_NOT_ADVERBS.split())


def is_adverb(low: str) -> bool:
    """Whether a word may stand between a subject and its verb, as adverbs and days do."""
    return low in _ADVERB or low in DAYS or (low.endswith("ly") and low not in _NO_ADVERB)
