# ruff: noqa: RUF001 - words in Cyrillic and curly quotes are meant
"""News by e-mail."""

import base64
import re
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import ninjs
from copydesk.article import Draft, Intent, Moment, RawInput
from copydesk.errors import Refused
from copydesk.formats.document import Document
from copydesk.formats.letters import headers, texts
from copydesk.formats.reading import read
from copydesk.identity import identify
from copydesk.reasons import ReasonCode
from copydesk.suppliers import Supplier

SUPPLIER = Supplier(id="post", name="Example Post")
RAW = RawInput(sha256="0" * 64, media_type="message/rfc822", bytes=1)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

BODY = (
    "The harbour's trams ran again on Monday after a week of repairs, the city said, and the first of them "
    "was full before it had left the depot.\n\nTickets cost as much as they did before.\n"
)
FIELDS = (
    "From: Harbour News Agency <desk@example.com>\nTo: news@example.org\n"
    "Date: Fri, 16 Aug 2024 07:14:00 +0300\nMessage-ID: <42.a@example.com>\nMIME-Version: 1.0\n"
)


def letter(body: str = BODY, *, subject: str = "Trams run again in the harbour", fields: str = "") -> bytes:
    return f"{FIELDS}Subject: {subject}\n{fields}\n{body}".encode()


def mail(*, subject: str = "Trams run again in the harbour") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour News Agency <desk@example.com>"
    message["Date"] = "Fri, 16 Aug 2024 07:14:00 +0300"
    message["Message-ID"] = "<42.a@example.com>"
    message["Subject"] = subject
    return message


def items(data: bytes) -> tuple[Draft | Refused, ...]:
    return read(Document(data), SUPPLIER, forced="email").items


def answered(data: bytes) -> tuple[Draft | Refused, ...]:
    """What is found in some bytes, or the refusal of all of them."""
    try:
        return items(data)
    except Refused as refusal:
        return (refusal,)


def one(data: bytes) -> Draft:
    (item,) = items(data)
    assert isinstance(item, Draft), item
    return item


def reason(data: bytes) -> ReasonCode:
    with pytest.raises(Refused) as caught:
        read(Document(data), SUPPLIER, forced="email")
    return caught.value.reason


def test_a_letter_is_an_article() -> None:
    reading = read(Document(letter()), SUPPLIER)
    draft = one(letter())
    assert (reading.format, reading.media_type) == ("email", "message/rfc822")
    assert draft.title == "Trams run again in the harbour"
    assert draft.paragraphs == tuple(BODY.strip().split("\n\n"))
    assert draft.published is not None
    assert (draft.published.value, draft.published.zone) == ("2024-08-16T07:14:00+03:00", "+03:00")
    assert draft.uri == "mid:42.a@example.com"
    assert [source.name for source in draft.sources] == ["Harbour News Agency"]
    for name in ("title", "body", "published", "sources"):
        assert draft.provenance[name].confidence > 0.5, name


def test_the_sender_is_no_author_and_the_address_is_not_published() -> None:
    draft = one(letter().replace(b"Harbour News Agency <desk", b"maria <maria"))
    assert draft.byline == ()
    assert [source.name for source in draft.sources] == ["example.com"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (b"", b""),
        (b"\xef\xbb\xbf", b""),
        (b"   \n\n", b""),
        (b"From desk@example.com Fri Aug 16 07:14:00 2024\n", b"\n"),
    ],
)
def test_what_stands_before_a_letter_does_not_hide_it(start: bytes, end: bytes) -> None:
    for data in (start + letter() + end, start + letter().replace(b"\n", b"\r\n") + end):
        assert one(data).title == "Trams run again in the harbour"
        assert read(Document(data), SUPPLIER).format == "email"


def test_a_mailbox_has_several_letters() -> None:
    line = b"From desk@example.com Fri Aug 16 07:14:00 2024\n"
    found = items(line + letter() + b"\n" + line + letter(subject="Another story of the same day"))
    assert [item.title for item in found if isinstance(item, Draft)] == [
        "Trams run again in the harbour",
        "Another story of the same day",
    ]


