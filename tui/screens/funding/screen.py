"""Questions one at a time, what came out, and each verdict with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from rich.text import Text
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.widgets import Static

from pathways.export.text.eligible import add_through, add_verdict
from pathways.export.text.named import add_named
from pathways.funding.changes import changes
from pathways.funding.judge import Applicant
from pathways.funding.naming import namings
from pathways.funding.rulebook import Version
from pathways.funding.through_time import through
from pathways.funding.verdict import Verdict

from ...actions import Action, Told
from ...dialogs.ask import Ask
from ...dialogs.pick import Choice, Pick
from ...outline.outline import Add
from ...widgets.key_line import KeyLine
from ...widgets.unfolding import Unfolding
from ..answer import READING_ACTIONS, READING_EXPLAINED, AnswerScreen, at_start
from .conversation import Conversation
from .gathering import Gathered, gather, person_file
from .judging import Judged, judged
from .outcomes import Outcomes
from .question import QuestionPanel
from .years import years

YEARS_BEFORE, YEARS_AFTER = 8, 2
"""The stretch of time that is offered, around the day of applying."""

ALL = "all"

_conversations: WeakKeyDictionary[App[object], tuple[str, Conversation]] = WeakKeyDictionary()
"""What was answered while the program runs, so that it is there when the screen is opened again."""


class FundingScreen(AnswerScreen):
    """Which schemes somebody may apply to."""

    CSS_PATH = "funding.tcss"
    ACTIONS = (
        Action("escape", "leave", "Close", "Back: from a verdict to the list, then to where you came from", "Esc"),
        Action("a", "ask", "Questions", "Go on with the questions"),
        Action("r", "results", "Results", "What came out, as far as you have answered"),
        Action("f", "choose", "Schemes", "Ask about one funder or one scheme only, or about all", in_footer=False),
        Action("g", "named", "Not lead", "What you may be on a grant of this scheme without leading it"),
        Action("t", "through", "Over time", "How the answer for this scheme changed over the years"),
        Action("x", "forget", "Begin again", "Forget the answers given here, and begin again", in_footer=False),
        *READING_ACTIONS,
    )
    EXPLAINED = (
        (
            "While a question is open",
            (
                Told("Up, Down, Enter", "Choose an answer; of several, Enter marks"),
                Told("1 to 9", "The answer of that number"),
                Told("d", "Don't know: it stays open, and is never taken for a no"),
                Told("n", "None: you know that there is none; of yes and no, no"),
                Told("b", "Back to the question before"),
            ),
        ),
        READING_EXPLAINED,
        ("Signs in a verdict", (Told("+  x  ?", "The rule holds; it does not hold; it is not settled"),)),
    )

    def __init__(self, scheme: str = "") -> None:
        """Make the screen.

        Args:
            scheme: The id of a scheme that alone is asked about; empty: all that are open.
        """
        super().__init__()
        self.only = scheme
        self.gathered: Gathered | None = None
        self.conversation = Conversation()
        self.found: Judged | None = None
        self.reading: Verdict | None = None
        self.stage_now = "asking"

    def compose(self) -> ComposeResult:
        """What is known, the panels, and how far long work is."""
        yield Static(id="known")
        with Container(id="stages", classes="-asking"):
            yield QuestionPanel()
            yield Outcomes()
            yield Unfolding("unfolded")
        yield Static(id="job")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read what the questions begin with."""
        self.query_one("#outcomes").border_title = "What came out"
        self.query_one("#unfolded").border_title = "Verdict"
        self.query_one("#known", Static).update(Text("Funding", style="bold"))
        person = person_file(at_start(self.app)[1].me)
        self.work_out("Reading the rules of funders", lambda tell: gather(person, tell), self._gathered)

    def ask_about(self, scheme: str) -> None:
        """Ask about one scheme."""
        self.only = scheme
        if self.gathered is not None:
            self._judge()

    def _gathered(self, gathered: Gathered) -> None:
        self.gathered = gathered
        given = _conversations.get(self.app, (self.only, Conversation()))
        self.only = self.only or given[0]
        self.conversation = Conversation(gathered.stated, given[1].given)
        self._judge()

    @property
    def chosen(self) -> Sequence[Version]:
        """The schemes that are asked about."""
        if self.gathered is None:
            return ()
        book = self.gathered.book
        if self.only in book.versions:
            return (book.versions[self.only],)
        return [each for each in book.current() if self.only in ("", each.funder.id)]

    @property
    def applicant(self) -> Applicant:
        """What is known of the person."""
        host = self.gathered.host if self.gathered is not None else None
        return Applicant(self.conversation.states, host)

    def _judge(self) -> None:
        """Judge for what is known now."""
        gathered = self.gathered
        if gathered is None:
            return
        _conversations[self.app] = (self.only, self.conversation)
        chosen, applicant, asked, on = self.chosen, self.applicant, self.conversation.asked, self.day
        self._tell_known()
        self.work_out(
            "Judging",
            lambda tell: judged(gathered.book, chosen, applicant, asked, on, tell),
            self._judged,
        )

    def _judged(self, found: Judged) -> None:
        if self.gathered is None:
            return
        self.found = found
        self.query_one(Outcomes).judged(found.verdicts, self.gathered.book.facts)
        left = len(found.waiting)
        subtitle = f"at most {left} question{'' if left == 1 else 's'} left: a" if left else self._ending(found)
        self.query_one(Outcomes).border_subtitle = subtitle
        self._tell_known()
        if self.stage_now != "asking":
            self._stage(self.stage_now)
        elif found.waiting:
            self._put()
        else:
            self.notify(self._ending(found))
            self._stage("listing")

    def _put(self) -> None:
        found = self.found
        if found is not None and found.waiting:
            self._stage("asking")
            self.query_one(QuestionPanel).ask(found.waiting[0], len(found.waiting), len(self.conversation.given))

    def _ending(self, found: Judged) -> str:
        if self.conversation.not_known and any(verdict.open for verdict in found.verdicts):
            return "Nothing more to ask; what you do not know is still open in some answers."
        return "Nothing further that you could tell can change the answer."

    def _stage(self, name: str) -> None:
        self.stage_now = name
        focus = {"asking": "#replies", "listing": "#outcomes", "reading": "#unfolded"}[name]
        self.stage(name, focus)
        if name == "asking":
            self.query_one(QuestionPanel).focus_answers()
        if name == "listing" and self.has_class("-wide") and (here := self.query_one(Outcomes).here) is not None:
            self._read(here)

    def _tell_known(self) -> None:
        line = Text("Funding", style="bold")
        gathered, given = self.gathered, len(self.conversation.given)
        if gathered is not None:
            name = self.only
            if name in gathered.book.versions:
                name = gathered.book.versions[name].entry.name
            about = f": {name}" if name else ""
            here = f"{given} answer{'' if given == 1 else 's'} given here"
            line.append(f"{about}  {gathered.told} {here}; nothing leaves this machine.", style="not bold")
        self.query_one("#known", Static).update(line)

    def on_question_panel_answered(self, event: QuestionPanel.Answered) -> None:
        """Judge again with a further answer."""
        if not self.busy:
            self.conversation = self.conversation.answered(event.fact, event.state)
            self._judge()

    def on_question_panel_back_wanted(self) -> None:
        """Take the last answer back."""
        if not self.conversation.given:
            self.notify("This is the first question.")
        elif not self.busy:
            self.conversation = self.conversation.back()
            self._judge()

    def on_question_panel_enough_said(self) -> None:
        """Show what came out."""
        self.action_results()

    def on_outcomes_marked(self, event: Outcomes.Marked) -> None:
        """In a wide window, the verdict stands beside the list."""
        if self.stage_now == "listing" and self.has_class("-wide"):
            self._read(event.verdict)

    def on_outcomes_chosen(self, event: Outcomes.Chosen) -> None:
        """Read a verdict in full."""
        self._read(event.verdict)
        self._stage("reading")

    def _read(self, verdict: Verdict) -> None:
        gathered = self.gathered
        if gathered is None:
            return
        self.reading = verdict
        facts, applicant = gathered.book.facts, self.applicant
        panel = self.query_one("#unfolded", Unfolding)

        def show(found: Sequence[object]) -> None:
            panel.border_title = "Verdict"
            panel.show(lambda page: add_verdict(page, verdict, facts, found))  # type: ignore[arg-type]

        self.work_out("Finding what would change it", lambda _tell: changes(gathered.book, verdict, applicant), show)

    def _show(self, title: str, add: Add) -> None:
        panel = self.query_one("#unfolded", Unfolding)
        panel.border_title = title
        panel.show(add)
        self._stage("reading")

    def action_leave(self) -> None:
        """Stop what is being worked out; else back to the list, or leave."""
        if self.busy and self.found is not None:
            self.stop_work()
        elif self.maximized is not None:
            self.minimize()
        elif self.stage_now == "reading":
            self._stage("listing")
        else:
            self.app.pop_screen()

    def action_ask(self) -> None:
        """Go on with the questions."""
        if self.found is not None and self.found.waiting:
            self._put()
        elif self.found is not None:
            self.notify(self._ending(self.found))

    def action_results(self) -> None:
        """What came out as far as it was answered."""
        if self.found is not None:
            self._stage("listing")

    def action_choose(self) -> None:
        """Choose what is asked about."""
        if self.gathered is None:
            return
        book = self.gathered.book
        current = book.current()
        funders = {version.funder.id: version.funder for version in current}
        choices = [
            Choice(ALL, "All schemes that are open"),
            *(Choice(funder.id, funder.name, "a funder") for funder in funders.values()),
            *(Choice(version.id, version.entry.name, version.funder.name) for version in current),
        ]

        def chosen(found: list[str] | None) -> None:
            if found:
                self.only = "" if found[0] == ALL else found[0]
                self._judge()

        self.app.push_screen(Pick("Which schemes?", choices), chosen)

    def action_named(self) -> None:
        """The roles beside the lead of a scheme."""
        verdict, gathered = self._here(), self.gathered
        if verdict is None or gathered is None:
            return
        book, scheme, applicant, on = gathered.book, verdict.asked, self.applicant, self.day
        self.work_out(
            "Looking through the roles beside the lead",
            lambda _tell: namings(book, scheme, applicant, on),
            lambda found: self._show("If you do not lead", lambda page: add_named(page, scheme, found, on, book.facts)),
        )

    def action_through(self) -> None:
        """How the answer for a scheme changed."""
        verdict, gathered = self._here(), self.gathered
        if verdict is None or gathered is None:
            return
        book, scheme, role, applicant = gathered.book, verdict.asked, verdict.role, self.applicant
        usual = f"{self.day.year - YEARS_BEFORE}..{self.day.year + YEARS_AFTER}"

        def asked(stretch: object) -> None:
            if not isinstance(stretch, tuple):
                return
            self.work_out(
                "Judging every version of the rules",
                lambda _tell: through(book, scheme, applicant, role, *stretch),
                lambda found: self._show("Through time", lambda page: add_through(page, found, book.facts)),
            )

        help = "The same facts all the time, under the rules of each day."
        self.app.push_screen(Ask("From which year to which?", years, usual, help), asked)

    def action_forget(self) -> None:
        """Forget the answers given here."""
        self.conversation = Conversation(self.conversation.stated)
        self.stage_now = "asking"
        self._judge()

    def _here(self) -> Verdict | None:
        """The verdict that is read, or that the cursor stands on."""
        verdict = self.reading if self.stage_now == "reading" else self.query_one(Outcomes).here
        if verdict is None:
            self.notify("Put the cursor on a scheme first.")
        self.reading = verdict
        return verdict

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done in the stage."""
        if action in {"named", "through", "next_source", "copy", "turn_all"}:
            return self.stage_now != "asking"
        if action == "results":
            return self.stage_now == "asking"
        if action == "ask":
            return self.stage_now != "asking"
        return True

    @property
    def answer(self) -> Unfolding:
        """The list of outcomes, or the verdict that is read."""
        return self.query_one("#unfolded" if self.stage_now == "reading" else "#outcomes", Unfolding)

    def export_name(self) -> str:
        """The scheme that is read, or the overview."""
        return self.reading.asked.id if self.stage_now == "reading" and self.reading is not None else "funding"
