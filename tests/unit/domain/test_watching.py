"""Watch: pages of the wire."""

from datetime import timedelta
from typing import Any

import pytest

from copydesk import inspecting, watching
from copydesk.article import Block, Intent, StatedPlace, Subject
from copydesk.errors import Refused
from copydesk.reasons import ReasonCode
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, SOON, URI, article, kill, message
from tests.unit.domain.test_listing import desk_with, other


def ports(desk: Desk) -> watching.Ports:
    return watching.Ports(desk.articles, desk.log, desk.agenda)


def look(desk: Desk, **parameters: str) -> watching.Wire:
    return watching.wire(watching.query(parameters), ports(desk), desk.clock.now())


def position(desk: Desk) -> str:
    return watching.latest(ports(desk), desk.clock.now())


def titles(wire: watching.Wire) -> list[str | None]:
    return [group.first.digest.title if group.first.digest else None for group in wire.groups]


def test_the_newest_is_first_and_each_article_once_at_its_last_event() -> None:
    desk = desk_with(article(1), other(1, "urn:two", title="Two"), article(2))
    assert titles(look(desk)) == ["Version 2", "Two"]


def test_of_a_killed_article_nothing_is_left_but_the_fact() -> None:
    (group,) = look(desk_with(article(1), kill(2))).groups
    assert group.first.is_killed
    assert group.first.digest is None
    assert group.first.head.uri == URI


def test_a_kill_that_is_not_announced_yet_takes_the_article_off_at_once() -> None:
    desk = desk_with(article(1))
    assert titles(look(desk)) == ["Version 1"]
    desk.publish(message(kill(2)))
    assert look(desk).groups == ()


def test_an_embargoed_article_is_not_on_the_wire() -> None:
    desk = desk_with(article(1, embargo=SOON.replace(day=SOON.day + 1)), other(1, "urn:two"))
    assert titles(look(desk)) == ["Version 1"]
    assert [group.first.head.uri for group in look(desk).groups] == ["urn:two"]
    assert watching.embargoed(ports(desk), desk.clock.now()) == 1


def test_pages_follow_each_other_without_a_gap_or_a_repetition() -> None:
    desk = desk_with(*(other(1, f"urn:{number}", title=str(number)) for number in range(7)), article(1))
    found: list[str | None] = []
    before: dict[str, str] = {}
    for _ in range(9):
        wire = look(desk, limit="3", **before)
        found += titles(wire)
        if wire.older is None:
            break
        before = {"before": wire.older}
    assert found == ["Version 1", "6", "5", "4", "3", "2", "1", "0"]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"topic": "medtop:11000000"}, ["Vote"]),
        ({"country": "BG,FR"}, ["Vote"]),
        ({"country": "BG", "topic": "medtop:15000000"}, []),
        ({"q": "RIVER FELL"}, ["Other"]),
        ({"lifecycle": "corrected"}, ["Other"]),
        ({"lifecycle": "live"}, ["Vote"]),
    ],
)
def test_filters_let_through_what_fits_all_of_them(parameters: dict[str, str], expected: list[str]) -> None:
    desk = desk_with(
        other(1, "urn:o", title="Before"),
        article(
            1,
            "Vote",
            subjects=(Subject(code="medtop:11000000"),),
            places=(StatedPlace(name="Sofia", country="BG"),),
        ),
        other(2, "urn:o", title="Other", intent=Intent.CORRECTION, body=(Block(text="The river fell."),)),
    )
    assert titles(look(desk, **parameters)) == expected


def test_what_repeats_another_article_is_folded_under_the_first() -> None:
    desk = desk_with(
        article(1, "First"), other(1, "urn:copy", title="Copy"), other(1, "urn:new", title="New")
    )
    rows = [row for group in look(desk).groups for row in (group.first, *group.copies)]
    newest, copy, first = sorted(rows, key=lambda row: row.entry.position, reverse=True)
    assert first.digest
    assert copy.digest
    family = first.head.article_id
    rows = [newest._replace(digest=newest.digest and newest.digest._replace(family="alone"))]
    rows += [row._replace(digest=row.digest and row.digest._replace(family=family)) for row in (copy, first)]
    told = [(group.first.head.uri, [row.head.uri for row in group.copies]) for group in watching.folded(rows)]
    assert told == [("urn:new", []), (URI, ["urn:copy"])]


