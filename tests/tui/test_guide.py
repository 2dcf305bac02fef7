"""The guide is true: the keys of each of its tasks end in the screen that it shows."""

import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from textual.pilot import Pilot

from tests.tui.driving import drive, press, screen
from tests.tui.guided import GUIDE, Task, keys_of, tasks, with_screen

TASKS = tasks(GUIDE.read_text("utf-8"))

FOLDER = "/home/you/.local/share"
"""Where the guide says that a person's file is kept; the folder of the test has a name of the same length."""


@pytest.fixture
def kept_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with TemporaryDirectory(prefix="pathways-", dir="/tmp") as folder:
        assert len(folder) == len(FOLDER)
        monkeypatch.setenv("XDG_DATA_HOME", folder)
        yield folder


@pytest.mark.parametrize("task", TASKS, ids=[each.title for each in TASKS])
def test_the_keys_of_a_task_end_in_the_screen_of_the_guide(task: Task, kept_in: str) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, *task.keys)
        shown = screen(pilot).replace(kept_in, FOLDER)
        if os.environ.get("UPDATE"):
            with_screen(GUIDE, task, shown)
        else:
            assert shown == task.screen

    drive(steps)


def test_every_heading_with_a_number_is_a_task_with_keys_and_a_screen() -> None:
    numbered = [line for line in GUIDE.read_text("utf-8").splitlines() if line.startswith("## ") and line[3].isdigit()]
    assert numbered == [f"## {task.title}" for task in TASKS]
    assert [int(task.title.partition(".")[0]) for task in TASKS] == list(range(1, len(TASKS) + 1))
    assert all(task.keys for task in TASKS)


def test_keys_are_read_as_they_are_told() -> None:
    assert keys_of("`r` then `to do` `Enter` `Ctrl+P` `/`") == (
        "r",
        "t",
        "o",
        "space",
        "d",
        "o",
        "enter",
        "ctrl+p",
        "slash",
    )
