"""The outcomes as a list, grouped as in text; the cursor stands on a scheme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList

from pathways.export.text.eligible import add_overview
from pathways.export.verdicts import OUTCOMES
from pathways.funding.verdict import Verdict
from pathways.model.facts import Fact

from ...outline.outline import Part
from ...widgets.unfolding import Unfolding

SCHEME_DEPTH = 2
"""How deep a scheme stands in the overview."""


class Outcomes(Unfolding):
    """Schemes by outcome, the best first."""

    @dataclass
    class Marked(Message):
        """The cursor stands on a scheme."""

        verdict: Verdict

    @dataclass
    class Chosen(Message):
        """A scheme is to be read in full."""

        verdict: Verdict

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Read")]

    def __init__(self) -> None:
        super().__init__("outcomes")
        self.at: dict[int, Verdict] = {}
        """By part: the verdict that it tells of."""

    def judged(self, verdicts: Sequence[Verdict], facts: Mapping[str, Fact]) -> None:
        """Show verdicts, with the cursor on the scheme where it stood."""
        before = self.here
        self.show(lambda page: add_overview(page, verdicts, facts), folds=())
        ordered = [verdict for outcome in OUTCOMES for verdict in verdicts if verdict.outcome is outcome]
        bullets = [at for at, part in enumerate(self.parts) if part.kind == "bullet" and part.depth == SCHEME_DEPTH]
        self.at = dict(zip(bullets, ordered, strict=True))
        wanted = next((at for at, verdict in self.at.items() if before and verdict.asked is before.asked), None)
        if self.at:
            self.highlighted = self.rows.index(next(iter(self.at)) if wanted is None else wanted)

    def passed_over(self, part: Part) -> bool:
        """The cursor goes from scheme to scheme, and to the headings of their groups."""
        scheme = part.kind == "bullet" and part.depth == SCHEME_DEPTH
        return not scheme and not (part.kind == "heading" and part.depth > 1)

    @property
    def here(self) -> Verdict | None:
        """The verdict under the cursor: of a line below a scheme, that of the scheme."""
        index = self.here_index
        above = [at for at in self.at if index is not None and at <= index < self.last[at]]
        return self.at[above[-1]] if above else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell which scheme the cursor stands on."""
        event.stop()
        if self.here is not None:
            self.post_message(self.Marked(self.here))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read a scheme; a group is folded, as in every answer."""
        if self.here is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.Chosen(self.here))
