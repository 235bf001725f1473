"""English verbs of saying, and what may follow them."""

from enum import Enum, auto
from typing import Final


class Sort(Enum):
    """What a verb does with words."""

    SAY = auto()
    """It takes words as they were said, or a clause with "that"."""
    TELL = auto()
    """As SAY, with the person who is told after it."""
    VOICE = auto()
    """It stands with words in quotation marks, and with none else: "joked", "shouted"."""
    THINK = auto()
    """It takes a clause with "that", as a thought does; no words as they were said."""
    NAME = auto()
    """It gives something a name or a character: "called it", "described them as"."""
    ACT = auto()
    """It does by words what it says: "promised to", "called for", "accused them of"."""
    PLEA = auto()
    """As ACT, only with what it governs: "appealed for", "ordered them to"."""


_SAY: Final = """
acknowledge add admit advise:t affirm allege announce argue ask:t assert assure:t attest aver boast
caution:t claim clarify comment complain concede conclude confess confirm contend counter declare deny
disclose emphasise emphasize estimate explain forecast guess hint imply indicate inform:t insist lament
maintain mention muse note notify:t observe opine pledge posit post predict proclaim promise protest quip
quote reason reassure:t recall reckon reiterate remark remind:t repeat reply report respond retort reveal
say signal speculate state stipulate stress submit suggest surmise swear tell:t testify tweet underline
underscore venture vow warn:t write
"""
_VOICE: Final = """
admonish agree answer bark beg begin bellow blast blog blurt chant charge cheer chime chuckle conclude
conjecture continue counsel crack croon crow cry deadpan demand elaborate email enquire enthuse exclaim
finish fire fume greet grumble gush howl inquire instruct interject interrupt intone jest joke laugh lecture
marvel message moan mock mumble murmur mutter object offer plead preach pronounce query rail rant rave read
rebut recite recommend recount relate roar scoff scream shout sigh sing slam snap snarl sneer sniff specify
sum summarise summarize text thunder urge vent volunteer wail weigh whisper wonder yell
"""
_THINK: Final = "believe fear hope think"
_NAME: Final = """
attack bash bemoan blast brand call characterise characterize christen cite compare condemn criticise
criticize decry deem denounce depict deride describe dismiss dub hail label lambast lambaste liken mock
paint portray praise refer ridicule rip slam style tag term
"""
_ACT: Final = """
accuse blame call condemn criticise criticize demand offer pledge praise promise propose reaffirm refuse
reiterate reject threaten urge vow
"""
_PLEA: Final = "appeal order"
_IRREGULAR: Final = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing", "written"),
    "think": ("thinks", "thought", "thinking"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "sing": ("sings", "sang", "singing", "sung"),
    "read": ("reads", "reading"),
    "begin": ("begins", "began", "beginning"),
    "forecast": ("forecasts", "forecasting"),
    "deny": ("denies", "denied", "denying"),
    "beg": ("begs", "begged", "begging"),
    "rebut": ("rebuts", "rebutted", "rebutting"),
    "quip": ("quips", "quipped", "quipping"),
    "submit": ("submits", "submitted", "submitting"),
    "admit": ("admits", "admitted", "admitting"),
    "aver": ("avers", "averred", "averring"),
    "rip": ("rips", "ripped", "ripping"),
    "refer": ("refers", "referred", "referring"),
    "sum": ("sums", "summed", "summing"),
    "tag": ("tags", "tagged", "tagging"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "blog": ("blogs", "blogged", "blogging"),
}
"""Forms that the rules of spelling do not give; a participle that is the past form need not stand here."""


def forms(base: str) -> tuple[str, ...]:
    """The base with its third person, past and participles."""
    if base in _IRREGULAR:
        return (base, *_IRREGULAR[base])
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeou":
        return (base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return (base, third, f"{stem}ed", f"{stem}ing")


def _table() -> dict[str, frozenset[Sort]]:
    sorts: dict[str, set[Sort]] = {}
    tables = (
        (_SAY, Sort.SAY),
        (_VOICE, Sort.VOICE),
        (_THINK, Sort.THINK),
        (_NAME, Sort.NAME),
        (_ACT, Sort.ACT),
        (_PLEA, Sort.PLEA),
    )
    for words, sort in tables:
        for word in words.split():
            base, _, told = word.partition(":")
            for form in forms(base):
                sorts.setdefault(form, set()).add(sort)
                if told:
                    sorts[form].add(Sort.TELL)
    return {form: frozenset(found) for form, found in sorts.items()}


VERBS: Final = _table()
"""Every form of every verb, with what it does."""

_NOUNS_TOO = """
answer answers attack attacks beg beginning blast blog blogs boast boasts brand call calls chant chants
charge charges cheer cheers claim claims comment comments counsel counter counters crack cries crow cry
demand demands email emails estimate estimates fear fears finish fire fires forecast greeting guess guesses
hail hint hints hope hopes jest joke jokes label labels laugh laughs lecture mention mentions message
messages mock note notes object objects offer offers paint pledge pledges post posts praise promise promises
protest protests queries query quote quotes rail rave read reading reads reason reasons remark remarks
repeat replies reply report reporting reports review rip roar scream screams shout shouts signal signals
slam snap state states stress stresses style styles sum sums tag tags term terms text texts thought tweet
tweets vent venture ventures vow vows warning warnings whisper whispers writing
"""
NOUNS_TOO: Final = frozenset(_NOUNS_TOO.split())
"""Forms that are nouns as often: only beside a quotation, or after a pronoun, are they verbs."""

_TO: Final = "promise pledge vow threaten propose urge:… ask:… order:… tell:… warn:… swear"
_OTHERS: Final = {
    "accuse": ("… of",),
    "blame": ("… for",),
    "call": ("for", "on … to", "upon … to"),
    "appeal": ("for", "to … to"),
    "demand": ("that", ""),
    "propose": ("",),
    "reiterate": ("",),
    "urge": ("",),
    "warn": ("… of", "… about", "… against", "of", "about", "against"),
    "reject": ("claims that", "suggestions that", "accusations that", "allegations that", "the claim that"),
    "deny": ("that", ""),
    "announce": ("",),
    "insist": ("on",),
    "complain": ("of", "about"),
    "boast": ("of", "about"),
    "recommend": ("that", ""),
    "suggest": ("that",),
    "condemn": ("",),
    "criticise": ("… for",),
    "criticize": ("… for",),
    "praise": ("… for",),
    "confirm": ("",),
    "predict": ("",),
    "promise": ("",),
    "pledge": ("",),
    "reaffirm": ("",),
}


def _complements() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for entry in _TO.split():
        base, _, whom = entry.partition(":")
        for form in forms(base):
            table.setdefault(form, []).append(f"{whom} to".strip())
    for base, openings in _OTHERS.items():
        for form in forms(base):
            table.setdefault(form, []).extend(openings)
    return {form: tuple(openings) for form, openings in table.items()}


COMPLEMENTS: Final = _complements()
"""What opens that which verbs govern besides a clause with "that": "…" is a noun group, "" is nothing."""

_SPEECH_NOUNS = """
accusation accusations allegation allegations assertion assertions assurance assurances claim claims
complaint complaints reports statement statements suggestion suggestions warning warnings
"""
SPEECH_NOUNS: Final = frozenset(_SPEECH_NOUNS.split())
"""Nouns that somebody's words follow: "accusations from Paris that"."""
