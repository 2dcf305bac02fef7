"""A framework: its ladder, the role under the cursor, the moves on from it, and a walk along them."""

from __future__ import annotations

from datetime import date

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from pathways.export import words
from pathways.export.text.show import add_role
from pathways.export.text.walk import add_sources, add_step
from pathways.graph.walk import Step, Target, Walk, walk_from

from ..actions import Action, ActionScreen, Told
from ..dialogs.choose import Choose
from ..dialogs.page import PageDialog
from ..look import SCROLLBAR, as_text, new_page
from ..modelling.opening import open_modeller
from ..reading import Opened
from ..walking import Stride, Trail
from ..widgets.breadcrumb import Breadcrumb
from ..widgets.ladder import LadderMap


class FrameworkScreen(ActionScreen[None]):
    """Walk one framework."""

    ACTIONS = (
        Action("escape", "app.pop_screen", "Catalogue", "Back to the catalogue", "Esc"),
        Action("backspace,alt+left", "back", "Back", "One step back on the walk", "Backspace"),
        Action("plus,alt+right", "forward", "Forward", "One step forward again", "+", in_footer=False),
        Action("w", "walked", "Walk so far", "The walk so far, step by step"),
        Action("s", "sources", "Sources", "The sources, with their addresses"),
        Action("m", "model", "Model", "Change the framework, or a copy of it"),
        Action("z", "enlarge", "Enlarge", "This panel alone, and all panels again", in_footer=False),
    )
    EXPLAINED = (
        (
            "In its panels",
            (
                Told("Tab, Shift+Tab", "To the next panel, and back"),
                Told("Arrows", "In the ladder from role to role, as the picture lies; else from line to line"),
                Told("Enter", "In the ladder the first move on from the role; in the list the move that is marked"),
            ),
        ),
        (
            "Signs",
            (
                Told("►", "The role you are at"),
                Told("▲ ▷ ▼ ◁", "Where its moves lead"),
                Told("~", "Inferred, not said by a source"),
                Told("■", "The track ends here"),
                Told("→  ·  ×", "A move to a role; one that leads to none here; one that is closed"),
            ),
        ),
    )

    def __init__(self, opened: Opened, on: date | None) -> None:
        super().__init__()
        self.path = opened.path
        self.graph = opened.graph
        self.facts = opened.facts
        self.on_day = on
        self.trail: Trail | None = None
        self.walk: Walk | None = None

    def compose(self) -> ComposeResult:
        """Breadcrumb, ladder, moves and details."""
        yield Breadcrumb()
        with Container(id="body"):
            yield LadderMap(self.graph)
            with Container(id="side"):
                yield OptionList(id="moves", classes="panel")
                with VerticalScroll(id="detail", classes="panel"):
                    yield Static(id="detail-text")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin at the lowest role of the first track."""
        self.query_one("#moves").border_title = "Moves on"
        self.query_one("#detail").border_title = "What it asks"
        self.query_one(LadderMap).focus()
        roles = list(self.graph.roles.values())
        if roles:
            self._begin((next((role for role in roles if role.placed), roles[0])).id)
        else:
            self.query_one(Breadcrumb).show(self.graph.framework.title, None)
            self.query_one("#detail-text", Static).update("This framework names no role.")

    def on_ladder_map_role_chosen(self, event: LadderMap.RoleChosen) -> None:
        """A role chosen on the map begins a new walk."""
        self._begin(event.role)

    def on_ladder_map_walk_asked(self) -> None:
        """Enter on the map walks the first move that leads to a role."""
        if self.walk is None:
            return
        step = next((step for step in self.walk.steps if _ends(step)), None)
        if step is not None:
            self._take(step)
        else:
            self.notify(self._why_not(), title="No way on", markup=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the details of a move."""
        if event.option_list.id == "moves":
            self._show_detail(event.option.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Walk a move."""
        step = self._step(event.option.id)
        if event.option_list.id != "moves" or step is None:
            return
        if _ends(step):
            self._take(step)
        else:
            self.notify(_reason(step), title=words.name_of(step.move), markup=False)

    def on_resize(self) -> None:
        """Text as wide as its panel."""
        self.call_after_refresh(self._redraw)

    def action_back(self) -> None:
        """One step back."""
        self._go(self.trail.back() if self.trail else None)

    def action_forward(self) -> None:
        """One step forward again."""
        self._go(self.trail.forward() if self.trail else None)

    def action_enlarge(self) -> None:
        """The panel in hand as large as the window, or small again."""
        if self.maximized is not None:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def action_model(self) -> None:
        """Open the framework in the modeller; when that is closed, the catalogue has what came of it."""
        self.run_worker(open_modeller(self.app, self.path, ended=self._modelled), exclusive=True)

    def _modelled(self) -> None:
        if self.is_current:
            self.app.pop_screen()

    def action_walked(self) -> None:
        """The walk so far, step by step."""
        if self.trail is None:
            return
        page = new_page(66)
        page.heading("The walk so far", "=")
        page.bullet(self.trail.start_title)
        for stride in self.trail.taken:
            added = f"{stride.added} new criteri{'on' if stride.added == 1 else 'a'}"
            page.bullet(f"{stride.title}: by {stride.move} ({stride.mechanism}), {added}")
        self.app.push_screen(PageDialog(page))

    def action_sources(self) -> None:
        """The sources of the framework, with addresses."""
        page = new_page(66)
        add_sources(page, self.graph.framework.sources, self.graph.framework)
        if not self.graph.framework.sources:
            for line in words.sources(self.graph.framework, self.graph.framework):
                page.bullet(line)
        self.app.push_screen(PageDialog(page))

    def _begin(self, role: str) -> None:
        self._go(Trail(role, self.graph.roles[role].title))

    def _take(self, step: Step) -> None:
        """Walk a move; where it can end in several roles, ask which."""
        ends = _ends(step)
        if len(ends) == 1:
            self._stride(step, ends[0])
            return

        def chosen(index: int | None) -> None:
            if index is not None:
                self._stride(step, ends[index])

        self.app.push_screen(Choose(f"{words.name_of(step.move)}: where to?", [end.title for end in ends]), chosen)

    def _stride(self, step: Step, target: Target) -> None:
        if self.trail is None or target.role is None:
            return
        added = len(target.gap.added) if target.gap else 0
        mechanism = words.MECHANISMS[step.move.mechanism]
        self._go(self.trail.walk(Stride(words.name_of(step.move), mechanism, added, target.role.id, target.title)))

    def _go(self, trail: Trail | None) -> None:
        """Stand at the end of a trail."""
        if trail is None:
            return
        self.trail = trail
        role = self.graph.roles[trail.here]
        self.walk = walk_from(self.graph, role, self.on_day)
        self.query_one(Breadcrumb).show(self.graph.framework.title, trail)
        self.query_one(LadderMap).show(
            role.id, (end.role.id for step in self.walk.steps for end in _ends(step) if end.role is not None)
        )
        moves = self.query_one("#moves", OptionList)
        moves.clear_options()
        moves.add_option(Option(Text(f"{role.title}: what it asks"), id="role"))
        for index, step in enumerate((*self.walk.steps, *self.walk.general)):
            moves.add_option(Option(_line(step), id=str(index)))
        moves.highlighted = 0
        self._show_detail("role")

    def _step(self, option: str | None) -> Step | None:
        if self.walk is None or option is None or option == "role":
            return None
        return (*self.walk.steps, *self.walk.general)[int(option)]

    def _show_detail(self, option: str | None) -> None:
        if self.walk is None:
            return
        detail = self.query_one("#detail")
        page = new_page(detail.content_size.width - SCROLLBAR)
        step = self._step(option)
        if step is None:
            add_role(page, self.walk.role, self.graph)
        else:
            add_step(page, step, self.graph, self.facts)
        self.query_one("#detail-text", Static).update(as_text(page))
        detail.scroll_home(animate=False)

    def _redraw(self) -> None:
        moves = self.query_one("#moves", OptionList)
        if moves.highlighted is not None:
            self._show_detail(moves.get_option_at_index(moves.highlighted).id)

    def _why_not(self) -> str:
        if self.walk is None:
            return ""
        closed = [step.move.closed for step in self.walk.steps if step.move.closed]
        return self.walk.ends_because or (closed[0] if closed else "No move from here to another role is described.")


def _ends(step: Step) -> list[Target]:
    """The roles in which a move can end, where it can be made at all."""
    return [target for target in step.targets if target.role is not None] if step.move.is_open else []


def _line(step: Step) -> Text:
    sign = "×" if step.move.closed else "→" if _ends(step) else "·"
    ends = words.joined((target.title for target in step.targets), "or")
    line = Text(f"{sign} {words.name_of(step.move)}")
    if ends:
        line.append(f"\n  to {ends}", style="dim")
    return line


def _reason(step: Step) -> str:
    """Why a move cannot be walked."""
    if step.move.closed:
        return step.move.closed
    if step.move.general:
        return "It leads from anywhere to anywhere: choose a role on the ladder."
    outside = [target.outside for target in step.targets if target.outside]
    return (
        f"It leads out of this framework, to {outside[0]}." if outside else "It is a review and need not end in a move."
    )
