"""The walk so far in a line: where it began, and what each step added."""

from __future__ import annotations

import textwrap

from rich.text import Text
from textual.widgets import Static

from ..walking import Trail

STEPS_MOST = 3
"""Steps that are shown at most; of a longer walk, how many came before."""

LINES_MOST = 3
"""Lines for the walk; the role where it stands is always among them."""


class Breadcrumb(Static):
    """The trail of a walk."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, Trail | None, str] = ("", None, "")

    def show(self, framework: str, trail: Trail | None, hint: str = "") -> None:
        """Show the title of a framework and a trail.

        Args:
            framework: The title.
            trail: The walk; None where there is none.
            hint: What can be done, in a line of its own.
        """
        self._shown = framework, trail, hint
        self._draw()

    def on_resize(self) -> None:
        """As many steps as there is room for."""
        self._draw()

    def _draw(self) -> None:
        framework, trail, hint = self._shown
        width = self.content_size.width or self.app.size.width
        tries = (_line(framework, trail, steps) for steps in range(STEPS_MOST, -1, -1))
        line = next((each for each in tries if len(textwrap.wrap(each.plain, width)) <= LINES_MOST), None)
        line = line or _line("", trail, 0)
        if hint:
            line.append(f"\n{hint}", style="not bold italic")
        self.update(line)


def _line(framework: str, trail: Trail | None, steps: int) -> Text:
    """A framework and the last steps of a walk in it; where none is told, the role where it stands."""
    line = Text(framework, style="bold")
    if trail is None:
        return line
    left_out = len(trail.taken) - steps
    line.append("  " if framework else "")
    line.append(trail.start_title if steps or not trail.taken else "", style="not bold")
    if left_out > 0:
        line.append(f" → … {left_out} more: w …", style="not bold dim")
    for stride in trail.taken[-steps:] if steps else ():
        added = f", +{stride.added}" if stride.added is not None else ""
        line.append(f" →[{stride.mechanism}{added}] ", style="not bold dim")
        line.append(stride.title, style="not bold")
    if trail.taken and not steps:
        line.append(f" {trail.taken[-1].title}", style="not bold")
    if trail.undone:
        line.append(f"  ({len(trail.undone)} ahead: +)", style="not bold dim")
    return line
