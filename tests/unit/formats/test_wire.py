"""Wire messages: ANPA 1312 and IPTC 7901."""

import re
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import ninjs
from copydesk.article import BlockKind, Draft, Intent, RawInput
from copydesk.errors import Refused
from copydesk.formats import wire
from copydesk.formats.decoding import decode
from copydesk.formats.document import Document, Setting
from copydesk.identity import identify
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

SETTING = Setting(Supplier(id="wire", name="Example Wire"))
RAW = RawInput(sha256="0" * 64, media_type="text/plain", bytes=1)
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

HEAD = (
    "^{slug}<\r\n^Trams run again in the harbour<\r\n^AP Photo XAB101, XAB102<\r\n^Eds: With photos.<\r\n"
    "^By MARIA PETROVA and JOHN SMITH=\r\n^Associated Press=\r\n"
)
STORY = (
    "\t   VARNA, Bulgaria (AP) _ Trams ran again on Monday after a\r\nweek of repairs.\r\n \r\n"
    "\t   ``We are back,'' the driver said.\r\n"
)
KNA = (
    "\x01xyz014 4 pl 171 vvvvb XYZ 170123-89-00065\r\nRathaus/Brücke\r\n"
    "\x02Brücke wird bis Mai gesperrt=\r\n"
    "Varna (XYZ) Die Brücke am Hafen wird gesperrt,\r\nsagte die Stadt.\r\n\r\n"
    "Zweiter Absatz.\r\n\x03231200 MEZ Jan 17\r\n\x04"
)


def anpa(
    text: str = STORY,
    *,
    slug: str = "BC-EU--Harbour Trams, 1st Ld-Writethru,66",
    keyword: str = "BC-EU--HarbourTrams 1stLd-Writethru",
    priority: str = "u",
    head: str = HEAD,
    trailer: str = "AP-WF-05-17-16 0620GMT<",
) -> str:
    return (
        f"\x16\x16\x01A1234\x1fasian\r\n{priority} i\x13\x11 {keyword}     05-17 0066\r\n"
        f"\x02{head.format(slug=slug)}{text}\r\n\t   \x03{trailer}\r\n\r\n\x0c\r\n\x04"
    )


def one(text: str, setting: Setting = SETTING) -> Draft:
    (item,) = wire.parse(text, setting)
    assert isinstance(item, Draft), item
    return item


def reasons(text: str) -> list[ReasonCode | None]:
    return [item.reason if isinstance(item, Refused) else None for item in wire.parse(text, SETTING)]


def test_an_anpa_message_says_all_that_it_says() -> None:
    draft = one(anpa())
    assert draft.title == "Trams run again in the harbour"
    assert [person.name for person in draft.byline] == ["MARIA PETROVA", "JOHN SMITH"]
    assert draft.paragraphs == (
        "VARNA, Bulgaria (AP) \u2014 Trams ran again on Monday after a week of repairs.",
        "\u201cWe are back,\u201d the driver said.",
    )
    assert (draft.slugline, draft.located, draft.urgency) == (
        "EU--Harbour Trams", "VARNA, Bulgaria", 3,
    )  # fmt: skip
    assert [(subject.scheme, subject.code) for subject in draft.subjects] == [("anpa", "i")]
    assert [source.name for source in draft.sources] == ["Associated Press"]
    assert draft.published is not None
    assert draft.published.value == "2016-05-17T06:20:00+00:00"
    assert (draft.modified, draft.language, draft.uri) == (None, None, None)


def test_what_is_said_to_editors_is_no_part_of_the_body() -> None:
    draft = one(anpa())
    assert draft.private_notes == ("AP Photo XAB101, XAB102", "Eds: With photos.")
    assert "Eds" not in draft.text


def test_every_field_that_is_found_says_where_it_came_from() -> None:
    draft = one(anpa())
    for name in (
        "title",
        "byline",
        "slugline",
        "body",
        "published",
        "urgency",
        "subjects",
        "sources",
        "located",
    ):
        assert draft.provenance[name].confidence > 0.5, name


def test_a_lead_is_an_update_whose_original_is_not_named() -> None:
    draft = one(anpa())
    assert (draft.stated_version, draft.signals, draft.intent) == (
        "1st Ld-Writethru", ("sig:update",), Intent.UPDATE,
    )  # fmt: skip


def test_a_correction_says_so_in_its_slug() -> None:
    draft = one(anpa(slug="BC-EU--Harbour Trams, CORRECTION,66"))
    assert (draft.intent, draft.signals) == (Intent.CORRECTION, ("sig:correction",))


