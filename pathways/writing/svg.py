"""Pictures in SVG: checked before they are trusted, then made fit for a page on paper or on the web."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image"}
_PAINTS = {"linearGradient", "radialGradient", "stop", "marker", "clipPath", "mask", "pattern"}
ELEMENTS = {"svg", "g", "a", "defs", "title", "desc", "metadata", "symbol", "use", "switch"} | _SHAPES | _PAINTS
"""What a picture may be made of: nothing that runs, moves, styles other things or holds foreign markup."""

_INSIDE = re.compile(r"#[^\s]+|data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*")
"""Where a picture may lead: to a part of itself, or to a raster picture that it carries."""

_ELSEWHERE = re.compile(r"url\((?!\s*['\"]?#)|@import|expression\(|javascript:", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:[^;]*")
FONT = "Arimo"
"""The font that comes with Pathways; its letters are as wide as those that our diagrams are laid out with."""


def svg_checked(svg: str) -> Element:
    """An SVG that does nothing but show.

    Raises:
        ValueError: If it cannot be read, or holds scripts, foreign markup, events, or addresses of other places.
    """
    if "<!ENTITY" in svg:
        raise ValueError("the picture declares entities")
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 - entities are refused above, and what is read is checked below
    except ElementTree.ParseError as error:
        raise ValueError(f"the picture is no SVG that can be read: {error}") from None
    if _name(root.tag) != "svg":
        raise ValueError(f"the picture is not SVG but <{_name(root.tag)}>")
    for element in root.iter():
        if _name(element.tag) not in ELEMENTS:
            raise ValueError(f"the picture holds <{_name(element.tag)}>")
        for attribute, value in element.attrib.items():
            name = _name(attribute)
            if name.lower().startswith("on") or _ELSEWHERE.search(value):
                raise ValueError(f'the picture has {name}="{value}"')
            if name == "href" and not _INSIDE.fullmatch(value):
                raise ValueError(f"the picture leads to {value}")
    return root


def for_paper(svg: str, legible: Callable[[str], str]) -> str:
    """The SVG with our font, and with texts that it can show.

    Args:
        svg: The picture.
        legible: Puts what the font can show in place of what it cannot.

    Raises:
        ValueError: If the picture is not safe; see `svg_checked`.
    """
    root = svg_checked(svg)
    for element in root.iter():
        if "font-family" in element.attrib or element is root:
            element.set("font-family", FONT)
        if "style" in element.attrib:
            element.set("style", _FONT.sub(f"font-family: {FONT}", element.attrib["style"]))
        element.text, element.tail = (text and legible(text) for text in (element.text, element.tail))
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def for_web(svg: str, id: str, title: str, description: str) -> Element:
    """The SVG as an element of a web page, named and described.

    Args:
        svg: The picture.
        id: What its ids begin with, so that they differ from those of other pictures.
        title: Its name.
        description: What is to be seen on it.

    Raises:
        ValueError: If the picture is not safe; see `svg_checked`.
    """
    root = svg_checked(svg)
    for element in list(root):
        if _name(element.tag) in {"title", "desc", "metadata"}:
            root.remove(element)
    for element in root.iter():
        _renamed(element, id)
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        named = Element(tag, {"id": f"{id}-{tag}"})
        named.text = text
        root.insert(place, named)
    for attribute in [each for each in root.attrib if each.startswith("aria-")]:
        del root.attrib[attribute]
    root.set("role", "img")
    root.set("aria-labelledby", f"{id}-title")
    root.set("aria-describedby", f"{id}-desc")
    return root


def _renamed(element: Element, prefix: str) -> None:
    """An element as HTML has it: without namespaces, with ids of its own, and nothing that can be walked to."""
    element.tag = _name(element.tag)
    attributes = {_name(name): value for name, value in element.attrib.items() if _name(name) != "tabindex"}
    if element.tag == "a":
        element.tag = "g"
        attributes.pop("href", None)
    for name, value in attributes.items():
        if name == "id":
            attributes[name] = f"{prefix}-{value}"
        elif name == "href" and value.startswith("#"):
            attributes[name] = f"#{prefix}-{value[1:]}"
        elif name in {"aria-labelledby", "aria-describedby"}:
            attributes[name] = " ".join(f"{prefix}-{each}" for each in value.split())
        else:
            attributes[name] = re.sub(r"url\((\s*['\"]?)#", rf"url(\1#{prefix}-", value)
    element.attrib.clear()
    element.attrib.update(attributes)


def _name(tag: object) -> str:
    """A name without its namespace."""
    return str(tag).rpartition("}")[2]
