"""How a language says that a medium reported something, and who has it from whom.

A cue is what stands directly before or after a name. What may stand between the two, as "the Sofia-based
newspaper", belongs to the language too.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from copydesk.enrichment.sources.media import Surety


class Act(Enum):
    """What a medium does in a sentence."""

    REPORTS = auto()
    """It says so: "X reported"."""
    GIVEN = auto()
    """It has what others may pass on: "according to X", "told X", "first reported by X"."""
    CITED = auto()
    """The medium of this sentence has it from this one: "citing X"."""
    CARRIES = auto()
    """It has it from another medium: "carried by X"."""
    QUOTES = auto()
    """It passes on what a medium named before, or else a person, said: "quoted by X"."""
    CREDITED = auto()
    """It signs the text: a dateline, "Source: X"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Both contexts must fit; `least` is the surety that the name must have on its own."""

    act: Act
    least: Surety
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """The cues of one language, the first that fits counting."""

    cues: tuple[Cue, ...]
    called_a_medium_before: re.Pattern[str]
    called_a_medium_after: re.Pattern[str]
    closing_before: re.Pattern[str]
    closing_after: re.Pattern[str]
    anaphor: re.Pattern[str]
    contrast: re.Pattern[str]
    joins: re.Pattern[str]
    lists: re.Pattern[str]
    first_name: re.Pattern[str]
    unsourced: re.Pattern[str]


def before(cue: str, between: str) -> re.Pattern[str]:
    """A cue that stands before a name, with what may be `between`."""
    return re.compile(rf"(?:^|(?<=\W))(?:{cue})\s*[\"“„«']?{between}[\"“„«']?$", re.IGNORECASE)


def after(cue: str, between: str) -> re.Pattern[str]:
    """A cue that stands after a name, with what may be `between`."""
    return re.compile(rf"[\"”“»']?{between}(?:{cue})", re.IGNORECASE)
