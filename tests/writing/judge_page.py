"""What a browser and axe find in a web page, as JSON. It runs in the environment of the programs that judge our files.

The arguments are the page's file and the path of the browser.
"""

import json
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-not-found, unused-ignore]
from playwright.sync_api import sync_playwright  # type: ignore[import-not-found, unused-ignore]

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
NARROW = 320
"""The width in pixels at which a page may not need scrolling to and fro (WCAG 2.2, 1.4.10)."""


def judged(file: Path, browser: str) -> dict[str, object]:
    """What is found in light and dark, on a narrow screen and by keyboard."""
    address = file.as_uri()
    told: dict[str, object] = {}
    outside: list[str] = []
    said: list[str] = []
    with sync_playwright() as programs:
        chromium = programs.chromium.launch(executable_path=browser, args=[*QUIET, "--disable-component-update"])
        for scheme in ("light", "dark"):
            page = chromium.new_context(color_scheme=scheme, viewport={"width": 1000, "height": 800}).new_page()
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.route("**/*", lambda route: route.continue_() if route.request.url == address else route.abort())
            page.on("request", lambda request: outside.append(request.url))
            page.goto(address)
            found = Axe().run(page, options=RULES).response
            told[scheme] = {
                "violations": [[each["id"], [node["html"] for node in each["nodes"]]] for each in found["violations"]],
                "passes": len(found["passes"]),
            }
            page.set_viewport_size({"width": NARROW, "height": 800})
            told[f"{scheme} width"] = page.evaluate("document.documentElement.scrollWidth")
            told[f"{scheme} stops"] = _stops(page)
        chromium.close()
    return {**told, "outside": [each for each in outside if each != address], "said": said}


def _stops(page: object) -> list[str]:
    """Where the tabulator key stops, from the top of the page to its end, each with whether it can be seen there."""
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")  # type: ignore[attr-defined]
        stop = page.evaluate(  # type: ignore[attr-defined]
            """() => { const at = document.activeElement; const box = at.getBoundingClientRect();
            const style = getComputedStyle(at);
            return at === document.body ? null : [at.getAttribute("href") ?? at.getAttribute("aria-label") ?? at.id,
            box.width > 0 && box.left >= 0 && style.outlineStyle !== "none"].join(" "); }"""
        )
        if stop is None or stop in stops:
            break
        stops.append(stop)
    return stops


if __name__ == "__main__":
    json.dump(judged(Path(sys.argv[1]), sys.argv[2]), sys.stdout)