@pytest.mark.parametrize(
    ("subject", "title", "signals"),
    [
        ("Re: Fwd: Trams run again", "Trams run again", ()),
        ("[city-desk] Trams run again", "Trams run again", ()),
        ("CORRECTION: Trams run again", "Trams run again", ("sig:correction",)),
        ("Fwd: UPDATE 2 - Trams run again", "Trams run again", ("sig:update",)),
        ("Correction fluid sells well", "Correction fluid sells well", ()),
    ],
)
def test_a_subject_is_a_title_without_marks(subject: str, title: str, signals: tuple[str, ...]) -> None:
    draft = one(letter(subject=subject))
    assert (draft.title, draft.signals) == (title, signals)
    assert (draft.intent is Intent.CORRECTION) == ("sig:correction" in signals)


def test_a_kill_is_withheld_and_kills_nothing() -> None:
    draft = one(letter(subject="KILL: Trams run again"))
    assert (draft.intent, draft.signals, draft.withheld) == (Intent.UPDATE, ("sig:kill",), True)


@pytest.mark.parametrize(
    ("line", "embargo"),
    [
        ("EMBARGOED UNTIL 16 August 2024 18:00 GMT", "2024-08-16T18:00:00+00:00"),
        ("EMBARGOED until 16 August 2024, 18:00 GMT: Trams run again", "2024-08-16T18:00:00+00:00"),
        ("Embargo 16 August 2024 18:00 GMT \u2013 Trams run again", "2024-08-16T18:00:00+00:00"),
        ("EMBARGOED until 16 August: Trams run at 18:00 GMT", None),
        ("Embargo: Friday 6 pm", None),
        ("STRICTLY EMBARGOED", None),
    ],
)
def test_an_embargo_is_never_published_too_early(line: str, embargo: str | None) -> None:
    draft = one(letter(f"{line}\n\n{BODY}"))
    assert (draft.embargo and draft.embargo.isoformat(), draft.withheld) == (embargo, embargo is None)


def test_an_embargo_in_the_subject_lasts_until_the_time_that_the_text_tells() -> None:
    draft = one(
        letter(f"Embargoed until 16 August 2024 18:00 GMT\n\n{BODY}", subject="EMBARGOED: Trams run again")
    )
    assert draft.embargo is not None
    assert (draft.embargo.isoformat(), draft.withheld) == ("2024-08-16T18:00:00+00:00", False)


@pytest.mark.parametrize(
    "embargo",
    [
        "EMBARGOED: ",
        "Embargoed until 16 August 2024, 18:00 GMT: ",
        "EMBARGO 16 August 2024 18:00 GMT \u2013 ",
        "Embargo: 16 August 2024 18:00 GMT - ",
    ],
)
def test_an_embargo_before_the_headline_is_none_of_it(embargo: str) -> None:
    assert one(letter(subject=f"{embargo}Trams run again: at last")).title == "Trams run again: at last"


HEADER = (
    "From: Ann Marsh <ann@city.example>\nSent: 16 August 2024 07:00\nTo: Press <press@city.example>\n"
    "Subject: Trams\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------\n",
        "-----Original Message-----\n",
        "Begin forwarded message:\n\n",
        "________________________________\n",
        "",
    ],
)
def test_a_letter_that_is_forwarded_in_the_text_is_the_news(above: str) -> None:
    notice = "\nThis email and its attachments are confidential.\n"
    draft = one(
        letter(f"Please see below.\n\n{above}{HEADER}\n{BODY}{notice}", subject="FW: Trams run again")
    )
    assert draft.title == "Trams run again"
    assert draft.paragraphs == ("Please see below.", *BODY.strip().split("\n\n"))
    assert not any("city.example" in text for text in (draft.text, *draft.public_notes))
    assert any("confidential" in note for note in draft.private_notes)


@pytest.mark.parametrize(
    "line",
    [
        "-ENDS-",
        "ENDS",
        "# # #",
        "-30-",
        "Notes to editors:",
        "Note to Editors: the line is long.",
        "Media contact: Jane Roe",
        "For further information, please contact:",
    ],
)
def test_what_a_release_says_to_editors_is_for_the_desk_alone(line: str) -> None:
    told = f"{line}\n\n1. The line is five kilometres long.\n\nJane Roe, +44 20 123 456\n"
    draft = one(letter(f"{BODY}\n{told}"))
    assert draft.paragraphs == tuple(BODY.strip().split("\n\n"))
    assert "+44 20 123 456" in "".join(draft.private_notes)
    page = "".join(f"<p>{text}</p>" for text in (*BODY.strip().split("\n\n"), *told.strip().split("\n\n")))
    shown = one(letter(page, fields="Content-Type: text/html\n"))
    assert shown.paragraphs == tuple(BODY.strip().split("\n\n"))


