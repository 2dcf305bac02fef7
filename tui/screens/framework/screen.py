"""The screen of a framework: its ladder, the role that is looked at, and the walk in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.markup import escape
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from pathways.export.text.layout import Page
from pathways.graph.career import CareerGraph
from pathways.graph.routes import Route
from pathways.graph.walk import Step, Target, Walk

from ...actions import ActionScreen
from ...dialogs.pick import Pick
from ...exporting import Exports
from ...kept_walks import read_walks
from ...modelling.opening import open_modeller
from ...reading import Unreadable
from ...settings import Recent
from ...walking import Trail, Walks
from ...widgets.breadcrumb import Breadcrumb
from ...widgets.key_line import KeyLine
from ...widgets.ladder import LadderMap
from .choice import Choice
from .finding import role_choices
from .keeping import keep_under_a_name, remember
from .keys import LADDER, PANELS, SIGNS
from .leaving import leave
from .reader import Reader
from .ready import Ready, read_ready
from .standing import Standing, first_role, still_walkable, stride_of, strides_of
from .telling import INHERITED, LEADS_HERE, Teller, title_of
from .ways import Here, WayOn, beginning_anew, moves_on, ways_from, why_not

PAUSE = 0.05
"""Seconds for which the cursor rests before the panel follows, where telling a role takes long."""

LARGE = 400
"""Roles of a framework from which on that is so."""


class FrameworkScreen(ActionScreen[None]):
    """Look at one framework, and walk on it."""

    CSS_PATH = "framework.tcss"
    ACTIONS = LADDER
    EXPLAINED = (("In its panels", PANELS), ("Signs", SIGNS))

    @dataclass
    class Read(Message):
        """The framework was read, or could not be."""

        found: Ready | Unreadable

    def __init__(self, path: Path, on: date | None, role: str = "", trail: Trail | None = None) -> None:
        """Make a screen.

        Args:
            path: The document.
            on: The day for which it is read; None: statements of every date stand together.
            role: The id of the role to look at; empty: where the framework was left.
            trail: A walk to go on with; None: the one that was left.
        """
        super().__init__()
        self.path = path
        self.on_day = on
        self.wanted = (role, trail)
        self.ready: Ready | None = None
        self.teller: Teller | None = None
        self.standing: Standing | None = None
        self.seen: Walk | None = None
        """The ways on from the role that the panel shows."""
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is seen at once: that the document is being read."""
        yield Breadcrumb()
        yield Static(Text(f"Reading {self.path.name} …"), id="reading")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the document aside."""
        self._read(self._settings_me())

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, me: str) -> None:
        try:
            found = read_ready(self.path, self.on_day, me)
        except OSError as fault:
            found = Unreadable(self.path, str(fault))
        self.post_message(self.Read(found))

    async def on_framework_screen_read(self, event: Read) -> None:
        """Show the ladder, or why there is none."""
        if not self.is_attached:
            return
        if isinstance(event.found, Unreadable):
            self.query_one("#reading", Static).update(
                Text(f"{self.path.name} cannot be shown.\n\n{event.found.message}\n\nEsc goes back.")
            )
            return
        self.ready = event.found
        self.teller = Teller(event.found, self.on_day or date.today())
        graph = event.found.opened.graph
        ladder = LadderMap(graph, event.found.ladder, self._settings_compact())
        body = Container(ladder, Reader("role", (INHERITED, LEADS_HERE)), classes="framework-body")
        await self.query_one("#reading").remove()
        await self.mount(body, after=self.query_one(Breadcrumb))
        if not body.is_attached:
            return
        self.query_one(LadderMap).focus()
        self._begin(*self.wanted)

    def go_on(self, role: str = "", trail: Trail | None = None) -> None:
        """Look at a role, or go on with a walk, on a screen that is open."""
        if self.ready is None:
            self.wanted = (role, trail)
        elif role or trail is not None:
            self._begin(role, trail)

    def _begin(self, role: str, trail: Trail | None) -> None:
        assert self.ready is not None
        graph = self.ready.opened.graph
        first = first_role(graph.roles)
        if first is None:
            self.query_one(Breadcrumb).show(title_of(graph.framework), None)
            reader = self.query_one("#role", Reader)
            reader.border_title = "All that is known of it"
            reader.show((), self._told_nothing)
            reader.focus()
            self._opened("")
            return
        left = self.standing.walks if self.standing else read_walks().left.get(str(self.path))
        walks = left if left is not None else Walks(Trail(first.id, first.title))
        if trail is not None:
            walks = walks.begin(trail)
        held = still_walkable(walks.current, graph)
        if held is None or len(held.whole.taken) < len(walks.current.whole.taken):
            self.notify("The framework has changed since: the walk goes as far as it still can.", markup=False)
        kept = [each for each in (still_walkable(other, graph) for other in walks.others) if each and each.taken]
        standing = Standing(Walks(held or Trail(first.id, first.title), tuple(kept)), "")
        looked = role or (standing.trail.here if held else "")
        standing = replace(standing, looking=standing.trail.here)
        if looked in graph.roles and looked != standing.looking:
            standing = standing.look(graph.roles[looked])
        elif role and role not in graph.roles:
            self.notify(f"There is no role {role} in this framework any more.", markup=False)
        self.stand(standing)

    def stand(self, standing: Standing) -> None:
        """Show where the walk stands and what is looked at."""
        assert self.ready is not None
        before = self.standing
        self.standing = standing
        graph = self.ready.opened.graph
        out = graph.out[standing.trail.here]
        self.query_one(LadderMap).show(
            standing.looking,
            {edge.target for edge in out if edge.target and edge.move.is_open},
            standing.trail.here,
            {edge.target for edge in out if edge.target and not edge.move.is_open},
        )
        self.query_one(Breadcrumb).show(title_of(graph.framework), standing.trail, self._hint(standing))
        self._tell_soon(len(graph.roles) >= LARGE)
        if before is None:
            self._opened(standing.looking)
        elif (before.trail.taken, before.walks.others) != (standing.trail.taken, standing.walks.others):
            remember(self.path, standing.walks)

    def _hint(self, standing: Standing) -> str:
        """What Enter does, in a line."""
        assert self.ready is not None
        graph = self.ready.opened.graph
        if not standing.away:
            return ""
        title = graph.roles[standing.looking].title
        leads = [edge for edge in graph.out[standing.trail.here] if edge.target == standing.looking]
        if any(edge.move.is_open for edge in leads):
            return f"Looking at {title}: Enter walks there, Bksp goes back to ●"
        return f"Looking at {title}: Enter offers ways there, Bksp goes back to ●"

    def _tell_soon(self, later: bool) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        if later and self.seen is not None:
            self._waiting = self.set_timer(PAUSE, self._tell)
        else:
            self._tell()

    def _tell(self) -> None:
        """Show the role that is looked at."""
        if self.standing is None or self.teller is None or not self.is_attached:
            return
        self.seen = self.teller.walk(self.standing.looking)
        reader = self.query_one("#role", Reader)
        reader.border_title = escape(self.seen.role.title)
        reader.show(moves_on(self.seen), self._told_role)

    def _told_role(self, page: Page) -> None:
        assert self.teller is not None
        assert self.seen is not None
        self.teller.add_role(page, self.seen)

    def _told_nothing(self, page: Page) -> None:
        assert self.teller is not None
        self.teller.add_nothing(page)

    def on_ladder_map_role_chosen(self, event: LadderMap.RoleChosen) -> None:
        """Look at a role."""
        if self.standing is not None and self.ready is not None:
            self.stand(self.standing.look(self.ready.opened.graph.roles[event.role]))

    def on_ladder_map_walk_asked(self) -> None:
        """Enter on the ladder walks on, or to where one looks."""
        if self.standing is None or self.teller is None:
            return
        here = Here(self.teller, self.teller.walk(self.standing.trail.here))
        to = self.standing.looking if self.standing.away else ""
        ways = ways_from(here, to)
        if len(ways) == 1 and (to or not here.closed):
            self._walk(*ways[0])
        elif ways:
            self._choose(here, ways, to)
        elif to:
            self._anew(to)
        else:
            self.notify(why_not(here.walk), title="No way on", markup=False)

    def _walk(self, step: Step, target: Target) -> None:
        if self.standing is not None:
            self.stand(self.standing.stride(stride_of(step, target)))

    def _choose(self, here: Here, ways: list[WayOn], to: str) -> None:
        where = f"to {self._title(to)}" if to else f"from {here.walk.role.title}"
        choice = Choice(f"Which way {where}?", here.told(ways, "" if to else "closed"))

        def chosen(key: str | None) -> None:
            if key:
                self._walk(*ways[int(key)])

        self.app.push_screen(choice, chosen)

    def _anew(self, to: str) -> None:
        """Where one looks is no step from where the walk stands: offer ways there, or a walk that begins there."""
        assert self.standing is not None
        trail, title = self.standing.trail, self._title(to)

        def chosen(key: str | None) -> None:
            if key == "routes":
                self._routes(to)
            elif key == "anew" and self.standing is not None:
                self.stand(self.standing.begin(Trail(to, title)))

        help = f"No single move leads there from {trail.title}."
        self.app.push_screen(Choice(f"To {title}?", beginning_anew(trail.title, title), help), chosen)

    def on_reader_way_chosen(self, event: Reader.WayChosen) -> None:
        """A move of the role: show all of it, and offer to walk it."""
        if self.seen is None or self.teller is None or self.standing is None:
            return
        from .move_dialog import MoveDialog

        steps = (*self.seen.steps, *self.seen.general)
        if int(event.key) >= len(steps):
            return
        step = steps[int(event.key)]

        def chosen(index: int | None) -> None:
            if index is None or self.standing is None or self.seen is None:
                return
            if self.standing.trail.here != self.seen.role.id:
                self.stand(self.standing.begin(Trail(self.seen.role.id, self.seen.role.title)))
            self._walk(step, step.targets[index])

        self.app.push_screen(MoveDialog(self.teller, step, self.standing.away), chosen)

    def action_back(self) -> None:
        """Back to where the walk stands, or one step back."""
        if self.standing is not None:
            self.stand(self.standing.back())

    def action_forward(self) -> None:
        """One step forward again."""
        if self.standing is not None:
            self.stand(self.standing.forward())

    def action_walks(self) -> None:
        """The walk step by step, and other walks."""
        if self.standing is None:
            self.notify("There is no role here to walk from.")
            return
        from .walk_screen import WalkScreen

        self.app.push_screen(WalkScreen(self))

    def action_to_here(self) -> None:
        """Ask for a role, and show the ways there."""

        def found(keys: list[str] | None) -> None:
            if keys:
                self._routes(keys[0])

        if self.standing is not None:
            here = self.standing.trail
            help = f"From {here.title}, where the walk stands."
            first = self.standing.looking if self.standing.away else None
            self.app.push_screen(
                Pick("To which role?", role_choices(self._graph(), here.here), help, first=first), found
            )

    def action_find(self) -> None:
        """Ask for a role, and look at it."""

        def found(keys: list[str] | None) -> None:
            if keys and self.ready is not None and self.standing is not None:
                self.query_one(LadderMap).focus()
                self.stand(self.standing.look(self.ready.opened.graph.roles[keys[0]]))

        if self.standing is not None:
            self.app.push_screen(Pick("Find a role", role_choices(self._graph()), first=self.standing.looking), found)

    def action_sources(self) -> None:
        """The sources of the framework."""
        if self.ready is not None:
            from .sources import Sources

            self.app.push_screen(Sources(self.ready.opened.graph.framework))

    def action_compact(self) -> None:
        """One line for each role, or titles whole."""
        settings = getattr(self.app, "settings", None)
        if self.ready is None or settings is None:
            return
        self.app.settings = replace(settings, compact=not settings.compact)  # type: ignore[attr-defined]
        self.query_one(LadderMap).set_compact(not settings.compact)
        self.notify("One line for each role." if not settings.compact else "Titles whole.")

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def action_keep(self) -> None:
        """Keep this walk under a name."""
        if self.standing is not None and self.ready is not None:
            title = self.ready.opened.graph.framework.title
            self.run_worker(keep_under_a_name(self, self.path, title, self.standing.trail), exclusive=True)

    def action_copy(self) -> None:
        """Copy the address under the cursor."""
        copy_address(self, self.query_one("#role", Reader) if self.ready is not None else None)

    def action_model(self) -> None:
        """Open the framework in the modeller; when that is closed, one is back where one came from."""
        self.run_worker(open_modeller(self.app, self.path, ended=self._modelled), exclusive=True)

    def action_leave(self) -> None:
        """Back to where one came from; a panel that fills the window is made small first."""
        leave(self)

    def on_unmount(self) -> None:
        """What was looked at last is remembered."""
        if self.standing is not None:
            remember(self.path, self.standing.walks)
            self._opened(self.standing.looking)

    def export_name(self) -> str:
        """What a file of this is called."""
        return self.path.stem

    def exports(self) -> Exports:
        """The ladder as a picture and in words, or the role that the panel has."""
        if self.ready is None:
            return {}
        from .files import ladder_files, role_files

        if self.query_one("#role", Reader).has_focus and self.seen is not None:
            return role_files(self._told_role)
        return ladder_files(self.ready.opened.graph, self.on_day or date.today())

    def _routes(self, to: str) -> None:
        from .routes_dialog import RoutesDialog

        assert self.standing is not None
        assert self.ready is not None
        graph = self.ready.opened.graph

        def chosen(route: Route | None) -> None:
            if route is not None and self.standing is not None:
                standing = self.standing
                for stride in strides_of(route, graph):
                    standing = standing.stride(stride)
                self.stand(standing)

        self.app.push_screen(RoutesDialog(graph, self.standing.trail.here, to), chosen)

    def _graph(self) -> CareerGraph:
        assert self.ready is not None
        return self.ready.opened.graph

    def _title(self, role: str) -> str:
        return self._graph().roles[role].title

    def _modelled(self) -> None:
        leave(self)

    def _opened(self, role: str) -> None:
        """Put the framework first among what was open."""
        settings = getattr(self.app, "settings", None)
        if settings is None or self.ready is None:
            return
        title = title_of(self.ready.opened.graph.framework)
        self.app.settings = settings.opened(Recent(str(self.path), role, title))  # type: ignore[attr-defined]

    def _settings_me(self) -> str:
        return str(getattr(getattr(self.app, "settings", None), "me", ""))

    def _settings_compact(self) -> bool:
        return bool(getattr(getattr(self.app, "settings", None), "compact", False))


def copy_address(screen: ActionScreen[None], reader: Reader | None, otherwise: Callable[[], str] = str) -> None:
    """Copy the address in the line under the cursor of a panel, and say so."""
    address = (reader.address() if reader is not None else "") or otherwise()
    if address:
        screen.app.copy_to_clipboard(address)
        screen.notify(f"Copied: {address}", markup=False)
    else:
        screen.notify("There is no address in this line: s lists the sources.", markup=False)
