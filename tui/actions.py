"""What can be done: one list a screen, for its keys, its footer, the help and the command palette."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

if TYPE_CHECKING:
    from pathways.export.text.layout import Page

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done, and the key for it."""

    keys: str
    """As the terminal UI names them, with commas between; the first is the one that people are told."""
    action: str
    """The method of the screen or the application, without `action_`."""
    short: str
    """For the footer."""
    help: str
    """For the help and the palette: what it does, in a sentence without a full stop."""
    shown: str = ""
    """How people know the key, where its name is another."""
    in_footer: bool = True

    @property
    def display(self) -> str:
        """The key as people know it."""
        return self.shown or self.keys.partition(",")[0]


@dataclass(frozen=True, slots=True)
class Told:
    """A key or a sign that the help explains, and that is no action of a screen: an arrow in a list, a mark."""

    keys: str
    help: str


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Actions as the terminal UI binds their keys."""
    return [
        Binding(each.keys, each.action, each.short, key_display=each.display.replace("Ctrl+", "^"), show=each.in_footer)
        for each in actions
    ]


class ActionScreen(Screen[Answer]):
    """A screen whose keys come from its list of actions."""

    ACTIONS: ClassVar[Sequence[Action]] = ()
    """What can be done here, in the order of the footer."""
    EXPLAINED: ClassVar[Sequence[tuple[str, Sequence[Told]]]] = ()
    """What else the help explains, under headings: the keys of its panels, the signs that are seen here."""

    def __init_subclass__(cls, **how: bool) -> None:
        cls.BINDINGS = bindings(cls.ACTIONS)
        super().__init_subclass__(**how)


def commands(screen: Screen[object], everywhere: Iterable[Action]) -> Iterator[SystemCommand]:
    """Everything that can be done now, for the command palette."""
    app = screen.app
    for owner, actions in ((screen, getattr(screen, "ACTIONS", ())), (app, everywhere)):
        for each in actions:

            async def done(of: object = owner, action: str = each.action) -> None:
                await app.run_action(action, default_namespace=of)  # type: ignore[arg-type]

            yield SystemCommand(each.short, f"{each.help} ({each.display})", done)


def add_help(page: Page, screen: Screen[object], everywhere: Iterable[Action]) -> None:
    """All keys and signs of a screen, and the keys that work everywhere."""
    groups: list[tuple[str, list[tuple[str, str]]]] = [
        ("Here", [(each.display, each.help) for each in getattr(screen, "ACTIONS", ())]),
        ("Everywhere", [(each.display, each.help) for each in everywhere]),
        *((heading, [(each.keys, each.help) for each in told]) for heading, told in getattr(screen, "EXPLAINED", ())),
    ]
    for heading, lines in groups:
        if lines:
            page.heading(heading, "-")
        for keys, help in lines:
            page.field(keys, help)