@pytest.mark.parametrize(
    "line", ["Ends of the line are in the port.", "Media contacts grew, he said, and more."]
)
def test_a_sentence_to_readers_stays(line: str) -> None:
    assert line in one(letter(f"{BODY}\n{line}\n")).paragraphs


def test_a_release_at_once_is_no_embargo() -> None:
    assert not one(letter(f"FOR IMMEDIATE RELEASE\n\n{BODY}")).withheld


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?utf-8?q?Br=C3=BCcke?= gesperrt", "Brücke gesperrt"),
        ("=?utf-8?b?0KLRgNCw0Lw=?= =?utf-8?b?0LLQsNC4?=", "Трамваи"),
        ("=?utf-8?q?Br=C3?= =?utf-8?q?=BCcke?=", "Brücke"),
        ("=?windows-1252?Q?City=92s_plan?=", "City’s plan"),
        ("=?windows-1252?Q?City\udce2\udc80\udc99s_plan?=", "City’s plan"),
        ("Br\udcc3\udcbccke", "Brücke"),
        ("=?no-such-charset?q?plain?=", "plain"),
        ("=?utf-8?q?open", "=?utf-8?q?open"),
    ],
)
def test_encoded_words_are_read(raw: str, text: str) -> None:
    assert headers.decoded(raw) == text


def test_a_folded_subject_is_one_line() -> None:
    assert one(letter(subject="Trams run again\n in the harbour")).title == "Trams run again in the harbour"


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("Fri, 16 Aug 2024 07:14:00 -0000", "2024-08-16T07:14:00+00:00"),
        ("16 Aug 24 07:14 EST", "2024-08-16T07:14:00-05:00"),
        ("Fri, 16 Aug 2024 07:14:00", "2024-08-16T07:14:00"),
    ],
)
def test_dates_of_headers_keep_their_zone(date: str, value: str) -> None:
    found = headers.moment(date, None)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "date", ["", "soon", "Fri, 32 Aug 2024 07:14:00 +0300", "Fri, 16 Aug 2024 07:99:00 +0300"]
)
def test_what_is_no_date_is_none(date: str) -> None:
    assert headers.moment(date, None) is None


def test_the_plain_text_is_read_rather_than_the_page() -> None:
    message = mail()
    message.set_content(BODY)
    message.add_alternative(f"<p>{BODY}</p><p>See it in your browser</p>", subtype="html")
    assert "browser" not in one(message.as_bytes()).text


def test_the_page_is_read_where_the_plain_text_is_a_stub() -> None:
    message = mail()
    message.set_content("Your program shows no pages.")
    message.add_alternative("<h2>Trams</h2>" + f"<p>{BODY}</p>" * 3 + "<ul><li>one</li></ul>", subtype="html")
    draft = one(message.as_bytes())
    assert [block.kind.value for block in draft.body] == ["heading", *["paragraph"] * 3, "list-item"]


def test_flowed_lines_are_joined() -> None:
    assert texts.flowed("One line \ngoes on.\nTwo.\n-- \nM.", deletes_space=False) == (
        "One line goes on.\nTwo.\n-- \nM."
    )
    assert texts.flowed("Zusammen \ngesetzt", deletes_space=True) == "Zusammengesetzt"


@pytest.mark.parametrize(
    "tail",
    [
        "-- \nMaria Petrova\nEditor\n",
        "________________\nThis e-mail is confidential. Delete it if it is not meant for you.\n",
        "\nThis message is intended solely for the addressee and is confidential.\n",
        "\nMaria Petrova\nTel: +359 2 000 000\nmaria@example.com\n",
        "\nOn Monday Ivan wrote:\n> Is it true?\n> Tell me.\n",
    ],
)
def test_what_mail_programs_put_below_is_no_part_of_the_story(tail: str) -> None:
    found = texts.letter(BODY + tail)
    assert found.text.strip() == BODY.strip()
    assert found.notes


def test_a_quotation_without_an_answer_stays() -> None:
    assert "> We are back." in texts.letter(f"{BODY}\n> We are back.\n").text


