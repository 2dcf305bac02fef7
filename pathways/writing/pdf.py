"""A document as PDF: tagged as PDF/UA-1, to be kept as PDF/A-2a, with its fonts in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from pathways.writing.blocks import Written
from pathways.writing.prepared import prepared
from pathways.writing.setting.data import PaperData
from pathways.writing.setting.legible import legible, surely_legible
from pathways.writing.setting.row_headings import with_row_headings
from pathways.writing.setting.typeset import NotSet, asked, typeset
from pathways.writing.svg import for_paper

PAPER = "paper.typ"
PAGES = "(<part-begins>, <part-ends>).map(mark => query(mark).map(each => each.location().page()))"


def as_pdf(written: Written) -> bytes:
    """The document as PDF.

    Signs that no font at hand can show are named in brackets.

    Raises:
        ValueError: If the document is not sound; see `prepared` and `svg_checked`.
    """
    written = prepared(written)
    moment = 0 if written.on is None else int(datetime(*written.on.timetuple()[:3], tzinfo=UTC).timestamp())
    try:
        pdf = typeset(PAPER, _inputs(written), timestamp=moment)
    except NotSet:
        # Signs that can be shown one by one may not be joined: the plainest text is better than none.
        pdf = typeset(PAPER, _data(written, surely_legible, surely_legible), timestamp=moment)
    return with_row_headings(pdf, written)


def pages_of_part(written: Written) -> tuple[int, ...]:
    """How many pages each part stands on in the PDF; a page that two parts share counts for both.

    Raises:
        ValueError: If the document is not sound; see `prepared` and `svg_checked`.
    """
    begin, end = asked(PAPER, _inputs(prepared(written)), PAGES)
    return tuple(last - first + 1 for first, last in zip(begin, end, strict=True))


def _inputs(written: Written) -> dict[str, str]:
    return _data(written, legible, partial(legible, in_picture=True))


def _data(written: Written, in_text: Callable[[str], str], in_picture: Callable[[str], str]) -> dict[str, str]:
    data = PaperData(written, in_text, lambda svg: for_paper(svg, in_picture)).data()
    return {"document": json.dumps(data, ensure_ascii=False, sort_keys=True)}
