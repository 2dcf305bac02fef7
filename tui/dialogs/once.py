"""A question that is answered once: a key that is held down does not close what lies below it too."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Once(ModalScreen[Answer]):
    """A dialog that closes once."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer; nothing where it is closed already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
