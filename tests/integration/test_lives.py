"""One life in every format that can tell it: published, embargoed, corrected, expired, killed, end to end."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from copydesk.dispositions import Disposition
from copydesk.errors import Early
from copydesk.lifecycle import Head, Lifecycle
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule
from tests.integration.desk import Desk as Functions
from tests.integration.desk import ninjs as functions_ninjs
from tests.memory.desk import Desk

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
END = START + timedelta(hours=5)
SAID = "The bridge at Lower Mill closed at noon."
MENDED = "The bridge at Lower Mill closed at one."

type Teller = Callable[..., str]
"""The document of a version: (number, text, embargo=, expires=, corrects=, kills=)."""


def hour(number: int) -> str:
    """When a version was made."""
    return (START + timedelta(minutes=number)).isoformat()


def ninjs(number: int, text: str = SAID, **asked: Any) -> str:
    item: dict[str, Any] = {
        "uri": "urn:example:bridge",
        "versionCreated": hour(number),
        "version": str(number),
    }
    if asked.get("kills"):
        return json.dumps(item | {"pubStatus": "canceled"})
    item |= {
        "pubStatus": "usable",
        "headlines": [{"role": "main", "value": "Bridge closed"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": text}],
    }
    if "embargo" in asked:
        item["embargoedUntil"] = asked["embargo"].isoformat()
    if "expires" in asked:
        item["expires"] = asked["expires"].isoformat()
    return json.dumps(item)


def newsml_g2(number: int, text: str = SAID, **asked: Any) -> str:
    status = "canceled" if asked.get("kills") else "usable"
    signal = '<signal qcode="sig:correction"/>' if asked.get("corrects") else ""
    embargo = f"<embargoed>{asked['embargo'].isoformat()}</embargoed>" if "embargo" in asked else ""
    expires = f"<expires>{asked['expires'].isoformat()}</expires>" if "expires" in asked else ""
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"
 guid="urn:example:bridge" version="{number}">
<itemMeta><versionCreated>{hour(number)}</versionCreated>{embargo}<pubStatus qcode="stat:{status}"/>
{expires}{signal}</itemMeta><contentMeta><headline>Bridge closed</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>{text}</p></body></html></inlineXML></contentSet></newsItem>"""


def newsml_1(number: int, text: str = SAID, **asked: Any) -> str:
    status = "Canceled" if asked.get("kills") else "Usable"
    change = ""
    if "embargo" in asked:
        status = "Embargoed"
        change = (
            '<StatusWillChange><FutureStatus FormalName="Usable"/>'
            f"<DateAndTime>{basic(asked['embargo'])}</DateAndTime></StatusWillChange>"
        )
    if "expires" in asked:
        change = (
            '<StatusWillChange><FutureStatus FormalName="Canceled"/>'
            f"<DateAndTime>{basic(asked['expires'])}</DateAndTime></StatusWillChange>"
        )
    instruction = '<Instruction FormalName="Correction"/>' if asked.get("corrects") else ""
    return f"""<NewsML Version="1.2"><NewsEnvelope><DateAndTime>{basic(START)}</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>mill.example</ProviderId><DateId>20260301</DateId>
<NewsItemId>bridge</NewsItemId><RevisionId PreviousRevision="{number - 1}" Update="N">{number}</RevisionId>
<PublicIdentifier>urn:newsml:mill.example:20260301:bridge:{number}</PublicIdentifier></NewsIdentifier>
</Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>{basic(START)}</FirstCreated>
<ThisRevisionCreated>{basic(START + timedelta(minutes=number))}</ThisRevisionCreated>
<Status FormalName="{status}"/>{change}{instruction}</NewsManagement>
<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><NewsComponent><ContentItem>
<DataContent><p>{text}</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""


def basic(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S+0000")


def nitf(number: int, text: str = SAID, **asked: Any) -> str:
    status = "canceled" if asked.get("kills") else "usable"
    embargo = ""
    if "embargo" in asked:
        status, embargo = "embargoed", f'<date.release norm="{basic(asked["embargo"])}"/>'
    expires = f'<date.expire norm="{basic(asked["expires"])}"/>' if "expires" in asked else ""
    correction = '<correction info="One and not noon."/>' if asked.get("corrects") else ""
    made = basic(START + timedelta(minutes=number))
    return f"""<nitf><head><title>Bridge closed</title><docdata management-status="{status}">{correction}