def test_labelled_fields_are_taken_by_their_labels() -> None:
    draft = one(
        letter(
            f"Headline: Trams are back\n\nAbstract: A week of repairs is over.\n\nBy Maria Petrova\n\n{BODY}"
        )
    )
    assert (draft.title, draft.standfirst) == ("Trams are back", "A week of repairs is over.")
    assert [person.name for person in draft.byline] == ["Maria Petrova"]
    assert draft.paragraphs == tuple(BODY.strip().split("\n\n"))


def test_a_form_sent_as_json_is_an_article() -> None:
    form = (
        '{"Headline": ["Trams are back"], "Body": ["One.\\nTwo."], "Byline": ["Maria Petrova"], '
        '"Legal flag": [""], "Phone": ["12345"]}'
    )
    draft = one(letter(form, subject="A form"))
    assert (draft.title, draft.paragraphs) == ("Trams are back", ("One.", "Two."))
    assert "Phone: 12345" in draft.private_notes
    assert "12345" not in str(ninjs.render(identify(draft, SUPPLIER, RAW, None)))


def test_attached_news_is_an_article_of_its_own_and_a_picture_is_named() -> None:
    message = mail()
    message.set_content(BODY)
    message.add_attachment(
        b'{"uri": "urn:x:1", "headline": "Attached"}', "application", "json", filename="a.json"
    )
    message.add_attachment(b"\xff\xd8\xff", "image", "jpeg", filename="tram.jpg")
    message.add_attachment(b"PK", "application", "zip", filename="all.zip")
    own, attached = items(message.as_bytes())
    assert isinstance(own, Draft)
    assert isinstance(attached, Draft)
    assert (attached.uri, attached.title) == ("urn:x:1", "Attached")
    assert [picture.media_type for picture in own.pictures] == ["image/jpeg"]
    assert "Attachment: all.zip (application/zip, 2 bytes)" in own.private_notes


def test_an_attachment_that_cannot_be_read_stands_in_its_place() -> None:
    message = mail()
    message.set_content(BODY)
    message.add_attachment(b'{"uri": ', "application", "json", filename="a.json")
    own, attached = items(message.as_bytes())
    assert isinstance(own, Draft)
    assert isinstance(attached, Refused)
    assert attached.reason is ReasonCode.MALFORMED_JSON


def test_a_letter_in_a_letter_is_an_article_of_its_own() -> None:
    inner = mail(subject="The inner story")
    inner.set_content(BODY)
    outer = mail(subject="Forwarded to you")
    outer.set_content("Please see below what came in this morning from the harbour desk.")
    outer.add_attachment(inner)
    assert [item.title for item in items(outer.as_bytes()) if isinstance(item, Draft)] == [
        "Forwarded to you",
        "The inner story",
    ]


def test_an_undecodable_text_is_refused() -> None:
    data = (
        FIELDS.encode()
        + b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\nTr\xc3\xa4m h\xc3\xa4r \xc3 d\xc3\xa4\n"
    )
    (item,) = items(data)
    assert isinstance(item, Refused)
    assert item.reason is ReasonCode.UNDECODABLE_TEXT


@pytest.mark.parametrize("body", ["", "\n\n", "-- \n"])
def test_a_letter_without_text_has_no_content(body: str) -> None:
    assert reason(letter(body)) is ReasonCode.NO_CONTENT


def test_a_text_without_header_fields_is_no_mail() -> None:
    assert reason(b"Just a text.\n\nNothing more.") is ReasonCode.INVALID_MAIL


def nested(depth: int) -> bytes:
    parts = [f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(depth)]
    return FIELDS.encode() + ("".join(parts) + "Content-Type: text/plain\n\nText.\n").encode()


@pytest.mark.parametrize(
    "data",
    [
        nested(100),
        nested(990),
        FIELDS.encode() + b"Content-Type: message/rfc822\n\n" * 900,
        FIELDS.encode() + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nText.\n" * 10_000,
        FIELDS.encode() + b"Content-Type: text/plain" + b"; name*1=a" * 20_000 + b"\n\nText.\n",
    ],
    ids=["100 deep", "990 deep", "letters in letters", "10,000 parts", "20,000 parameters"],
)
def test_what_is_built_to_hurt_is_refused(data: bytes) -> None:
    assert reason(data) is ReasonCode.TOO_COMPLEX


def test_sixty_levels_are_read() -> None:
    assert one(nested(60)).paragraphs or one(nested(60)).title


