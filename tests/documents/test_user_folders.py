"""The user's folders are where their system has them, and never a place that depends on where a command was run."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways.documents.user_folders import cache_folder, own_folder, settings_folder, state_folder

FOLDERS = {
    "XDG_CACHE_HOME": (cache_folder, ".cache"),
    "XDG_STATE_HOME": (state_folder, ".local/state"),
    "XDG_CONFIG_HOME": (settings_folder, ".config"),
    "XDG_DATA_HOME": (own_folder, ".local/share"),
}


@pytest.mark.parametrize("variable", FOLDERS)
@pytest.mark.parametrize("value", [None, "", "relative/folder", "whole"])
def test_a_folder_is_the_named_one_or_below_home(
    variable: str, value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, below_home = FOLDERS[variable]
    monkeypatch.setattr("os.name", "posix")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv(variable, raising=False)
    if value is not None:
        monkeypatch.setenv(variable, str(tmp_path / "named") if value == "whole" else value)

    base = tmp_path / "named" if value == "whole" else tmp_path / "home" / below_home
    assert folder() == base / "pathways"
