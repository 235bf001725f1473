"""What suppliers send in a run: the lives of some hundred articles, shuffled and repeated."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import Final, Literal, NamedTuple

from copydesk.article import Intent
from tests.simulation.faults import Window
from tests.simulation.scheduler import HOUR, MINUTE, SECOND, START
from tests.simulation.suppliers import NINJS, Content, Payload, Version, feed, ninjs, rubbish, typed

type Way = Literal["upload", "webhook"]

_GAPS: Final = (SECOND // 50, SECOND, 20 * SECOND, 5 * MINUTE)
"""How far apart the versions of an article come, on average."""
_LANGUAGES: Final = ("english", "bulgarian", "german")
_PLACES: Final = ("Sofia", "Berlin", "Paris", "Cairo", "Lima", "Oslo")
_TOPICS: Final = ("election", "harbour", "football", "storm", "budget", "theatre")
_VOCABULARY: Final = """
    authority bridge carries council decides early ferry ground harvest island judge kitchen ladder market
    narrow office people quarter report station tunnel union village winter yard zone answer border copper
    driver engine farmer garden hospital inquiry journey keeper letter mayor number owner pupil railway
    school teacher uncle valley worker youth agreement building company director evening forest guard
"""
_WORDS: Final = tuple(_VOCABULARY.split())
_RUBBISH: Final = (
    b"\x00\x01\x02\x03 no text \x07\x08",
    b"%PDF-1.4 something",
    b'{"uri": "urn:x", "standard": ',
    b"   \n ",
    b'{"uri": "urn:example:late", "standard": {"name": "ninjs"}, "versionCreated": "yesterday"}',
    b"<?xml version='1.0'?><newsItem",
)


class Sending(NamedTuple):
    """One delivery: what is sent, when and how. A webhook's id is the same where it is tried again."""

    at: int
    supplier: str
    payload: Payload
    way: Way
    webhook_id: str = ""


@dataclass(slots=True)
class _Life:
    """An article as its supplier sees it."""

    supplier: str
    name: str
    number: int
    content: Content
    start: int
    is_killed: bool = False
    embargo: datetime | None = None
    withheld: bool = False
    expires: datetime | None = None
    versions: list[tuple[int, Version]] = field(default_factory=list)


