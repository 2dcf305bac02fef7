"""A file that is chosen by typing its path: what begins so is listed, Tab completes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.widgets import Input

from ...dialogs.pick import Choice, Pick

MOST = 400
"""More files than this of one folder are not listed."""


class PickFile(Pick):
    """A question for a file; returns its path, or None."""

    def __init__(self, question: str, folder: Path, endings: Sequence[str], help: str = "") -> None:
        """Make a question.

        Args:
            question: What is asked.
            folder: Where a path without a folder of its own stands.
            endings: What the names of files end in.
            help: A sentence under the question.
        """
        self.folder = folder
        self.endings = tuple(endings)
        super().__init__(question, files_like("", folder, self.endings), help)

    def on_input_changed(self) -> None:
        """List what begins as the path that is typed."""
        self.choices = files_like(self.query_one("#typed", Input).value, self.folder, self.endings)
        super().on_input_changed()

    def action_mark(self) -> None:
        """Tab completes the path to what is highlighted."""
        here = self._here()
        if here is not None:
            field = self.query_one("#typed", Input)
            field.value = here
            field.cursor_position = len(here)

    def action_take(self) -> None:
        """Return the file; a folder is gone into."""
        here = self._here()
        if here is not None and here.endswith("/"):
            self.action_mark()
        elif here is not None:
            self.dismiss([str(_place(here, self.folder))])

    def _hint(self) -> str:
        return "Tab completes it, Enter takes it, Esc leaves everything as it was."


def files_like(typed: str, folder: Path, endings: Sequence[str]) -> list[Choice]:
    """The files and folders that a typed path may mean.

    Args:
        typed: What was typed so far.
        folder: Where a path without a folder of its own stands.
        endings: What the names of files end in.
    """
    above, _, begun = typed.strip().rpartition("/")
    place = _place(f"{above}/" if above or typed.startswith("/") else "", folder)
    try:
        there = sorted(place.iterdir(), key=lambda each: each.name.casefold())
    except (OSError, ValueError):
        return []
    lead = f"{above}/" if above or typed.startswith("/") else ""
    found = [each for each in there if not each.name.startswith(".") or begun.startswith(".")]
    files = [each for each in found if each.suffix.lower() in endings]
    folders = [each for each in found if each.suffix.lower() not in endings and each.is_dir()]
    names = [*(f"{lead}{each.name}" for each in files), *(f"{lead}{each.name}/" for each in folders)]
    return [Choice(name, name) for name in names[:MOST]]


def _place(typed: str, folder: Path) -> Path:
    return folder / Path(typed).expanduser()
