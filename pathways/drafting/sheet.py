"""A document in the making: statements as YAML, and comments between them."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from typing import Any

from pathways.documents.emit import emitted, indented

WIDTH = 100
"""Columns at which comments are folded."""

MARK = "DECIDE:"
"""Begins a comment that leaves something to people."""

_QUOTED_ON = re.compile(r"^( *)'on':")
"""Older YAML takes `on` for a truth value, so that it is quoted; the reader of documents takes it as it stands."""


@dataclass
class Sheet:
    """Lines of a document, and the decisions that its comments ask for."""

    lines: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)

    def say(self, text: str, depth: int = 0) -> None:
        """A comment, folded; blank lines part its paragraphs."""
        room = WIDTH - depth - 2
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.lines.append(f"{' ' * depth}#")
            self.lines += [f"{' ' * depth}# {line}" for line in textwrap.wrap(" ".join(paragraph.split()), room)]

    def decide(self, question: str, depth: int = 0, example: str = "") -> None:
        """A comment that asks for a decision, with what to write for an example."""
        self.decisions.append(question)
        self.say(f"{MARK} {question}", depth)
        self.lines += [f"{' ' * depth}#   {line}" for line in example.splitlines()]

    def put(self, data: dict[str, Any], depth: int = 0) -> None:
        """Statements as YAML."""
        text = indented(emitted(_unshared(data)), depth)
        self.lines += [_QUOTED_ON.sub(r"\1on:", line) for line in text.splitlines()]

    def key(self, name: str, depth: int = 0) -> None:
        """A key whose value follows line by line."""
        self.lines.append(indented(emitted({name: {}}), depth).rstrip().removesuffix(" {}"))

    def section(self, name: str, about: str) -> None:
        """The beginning of a section: what it is and what to think about."""
        self.lines += ["", ""]
        self.say(about)
        self.lines.append(f"{name}:")

    def blank(self) -> None:
        """An empty line."""
        self.lines.append("")

    def __str__(self) -> str:
        return "\n".join(self.lines).strip() + "\n"


def _unshared(data: Any) -> Any:
    """The same data with no part standing in two places, which YAML would write as a reference."""
    if isinstance(data, dict):
        return {key: _unshared(value) for key, value in data.items()}
    return [_unshared(item) for item in data] if isinstance(data, list) else data
