"""The wire room's pictures, of a desk with a day's work on it.

python -m tests.e2e.pictures FOLDER
"""

import sys
from pathlib import Path
from typing import Any, Final

from infra.cli.standing import stand
from tests.e2e.chromium import browser, executable, visit
from tests.e2e.newsday import fill
from tests.pipeline.desk.newsroom import Newsroom

STORY: Final = "Barge shuts"
POLICY: Final = '/wire/explain?policy={"countries":["BE"],"language":["en"]}'
PHONE: Final = {"viewport": {"width": 390, "height": 780}, "is_mobile": True, "device_scale_factor": 2}
VIEWS: Final = {
    "light": ("wire", "article", "story", "map", "pipeline", "explain"),
    "dark": ("wire", "map"),
}


def take(folder: Path) -> None:
    """Take every picture, some of them dark, and the wire on a telephone."""
    folder.mkdir(parents=True, exist_ok=True)
    standing = stand(log=lambda _function, _line: None)
    with standing.desk, browser() as chromium:
        fill(Newsroom(standing), with_hostile=False)
        api_url = standing.desk.api_url
        for scheme, views in VIEWS.items():
            with visit(chromium, api_url, color_scheme=scheme) as (page, _):
                for view in views:
                    go(page, view)
                    page.screenshot(path=folder / f"{view}-{scheme}.png")
        with visit(chromium, api_url, **PHONE) as (page, _):
            go(page, "wire")
            page.screenshot(path=folder / "wire-telephone.png")


def go(page: Any, view: str) -> None:
    """Open a view as somebody would, and wait until it is live."""
    match view:
        case "wire" | "pipeline":
            page.goto("/wire" if view == "wire" else f"/wire/{view}")
            page.locator(".state.live").wait_for(state="attached")
        case "article" | "story":
            page.goto("/wire")
            page.goto(page.locator("a.go", has_text=STORY).first.get_attribute("href"))
            if view == "story":
                page.get_by_role("link", name="Story", exact=True).click()
        case "explain":
            page.goto(POLICY)
        case _:
            page.goto(f"/wire/{view}")


if __name__ == "__main__":
    if executable() is None:
        sys.exit("there is no Chromium: apt-get install chromium")
    take(Path(sys.argv[1]))
