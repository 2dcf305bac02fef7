"""typst, which sets PDF and paints PNG: only with the fonts and files that come with Pathways, and nothing fetched."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pathways.export.diagram.render import NotDrawn

if TYPE_CHECKING:
    import typst

HERE = Path(__file__).parent

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""That all can read it (PDF/UA-1) and that it can be kept (PDF/A-2a)."""


def compiled(
    template: str, data: str, form: Literal["pdf", "png"], *, dots: int = 72, on: date = date(1970, 1, 1)
) -> bytes:
    """What a template of this folder gives for some data; the same bytes for the same data.

    Args:
        template: Its name.
        data: What it reads as `sys.inputs.data`.
        form: The format.
        dots: To the inch, of a PNG.
        on: The day that a PDF gives as its own: that of the data, never that of the clock.

    Raises:
        NotDrawn: If typst refuses.
    """
    import typst

    compiler = typst.Compiler(
        HERE / template, root=HERE, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"data": data}
    )
    try:
        if form == "png":
            made = compiler.compile(format="png", ppi=dots)
        else:
            moment = int(datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp())
            made = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=moment)
    except typst.TypstError as error:
        raise NotDrawn(f"typst refuses: {error}") from None
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> typst.Fonts:
    import typst

    import pathways.writing

    folder = Path(pathways.writing.__file__ or "").parent / "fonts"
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
