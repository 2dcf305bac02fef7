"""Bytes to text: only from a plain file of a sensible size, and only UTF-8."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from pathways.documents.refused import Refused
from pathways.problems import Place

SIZE_MAX = 16 * 2**20
"""Bytes; the longest real document is under a hundredth of this."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What libyaml counts as the end of a line."""


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        Refused: If it is missing, no plain file, too large, or not UTF-8 text.
    """
    try:
        return decode(read_bytes(path))
    except Refused as refused:
        refused.file = str(path)
        raise


def decode(content: bytes) -> str:
    """Bytes as text, without a byte order mark.

    Raises:
        Refused: If they are not UTF-8 text.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("encoding", "the file is saved as UTF-16", "save it again as UTF-8")
    if b"\0" in content[:65536]:
        raise Refused("binary", "this is no text file", "give a document written as YAML text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        lines = split_lines(before)
        byte = content[error.start]
        raise Refused(
            "encoding",
            f"byte 0x{byte:02x} is not UTF-8 text",
            "save the file again as UTF-8",
            Place(len(lines), len(lines[-1]) + 1),
            lines[-1],
        ) from None


def split_lines(text: str) -> list[str]:
    """The lines of a text as libyaml counts them; at least one."""
    return _BREAK.split(text)


def read_bytes(path: Path) -> bytes:
    """All bytes of a plain file, opened without waiting for anybody to write to it."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():
            raise Refused("not-a-file", "this is a folder", "give a document inside it")
        handle = os.open(path, flags)
    except FileNotFoundError:
        raise Refused("missing-file", "there is no such file", "check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Refused("unreadable", f"the file cannot be opened: {reason.lower()}", "check its permissions") from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise Refused("not-a-file", "this is no plain file but a pipe or device", "save the document as a file")
        if about.st_size > SIZE_MAX:
            raise _too_large()
        try:
            content = file.read(SIZE_MAX + 1)
        except OSError as error:
            raise Refused("unreadable", f"the file cannot be read: {(error.strerror or str(error)).lower()}") from None
    if len(content) > SIZE_MAX:
        raise _too_large()
    return content


def _too_large() -> Refused:
    return Refused("too-large", f"the file is larger than {SIZE_MAX // 2**20} MB", "split it into several documents")
