"""The screen of a scenario: a line of questions, and the answer of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from pathways.export.text.layout import Page

from ...actions import Action, ActionScreen, Told
from ...exporting import Exports
from ...look import SCROLLBAR, as_text, new_page
from ...widgets.key_line import KeyLine
from .answers import TITLES, Answered, Outlook, Question, Stopped, Subject
from .deciding import decide
from .pick_file import PickFile

TEXT_WIDTH = 100
"""Columns of an answer written as text."""

READ_MOST = 110
"""Wider text is hard to read, however wide the window."""


class Body(VerticalScroll, inherit_bindings=False):
    """The answer, to be read; left and right are left to the questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]


class OutlookScreen(ActionScreen[None]):
    """What a framework will do, as a scenario has it."""

    ACTIONS = (
        Action("right", "turn(1)", "Next", "The next question", "→"),
        Action("left", "turn(-1)", "Before", "The question before", "←", in_footer=False),
        Action("d", "decide", "Decide", "Decide in which role posts stand, one after the other"),
        Action("plus", "beside", "Beside", "Set another scenario beside this one", "+"),
        Action("e", "app.export", "Write", "Write the answer to a file: text, Markdown, or a workbook with charts"),
        Action("escape,q", "leave", "Close", "Stop waiting, or close", "Esc"),
        Action("s", "scenario", "Scenario", "Another scenario, or a new one"),
        Action("r", "again", "Again", "Read the files again, after they were changed"),
        Action("g", "skip", "Without faulty rows", "Go on without rows of the staff table that have problems",
               in_footer=False),
        *(
            Action(str(number), f"ask('{question}')", TITLES[question], f"{TITLES[question]} of the scenario",
                   in_footer=False)
            for number, question in enumerate(Question, 1)
        ),
    )  # fmt: skip
    EXPLAINED = (
        ("In an answer", (Told("Arrows, Space", "Read on"), Told("–", "A number that is not shown: few people"))),
    )
    DEFAULT_CSS = """
    OutlookScreen #about { height: auto; max-height: 3; padding: 0 1; background: $surface; }
    OutlookScreen #questions { height: 1; padding: 0 1; }
    OutlookScreen #answer-body { height: 1fr; border: round $surface-lighten-2; padding: 0 1; }
    OutlookScreen #answer-body:focus { border: round $accent; }
    """

    @dataclass
    class Found(Message):
        """An answer was worked out."""

        outlook: Outlook
        question: Question
        answered: Answered

    @dataclass
    class Doing(Message):
        """Something is being done for an answer."""

        step: str

    def __init__(self, subject: Subject, problems: int, another: Callable[[], None]) -> None:
        """Make the screen.

        Args:
            subject: What is asked about.
            problems: How many faults the framework has.
            another: Asks for another scenario, once this screen is closed.
        """
        super().__init__()
        self.outlook = Outlook(subject)
        self.problems = problems
        self.another = another
        self.question = Question.POSTS
        self.answered: Answered | None = None
        self.working: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """The scenario, the questions, and an answer."""
        yield Static(id="about")
        yield Static(id="questions")
        with Body(id="answer-body"):
            yield Static(id="answer-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the posts."""
        self.query_one(Body).focus()
        self.action_ask(str(Question.POSTS))

    def on_resize(self) -> None:
        """The answer as wide as the window."""
        self._draw()

    def action_ask(self, question: str) -> None:
        """Ask a question; what was worked out before is shown at once."""
        self._stop()
        self.question = Question(question)
        self.answered = self.outlook.known(self.question)
        self.query_one(Body).scroll_home(animate=False)
        if self.answered is None:
            outlook, asked = self.outlook, self.question
            self.working = self.run_worker(lambda: self._work(outlook, asked), thread=True, group="answer")
        self._draw()

    def action_turn(self, by: int) -> None:
        """Ask the next question, or the one before."""
        every = list(Question)
        self.action_ask(str(every[(every.index(self.question) + by) % len(every)]))

    def _work(self, outlook: Outlook, question: Question) -> None:
        worker = get_current_worker()

        def step(said: str) -> None:
            if worker.is_cancelled:
                raise Stopped
            self.post_message(self.Doing(said))

        with suppress(Stopped):
            answered = outlook.answer(question, step)
            if not worker.is_cancelled:
                self.post_message(self.Found(outlook, question, answered))

    def on_outlook_screen_doing(self, event: Doing) -> None:
        """Say what is being done."""
        if self.working is not None:
            self._show(lambda page: self._add_waiting(page, event.step))

    def on_outlook_screen_found(self, event: Found) -> None:
        """Show an answer, if it is still wanted."""
        if event.outlook is self.outlook and event.question is self.question:
            self.working = None
            self.answered = event.answered
            self._draw()

    def _stop(self) -> bool:
        """Wait no longer; whether anything was waited for."""
        waiting, self.working = self.working, None
        if waiting is not None:
            waiting.cancel()
        return waiting is not None

    def _draw(self) -> None:
        subject = self.outlook.subject
        about = Text(subject.path.name, style="bold")
        about.append(f"  for {subject.framework.name}", style="not bold")
        if subject.unsaved:
            about.append(", with changes that are not saved", style="not bold")
        if self.problems:
            count = "1 problem" if self.problems == 1 else f"{self.problems} problems"
            about.append(f"\n! {count} in the framework: an answer may lack what they concern", style="not bold")
        self.query_one("#about", Static).update(about)
        line = Text()
        for number, question in enumerate(Question, 1):
            here = question is self.question
            name = f"{number} {TITLES[question]}"
            style = Style(bold=here, reverse=here, meta={"@click": f"screen.ask('{question}')"})
            line.append(f"[{name}]" if here else f" {name} ", style)
        self.query_one("#questions", Static).update(line)
        if self.answered is not None:
            self._show(self.answered.add)
        elif self.working is not None:
            self._show(lambda page: self._add_waiting(page, "Reading"))
        else:
            self._show(lambda page: page.text("Nothing was worked out. Press r to go on."))

    def _add_waiting(self, page: Page, step: str) -> None:
        page.text(f"{TITLES[self.question]}: {step[:1].lower()}{step[1:]} …")
        page.gap()
        page.text("Esc stops.", role="faint")

    def _show(self, add: Callable[[Page], None]) -> None:
        body = self.query_one(Body)
        page = new_page(min(body.size.width - SCROLLBAR, READ_MOST))
        add(page)
        self.query_one("#answer-text", Static).update(as_text(page))

    def about(self, subject: Subject) -> None:
        """Go on with another subject, at the same question."""
        self._stop()
        self.outlook = Outlook(subject)
        self.action_ask(str(self.question))

    def action_decide(self) -> None:
        """Decide where posts stand."""
        known = self.outlook.known(Question.POSTS)
        if self.question is not Question.POSTS:
            self.action_ask(str(Question.POSTS))
        elif known is not None and known.mapping is not None:
            self.run_worker(decide(self, known.mapping), group="deciding", exclusive=True)

    def action_beside(self) -> None:
        """Set another scenario beside this one."""
        self.run_worker(self._beside(), group="deciding", exclusive=True)

    async def _beside(self) -> None:
        subject = self.outlook.subject
        question = PickFile("Which scenario shall stand beside this one?", subject.path.parent, (".yaml", ".yml"))
        found = await self.app.push_screen_wait(question)
        if found:
            self.question = Question.BESIDE
            self.about(replace(subject, others=(*subject.others, Path(found[0]))))

    def action_scenario(self) -> None:
        """Close, and ask for another scenario."""
        self._stop()
        self.dismiss()
        self.another()

    def action_again(self) -> None:
        """Read everything again."""
        self.about(self.outlook.subject)

    def action_skip(self) -> None:
        """Go on without faulty rows, where that is what hinders an answer."""
        if self.answered is not None and self.answered.can_skip:
            self.about(replace(self.outlook.subject, skip_faulty=True))

    def action_leave(self) -> None:
        """Stop waiting; where nothing is waited for, close."""
        if self._stop():
            self._draw()
        else:
            self.dismiss()

    def export_name(self) -> str:
        """The scenario and the question."""
        return f"{self.outlook.subject.path.stem}-{self.question}"

    def exports(self) -> Exports:
        """An answer as text, as a section for a paper, as a workbook, and as a table where it is one."""
        told = self.answered.told if self.answered is not None else None
        if told is None:
            return {}

        def text() -> bytes:
            page = Page(TEXT_WIDTH)
            told.add(page)
            return f"{page}\n".encode()

        found: dict[str, Callable[[], bytes]] = {
            ".md": lambda: told.paper().encode(),
            ".xlsx": lambda: told.workbook(date.today()),
            ".txt": text,
        }
        table = told.table
        if table is not None:
            found[".csv"] = lambda: table().encode("utf-8-sig")
        return found
