"""What a command writes never takes the place of somebody's own work."""

from pathlib import Path

import pytest

from pathways.documents.ours import RECORD, write_ours
from pathways.documents.refused import Refused
from pathways.documents.user_folders import cache_folder


@pytest.fixture(autouse=True)
def _own_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "kept"))


def refused(path: Path, data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        write_ours(path, data, force=False)
    return caught.value.problem.code


def test_a_file_that_we_wrote_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "ladder.svg"
    for data in (b"one", b"two", b"three"):
        write_ours(file, data, force=False)
        assert file.read_bytes() == data


def test_somebody_elses_file_stays_and_the_message_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "ladder.svg"
    file.write_bytes(b"a drawing of my own")
    with pytest.raises(Refused) as caught:
        write_ours(file, b"ours", force=False)
    assert caught.value.problem.code == "exists"
    assert "--force" in caught.value.problem.help
    assert caught.value.file == str(file)
    assert file.read_bytes() == b"a drawing of my own"


def test_a_file_of_ours_that_was_changed_stays(tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    write_ours(file, b"ours", force=False)
    file.write_bytes(b"ours, with a sentence by the clerk")
    assert refused(file, b"anew") == "exists"
    assert file.read_bytes() == b"ours, with a sentence by the clerk"


def test_a_file_that_already_holds_what_is_to_be_written_is_ours(tmp_path: Path) -> None:
    file = tmp_path / "ladder.svg"
    file.write_bytes(b"same")
    write_ours(file, b"same", force=False)
    write_ours(file, b"other", force=False)
    assert file.read_bytes() == b"other"


def test_force_replaces_anything_and_makes_it_ours(tmp_path: Path) -> None:
    file = tmp_path / "ladder.svg"
    file.write_bytes(b"a drawing of my own")
    write_ours(file, b"ours", force=True)
    write_ours(file, b"ours again", force=False)
    assert file.read_bytes() == b"ours again"


def test_without_the_record_a_file_counts_as_somebody_elses(tmp_path: Path) -> None:
    file = tmp_path / "ladder.svg"
    write_ours(file, b"ours", force=False)
    (cache_folder() / RECORD).unlink()
    assert refused(file, b"anew") == "exists"


@pytest.mark.parametrize("damage", [b"", b"[1]", b"\xff", b'{"a": 1'])
def test_a_damaged_record_is_as_none(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "ladder.svg"
    write_ours(file, b"ours", force=False)
    (cache_folder() / RECORD).write_bytes(damage)
    assert refused(file, b"anew") == "exists"
    write_ours(tmp_path / "new.svg", b"new", force=False)
    assert (tmp_path / "new.svg").read_bytes() == b"new"


def test_the_record_tells_nobody_where_files_are(tmp_path: Path) -> None:
    write_ours(tmp_path / "redundancies.pdf", b"ours", force=False)
    assert "redundancies" not in (cache_folder() / RECORD).read_text("utf-8")


def test_a_link_is_followed(tmp_path: Path) -> None:
    file, link = tmp_path / "real.svg", tmp_path / "link.svg"
    write_ours(file, b"ours", force=False)
    link.symlink_to(file)
    write_ours(link, b"anew", force=False)
    assert link.is_symlink()
    assert file.read_bytes() == b"anew"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path, b"ours") == "unwritable"


def test_a_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "missing" / "ladder.svg", b"ours") == "unwritable"
