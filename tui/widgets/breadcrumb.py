"""The walk so far in a line: where it began, and what each step added."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

from ..walking import Trail


class Breadcrumb(Static):
    """The trail of a walk."""

    def show(self, framework: str, trail: Trail | None) -> None:
        """Show the title of a framework and a trail."""
        line = Text(framework, style="bold")
        if trail is not None:
            line.append("  ")
            line.append(trail.start_title)
            for stride in trail.taken:
                line.append(f" →[{stride.mechanism}, +{stride.added}] ", style="dim")
                line.append(stride.title)
            if trail.undone:
                line.append(f"  ({len(trail.undone)} ahead: +)", style="dim")
        self.update(line)
