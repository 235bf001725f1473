"""The pages of the wire room, over a desk in memory: what suppliers send is text, and nothing else."""

import base64
import gzip
import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from copydesk import exhibiting, inspecting, monitoring, watching
from copydesk.article import Block, Intent, Person, Picture
from copydesk.dispositions import Disposition
from copydesk.ports import Quarantined
from copydesk.reasons import ReasonCode
from read import routes as api
from read.settings import Settings
from read.wire import advice, entrance, pages, routes, snippets
from read.wire.ports import Ports
from tests.memory.desk import Desk
from tests.unit.domain.samples import ARTICLE_ID, NOW, article, kill, message
from tests.unit.domain.test_ingesting import a_desk, deliver
from tests.unit.domain.test_listing import desk_with

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"
REFUSED = (
    Quarantined(
        receipt_id="r",
        item=0,
        supplier="fakti",
        reason_code=ReasonCode.MALFORMED_XML,
        detail=SCRIPT,
        at=NOW,
        raw_ref="s3://inbox/" + SCRIPT,
    ),
)
HOSTILE = st.text(alphabet="<>&\"'/ =ab{}%-!\u2028\x00", min_size=1, max_size=30)


@dataclass
class Outside:
    """Queues, counts and a quarantine."""

    refused: tuple[Quarantined, ...] = ()

    def depths(self) -> dict[str, monitoring.Depth]:
        return {name: monitoring.Depth(0, 0, 0) for name in ("ingest", "ingest-dead")}

    def since(self, at: datetime, now: datetime) -> list[monitoring.Tally]:
        return [monitoring.Tally(now, "fakti", Disposition.ACCEPTED, 1)] if at < now else []

    def newest(self, most: int) -> monitoring.Refusals:
        return monitoring.Refusals(self.refused[:most], len(self.refused), is_more=False)


def ask(desk: Desk, path: str, headers: dict[str, str] | None = None, **parameters: str) -> dict[str, Any]:
    """The response to a GET, as the function gives it to Lambda."""
    outside = Outside(REFUSED)
    ports = Ports(
        watching.Ports(desk.articles, desk.log, desk.agenda),
        inspecting.Ports(desk.articles, desk.log),
        monitoring.Ports(outside, outside, outside, desk.agenda, desk.clock),
        exhibiting.Ports(desk.articles, desk.receipts, desk.inbox),
        api.Ports(desk.reading, desk.listing),
        desk.clock,
    )
    last = path.removeprefix("/wire/articles/").removeprefix("/wire/static/").split("/")[0]
    route = re.sub("(?<=/articles/)[^/]+", "{id}", re.sub("(?<=/static/).+", "{file}", path))
    request = {
        "routeKey": f"GET {route}",
        "rawPath": path,
        "queryStringParameters": parameters,
        "pathParameters": {"id": last, "file": last},
        "headers": headers or {},
    }
    response: dict[str, Any] = json.loads(json.dumps(routes.respond_to(request, ports)))
    return response


def page(desk: Desk, path: str, **parameters: str) -> Any:
    """A page as a tree."""
    return html.document_fromstring(ask(desk, path, None, **parameters)["body"])


def scripts(tree: Any) -> list[str]:
    """Everything in a page that could run, but the one script that is ours."""
    found = [element.get("src", "inline") for element in tree.iter("script")]
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style" or value.strip().startswith("javascript:"):
                found.append(f"{element.tag} {name}")
    return [each for each in found if not each.startswith("/wire/static/wire.js")]


def hostile(text: str) -> Any:
    """An article that says this wherever an article can say something."""
    return article(
        1,
        text,
        standfirst=text,
        byline=(Person(name=text),),
        section=text,
        slugline=text,
        publisher=text,
        located=text,
        url="javascript:alert(1)",
        body=(Block(text=text), Block(text="x" + text)),
        pictures=(Picture(caption=text, credit=text, href="javascript:alert(1)"),),
        public_notes=(text,),
    )


@given(HOSTILE)
def test_what_an_article_says_is_text_on_every_page(text: str) -> None:
    desk = desk_with(hostile(text + SCRIPT))
    for path in ("/wire", f"/wire/articles/{ARTICLE_ID}"):
        tree = page(desk, path)
        assert scripts(tree) == []
        assert {
            element.tag for element in tree.iter("img", "iframe", "object", "embed", "base", "style")
        } == set()


def test_what_is_looked_for_is_text_too() -> None:
    tree = page(desk_with(article(1)), "/wire", q=SCRIPT, country='"><script>')
    assert scripts(tree) == []
    assert tree.get_element_by_id("q").value == SCRIPT


def test_the_pipeline_says_what_was_refused_and_what_to_do() -> None:
    tree = page(desk_with(), "/wire/pipeline")
    assert scripts(tree) == []
    assert "malformed-xml" in tree.text_content()
    assert advice.on(ReasonCode.MALFORMED_XML) in tree.text_content()
    assert SCRIPT in tree.text_content()
    assert [element.text_content() for element in tree.iter("title")][1:] == ["1 accepted, this hour"]


