"""What a browser shows of a server, as JSON. It runs where programs that judge files are.

The arguments are the server's address, the token, and the path of the browser.
"""

import json
import re
import sys
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-not-found, unused-ignore]
from playwright.sync_api import sync_playwright  # type: ignore[import-not-found, unused-ignore]

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update")  # fmt: skip
SEQUENCE = re.compile(r"\x1b(\[[0-9;?<=>$]*[A-Za-z]|\][^\x07\x1b]*(\x07|\x1b\\)|[=>78])")
SECONDS = 60

STEPS = (
    ("", "What it is"),
    ("i", "About me"),
    ("e", "Under which name?"),
    ("Enter", "written."),
    ("h", "Where to"),
    ("/", "To the list"),
    ("sheffield", "University of Sheffield"),
)
"""What is typed, and what the screen then shows."""


def driven(address: str, token: str, browser: str) -> dict[str, Any]:
    """What is asked for, said and shown, from the token to a search."""
    told: dict[str, Any] = {"asked": [], "said": [], "missed": []}
    frames: list[bytes] = []
    with sync_playwright() as programs:
        chromium = programs.chromium.launch(executable_path=browser, args=[*QUIET])
        page = chromium.new_context(viewport={"width": 1100, "height": 700}).new_page()
        page.on("request", lambda request: told["asked"].append(request.url))
        page.on("console", lambda message: told["said"].append([message.type, message.text]))
        page.on("pageerror", lambda error: told["said"].append(["error", str(error)]))
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(_bytes(frame))))
        page.goto(address)
        told["axe"] = [each["id"] for each in Axe().run(page).response["violations"]]
        page.keyboard.type("wrong")
        page.keyboard.press("Enter")
        page.wait_for_selector("text=That is not the token.")
        page.keyboard.type(token)
        with page.expect_download(timeout=SECONDS * 1000) as download:
            page.keyboard.press("Enter")
            for typed, expected in STEPS:
                before = len(frames)
                page.keyboard.press(typed) if typed == "Enter" or len(typed) == 1 else page.keyboard.type(typed)
                for _ in range(SECONDS * 10):
                    if expected in _shown(frames[before if typed else 0 :]):
                        break
                    page.wait_for_timeout(100)
                else:
                    told["missed"].append([typed, expected, _shown(frames[before:])[-500:]])
        told["download"] = download.value.suggested_filename
        told["address"] = page.url
        page.keyboard.press("Escape")
        page.wait_for_timeout(500)
        page.keyboard.press("q")
        page.wait_for_selector("text=The session has ended.")
        told["focus"] = page.evaluate("document.activeElement.id")
        told["font"] = page.evaluate("document.fonts.check('16px \"Roboto Mono\"')")
        chromium.close()
    return told


def _bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame


def _shown(frames: list[bytes]) -> str:
    return SEQUENCE.sub("", b"".join(frames).decode("utf-8", "replace"))


if __name__ == "__main__":
    json.dump(driven(*sys.argv[1:4]), sys.stdout)
