"""Two walks side by side: what each asks, adds, takes and ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from pathways.export.text.layout import Page

from ...actions import Action, ActionScreen
from ...exporting import Exports
from ...walking import Trail
from ...widgets.breadcrumb import Breadcrumb
from ...widgets.key_line import KeyLine
from .leaving import leave
from .reader import Reader
from .telling import title_of
from .walk_telling import add_sum

if TYPE_CHECKING:
    from .screen import FrameworkScreen


class WalksBeside(ActionScreen[None]):
    """Two walks of one framework."""

    CSS_PATH = "framework.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    ACTIONS = (
        Action("escape,v", "leave", "Walks", "Back to the walks", "Esc"),
        Action("tab", "app.focus_next", "Other side", "To the other walk", "Tab"),
        Action("z", "enlarge", "Enlarge", "This walk alone, and both again"),
    )

    def __init__(self, ladder: FrameworkScreen, one: Trail, other: Trail) -> None:
        """Make a screen.

        Args:
            ladder: The screen of the framework.
            one: The walk in hand.
            other: The walk that is set beside it.
        """
        super().__init__()
        self.ladder = ladder
        self.trails = {"one": one, "other": other}

    def compose(self) -> ComposeResult:
        """The two walks: beside each other where there is room, else one below the other."""
        yield Breadcrumb()
        with Container(classes="framework-body"):
            for name in self.trails:
                reader = Reader(name)
                reader.add_class("side")
                yield reader
        yield KeyLine()

    def on_mount(self) -> None:
        """Tell both."""
        title = title_of(self.ladder.ready.opened.graph.framework) if self.ladder.ready else ""
        self.query_one(Breadcrumb).show(title, None, "Two walks side by side")
        for name, heading in (("one", "Your walk"), ("other", "The other walk")):
            reader = self.query_one(f"#{name}", Reader)
            reader.border_title = heading
            reader.show((), lambda page, name=name: self._told(page, name))  # type: ignore[misc]
        self.query_one("#one").focus()

    def action_leave(self) -> None:
        """Back to the walks."""
        leave(self)

    def action_enlarge(self) -> None:
        """The walk in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def export_name(self) -> str:
        """What a file of this is called."""
        return f"{self.ladder.path.stem}-two-walks"

    def exports(self) -> Exports:
        """Both walks, one after the other, as Markdown and text."""
        from .files import walk_files

        def add(page: Page) -> None:
            for name in self.trails:
                self._told(page, name)

        return walk_files(add)

    def _told(self, page: Page, name: str) -> None:
        assert self.ladder.teller is not None
        add_sum(page, self.ladder.teller, self.trails[name], self.trails["other" if name == "one" else "one"])
