"""Problems and observations beside what they concern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pathways.editing.concerns import Concerns
from pathways.problems import Located, Severity

from ..modelling.wording import counted

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.OBSERVATION: "i"}
"""By severity: the sign before a finding, so that colour is not needed."""


class FoundList(OptionList):
    """What was found about the part that is shown."""

    @dataclass
    class Wanted(Message):
        """The place of a finding is to be shown."""

        found: Located

    def __init__(self) -> None:
        super().__init__(id="found", classes="panel")
        self.found: tuple[Located, ...] = ()

    def show(self, concerns: Concerns) -> None:
        """Show what concerns a part; all others are counted."""
        self.found = concerns.here
        self.border_title = "Problems and observations here"
        elsewhere = len(concerns.elsewhere)
        self.border_subtitle = f"{elsewhere} elsewhere: n" if elsewhere else "none elsewhere"
        self.clear_options()
        for each in concerns.here:
            problem = each.problem
            line = Text(f"{SIGNS[problem.severity]} {problem.message[:1].upper()}{problem.message[1:]}.")
            if problem.help:
                line.append(f"\n  {problem.help[:1].upper()}{problem.help[1:]}.", style="dim")
            self.add_option(Option(line))
        if not concerns.here:
            self.add_option(Option(Text("Nothing.", style="dim"), disabled=True))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place of a finding."""
        event.stop()
        self.post_message(self.Wanted(self.found[event.option_index]))


def all_counted(found: Iterable[Located]) -> str:
    """How much was found in the whole document."""
    numbers = Counter(each.problem.severity for each in found)
    names = {Severity.ERROR: "problem", Severity.WARNING: "warning", Severity.OBSERVATION: "observation"}
    parts = [counted(numbers[severity], name) for severity, name in names.items() if numbers[severity]]
    return ", ".join(parts) or "nothing to mend"
