"""The texts that a document went through, and the way back and forward among them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pathways.problems import Path


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was made."""

    sentence: str
    text: str
    """The whole document after it."""
    about: Path


@dataclass(frozen=True, slots=True)
class History:
    """Where a document began, the steps made, and those that were undone."""

    start: str
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    """The next to be made again comes first."""

    @property
    def text(self) -> str:
        """The document as it stands."""
        return self.done[-1].text if self.done else self.start

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text, from the first to the last that was undone."""
        return (self.start, *(step.text for step in (*self.done, *self.undone)))

    def did(self, step: Step) -> History:
        """One step further; what was undone is forgotten."""
        return replace(self, done=(*self.done, step), undone=())

    def undo(self) -> History:
        """One step back; at the start, nothing changes."""
        if not self.done:
            return self
        return replace(self, done=self.done[:-1], undone=(self.done[-1], *self.undone))

    def redo(self) -> History:
        """One step forward again; nothing changes where none was undone."""
        if not self.undone:
            return self
        return replace(self, done=(*self.done, self.undone[0]), undone=self.undone[1:])

    def steps_from(self, text: str) -> int | None:
        """How many steps lie between another text and the present one; None if it is none of its texts."""
        here = len(self.done)
        ways = [abs(here - place) for place, found in enumerate(self.texts) if found == text]
        return min(ways, default=None)
