"""What is known of the person, and what is kept between two runs, stay with the test."""

from pathlib import Path

import pytest

FOLDERS = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")


@pytest.fixture(autouse=True)
def kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders are below the folder of the test, and files are written there."""
    for name in FOLDERS:
        monkeypatch.setenv(name, str(tmp_path / name.casefold()))
    monkeypatch.chdir(tmp_path)
    return tmp_path
