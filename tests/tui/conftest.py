"""What the program keeps between two runs stays with the test."""

from pathlib import Path

import pytest

FOLDERS = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")


@pytest.fixture(autouse=True)
def kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, journals and documents of the user, in a folder of the test."""
    for name in FOLDERS:
        monkeypatch.setenv(name, str(tmp_path / name.casefold()))
