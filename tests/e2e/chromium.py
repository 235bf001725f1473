"""Debian's Chromium, and a page of it that notes whatever should not happen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, sync_playwright

DESKTOP = {"width": 1360, "height": 900}


def executable() -> str | None:
    """Where the browser is; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def browser() -> Iterator[Browser]:
    """A running browser."""
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container's root does not have; it only sees this machine.
        started = playwright.chromium.launch(executable_path=executable(), args=["--no-sandbox"])
        yield started
        started.close()


@dataclass
class Noted:
    """What a page did that nobody wants: errors on its console, dialogs, and requests to other hosts."""

    wrong: list[str] = field(default_factory=list)


@contextmanager
def visit(chromium: Browser, api_url: str, **options: Any) -> Iterator[tuple[Page, Noted]]:
    """A page of its own whose addresses begin at the desk's; everything that goes wrong in it is noted."""
    context = chromium.new_context(**{"viewport": DESKTOP, "base_url": api_url, **options})
    page, noted = context.new_page(), Noted()
    page.on("console", lambda told: noted.wrong.extend(_complaint(told, page.url)))
    page.on("pageerror", lambda error: noted.wrong.append(str(error)))

    def dismiss(dialog: Dialog) -> None:
        noted.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("request", lambda request: noted.wrong.extend(_foreign(request.url)))
    try:
        yield page, noted
    finally:
        context.close()


def _complaint(told: ConsoleMessage, address: str) -> list[str]:
    """An error or a warning; that the page itself is not there is none: tests go to look for that."""
    is_bad = told.type in ("error", "warning") and told.location["url"] != address
    return [told.text] if is_bad else []


def _foreign(url: str) -> list[str]:
    parts = urlsplit(url)
    return [] if parts.hostname == "127.0.0.1" or parts.scheme == "data" else [f"request to {url}"]
