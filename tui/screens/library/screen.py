"""A list of what can be asked and read; the answer; and the questions about authorship."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pathways.documents.entry import Entry
from pathways.documents.search import Found, Searched
from pathways.editing.change import Unfit
from pathways.export import found as words
from pathways.export.text.authorship import add_consultation
from pathways.export.words import day as day_in_words
from pathways.model.authorship import Authorship

from ...actions import Action, Told
from ...dialogs.ask import Ask
from ...dialogs.find import Find
from ...dialogs.pick import Choice, Pick
from ...exporting import Exports
from ...jobs import Tell
from ...outline.outline import Add
from ...widgets.key_line import KeyLine
from ...widgets.unfolding import Unfolding
from ..answer import READING_ACTIONS, READING_EXPLAINED, AnswerScreen, at_start
from ..home.gathering import listed, names
from . import pay
from .consulting import Consulting
from .documents import told
from .rows import Row, rows_of
from .whole import first_of

Work = Callable[[date, Tell], Add]
"""What works an answer out for a day."""

EVERY = "*"
"""The key of the answer that all grades are meant."""


class LibraryScreen(AnswerScreen):
    """Every document, and what can be asked of some."""

    CSS_PATH = "library.tcss"
    ACTIONS = (
        Action("escape", "leave", "Close", "Back: from an answer to the list, then to where you came from", "Esc"),
        Action("slash", "find", "Find", "Find a document, or something in one, by its name", "/"),
        Action("d", "day", "Another day", "Ask for the same on another day"),
        Action("p", "pension", "Pension", "Reckon the cost of the post with a pension scheme"),
        Action("b", "back", "Back", "From the advice back to the last question"),
        *READING_ACTIONS,
    )
    EXPLAINED = (
        ("In the list", (Told("Enter, a click", "Ask it, or read the document"),)),
        ("While a question is open", (Told("y  n  b", "Yes; no; back to the question before"),)),
        READING_EXPLAINED,
    )

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.stage_now = "listing"
        self.shown = ""
        """The name of what is shown, for people."""
        self.file = "library"
        """What a file of it is called."""
        self.asked: Work | None = None
        """What was asked for last, so that it can be asked on another day."""
        self.other_day: date | None = None
        self.cost: Callable[[str | None], Work] | None = None
        """The same with another pension scheme, where a cost is shown."""
        self.wanted: tuple[Path, str] | None = None

    @property
    def day(self) -> date:
        """The day that is asked for."""
        return self.other_day or super().day

    def compose(self) -> ComposeResult:
        """What is shown, the list, the answer and the questions, and how far long work is."""
        yield Static(id="shown")
        with Container(id="stages", classes="-listing"):
            yield OptionList(id="documents", classes="panel")
            yield Unfolding("unfolded")
            yield Consulting()
        yield Static(id="job")
        yield KeyLine()

    def on_mount(self) -> None:
        """List what there is, and show what is wanted."""
        self.query_one("#documents").border_title = "Library"
        self.query_one("#unfolded").border_title = "What it says"
        self._stage("listing")
        paths, settings = at_start(self.app)

        def rows(_tell: Tell) -> list[Row]:
            documents = listed(paths, settings)
            return rows_of([*(each for each in documents.own if isinstance(each, Entry)), *documents.bundled])

        self.work_out("Listing the documents", rows, self._listed)

    def show_document(self, path: Path, part: str = "") -> None:
        """Show a document, or one statement of it."""
        if not self.rows:
            self.wanted = (path, part)
            return
        title = next((row.text for row in self.rows if row.path == path), path.stem)
        self._show(title, part or path.stem, lambda on, _tell: told(path, part, on))

    def _listed(self, rows: list[Row]) -> None:
        self.rows = rows
        listing = self.query_one("#documents", OptionList)
        listing.clear_options()
        listing.add_options([_option(row, first=number == 0) for number, row in enumerate(rows)])
        listing.action_first()
        if self.wanted is not None:
            wanted, self.wanted = self.wanted, None
            self.show_document(*wanted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask what the line stands for, or read the document."""
        if event.option_list.id != "documents":
            return
        row = self.rows[event.option_index]
        if row.path is not None:
            self.show_document(row.path)
        elif row.ask == "grade":
            self._choose("pay-structure", "Whose grades?", self._grades)
        elif row.ask == "point":
            self._choose("pay-scale", "Which pay scale?", self._points)
        elif row.ask == "authorship":
            self.work_out("Reading the guidance", lambda _tell: first_of("authorship", Authorship), self._consult)

    def _show(self, title: str, file: str, work: Work) -> None:
        """Work an answer out, and show it."""
        on = self.day

        def show(add: Add) -> None:
            self.shown, self.file, self.asked = title, file, work
            self.query_one("#unfolded", Unfolding).show(add)
            self._stage("reading")

        self.cost = None
        self.work_out(f"Reading {title}", lambda tell: work(on, tell), show)

    def _choose(self, kind: str, question: str, then: Callable[[Path], None]) -> None:
        """Choose a document of a kind."""

        def chosen(picked: list[str] | None) -> None:
            if picked:
                then(Path(picked[0]))

        choices = [Choice(str(row.path), row.text, row.about) for row in self.rows if row.kind == kind]
        self.app.push_screen(Pick(question, choices), chosen)

    def _grades(self, path: Path) -> None:
        """Choose a grade of an institution."""
        on = self.day

        def choose(held: pay.Graded) -> None:
            groups = {staff for _, staff in held.grades if staff}
            choices = [Choice(EVERY, "All grades", "what each pays")]
            choices += [
                Choice(str(at), f"Grade {grade}", staff if len(groups) > 1 else "")
                for at, (grade, staff) in enumerate(held.grades)
            ]
            self.app.push_screen(Pick(f"{held.structure.title}: which grade?", choices), lambda got: chosen(held, got))

        def chosen(held: pay.Graded, picked: list[str] | None) -> None:
            if not picked:
                return
            if picked[0] == EVERY:
                self._show(held.structure.title, path.stem, lambda on, _tell: pay.all_grades(pay.graded(path, on), on))
                return
            grade, staff = held.grades[int(picked[0])]
            self._show_cost(
                f"{held.structure.title}, grade {grade}",
                f"{path.stem}-grade-{grade}",
                lambda pension: lambda on, _tell: pay.one_grade(pay.graded(path, on), grade, staff, pension, on),
            )

        self.work_out("Reading the grades", lambda _tell: pay.graded(path, on), choose)

    def _points(self, path: Path) -> None:
        """Choose a point of a scale."""
        title = next((row.text for row in self.rows if row.path == path), path.stem)

        def choose(points: tuple[str, ...]) -> None:
            choices = [Choice(point, f"Point {point}") for point in points]
            self.app.push_screen(Pick(f"{title}: which point?", choices), chosen)

        def chosen(picked: list[str] | None) -> None:
            if picked:
                point = picked[0]
                self._show_cost(
                    f"{title}, point {point}",
                    f"{path.stem}-point-{point}",
                    lambda pension: lambda on, _tell: pay.one_point(path, point, pension, on),
                )

        self.work_out("Reading the points", lambda _tell: pay.points(path), choose)

    def _show_cost(self, title: str, file: str, cost: Callable[[str | None], Work]) -> None:
        """Show pay with the cost of the post, which may be asked for with another pension scheme."""
        self._show(title, file, cost(None))
        self.cost = cost

    def _consult(self, document: Authorship) -> None:
        """Begin the questions about authorship."""
        self.shown, self.file, self.asked, self.cost = "Authorship", "authorship", None, None
        self._stage("asking")
        self.query_one(Consulting).begin(document)

    def on_consulting_advised(self, event: Consulting.Advised) -> None:
        """Show the advice with what it rests on."""
        found, document = event.found, event.document
        self.query_one("#unfolded", Unfolding).show(lambda page: add_consultation(page, found, document))
        self._stage("reading")

    def _stage(self, name: str) -> None:
        self.stage_now = name
        line = Text("Library", style="bold")
        if self.shown and name != "listing":
            line.append(f"  {self.shown}, on {day_in_words(self.day)}", style="not bold")
        self.query_one("#shown", Static).update(line)
        self.stage(name, {"listing": "#documents", "reading": "#unfolded", "asking": "#replies"}[name])

    def action_leave(self) -> None:
        """Stop what is being worked out; else back to the list, or leave."""
        if self.busy and self.rows:
            self.stop_work()
        elif self.maximized is not None:
            self.minimize()
        elif self.stage_now != "listing":
            self._stage("listing")
        else:
            self.app.pop_screen()

    def action_find(self) -> None:
        """Find something by its name, and show it."""
        paths, settings = at_start(self.app)

        def at_hand() -> Searched:
            return names(listed(paths, settings)).searched

        def chosen(found: Found | None) -> None:
            if found is not None:
                thing, path = found.thing, found.entry.path
                part = thing.id if thing is not None else ""
                self._show(words.name(found), part or path.stem, lambda on, _tell: told(path, part, on))

        self.app.push_screen(Find("What do you look for?", lambda _found: True, at_hand), chosen)

    def action_day(self) -> None:
        """Ask for the same on another day."""

        def chosen(on: date | None) -> None:
            if on is None:
                return
            self.other_day = on
            if self.stage_now == "reading" and self.asked is not None:
                cost = self.cost
                self._show(self.shown, self.file, self.asked)
                self.cost = cost

        help = "Pay, plans and roles are told as they stand on this day."
        self.app.push_screen(Ask("On which day?", _day, self.day.isoformat(), help), chosen)

    def action_pension(self) -> None:
        """Reckon the cost of a post with a pension scheme."""
        cost = self.cost
        if cost is None:
            return

        def choose(schemes: list[tuple[str, str]]) -> None:
            choices = [Choice(EVERY, "All that are held"), *(Choice(name, called) for name, called in schemes)]
            self.app.push_screen(Pick("Which pension scheme?", choices), chosen)

        def chosen(picked: list[str] | None) -> None:
            if picked:
                self._show(self.shown, self.file, cost(None if picked[0] == EVERY else picked[0]))
                self.cost = cost

        self.work_out("Reading the pension schemes", lambda _tell: pay.pensions(), choose)

    def action_back(self) -> None:
        """From the advice back to the last question."""
        self._stage("asking")
        self.query_one(Consulting).back()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done in the stage."""
        match action:
            case "next_source" | "copy" | "turn_all":
                return self.stage_now == "reading"
            case "back":
                return self.stage_now == "reading" and self.asked is None
            case "pension":
                return self.stage_now == "reading" and self.cost is not None
            case "day":
                return self.stage_now != "asking" and (self.asked is not None or self.stage_now == "listing")
            case "find":
                return self.stage_now != "asking"
        return True

    def export_name(self) -> str:
        """What is shown."""
        return self.file

    def exports(self) -> Exports:
        """The answer as text and Markdown."""
        return super().exports() if self.stage_now == "reading" else {}


def _option(row: Row, first: bool) -> Option:
    if row.heading:
        return Option(Text(row.text if first else f"\n{row.text}", style="bold"), disabled=True)
    line = Text(row.text)
    if row.about:
        line.append(f"\n  {row.about}", style="dim")
    return Option(line)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Unfit("this is no day; write it as 2026-08-01") from None
