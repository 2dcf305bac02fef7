"""PDF files as passages, page by page: the text that is in them, not what a picture shows."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pathways.documents.refused import Refused
from pathways.formats.blocks import Line, passages_of_lines
from pathways.formats.limits import CHARACTERS_MAX
from pathways.language.passages import Passage, Where

PAGES_MAX = 2_000


def passages_of_pdf(content: bytes) -> tuple[Passage, ...]:
    """The passages of a PDF, with pages and the lines that were found on each. A sentence may go over a page.

    Raises:
        Refused: If it cannot be read, is protected by a password, or holds pictures of text only.
    """
    lines = list(_lines(content))
    if not any(character.isalpha() for _, line in lines for character in line):
        raise Refused("no-text", "there is no text in this PDF: its pages are pictures",
                      "have the text recognised (OCR) first, or give the file that it was made from")  # fmt: skip
    return passages_of_lines(lines)


def _lines(content: bytes) -> Iterator[Line]:
    import struct
    import zlib

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    length = 0
    try:
        with _quiet():
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted and not reader.decrypt(""):
                raise _protected()
            if len(reader.pages) > PAGES_MAX:
                raise Refused("too-long", f"the PDF has more than {PAGES_MAX:,} pages", "give it in parts")
            for number, page in enumerate(reader.pages, 1):
                text = page.extract_text()
                length += len(text)
                if length > CHARACTERS_MAX:
                    raise Refused(
                        "too-long", f"the text has more than {CHARACTERS_MAX:,} characters", "give it in parts"
                    )
                for line_number, line in enumerate(text.splitlines(), 1):
                    yield Where(line_number, page=number), line
    except (DependencyError, FileNotDecryptedError):
        raise _protected() from None
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError,
            AssertionError, NotImplementedError, EOFError, OSError, zlib.error, struct.error):  # fmt: skip
        # Broken files make pypdf raise whatever the broken part leads to, as its own documentation says.
        raise Refused("format", "this PDF is damaged and cannot be read", "open it and print it as a new PDF") from None


def _protected() -> Refused:
    return Refused("encrypted", "this PDF is protected by a password", "save it without protection, then ask again")


@contextmanager
def _quiet() -> Iterator[None]:
    """Pypdf tells of every oddity on stderr; what matters here is whether there is text."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)
