"""A page that remembers its parts: what each is, how deep it stands, and how it is written in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from pathways.export.text.layout import Page, Role
from pathways.writing.markdown_text import at_start, escaped

Kind = Literal["heading", "strong", "text", "bullet", "field", "table", "picture", "gap"]

Add = Callable[[Page], None]
"""What puts an answer on a page."""

LEVELS = {"=": 1, "-": 2, "": 3}
"""By the line under a heading: its level."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, a paragraph, a bullet or a table."""

    kind: Kind
    depth: int
    """Columns before it; of a heading, its level."""
    lines: tuple[str, ...]
    """As the page paints them."""
    said: str
    """What it says, without a sign, an indent or line breaks."""
    written: str
    """The same in Markdown."""


@dataclass
class Outline(Page):
    """A page with its parts."""

    parts: list[Part] = field(default_factory=list)
    _noted: int = 0
    """How many lines belong to parts."""
    _whole: bool = False
    """Whether what is added now is part of something larger."""

    def heading(self, text: str, under: str = "") -> None:
        """A heading."""
        super().heading(text, under)
        level = LEVELS.get(under, 3)
        self._note("heading", level, text, f"{'#' * level} {escaped(text)}")

    def field(self, name: str, values: str | Iterable[str], indent: int = 0) -> None:
        """A name with its value, as one part; or a name with a part for each of several values."""
        listed = [value for value in ([values] if isinstance(values, str) else values) if value]
        if len(listed) == 1:
            with self._as_one():
                super().field(name, listed, indent)
            said = f"{name}: {listed[0]}"
            self._note("field", indent, said, f"**{escaped(name)}:** {escaped(listed[0])}")
        elif listed:
            first = len(self.parts)
            super().field(name, listed, indent)
            self.parts[first] = replace(self.parts[first], kind="field")

    def gap(self) -> None:
        """A blank line."""
        self._note_picture()
        super().gap()
        self._note("gap", 0, "", "")

    def table(self, rows: Sequence[Sequence[str]], header: Sequence[str], indent: int = 0, flexible: int = 1) -> None:
        """Rows in columns."""
        with self._as_one():
            super().table(rows, header, indent, flexible)
        said = [[escaped(cell) for cell in row] for row in (header, *rows)]
        written = [said[0], ["---"] * len(header), *said[1:]]
        self._note("table", indent, "", "\n".join(f"| {' | '.join(row)} |" for row in written))

    def finish(self) -> Outline:
        """Nothing more comes."""
        self._note_picture()
        return self

    def _add(self, text: str, start: str, rest: str, role: Role | None) -> None:
        self._note_picture()
        super()._add(text, start, rest, role)
        depth, sign = len(start) - len(start.lstrip()), start.strip()
        if sign:
            self._note("bullet", depth, text, f"- {'' if sign == '-' else f'{escaped(sign)} '}{escaped(text)}")
        elif role == "link":
            self._note("text", depth, text, f"<{text}>")
        elif role == "strong":
            self._note("strong", depth, text, f"**{escaped(text)}**")
        else:
            self._note("text", depth, text, at_start(escaped(text)))

    @contextmanager
    def _as_one(self) -> Iterator[None]:
        self._note_picture()
        self._whole = True
        try:
            yield
        finally:
            self._whole = False

    def _note_picture(self) -> None:
        """Lines that were put on the page without a word of what they are, such as a drawing in letters."""
        if not self._whole and len(self.lines) > self._noted:
            lines = self.lines[self._noted :]
            self._note("picture", 0, "", "\n".join(["```text", *lines, "```"]))

    def _note(self, kind: Kind, depth: int, said: str, written: str) -> None:
        if not self._whole and len(self.lines) > self._noted:
            self.parts.append(Part(kind, depth, tuple(self.lines[self._noted :]), said, written))
            self._noted = len(self.lines)