def test_a_kill_is_a_note_to_editors_and_is_withheld() -> None:
    draft = one(anpa(slug="BC-EU--Harbour Trams, KILL,66"))
    assert (draft.intent, draft.signals, draft.withheld) == (Intent.UPDATE, ("sig:kill",), True)


@pytest.mark.parametrize(
    "head",
    [
        "^BC-EU--Trams, Adv15,66<\r\n^Trams run again<\r\n",
        "^BC-EU--Trams,66<\r\n^For release Sunday, May 15, and thereafter<\r\n^Trams run again<\r\n",
        "^BC-EU--Trams,66<\r\n^HOLD FOR RELEASE<\r\n^Trams run again<\r\n",
        "^BC-EU--Trams,66<\r\n^EMBARGOED UNTIL 6 p.m. May 15<\r\n^Trams run again<\r\n",
    ],
)
def test_an_embargo_whose_time_cannot_be_read_is_withheld(head: str) -> None:
    draft = one(anpa(head=head))
    assert (draft.withheld, draft.embargo, draft.title) == (True, None, "Trams run again")


def test_an_embargo_with_day_time_and_zone_is_one() -> None:
    draft = one(
        anpa(head="^BC-EU--Trams,66<\r\n^EMBARGOED UNTIL 18:00 GMT May 18, 2016<\r\n^Trams run again<\r\n")
    )
    assert draft.embargo is not None
    assert (draft.withheld, draft.embargo.isoformat()) == (False, "2016-05-18T18:00:00+00:00")


def test_a_trailer_without_a_year_is_no_time() -> None:
    draft = one(anpa(trailer="AP-WF-05-17 0620GMT<"))
    assert draft.published is None
    assert draft.provenance["published"].confidence == 0.0
    assert "05-17" in draft.provenance["published"].origin


def test_an_alert_of_one_sentence_has_no_headline() -> None:
    draft = one(
        anpa(
            "\t   VARNA (AP) _ The harbour is closed.\r\n",
            slug="BC-EU--APNewsAlert,7",
            keyword="BC-EU--APNewsAlert",
            head="^{slug}<\r\n",
            priority="b",
        )
    )
    assert (draft.title, draft.urgency, draft.signals) == (None, 2, ("sig:alert",))
    assert draft.paragraphs == ("VARNA (AP) \u2014 The harbour is closed.",)


def test_a_table_keeps_its_lines() -> None:
    text = (
        "^EAST=\r\n\x08^;W;L\x10\r\n\x08Varna;23;13\x10\r\n\x08New\x10 Town;2;31\x10\r\n"
        "\t   Varna 7, Burgas 5\r\n\t   Sofia 1, Ruse 0<\r\n"
    )
    draft = one(anpa(text))
    assert [(block.kind, block.text) for block in draft.body] == [
        (BlockKind.HEADING, "EAST"),
        (BlockKind.PARAGRAPH, ";W;L\nVarna;23;13\nNew Town;2;31"),
        (BlockKind.PARAGRAPH, "Varna 7, Burgas 5"),
        (BlockKind.PARAGRAPH, "Sofia 1, Ruse 0"),
    ]


def test_an_iptc_7901_message_says_all_that_it_says() -> None:
    draft = one(KNA)
    assert draft.title == "Brücke wird bis Mai gesperrt"
    assert draft.paragraphs == (
        "Varna (XYZ) Die Brücke am Hafen wird gesperrt, sagte die Stadt.", "Zweiter Absatz.",
    )  # fmt: skip
    assert (draft.slugline, draft.located, draft.urgency) == ("Rathaus/Brücke", "Varna", 4)
    assert [(subject.scheme, subject.code) for subject in draft.subjects] == [("iptc7901", "pl")]
    assert draft.published is not None
    assert draft.published.raw == "231200 MEZ Jan 17"
    assert draft.published.value == "2017-01-23T12:00:00+01:00"


def test_labels_deck_byline_and_notebook_stand_beside_the_text() -> None:
    draft = one(
        "\x01abc0124 3 i 93  abc 1888\r\n\nHarbour/trams/\r\n"
        "\x02EXTRA\r\nTrams run again in the harbour\r\nafter a week =\r\n"
        "City pays for repairs =\r\nBy Maria Petrova, abc =\r\n\r\nVarna (abc) - Trams ran again.\r\n\r\n"
        "# Notebook\r\n\r\n## Internet links\r\n- [Trams](http://example.com/)\r\n\r\n"
        "abc mp js\r\n\x03212101 GMT Nov 18\r\n\x04"
    )
    assert draft.title == "Trams run again in the harbour after a week"
    assert draft.standfirst == "City pays for repairs"
    assert [person.name for person in draft.byline] == ["Maria Petrova"]
    assert draft.paragraphs == ("Varna (abc) - Trams ran again.",)
    assert [genre.label for genre in draft.genres] == ["EXTRA"]
    assert "abc mp js" in draft.private_notes


