"""typst, which sets text on pages: only with the fonts and files that come with Pathways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""That all can read it (PDF/UA-1) and that it can be kept (PDF/A-2a)."""


class NotSet(Exception):
    """Raised where typst refuses; its message is typst's."""


def typeset(file: str, inputs: Mapping[str, str], timestamp: int = 0) -> bytes:
    """A PDF.

    Args:
        file: The name of a file in this room that says how it looks.
        inputs: The data for it.
        timestamp: When it was made, in seconds since 1970.

    Raises:
        NotSet: If typst refuses, as where a font lacks a sign.
    """
    return _run(file, inputs, "compile", format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)  # type: ignore[no-any-return]


def rasterised(svg: str, width: float, height: float, dots_per_inch: int) -> bytes:
    """A PNG of an SVG, in its own size or as large as there is room.

    Args:
        svg: The picture, with fonts that typst has.
        width: The room, in points.
        height: The room, in points.
        dots_per_inch: How fine it is.

    Raises:
        NotSet: If typst cannot read it.
    """
    inputs = {"svg": svg, "width": str(width), "height": str(height)}
    return _run("picture.typ", inputs, "compile", format="png", ppi=dots_per_inch)  # type: ignore[no-any-return]


def asked(file: str, inputs: Mapping[str, str], expression: str) -> Any:
    """What an expression of typst gives in a document that has been set.

    Takes and raises what `typeset` does.
    """
    import json

    return json.loads(_run(file, inputs, "eval", expression))


def _run(file: str, inputs: Mapping[str, str], method: str, *arguments: object, **options: object) -> Any:
    import typst

    compiler = typst.Compiler(
        HERE / file, root=HERE, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=dict(inputs)
    )
    try:
        return getattr(compiler, method)(*arguments, **options)
    except typst.TypstError as error:
        raise NotSet(str(error)) from None


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
