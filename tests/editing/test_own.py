"""Frameworks of the user's own: whole, private, and never in the place of another."""

from pathlib import Path

import pytest

from pathways.documents.own import own_frameworks, own_frameworks_folder, own_person
from pathways.documents.refused import Refused
from pathways.editing.own import free_own_file, write_own


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder is one of the test."""
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path / "pathways" / "frameworks"


def test_there_are_none_before_one_is_written(folder: Path) -> None:
    assert own_frameworks_folder() == folder
    assert own_frameworks() == []
    assert not folder.exists()
    assert own_person() == folder.parent / "me.yaml"


def test_what_is_written_is_listed_and_only_its_user_can_read_it(folder: Path) -> None:
    path = free_own_file("mine")
    write_own(path, "document: framework\n")
    assert own_frameworks() == [folder / "mine.yaml"]
    assert path.read_text("utf-8") == "document: framework\n"
    assert path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_a_second_of_the_same_name_stands_beside_the_first(folder: Path) -> None:
    write_own(free_own_file("mine"), "first")
    write_own(free_own_file("mine"), "second")
    assert [each.name for each in own_frameworks()] == ["mine-2.yaml", "mine.yaml"]
    with pytest.raises(Refused, match="there is such a file"):
        write_own(folder / "mine.yaml", "third")
    assert (folder / "mine.yaml").read_text("utf-8") == "first"


def test_a_folder_that_cannot_be_written_to_is_told(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder", "utf-8")
    with pytest.raises(Refused, match="cannot be written"):
        write_own(free_own_file("mine"), "text")
    assert own_frameworks() == []
