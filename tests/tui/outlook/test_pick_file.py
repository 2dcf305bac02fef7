"""Files that a typed path may mean."""

from pathlib import Path

import pytest

from tests.support import ROOT
from tui.screens.outlook.pick_file import files_like
from tui.screens.outlook.screen import OutlookScreen

GUIDE = (ROOT / "docs" / "modeller.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Staff.CSV", "people.xlsx", "data/"]),
        ("sta", ["Staff.CSV", "people.xlsx", "data/"]),
        ("data/", ["data/old.csv"]),
        ("data/o", ["data/old.csv"]),
        (".", [".hidden.csv", "Staff.CSV", "people.xlsx", "data/"]),
        ("nowhere/", []),
        ("\0/", []),
    ],
)
def test_files_of_the_folder_that_is_typed_are_listed_before_its_folders(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    for name in ("Staff.CSV", "people.xlsx", "notes.md", ".hidden.csv", "data/old.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    listed = [choice.key for choice in files_like(typed, tmp_path, (".csv", ".xlsx"))]
    assert sorted(listed) == sorted(found)
    assert listed == sorted(listed, key=lambda name: name.endswith("/"))


def test_the_guide_has_every_key_of_the_screen() -> None:
    for action in OutlookScreen.ACTIONS:
        turns = action.display.isdecimal() or action.display in {"→", "←"}
        assert f"| {'1 to 5, Left, Right' if turns else action.display} | " in GUIDE, action
