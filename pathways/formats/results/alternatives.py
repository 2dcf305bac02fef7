"""What charts show, in words, for those who do not see them: put into a workbook after it was written.

openpyxl gives the frame of a chart a name and nothing else, so that the description is added to the parts of the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

_DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
_FRAME = re.compile(r"<(\w+:)?cNvPr ([^>]*?)(/?)>")


def with_alternatives(content: bytes, said: Sequence[str]) -> bytes:
    """A workbook whose charts say what they show.

    Args:
        content: The workbook.
        said: A text for each chart, in the order of sheets and charts.
    """
    if not said:
        return content
    waiting = list(said)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after:
        drawings = {
            info.filename: int(found[1]) for info in before.infolist() if (found := _DRAWING.fullmatch(info.filename))
        }
        changed: dict[str, str] = {}
        for name in sorted(drawings, key=lambda name: drawings[name]):
            text = before.read(name).decode("utf-8")
            changed[name] = _FRAME.sub(lambda frame: _described(frame, waiting.pop(0)), text)
        for info in before.infolist():
            part = changed[info.filename].encode("utf-8") if info.filename in changed else before.read(info.filename)
            after.writestr(info, part)
    return written.getvalue()


def _described(frame: re.Match[str], text: str) -> str:
    return f"<{frame[1] or ''}cNvPr {frame[2].rstrip()} descr={quoteattr(text)}{frame[3]}>"
