"""The page as HTML: the blocks as every web page of ours has them, and between them what can be walked and chosen."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from pathways.export.diagram.theme import theme
from pathways.model.roles import Role
from pathways.papers.page.ask import Paged
from pathways.papers.page.between import Between, between
from pathways.papers.page.choices import back, chooser, ways_of
from pathways.papers.page.compose import BETWEEN, LADDER, ROLE, ROLES, composed
from pathways.papers.page.ladder import ladder_table
from pathways.writing.blocks import Fields, Heading, Part
from pathways.writing.markup import element
from pathways.writing.prepared import prepared
from pathways.writing.signs import clean
from pathways.writing.web import STYLE, WebPage, heading_id, turned

HERE = Path(__file__).parent
OWN_STYLE = HERE / "page.css"
SCRIPT = HERE / "page.js"

LOGO_WIDE, LOGO_HIGH = 220, 64
"""Pixels that a logo may take."""


def framework_page(ask: Paged) -> str:
    """A framework as one web page that asks nothing of other places.

    The same framework on the same day gives the same page.

    Args:
        ask: The framework, and how its page is to look.

    Raises:
        BadColour: If the institution's colour is not written as one.
    """
    return _FrameworkPage(ask).text()


class _FrameworkPage(WebPage):
    """A framework on its way into HTML."""

    def __init__(self, ask: Paged) -> None:
        made = composed(ask)
        self.ask, self.names = ask, made.names
        self.move_ids = {move: heading_id(at) for move, at in made.move_at.items()}
        self.found: Between | None = between(ask)
        super().__init__(prepared(made.written))

    def head(self) -> Element:
        head = super().head()
        style = f"\n{STYLE.read_text('utf-8')}{_colours(self.ask.colour)}{OWN_STYLE.read_text('utf-8')}"
        for each in head:
            if each.tag == "style":
                each.text = style
            if each.get("http-equiv"):
                each.set("content", _policy(style, _script()))
        return head

    def main(self) -> Element:
        main = element("main", {"id": "main", "tabindex": "-1"})
        if self.ask.logo is not None:
            main.append(_logo(self.ask))
        title, owner = self.written.title, self.written.subtitle
        main.append(element("h1", turned(title), title))
        if owner:
            main.append(element("p", {"class": "subtitle", **turned(owner)}, owner))
        for at, part in enumerate(self.written.parts):
            main.append(self.section(self.names[at], part, at))
            if at == 0:
                main.append(self.contents())
        if self.found is not None:
            data = json.dumps(self.found.data(), ensure_ascii=False, separators=(",", ":"))
            escaped = data.replace("<", "\\u003c")
            main.append(element("script", {"type": "application/json", "id": "separates"}, escaped))
        if self.ask.graph.roles:
            main.append(element("script", None, _script()))
        return main

    def section(self, name: str, part: Part, at: int) -> Element:
        """A part with what belongs to it beside its blocks."""
        role = self.ask.graph.roles.get(name.removeprefix(ROLE)) if name.startswith(ROLE) else None
        attributes = {"id": name}
        if role is not None:
            attributes["class"] = "role"
        elif isinstance(part.blocks[0], Heading):
            attributes["aria-labelledby"] = heading_id((at, 0))
        made = element("section", attributes)
        for place, block in enumerate(part.blocks):
            made.extend(self.block(block, self.numbers.of_block.get((at, place)), (at, place)))
            if role is not None and isinstance(block, Fields):
                made.extend(ways_of(role, self.ask, self.move_ids))
        made.extend(self.after(name, role))
        return made

    def after(self, name: str, role: Role | None) -> Iterator[Element]:
        """What stands at the end of a part."""
        if role is not None:
            yield back()
        elif name == LADDER and self.ask.graph.roles:
            yield element("p", {"class": "quiet", "id": "keys", "hidden": "hidden"}, KEYS)
            yield ladder_table(self.ask)
            yield element("p", {"id": "here", "role": "status", "hidden": "hidden"})
        elif name == ROLES:
            button = element("button", {"type": "button", "id": "all", "aria-pressed": "false"}, "Show all roles")
            yield element("p", {"id": "shown", "hidden": "hidden"}, button)
        elif name == BETWEEN and self.found is not None:
            yield chooser(self.found, self.ask)

    def contents(self) -> Element:
        """Links to the parts."""
        links = [
            element("li", None, element("a", {"href": f"#{self.names[at]}"}, part.blocks[0].text))
            for at, part in enumerate(self.written.parts)
            if isinstance(part.blocks[0], Heading) and part.blocks[0].level == 1
        ]
        return element("nav", {"aria-label": "Contents", "class": "parts"}, element("ul", None, *links))


KEYS = (
    "Arrow keys walk the ladder as it lies; Home and End go along a grade, with Ctrl to the top and to the bottom. "
    "Enter goes to what is known of the role. Roles with a thick edge can be reached from where you are."
)


def _script() -> str:
    return f"\n{SCRIPT.read_text('utf-8')}"


def _policy(style: str, script: str) -> str:
    """What a browser may do with the page: show it in this one style, and run this one script."""
    styles, scripts = _hash(style), _hash(script)
    allowed = f"default-src 'none'; style-src {styles}; script-src {scripts}; img-src data:"
    return f"{allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    """A text as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _colours(colour: str | None) -> str:
    """The institution's colour, or ours, as it can be read in each theme."""
    light, dark = theme("light", colour).accent, theme("dark", colour).accent
    return f":root {{ --accent: {light}; }}\n@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n"


def _logo(ask: Paged) -> Element:
    assert ask.logo is not None
    wide, high = ask.logo.size(LOGO_WIDE, LOGO_HIGH)
    owner = clean(ask.framework.institution.name) if ask.framework.institution is not None else ""
    size = {"width": str(max(1, round(wide))), "height": str(max(1, round(high)))}
    return element("img", {"class": "logo", "src": ask.logo.address, "alt": owner, **size})
