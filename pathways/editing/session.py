"""A document being changed: each change is read and checked, kept in a journal, and only then counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.bundled import is_bundled
from pathways.documents.refused import Refused
from pathways.documents.splice.save import save_text
from pathways.documents.splice.spliced import spliced
from pathways.documents.user_folders import state_folder
from pathways.editing.change import Change, Unfit
from pathways.editing.history import History, Step
from pathways.editing.journal import Journal, history_in
from pathways.editing.private import Held, name_for
from pathways.editing.proposed import Proposal, claims, of_head, unclaimed
from pathways.editing.saving import save_new, text_on_disk
from pathways.editing.state import State, Surroundings, state_of

if TYPE_CHECKING:
    from pathways.compare.changes.change import Changes


STATES_KEPT = 8
"""Of so many texts the states are kept, so that going back and forward among them reads none again."""


@dataclass(frozen=True)
class Found:
    """Changes that a journal holds and the file does not: the last session ended without saving them."""

    history: History
    changes: int
    """How many steps they are."""
    file_changed: bool
    """Whether the file says something that the journal does not know either."""


class Session:
    """The one place where a document is changed. What it answers are states; nothing in it is shown."""

    def __init__(self, path: Path, around: Surroundings, folder: Path | None = None) -> None:
        """Open a document of the user's.

        Args:
            path: The file.
            around: What other documents give to it.
            folder: Where the journal is kept; without it, in the user's folder for such things.

        Raises:
            Refused: If it is no framework that can be read whole, comes with the program, or is being edited already.
        """
        if is_bundled(path):
            raise _refused(path, "bundled", "this document comes with the program", "make a copy, and change that")
        self.path = path
        self.around = around
        self.folder = folder or state_folder() / "modeller"
        self.saved = text_on_disk(path)
        """What the file held when it was last read or written."""
        self.history = History(self.saved)
        self._state_of = self._reader()
        self.state: State = self._state_of(self.saved)
        self.proposal: Proposal | None = of_head(self.state.data)
        """Who proposes what is changed here."""
        self.fault = ""
        """Why changes are not kept against a crash; empty where they are."""
        self._begin_journal()

    def _reader(self) -> Callable[[str], State]:
        file = str(self.path)
        return lru_cache(STATES_KEPT)(lambda text: state_of(text, file, self.around))

    def _begin_journal(self) -> None:
        name = name_for(self.path)
        self._journal = Journal(self.folder / f"{name}.journal")
        self._held = Held(self.folder / f"{name}.open")
        try:
            if not self._held.take():
                raise _refused(self.path, "open-elsewhere", "this document is being changed in another window",
                               "go on there, or close it there first")  # fmt: skip
        except OSError as error:
            self._unkept(error)
        self.found = self._found()
        """What a session before this one left unsaved: to be taken up or put away before anything is changed."""
        if self.found is None:
            self._write_journal()

    def _found(self) -> Found | None:
        history = history_in(self._journal.path)
        if history is None or history.text == self.saved:
            return None
        steps = history.steps_from(self.saved)
        if steps is None:
            return Found(history, len(history.done), file_changed=True) if history.done else None
        return Found(history, steps, file_changed=False)

    def take_up(self) -> State:
        """Go on where the last session was when it ended.

        Raises:
            Refused: If its text cannot be read; then it stays where it is.
        """
        assert self.found is not None
        history = self.found.history
        if self.found.file_changed:
            history = History(self.saved).did(Step("Took up changes that were not saved", history.text, ()))
        self.state = self._state_of(history.text)
        self.history, self.found = history, None
        self._write_journal()
        return self.state

    def put_away(self, beside: Path | None) -> None:
        """Go on with the file as it is.

        Args:
            beside: A file that is not there yet, for the text that was found; without it, that text is forgotten.

        Raises:
            Refused: If it cannot be written; then it stays where it is.
        """
        assert self.found is not None
        if beside is not None:
            save_new(beside, self.found.history.text)
        self.found = None
        self._write_journal()

    def apply(self, change: Change) -> State:
        """Make a change; it counts once it is read, checked and kept.

        Raises:
            Unfit: If it cannot be made; then nothing has changed.
        """
        edits = list(change.edits)
        if unclaimed(self.state.data, edits):
            if self.proposal is None:
                raise Unfit("nobody is named who proposes the change", "by")
            edits += claims(self.state.data, edits, self.proposal)
        try:
            text = spliced(self.state.reading, edits).text
            state = self._state_of(text)
        except Refused as refused:
            problem = refused.problem
            raise Unfit(f"{problem.message}{f': {problem.help}' if problem.help else ''}") from None
        if text == self.state.text:
            raise Unfit("this changes nothing")
        self._step(Step(change.sentence, text, change.about), state)
        return state

    def needs_proposer(self, change: Change) -> bool:
        """Whether somebody must say who proposes a change before it can be made."""
        return self.proposal is None and bool(unclaimed(self.state.data, change.edits))

    def undo(self) -> Step | None:
        """One step back; the step that was undone, or None at the start."""
        return self._go("undo", self.history.undo(), self.history.done[-1:])

    def redo(self) -> Step | None:
        """One step forward again; that step, or None if none was undone."""
        return self._go("redo", self.history.redo(), self.history.undone[:1])

    def _go(self, where: str, history: History, steps: tuple[Step, ...]) -> Step | None:
        if not steps:
            return None
        self._keep(history, lambda: self._journal.went(where))
        self.history = history
        self.state = self._state_of(history.text)
        return steps[0]

    def _step(self, step: Step, state: State) -> None:
        history = self.history.did(step)
        self._keep(history, lambda: self._journal.did(self.state.text, step))
        self.history = history
        self.state = state

    @property
    def unsaved(self) -> int:
        """How many changes the file does not have."""
        if self.history.text == self.saved:
            return 0
        steps = self.history.steps_from(self.saved)
        return len(self.history.done) if steps is None else steps

    def save(self) -> None:
        """Write the document to its file.

        Raises:
            Refused: If somebody else changed the file (its code is `save.CHANGED`), or it cannot be written.
        """
        save_text(self.path, self.saved, self.history.text)
        self.saved = self.history.text

    def save_as(self, path: Path) -> None:
        """Write the document to a file that is not there yet, and go on with that one.

        Raises:
            Refused: If it is there, or cannot be written.
        """
        save_new(path, self.history.text)
        self.close()
        self.path, self.saved = path, self.history.text
        self._state_of = self._reader()
        self.state = self._state_of(self.history.text)
        self._begin_journal()
        self.found = None
        self._write_journal()

    def difference(self) -> Changes:
        """What is different here from what the file says now.

        Raises:
            Refused: If the file cannot be read whole.
        """
        from pathways.compare.changes.changes import changes_between

        theirs = self._state_of(text_on_disk(self.path))
        return changes_between(theirs.framework, self.state.framework, self.state.facts)

    def take_over(self) -> State:
        """Go on with what the file says now; what was here can be had back by undoing.

        Raises:
            Refused: If the file cannot be read whole.
        """
        text = text_on_disk(self.path)
        state = self._state_of(text)
        if text != self.history.text:
            self._step(Step("Took over what the file says", text, ()), state)
        self.saved = text
        return self.state

    def close(self, keep: bool = False) -> None:
        """End the session.

        Args:
            keep: Whether changes that were not saved are offered again when the document is next opened.
        """
        if not keep and self.found is None:
            with suppress(OSError):
                self._journal.forget()
        with suppress(OSError):
            self._held.release()

    def _write_journal(self) -> None:
        self.fault = ""
        self._keep(self.history, lambda: self._journal.begin(self.history, self.path))

    def _keep(self, history: History, write: Callable[[], None]) -> None:
        """Have a history on the disk; after a failure all of it is written anew, so that no step is missing."""
        try:
            if self.fault:
                self._journal.begin(history, self.path)
            else:
                write()
            self.fault = ""
        except OSError as error:
            self._unkept(error)

    def _unkept(self, error: OSError) -> None:
        self.fault = f"Changes are not kept against a crash: {(error.strerror or str(error)).lower()}"


def surroundings() -> Surroundings:
    """What the bundled documents give to any framework.

    Raises:
        Refused: If one of them cannot be read.
    """
    from pathways.checks.neighbours import Neighbours
    from pathways.documents.catalogue import bundled, shared_facts

    scales: Mapping[str, None] = {entry.id: None for entry in bundled().of_kind("pay-scale")}
    return Surroundings(shared_facts(), Neighbours(scales=frozenset(scales) or None))


def _refused(path: Path, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = str(path)
    return refused
