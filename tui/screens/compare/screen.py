"""Choose what to compare, then each side by its name, then read what came out."""

from __future__ import annotations

from datetime import date

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...actions import Action, Told
from ...exporting import Exports
from ...widgets.key_line import KeyLine
from ...widgets.unfolding import Unfolding
from ..answer import READING_ACTIONS, READING_EXPLAINED, AnswerScreen
from .answers import Compared
from .asking import AT_A_REVISION, ask_revision, ask_side
from .kinds import KINDS, Kind
from .side import Side


class CompareScreen(AnswerScreen):
    """Two things side by side, or one among all."""

    CSS_PATH = "compare.tcss"
    ACTIONS = (
        Action("escape", "leave", "Close", "Back: from an answer to the choice, then to where you came from", "Esc"),
        Action("n", "choose", "Another", "Compare something else"),
        Action("1", "side(0)", "First side", "Choose another for the first side"),
        Action("2", "side(1)", "Second side", "Choose another for the second side"),
        Action("x", "swap", "Swap", "Put the second side first", in_footer=False),
        *READING_ACTIONS,
    )
    EXPLAINED = (("While choosing", (Told("Enter, a click", "Compare this"),)), READING_EXPLAINED)

    def __init__(self) -> None:
        super().__init__()
        self.kind: Kind = KINDS[0]
        self.sides: tuple[Side, ...] = ()
        self.compared: Compared | None = None
        self.stage_now = "choosing"

    def compose(self) -> ComposeResult:
        """What is compared, the choice, the answer, and how far long work is."""
        yield Static(id="compared")
        with Container(id="stages", classes="-choosing"):
            yield OptionList(*(Option(_row(kind)) for kind in KINDS), id="kinds", classes="panel")
            yield Unfolding("unfolded")
        yield Static(id="job")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the choice."""
        self.query_one("#kinds").border_title = "What to compare"
        self.query_one("#unfolded").border_title = "Side by side"
        self._stage("choosing")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the sides of a comparison."""
        if event.option_list.id == "kinds":
            self._ask(KINDS[event.option_index], ())

    def _ask(self, kind: Kind, sides: tuple[Side, ...]) -> None:
        """Ask for the sides that are missing; with all of them, compare."""
        number = len(sides)
        if number < len(kind.sides):
            ask_side(self, kind.sides[number], kind.questions[number], lambda side: self._ask(kind, (*sides, side)))
        elif sides and sides[0].revision == AT_A_REVISION:
            ask_revision(self, sides[-1], lambda older: self._compare(kind, (older, *sides[1:])))
        else:
            self._compare(kind, sides)

    def _compare(self, kind: Kind, sides: tuple[Side, ...]) -> None:
        on: date = self.day

        def show(compared: Compared) -> None:
            self.kind, self.sides, self.compared = kind, sides, compared
            self.query_one("#unfolded", Unfolding).show(compared.add, compared.folds)
            self._stage("reading")

        self.work_out(f"Comparing: {kind.name.lower()}", lambda tell: kind.work(sides, on, tell), show)

    def _stage(self, name: str) -> None:
        self.stage_now = name
        line = Text("Compare", style="bold")
        if name == "reading":
            line.append(f"  {self.kind.name}: {' | '.join(side.label for side in self.sides)}".rstrip(": "),
                        style="not bold")  # fmt: skip
        self.query_one("#compared", Static).update(line)
        self.stage(name, "#kinds" if name == "choosing" else "#unfolded")

    def action_leave(self) -> None:
        """Stop what is being worked out; else back to the choice, or leave."""
        if self.busy:
            self.stop_work()
        elif self.maximized is not None:
            self.minimize()
        elif self.stage_now == "reading":
            self._stage("choosing")
        else:
            self.app.pop_screen()

    def action_choose(self) -> None:
        """Back to the choice."""
        self._stage("choosing")

    def action_side(self, number: int) -> None:
        """Choose another for one side."""
        kind, sides = self.kind, self.sides

        def chosen(side: Side) -> None:
            self._ask(kind, tuple(side if at == number else each for at, each in enumerate(sides)))

        ask_side(self, kind.sides[number], kind.questions[number], chosen)

    def action_swap(self) -> None:
        """Put the second side first."""
        self._compare(self.kind, tuple(reversed(self.sides)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done in the stage."""
        if action in {"choose", "next_source", "copy", "turn_all"}:
            return self.stage_now == "reading"
        if action == "swap":
            return self.stage_now == "reading" and len(self.sides) > 1
        if action == "side" and parameters:
            return self.stage_now == "reading" and int(str(parameters[0])) < len(self.sides)
        return True

    def export_name(self) -> str:
        """The names of the sides."""
        return "-and-".join(side.name for side in self.sides) or "frameworks"

    def exports(self) -> Exports:
        """The answer as text and Markdown, and the wall chart where there is one."""
        if self.stage_now != "reading" or self.compared is None:
            return {}
        return {**super().exports(), **self.compared.files}


def _row(kind: Kind) -> Text:
    line = Text(kind.name)
    line.append(f"\n  {kind.about}", style="dim")
    return line
