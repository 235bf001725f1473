"""Who has it from whom, put together over a whole text."""

from collections.abc import Iterable

from copydesk.enrichment.sources.claims import Claim, Statement
from copydesk.enrichment.sources.cues import Act
from copydesk.enrichment.sources.media import Name
from copydesk.facts import SourceItem, SourceRole


class Chain:
    """The sources of one article, as they become known."""

    def __init__(self) -> None:
        self._evidence: dict[str, Name | None] = {}
        self._takes_from: dict[str, list[str]] = {}
        self._last: Claim | None = None

    def add(self, statement: Statement) -> None:
        """Take in a sentence: its sources, and which of them has it from which."""
        before = self._last if statement.refers_back else None
        for index, claim in enumerate(statement.claims):
            earlier = [*([before] if before else []), *statement.claims[:index]]
            self._register(claim)
            self._connect(claim, earlier, statement.claims[index + 1 :])
            self._last = claim

    def credit(self, name: str, evidence: Name | None, *, lead: int) -> None:
        """Take in who signs the text: a carrier of what its first `lead` code points attribute to others."""
        self._evidence.setdefault(name, evidence)
        for other, seen in list(self._evidence.items()):
            if seen and seen.start < lead and not self._takes_from.get(other):
                self._take(name, other)

    def evidence(self, name: str) -> Name | None:
        """Where a source was first seen."""
        return self._evidence.get(name)

    def items(self, without: str | None) -> tuple[SourceItem, ...]:
        """The origins, then the carriers from the nearest to the origin on; one name is left out."""
        steps = self._steps_from_origin(without)
        ranked = sorted(steps, key=lambda name: (steps[name], self._position(name)))
        return tuple(self._item(name, carries=steps[name] > 0) for name in ranked)

    def _item(self, name: str, *, carries: bool) -> SourceItem:
        role = SourceRole.CARRIER if carries else SourceRole.ORIGIN
        seen = self._evidence[name]
        return SourceItem(name=name, role=role, start=seen and seen.start, end=seen and seen.end)

    def _steps_from_origin(self, without: str | None) -> dict[str, int]:
        steps = {name: 0 for name in self._evidence if name != without}
        moved = True
        while moved:
            moved = False
            for taker, givers in self._takes_from.items():
                furthest = max((steps[giver] + 1 for giver in givers if giver in steps), default=0)
                if taker in steps and furthest > steps[taker]:
                    steps[taker] = furthest
                    moved = True
        return steps

    def _register(self, claim: Claim) -> None:
        for name in claim.names:
            self._evidence.setdefault(name.name, name)

    def _connect(self, claim: Claim, earlier: list[Claim], later: Iterable[Claim]) -> None:
        previous = earlier[-1] if earlier and not claim.contrasts else None
        following = next((other for other in later if other.act in (Act.REPORTS, Act.GIVEN)), None)
        match claim.act:
            case Act.CITED:
                self._link(previous or following, claim)
            case Act.CARRIES:
                self._link(claim, previous or following)
            case Act.QUOTES:
                self._link(claim, previous)
            case Act.REPORTS | Act.GIVEN if claim.closes:
                self._link(claim, previous)
            case Act.REPORTS if previous and previous.act in (Act.GIVEN, Act.QUOTES):
                self._link(claim, previous)
            case Act.GIVEN if previous and previous.act is Act.REPORTS:
                self._link(previous, claim)
            case _:
                pass

    def _link(self, taking: Claim | None, giving: Claim | None) -> None:
        for taker in taking.names if taking else ():
            for giver in giving.names if giving else ():
                self._take(taker.name, giver.name)

    def _take(self, taker: str, giver: str) -> None:
        """Note one step; the first that a text says stands, so that two can't have it from each other."""
        if taker != giver and not self._reaches(giver, taker):
            self._takes_from.setdefault(taker, []).append(giver)

    def _reaches(self, name: str, target: str) -> bool:
        seen = {name}
        ahead = [name]
        while ahead:
            givers = [giver for giver in self._takes_from.get(ahead.pop(), ()) if giver not in seen]
            seen.update(givers)
            ahead += givers
        return target in seen

    def _position(self, name: str) -> tuple[bool, int]:
        seen = self._evidence[name]
        return (seen is None, seen.start if seen else 0)