@pytest.mark.parametrize(
    "subject",
    [
        "=?utf-8?q?" + "=C3" * 50_000 + "?=",
        "=?utf-8?b?AAAA?=" * 5_000,
        "a\n " * 20_000,
        "Re: " * 20_000 + "Trams",
    ],
)
def test_header_bombs_do_no_harm(subject: str) -> None:
    assert one(letter(subject=subject)).body


def test_damaged_base64_is_no_crash() -> None:
    damaged = base64.b64encode(BODY.encode()).decode()[:-3] + "!!*"
    for item in items(letter(damaged, fields="Content-Transfer-Encoding: base64\n")):
        assert isinstance(item, (Draft, Refused))


def composite() -> bytes:
    message = mail(subject="Трамваите тръгнаха")
    message.set_content(BODY + "Вагоните са пълни.")
    message.add_alternative(f"<p>{BODY}</p>", subtype="html")
    message.add_attachment(b"\xff\xd8\xff", "image", "jpeg", filename="трамвай.jpg")
    message.add_attachment(
        b'{"uri": "urn:x:1", "headline": "Attached"}', "application", "json", filename="a.json"
    )
    return message.as_bytes()


COMPOSITE = composite()
PIECES = st.sampled_from(
    [
        *(b"\n", b"\r\n", b"--", b"=", b"=?", b"?=", b"\x00", b"\xff", b"\xc3", b"<", b">", b"boundary="),
        *(b"Content-Type: multipart/mixed\n", b"Content-Transfer-Encoding: base64\n"),
        *(b"; charset=utf-16", b"; charset=rot13", b"; name*=utf-8''%ff"),
    ]
)


@given(
    mutations=st.lists(
        st.tuples(st.integers(0, 2_500), st.integers(0, 30), PIECES | st.binary(max_size=4)), max_size=6
    )
)
def test_only_articles_and_refusals_come_out_and_no_control_characters(
    mutations: list[tuple[int, int, bytes]],
) -> None:
    data = COMPOSITE
    for at, cut, put in mutations:
        data = data[:at] + put + data[at + cut :]
    for item in answered(data):
        if isinstance(item, Refused):
            assert item.reason is not ReasonCode.PARSER_FAILED
            continue
        text = "\n".join([item.text, *item.private_notes, *(source.name for source in item.sources)])
        is_attachment = not (item.uri or "").startswith("mid:")  # what its own format makes of it is not ours
        assert is_attachment or not CONTROL.search(text)
        ninjs.render(identify(item, SUPPLIER, RAW, None))
        item.model_dump_json()


@given(
    raw=st.text(max_size=200)
    | st.binary(max_size=200).map(lambda data: data.decode("ascii", "surrogateescape"))
)
def test_any_header_gets_an_answer(raw: str) -> None:
    try:
        assert isinstance(headers.decoded(raw), str)
    except Refused as refused:
        assert refused.reason is ReasonCode.UNDECODABLE_TEXT  # noqa: PT017 - never a text with less in it
    assert isinstance(headers.moment(raw, None), Moment | None)


def test_real_letters_are_read(data: Path) -> None:
    letters = sorted((data / "email").glob("*.txt"))
    assert letters
    for path in letters:
        draft = one(path.read_bytes())
        assert draft.title, path.name
        assert draft.body, path.name
        assert draft.published is not None, path.name
        assert draft.published.instant is not None, path.name
        assert not CONTROL.search(draft.text), path.name
        ninjs.render(identify(draft, SUPPLIER, RAW, None))


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on tram parts goes on",
        "Embargo 12 trams in the port",
        "Embargoed trams stand in the port",
        "No embargo",
    ],
)
def test_an_embargo_in_the_news_holds_nothing_back(line: str) -> None:
    assert not one(letter(f"{line}\n\n{BODY}", subject=line)).withheld


def test_a_headline_in_the_text_comes_before_a_subject_that_is_another() -> None:
    headline = "Trams are back in the harbour after a week"
    plain = one(
        letter(f"FOR IMMEDIATE RELEASE\n\n{headline}\n\nBy Maria Petrova\n\n{BODY}", subject="Press release")
    )
    page = mail(subject="Press release")
    page.set_content(f"<h1>{headline}</h1><p>By Maria Petrova</p><p>{BODY}</p>", subtype="html")
    for draft in (plain, one(page.as_bytes())):
        assert draft.title == headline
        assert [person.name for person in draft.byline] == ["Maria Petrova"]
        assert "Subject: Press release" in draft.private_notes
