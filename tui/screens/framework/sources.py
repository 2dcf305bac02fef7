"""The sources of a framework: what each is, of which date, and where."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from pathways.export import words
from pathways.export.text.layout import Page
from pathways.model.framework import Framework

from ...dialogs.once import Once
from .reader import Reader


class Sources(Once[None]):
    """All sources."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,s,q", "dismiss", "Close"),
        Binding("y", "copy", "Copy the address", show=False),
    ]

    def __init__(self, framework: Framework) -> None:
        super().__init__()
        self.framework = framework

    def compose(self) -> ComposeResult:
        """The list, and what can be done."""
        with Vertical(classes="dialog tall"):
            yield Static(Text("Sources", style="bold"))
            yield Reader("sources")
            yield Static("y copies the address in the line under the cursor, Esc closes.", classes="hint")

    def on_mount(self) -> None:
        """List them."""
        reader = self.query_one(Reader)
        reader.show((), self._told)
        reader.focus()

    def on_resize(self) -> None:
        """As much as there is room for."""
        self.query_one(Reader).styles.max_height = max(5, self.app.size.height - 6)

    def action_copy(self) -> None:
        """Copy the address under the cursor."""
        address = self.query_one(Reader).address()
        if address:
            self.app.copy_to_clipboard(address)
        said = f"Copied: {address}" if address else "This line has no address: go to one that begins with https."
        self.notify(said, markup=False)

    def _told(self, page: Page) -> None:
        if not self.framework.sources:
            for line in words.sources(self.framework, self.framework):
                page.bullet(line)
        for name, source in self.framework.sources.items():
            page.bullet(words.source(name, self.framework))
            if source.url:
                page.text(source.url, 2, "link")
