"""The guide of the terminal application: its tasks, with their keys and the screen in which each ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

GUIDE = ROOT / "docs" / "tui.md"

NAMED = {
    "Enter": "enter", "Esc": "escape", "Tab": "tab", "Backspace": "backspace", "Delete": "delete", "Space": "space",
    "Up": "up", "Down": "down", "Left": "left", "Right": "right", "Home": "home", "End": "end",
    "PgUp": "pageup", "PgDn": "pagedown", "/": "slash", "?": "question_mark", "+": "plus",
}  # fmt: skip
"""Keys as the guide names them, and as the terminal UI does. A control key is written Ctrl+P."""

TASK = re.compile(
    r"^## (?P<title>\d+\. .+?)\n(?P<told>.*?)^Keys: (?P<keys>.+?)\n\n```\n(?P<screen>.*?)^```$", re.M | re.S
)
"""A task: a heading, an explanation, the keys, and the screen."""


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the guide."""

    title: str
    keys: tuple[str, ...]
    """As the terminal UI names them; letters of a word that is typed stand one by one."""
    screen: str
    """What is seen at the end."""


def tasks(guide: str) -> list[Task]:
    """The tasks of the guide, in their order."""
    return [Task(each["title"], keys_of(each["keys"]), each["screen"]) for each in TASK.finditer(guide)]


def keys_of(line: str) -> tuple[str, ...]:
    """The keys of a line of the guide.

    Args:
        line: Keys and words to type, each between backticks. What stands between them is not read.
    """
    return tuple(key for told in re.findall(r"`([^`]+)`", line) for key in _keys(told))


def _keys(told: str) -> Sequence[str]:
    if told in NAMED:
        return (NAMED[told],)
    if told.startswith("Ctrl+"):
        return (told.casefold(),)
    return tuple("space" if letter == " " else letter for letter in told)


def with_screen(path: Path, task: Task, screen: str) -> None:
    """Write what a task ends in into the guide."""
    guide = path.read_text("utf-8")
    heading = guide.index(f"## {task.title}\n")
    begins = guide.index("\n```\n", heading) + len("\n```\n")
    ends = guide.index("```\n", begins)
    path.write_text(guide[:begins] + screen + guide[ends:], "utf-8")
