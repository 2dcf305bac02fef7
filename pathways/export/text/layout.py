"""Lines within a width: headings, paragraphs, bullets and tables; and what is painted how."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["heading", "strong", "faint", "warn", "link"]
"""What a piece of text is, so that a terminal can colour it."""

Paint = Callable[[str, Role], str]

WIDTH_MIN = 40


def plain(text: str, _role: Role) -> str:
    """No colour."""
    return text


@dataclass
class Page:
    """Text that grows downward. Colours are put on whole lines after wrapping, so that widths stay right."""

    width: int = 80
    paint: Paint = plain
    lines: list[str] = field(default_factory=list)
    linear: bool = False
    """Whether it is read aloud: what would stand side by side comes one after the other, and nothing is underlined."""

    def heading(self, text: str, under: str = "") -> None:
        """A heading with a line under it, and a blank line before it unless it is the first."""
        self.gap()
        for line in self._wrapped(text, "", ""):
            self.lines.append(self.paint(line, "heading"))
        if under and not self.linear:
            self.lines.append(under * min(self.width, max(cells(line) for line in self._wrapped(text, "", ""))))

    def text(self, text: str, indent: int = 0, role: Role | None = None) -> None:
        """A paragraph."""
        self._add(text, " " * indent, " " * indent, role)

    def bullet(self, text: str, indent: int = 0, sign: str = "-", role: Role | None = None) -> None:
        """A paragraph with a sign before its first line."""
        start = f"{' ' * indent}{sign} "
        self._add(text, start, " " * cells(start), role)

    def field(self, name: str, values: str | Iterable[str], indent: int = 0) -> None:
        """``Name: value``, or the name with a bullet for each of several values; nothing without values."""
        listed = [values] if isinstance(values, str) else list(values)
        listed = [value for value in listed if value]
        first = listed[0].split(maxsplit=1)[0] if listed else ""
        if len(listed) == 1 and indent + cells(name) + 2 + cells(first) > self.width:
            self._add(f"{name}:", " " * indent, " " * indent, "strong")
            self._add(listed[0], " " * (indent + 2), " " * (indent + 2), None)
        elif len(listed) == 1:
            start = f"{' ' * indent}{name}: "
            wrapped = self._wrapped(listed[0], start, " " * (indent + 2))
            self.lines.append(wrapped[0].replace(f"{name}:", self.paint(f"{name}:", "strong"), 1))
            self.lines += wrapped[1:]
        elif listed:
            self._add(f"{name}:", " " * indent, " " * indent, "strong")
            for value in listed:
                self.bullet(value, indent + 2)

    def gap(self) -> None:
        """A blank line, unless there is one already or nothing stands before it."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def table(self, rows: Sequence[Sequence[str]], header: Sequence[str], indent: int = 0, flexible: int = 1) -> None:
        """Rows in columns as wide as their contents; the flexible column gives way and wraps."""
        every = [list(header), *[list(row) for row in rows]]
        widths = [max(cells(row[column]) for row in every) for column in range(len(header))]
        room = self.width - indent - 2 * (len(widths) - 1)
        spare = room - (sum(widths) - widths[flexible])
        widths[flexible] = min(widths[flexible], max(spare, 12))
        if self.linear or sum(widths) > room:  # no columns, or too narrow for them: a paragraph for each row
            for row in rows:
                self.bullet("; ".join(f"{name} {cell}" for name, cell in zip(header, row, strict=True) if cell), indent)
            return
        for number, row in enumerate(every):
            wrapped = [textwrap.wrap(cell, widths[column]) or [""] for column, cell in enumerate(row)]
            for line in range(max(len(cell) for cell in wrapped)):
                parts = [
                    padded(cell[line] if line < len(cell) else "", widths[column])
                    for column, cell in enumerate(wrapped)
                ]
                text = (" " * indent + "  ".join(parts)).rstrip()
                self.lines.append(self.paint(text, "strong") if number == 0 else text)

    def __str__(self) -> str:
        return "\n".join(self.lines)

    def _add(self, text: str, start: str, rest: str, role: Role | None) -> None:
        for line in self._wrapped(text, start, rest):
            self.lines.append(self.paint(line, role) if role else line)

    def _wrapped(self, text: str, start: str, rest: str) -> list[str]:
        width = max(self.width, WIDTH_MIN)
        return textwrap.wrap(
            text,
            width,
            initial_indent=start,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,
        ) or [start.rstrip()]


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, width: int) -> str:
    """The text with spaces up to a width."""
    return text + " " * max(0, width - cells(text))
