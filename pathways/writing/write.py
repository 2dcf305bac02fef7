"""A document in the format that the name of a file asks for."""

from __future__ import annotations

from pathlib import Path

from pathways.writing.blocks import Written

SUFFIXES = (".docx", ".html", ".pdf", ".md")
"""What a written document can be."""


class NotWritten(Exception):
    """Raised for a format that there is none of; its message is for the user."""


def written_as(written: Written, suffix: str, template: Path | None = None) -> bytes:
    """The document as the bytes of a file: the same for the same document.

    Args:
        written: The document.
        suffix: The end of the file's name, such as `.docx`.
        template: An institution's own Word file, for Word alone.

    Raises:
        NotWritten: If there is no such format, or a template is given for another than Word.
        NotTemplate: If the template cannot be used.
        ValueError: If the document is not sound; see `prepared` and `svg_checked`.
    """
    kind = suffix.lower()
    if kind not in SUFFIXES:
        known = ", ".join(SUFFIXES[:-1])
        raise NotWritten(f"{suffix or 'a name without an ending'} is no format of a document: end it in {known} or .md")
    if template is not None and kind != ".docx":
        raise NotWritten(f"a template gives its styles to Word files alone, not to {kind}: leave it out")
    match kind:
        case ".md":
            from pathways.writing.markdown import as_markdown

            return as_markdown(written).encode()
        case ".html":
            from pathways.writing.web import as_html

            return as_html(written).encode()
        case ".pdf":
            from pathways.writing.pdf import as_pdf

            return as_pdf(written)
        case _:
            from pathways.writing.word import as_word

            return as_word(written, template)
