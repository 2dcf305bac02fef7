"""The index of bundled documents never changes an answer, whatever is wrong with it."""

import json
from pathlib import Path

import pytest

from pathways.documents import index, kept
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.entry import Entry, entry_of
from pathways.documents.read import read_document

TEXT = """
document: framework
format: 1
id: {id}
title: A framework
status: live
source: page
sources: {{page: {{title: A page}}}}
grades: {{"5": {{rank: 5}}}}
tracks: {{bench: {{name: Bench, grades: ["5"]}}}}
"""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two documents, and a memory of its own."""
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "memory")
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.yaml").write_text(TEXT.format(id=name), "utf-8")
    return folder


def entries(shelf: Path) -> list[Entry]:
    return list(index.indexed(documents_in(shelf), shelf))


def held(shelf: Path) -> Path:
    return shelf.parent / "memory" / "index.json"


def test_entries_are_those_of_the_documents_themselves_read_or_remembered(shelf: Path) -> None:
    first, again = entries(shelf), entries(shelf)
    assert first == again == [entry_of(read_document(path)) for path in documents_in(shelf)]
    assert [(entry.id, entry.roles, entry.moves) for entry in first] == [("one", 1, 0), ("two", 1, 0)]


def test_what_is_remembered_is_not_read_again(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = entries(shelf)
    monkeypatch.setattr(index, "_read", lambda path: pytest.fail(f"{path} is read again"))
    assert entries(shelf) == first


def test_a_changed_document_is_read_again_alone(shelf: Path) -> None:
    entries(shelf)
    (shelf / "two.yaml").write_text(TEXT.format(id="other"), "utf-8")
    assert [entry.id for entry in entries(shelf)] == ["one", "other"]
    assert [row[1]["id"] for row in json.loads(held(shelf).read_text("utf-8"))["entries"].values()] == ["one", "other"]


def test_a_document_that_is_gone_is_forgotten(shelf: Path) -> None:
    entries(shelf)
    (shelf / "two.yaml").unlink()
    assert [entry.id for entry in entries(shelf)] == ["one"]
    assert "two.yaml" not in held(shelf).read_text("utf-8")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x80\x04\x95pickle", b"[]", b'{"entries": 7}', b'{"format": [0, "0"], "entries": {}}', b"[" * 5000, b"{"],
)
def test_a_damaged_or_foreign_index_is_ignored_and_mended(shelf: Path, content: bytes) -> None:
    first = entries(shelf)
    held(shelf).write_bytes(content)
    assert entries(shelf) == first
    assert json.loads(held(shelf).read_bytes())["entries"]


@pytest.mark.parametrize("change", [{"roles": "many"}, {"title": None}, {"more": 1}])
def test_a_row_of_another_form_is_not_believed(shelf: Path, change: dict[str, object]) -> None:
    first = entries(shelf)
    content = json.loads(held(shelf).read_bytes())
    content["entries"]["one.yaml"][1] |= change
    held(shelf).write_text(json.dumps(content), "utf-8")
    assert entries(shelf) == first


def test_an_index_that_cannot_be_written_is_done_without(shelf: Path) -> None:
    (shelf.parent / "memory").write_text("a file where the folder should be", "utf-8")
    assert [entry.id for entry in entries(shelf)] == ["one", "two"]


def test_what_cannot_be_read_is_left_out(shelf: Path) -> None:
    (shelf / "broken.yaml").write_text("[", "utf-8")
    assert [entry.id for entry in entries(shelf)] == ["one", "two"]


def test_every_shipped_document_is_in_the_index() -> None:
    folder = bundled_folder()
    assert len(list(index.indexed(documents_in(folder), folder))) == len(list(documents_in(folder)))
