"""A table as Markdown or CSV: what committees paste into papers, and spreadsheets open."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run as a formula by a spreadsheet."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def as_markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A pipe table; bars and line breaks in cells are escaped."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(_cell(each) for each in line)} |\n" for line in lines)


def as_csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Comma-separated values with Windows line ends, as RFC 4180 has them; formulas are made harmless."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([[f"'{each}" if _is_formula(each) else each for each in row] for row in rows])
    return page.getvalue()


def _is_formula(text: str) -> bool:
    """Whether a spreadsheet would run a cell; a negative number is none."""
    return text.startswith(_FORMULA) and not _NUMBER.fullmatch(text)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
