"""From upload and webhook to the subscriber's queue, on the real local desk."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from copydesk import consumer
from tests.pipeline.desk.articles import at, fresh_title, fresh_uri, ninjs, page
from tests.pipeline.desk.newsroom import Newsroom, eventually

pytestmark = pytest.mark.pipeline


def test_an_upload_becomes_one_created_event(newsroom: Newsroom) -> None:
    title = fresh_title()

    disposition = newsroom.disposition(newsroom.upload(page(title)))

    assert disposition["disposition"] == "ACCEPTED"
    event = newsroom.event(disposition["articleId"], 1)
    assert event["type"] == "news.article.created.v1"
    assert event["id"] == f"{disposition['articleId']}.1.created"
    assert event["source"] == "/news/fakti"
    data = event["data"]
    assert data["article"]["headlines"][0] == {"role": "main", "contentType": "text/plain", "value": title}
    assert "120" not in consumer.text(event)
    assert data["time"]["published"]["zone"] == "Europe/Sofia"
    assert data["time"]["published"]["zoneBasis"] == "supplier"
    facts = {fact["kind"]: fact["items"] for fact in data["enrichment"]}
    assert facts["language"][0]["value"] == "en"
    assert [(source["name"], source["role"]) for source in facts["sources"]] == [
        ("Reuters", "origin"),
        ("BTA", "carrier"),
        ("Fakti", "publisher"),
    ]


def test_a_signed_webhook_becomes_one_created_event(newsroom: Newsroom) -> None:
    uri = fresh_uri()

    answer = newsroom.post(ninjs(uri))

    assert answer.status == 202
    disposition = newsroom.disposition(answer.headers["location"].rpartition("/")[2])
    event = newsroom.event(disposition["articleId"], 1)
    assert event["data"]["article"]["uri"] == uri


def test_the_same_file_twice_publishes_nothing_new(newsroom: Newsroom) -> None:
    text = page(fresh_title())
    first = newsroom.disposition(newsroom.upload(text))
    newsroom.event(first["articleId"], 1)

    second = newsroom.disposition(newsroom.upload(text))

    assert second["disposition"] == "DUPLICATE"
    assert len(newsroom.events(first["articleId"])) == 1


def test_another_counter_beside_the_date_publishes_nothing_new(newsroom: Newsroom) -> None:
    title = fresh_title()
    first = newsroom.disposition(newsroom.upload(page(title, counter=120)))
    newsroom.event(first["articleId"], 1)

    second = newsroom.disposition(newsroom.upload(page(title, counter=121)))

    assert (second["disposition"], second["articleId"]) == ("DUPLICATE", first["articleId"])
    assert len(newsroom.events(first["articleId"])) == 1


def test_a_changed_paragraph_publishes_an_update(newsroom: Newsroom) -> None:
    title = fresh_title()
    first = newsroom.disposition(newsroom.upload(page(title)))
    newsroom.event(first["articleId"], 1)

    second = newsroom.disposition(newsroom.upload(page(title, second="The ferry sails from Monday.")))

    assert (second["disposition"], second["revision"]) == ("ACCEPTED", 2)
    event = newsroom.event(first["articleId"], 2)
    assert event["type"] == "news.article.updated.v1"
    assert event["data"]["state"]["revision"] == 2
    assert event["data"]["state"]["changed"] == ["body"]
    assert event["data"]["state"]["previousEventId"] == f"{first['articleId']}.1.created"


def test_a_kill_reaches_the_subscriber_and_nothing_brings_the_article_back(newsroom: Newsroom) -> None:
    uri = fresh_uri()
    created = newsroom.disposition(newsroom.post(ninjs(uri)).document["id"])
    article = created["articleId"]
    newsroom.event(article, 1)
    assert newsroom.get(f"/v1/articles/{article}").status == 200

    killed = newsroom.disposition(newsroom.post(ninjs(uri, pubStatus="canceled")).document["id"])

    assert killed["disposition"] == "KILLED"
    event = newsroom.event(article, 2)
    assert event["type"] == "news.article.killed.v1"
    assert event["data"]["article"]["pubStatus"] == "canceled"
    assert "ferry sails" not in str(event)
    gone = newsroom.get(f"/v1/articles/{article}")
    assert (gone.status, gone.document["reasonCode"]) == (410, "killed")
    late = newsroom.disposition(newsroom.post(ninjs(uri, text="A late update.")).document["id"])
    assert late["disposition"] == "REFUSED_AFTER_KILL"
    assert len(newsroom.events(article)) == 2


def test_a_killed_body_is_purged_from_table_and_archive(newsroom: Newsroom) -> None:
    uri, long = fresh_uri(), " ".join(f"Line {n} of the timetable." for n in range(9000))
    article = newsroom.disposition(newsroom.post(ninjs(uri, text=long)).document["id"])["articleId"]
    newsroom.event(article, 1)
    s3, archive = newsroom.client("s3"), newsroom.outputs["ArchiveBucketName"]
    assert s3.list_object_versions(Bucket=archive, Prefix=f"articles/{article}/")["Versions"]
    newsroom.disposition(newsroom.post(ninjs(uri, pubStatus="canceled")).document["id"])

    sent = newsroom.standing.desk.invoke("ReconcileFunction", {"task": "articles"})

    assert sent["purge"] >= 1
    eventually(
        lambda: (
            True
            if not s3.list_object_versions(Bucket=archive, Prefix=f"articles/{article}/").get("Versions")
            else None
        ),
        "the purge",
    )


def test_an_embargoed_article_is_announced_at_its_time_and_not_before(newsroom: Newsroom) -> None:
    uri, release = fresh_uri(), datetime.now(UTC) + timedelta(seconds=4)
    disposition = newsroom.disposition(newsroom.post(ninjs(uri, embargoedUntil=at(release))).document["id"])
    article = disposition["articleId"]
    assert newsroom.get(f"/v1/articles/{article}").status == 404
    assert not newsroom.events(article)

    newsroom.standing.desk.invoke("ReconcileFunction", {"task": "articles"})

    event = newsroom.event(article, 1)
    assert event["type"] == "news.article.created.v1"
    assert datetime.fromisoformat(event["recordedtime"]) >= release.replace(microsecond=0)


def test_a_large_article_travels_as_a_claim_check(newsroom: Newsroom) -> None:
    long = "\n\n".join(
        f"Paragraph {n} of the timetable, with all its ferries and fares." for n in range(1500)
    )
    disposition = newsroom.disposition(newsroom.post(ninjs(fresh_uri(), text=long)).document["id"])

    event = newsroom.event(disposition["articleId"], 1)

    assert "bodies" not in event["data"]["article"]
    assert event["data"]["inline"] == sorted(event["data"]["article"])
    fetched = newsroom.get(event["dataref"].removeprefix(newsroom.standing.desk.api_url))
    assert fetched.status == 200
    assert fetched.document["article"]["bodies"][0]["value"] == long


def test_copies_that_come_together_are_all_told_of_the_first(newsroom: Newsroom) -> None:
    text = f"{fresh_title()}. The harbour master spoke of cranes, pilots and the tide."
    copies = [ninjs(fresh_uri(), text=text) for _ in range(24)]
    with ThreadPoolExecutor(8) as senders:
        answers = list(senders.map(newsroom.post, copies))

    found = [newsroom.disposition(answer.headers["location"].rpartition("/")[2]) for answer in answers]
    told = [newsroom.event(each["articleId"], 1)["data"]["story"] for each in found]

    originals = {story["duplicateOf"] for story in told}
    assert len(originals) == 2
    assert [story["duplicateOf"] for story in told].count(None) == 1
    assert len({story["storyId"] for story in told}) == 1
