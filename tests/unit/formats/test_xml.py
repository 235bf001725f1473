import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import Refused
from copydesk.formats import xml
from copydesk.formats.limits import MAX_DEPTH, MAX_NODES
from copydesk.reasons import ReasonCode


def refusal(text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        xml.parse(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "<a><b>text</b></a>",
        '<?xml version="1.0" encoding="windows-1251"?>\n<a><b>text</b></a>',
        '\ufeff\r\n <?xml version="1.0"?><!-- <!DOCTYPE a [ --><?go?><a><!-- c --><b>te<?pi?>xt</b></a>',
        '<!DOCTYPE a SYSTEM "nitf-3-6.dtd"><a><b>text</b></a>',
        "<!DOCTYPE a PUBLIC '-//X//Y' 'http://example.com/x.dtd' ><a><b>text</b></a>",
        "<!DOCTYPE a><a><b><![CDATA[te]]>xt</b></a>",
    ],
)
def test_well_formed_xml_is_read_without_comments_instructions_and_document_type(text: str) -> None:
    root = xml.parse(text)
    assert (root.tag, [child.tag for child in root], root.findtext("b")) == ("a", ["b"], "text")


@pytest.mark.parametrize(
    "text",
    [
        "<a>", "<a></b>", "", "   ", "<a/>tail", "<a b=c/>", "<a>&#0;</a>", "<a>\x01</a>", "<a>\ud800</a>",
        "<a>&#xD800;</a>", "<c:d/>", "<!DOCTYPE a", "<!DOCTYPE>", "<a b='1' b='2'/>", "<a>&</a>", "plain",
    ],
)  # fmt: skip
def test_what_is_not_well_formed_is_refused(text: str) -> None:
    assert refusal(text).reason is ReasonCode.MALFORMED_XML


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "x.dtd" [ ]><a/>',
        "<!-- c --><!doctype a [<!ELEMENT a ANY>]><a/>",
    ],
)
def test_declarations_of_its_own_are_refused(text: str) -> None:
    assert refusal(text).reason in {ReasonCode.DTD_REFUSED, ReasonCode.MALFORMED_XML}
    assert refusal(text).reason is ReasonCode.DTD_REFUSED


@pytest.mark.parametrize(
    "text", ["<a>&nbsp;</a>", "<a b='&foo;'/>", '<!DOCTYPE a SYSTEM "x.dtd"><a>caf&eacute;</a>']
)
def test_an_entity_that_nobody_defines_is_refused_and_not_dropped(text: str) -> None:
    assert refusal(text).reason is ReasonCode.UNDEFINED_ENTITY


def test_depth_and_size_have_an_end() -> None:
    assert xml.parse("<a>" * MAX_DEPTH + "</a>" * MAX_DEPTH) is not None
    assert refusal("<a>" * (MAX_DEPTH + 1) + "</a>" * (MAX_DEPTH + 1)).reason is ReasonCode.TOO_COMPLEX
    assert refusal("<a>" * 100_000).reason is ReasonCode.TOO_COMPLEX
    assert refusal(f"<a>{'<b/>' * MAX_NODES}</a>").reason is ReasonCode.TOO_COMPLEX
    assert refusal(f"<a {'x' * 100_000}='1'/>").reason is ReasonCode.TOO_COMPLEX


def test_a_refusal_says_where_and_quotes_nothing() -> None:
    assert str(refusal("<a>\n<secret>words</a>")) == "malformed-xml: line 2: tag name mismatch"


@given(text=st.text(alphabet="<>/&;ab='\" \n!-[]?"))
def test_it_answers_for_any_text(text: str) -> None:
    try:
        assert xml.parse(text).tag
    except Refused as refused:
        assert refused.reason in {  # noqa: PT017 - either answer is right
            ReasonCode.MALFORMED_XML, ReasonCode.DTD_REFUSED, ReasonCode.UNDEFINED_ENTITY,
        }  # fmt: skip
