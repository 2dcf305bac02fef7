"""A memory of parsed documents never changes an answer, whatever is wrong with it."""

import json
from pathlib import Path

import pytest

from pathways.documents import kept, memory, read
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.events import parse
from pathways.documents.memory import parsed_again
from pathways.documents.read import read_document, read_string
from pathways.documents.refused import Refused
from pathways.problems import Problem

TEXT = 'document: framework\nid: example\nlist: [1, 2.5, true, "07", no]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "memory")
    return tmp_path / "memory"


def held(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_what_is_remembered_is_what_was_parsed(folder: Path) -> None:
    for path in documents_in(bundled_folder()):
        text = path.read_text("utf-8")
        first, again = parsed_again(text, path), parsed_again(text, path)
        assert isinstance(again, memory.Remembered)
        assert again.data == first.data == parse(text).data
    assert len(list(folder.iterdir())) == len(list(documents_in(bundled_folder())))


def test_places_are_known_all_the_same(folder: Path) -> None:
    assert not folder.exists()
    parsed_again(TEXT, Path("a.yaml"))
    again = parsed_again(TEXT, Path("a.yaml"))
    assert again.place(("list", 1)) == parse(TEXT).place(("list", 1))
    assert again.place(("id",), "key") == parse(TEXT).place(("id",), "key")


def test_another_text_is_parsed_anew_and_takes_the_place(folder: Path) -> None:
    parsed_again(TEXT, Path("a.yaml"))
    other = TEXT.replace("example", "other")
    assert parsed_again(other, Path("a.yaml")).data["id"] == "other"
    assert json.loads(held(folder).read_text("utf-8"))["data"]["id"] == "other"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80\x04\x95pickle",
        b"[1, 2]",
        b'{"format": 1}',
        b"[" * 100_000,
        json.dumps({"format": 1, "text": "another text", "data": {"id": "foreign"}}).encode(),
        json.dumps({"format": 0, "text": TEXT, "data": {"id": "older"}}).encode(),
    ],
    ids=["empty", "no text", "a list", "cut off", "nested", "foreign", "older"],
)
def test_a_damaged_or_foreign_memory_is_ignored_and_mended(folder: Path, content: bytes) -> None:
    parsed_again(TEXT, Path("a.yaml"))
    place = held(folder)
    place.write_bytes(content)
    assert parsed_again(TEXT, Path("a.yaml")).data == parse(TEXT).data
    assert isinstance(parsed_again(TEXT, Path("a.yaml")), memory.Remembered)


def test_data_that_are_no_mapping_are_ignored(folder: Path) -> None:
    parsed_again(TEXT, Path("a.yaml"))
    place = held(folder)
    known = json.loads(place.read_text("utf-8"))
    place.write_text(json.dumps({**known, "data": ["not", "a", "document"]}))
    assert parsed_again(TEXT, Path("a.yaml")).data == parse(TEXT).data


def test_a_memory_that_cannot_be_written_is_done_without(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder would be")
    assert parsed_again(TEXT, Path("a.yaml")).data == parse(TEXT).data


def test_a_faulty_document_is_not_remembered(folder: Path) -> None:
    faulty = TEXT + "id: twice\n"
    assert [problem.code for problem in parsed_again(faulty, Path("a.yaml")).problems] == ["duplicate-key"]
    assert not folder.exists()


def test_a_document_of_ones_own_is_never_remembered(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "me.yaml"
    own.write_text("document: person\nformat: 1\nfacts: {contract.kind: fixed-term}\n")
    read_document(own)
    assert not folder.exists()


def test_problems_found_later_are_told_with_their_place(folder: Path) -> None:
    assert not folder.exists()
    path = bundled_folder() / "facts.yaml"
    text = path.read_text("utf-8")
    parsed_again(text, path)
    reading = read_string(text, str(path), parsed_again(text, path))
    assert isinstance(reading.parsed, memory.Remembered)
    located = reading.locate(Problem(("facts", "contract.end"), "code", "message", on="key"))
    assert located.place is not None
    assert located.source_line == "  contract.end:"


def test_a_bundled_document_is_read_once_and_again_when_it_was_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "is_bundled", lambda _path: True)
    path = tmp_path / "facts.yaml"
    path.write_text("document: facts\nformat: 1\nfacts: {}\n", "utf-8")
    first = read_document(path)
    assert read_document(path) is first
    assert read_document(path, "by another name").file == "by another name"
    path.write_text("document: facts\nformat: 1\nfacts: {}\n# more\n", "utf-8")
    assert read_document(path).text.endswith("# more\n")
    path.unlink()
    with pytest.raises(Refused):
        read_document(path)
    assert folder.exists()
