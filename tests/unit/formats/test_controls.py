import pytest

from copydesk.formats.controls import has_control, without


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\x0bb", "a\x1fb", "&#0;", "&#011;", "&#31;", "&#x1F;", "&#X00c;"]
)
def test_a_control_character_is_found_as_itself_and_as_a_reference(text: str) -> None:
    assert has_control(text)


@pytest.mark.parametrize(
    "text", ["a\tb\r\nc", "&#9;&#10;&#13;&#32;&#110;", "&#x9;&#xA;&#xd;&#x20;&#x1F4F0;", "&amp;#0"]
)
def test_tabs_line_ends_and_everything_printable_are_none(text: str) -> None:
    assert not has_control(text)


def test_stray_ones_are_left_out_and_those_that_end_lines_end_lines() -> None:
    assert without("a\x07b\x0bc\x0cd\te\r\nf\x7f\x9dg\x85") == "ab\nc\nd\te\r\nfg\x85"
