"""Elements that python-docx has no words for."""

from __future__ import annotations

from typing import Any


def element(tag: str, **values: str) -> Any:
    """An element of Word's own names, such as `w:lang`; so are its attributes, but for those named with another prefix.

    Args:
        tag: Its name with its prefix.
        values: Its attributes; an underscore parts a prefix from the name, as in `xml_space`.
    """
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made: Any = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(name.replace("_", ":", 1) if "_" in name else f"w:{name}"), value)
    return made
