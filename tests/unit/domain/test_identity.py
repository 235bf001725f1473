"""What makes an article the same article, and its text the same text."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import (
    Article,
    Block,
    Draft,
    IdentityBasis,
    Intent,
    Moment,
    Person,
    Precision,
    Provenance,
    Rights,
    VersionScheme,
)
from copydesk.errors import Refused
from copydesk.identity import canonical_url, content_hash, fingerprints, identify, normalised_title
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier, VersionRule
from tests.unit.domain.samples import NOW, raw

AGENCY = Supplier(id="agency", name="Agency")
OTHER = Supplier(id="other", name="Other")
DRAFT = Draft(
    title="River rises",
    standfirst="Nobody hurt",
    byline=(Person(name="Ada Lovelace"),),
    body=(Block(text="The river rose overnight."),),
)

# Lone surrogates are in no article: the model refuses them.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def identified(draft: Draft, supplier: Supplier = AGENCY, arrival: datetime = NOW) -> Article:
    return identify(draft, supplier, raw("bytes"), arrival)


def id_of(supplier: Supplier = AGENCY, arrival: datetime = NOW, **members: Any) -> str:
    return identified(DRAFT.model_copy(update=members), supplier, arrival).article_id


@given(texts)
def test_an_address_is_canonical_once_and_for_all_and_no_text_breaks_it(url: str) -> None:
    once = canonical_url(url)
    assert canonical_url(once) == once


@pytest.mark.parametrize("broken", ["http://[1", "https://[::1/news", "http://a\u2100b.example/"])
def test_what_is_no_address_still_identifies(broken: str) -> None:
    assert canonical_url(broken) == broken
    assert id_of(url=broken) != id_of(url=broken + "x")


@pytest.mark.parametrize(
    "variant",
    [
        "https://news.example/a/1",
        "http://news.example/a/1",
        "HTTPS://News.Example/a/1/",
        "https://news.example/a/1#comments",
        "https://news.example/a/1?utm_source=x&utm_medium=y",
        "https://news.example/a/1?fbclid=abc",
        " https://news.example/a/1 ",
    ],
)
def test_copies_of_a_page_are_one_article(variant: str) -> None:
    assert id_of(url=variant) == id_of(url="https://news.example/a/1")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://news.example/a?id=1", "https://news.example/a?id=2"),
        ("https://news.example/a?1", "https://news.example/a?2"),
        ("https://news.example/a", "https://news.example/A"),
        ("https://news.example/a", "https://other.example/a"),
    ],
)
def test_different_pages_are_different_articles(one: str, two: str) -> None:
    assert id_of(url=one) != id_of(url=two)


def test_the_order_of_a_query_says_nothing() -> None:
    assert canonical_url("https://a.example/?b=2&a=1") == canonical_url("https://a.example/?a=1&b=2")


def test_the_suppliers_own_id_comes_before_the_address_and_that_before_the_title() -> None:
    draft = DRAFT.model_copy(update={"uri": "urn:x:1", "url": "https://news.example/1"})
    assert identified(draft).identity_basis is IdentityBasis.SUPPLIER
    assert identified(draft.model_copy(update={"uri": None})).identity_basis is IdentityBasis.URL
    assert identified(DRAFT).identity_basis is IdentityBasis.INFERRED
    by_url = AGENCY.model_copy(update={"identity": (IdentityBasis.URL,)})
    assert identified(draft, by_url).identity_basis is IdentityBasis.URL


def test_an_id_belongs_to_its_supplier_and_to_what_it_rests_on() -> None:
    same = "https://news.example/1"
    ids = {
        id_of(uri=same),
        id_of(url=same),
        id_of(OTHER, uri=same),
        id_of(OTHER, url=same),
        id_of(title=same),
    }
    assert len(ids) == 5
    assert {len(one) for one in ids} == {32}


@given(texts)
def test_a_title_is_normalised_once_and_for_all(title: str) -> None:
    once = normalised_title(title)
    assert normalised_title(once) == once


@pytest.mark.parametrize("title", ["RIVER  RISES!", "«River rises»", "River\u00a0rises…", "\uff32iver rises"])
def test_titles_that_differ_in_case_blanks_and_marks_are_one(title: str) -> None:
    assert id_of(title=title) == id_of(title="River rises")


@pytest.mark.parametrize(
    ("one", "two"),
    [("कि", "का"), ("Putin", "Putin 2"), ("река", "реки"), ("السلام", "السلم")],
)
def test_titles_of_other_words_are_other_articles_in_any_script(one: str, two: str) -> None:
    assert id_of(title=one) != id_of(title=two)


@pytest.mark.parametrize("title", ["* * *", "—", "!!!"])
def test_a_title_without_words_does_not_make_different_texts_one_article(title: str) -> None:
    other = (Block(text="Something else."),)
    assert id_of(title=title) != id_of(title=title, body=other)
    symbols = [(Block(text="→"),), (Block(text="←"),)]
    assert len({id_of(title=title, standfirst=None, body=body) for body in symbols}) == 2


def test_an_inferred_identity_is_that_of_a_day_as_the_source_wrote_it() -> None:
    late = Moment(raw="x", value="2026-02-28T23:30:00-05:00", precision=Precision.SECOND)
    early = late.model_copy(update={"value": "2026-02-28T00:10:00-05:00"})
    assert id_of(published=late) == id_of(published=early)
    assert id_of(arrival=NOW) != id_of(arrival=NOW + timedelta(days=1))
    assert id_of(published=late, arrival=NOW) == id_of(published=late, arrival=NOW + timedelta(days=1))


EVENED: dict[str, Callable[[str], str]] = {
    "blanks": lambda text: f"  {text.replace(' ', '   ')}\n",
    "lines": lambda text: text.replace(" ", "\n\t"),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("name", EVENED)
@given(text=texts)
def test_white_space_and_unicode_forms_are_no_content(name: str, text: str) -> None:
    changed = EVENED[name](text)
    for one, two in (
        (Draft(title=text), Draft(title=changed)),
        (Draft(body=(Block(text=text),)), Draft(body=(Block(text=changed),))),
        (Draft(public_notes=(text,)), Draft(public_notes=(changed,))),
    ):
        assert content_hash(one) == content_hash(two)
        assert fingerprints(one) == fingerprints(two)


@given(texts, texts)
def test_two_texts_have_one_hash_only_where_they_say_the_same(one: str, two: str) -> None:
    said = [" ".join(unicodedata.normalize("NFC", text).split()) for text in (one, two)]
    hashes = [content_hash(Draft(title=text)) for text in (one, two)]
    assert (hashes[0] == hashes[1]) == (said[0] == said[1])


def test_a_backslash_and_a_letter_are_no_white_space() -> None:
    assert content_hash(Draft(title=r"C:\new")) != content_hash(Draft(title="C:\\ ew"))


NO_CONTENT = {
    "uri": "urn:x:1",
    "url": "https://news.example/1",
    "stated_version": "7",
    "version_created": NOW,
    "expires": NOW,
    "embargo": NOW,
    "withheld": True,
    "modified": Moment(raw="x", value="2026"),
    "language": "en",
}
CONTENT = {
    "title": "River falls",
    "standfirst": "All are well",
    "byline": (Person(name="Charles Babbage"),),
    "section": "Weather",
    "body": (Block(text="The river fell."),),
    "published": Moment(raw="x", value="2026-03-01"),
    "urgency": 3,
    "public_notes": ("Repeats",),
    "rights": Rights(usage="Online only"),
}


@pytest.mark.parametrize("name", NO_CONTENT)
def test_no_content_changes_no_hash(name: str) -> None:
    assert content_hash(DRAFT.model_copy(update={name: NO_CONTENT[name]})) == content_hash(DRAFT)


@pytest.mark.parametrize("name", CONTENT)
def test_all_content_changes_the_hash_and_the_fingerprint_of_its_part_alone(name: str) -> None:
    changed = DRAFT.model_copy(update={name: CONTENT[name]})
    assert content_hash(changed) != content_hash(DRAFT)
    before, after = fingerprints(DRAFT), fingerprints(changed)
    assert len({part for part in before | after if before.get(part) != after.get(part)}) == 1


def test_paragraphs_are_not_one_text() -> None:
    one = Draft(body=(Block(text="a b"),))
    two = Draft(body=(Block(text="a"), Block(text="b")))
    assert content_hash(one) != content_hash(two)


INTEGERS = AGENCY.model_copy(update={"version": VersionRule.STATED_INTEGER})


@pytest.mark.parametrize("stated", [None, "", "1.0", "-1", "two", "٣", " 1", "9" * 19, "x" * 100_000])
def test_a_supplier_who_counts_has_to_state_a_number(stated: str | None) -> None:
    with pytest.raises(Refused) as refused:
        identified(DRAFT.model_copy(update={"stated_version": stated}), INTEGERS)
    assert refused.value.reason is ReasonCode.VERSION_MISSING
    assert len(refused.value.detail) < 200


@given(st.integers(0, 10**16), st.integers(0, 10**16))
def test_stated_numbers_compare_as_numbers(one: int, two: int) -> None:
    versions = [
        identified(DRAFT.model_copy(update={"stated_version": f"0{n}"}), INTEGERS).version for n in (one, two)
    ]
    orders = [version.order for version in versions if version]
    assert (orders[0] < orders[1]) == (one < two)
    assert (versions[0] == versions[1]) == (one == two)


instants = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 - Hypothesis adds the zone
    datetime(2200, 1, 1),  # noqa: DTZ001 - the same
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)


@given(instants, instants)
def test_stated_times_and_arrivals_compare_as_instants_to_the_microsecond(
    stated: datetime, arrived: datetime
) -> None:
    one = identified(DRAFT.model_copy(update={"version_created": stated})).version
    two = identified(DRAFT, arrival=arrived).version
    assert one
    assert two
    assert one.scheme is VersionScheme.STATED_TIME
    assert two.scheme is VersionScheme.ARRIVAL
    assert (one.order < two.order) == (stated < arrived)
    assert (one.order == two.order) == (stated == arrived)


def test_one_instant_in_two_zones_is_one_version() -> None:
    berlin = datetime.fromisoformat("2026-03-01T13:00:00+01:00")
    utc = datetime.fromisoformat("2026-03-01T12:00:00+00:00")
    one, two = (identified(Draft(title="x", version_created=moment)).version for moment in (berlin, utc))
    assert one == two


def test_where_nothing_has_arrived_there_is_no_version() -> None:
    assert identify(DRAFT, AGENCY, raw("x"), None).version is None


def test_what_a_contract_grants_holds_where_the_article_states_nothing_and_is_no_content() -> None:
    granted = Rights(usage="Online only", holder="Agency", redistribute=False)
    supplier = AGENCY.model_copy(update={"rights": granted})
    silent, stating = Draft(uri="urn:x:1", title="Title"), Draft(uri="urn:x:1", rights=Rights(usage="Free"))
    article = identified(silent, supplier)
    assert article.rights == granted
    assert article.provenance["rights"] == Provenance(origin="supplier")
    assert article.content_hash == identified(silent).content_hash
    assert identified(stating, supplier).rights == granted.model_copy(update={"usage": "Free"})
    kill = Draft(uri="urn:x:1", intent=Intent.KILL)
    assert identified(kill, supplier).rights == Rights()