def test_a_page_may_load_what_is_ours_and_nothing_else() -> None:
    policy = ask(desk_with(), "/wire")["headers"]["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_script_of_an_article_is_shown_as_it_was_written() -> None:
    (heading,) = page(desk_with(hostile(SCRIPT)), f"/wire/articles/{ARTICLE_ID}").iter("h1")
    assert heading.text_content().strip() == SCRIPT


def test_a_kill_and_a_correction_are_told_in_words() -> None:
    killed = ask(desk_with(article(1), kill(2)), "/wire")["body"]
    assert "Do not use" in killed
    assert "Version 1" not in killed
    corrected = ask(desk_with(article(1), article(2, intent=Intent.CORRECTION)), "/wire")["body"]
    assert "Correction" in corrected


def test_a_killed_article_is_gone_and_says_what_to_do() -> None:
    response = ask(desk_with(article(1), kill(2)), f"/wire/articles/{ARTICLE_ID}")
    assert response["statusCode"] == 410
    assert "Version 1" not in response["body"]
    assert "taken down" in response["body"]


def test_what_changed_between_revisions_is_marked() -> None:
    tree = page(desk_with(article(1), article(2)), f"/wire/articles/{ARTICLE_ID}")
    assert [element.text for element in tree.iter("del")] == ["1"]
    assert [element.text for element in tree.iter("ins")] == ["2"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/wire/articles/none", 404),
        ("/wire/static/none.css", 404),
        ("/wire/static/..", 404),
        ("/wire/x", 404),
    ],
)
def test_what_is_not_there_is_said_by_a_page(path: str, status: int) -> None:
    response = ask(desk_with(), path)
    assert (response["statusCode"], response["headers"]["content-type"]) == (
        status,
        "text/html; charset=utf-8",
    )
    assert "Look at the address again" in response["body"]
    assert "not-found" in response["body"]


def test_an_address_that_makes_no_sense_is_refused_by_a_page() -> None:
    assert ask(desk_with(), "/wire", lifecycle=SCRIPT)["statusCode"] == 400
    assert scripts(page(desk_with(), "/wire", lifecycle=SCRIPT)) == []


def test_who_knows_the_page_is_told_so_until_something_happens() -> None:
    desk = desk_with(article(1))
    tag = ask(desk, "/wire", part="rows")["headers"]["etag"]
    assert ask(desk, "/wire", {"if-none-match": tag}, part="rows")["statusCode"] == 304
    assert ask(desk, "/wire", {"if-none-match": tag}, part="rows", q="river")["statusCode"] == 200
    desk.publish(message(article(2)))
    desk.announce()
    desk.clock.pass_by(timedelta(seconds=1))
    assert ask(desk, "/wire", {"if-none-match": tag}, part="rows")["statusCode"] == 200


def test_a_part_has_the_tag_of_its_page() -> None:
    desk = desk_with(article(1))
    assert ask(desk, "/wire")["headers"]["etag"] == ask(desk, "/wire", part="rows")["headers"]["etag"]


def test_a_page_is_compressed_for_who_takes_that() -> None:
    response = ask(desk_with(article(1)), "/wire", {"accept-encoding": "gzip, br"})
    assert response["headers"]["content-encoding"] == "gzip"
    assert b"Version 1" in gzip.decompress(base64.b64decode(response["body"]))


def test_assets_are_kept_for_ever_since_their_address_changes_with_them() -> None:
    response = ask(desk_with(), "/wire/static/wire.css", None, **{pages.edition(): ""})
    assert "immutable" in response["headers"]["cache-control"]
    assert f"wire.css?{pages.edition()}" in ask(desk_with(), "/wire")["body"]


@pytest.mark.parametrize("asked", [{}, {"0123456789ab": ""}])
def test_an_asset_of_another_edition_is_not_kept_under_its_address(asked: dict[str, str]) -> None:
    response = ask(desk_with(), "/wire/static/wire.css", None, **asked)
    assert (response["statusCode"], response["headers"]["cache-control"]) == (200, "no-store")


def test_everything_works_without_a_script() -> None:
    tree = page(desk_with(article(1)), "/wire", country="BG")
    assert [form.method for form in tree.forms] == ["GET"]
    assert all(link.get("href") for link in tree.iter("a"))


@pytest.mark.parametrize(
    ("room", "route", "leads"),
    [
        ("signed", "GET /wire", True),
        ("signed", "GET /wire/articles/{id}", True),
        ("off", "GET /wire", False),
        ("signed", "GET /v1/articles", False),
        ("signed", "GET /wired", False),
        ("signed", "$default", False),
    ],
)
def test_the_room_is_shut_unless_it_is_asked_for(room: str, route: str, leads: bool) -> None:  # noqa: FBT001 - a table
    settings = Settings(
        archive_bucket="a", inbox_bucket="i", table_name="t", wire_room=room, queue_urls="", log_level="INFO"
    )
    assert entrance.leads_to({"routeKey": route}, settings) is leads