def test_a_headline_may_stand_right_above_an_indented_text() -> None:
    draft = one(
        "\x01abc0124 3 i 93  abc 1888\r\nHarbour-trams\r\n\x02\r\nTrams run again in the harbour\r\n"
        "   VARNA, Nov 21, 2018 (abc) - Trams ran again on\r\nTuesday.\r\n   The city paid.\r\n\x03\r\n\x04"
    )
    assert draft.title == "Trams run again in the harbour"
    assert draft.located == "VARNA"
    assert draft.paragraphs == (
        "VARNA, Nov 21, 2018 (abc) - Trams ran again on Tuesday.", "The city paid.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "# Redaktionelle Hinweise",
        "* * * *\r\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "The following information is not intended for publication",
        "NOT FOR PUBLICATION:",
    ],
)
def test_what_is_not_for_publication_is_for_the_desk_alone(line: str) -> None:
    draft = one(
        "\x01abc0124 3 i 93  abc 1888\r\nHarbour/trams/\r\n\x02Trams run again =\r\n\r\n"
        f"Varna (abc) - Trams ran again.\r\n\r\n{line}\r\n\r\n- Author: Maria, +359 2 123\r\n\x03\r\n\x04"
    )
    assert draft.paragraphs == ("Varna (abc) - Trams ran again.",)
    assert any("+359 2 123" in note for note in draft.private_notes)


@pytest.mark.parametrize(
    ("keywords", "above"),
    [
        ("Trams-KILL", ""),
        ("Trams/kill", ""),
        ("Trams", "MANDATORY KILL\r\n"),
        ("Trams", "KILL =\r\n"),
        ("Trams", "KILL: Trams run again\r\n\r\n"),
        ("Trams", "   KILL: the story about trams is wrong.\r\n"),
    ],
)
def test_a_kill_by_a_message_with_keywords_is_withheld(keywords: str, above: str) -> None:
    draft = one(
        f"\x01abc0124 3 i 93  abc 1888\r\n{keywords}\r\n\x02{above}"
        "   VARNA (abc) - Kill the story about trams, which is wrong.\r\n\x03\r\n\x04"
    )
    assert (draft.withheld, draft.intent) == (True, Intent.UPDATE)
    assert "sig:kill" in draft.signals


@pytest.mark.parametrize("above", ["^MANDATORY KILL<", "^KILL: Trams<"])
def test_a_kill_above_the_text_of_an_anpa_message_is_withheld(above: str) -> None:
    head = "\x01A1234\x1fasian\r\nu i\x13\x11 BC-Trams 05-17 0066\r\n\x02^BC-Trams,66<\r\n"
    assert one(f"{head}{above}\r\n   Kill it.\x03").withheld


def test_a_time_without_a_zone_stands_in_the_suppliers() -> None:
    text = KNA.replace(" MEZ", "")
    assert one(text).version_created is None
    found = one(text, Setting(SETTING.supplier, "Europe/Sofia")).published
    assert found is not None
    assert found.value == "2017-01-23T12:00:00+02:00"


def test_several_messages_are_several_articles_and_one_refused_spoils_no_other() -> None:
    broken = "\x01what is this\r\n\x02Text.\x03\x04"
    assert reasons(anpa() + broken + KNA) == [None, ReasonCode.INVALID_WIRE, None]


@pytest.mark.parametrize(
    "text",
    [
        "No message at all.",
        "\x01A1234\x1fasian\r\nu i\x13\x11 BC-X 05-17 0066\r\nno text",
        "\x01A1234\x1fasian\r\n\x02Text\x03\x04",
        "\x01xyz014 4 pl 17\r\n\x02Title=\r\nText.\x03\x04 and more",
    ],
)
def test_what_is_no_message_is_refused(text: str) -> None:
    assert ReasonCode.INVALID_WIRE in reasons(text)


def test_text_before_the_first_message_is_refused_and_the_message_read() -> None:
    assert reasons("Hello.\r\n" + KNA) == [ReasonCode.INVALID_WIRE, None]


def test_a_message_without_words_has_no_content() -> None:
    assert reasons("\x01xyz014 4 pl 17\r\n\x02\r\n\r\n\x03231200 MEZ Jan 17\x04") == [ReasonCode.NO_CONTENT]


