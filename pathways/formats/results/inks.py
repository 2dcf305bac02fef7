"""Fills, lines and titles of charts, told apart without colour: by lightness, hatching, dashes and a dark outline.

The colours are those of M. Okabe and K. Ito, "Color Universal Design" (2008), which people of every colour vision can
tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Fill:
    """The inside of bars."""

    colour: str
    hatching: str = ""
    """A pattern of the format; empty: solid."""


OUTLINE = "1A1A1A"

FILLS = (
    Fill("0072B2"),
    Fill("B36B00", "dkUpDiag"),
    Fill("BFE3F7"),
    Fill("009E73"),
    Fill("7A5195", "dkHorz"),
    Fill("D55E00", "pct50"),
    Fill("FFFFFF"),
    Fill("CC79A7", "dkDnDiag"),
    Fill("595959"),
    Fill("1A1A1A", "smGrid"),
)

LINES = (("0072B2", "sysDash", 15_000), ("1A1A1A", "solid", 32_000), ("0072B2", "sysDash", 15_000))
"""Colour, dashes and thickness (in 12,700ths of a point) of the lowest, the middle and the highest line."""


def text(text: str, size: int, *, bold: bool = False) -> Any:
    """A title of a chart or axis, in points."""
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun

    letters = CharacterProperties(sz=size * 100, b=bold)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), r=[RegularTextRun(rPr=letters, t=text)])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def filled(fill: Fill) -> Any:
    """The look of bars, with their outline."""
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.colors import ColorChoice
    from openpyxl.drawing.fill import PatternFillProperties

    if not fill.hatching:
        made: Any = GraphicalProperties(solidFill=fill.colour)
    else:
        said: dict[str, Any] = {"prst": fill.hatching}
        for name, colour in (("fgClr", fill.colour), ("bgClr", "FFFFFF")):
            inked: dict[str, Any] = {"srgbClr": colour}
            said[name] = ColorChoice(**inked)
        made = GraphicalProperties(pattFill=PatternFillProperties(**said))
    made.ln = line(OUTLINE, 9_525)
    return made


def stroked(colour: str, thickness: int, dashes: str = "solid") -> Any:
    """The look of a line, its thickness in 12,700ths of a point."""
    from openpyxl.chart.shapes import GraphicalProperties

    return GraphicalProperties(ln=line(colour, thickness, dashes))


def line(colour: str, thickness: int, dashes: str = "solid") -> Any:
    """A line by itself, as the outline of something."""
    from openpyxl.drawing.line import LineProperties

    said: dict[str, Any] = {"solidFill": colour, "w": thickness, "prstDash": dashes}
    return LineProperties(**said)
