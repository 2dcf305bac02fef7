"""Marks as SVG: named and described for people who do not see it, and asking nothing of other places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pathways.export.chart.marks import Dots, Figure, Mark, Rectangle, Strokes

FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
"""Arial and those as wide as it."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that may not stand in XML at all."""

_NOT_NAME = re.compile("[^A-Za-z0-9_.-]")


def written(marks: Iterable[Mark | Figure], width: float, height: float, title: str, description: str) -> bytes:
    """A picture as SVG.

    Args:
        marks: What is painted, the later over the earlier.
        width: In points.
        height: In points.
        title: What it is called.
        description: The picture in words.
    """
    size = f'width="{_number(width)}pt" height="{_number(height)}pt" viewBox="0 0 {_number(width)} {_number(height)}"'
    named = 'role="img" aria-labelledby="title description" lang="en"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named} font-family="{FONTS}">',
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="description">{_text(description)}</desc>',
        f'<rect width="{_number(width)}" height="{_number(height)}" fill="#ffffff"/>',
    ]
    for each in marks:
        if isinstance(each, Figure):
            lines.append(f"<g id={quoteattr('framework-' + _NOT_NAME.sub('-', each.id))}>")
            lines.append(f"<title>{_text(each.title)}</title>")
            lines += [_mark(mark) for mark in each.marks]
            lines.append("</g>")
        else:
            lines.append(_mark(each))
    return "\n".join([*lines, "</svg>", ""]).encode()


def _mark(mark: Mark) -> str:
    if isinstance(mark, Rectangle):
        box = mark.box
        line = "" if mark.line == "none" else f' stroke="{mark.line}" stroke-width="{_number(mark.width)}"'
        dashes = f' stroke-dasharray="{mark.dashes}"' if mark.dashes else ""
        return (
            f'<rect x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}" '
            f'height="{_number(box.height)}" fill="{mark.fill}"{line}{dashes}/>'
        )
    if isinstance(mark, Strokes):
        path = " ".join(
            f"M{_number(x)} {_number(y)}L{_number(to_x)} {_number(to_y)}" for x, y, to_x, to_y in mark.segments
        )
        return f'<path d="{path}" fill="none" stroke="{mark.line}" stroke-width="{_number(mark.width)}"/>'
    if isinstance(mark, Dots):
        # A circle as two arcs keeps many dots in one path.
        size = _number(mark.radius)
        path = "".join(
            f"M{_number(x - mark.radius)} {_number(y)}a{size} {size} 0 1 0 {_number(2 * mark.radius)} 0"
            f"a{size} {size} 0 1 0 {_number(-2 * mark.radius)} 0z"
            for x, y in mark.centres
        )
        return f'<path d="{path}" fill="{mark.fill}"/>'
    anchor = ' text-anchor="middle"' if mark.centred else ""
    weight = ' font-weight="bold"' if mark.bold else ""
    return (
        f'<text x="{_number(mark.x)}" y="{_number(mark.y)}" font-size="{_number(mark.size)}"{weight}{anchor} '
        f'fill="{mark.fill}">{_text(mark.text)}</text>'
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text))
