"""A subject as a file in one of eight formats."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from pathways.export.diagram.fit import Fitted, Paper, fitted
from pathways.export.diagram.logo import Logo
from pathways.export.diagram.mermaid import mermaid
from pathways.export.diagram.page import Page
from pathways.export.diagram.render import NotDrawn, Renderer
from pathways.export.diagram.source import dot_source
from pathways.export.diagram.subject import Subject
from pathways.export.diagram.subjects.whole import whole_framework
from pathways.export.diagram.svg import svg_of
from pathways.export.diagram.theme import Theme, theme
from pathways.graph.career import CareerGraph

Kind = Literal["svg", "png", "pdf", "dot", "gv", "mmd", "txt", "md"]

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is to look."""

    paper: Paper = field(default_factory=Paper)
    theme: Theme = field(default_factory=lambda: theme("light"))
    logo: Logo | None = None
    renderer: Renderer = "auto"
    in_words: bool = True
    """Whether a PDF has the description on pages of its own."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A file, and what is to be said of it."""

    content: bytes
    notes: tuple[str, ...] = ()


def draw(graph: CareerGraph, *, on: date, kind: Kind, look: Look | None = None) -> bytes:
    """A whole framework as a file; takes and raises what `drawing` does."""
    return drawing(whole_framework(graph, on), kind, look).content


def drawing(subject: Subject, kind: Kind, look: Look | None = None) -> Drawing:
    """A subject as a file.

    Args:
        subject: What is drawn.
        kind: The format.
        look: How it is to look; formats of text have no looks.

    Raises:
        NotDrawn: If a program was asked for that is missing or fails, or the picture cannot be painted.
    """
    look = look or Look()
    match kind:
        case "mmd":
            return Drawing(mermaid(subject).encode())
        case "dot" | "gv":
            return Drawing(dot_source(subject).encode())
        case "txt":
            return Drawing(f"{subject.description}\n".encode())
        case "md":
            return Drawing(in_markdown(subject).encode())
    if kind in ("png", "pdf"):
        subject = subject.told(_printable)
    found = fitted(subject, look.paper, look.renderer, look.logo)
    notes = [*_notes(found, look)]
    if kind == "svg":
        return Drawing(svg_of(found.pages[0], subject, look.theme), tuple(notes))
    if kind == "png":
        from pathways.export.diagram.raster import DPI, png_of

        svg = svg_of(found.pages[0], subject, look.theme)
        content, dots = png_of(svg, subject.title, subject.description)
        if dots < DPI:
            notes.append(f"the picture is so large that it has {dots} dots to the inch; SVG and PDF have no such limit")
        return Drawing(content, tuple(notes))
    return Drawing(_pdf(found, subject, look), tuple(notes))


def _printable(text: str) -> str:
    """Text that the font of a PDF has: names for other signs, and none that are not seen or only stand on another.

    An accent joins its letter where Unicode has a sign for both; one that does not cannot be read back from a PDF.
    """
    from pathways.writing.setting.legible import legible

    known = legible(unicodedata.normalize("NFC", text))
    return "".join(sign for sign in known if unicodedata.category(sign) not in ("Cf", "Mn", "Me"))


def in_markdown(subject: Subject) -> str:
    """The description as Markdown."""
    from pathways.writing.markdown_text import at_start, escaped

    def line_of(text: str) -> str:
        return at_start(escaped(" ".join(text.split())))

    lines = [f"# {line_of(subject.title)}", "", line_of(subject.subtitle), ""]
    for section in subject.words:
        if section.heading:
            lines += [f"## {line_of(section.heading)}", ""]
        lines += [f"- {line_of(line)}" if section.heading else f"{line_of(line)}\n" for line in section.lines]
        lines.append("")
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip("\n") + "\n"


def _pdf(found: Fitted, subject: Subject, look: Look) -> bytes:
    from pathways.export.diagram.pdf import pdf_of

    total = len(found.pages)
    pages = []
    for number, page in enumerate(found.pages, 1):
        note = f"page {number} of {total}" if total > 1 else ""
        svg = svg_of(page, subject, look.theme, whole_sheet=True, note=note)
        wide, high = _size(page)
        pages.append((svg, wide, high))
    sheet = found.pages[0].sheet
    return pdf_of(pages, subject, look.theme, (sheet.paper_width, sheet.paper_height), in_words=look.in_words)


def _size(page: Page) -> tuple[float, float]:
    """How large a page is, which is its sheet unless something stands out over it."""
    from pathways.export.diagram.sheet import MARGIN

    scale = page.sheet.scale
    return (
        max(page.sheet.paper_width, page.width * scale + 2 * MARGIN),
        max(page.sheet.paper_height, page.height * scale + 2 * MARGIN),
    )


def _notes(found: Fitted, look: Look) -> list[str]:
    """What somebody should know of the paper and the lines."""
    notes = []
    wanted, got = look.paper.sheet, found.pages[0].sheet
    if (got.paper, got.landscape) != (wanted.paper, wanted.landscape):
        notes.append(f"there is too much for {wanted.name}; the picture is made for {got.name}")
    if len(found.pages) > 1:
        notes.append(f"the picture takes {len(found.pages)} pages of {got.name}")
    elif not found.pages[0].fits:
        notes.append(f"the picture is larger than {got.name}; as .pdf it takes several pages")
    if found.own_ways:
        notes.append(f"the lines have ways of Pathways' own: {found.own_ways}")
    return notes


__all__ = ["KINDS", "Drawing", "Kind", "Look", "NotDrawn", "draw", "drawing", "in_markdown"]
