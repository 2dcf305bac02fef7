"""What all screens of answers share: an answer that unfolds, its sources, and how far long work is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from rich.text import Text
from textual.containers import Container
from textual.widgets import Static

from ..actions import Action, Told
from ..exporting import Exports
from ..jobs import JobScreen
from ..outline.files import page_files
from ..settings import Settings
from ..widgets.unfolding import FOLDED, OPEN, Unfolding

READING_ACTIONS = (
    Action("s", "next_source", "Source", "To the next source with an address, unfolding what hides it"),
    Action("y", "copy", "Copy address", "Copy the address under the cursor", in_footer=False),
    Action("o", "turn_all", "Unfold all", "Unfold everything, and fold it again", in_footer=False),
    Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
)
"""What can be done with every answer."""

READING_EXPLAINED = (
    "In an answer",
    (
        Told("Up, Down", "From part to part"),
        Told("Enter, a click", "Unfold a part, or fold it"),
        Told("Right, Left", "Unfold; fold, or fold what it stands under"),
        Told(FOLDED.strip(), "More stands under it"),
        Told(OPEN.strip(), "What stands under it is unfolded"),
    ),
)
"""How an answer is read, for the help."""


class AnswerScreen(JobScreen):
    """A screen with an answer that unfolds."""

    @property
    def day(self) -> date:
        """The day that is asked for: that of the program, or today."""
        return getattr(self.app, "on_day", None) or date.today()

    @property
    def answer(self) -> Unfolding:
        """The answer that the keys are for."""
        focused = self.focused
        return focused if isinstance(focused, Unfolding) else self.query_one("#unfolded", Unfolding)

    def export_name(self) -> str:
        """What a file of the answer is called."""
        return "answer"

    def exports(self) -> Exports:
        """The answer as text and as Markdown."""
        add = self.answer.add
        return page_files(add) if add is not None else {}

    def job_told(self, text: str) -> None:
        """Show how far the work is, below everything."""
        line = self.query_one("#job", Static)
        line.display = bool(text)
        line.update(Text(f"… {text}. Esc stops.") if text else "")

    def action_next_source(self) -> None:
        """To the next source."""
        if self.answer.next_address():
            self.answer.focus()
        else:
            self.notify("No source with an address stands here.")

    def action_copy(self) -> None:
        """Copy an address, and say so."""
        address = self.answer.address
        if address:
            self.app.copy_to_clipboard(address)
            self.notify(f"Copied: {address}", markup=False)
        else:
            self.notify("This line has no address; s goes to the next that has one.")

    def action_turn_all(self) -> None:
        """Unfold everything, or fold it."""
        self.answer.turn_all()

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def stage(self, name: str, focus: str) -> None:
        """Show the panels of a stage.

        Args:
            name: The stage; the styles say what is shown in it.
            focus: The panel that gets the keys.
        """
        body = self.query_one("#stages", Container)
        body.set_classes(f"-{name}")
        self.query_one(focus).focus()
        self.refresh_bindings()


def at_start(app: Any) -> tuple[Sequence[Path], Settings]:
    """The documents and folders named on the command line, and what was kept."""
    return app.paths, app.settings


Opened = TypeVar("Opened", bound=AnswerScreen)


def go_back_or_push(app: Any, kind: type[Opened], make: Callable[[], Opened]) -> Opened:
    """The screen of a kind: the one that is open, with what stands over it closed, or a new one."""
    stack: Sequence[object] = app.screen_stack
    opened: list[Opened] = [screen for screen in stack if isinstance(screen, kind)]
    if not opened:
        opened.append(make())
        app.push_screen(opened[0])
    while app.screen is not opened[0]:
        app.pop_screen()
    return opened[0]
