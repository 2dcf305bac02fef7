"""The user's own document being changed: a change that counts is in the file, whole, and only its user can read it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from pathways.documents.refused import Refused
from pathways.documents.splice.save import CHANGED
from pathways.documents.splice.spliced import spliced
from pathways.documents.user_folders import state_folder
from pathways.editing.change import Change, Unfit
from pathways.editing.history import History, Step
from pathways.editing.journal import Journal, history_in
from pathways.editing.person.state import PersonState, person_state
from pathways.editing.private import Held, name_for, write_private
from pathways.editing.saving import text_on_disk
from pathways.model.facts import Fact

START = """\
# What is known of me. It stays on this machine, and is sent nowhere.
document: person
format: 1
"""
"""The document before anything is said. It is no file until something is."""


STEPS_KEPT = 100
"""So many steps can be undone another day."""


class PersonSession:
    """The one place where a person's document is changed. There is nothing to save: each change is kept as it is made.

    A journal beside the state of other editors keeps the steps, so that they can be undone another day.
    """

    def __init__(self, path: Path, facts: Mapping[str, Fact], folder: Path | None = None) -> None:
        """Open the document; a file that is not there is begun with the first change.

        Args:
            path: The file.
            facts: The definitions of all facts.
            folder: Where the journal is kept; without it, in the user's folder for such things.

        Raises:
            Refused: If it is no document about a person that can be read whole, or is being changed already.
        """
        self.path = path
        self.facts = facts
        place = folder or state_folder() / "me"
        name = name_for(path)
        self._journal = Journal(place / f"{name}.journal")
        self._held = Held(place / f"{name}.open")
        self.fault = ""
        """Why steps cannot be undone another day; empty where they can."""
        self._known = self._on_disk()
        text = START if self._known is None else self._known
        self.state: PersonState = self._read(text)
        try:
            if not self._held.take():
                raise _refused(path, "open-elsewhere", "this file is being changed in another window",
                               "go on there, or close it there first")  # fmt: skip
        except OSError as error:
            self._unkept(error)
        found = _at(history_in(self._journal.path), text)
        self.history = _shortened(found) if found is not None else History(text)
        if self.history.texts != (text,):
            self._keep_all()
        else:
            self._forget()

    @property
    def exists(self) -> bool:
        """Whether there is a file."""
        return self._known is not None

    @property
    def private(self) -> bool:
        """Whether only its user can read the file, as far as the system tells; each change makes it so."""
        try:
            return os.name == "nt" or not self.path.stat().st_mode & 0o077
        except OSError:
            return True

    def apply(self, change: Change) -> PersonState:
        """Make a change; it counts once it is read, checked and in the file.

        Raises:
            Unfit: If it cannot be made; then nothing has changed.
            Refused: If the file cannot be written, or somebody else changed it (the code is `CHANGED`).
        """
        try:
            text = spliced(self.state.reading, change.edits).text
            state = self._read(text)
        except Refused as refused:
            problem = refused.problem
            raise Unfit(f"{problem.message}{f'; {problem.help}' if problem.help else ''}") from None
        known = {(problem.path, problem.code) for problem in self.state.given.problems}
        worse = next((each for each in state.given.problems if (each.path, each.code) not in known), None)
        if worse is not None:
            raise Unfit(f"{worse.message}{f'; {worse.help}' if worse.help else ''}")
        if text == self.state.text:
            raise Unfit("this changes nothing")
        self._unless_changed()
        before = self.history, self.state
        self._did(Step(change.sentence, text, change.about), state)
        self._write(text, before)
        return state

    def undo(self) -> Step | None:
        """One step back; the step that was undone, or None at the start.

        Raises:
            Refused: As for `apply`.
        """
        return self._go("undo", self.history.undo(), self.history.done[-1:])

    def redo(self) -> Step | None:
        """One step forward again; that step, or None if none was undone.

        Raises:
            Refused: As for `apply`.
        """
        return self._go("redo", self.history.redo(), self.history.undone[:1])

    def read_again(self) -> PersonState:
        """Go on with what the file says now; what was here can be had back by undoing.

        Raises:
            Refused: If the file cannot be read whole.
        """
        known = self._on_disk()
        text = START if known is None else known
        state = self._read(text)
        self._known = known
        if text != self.state.text:
            self._did(Step("Took over what the file says", text, ()), state)
        return self.state

    def erase(self) -> None:
        """Remove the file, what can be undone, and every trace that is kept beside them; it cannot be had back.

        Raises:
            Refused: If the file cannot be removed.
        """
        place = self.path.resolve()
        try:
            for each in (place, place.with_name(f"{place.name}.new"), self.path, self._journal.path):
                each.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self.path, "removed", error) from None
        self._known = None
        self.state = self._read(START)
        self.history = History(START)

    def close(self) -> None:
        """End the session."""
        with suppress(OSError):
            self._held.release()

    def _did(self, step: Step, state: PersonState) -> None:
        before, self.history, self.state = self.state.text, self.history.did(step), state
        if len(self.history.texts) == 2:
            self._keep_all()
        else:
            self._keep(lambda: self._journal.did(before, step))

    def _go(self, where: str, history: History, steps: tuple[Step, ...]) -> Step | None:
        if not steps:
            return None
        state = self._read(history.text)
        self._unless_changed()
        before = self.history, self.state
        self.history, self.state = history, state
        self._keep(lambda: self._journal.went(where))
        self._write(history.text, before)
        return steps[0]

    def _read(self, text: str) -> PersonState:
        return person_state(text, str(self.path), self.facts)

    def _on_disk(self) -> str | None:
        return text_on_disk(self.path) if self.path.exists() else None

    def _unless_changed(self) -> None:
        if self._on_disk() != self._known:
            raise _refused(self.path, CHANGED, "the file was changed by somebody else since it was read",
                           "it was left as it is, and is read again now")  # fmt: skip

    def _write(self, text: str, before: tuple[History, PersonState]) -> None:
        """Write the file, after the journal: a text that was in the file is then always among its steps."""
        try:
            write_private(self.path.resolve(), text.encode())
        except OSError as error:
            self.history, self.state = before
            self._keep_all()
            raise _unwritable(self.path, "written", error) from None
        self._known = text

    def _keep_all(self) -> None:
        self._keep(lambda: self._journal.begin(self.history, self.path))

    def _keep(self, write: Callable[[], None]) -> None:
        """Have the history on the disk; after a failure all of it is written anew, so that no step is missing."""
        try:
            if self.fault:
                self._journal.begin(self.history, self.path)
            else:
                write()
            self.fault = ""
        except OSError as error:
            self._unkept(error)

    def _forget(self) -> None:
        with suppress(OSError):
            self._journal.forget()

    def _unkept(self, error: OSError) -> None:
        self.fault = f"Steps cannot be undone another day: {(error.strerror or str(error)).lower()}"


def _at(history: History | None, text: str) -> History | None:
    """A history that stands at a text; None if it never did."""
    if history is None:
        return None
    while history.text != text and history.done:
        history = history.undo()
    while history.text != text and history.undone:
        history = history.redo()
    return history if history.text == text else None


def _shortened(history: History) -> History:
    """The latest steps of a history."""
    older = history.done[:-STEPS_KEPT]
    return History(older[-1].text, history.done[-STEPS_KEPT:], history.undone) if older else history


def _unwritable(path: Path, done: str, error: OSError) -> Refused:
    message = f"the file cannot be {done}: {(error.strerror or str(error)).lower()}"
    return _refused(path, "unwritable", message, "check the folder and its permissions")


def _refused(path: Path, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = str(path)
    return refused
