"""The SVG of a page as it may stand in a document: named, described, and asking nothing of other places."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from pathways.export.diagram.describe import role_titles
from pathways.export.diagram.page import Page, subtitle
from pathways.export.diagram.render import NotDrawn
from pathways.graph.career import CareerGraph

SVG = "http://www.w3.org/2000/svg"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that may not stand in XML at all."""


def accessible(drawing: bytes, page: Page, graph: CareerGraph, description: str) -> bytes:
    """The SVG with a role, a title and a description, and names of people's words on boxes and lines.

    Args:
        drawing: What the program wrote.
        page: What it painted.
        graph: The framework.
        description: The picture in words.
    """
    ElementTree.register_namespace("", SVG)
    try:
        # The declaration of the document type points to another place, and is left behind by reading.
        root = ElementTree.fromstring(drawing)  # noqa: S314 - our own program wrote it
    except ElementTree.ParseError as error:
        raise NotDrawn(f"the layout program wrote an SVG that cannot be read: {error}") from None
    root.set("role", "img")
    root.set("aria-labelledby", "title description")
    root.set("lang", "en")
    names = _names(page, graph)
    for group in root.iter(f"{{{SVG}}}g"):
        title = group.find(f"{{{SVG}}}title")
        if title is None:
            continue
        name = names.get(title.text or "") if group.get("class") == "node" else names.get(group.get("id") or "")
        if name is None:
            group.remove(title)
        else:
            title.text = _clean(name)
    for tag, text, number in (
        ("desc", description, 0),
        ("title", " ".join(f"{graph.framework.title}: {subtitle(graph)}".split()), 0),
    ):
        element = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": "description" if tag == "desc" else "title"})
        element.text = _clean(text)
        root.insert(number, element)
    written: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _names(page: Page, graph: CareerGraph) -> dict[str, str]:
    """What boxes, by their id, and lines, by theirs, are called."""
    titles = role_titles(graph)
    names: dict[str, str] = {}
    number = 0
    for each in page.panels:
        boxes = {placed.box.id: titles.get(placed.box.id, placed.box.text) for placed in each.boxes}
        names.update(boxes)
        for way in each.ways:
            arrow = "and" if way.line.both_ways else "to"
            names[f"way{number}"] = (
                f"{way.line.label or 'The track ends'}: {boxes[way.line.tail]} {arrow} {boxes[way.line.head]}"
            )
            number += 1
    return names


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
