"""A file that is no document of ours: what format it has, and its passages."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.refused import Refused
from pathways.documents.text import decode, read_bytes
from pathways.formats.limits import CHARACTERS_MAX
from pathways.language.passages import Passage

TAKEN = "give plain text, Markdown, Word (.docx) or PDF"

_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})

_OTHERS = {
    b"\xd0\xcf\x11\xe0": ("this is an old Word file, or one with a password", "save it as .docx without a password"),
    b"{\\rtf": ("this is Rich Text", "save it as .docx or as plain text"),
    b"<!doctype html": ("this is a web page", "copy its text into a plain file, or print it as PDF"),
    b"<html": ("this is a web page", "copy its text into a plain file, or print it as PDF"),
}


def open_passages(path: Path, shown_as: str | None = None) -> tuple[Passage, ...]:
    """The passages of a file; its first bytes tell its format, and its name only Markdown from plain text.

    Raises:
        Refused: If it cannot be read, or holds no text.
    """
    try:
        return _checked(_passages(read_bytes(path), path.suffix.lower()))
    except Refused as refused:
        refused.file = shown_as or str(path)
        raise


def _passages(content: bytes, suffix: str) -> tuple[Passage, ...]:
    if not content.strip():
        raise Refused("empty", "the file is empty", TAKEN)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        from pathways.formats.pdf import passages_of_pdf

        return passages_of_pdf(content)
    if content.startswith(b"PK\x03\x04"):
        from pathways.formats.word import passages_of_word

        return passages_of_word(content)
    for beginning, (message, help) in _OTHERS.items():
        if content[:64].lstrip().lower().startswith(beginning):
            raise Refused("format", message, help)
    if suffix in {".docx", ".pdf"}:
        name = "a Word file" if suffix == ".docx" else "a PDF"
        raise Refused("format", f"the name says that this is {name}, but it is none", f"save it again; or {TAKEN}")
    text = _decoded(content)
    if suffix in _MARKDOWN:
        from pathways.formats.markdown import passages_of_markdown

        return passages_of_markdown(text)
    from pathways.formats.plain import passages_of_text

    return passages_of_text(text)


def _decoded(content: bytes) -> str:
    try:
        return decode(content)
    except Refused as refused:
        if refused.problem.code == "binary":
            raise Refused("binary", "this is no text file", TAKEN) from None
        raise


def _checked(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    if not any(any(character.isalpha() for character in passage.text) for passage in passages):
        raise Refused("empty", "there are no words in the file", TAKEN)
    if sum(len(passage.text) for passage in passages) > CHARACTERS_MAX:
        raise Refused("too-long", f"the text has more than {CHARACTERS_MAX:,} characters", "give it in parts")
    return passages