class Workload:
    """The deliveries of one seed: about so many versions, most of them in the first of two waves."""

    def __init__(self, seed: int, versions: int, waves: tuple[Window, ...]) -> None:
        self._chance = Random(f"{seed}/workload")
        self._waves = waves
        self._told_before: list[_Life] = []
        self._embargoes = [
            START + timedelta(microseconds=self._chance.randint(waves[0].start, waves[0].end))
            for _ in range(3)
        ]
        self.versions = 0
        self.sendings = sorted(self._deliveries(versions), key=lambda sending: sending.at)

    def _deliveries(self, versions: int) -> Iterator[Sending]:
        sent, number = 0, 0
        waiting: list[tuple[int, Version]] = []
        while sent < versions:
            number += 1
            life = self._life(number)
            for at, version in self._told(life):
                if life.supplier == "feeding":
                    waiting.append((at, version))
                else:
                    yield from self._sent(at, version)
            sent += len(life.versions)
        self.versions = sent
        yield from self._feeds(waiting)
        for _ in range(self._chance.randint(1, 8)):
            supplier = self._chance.choice(NINJS)
            yield self._sending(self._moment(), supplier, rubbish(self._chance.choice(_RUBBISH)))

    # Lives

    def _life(self, number: int) -> _Life:
        chance = self._chance
        supplier = chance.choices(
            ("counting", "timing", "arriving", "feeding", "typing"), (40, 25, 15, 14, 6)
        )[0]
        original = chance.choice(self._told_before) if self._told_before and chance.random() < 0.2 else None
        start = self._moment()
        draw = chance.random()
        if original and draw < 0.5:  # both come at the same moment
            start = original.start + chance.randint(0, SECOND // 3)
        elif original and draw < 0.8:  # the copy comes when the original is done with, perhaps killed
            start = original.versions[-1][0] + chance.randint(0, 3 * MINUTE)
        match supplier:
            case "feeding":
                name = f"https://feeding.example/{number}"
            case "typing":
                name = (START + timedelta(microseconds=start)).date().isoformat()
            case _:
                name = f"urn:{supplier}:{number}"
        content = self._copied(original.content, number) if original else self._text(number)
        life = _Life(supplier, name, number, content, start)
        if supplier in NINJS:
            self._under_embargo(life)
            if original and original.embargo and chance.random() < 0.8:
                life.embargo = original.embargo
            if chance.random() < 0.12:
                life.expires = self._soon(start)
        if not original:
            self._told_before.append(life)
        return life

    def _under_embargo(self, life: _Life) -> None:
        draw = self._chance.random()
        if draw < 0.08:
            life.embargo = self._chance.choice(self._embargoes)
        elif draw < 0.12:
            life.embargo = self._soon(life.start)
        elif draw < 0.15:
            life.withheld = True

    def _told(self, life: _Life) -> Iterator[tuple[int, Version]]:
        """The versions of a life and when each is sent: mostly in order."""
        chance = self._chance
        count = chance.choices((1, 2, 3, 5, 9, 24), (30, 26, 20, 15, 8, 1))[0]
        gap = chance.choice(_GAPS)
        at = life.start
        for number in range(1, count + 1):
            if number > 1:
                at += int(chance.expovariate(1 / gap))
            version = self._next(life, number)
            life.versions.append((at, version))
            yield self._shuffled(at, gap), version
            draw = chance.random()
            if draw < 0.05:
                yield self._shuffled(at, gap), self._conflicting(life, version)
            if draw < 0.10:
                yield self._shuffled(at, gap), version

    def _shuffled(self, at: int, gap: int) -> int:
        draw = self._chance.random()
        if draw < 0.6:
            return at
        if draw < 0.97:
            return max(0, at + self._chance.randint(-5 * gap, 5 * gap))
        return self._waves[-1].start + self._chance.randint(0, 10 * MINUTE)

    def _next(self, life: _Life, number: int) -> Version:
        chance = self._chance
        intent = Intent.UPDATE
        if life.supplier in NINJS:
            intent = self._intent(life, number)
        if number > 1 and life.supplier in NINJS:
            draw = chance.random()
            if draw < 0.03:
                life.content = life.content._replace(urgency=chance.choice((1, 3, 5)))
            elif draw < 0.07:
                life.embargo, life.withheld = None, False
            elif draw < 0.10:
                life.embargo = self._soon(life.start)
            elif draw < 0.17 and life.expires:
                life.expires += timedelta(minutes=chance.randint(-60, 120))
        if number > 1 and life.supplier != "typing" and chance.random() < 0.9:
            life.content = self._rewritten(life.content, number)
        elif number > 1 and life.supplier == "typing":
            life.content = life.content._replace(paragraphs=self._rewritten(life.content, number).paragraphs)
        life.is_killed = intent is Intent.KILL or (life.is_killed and intent is not Intent.REINSTATEMENT)
        return self._version(life, number, intent)

    def _intent(self, life: _Life, number: int) -> Intent:
        draw = self._chance.random()
        if life.is_killed:
            return Intent.REINSTATEMENT if draw < 0.5 else Intent.KILL if draw < 0.6 else Intent.UPDATE
        if draw < 0.06:
            return Intent.KILL
        if draw < 0.08:
            return Intent.REINSTATEMENT
        return Intent.CORRECTION if draw < 0.22 and number > 1 else Intent.UPDATE

    def _version(self, life: _Life, number: int, intent: Intent) -> Version:
        stated: int | datetime | None = None
        if life.supplier == "counting":
            stated = number
        elif life.supplier in ("timing", "feeding"):
            stated = START + timedelta(microseconds=life.start, seconds=number)
        version = Version(life.supplier, life.name, intent, life.content, stated)
        if intent is Intent.KILL:
            return version
        return replace(version, embargo=life.embargo, withheld=life.withheld, expires=life.expires)

    def _conflicting(self, life: _Life, version: Version) -> Version:
        if life.supplier == "typing" or version.intent is Intent.KILL:
            return version
        return replace(version, content=self._rewritten(version.content, 0))

    # Texts

    def _text(self, number: int) -> Content:
        chance = self._chance
        title = f"{' '.join(chance.sample(_WORDS, 4)).capitalize()} {number}"
        paragraphs = tuple(self._paragraph() for _ in range(chance.randint(1, 3)))
        if chance.random() < 0.004:
            paragraphs += tuple(self._paragraph() for _ in range(700))
        return Content(title, paragraphs)

    def _copied(self, content: Content, number: int) -> Content:
        copied = Content(f"{content.title} - {number}", content.paragraphs)
        return copied if self._chance.random() < 0.5 else self._rewritten(copied, number)

    def _rewritten(self, content: Content, number: int) -> Content:
        chance = self._chance
        paragraphs = list(content.paragraphs)
        paragraphs[chance.randrange(len(paragraphs))] = f"{self._paragraph()} Version {number}."
        return Content(content.title, tuple(paragraphs), content.urgency)

    def _paragraph(self) -> str:
        chance = self._chance
        words = chance.choices(_WORDS, k=chance.randint(12, 26))
        words.insert(3, chance.choice(_PLACES))
        words.insert(7, chance.choice(_TOPICS))
        words.insert(9, chance.choice(_LANGUAGES))
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    # Ways

    def _sent(self, at: int, version: Version) -> Iterator[Sending]:
        payload = typed(version) if version.supplier == "typing" else ninjs(version)
        sending = self._sending(at, version.supplier, payload)
        yield sending
        draw = self._chance.random()
        if draw < 0.05:  # the same bytes again, as another delivery
            yield self._sending(self._shuffled(at, MINUTE), version.supplier, payload)
        elif draw < 0.12 and sending.way == "webhook":  # the same webhook again
            yield sending._replace(at=max(0, at + self._chance.choice((0, 0, SECOND, 10 * MINUTE))))
        elif draw < 0.14 and sending.way == "webhook":  # its id with other bytes
            other = payload._replace(data=payload.data + b" ")
            yield sending._replace(at=max(0, at + self._chance.choice((0, SECOND))), payload=other)

    def _sending(self, at: int, supplier: str, payload: Payload) -> Sending:
        if supplier in ("counting", "arriving") and self._chance.random() < 0.6:
            return Sending(at, supplier, payload, "webhook", f"msg_{self._chance.getrandbits(64):016x}")
        return Sending(at, supplier, payload, "upload")

    def _feeds(self, waiting: list[tuple[int, Version]]) -> Iterator[Sending]:
        """What falls together goes out in one feed; some of them hold an item that nobody can read."""
        waiting.sort(key=lambda each: each[0])
        while waiting:
            size = self._chance.randint(1, 5)
            taken, waiting = waiting[:size], waiting[size:]
            items: list[Version | None] = [version for _, version in taken]
            if self._chance.random() < 0.15:
                items.insert(self._chance.randint(0, len(items)), None)
            yield self._sending(taken[0][0], "feeding", feed(items))

    def _moment(self) -> int:
        wave = self._waves[0] if self._chance.random() < 0.93 else self._waves[-1]
        return self._chance.randint(wave.start, max(wave.start, wave.end - 20 * MINUTE))

    def _soon(self, start: int) -> datetime:
        """A round time some minutes or hours on: others fall on the same."""
        at = start + self._chance.choice((10 * MINUTE, HOUR, 3 * HOUR))
        return START + timedelta(minutes=5 * -(-at // (5 * MINUTE)))