@pytest.mark.parametrize("cut", ["\x03", "\x04", "\x03231200 MEZ Jan 17\r\n\x04"])
def test_a_message_that_is_cut_off_is_still_read(cut: str) -> None:
    assert one(KNA.replace(cut, "")).paragraphs[0].startswith("Varna (XYZ)")


MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, 900),
        st.integers(0, 3),
        st.text(alphabet=[*map(chr, range(32)), "^", "<", "=", "a", "\x9f"]),
    ),
    max_size=6,
)


def mutated(text: str, mutations: list[tuple[int, int, str]]) -> str:
    for at, cut, put in mutations:
        text = f"{text[:at]}{put}{text[at + cut :]}"
    return text


@given(mutations=MUTATIONS, base=st.sampled_from([anpa(), KNA, anpa() + KNA]))
def test_only_articles_and_refusals_come_out_and_no_control_characters(
    mutations: list[tuple[int, int, str]], base: str
) -> None:
    for item in wire.parse(mutated(base, mutations), SETTING):
        if isinstance(item, Draft):
            assert not CONTROL.search("".join([item.text, item.slugline or "", *item.private_notes]))
            ninjs.render(identify(item, SETTING.supplier, RAW, None))
        else:
            assert isinstance(item, Refused)


@given(text=st.text(alphabet=string.printable + "\x01\x02\x03\x04\x1f"))
def test_any_text_gets_an_answer(text: str) -> None:
    assert all(isinstance(item, (Draft, Refused)) for item in wire.parse(text, SETTING))


def real_files(data: Path) -> list[Path]:
    return sorted(path for path in (data / "anpa-iptc7901").iterdir() if path.suffix in {".tst", ".txt"})


def test_real_messages_are_read(data: Path) -> None:
    files = real_files(data)
    assert files
    for path in files:
        draft = one(decode(Document(path.read_bytes())).text)
        assert draft.body, path.name
        assert draft.published is not None, path.name
        assert draft.published.instant is not None, path.name
        assert draft.slugline, path.name
        assert not CONTROL.search(draft.text), path.name
        found: dict[str, Any] = ninjs.render(identify(draft, SETTING.supplier, RAW, None))
        assert found["pubStatus"] == "usable", path.name


def test_words_of_a_slug_are_no_signals() -> None:
    draft = one(anpa(slug="BC-EU--Flash Flood-Advance Warning-Kill,66", keyword="BC-EU--FlashFlood"))
    assert (draft.signals, draft.withheld) == ((), False)


def test_brackets_and_a_dash_are_no_place() -> None:
    draft = one(anpa("\t   The deal (worth 5 million) _ the largest yet _ was signed on Monday.\r\n"))
    assert draft.located is None


@pytest.mark.parametrize(
    "header", ["abc 014 4 pl 17", "abc014 4 pl", "a1c014 4 pol 17 xx", "abc014-2 4 p 17"]
)
def test_headers_of_iptc_7901_vary(header: str) -> None:
    assert one(KNA.replace("xyz014 4 pl 171 vvvvb XYZ 170123-89-00065", header)).urgency == 4


def test_a_wire_of_too_many_messages_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        wire.parse("\x01a" * 20_000, SETTING)
    assert caught.value.reason is ReasonCode.TOO_COMPLEX


def test_a_head_without_carets_has_one_element_on_each_line() -> None:
    head = (
        "BC-EU--Storm, 1st Ld,30\r\nStorm closes the ports\r\nBy MARIA PETROVA\r\nAssociated Press Writer\r\n"
    )
    draft = one(anpa(head=head, trailer="AP-NY-05-17-99 1207EDT<"))
    assert (draft.title, draft.slugline, draft.stated_version) == (
        "Storm closes the ports",
        "EU--Storm",
        "1st Ld",
    )
    assert [person.name for person in draft.byline] == ["MARIA PETROVA"]
    assert draft.published is not None
    assert draft.published.value == "1999-05-17T12:07:00-04:00"


def test_a_line_after_a_dash_is_the_deck_and_the_last_line_may_sign_off() -> None:
    draft = one(
        "\x01abc0123 3 pl 345  abc 0456\r\n\x02KORREKTUR\r\n"
        "Stadt baut die Brücke\r\n- Bauzeit ein Jahr =\r\n\r\n"
        "Varna (abc) - Die Stadt baut.\r\nabc mm yy n1\r\n\x03121530 Nov 18\r\n\x04"
    )
    assert (draft.title, draft.standfirst) == ("Stadt baut die Brücke", "Bauzeit ein Jahr")
    assert draft.paragraphs == ("Varna (abc) - Die Stadt baut.",)
    assert (draft.intent, draft.private_notes) == (Intent.CORRECTION, ("abc mm yy n1",))