def test_a_policy_is_explained_and_can_be_copied() -> None:
    tree = page(desk_with(hostile(SCRIPT)), "/wire/explain", policy='{"source": ["agency", "<script>"]}')
    assert scripts(tree) == []
    assert "1 of 1 articles are let through" in tree.text_content()
    assert "AWS::SNS::Subscription" in tree.get_element_by_id("snippet").text


@pytest.mark.parametrize("policy", ["{", "[]", '{"source": "fakti"}', '{"a": []}', SCRIPT])
def test_what_is_no_policy_is_told_on_the_page(policy: str) -> None:
    tree = page(desk_with(article(1)), "/wire/explain", policy=policy)
    assert scripts(tree) == []
    assert tree.get_element_by_id("problem").text
    assert tree.get_element_by_id("policy").value == policy


def test_the_copied_snippet_is_yaml_with_the_policy() -> None:
    policy = {"source": ["fakti"], "$or": [{"urgency": [{"numeric": ["<=", 3]}]}, {"language": ["en"]}]}
    told = yaml.safe_load(snippets.subscription(policy).replace("!Ref", "").replace("!GetAtt", ""))
    assert told["Subscription"]["Properties"]["FilterPolicy"] == policy


def test_a_row_is_made_once_and_again_when_its_article_has_moved_on() -> None:
    desk, drawn = desk_with(article(1)), dict[tuple[str, ...], str]()
    desk.announce()

    def shown() -> str:
        (group,) = watching.wire(watching.query({}), seen, desk.clock.now()).groups
        return str(pages.row(group, drawn))

    seen = watching.Ports(desk.articles, desk.log, desk.agenda)
    first = shown()
    assert shown() == first
    assert len(drawn) == 1
    desk.publish(message(article(2)))
    desk.announce()
    desk.clock.pass_by(timedelta(seconds=1))
    assert "Version 2" in shown()
    assert len(drawn) == 2


def desk_that_received(text: str) -> tuple[Desk, str]:
    """A desk to which this came as a file, and its article."""
    desk = a_desk()
    deliver(desk, text)
    desk.clock.pass_by(timedelta(minutes=1))
    (entry,) = desk.log.latest(desk.clock.now().isoformat(timespec="microseconds"), 9).entries
    return desk, entry.head.article_id


def test_the_raw_input_is_shown_as_text_and_can_be_had_as_it_came() -> None:
    desk, name = desk_that_received(f"The river rose\n\n{SCRIPT} Nobody was hurt, she said.\n")
    tree = page(desk, f"/wire/articles/{name}/raw")
    assert scripts(tree) == []
    (source,) = tree.find_class("source")
    assert SCRIPT in source.text
    got = ask(desk, f"/wire/articles/{name}/raw/bytes")
    assert SCRIPT.encode() in base64.b64decode(got["body"])
    assert got["headers"]["content-type"] == "application/octet-stream"
    assert got["headers"]["x-content-type-options"] == "nosniff"
    assert got["headers"]["content-disposition"].startswith("attachment")


def test_of_a_long_raw_input_the_page_shows_the_beginning_and_says_so() -> None:
    desk, name = desk_that_received("The river rose\n\n" + "Nobody was hurt. " * 9000)
    tree = page(desk, f"/wire/articles/{name}/raw")
    (source,) = tree.find_class("source")
    assert len(source.text) == 100_000
    assert "The first 100,000 characters of 153,016 characters" in tree.text_content()


def test_the_raw_input_of_a_killed_article_is_gone() -> None:
    for path in ("raw", "raw/bytes", "article.json"):
        response = ask(desk_with(article(1), kill(2)), f"/wire/articles/{ARTICLE_ID}/{path}")
        assert response["statusCode"] == 410
        assert "Version 1" not in response["body"]


def test_what_a_page_leads_to_is_below_the_rooms_own_address() -> None:
    desk = desk_with(article(1))
    for path in ("/wire", f"/wire/articles/{ARTICLE_ID}"):
        for element in (*page(desk, path).iter("a"), *page(desk, path).iter("link")):
            assert element.get("href", "").startswith(("/wire", "#", "?"))


def test_the_apis_documents_are_there_for_who_cannot_sign_for_them() -> None:
    desk = desk_with(article(1))
    one = ask(desk, f"/wire/articles/{ARTICLE_ID}/article.json")
    assert json.loads(one["body"])["state"]["articleId"] == ARTICLE_ID
    assert one["headers"]["x-content-type-options"] == "nosniff"
    assert "Version 1" in ask(desk, "/wire/feed.atom")["body"]
    assert json.loads(ask(desk, "/wire/feed.json")["body"])["items"]
    assert json.loads(ask(desk, "/wire/articles", source="agency")["body"])["articles"]
    assert ask(desk, "/wire/articles", nonsense="1")["headers"]["content-type"] == routes.HTML
