"""The screen about the person: four parts, each with its lines, and what is told beside them."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from pathways.documents.catalogue import shared_facts
from pathways.documents.own import own_person
from pathways.documents.refused import Refused
from pathways.documents.splice.save import CHANGED
from pathways.editing.change import Change, Unfit
from pathways.editing.history import Step
from pathways.editing.person.session import PersonSession
from pathways.problems.report import block
from pathways.sector.career_plan import Present

from ...actions import ActionScreen
from ...exporting import Exports
from ...look import SCROLLBAR, as_text, new_page
from ...outline.files import page_files
from ...widgets.key_line import KeyLine
from . import asking
from .keys import KEYS, MEANT, ONLY_IN, PANELS, PARTS, TABS
from .lines import MyLines
from .parts import PRIVATE, add_detail, add_part, rows_of
from .reading import Goal, Gone, framework_file, framework_name, goal_of, role_at
from .row import Key
from .view import View

Doing = Coroutine[Any, Any, None]


class PartName(Static):
    """The name of a part; a click shows it."""

    @dataclass
    class Wanted(Message):
        """A part is to be shown."""

        part: str

    def __init__(self, number: int, part: str) -> None:
        super().__init__(Text(f" {number} {TABS[part]}"), id=f"part-{part}")
        self.part = part

    def on_click(self) -> None:
        """Ask for the part."""
        self.post_message(self.Wanted(self.part))


class MeScreen(ActionScreen[None]):
    """What is known of the person, kept on their own machine."""

    ACTIONS = KEYS
    EXPLAINED = (("In its panels", PANELS), ("Signs", MEANT))
    CSS_PATH = "me.tcss"

    @dataclass
    class Read(Message):
        """What the screen shows was read."""

        view: View | None
        session: PersonSession | None
        message: str = ""
        """Why the file cannot be shown; empty where it can."""

    def __init__(self) -> None:
        super().__init__()
        self.part = "about"
        self.goal_address = ""
        self.busy = False
        self._session: PersonSession | None = None
        self._view: View | None = None
        self._fault = ""
        self._places: dict[str, Key] = {}

    @property
    def session(self) -> PersonSession:
        """The person's document being changed; only once it is read."""
        assert self._session is not None
        return self._session

    @property
    def view(self) -> View:
        """What is shown; only once it is read."""
        assert self._view is not None
        return self._view

    @property
    def path(self) -> Path:
        """The person's file."""
        chosen = getattr(self.app, "settings").me  # noqa: B009
        return Path(chosen) if chosen else own_person()

    def shown_path(self) -> str:
        """The file as people read it."""
        try:
            return f"~{os.sep}{self.path.relative_to(Path.home())}"
        except ValueError:
            return str(self.path)

    def compose(self) -> ComposeResult:
        """What is kept and where, the parts, the lines, and what is told."""
        yield Static(id="me-head")
        with Horizontal(id="me-parts"):
            for number, part in enumerate(PARTS, 1):
                yield PartName(number, part)
        with Container(id="me-body"):
            yield MyLines()
            with VerticalScroll(id="my-detail", classes="panel"):
                yield Static(id="my-detail-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read aside what is to be shown."""
        self.query_one(MyLines).focus()
        self.query_one(MyLines).loading = True
        self._tell_head()
        self._mark_part()
        self._read()

    def on_unmount(self) -> None:
        """Let others change the file."""
        if self._session is not None:
            self._session.close()

    def _read(self) -> None:
        self.run_worker(self._reading, thread=True, group="reading", exclusive=True)

    def _reading(self) -> None:
        session = self._session
        try:
            if session is None:
                session = PersonSession(self.path, shared_facts())
            self.post_message(self.Read(self._seen(session), session))
        except Refused as refused:
            self.post_message(self.Read(None, session, block(refused.located(), width=60)))

    def _seen(self, session: PersonSession) -> View:
        on: date = getattr(self.app, "on_day", None) or date.today()
        state = session.state
        before = self._view
        same = before is not None and before.state.person.role == state.person.role
        address = self._role_address(state.person.role)
        present = before.present if same and before is not None else role_at(address, on) if address else None
        goal = self._goal(present if isinstance(present, Present) else None, session, on)
        return View(state, session.facts, on, present, goal)

    def _role_address(self, said: str | None) -> str:
        """The role that is held: as the file says, else as Home remembers it; empty where it is not known."""
        mine = getattr(self.app, "settings").mine  # noqa: B009
        return said or (f"{framework_name(Path(mine.path))}:{mine.role}" if mine is not None else "")

    def _goal(self, present: Present | None, session: PersonSession, on: date) -> Goal | Gone | None:
        place: Present | Gone | None = None
        if self.goal_address:
            place = role_at(self.goal_address, on)
        elif present is not None:
            ways = (edge.target for edge in present.graph.out[present.role.id] if edge.move.is_open)
            ahead = next((present.graph.roles[each] for each in ways if each and each != present.role.id), None)
            place = Present(present.graph, ahead) if ahead is not None else None
        return goal_of(session.state.person, place, present) if isinstance(place, Present) else place

    def on_me_screen_read(self, event: Read) -> None:
        """Show what was read."""
        self._session = event.session or self._session
        self.query_one(MyLines).loading = False
        if event.view is None:
            self._fault = event.message
        else:
            self._view, self._fault = event.view, ""
        self._redraw()

    def _redraw(self) -> None:
        self._tell_head()
        self._mark_part()
        if self._view is None:
            self.query_one(MyLines).show("Cannot be shown", (), ())
            page = new_page(self._width())
            page.text(self._fault or "Reading …")
            if self._fault:
                page.text("Nothing was changed. Esc goes back; once this is settled, i opens the screen again.")
            self.query_one("#my-detail-text", Static).update(as_text(page))
            return
        rows = rows_of(self._view, self.part)
        self.query_one(MyLines).show(PARTS[self.part], rows, self._places.get(self.part, ()))
        self._tell_detail()

    def _tell_head(self) -> None:
        line = Text(PRIVATE, style="bold")
        session = self._session
        there = session.exists if session is not None else self.path.is_file()
        kept = "Kept in" if there else "It will be kept in"
        alone = session is None or session.private
        readers = ", for you alone." if alone else "; others here can read it until you change something."
        line.append(f"\n{kept} {self.shown_path()}{readers}", style="not bold dim")
        if session is not None and session.fault:
            line.append(f"\n! {session.fault}", style="not bold")
        self.query_one("#me-head", Static).update(line)

    def _mark_part(self) -> None:
        for each in self.query(PartName):
            each.set_class(each.part == self.part, "-here")
            number = [*PARTS].index(each.part) + 1
            sign = "►" if each.part == self.part else " "
            each.update(Text(f"{sign}{number} {TABS[each.part]}"))
        self.set_class(self.part == "contract", "-contract")
        self.refresh_bindings()

    def _width(self) -> int:
        return self.query_one("#my-detail").content_size.width - SCROLLBAR

    def _tell_detail(self) -> None:
        row = self.query_one(MyLines).here
        if self._view is None:
            return
        page = new_page(self._width())
        add_detail(page, self._view, self.part, row.key if row is not None else ())
        self.query_one("#my-detail-text", Static).update(as_text(page))
        self.query_one("#my-detail").scroll_home(animate=False)

    def on_option_list_option_highlighted(self) -> None:
        """Tell about another line."""
        row = self.query_one(MyLines).here
        if row is not None:
            self._places[self.part] = row.key
        self._tell_detail()

    def on_option_list_option_selected(self) -> None:
        """Ask what the line is for."""
        row = self.query_one(MyLines).here
        if row is None:
            return
        match row.key:
            case ("fact", fact_id):
                self.do(asking.answer(self, fact_id))
            case ("achievement", name):
                self.do(asking.change(self, name))
            case ("need", _):
                self.do(asking.ask_standing(self, row.key))
            case (word,) if word != "levels":
                getattr(self, f"action_{word}")()

    def on_part_name_wanted(self, event: PartName.Wanted) -> None:
        """A click on the name of a part."""
        self.action_part(event.part)

    def on_resize(self) -> None:
        """Text as wide as its panel."""
        self.call_after_refresh(self._tell_detail)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key means something in the part that is shown."""
        del parameters
        return action not in ONLY_IN or self.part in ONLY_IN[action]

    def do(self, doing: Doing) -> None:
        """Do something that may ask questions; one thing at a time."""
        if self.busy or self._view is None:
            doing.close()
            return
        self.busy = True
        self.run_worker(self._done(doing), group="doing")

    async def _done(self, doing: Doing) -> None:
        try:
            await doing
        except Unfit as unfit:
            self.notify(_sentence(unfit.sentence), title="Not changed", severity="warning", markup=False)
        except Refused as refused:
            self._refused(refused)
        finally:
            self.busy = False

    def _refused(self, refused: Refused) -> None:
        problem = refused.problem
        if problem.code == CHANGED:
            try:
                self.session.read_again()
            except Refused as broken:
                self._fault = block(broken.located(), width=60)
                self._view = None
                self._redraw()
            else:
                self._read()
        said = " ".join(_sentence(part) for part in (problem.message, problem.help) if part)
        self.notify(said, title="Not done", severity="error", markup=False)

    async def make(self, change: Change) -> None:
        """Make a change, and show it.

        Raises:
            Refused: If the file cannot be written.
            Unfit: If it cannot be made.
        """
        self.session.apply(change)
        if change.about[:1] == ("evidence",) and len(change.about) > 1:
            self._places["evidence"] = ("achievement", str(change.about[1]))
        await self.follow()

    async def follow(self) -> None:
        """Show the document after a change."""
        state, before = self.session.state, self.view
        if state.person.role != before.state.person.role:
            self._read()
            return
        goal = before.goal
        if isinstance(goal, Goal):
            goal = goal_of(state.person, goal.place, before.role)
        self._view = replace(before, state=state, goal=goal)
        self._redraw()

    async def erased(self) -> None:
        """Delete everything, and show that nothing is left.

        Raises:
            Refused: If the file cannot be removed.
        """
        self.session.erase()
        self._places = {}
        self.goal_address = ""
        self._read()
        self.tell("everything was deleted")

    def stand_on(self, key: Key) -> None:
        """Stand on a line of the part that is shown, if it has it."""
        self._places[self.part] = key
        self._redraw()

    def aim(self, address: str) -> None:
        """Show the gap to another role."""
        self.goal_address = address
        self._places["gap"] = ("goal",)
        self._read()

    def role_file(self) -> Path | None:
        """The file of the framework of the role that is held."""
        address = self._role_address(self.view.state.person.role)
        try:
            return framework_file(address.rpartition(":")[0]) if self.view.role is not None else None
        except Refused:
            return None

    def tell(self, sentence: str) -> None:
        """Say something that goes away by itself."""
        self.notify(_sentence(sentence), markup=False)

    def action_part(self, part: str) -> None:
        """Show a part."""
        self.part = part
        self._redraw()
        self.query_one(MyLines).focus()

    def action_turn(self, steps: int) -> None:
        """Show the next part, or the one before."""
        parts = [*PARTS]
        self.action_part(parts[(parts.index(self.part) + steps) % len(parts)])

    def _here(self) -> Key:
        row = self.query_one(MyLines).here
        return row.key if row is not None else ()

    def action_judge(self, word: str) -> None:
        """Say how the evidence for a criterion stands."""
        self.do(asking.judge(self, self._here(), word))

    def action_note(self) -> None:
        """Note something on a criterion."""
        self.do(asking.note(self, self._here()))

    def action_role(self) -> None:
        """Say which role is held."""
        self.do(asking.my_role(self))

    def action_goal(self) -> None:
        """Choose the role to which the gap is shown."""
        self.do(asking.goal(self))

    def action_add(self) -> None:
        """Add something that was done."""
        self.do(asking.add(self))

    def action_find(self) -> None:
        """Find any question."""
        self.do(asking.find(self))

    def action_remove(self) -> None:
        """Remove what the line says."""
        self.do(asking.remove(self, self._here()))

    def action_erase(self) -> None:
        """Delete everything."""
        self.do(asking.erase(self))

    def action_undo(self) -> None:
        """Undo the last change."""
        self.do(self._gone("undone", "there is nothing to undo", lambda: self.session.undo()))

    def action_redo(self) -> None:
        """Make again what was undone."""
        self.do(self._gone("made again", "nothing was undone that could be made again", lambda: self.session.redo()))

    async def _gone(self, done: str, nothing: str, go: Callable[[], Step | None]) -> None:
        step = go()
        if step is None:
            self.tell(nothing)
            return
        await self.follow()
        self.tell(f"{done}: {step.sentence}")

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def action_leave(self) -> None:
        """Back to where this screen was opened; a panel that is large is made small first."""
        if self.maximized is not None:
            self.minimize()
        else:
            self.dismiss()

    def export_name(self) -> str:
        """What the file is called, without its ending."""
        return {"about": "me", "contract": "my-contract", "evidence": "my-evidence", "gap": "my-plan"}[self.part]

    def exports(self) -> Exports:
        """The part that is shown as text; the way to a role as a plan too."""
        if self._view is None:
            return {}
        view, part = self._view, self.part
        pages = page_files(lambda page: add_part(page, view, part))
        way, here = view.way, view.role
        if part != "gap" or way is None or (here is not None and here.role == way.place.role):
            return pages

        def plan(suffix: str) -> bytes:
            from pathways.writing.write import written_as

            from .plan import written_plan

            return written_as(written_plan(view.state, way, here, view.facts, view.on), suffix)

        made = {suffix: lambda suffix=suffix: plan(suffix) for suffix in (".docx", ".html", ".pdf", ".md")}
        return {**made, ".txt": pages[".txt"]}


def _sentence(text: str) -> str:
    said = text.rstrip(".")
    return f"{said[:1].upper()}{said[1:]}."
