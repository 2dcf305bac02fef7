"""The last line of a screen: the keys that matter now, as many as the window has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widget import Widget

HELP = "keys"
"""The action that shows all keys: it stays in sight however narrow the window is."""

WIDE, NARROW = 2, 1
"""Columns between two keys, where there is room and where there is little."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does, in a word or two."""

    key: str
    """As the terminal UI names it."""
    display: str
    """As people know it."""
    short: str
    enabled: bool = True
    stays: bool = False
    """Whether others make room for it."""

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return len(self.display) + 1 + len(self.short)


def fitting(hints: Sequence[Hint], width: int) -> tuple[list[Hint], int]:
    """The hints that a line has room for, in their order, and the columns between them.

    Args:
        hints: All hints; the last ones are left out first.
        width: The columns of the line.
    """
    shown = list(hints)
    for between in (WIDE, NARROW):
        if _taken(shown, between) <= width:
            return shown, between
    while _taken(shown, NARROW) > width and any(not each.stays for each in shown):
        shown.remove(next(each for each in reversed(shown) if not each.stays))
    return shown, NARROW


def _taken(hints: Sequence[Hint], between: int) -> int:
    return sum(each.width for each in hints) + between * (len(hints) - 1)


class KeyLine(Widget):
    """The keys that matter now. One widget that draws one line, so that a change of keys costs next to nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--does"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; color: $footer-foreground; background: $footer-background;
        & > .key-line--key { color: $footer-key-foreground; background: $footer-key-background; text-style: bold; }
        & > .key-line--does { color: $footer-description-foreground; background: $footer-description-background; }
    }
    """

    def on_mount(self) -> None:
        """Draw anew whenever other keys matter."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        """Do so no more."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.refresh()

    @property
    def hints(self) -> list[Hint]:
        """All keys that matter now; of several for one action the first."""
        found: dict[str, Hint] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show:
                display = self.app.get_key_display(binding)
                stays = binding.action.rpartition(".")[2] == HELP
                hint = Hint(binding.key, display, binding.description, enabled, stays)
                found.setdefault(binding.action, hint)
        return list(found.values())

    def render(self) -> Text:
        """The line."""
        key_style = self.get_component_rich_style("key-line--key", partial=True)
        does_style = self.get_component_rich_style("key-line--does", partial=True)
        shown, between = fitting(self.hints, self.size.width)
        line = Text(no_wrap=True, overflow="crop")
        for number, hint in enumerate(shown):
            line.append(" " * between if number else "")
            meta = Style(meta={"key": hint.key}, dim=not hint.enabled)
            line.append(hint.display, key_style + meta)
            line.append(f" {hint.short}", does_style + meta)
        return line

    async def on_click(self, event: events.Click) -> None:
        """A click on a hint does what its key does."""
        key = event.style.meta.get("key")
        if key:
            self.app.simulate_key(key)
