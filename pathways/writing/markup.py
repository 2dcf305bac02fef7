"""Elements of HTML. They are written by the standard library, which escapes what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

Inside = Element | str | None


def element(tag: str, attributes: dict[str, str] | None = None, *inside: Inside) -> Element:
    """An element with what stands in it, in order; None is left out."""
    made = Element(tag, attributes or {})
    add(made, inside)
    return made


def add(made: Element, inside: Iterable[Inside]) -> None:
    """Put texts and elements at the end of an element."""
    for each in inside:
        if isinstance(each, Element):
            made.append(each)
        elif each and len(made):
            made[-1].tail = (made[-1].tail or "") + each
        elif each:
            made.text = (made.text or "") + each


def html(root: Element) -> str:
    """The text of a whole page."""
    return f"<!DOCTYPE html>\n{ElementTree.tostring(root, encoding='unicode', method='html')}\n"
