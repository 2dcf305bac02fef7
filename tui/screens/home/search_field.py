"""The field in which words are typed to search for."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class SearchField(Input):
    """A field whose keys for the list are told below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Open what is marked", key_display="Enter"),
        Binding("down,tab", "screen.to_list", "To the list", key_display="Down"),
        Binding("escape", "screen.leave_search", "Back to the list", key_display="Esc"),
    ]

    def __init__(self) -> None:
        super().__init__(
            placeholder="/ and type to search: place, role, title, scheme, award, course", id="typed-words"
        )
