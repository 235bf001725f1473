"""The kinds of work that a desk does: what was before, and what then happens."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from copydesk.article import Intent
from copydesk.lifecycle import Head
from copydesk.messages import Acceptance, Delivery, Order, Refind, Reparse
from tests.crashes.desk import START, Desk
from tests.integration.samples import incompressible
from tests.simulation.suppliers import Content, Payload, Version, feed, ninjs, rubbish, typed

type Act = Callable[[Desk], None]


class Work(NamedTuple):
    """`before` comes undisturbed and to its end; then `act`, in which anything can go wrong.

    Of deliveries that come at once, a fault may change the order; then only `last` is the same at the end.
    """

    name: str
    before: Act
    act: Act
    is_ordered: bool = True


WORDS: Final = (
    "Harbour bridge closes on Monday for repairs that take six months, the port authority of Sofia said in"
    " an english statement about the harbour. Ferries carry pedestrians every ten minutes until autumn."
)
SOON: Final = START + timedelta(hours=1)
LATER: Final = START + timedelta(hours=5)


def story(number: int, text: str = WORDS, **how: Any) -> Version:
    """Version `number` of the one article that most works are about; each has a text of its own."""
    content = Content("Harbour bridge to close", (text, f"This is version {number}."))
    return replace(Version("counting", "urn:counting:1", Intent.UPDATE, content, number), **how)


def kill(number: int) -> Version:
    """A kill of it."""
    return story(number, intent=Intent.KILL)


def feeding(number: int, name: str, text: str = WORDS) -> Version:
    """An article of a feed."""
    stated = START + timedelta(seconds=number)
    content = Content(f"News from {name}", (text, f"Told at {name}."))
    return Version("feeding", f"https://feeding.example/{name}", Intent.UPDATE, content, stated)


def posted(*versions: Version) -> Act:
    """Each comes as a webhook, in turn."""

    def act(desk: Desk) -> None:
        for version in versions:
            desk.post(f"msg_{version.stated}_{version.intent}", ninjs(version))

    return act


def uploaded(name: str, payload: Payload, supplier: str = "counting") -> Act:
    """One delivery by upload."""
    return lambda desk: desk.upload(name, payload, supplier)


def then(*acts: Act) -> Act:
    """One after the other, each to its end."""

    def act(desk: Desk) -> None:
        for number, each in enumerate(acts):
            if number:
                desk.run()
            each(desk)

    return act


def while_under_way(first: Act, steps: Sequence[str], act: Act) -> Act:
    """It comes when each step of the first was tried once, and before any is tried again."""

    def both(desk: Desk) -> None:
        first(desk)
        for _ in steps:
            desk.step()
        act(desk)

    return both


def scheduled(job: str = "articles") -> Act:
    """A schedule's run."""
    return lambda desk: desk.schedule(job)


def until(moment: datetime, *, seconds: float = 1) -> Act:
    """Time passes."""

    def act(desk: Desk) -> None:
        desk.clock.at = moment + timedelta(seconds=seconds)

    return act


def passed(**by: float) -> Act:
    """So much of it."""
    return lambda desk: desk.wait(**by)


def nothing(_: Desk) -> None:
    """A desk that is new."""


def unnoticed(act: Act) -> Act:
    """S3's notice of it is lost."""

    def lost(desk: Desk) -> None:
        desk.is_noticing = False
        act(desk)
        desk.run()
        desk.is_noticing = True

    return lost


def unheard(act: Act) -> Act:
    """The stream loses what it owes."""

    def lost(desk: Desk) -> None:
        act(desk)
        desk.run_but_announce()
        desk.lose_stream()

    return lost


def later(desk: Desk) -> None:
    """A release is deployed that finds other facts, and reads other articles."""
    desk.functions.is_later = True


def ordered(queue: str, order: Callable[[Desk, Head, dict[str, Any]], Order]) -> Act:
    """An operator orders something about the one article."""

    def act(desk: Desk) -> None:
        article_id = story(1).article_id
        stated = {"article_id": article_id, "receipt_id": "order-1", "ordered_at": desk.clock.at}
        (head,) = (each for each in desk.heads() if each.article_id == article_id)
        desk.send(queue, order(desk, head, stated).model_dump_json())

    return act


def _refind(_desk: Desk, _head: Head, stated: dict[str, Any]) -> Order:
    return Refind(**stated)


def _reparse(desk: Desk, head: Head, stated: dict[str, Any]) -> Order:
    bucket = desk.cloud.s3.buckets[desk.stack.ref("InboxBucket")]
    ((key, (version, *_)),) = bucket.versions.items()
    delivery = Delivery(
        bucket=bucket.name,
        key=key,
        version_id=version.version_id,
        bytes=len(version.body or b""),
        arrived_at=version.at,
    )
    return Reparse(**stated, delivery=delivery, against=str(head.content_hash))


def _accept(desk: Desk, head: Head, stated: dict[str, Any]) -> Order:
    (aside,) = (sk for pk, sk in desk.items() if str(sk).startswith("ASIDE#conflict#"))
    (kept,) = desk.articles().all_aside("conflict", head.article_id)
    assert str(aside).endswith(kept.article.content_hash[:16])
    return Acceptance(**stated, version=head.version, content_hash=kept.article.content_hash)


