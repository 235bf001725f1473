"""I1 and I2 for one article: what its inputs came to, whatever order they were handled in.

Where the order decides, as after a kill, the relation is asserted that holds for every order.
"""

from collections.abc import Iterator

from copydesk.article import Intent
from copydesk.dispositions import Disposition
from copydesk.lifecycle import PUBLISHED, Head, Lifecycle
from tests.simulation.inputs import Input
from tests.simulation.oracle import Life, order_of


def fates(life: Life, inputs: list[Input]) -> Iterator[str]:
    """What is wrong with an article's last state and with what its senders were told."""
    head = life.head
    if head is None:
        return
    yield from _marks(head, inputs)
    yield from _version(life, head, inputs)
    yield from _rest(head)
    yield from _tokens(head, inputs)
    for each in inputs:
        if not _is_plausible(each, life, head, inputs):
            yield f"I1 version {each.low} {each.version.intent} was told {each.outcome.disposition}"


def _marks(head: Head, inputs: list[Input]) -> Iterator[str]:
    """K is the highest kill, R the highest reinstatement, and killed is what no higher R brought back."""
    kills = [each for each in inputs if each.version.intent is Intent.KILL]
    backs = [each for each in inputs if each.version.intent is Intent.REINSTATEMENT]
    for name, marked, mark in (("K", kills, head.killed), ("R", backs, head.reinstated)):
        if bool(marked) != (mark is not None):
            yield f"I2 {name} is {mark}, of {len(marked)}"
        elif marked and not max(e.low for e in marked) <= order_of(mark) <= max(e.high for e in marked):
            yield f"I2 {name} is {order_of(mark)} and not {max(e.high for e in marked)}"
    is_killed = bool(kills) and order_of(head.killed) >= order_of(head.reinstated)
    if is_killed != (head.lifecycle is Lifecycle.KILLED):
        yield f"I2 it is {head.lifecycle} with K {order_of(head.killed)} and R {order_of(head.reinstated)}"


def _version(life: Life, head: Head, inputs: list[Input]) -> Iterator[str]:
    """V is the highest version; after a reinstatement nothing higher was taken since."""
    stands = order_of(head.version)
    if not any(each.may_be(stands) for each in inputs):
        yield f"I2 nobody sent version {stands}"
    if all(each.version.intent is not Intent.KILL for each in inputs):
        if max(each.low for each in inputs) > stands:
            yield f"I2 version {stands} stands and {max(each.low for each in inputs)} came"
        return
    if head.lifecycle is Lifecycle.KILLED:
        return
    if stands < order_of(head.reinstated):
        yield f"I2 version {stands} stands under the reinstatement at {order_of(head.reinstated)}"
    for each in inputs:
        is_late = each.outcome.disposition is Disposition.REFUSED_AFTER_KILL
        is_kill = each.version.intent is Intent.KILL
        if each.low > stands and not (is_late or is_kill or life.lives > 1):
            yield f"I2 version {each.low} was {each.outcome.disposition} and {stands} stands"


def _rest(head: Head) -> Iterator[str]:
    """Every date has passed."""
    if head.lifecycle is Lifecycle.EMBARGOED and not head.withheld:
        yield "I9 an embargo has ended and nobody was told"
    if head.lifecycle in PUBLISHED and head.expires:
        yield "I9 what has expired still stands"


def _tokens(head: Head, inputs: list[Input]) -> Iterator[str]:
    """A revision for each input that was taken, and for no other."""
    taken = {
        each.token
        for each in inputs
        if each.outcome.disposition in (Disposition.ACCEPTED, Disposition.KILLED)
    }
    made = set(head.tokens)
    for each in inputs:
        if each.token in made ^ taken:
            number = head.tokens.index(each.token) + 1 if each.token in made else 0
            yield f"I1 version {each.low} was {each.outcome.disposition} and made revision {number}"


def _is_plausible(each: Input, life: Life, head: Head, inputs: list[Input]) -> bool:
    """Whether an input can have been told this."""
    intent = each.version.intent
    is_kill = intent is Intent.KILL
    others = [other for other in inputs if other is not each]
    kills = [other for other in inputs if other.version.intent is Intent.KILL]
    has_lived_twice = life.lives > 1
    match each.outcome.disposition:
        case Disposition.ACCEPTED:
            return not is_kill
        case Disposition.KILLED:
            return is_kill
        case Disposition.REFUSED_AFTER_KILL:
            return bool(kills) and not is_kill
        case Disposition.SUPERSEDED:
            if is_kill:
                return order_of(head.reinstated) > each.low
            return each.low < order_of(head.version) or bool(kills)
        case Disposition.CONFLICT:
            return not is_kill and any(
                other.low <= each.high
                and each.low <= other.high
                and other.version.content != each.version.content
                for other in others
            )
        case Disposition.DUPLICATE if is_kill:
            return any(other is not each for other in kills)
        case Disposition.DUPLICATE:
            return has_lived_twice or any(
                other.version.content == each.version.content or other.sha256 == each.sha256
                for other in others
            )
        case _:
            return False
