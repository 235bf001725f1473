"""The words by which a capital is seen to stand for its government."""

from collections.abc import Iterator
from typing import Final

_ACTS: Final = """
    accept accuse acknowledge admit adopt agree announce apologise apologize argue ask assert back ban
    blame block boycott brand call cancel caution challenge claim commit complain concede condemn
    confirm consider contend criticise criticize decide declare decline defend demand denounce deny
    deploy describe dismiss dispatch dispute embrace encourage endorse expect expel express favour favor
    fear fund halt hint hope ignore impose indicate insist intend invite label launch lobby maintain
    negotiate object offer oppose order pledge plan plead prefer prepare press pressure promise propose
    protest provide provoke push react reaffirm recall recognise recognize refuse regard reject renounce
    repeat reply request resist respond resume retaliate reveal reverse sanction seek seem send shell
    sign signal stress suggest supply support suspect suspend threaten tolerate trust try underline urge
    view violate vow want warn welcome withdraw withhold worry
"""
_OTHER_FORMS: Final = """
    say says said tell tells told think thinks thought see sees saw know knows knew sent sought withdrew
    withheld withdrawn seen made makes gave gives struck wages waged breaks broke cuts cut draws drew lifts
    lifted eases eased puts put sets set stops stopped takes took fights fought does did believes believed
"""
_DONE_TO: Final = """
    accuse allow arm ask beg blame compel condemn convince criticise criticize encourage embarrass expect
    force help infuriate invite isolate lobby order persuade press pressure prompt provoke punish push request
    sanction tell threaten urge warn want anger
"""


def _forms(verbs: str) -> Iterator[str]:
    """A verb in the present, in the past and as a participle."""
    for verb in verbs.split():
        yield verb
        if verb.endswith("e"):
            yield from (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        else:
            again = verb + verb[-1]
            yield from (f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing", f"{again}ed", f"{again}ing")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ACTS: Final = frozenset({*_forms(_ACTS), *_OTHER_FORMS.split()})
"""What a government does."""
DONE_TO: Final = frozenset({*_forms(_DONE_TO), "told"})
"""What is done to a government, which the verb's object is."""
BETWEEN: Final = _words("""
    has have had is was will would could should may might must can cannot does did also again now still once
    already not never reportedly repeatedly long since later then itself had been officially publicly quickly
    swiftly immediately recently previously initially only even soon and or
    """)
"""What stands between a government and what it does."""
LOCATIVE: Final = _words("""
    in at near outside inside around across through throughout downtown central suburban within beyond visit
    visiting visited visits leaving left leaves reached reaching into via toward towards north south east west
    northern southern eastern western metropolitan greater
    """)
"""What stands before a city of houses and streets."""
LINKS: Final = _words("with from by against between and to of for on over towards toward")
RELATIONS: Final = _words("""
    accord accusation accusations aggression agreement agreements aid alliance alliances allegations approval
    assistance assurance assurances backing blessing claims complaint complaints concession concessions
    condemnation conflict confrontation consultations contact contacts cooperation criticism deal deals demand
    demands denial denials dialogue diplomacy dispute disputes embargo engagement friendship fury guarantee
    guarantees help influence instructions interference intervention loyalty meddling negotiation negotiations
    opposition orders pact pacts partnership permission pledge pledges policy power pressure promise promises
    proposal proposals protest protests provocation rapprochement reaction reactions relation relations
    relationship relationships request requests resistance response responses rift row sanction sanctions
    signal signals silence split standoff statement statements support talks tension tensions threat threats
    ties trade treaty truce ultimatum war warning warnings rivalry feud links
    """)
"""What is between governments, or comes from one."""
OF_A_STATE: Final = _words("""
    administration aggression aims allegation allegations allies ally ambassador ambitions approach arsenal
    army backing bid blockade campaign claim claims control decision decisions defence defense demand demands
    diplomacy diplomats efforts envoy envoys failure foreign forces goals government influence insistence
    intention intentions interests invasion involvement leadership military missile missiles motives nuclear
    objections occupation offensive offer opposition options plans policies policy position positions proposal
    proposals proxies reaction refusal regime rejection representatives request response role rule sanctions
    stance strategy support threat threats treatment troops ultimatum view war willingness withdrawal
    """)
"""What a government has."""
COMPOUND: Final = _words("backed led sponsored aligned imposed appointed friendly funded controlled armed")
"""What is done by a government, with a hyphen after it."""
