"""The walk in hand stride by stride, the other ways, and the walks that were kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.markup import escape

from pathways.export.text.layout import Page

from ...actions import ActionScreen
from ...dialogs.ask import Ask
from ...exporting import Exports
from ...kept_walks import read_walks
from ...widgets.breadcrumb import Breadcrumb
from ...widgets.key_line import KeyLine
from .choice import Choice
from .keeping import keep_under_a_name, kept, named
from .keys import PANELS, WALK
from .leaving import leave
from .reader import Reader, Way
from .standing import still_walkable
from .telling import INHERITED, LEADS_HERE, title_of
from .walk_rows import WalkRows, name_of
from .walk_telling import add_stride, add_sum, add_walk

if TYPE_CHECKING:
    from .screen import FrameworkScreen


class WalkScreen(ActionScreen[None]):
    """A walk, looked at and gone over."""

    CSS_PATH = "framework.tcss"
    ACTIONS = WALK
    EXPLAINED = (("In its panels", PANELS),)

    def __init__(self, ladder: FrameworkScreen) -> None:
        """Make a screen.

        Args:
            ladder: The screen of the framework, whose walk this is.
        """
        super().__init__()
        self.ladder = ladder
        self.rows = self._read()
        self.marked = ""

    def compose(self) -> ComposeResult:
        """The breadcrumb, the list, and the text of what is marked."""
        yield Breadcrumb()
        with Container(classes="framework-body"):
            yield Reader("walks")
            yield Reader("stride", (INHERITED, LEADS_HERE))
        yield KeyLine()

    def on_mount(self) -> None:
        """List the walks, with the last stride marked."""
        self.query_one("#walks").border_title = "The walk"
        self.query_one("#walks").focus()
        self._list(f"stride {len(self.rows.walks.current.taken)}")

    def on_reader_way_marked(self, event: Reader.WayMarked) -> None:
        """Tell what is marked."""
        self._tell(event.key)

    def on_reader_way_chosen(self, event: Reader.WayChosen) -> None:
        """Stand at a stride, or go over to another walk."""
        standing = self.ladder.standing
        assert standing is not None
        kind, _, number = event.key.partition(" ")
        if kind == "stride":
            self.ladder.stand(standing.stand(standing.walks.moved(standing.trail.back_to(int(number)))))
            self._list(event.key)
        elif kind == "other":
            self.ladder.stand(standing.stand(standing.walks.take(int(number))))
            self.notify("You are on this walk now; the one before is among the other ways.")
            self._list(f"stride {len(self.ladder.standing.trail.taken)}" if self.ladder.standing else "")
        else:
            self._open(event.key)

    def _open(self, key: str) -> None:
        """Go on with a kept walk, as far as the framework still has it."""
        standing, trail = self.ladder.standing, self.rows.trail_at(key)
        assert standing is not None
        assert trail is not None
        assert self.ladder.ready is not None
        held = still_walkable(trail, self.ladder.ready.opened.graph)
        if held is None:
            self.notify("The role where this walk begins is not in the framework any more.", severity="warning")
            return
        if len(held.whole.taken) < len(trail.whole.taken):
            self.notify("The framework has changed since: the walk goes as far as it still can.", severity="warning")
        self.ladder.stand(standing.begin(held))
        self._list(f"stride {len(held.taken)}")

    def action_back(self) -> None:
        """One step back."""
        self._move(self.ladder.action_back)

    def action_forward(self) -> None:
        """One step forward again."""
        self._move(self.ladder.action_forward)

    def action_keep(self) -> None:
        """Keep this walk under a name."""
        self.run_worker(self._keep(), exclusive=True)

    async def _keep(self) -> None:
        ladder = self.ladder
        assert ladder.standing is not None
        assert ladder.ready is not None
        title = ladder.ready.opened.graph.framework.title
        if await keep_under_a_name(self, ladder.path, title, ladder.standing.trail):
            self._list(self.marked)

    def action_rename(self) -> None:
        """Give the kept walk under the cursor another name."""
        walk = self.rows.kept_at(self.marked)
        if walk is None:
            self.notify("Only a kept walk (★) has a name: k keeps this one.")
            return

        def renamed(name: str | None) -> None:
            if name is not None and kept(self, read_walks().renamed(walk, name), f"It is called {name} now."):
                self._list(self.marked)

        self.app.push_screen(Ask("What is this walk to be called?", named, walk.name), renamed)

    def action_remove(self) -> None:
        """Remove the walk under the cursor, after a question."""
        trail = self.rows.trail_at(self.marked)
        if trail is None:
            self.notify("This is the walk in hand; other ways (⑂) and kept walks (★) can be removed.")
            return
        walk, key = self.rows.kept_at(self.marked), self.marked
        name = walk.name if walk is not None else name_of(trail)
        answers = [Way("remove", "Remove it"), Way("leave", "Leave it")]

        def answered(answer: str | None) -> None:
            if answer != "remove":
                return
            if walk is not None:
                kept(self, read_walks().without(walk), f"Removed: {name}.")
            elif self.ladder.standing is not None:
                standing = self.ladder.standing
                self.ladder.stand(standing.stand(standing.walks.forget(int(key.partition(" ")[2]))))
            self._list("stride 0")

        self.app.push_screen(Choice(f"Remove {name}?", answers, "It cannot be brought back."), answered)

    def action_compare(self) -> None:
        """This walk beside the one under the cursor, or beside one that is asked for."""
        from .beside import WalksBeside

        trail = self.rows.trail_at(self.marked)
        if trail is not None:
            self.app.push_screen(WalksBeside(self.ladder, self.rows.walks.current, trail.whole))
            return
        ways = [way for way in self.rows.ways() if way.key and not way.key.startswith("stride")]
        if not ways:
            self.notify("There is no other walk yet: go back, walk another way, and both are listed here.")
            return

        def chosen(key: str | None) -> None:
            other = self.rows.trail_at(key) if key else None
            if other is not None:
                self.app.push_screen(WalksBeside(self.ladder, self.rows.walks.current, other.whole))

        self.app.push_screen(Choice("Beside which walk?", ways), chosen)

    def action_copy(self) -> None:
        """Copy the address under the cursor."""
        from .screen import copy_address

        copy_address(self, self.query_one("#stride", Reader))

    def action_leave(self) -> None:
        """Back to the ladder."""
        leave(self)

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def export_name(self) -> str:
        """What a file of this is called."""
        return f"{self.ladder.path.stem}-walk"

    def exports(self) -> Exports:
        """The walk, as Markdown and text."""
        from .files import walk_files

        def add(page: Page) -> None:
            assert self.ladder.teller is not None
            add_walk(page, self.ladder.teller, self.rows.walks.current)

        return walk_files(add)

    def _move(self, action: Callable[[], None]) -> None:
        action()
        standing = self.ladder.standing
        self._list(f"stride {len(standing.trail.taken)}" if standing is not None else "")

    def _read(self) -> WalkRows:
        assert self.ladder.standing is not None
        return WalkRows(self.ladder.standing.walks, read_walks().on(str(self.ladder.path)))

    def _list(self, key: str) -> None:
        """List the walks anew, and mark a line."""
        self.rows = self._read()
        ways = self.rows.ways()
        walks = self.query_one("#walks", Reader)
        walks.show(ways, None)
        walks.go_to(key if any(way.key == key for way in ways) else "stride 0")
        title = title_of(self.ladder.ready.opened.graph.framework) if self.ladder.ready else ""
        self.query_one(Breadcrumb).show(title, self.rows.walks.current)

    def _tell(self, key: str) -> None:
        if self.ladder.teller is None or all(way.key != key for way in self.rows.ways()):
            return
        self.marked = key
        teller, trail = self.ladder.teller, self.rows.trail_at(key)
        reader = self.query_one("#stride", Reader)
        if trail is not None:
            reader.border_title = "Enter goes over to it; v sets it beside your walk"
            reader.show((), lambda page: add_sum(page, teller, trail.whole))
            return
        number, current = int(key.partition(" ")[2]), self.rows.walks.current
        title = current.start_title if number == 0 else current.whole.taken[number - 1].title
        reader.border_title = escape(title if number == 0 else f"{number}. What the step to {title} asks and adds")
        reader.show((), lambda page: add_stride(page, teller, current, number))