def test_a_correction_is_never_folded_under_another_article() -> None:
    desk = desk_with(
        article(1, "First"), other(1, "urn:copy"), other(2, "urn:copy", intent=Intent.CORRECTION)
    )
    rows = [row for group in look(desk).groups for row in (group.first, *group.copies)]
    kin = [row._replace(digest=row.digest and row.digest._replace(family="one")) for row in rows]
    assert [len(group.copies) for group in watching.folded(kin)] == [0, 0]


def test_a_revision_is_read_once_and_remembered() -> None:
    desk = desk_with(article(1))
    ours, reads = ports(desk), []
    current = desk.articles.current

    def counted(heads: Any) -> Any:
        reads.append(list(heads))
        return current(heads)

    desk.articles.current = counted  # type: ignore[method-assign] # a count of the reads
    for _ in range(3):
        watching.wire(watching.query({}), ours, desk.clock.now())
    assert len(reads) == 1


def test_of_the_log_only_what_is_new_is_read_again() -> None:
    desk = desk_with(*(other(1, f"urn:{number}") for number in range(5)))
    ours = ports(desk)
    for number in range(3):
        for title in ("x", "y"):
            desk.publish(message(other(number + 2, "urn:0", title=f"{title}{number}"), f"{title}{number}"))
            desk.announce()
            desk.clock.pass_by(timedelta(seconds=20))
        assert watching.wire(watching.query({}), ours, desk.clock.now()) == look(desk)
    assert len(ours.memory.recent.entries) == len(desk.log.entries)


def test_while_nothing_happens_the_last_position_stays() -> None:
    desk = desk_with(article(1))
    assert position(desk) == position(desk) != ""
    assert position(Desk()) == ""


def test_what_was_seen_is_counted_for_each_filter() -> None:
    desk = desk_with(article(1, places=(StatedPlace(name="Sofia", country="BG"),)), other(1, "urn:two"))
    assert look(desk).seen["country"] == {"BG": 1}
    assert look(desk).seen["lifecycle"] == {"live": 2}


@pytest.mark.parametrize(
    "parameters",
    [
        {"unknown": "x"},
        {"lifecycle": "buried"},
        {"limit": "0"},
        {"limit": "201"},
        {"before": "yesterday"},
        {"q": "x" * 501},
    ],
)
def test_what_makes_no_sense_is_refused(parameters: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        watching.query(parameters)
    assert refused.value.reason is ReasonCode.MALFORMED_REQUEST


def test_a_dossier_has_the_history_and_every_event() -> None:
    desk = desk_with(article(1), article(2), article(3, intent=Intent.CORRECTION))
    dossier = inspecting.inspect(ARTICLE_ID, inspecting.Ports(desk.articles, desk.log))
    assert [revision.revision for revision in dossier.revisions] == [1, 2, 3]
    assert dossier.revision == dossier.revisions[-1]
    assert [entry.head.event and entry.head.event.kind for entry in dossier.events] == [
        "created",
        "updated",
        "corrected",
    ]


def test_the_dossier_of_a_killed_article_has_no_text() -> None:
    desk = desk_with(article(1), kill(2))
    dossier = inspecting.inspect(ARTICLE_ID, inspecting.Ports(desk.articles, desk.log))
    assert (dossier.revision, dossier.facts, dossier.revisions, dossier.related) == (None, (), (), ())
    assert len(dossier.events) == 2


@pytest.mark.parametrize("held", [article(1, embargo=SOON.replace(year=SOON.year + 1)), kill(1)])
def test_there_is_no_dossier_of_what_was_never_announced(held: Any) -> None:
    desk = desk_with(held)
    with pytest.raises(Refused) as refused:
        inspecting.inspect(ARTICLE_ID, inspecting.Ports(desk.articles, desk.log))
    assert refused.value.reason is ReasonCode.NOT_FOUND