_LIVE: Final = posted(story(1))
_EMBARGOED: Final = posted(story(1, embargo=SOON))
_EXPIRING: Final = posted(story(1, expires=SOON))
_KILLED: Final = then(_LIVE, posted(kill(2)))
_COPY: Final = uploaded("copy", feed([feeding(1, "copy")]), "feeding")
_CONFLICT: Final = uploaded("other", ninjs(story(1, "Other words about another harbour in Oslo.")))
_LARGE: Final = incompressible(90_000)
_FEED: Final = feed([feeding(1, "one"), None, feeding(1, "two", "Football in Lima: nobody won.")])


def _terms(kind: str, **data: Any) -> Act:
    return lambda desk: desk.post(f"msg_{kind}", desk.event(kind, "urn:counting:1", "9", data))


WORKS: Final = (
    Work("webhook", nothing, _LIVE),
    Work("webhook again", _LIVE, lambda desk: desk.post("msg_1_update", ninjs(story(1)))),
    Work("webhook id reused", _LIVE, lambda desk: desk.post("msg_1_update", ninjs(story(2)))),
    Work("upload", nothing, uploaded("one", ninjs(story(1)))),
    Work(
        "upload by arrival",
        nothing,
        uploaded(
            "one",
            typed(_typed := Version("typing", "2026-03-14", Intent.UPDATE, Content("A title", (WORDS,)))),
            "typing",
        ),
    ),
    Work("large", nothing, uploaded("one", ninjs(story(1, _LARGE)))),
    Work("large update", uploaded("one", ninjs(story(1, _LARGE))), uploaded("two", ninjs(story(2, _LARGE)))),
    Work("feed with an item that is none", nothing, uploaded("feed", _FEED, "feeding")),
    Work("rubbish", nothing, uploaded("rubbish", rubbish(b"\x00\x01\x02\x03 no text \x07\x08"))),
    Work("unknown supplier", nothing, uploaded("one", ninjs(story(1)), "nobody")),
    Work("update", _LIVE, posted(story(2))),
    Work(
        "update and correction at once",
        _LIVE,
        posted(story(2), story(3, intent=Intent.CORRECTION)),
        is_ordered=False,
    ),
    Work("correction", _LIVE, posted(story(2, intent=Intent.CORRECTION))),
    Work("superseded", posted(story(2)), posted(story(1))),
    Work("duplicate", _LIVE, uploaded("again", ninjs(story(1)))),
    Work(
        "same content, later version",
        _LIVE,
        uploaded("later", ninjs(replace(story(2), content=story(1).content))),
    ),
    Work("conflict", _LIVE, _CONFLICT),
    Work("conflict accepted", then(_LIVE, _CONFLICT), ordered("PublishQueue", _accept)),
    Work("kill", _LIVE, posted(kill(2))),
    Work("kill of the unknown", nothing, posted(kill(1))),
    Work("kill under embargo", _EMBARGOED, posted(kill(2))),
    Work("kill that overtakes an update", _LIVE, posted(story(2), kill(3)), is_ordered=False),
    Work("kill again", _KILLED, posted(kill(3))),
    Work("refused after a kill", _KILLED, posted(story(3))),
    Work("reinstatement", _KILLED, posted(story(3, intent=Intent.REINSTATEMENT))),
    Work("kill overruled", then(_KILLED, posted(story(5, intent=Intent.REINSTATEMENT))), posted(kill(4))),
    Work("embargo", nothing, _EMBARGOED),
    Work("update under embargo", _EMBARGOED, posted(story(2))),
    Work("late embargo", _LIVE, posted(story(2, embargo=SOON))),
    Work("release", then(_EMBARGOED, until(SOON, seconds=-90)), scheduled()),
    Work("release of a copy", then(_COPY, posted(story(1, embargo=SOON)), until(SOON)), scheduled()),
    Work("expiry", then(_EXPIRING, until(SOON)), scheduled()),
    Work("back after expiry", then(_EXPIRING, until(SOON), scheduled()), posted(story(2, expires=LATER))),
    Work("terms", _EMBARGOED, _terms("article.released")),
    Work("terms of what is live", _LIVE, _terms("article.expired", expires=LATER.isoformat())),
    Work("copy of another", _LIVE, _COPY),
    Work(
        "copy of what is killed meanwhile",
        _LIVE,
        while_under_way(_COPY, ("ingest", "enrich", "publish"), posted(kill(2))),
        is_ordered=False,
    ),
    Work("first purge", then(_LIVE, _COPY, posted(story(2), kill(3))), scheduled()),
    Work(
        "first purge while a copy comes",
        _KILLED,
        while_under_way(scheduled(), ("reconcile", "publish"), _COPY),
        is_ordered=False,
    ),
    Work(
        "first purge of a large one",
        then(uploaded("one", ninjs(story(1, _LARGE))), posted(kill(2))),
        scheduled(),
    ),
    Work("last purge", then(_KILLED, scheduled(), passed(days=14, hours=1)), scheduled()),
    Work(
        "purge after a reinstatement",
        then(_KILLED, posted(story(3, intent=Intent.REINSTATEMENT))),
        scheduled(),
    ),
    Work("facts found again", then(_LIVE, later), ordered("PublishQueue", _refind)),
    Work("bytes read again", then(_LIVE, later), ordered("IngestQueue", _reparse)),
    Work("announcement lost", then(unheard(_LIVE), passed(minutes=3)), scheduled()),
    Work("webhook's notice lost", then(unnoticed(_LIVE), passed(minutes=16)), scheduled()),
    Work(
        "upload's notice lost",
        then(unnoticed(uploaded("one", ninjs(story(1)))), passed(minutes=40)),
        scheduled("inbox"),
    ),
)
