"""All keys, with the signs of the ladder."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

KEYS = """\
Pathways walks career frameworks: choose one, choose a role, and walk a move.

Everywhere
  Tab, Shift+Tab   to the next panel, and back
  Enter            open, or walk the move
  Escape           back to the catalogue
  m                model it: change it, or a copy of it
  z                this panel alone, and all panels again
  Ctrl+P           all commands, themes among them
  ?  q             this help; quit

Catalogue
  /                type to search; Down goes to the list

Ladder
  Arrows           from role to role, as the picture lies
  Enter            the first move on from the role
  Backspace        one step back on the walk;  +  forward again
  w                the walk so far, step by step
  s                sources with their addresses

Signs
  ►  the role you are at       ▲ ► ▼ ◄  where its moves lead
  ~  inferred, not said by a source      ■  the track ends here
"""


class Help(ModalScreen[None]):
    """The keys."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,enter,q", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        """The page of keys."""
        with VerticalScroll(classes="dialog"):
            yield Static(Text(KEYS))