<doc-id regsrc="mill.example" id-string="bridge"/><date.issue norm="{made}"/>{embargo}{expires}
<du-key key="bridge" version="{number}"/></docdata></head><body><body.head><hedline><hl1>Bridge closed</hl1>
</hedline></body.head><body.content><p>{text}</p></body.content></body></nitf>"""


def atom(number: int, text: str = SAID, **asked: Any) -> str:
    spaces = (
        'xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" '
        'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"'
    )
    embargo = expires = ""
    if "embargo" in asked:
        embargo = f"<prism:embargoDate>{asked['embargo'].isoformat()}</prism:embargoDate>"
    if "expires" in asked:
        expires = f"<prism:expirationDate>{asked['expires'].isoformat()}</prism:expirationDate>"
    entry = (
        f'<at:deleted-entry ref="urn:example:bridge" when="{hour(number)}"/>'
        if asked.get("kills")
        else "<entry><id>urn:example:bridge</id><title>Bridge closed</title>"
        f"<updated>{hour(number)}</updated>"
        f'{embargo}{expires}<content type="text">{text}</content></entry>'
    )
    return (
        f"<feed {spaces}><id>urn:example:feed</id><title>Mill News</title><updated>{hour(number)}</updated>"
        f"{entry}</feed>"
    )


FORMATS: dict[str, Teller] = {
    "ninjs": ninjs,
    "newsml-g2": newsml_g2,
    "newsml-1": newsml_1,
    "nitf": nitf,
    "atom": atom,
}
CORRECTING = {"newsml-g2", "newsml-1", "nitf"}


class Newsroom:
    """A desk with one supplier, and one article of it."""

    def __init__(self, version: VersionRule = VersionRule.STATED_TIME) -> None:
        suppliers = {name: Supplier(id=name, name="Mill News", version=version) for name in ("mill", "other")}
        self.desk = Desk(suppliers=suppliers)
        self.desk.clock.set(START)
        self.sent = 0

    def send(self, document: str, supplier: str = "mill") -> Disposition | None:
        """Deliver a document; what became of its first article, once everything has run."""
        self.sent += 1
        delivery = self.desk.inbox.upload(f"{supplier}/2026-03-01/{self.sent}", document.encode())
        self.desk.ingest(delivery)
        self.desk.drain()
        self.last = self.desk.receipts.outcomes.get((delivery.receipt_id, 0))
        return self.last.disposition if self.last else None

    def at(self, moment: datetime) -> None:
        """The time comes, and the minute after it."""
        self.desk.clock.set(moment + timedelta(seconds=59))
        self.desk.reconcile()
        self.desk.drain()

    @property
    def head(self) -> Head:
        (head,) = self.desk.articles.heads()
        return head

    @property
    def heard(self) -> list[str]:
        return [notice.event.type.split(".")[2] for notice in self.desk.topic.heard]

    @property
    def bodies(self) -> list[str]:
        return [
            body["value"] for body in json.loads(self.desk.topic.documents[-1])["data"]["article"]["bodies"]
        ]


@pytest.fixture
def room() -> Newsroom:
    return Newsroom()


@pytest.fixture(params=FORMATS)
def told(request: pytest.FixtureRequest) -> Teller:
    return FORMATS[request.param]


def test_a_kill_withdraws_what_was_published(room: Newsroom, told: Teller) -> None:
    assert room.send(told(1)) is Disposition.ACCEPTED
    assert room.send(told(2, kills=True)) is Disposition.KILLED
    assert room.heard == ["created", "killed"]
    assert room.head.lifecycle is Lifecycle.KILLED
    assert room.send(told(3, MENDED)) is Disposition.REFUSED_AFTER_KILL


def test_a_kill_that_comes_first_keeps_the_article_away(room: Newsroom, told: Teller) -> None:
    assert room.send(told(2, kills=True)) is Disposition.KILLED
    assert room.send(told(1)) is Disposition.REFUSED_AFTER_KILL
    assert room.heard == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_correction_is_told_as_such_where_the_format_can(room: Newsroom, name: str) -> None:
    told = FORMATS[name]
    room.send(told(1))
    assert room.send(told(2, MENDED, corrects=True)) is Disposition.ACCEPTED
    assert room.heard == ["created", "corrected" if name in CORRECTING else "updated"]
    assert room.bodies == [MENDED]


def test_an_embargo_holds_until_its_end_and_no_longer(room: Newsroom, told: Teller) -> None:
    assert room.send(told(1, embargo=END)) is Disposition.ACCEPTED
    room.at(END - timedelta(minutes=1))
    assert room.heard == []
    room.at(END)
    assert room.heard == ["created"]
    assert room.head.lifecycle is Lifecycle.LIVE


def test_an_embargoed_article_that_is_killed_is_never_heard_of(room: Newsroom, told: Teller) -> None:
    room.send(told(1, embargo=END))
    assert room.send(told(2, kills=True)) is Disposition.KILLED
    room.at(END)
    assert room.heard == []


def test_an_expiry_is_told_when_it_comes(room: Newsroom, told: Teller) -> None:
    assert room.send(told(1, expires=END)) is Disposition.ACCEPTED
    room.at(END - timedelta(minutes=1))
    assert room.heard == ["created"]
    room.at(END)
    assert room.heard == ["created", "expired"]


def event(kind: str, minute: int, **data: Any) -> str:
    """A lifecycle event about the article."""
    named = {} if "articleId" in data or "url" in data else {"uri": "urn:example:bridge"}
    return json.dumps({"type": f"article.{kind}", "timestamp": hour(minute), "data": named | data})


def test_an_event_kills_what_any_format_brought(room: Newsroom, told: Teller) -> None:
    room.send(told(1))
    assert (
        room.send(event("killed", 2, articleId=room.head.article_id, reason="Wrong.")) is Disposition.KILLED
    )
    assert room.heard == ["created", "killed"]
    assert not [document for document in room.desk.topic.documents if "Wrong." in document]


def test_an_event_kills_what_is_still_to_come(room: Newsroom) -> None:
    assert room.send(event("killed", 2)) is Disposition.KILLED
    assert room.send(ninjs(1)) is Disposition.REFUSED_AFTER_KILL


def test_an_event_moves_an_embargo_and_its_content_stays(room: Newsroom, told: Teller) -> None:
    room.send(told(1, embargo=END))
    later = END + timedelta(hours=1)
    named = {"articleId": room.head.article_id}
    assert room.send(event("embargoed", 2, embargo=later.isoformat(), **named)) is Disposition.ACCEPTED
    room.at(END)
    assert room.heard == []
    room.at(later)
    assert (room.heard, room.bodies) == (["created"], [SAID])


def test_an_event_withholds_and_another_releases(room: Newsroom) -> None:
    room.send(ninjs(1, embargo=END))
    room.send(event("embargoed", 2))
    room.at(END)
    assert room.heard == []
    assert room.send(event("released", 3)) is Disposition.ACCEPTED
    room.at(END + timedelta(minutes=2))
    assert (room.heard, room.bodies) == (["created"], [SAID])


def test_an_event_releases_before_the_embargos_end(room: Newsroom) -> None:
    room.send(ninjs(1, embargo=END))
    room.send(event("released", 2))
    room.at(START + timedelta(minutes=3))
    assert room.heard == ["created"]


def test_an_event_sets_an_expiry_and_takes_it_back(room: Newsroom, told: Teller) -> None:
    room.send(told(1))
    named = {"articleId": room.head.article_id}
    assert room.send(event("expired", 2, expires=END.isoformat(), **named)) is Disposition.ACCEPTED
    room.at(END)
    assert room.heard == ["created", "updated", "expired"]
    later = END + timedelta(hours=1)
    assert room.send(event("expired", 400, expires=later.isoformat(), **named)) is Disposition.ACCEPTED
    assert room.heard == ["created", "updated", "expired", "updated"]
    assert (room.head.lifecycle, room.bodies) == (Lifecycle.LIVE, [SAID])


def test_an_event_expires_at_once(room: Newsroom) -> None:
    room.send(ninjs(1))
    room.send(event("expired", 2))
    room.at(START + timedelta(minutes=3))
    assert room.heard == ["created", "updated", "expired"]


def test_terms_are_for_the_content_that_stands_when_they_are_applied(room: Newsroom) -> None:
    room.send(ninjs(1))
    overtaken = room.desk.inbox.upload(
        "mill/2026-03-01/event", event("expired", 5, expires=END.isoformat()).encode()
    )
    room.desk.ingest(overtaken)  # waits for publish
    newer = room.desk.inbox.upload("mill/2026-03-01/newer", ninjs(2, MENDED).encode())
    room.desk.ingest(newer)
    terms = room.desk.publish_queue.take()
    room.desk.drain()
    assert room.bodies == [MENDED]
    room.desk.publish(terms or "")
    room.desk.drain()
    assert (room.bodies, room.head.expires) == ([MENDED], END)


def test_an_event_is_counted_once_however_often_it_comes(room: Newsroom) -> None:
    room.send(ninjs(1))
    again = event("expired", 2, expires=END.isoformat())
    assert room.send(again) is Disposition.ACCEPTED
    assert room.send(again) is Disposition.DUPLICATE
    assert room.head.revision == 2


def test_an_event_of_before_is_superseded(room: Newsroom) -> None:
    room.send(ninjs(3))
    assert room.send(event("expired", 2)) is Disposition.SUPERSEDED
    assert room.head.expires is None


def test_a_killed_article_takes_no_terms(room: Newsroom) -> None:
    room.send(ninjs(1))
    room.send(ninjs(2, kills=True))
    assert room.send(event("released", 3)) is Disposition.REFUSED_AFTER_KILL
    assert room.heard == ["created", "killed"]


@pytest.mark.parametrize("kind", ["killed", "expired", "embargoed", "released"])
def test_a_supplier_reaches_its_own_articles_only(room: Newsroom, kind: str) -> None:
    room.send(ninjs(1))
    ours = room.head
    assert room.send(event(kind, 2, articleId=ours.article_id), supplier="other") is Disposition.QUARANTINED
    assert room.last
    assert room.last.reason_code is ReasonCode.FOREIGN_ARTICLE
    assert room.desk.head(ours.article_id) == ours


def test_an_event_waits_a_while_for_its_article(room: Newsroom) -> None:
    early = room.desk.inbox.upload("mill/2026-03-01/early", event("expired", 2).encode())
    with pytest.raises(Early):
        room.desk.ingest(early)
    room.send(ninjs(1))
    room.desk.ingest(early)
    room.desk.drain()
    assert room.head.expires == START + timedelta(minutes=2)


def test_an_event_about_nothing_is_refused_in_the_end(room: Newsroom) -> None:
    lost = room.desk.inbox.upload("mill/2026-03-01/lost", event("expired", 2).encode())
    room.desk.clock.set(START + timedelta(minutes=6))
    room.desk.ingest(lost)
    outcome = room.desk.receipts.outcomes[lost.receipt_id, 0]
    assert (outcome.disposition, outcome.reason_code) == (Disposition.QUARANTINED, ReasonCode.UNKNOWN_ARTICLE)


def test_who_counts_versions_says_the_next_one() -> None:
    room = Newsroom(VersionRule.STATED_INTEGER)
    room.send(ninjs(1))
    assert room.send(event("expired", 2)) is Disposition.QUARANTINED
    assert room.last
    assert room.last.reason_code is ReasonCode.VERSION_MISSING
    assert room.send(event("expired", 2, version=2)) is Disposition.ACCEPTED
    assert room.send(event("killed", 2, version=2)) is Disposition.KILLED


def test_terms_take_the_facts_of_the_content_that_stands(desk: Functions) -> None:
    desk.post(functions_ninjs())
    desk.run()
    (created,) = desk.heard()
    told = {"type": "article.expired", "timestamp": "2026-03-14T12:00:00Z"}
    data = {"articleId": created["subject"], "expires": "2999-01-01T00:00:00Z"}
    desk.post(json.dumps(told | {"data": data}).encode(), webhook_id="msg_2")
    desk.run()
    (updated,) = desk.heard()
    assert (updated["type"], updated["expirytime"]) == ("news.article.updated.v1", "2999-01-01T00:00:00Z")
    assert updated["data"]["article"]["bodies"] == created["data"]["article"]["bodies"]
    assert updated["data"]["enrichment"] == created["data"]["enrichment"]
    assert desk.dispositions() == ["ACCEPTED", "ACCEPTED"]
