"""What is no readable document gets one clear message, with its place where it has one."""

import os
from pathlib import Path

import pytest

from pathways.documents.read import read_document, read_string
from pathways.documents.refused import Refused

FILES = {
    "empty": (b"", "empty", None),
    "only a comment": (b"# nothing yet\n", "empty", None),
    "binary": (b"\x7fELF\x00\x00\x01", "binary", None),
    "UTF-16": ("document: framework\n".encode("utf-16"), "encoding", None),
    "Latin-1": ("document: framework\ntitle: caf\xe9\n".encode("latin-1"), "encoding", (2, 11)),
    "a tab": (b"document: framework\nroles:\n\tx: 1\n", "syntax", (3, 1)),
    "two documents": (b"document: framework\n---\ndocument: framework\n", "several-documents", (2, 1)),
    "a list": (b"- document: framework\n", "not-a-mapping", (1, 1)),
    "an alias": (b"document: framework\na: &x [1]\nb: *x\n", "alias", (2, 4)),
    "a tag": (b"document: framework\na: !!python/name:os.system x\n", "tag", (2, 4)),
    "a key that is a list": (b"document: framework\n? [a, b]\n: c\n", "key", (2, 3)),
    "an open bracket": (b"document: framework\nid: [a, b\n", "syntax", (3, 1)),
    "no kind": (b"format: 1\n", "no-kind", (1, 1)),
    "a misspelt kind": (b"format: 1\ndocument: framewrok\n", "unknown-kind", (2, 11)),
    "a misspelt document key": (b"format: 1\ndocumnet: framework\n", "no-kind", (2, 1)),
    "200,000 brackets": (b"document: " + b"[" * 200_000, "too-deep", (1, 1010)),
    "deep mappings": (b"".join(b" " * n + b"a:\n" for n in range(60)), "too-deep", (41, 41)),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_document_is_refused_at_its_place(name: str, tmp_path: Path) -> None:
    content, code, place = FILES[name]
    path = tmp_path / "document.yaml"
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        read_document(path)
    located = caught.value.located()
    assert located.problem.code == code
    assert (located.place and (located.place.line, located.place.column)) == place
    assert located.file == str(path)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["document: framework", "a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    with pytest.raises(Refused) as caught:
        read_string("\n".join(lines))
    assert caught.value.place is not None
    assert caught.value.place.line == 2


def test_a_file_of_two_gigabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    with pytest.raises(Refused, match="larger than 16 MB"):
        read_document(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_that_nobody_writes_to_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    with pytest.raises(Refused, match="pipe"):
        read_document(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder"):
        read_document(tmp_path)
    with pytest.raises(Refused, match="no such file"):
        read_document(tmp_path / "none.yaml")


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathways.documents.events.NODES_MAX", 10)
    with pytest.raises(Refused, match="more than 10 values"):
        read_string("document: framework\nnotes: [a, b, c, d, e, f, g, h, i, j]\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_change_neither_data_nor_places(newline: str, mark: str, tmp_path: Path) -> None:
    lines = ["document: framework", "format: 1", "id: x", "title: Ünïcode", "status: lvie", "source: s", ""]
    path = tmp_path / "document.yaml"
    path.write_bytes((mark + newline.join(lines)).encode())
    reading = read_document(path)
    assert reading.document.title == "Ünïcode"
    [located] = reading.located
    assert located.place is not None
    assert (located.place.line, located.place.column) == (5, 9)
    assert located.source_line == "status: lvie"
