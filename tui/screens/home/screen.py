"""Home: what there is to open, found as somebody types, and beside it what it is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from ...actions import Action, ActionScreen, Told
from ...look import SCROLLBAR, as_text, new_page
from ...settings import Settings
from ...widgets.key_line import KeyLine
from .gathering import Listed, Names, listed, names
from .goals import AllOf, Doing, Fault, Goal, Row, ToDocument, ToFramework, Words
from .hits import hit_rows, nothing_rows
from .mine import person_file
from .opening import open_goal
from .rows import RowList
from .search_field import SearchField
from .showing import Seen, seen
from .start import start_rows

if TYPE_CHECKING:
    from pathways.documents.search import Searched

    from ...exporting import Exports

_MOMENT = 0.04
"""Seconds that a line is looked at before what it is about is read: who holds an arrow key reads nothing."""


class HomeScreen(ActionScreen[None]):
    """Where everything begins."""

    # The first screen is there before style sheets of screens are read, so its styles stand here.
    DEFAULT_CSS = """
    HomeScreen {
        #typed-words { border: round $surface-lighten-2; height: 3; }
        #typed-words:focus { border: round $accent; }
        #home { height: 1fr; layout: horizontal; }
        #found-rows { width: 1fr; height: 1fr; }
        #about { width: 1fr; height: 1fr; display: none; }
        &.-wide #about { display: block; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    ACTIONS = (
        Action("slash", "search", "Search", "Type to search everything; Enter opens the line that is marked", "/"),
        Action("r", "my_role", "My role", "Find my title or role, and start from there on its ladder"),
        Action("n", "not_listed", "Not listed", "My place is not listed: begin a framework of your own"),
        Action("p", "about", "What it is", "What the line that is marked is about"),
        Action("m", "model", "Model", "Change the framework, or a copy of it"),
        Action(
            "escape",
            "leave_search",
            "Back to the list",
            "From the search to the list; there, search no more",
            "Esc",
            False,
        ),
    )
    EXPLAINED = (
        (
            "In the list",
            (
                Told("Enter", "Open what is marked"),
                Told("Tab", "From the list to the search and, in a wide window, to what the line is about"),
                Told("!", "A document that cannot be read"),
            ),
        ),
    )

    @dataclass
    class Gathered(Message):
        """What there is to open is known by its heads."""

        documents: Listed

    @dataclass
    class NamesRead(Message):
        """What stands in it is known by its names."""

        names: Names

    def __init__(self, paths: Sequence[Path], on: date | None) -> None:
        super().__init__()
        self.paths = tuple(paths)
        self.on_day = on
        self.documents: Listed | None = None
        self.names: Names | None = None
        self.only = ""
        """The kind of which all hits are listed."""
        self._told: tuple[Goal | None, int] | None = None
        """What is told beside the list, and for which width."""

    def compose(self) -> ComposeResult:
        """A search field, the list, and what its line is about."""
        yield SearchField()
        with Container(id="home"):
            yield RowList()
            with VerticalScroll(id="about", classes="panel"):
                yield Static(id="about-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """The list has the keys; what stands in it is read aside."""
        self.query_one(SearchField).border_title = "Pathways"
        self.rows.border_title = "Where to"
        self.query_one("#about").border_title = "What it is"
        self.rows.show([Row("Reading …")])
        self.rows.focus(scroll_visible=False)
        self._gather()

    def on_screen_resume(self) -> None:
        """What was opened last, and the user's own files, may be others than before."""
        self._told = None
        if self.documents is not None:
            self._gather()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def _settings(self) -> Settings:
        return self.app.settings  # type: ignore[attr-defined,no-any-return]

    @property
    def typed(self) -> str:
        """The words typed."""
        return self.query_one(SearchField).value.strip()

    def on_home_screen_gathered(self, event: Gathered) -> None:
        """List what is there; names are read where something asks for them."""
        first = self.documents is None
        self.documents = event.documents
        self._list()
        if first and self.paths and event.documents.own:
            self.rows.mark(_own_goal(event.documents))
        roles = (*(each.role for each in self._settings.recent), event.documents.mine)
        if any(roles) or self.names is not None or self.query_one(SearchField).has_focus:
            self._read_names(event.documents)

    def on_home_screen_names_read(self, event: NamesRead) -> None:
        """List what is there anew."""
        self.names = event.names
        self._list()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Who goes to the search field will need the names."""
        if isinstance(event.widget, SearchField) and self.names is None and self.documents is not None:
            self._read_names(self.documents)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """In the search field there is nothing to go to it for."""
        return action != "search" or not isinstance(self.focused, SearchField)

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one(SearchField).focus()

    def action_to_list(self) -> None:
        """Go to the list."""
        self.rows.focus()

    def action_leave_search(self) -> None:
        """Go to the list; there, search no more."""
        field = self.query_one(SearchField)
        if not field.has_focus:
            field.value = ""
        self.rows.focus()

    def on_input_changed(self) -> None:
        """Search as somebody types."""
        self.only = ""
        self._list(best=True)

    def on_input_submitted(self) -> None:
        """Enter opens the line that is marked."""
        self._follow(self.rows.goal)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go where a line leads."""
        self._follow(event.goal)

    def on_row_list_marked(self, event: RowList.Marked) -> None:
        """What the line is about, where there is room for it beside the list."""
        if self.has_class("-wide"):
            self._read_about(event.goal)

    def on_resize(self) -> None:
        """A window that has become wide has room for it."""
        self.call_after_refresh(self._reread)

    async def action_about(self) -> None:
        """What the line that is marked is about, on a page of its own."""
        from ...dialogs.page import PageDialog

        found = await asyncio.to_thread(seen, self.rows.goal, self.on_day)
        page = new_page(66)
        found.add(page)
        if page.lines:
            self.app.push_screen(PageDialog(page))

    def action_model(self) -> None:
        """Open the framework in the modeller; one that comes with the program is copied first."""
        from ...modelling.opening import open_modeller

        if isinstance(self.rows.goal, ToFramework):
            self.run_worker(open_modeller(self.app, self.rows.goal.path, ended=lambda: None), exclusive=True)

    def action_my_role(self) -> None:
        """Find the person's role, and start there."""
        from .my_role import ask_my_role

        if self.documents is not None:
            place = person_file(self._settings)
            about = f"in your file, {place.name}" if place is not None else "on this machine"
            self.run_worker(ask_my_role(self.app, self._searched, about), exclusive=True)

    def action_not_listed(self) -> None:
        """Begin a framework of the user's own."""
        from .place import begin

        self.run_worker(begin(self.app, self.on_day or date.today()), exclusive=True)

    def export_name(self) -> str:
        """What the list is called as a file."""
        return "pathways-found" if self.typed else "pathways-home"

    def exports(self) -> Exports:
        """The list as text."""
        return {".txt": lambda: self.rows.as_lines().encode()}

    @work(thread=True, group="gathering")
    def _gather(self) -> None:
        self.post_message(self.Gathered(listed(self.paths, self._settings)))

    @work(thread=True, group="names", exclusive=True)
    def _read_names(self, documents: Listed) -> None:
        self.post_message(self.NamesRead(names(documents)))

    def _searched(self) -> Searched:
        """All names, read if they are not known yet."""
        assert self.documents is not None
        return (self.names or names(self.documents)).searched

    def _list(self, best: bool = False) -> None:
        """List what fits the words typed.

        Args:
            best: Whether the first line is marked, and not the one that was.
        """
        if self.documents is None:
            return
        if not self.typed:
            rows = self._start()
            self.rows.border_title = "Where to"
        elif self.names is None:
            rows = [Row("Reading …")]
        else:
            found = self.names.searched.find(self.typed)
            rows = hit_rows(found, self.typed, self.only)
            self.rows.border_title = f"Found: {len(found)}"
            if not found:
                rows = nothing_rows(self.typed, self.names.searched.nearest(self.typed))
        self.rows.show(rows, keep=not best)

    def _start(self) -> list[Row]:
        from ...app import EVERYWHERE

        assert self.documents is not None
        return start_rows(self.documents, self.names, self._settings.recent, EVERYWHERE)

    def _follow(self, goal: Goal | None) -> None:
        match goal:
            case AllOf():
                self.only = goal.kind
                self._list(best=True)
                self.rows.focus()
            case Words():
                self.query_one(SearchField).value = goal.words
            case Doing():
                self.run_worker(self.run_action(goal.action), exclusive=False)
            case Fault():
                self.run_worker(self.action_about(), exclusive=True)
            case ToFramework() | ToDocument():
                open_goal(self.app, goal)

    def _reread(self) -> None:
        if self.is_mounted and self.has_class("-wide"):
            self._read_about(self.rows.goal)

    def _read_about(self, goal: Goal | None) -> None:
        """Tell what a goal is about, unless just that is told already for this width."""
        wanted = goal, self.query_one("#about").content_size.width
        if wanted == self._told:
            return
        self._told = wanted
        if isinstance(goal, ToFramework | ToDocument):
            self._read_aside(goal)
        else:
            self.workers.cancel_group(self, "about")
            self._show_about(seen(goal, self.on_day))

    @work(exclusive=True, group="about")
    async def _read_aside(self, goal: Goal) -> None:
        await asyncio.sleep(_MOMENT)
        found = await asyncio.to_thread(seen, goal, self.on_day)
        if found.goal == self.rows.goal:
            self._show_about(found)

    def _show_about(self, found: Seen) -> None:
        panel = self.query_one("#about")
        page = new_page(panel.content_size.width - SCROLLBAR)
        found.add(page)
        self.query_one("#about-text", Static).update(as_text(page))
        panel.scroll_home(animate=False)


def _own_goal(documents: Listed) -> Goal:
    from .start import own_row

    goal = own_row(documents.own[0]).goal
    assert goal is not None
    return goal
