"""Cookies that only this desk can have written."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read.wire.sign_in import cookies
from tests.unit.domain.samples import NOW

KEY, OTHER = b"k" * 32, b"o" * 32
SOON = NOW + timedelta(minutes=5)
DOCUMENT = {"id": "a", "name": "Мария"}


def test_what_was_sealed_is_opened() -> None:
    text = cookies.sealed(KEY, "session", DOCUMENT, SOON)
    opened = cookies.opened(KEY, "session", text, NOW)
    assert opened is not None
    assert opened.items() >= DOCUMENT.items()


def test_it_is_opened_until_it_expires() -> None:
    text = cookies.sealed(KEY, "session", DOCUMENT, SOON)
    assert cookies.opened(KEY, "session", text, SOON - timedelta(seconds=1))
    assert cookies.opened(KEY, "session", text, SOON) is None


def test_no_other_key_and_no_other_purpose_opens_it() -> None:
    text = cookies.sealed(KEY, "session", DOCUMENT, SOON)
    assert cookies.opened(OTHER, "session", text, NOW) is None
    assert cookies.opened(KEY, "sign-in", text, NOW) is None


def test_cut_short_anywhere_it_is_not_opened() -> None:
    text = cookies.sealed(KEY, "session", DOCUMENT, SOON)
    assert [cut for cut in range(len(text)) if cookies.opened(KEY, "session", text[:cut], NOW)] == []


@given(at=st.integers(0, 80), char=st.characters(min_codepoint=33, max_codepoint=126))
def test_with_one_character_changed_it_is_not_opened(at: int, char: str) -> None:
    text = cookies.sealed(KEY, "session", DOCUMENT, SOON)
    changed = text[:at] + char + text[at + 1 :]
    assert changed == text or cookies.opened(KEY, "session", changed, NOW) is None


@given(st.text(max_size=200))
def test_rubbish_is_not_opened(text: str) -> None:
    assert cookies.opened(KEY, "session", text, NOW) is None


def test_a_browser_keeps_it_for_this_host_from_scripts_and_from_other_sites() -> None:
    header = cookies.kept("__Host-copydesk", "abc", timedelta(hours=1))
    assert header == "__Host-copydesk=abc; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax"
    assert cookies.dropped("__Host-copydesk").startswith("__Host-copydesk=; Max-Age=0; Path=/; Secure")


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (["a=1", " b=2=3"], {"a": "1", "b": "2=3"}),
        (["a=1", "a=2", "b=3"], {"b": "3"}),
        (["a", "", "="], {"": ""}),
        (None, {}),
    ],
)
def test_a_name_that_comes_twice_is_nobodys(sent: Any, read: dict[str, str]) -> None:
    assert cookies.of({"cookies": sent}) == read
