"""The best few ways from where a walk stands to a role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from pathways.export import words
from pathways.export.text.layout import Page
from pathways.graph.career import CareerGraph
from pathways.graph.routes import Route, Routes, routes_between

from ...dialogs.once import Once
from .reader import Reader, Way


class RoutesDialog(Once[Route | None]):
    """Routes to choose from; returns one, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close")]

    @dataclass
    class Looked(Message):
        """The routes were looked for."""

        found: Routes

    def __init__(self, graph: CareerGraph, origin: str, target: str) -> None:
        """Make a question.

        Args:
            graph: The framework.
            origin: The id of the role where the walk stands.
            target: The id of the role that is wanted.
        """
        super().__init__()
        self.graph = graph
        self.origin = graph.roles[origin]
        self.target = graph.roles[target]
        self.found: Routes | None = None

    def compose(self) -> ComposeResult:
        """The question, and room for the answer."""
        with Vertical(classes="dialog tall"):
            yield Static(Text(f"From {self.origin.title} to {self.target.title}", style="bold"))
            yield Static("Looking for ways …", classes="hint", id="how-many")
            yield Reader("routes")
            yield Static("Enter walks the way under the cursor, Esc leaves everything as it was.", classes="hint")

    def on_mount(self) -> None:
        """Look for the routes aside."""
        self.query_one(Reader).focus()
        self._look()

    def on_resize(self) -> None:
        """As much as there is room for."""
        self.query_one(Reader).styles.max_height = max(5, self.app.size.height - 8)

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        self.post_message(self.Looked(routes_between(self.graph, self.origin, self.target)))

    def on_routes_dialog_looked(self, event: Looked) -> None:
        """List the routes."""
        self.found = event.found
        routes = event.found.routes
        self.query_one("#how-many", Static).update(_how_many(event.found))
        ways = [Way(str(index), *_told(index, route)) for index, route in enumerate(routes)]
        self.query_one(Reader).show(ways, self._forks if event.found.forks else None)

    def on_reader_way_chosen(self, event: Reader.WayChosen) -> None:
        """Return the route."""
        event.stop()
        if self.found is not None:
            self.dismiss(self.found.routes[int(event.key)])

    def _forks(self, page: Page) -> None:
        assert self.found is not None
        page.heading("Where ways part", "-")
        for role, onward in self.found.forks.items():
            titles = words.joined((self.graph.roles[each].title for each in onward), "or")
            page.bullet(f"{self.graph.roles[role].title}: on to {titles}")


def _how_many(found: Routes) -> str:
    number = len(found.routes)
    if not number:
        return "No way is described: no moves of this framework lead there from here."
    if found.complete:
        return f"{number} way{'' if number == 1 else 's'}; there is no other."
    return f"The best {number} ways; there are more."


def _told(index: int, route: Route) -> tuple[str, str]:
    """A route in two lines: the roles, then its moves with what is known of the time and what is not."""
    count = len(route.legs)
    roles = " → ".join(role.title for role in route.roles)
    by = words.joined(dict.fromkeys(words.name_of(leg.edge.move) for leg in route.legs))
    time = "no least time is published"
    if route.earliest is not None:
        rest = f", not counting {route.untimed} without a published time" if route.untimed else ""
        time = f"earliest {words.months(route.earliest)}{rest}"
    unknown = f"; {len(route.unknown)} things not published" if route.unknown else ""
    return (f"{index + 1}. {roles}", f"{count} move{'' if count == 1 else 's'}: {by}; {time}{unknown}")
