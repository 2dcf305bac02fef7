"""The modeller: the ladder, the part that is looked at with its lines, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import date
from typing import TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from pathways.documents.refused import Refused
from pathways.editing.change import Change, Unfit
from pathways.editing.concerns import concerns, place_of
from pathways.editing.ids import sentence
from pathways.editing.session import Session
from pathways.editing.state import State
from pathways.export.text.layout import Page
from pathways.problems import Path

from ..actions import ActionScreen
from ..dialogs.agree import Agree
from ..dialogs.ask import Ask
from ..dialogs.choose import Choose
from ..dialogs.page import PageDialog
from ..dialogs.pick import Choice, Pick
from ..look import new_page
from ..modelling.asking import whole
from ..modelling.desk import GivenUp
from ..modelling.keys import KEYS, PANELS, QUESTIONS
from ..modelling.leaving import leave, save, save_as
from ..modelling.rows import exists, rows_of
from ..modelling.wording import counted
from ..widgets.found_list import FoundList, all_counted
from ..widgets.key_line import KeyLine
from ..widgets.ladder import LadderMap
from ..widgets.lines import Lines
from ..widgets.live_ladder import LiveLadder

Answer = TypeVar("Answer")
Doing = Callable[["ModellerScreen"], Awaitable[None]]


class ModellerScreen(ActionScreen[None]):
    """Change one framework."""

    CSS_PATH = "modeller.tcss"
    ACTIONS = KEYS
    EXPLAINED = (("In its panels", PANELS), ("While a question is open", QUESTIONS))

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.selected: Path = ()
        self.trail: list[Path] = []
        self.busy = False

    @property
    def state(self) -> State:
        """The document as it stands."""
        return self.session.state

    def compose(self) -> ComposeResult:
        """The status line, the ladder, the lines, and what was found."""
        yield Static(id="status")
        with Container(id="modeller"):
            yield LiveLadder(self.state.graph)
            with Container(id="part"):
                yield Lines()
                yield FoundList()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Begin with the lowest role, or with what to do first."""
        roles = self.state.graph.roles
        first = next((role for role in roles.values() if role.placed), None)
        self.selected = ("roles", first.id) if first is not None else ()
        self.query_one(LiveLadder if roles else Lines).focus()
        self._redraw(keep=False)

    async def show(self, path: Path) -> None:
        """Show a part of the framework."""
        if path != self.selected:
            self.trail.append(self.selected)
            self.selected = path
            self._redraw(keep=False)

    async def follow(self, path: Path, stay: bool = False) -> None:
        """Show the framework after a change, and a part of it.

        Args:
            path: The part.
            stay: Whether the framework as a whole stays in view where it is: more is added from there.
        """
        before = self.selected
        self.query_one(LiveLadder).follow(self.state.graph)
        self.trail = [each for each in self.trail if exists(self.state, each)]
        if exists(self.state, path) and path != before and (before or not stay):
            if exists(self.state, before):
                self.trail.append(before)
            self.selected = path
        elif not exists(self.state, before):
            self.selected = self.trail.pop() if self.trail else ()
        self._redraw(keep=self.selected == before)

    def _redraw(self, keep: bool) -> None:
        title, rows = rows_of(self.state, self.selected)
        self.query_one(Lines).show(title, rows, keep)
        self.query_one(FoundList).show(concerns(self.state, self.selected))
        role = str(self.selected[1]) if self.selected[:1] == ("roles",) else ""
        targets = [edge.target for edge in self.state.graph.out.get(role, ()) if edge.target and edge.move.is_open]
        self.query_one(LiveLadder).show(role, targets)
        self._tell_status()

    def _tell_status(self) -> None:
        session, report = self.session, self.state.report
        line = Text(self.state.framework.title, style="bold")
        unsaved = session.unsaved
        line.append(f"  ● {counted(unsaved, 'change')} not saved" if unsaved else "  saved", style="not bold")
        found = all_counted((*report.problems, *report.observations))
        line.append(f"  {found}", style="not bold dim")
        if session.fault:
            line.append(f"\n! {session.fault}", style="not bold")
        self.query_one("#status", Static).update(line)

    async def asked(self, question: str, read: Callable[[str], Answer], value: str = "", help: str = "") -> Answer:
        """Ask for something to be typed."""
        answer = await self.app.push_screen_wait(Ask(question, read, value, help))
        if answer is None:
            raise GivenUp
        return answer

    async def picked(
        self, question: str, choices: Sequence[Choice], help: str = "", new: str = "", first: str | None = None
    ) -> str:
        """Ask for one of a list."""
        found = await self.app.push_screen_wait(Pick(question, choices, help, new=new, first=first))
        if not found:
            raise GivenUp
        return found[0]

    async def marked(
        self, question: str, choices: Sequence[Choice], marked: Collection[str] = (), help: str = "", new: str = ""
    ) -> list[str]:
        """Ask for some of a list."""
        found = await self.app.push_screen_wait(Pick(question, choices, help, several=True, marked=marked, new=new))
        if found is None:
            raise GivenUp
        return found

    async def chosen(self, question: str, answers: Sequence[str]) -> int:
        """Ask for one of a few answers by its number."""
        found = await self.app.push_screen_wait(Choose(question, answers))
        if found is None:
            raise GivenUp
        return found

    def tell(self, sentence: str) -> None:
        """Say something that goes away by itself."""
        self.notify(f"{sentence[:1].upper()}{sentence[1:]}.", markup=False)

    def tell_page(self, page: Page) -> None:
        """Show a page to read."""
        self.app.push_screen(PageDialog(page))

    async def agreed(self, question: str, sentences: Sequence[str], answers: Sequence[str]) -> int:
        """Ask what to do, knowing some sentences."""
        found = await self.app.push_screen_wait(Agree(question, sentences, (*answers, "Leave everything as it was")))
        if found is None or found == len(answers):
            raise GivenUp
        return found

    async def make(self, change: Change, agreed: bool = False) -> None:
        """Make a change; unless that was done before, what else it changes has to be agreed to."""
        if change.consequences and not agreed:
            await self.agreed("This changes other parts too:", change.consequences, ("Go on",))
        if self.session.needs_proposer(change):
            by = await self.asked(
                "Who proposes the changes?",
                lambda text: sentence(text, "by", "who proposes them"),
                help="This framework is not proposed but published: what you change is no longer what its source says.",
            )
            self.session.proposal = {"by": by, "on": date.today().isoformat()}
        self.session.apply(change)
        await self.follow(change.about, stay=True)

    def do(self, doing: Doing) -> None:
        """Do something that may ask questions; one thing at a time."""
        if not self.busy:
            self.busy = True
            self.run_worker(self._done(doing), group="doing")

    async def _done(self, doing: Doing) -> None:
        try:
            await doing(self)
        except GivenUp:
            pass
        except Unfit as unfit:
            self.notify(f"{unfit.sentence[:1].upper()}{unfit.sentence[1:]}.", title="Not changed", severity="warning",
                        markup=False)  # fmt: skip
        except Refused as refused:
            problem = refused.problem
            said = ". ".join(part[:1].upper() + part[1:] for part in (problem.message, problem.help) if part)
            self.notify(f"{said}.", title="Not done", severity="error", markup=False)
        finally:
            self.busy = False
        if self.is_attached and self.is_current:
            self._tell_status()

    def on_lines_asked(self, event: Lines.Asked) -> None:
        """Enter on a line."""
        self.do(event.doing)

    async def on_ladder_map_role_chosen(self, event: LadderMap.RoleChosen) -> None:
        """The cursor stands on another role."""
        if self.selected != ("roles", event.role):
            await self.show(("roles", event.role))

    def on_live_ladder_lines_asked(self) -> None:
        """Enter on the ladder."""
        self.query_one(Lines).focus()

    async def on_found_list_wanted(self, event: FoundList.Wanted) -> None:
        """Enter on a finding."""
        await self.show(place_of(self.state, event.found))
        self.query_one(Lines).focus()

    def action_add(self) -> None:
        """Ask what to add."""
        self.do(whole.add)

    def action_remove(self) -> None:
        """Remove what the line stands for, or what is marked on the ladder."""
        lines = self.query_one(Lines)
        row = lines.here() if lines.has_focus else None
        if row is not None and row.delete is not None:
            self.do(row.delete)
        elif self.selected and not lines.has_focus:
            self.do(whole.remove(self.selected))
        elif row is not None:
            self.tell("this line has nothing to remove; the last line removes the whole part")

    def action_find(self) -> None:
        """Find any part."""

        async def find(desk: ModellerScreen) -> None:
            found = await desk.picked("Find", whole.parts(desk))
            await desk.show(tuple(found.split(" ")) if found else ())
            desk.query_one(Lines).focus()

        self.do(find)

    async def action_next_problem(self) -> None:
        """Show the place of the next finding, after the part that is shown."""
        report = self.state.report
        places = list(dict.fromkeys(place_of(self.state, each) for each in (*report.problems, *report.observations)))
        if not places:
            self.tell("nothing was found that would have to be mended")
            return
        here = places.index(self.selected) + 1 if self.selected in places else 0
        await self.show(places[here % len(places)])

    def action_outlook(self) -> None:
        """What the framework will do."""
        from .outlook.opening import open_outlook

        self.do(open_outlook)

    def action_save(self) -> None:
        """Save."""
        self.do(save)

    def action_save_as(self) -> None:
        """Save under another name."""
        self.do(save_as)

    async def action_undo(self) -> None:
        """Undo the last change."""
        step = None if self.busy else self.session.undo()
        if step is None:
            self.tell("there is nothing to undo")
        else:
            self.tell(f"undone: {step.sentence}")
            await self.follow(step.about)

    async def action_redo(self) -> None:
        """Make again what was undone."""
        step = None if self.busy else self.session.redo()
        if step is None:
            self.tell("nothing was undone that could be made again")
        else:
            self.tell(f"made again: {step.sentence}")
            await self.follow(step.about)

    def action_history(self) -> None:
        """What was changed, step by step."""
        history = self.session.history
        page = new_page(64)
        page.heading("What was changed", "-")
        if not history.done and not history.undone:
            page.text("Nothing yet.")
        for step in history.done:
            page.bullet(step.sentence + (" (saved)" if step.text == self.session.saved else ""))
        for step in history.undone:
            page.bullet(f"{step.sentence} (undone: Ctrl+Y makes it again)", role="faint")
        self.tell_page(page)

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    async def action_whole(self) -> None:
        """The framework as a whole."""
        await self.show(())
        self.query_one(Lines).focus()

    async def action_back(self) -> None:
        """The part that was shown before."""
        if self.trail:
            self.selected = self.trail.pop()
            self._redraw(keep=False)

    def action_leave(self) -> None:
        """Close; ask about what is not saved."""
        self.do(leave)
