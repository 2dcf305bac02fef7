"""What a browser finds in the page of a framework, as JSON. It runs where programs that judge files are.

The arguments are the page's file, the path of the browser, and "axe" where axe is to judge it too.
"""

import json
import sys
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-not-found, unused-ignore]
from playwright.sync_api import sync_playwright  # type: ignore[import-not-found, unused-ignore]

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
WIDTHS = (320, 768, 1280)
"""The widths in pixels at which a page may not need scrolling to and fro; the first is that of WCAG 2.2, 1.4.10."""

KEYS_MOST = 900

AT = """() => ({role: document.activeElement.dataset.role ?? null, said: document.getElementById("here")?.textContent,
id: document.activeElement.closest("section")?.id ?? null, tag: document.activeElement.localName,
shown: [...document.querySelectorAll(".role")].filter(each => each.checkVisibility()).map(each => each.id)})"""


def judged(file: Path, browser: str, *, axe: bool) -> dict[str, object]:
    """What is found in light and dark, at each width, by keyboard and without scripts."""
    address = file.as_uri()
    told: dict[str, Any] = {"outside": [], "said": []}
    with sync_playwright() as programs:
        chromium = programs.chromium.launch(executable_path=browser, args=[*QUIET, "--disable-component-update"])
        for scheme in ("light", "dark"):
            page = _opened(chromium, address, told, color_scheme=scheme, viewport={"width": 1280, "height": 800})
            told[scheme] = _violations(page) if axe else None
            told[f"{scheme} widths"] = {}
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                told[f"{scheme} widths"][width] = page.evaluate("document.documentElement.scrollWidth")
            if scheme == "light":  # a colour is the same at every width
                page.set_viewport_size({"width": WIDTHS[0], "height": 800})
                told["narrow"] = _violations(page) if axe else None
        page = _opened(chromium, address, told, viewport={"width": 1280, "height": 800})
        if page.query_selector("#walk a"):
            told["walk"] = _walked(page)
            told["differences"] = _compared(page)
        still = _opened(chromium, address, told, java_script_enabled=False)
        told["still"] = still.inner_text("main")
        told["still controls"] = still.locator("main button:visible, main select:visible").count()
        chromium.close()
    return told


def _opened(chromium: Any, address: str, told: dict[str, Any], **options: Any) -> Any:
    page = chromium.new_context(**options).new_page()
    page.on("console", lambda message: told["said"].append(message.text))
    page.on("pageerror", lambda error: told["said"].append(str(error)))
    page.on("request", lambda request: request.url in (address,) or told["outside"].append(request.url))
    page.route("**/*", lambda route: route.continue_() if route.request.url == address else route.abort())
    page.goto(address)
    return page


def _violations(page: Any) -> list[list[object]]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [[each["id"], [node["html"][:200] for node in each["nodes"]]] for each in found]


def _walked(page: Any) -> dict[str, object]:
    """By keys alone: into the ladder, up as far as it goes, into a role, on to the next by a move, and back."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(AT)["role"] is not None:
            break
    walk: dict[str, object] = {"start": page.evaluate(AT)}
    page.keyboard.press("Control+End")
    page.keyboard.press("Control+Home")
    walk["top by Home"] = page.evaluate(AT)["role"]
    page.keyboard.press("Control+End")
    path = [page.evaluate(AT)]
    for key in ("ArrowUp", "ArrowRight", "ArrowLeft"):
        for _ in range(KEYS_MOST):
            page.keyboard.press(key)
            here = page.evaluate(AT)
            if here["role"] == path[-1]["role"]:
                walk[f"end {key}"] = here["said"]
                break
            path.append(here)
        walk[key] = [each["role"] for each in path]
    walk["here"] = page.evaluate(AT)
    walk["every"] = sorted(_reached(page))
    page.keyboard.press("Enter")
    walk["read"] = page.evaluate(AT)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.parentElement?.className === 'back'"):
            break
    page.keyboard.press("Enter")
    walk["back"] = page.evaluate(AT)
    return walk


def _reached(page: Any) -> set[str]:
    """All roles that arrow keys come to from where they are."""
    found: set[str] = set()
    waiting = [page.evaluate(AT)["role"]]
    while waiting and len(found) < 60:
        start = waiting.pop()
        if start in found:
            continue
        found.add(start)
        for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
            page.evaluate("role => document.querySelector(`[data-role='${role}']`).focus()", start)
            page.keyboard.press(key)
            waiting.append(page.evaluate(AT)["role"])
    return found


def _compared(page: Any) -> list[str] | None:
    """What is said of the two roles that are chosen at first, and of them the other way round."""
    if not page.query_selector("#separates"):
        return None
    first, other = (page.input_value(f"#choose-{name}") for name in ("from", "to"))
    said = [page.inner_text("#difference")]
    page.select_option("#choose-from", other)
    page.select_option("#choose-to", first)
    return [*said, page.inner_text("#difference")]


if __name__ == "__main__":
    json.dump(judged(Path(sys.argv[1]), sys.argv[2], axe=sys.argv[3:] == ["axe"]), sys.stdout)
