"""The walk so far in a line: where it began, and what each step added."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

from ..walking import Trail

STEPS_MOST = 3
"""Steps that are shown; of a longer walk, how many came before."""


class Breadcrumb(Static):
    """The trail of a walk."""

    def show(self, framework: str, trail: Trail | None, hint: str = "") -> None:
        """Show the title of a framework and a trail.

        Args:
            framework: The title.
            trail: The walk; None where there is none.
            hint: What can be done, in a line of its own.
        """
        line = Text(framework, style="bold")
        if trail is not None:
            line.append("  ")
            line.append(trail.start_title, style="not bold")
            left_out = len(trail.taken) - STEPS_MOST
            if left_out > 0:
                line.append(f" → … {left_out} more: w …", style="not bold dim")
            for stride in trail.taken[-STEPS_MOST:]:
                added = f", +{stride.added}" if stride.added is not None else ""
                line.append(f" →[{stride.mechanism}{added}] ", style="not bold dim")
                line.append(stride.title, style="not bold")
            if trail.undone:
                line.append(f"  ({len(trail.undone)} ahead: +)", style="not bold dim")
        if hint:
            line.append(f"\n{hint}", style="not bold italic")
        self.update(line)
