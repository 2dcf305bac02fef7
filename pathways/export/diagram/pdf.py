"""Pages as PDF: tagged as PDF/UA-1, fit to be kept as PDF/A-2a, with its font in it; the description on pages after."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pathways.export.diagram.compiled import compiled
from pathways.export.diagram.metrics import shortened
from pathways.export.diagram.subject import Subject
from pathways.export.diagram.theme import Theme
from pathways.writing.svg import for_paper

ALTERNATIVE_MOST = 400
"""Letters of the alternative text where all of it follows in words."""


def pdf_of(
    pages: Sequence[tuple[bytes, float, float]], subject: Subject, theme: Theme, size: tuple[float, float], *,
    in_words: bool = True,
) -> bytes:  # fmt: skip
    """The pages of a diagram as one PDF. The same input gives the same bytes.

    Args:
        pages: Each page as SVG, with its width and height in points.
        subject: What it is about, with no sign that the font does not have.
        theme: The colours.
        size: The width and height, in points, of the pages with words.
        in_words: Whether the description follows as text; without it, it is the alternative text of the picture.

    Raises:
        NotDrawn: If it cannot be set.
    """
    alternative = subject.description
    if in_words:
        where = f"On the pages after the picture{'s' if len(pages) > 1 else ''} every role and move stands in words."
        alternative = f"{shortened(f'{subject.title}. {subject.subtitle}', ALTERNATIVE_MOST)}. {where}"
    several = len(pages) > 1
    data = {
        "title": subject.title or "Diagram",
        "author": "Pathways",
        "alternative": shortened(f"{subject.title}. {subject.subtitle}", ALTERNATIVE_MOST),
        "pages": [
            {
                "svg": for_paper(svg.decode(), lambda each: each),
                "width": wide,
                "height": high,
                "alt": f"Page {number} of {len(pages)}. {alternative}" if several else alternative,
            }
            for number, (svg, wide, high) in enumerate(pages, 1)
        ],
        "words": [{"heading": each.heading, "lines": list(each.lines)} for each in subject.words] if in_words else [],
        "width": size[0],
        "height": size[1],
        "page": theme.page,
        "text": theme.text,
        "accent": theme.accent,
    }
    return compiled("diagram.typ", json.dumps(data, ensure_ascii=False, sort_keys=True), "pdf", on=subject.on)
