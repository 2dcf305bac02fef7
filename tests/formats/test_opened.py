"""A foreign file is told by its first bytes, and what cannot be read gets one message."""

import os
from pathlib import Path

import pytest

from pathways.documents.refused import Refused
from pathways.formats import opened
from pathways.formats.opened import open_passages
from tests.formats.files import pdf, word


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("call.txt", b"a chair"),
        ("call.md", b"a `b` chair"),
        ("call", b"\xef\xbb\xbfa chair"),
        ("call.docx", word(lambda document: document.add_paragraph("a chair"))),
        ("wrongly-named.txt", word(lambda document: document.add_paragraph("a chair"))),
        ("call.pdf", pdf([["a chair"]])),
        ("wrongly-named.md", pdf([["a chair"]])),
    ],
)
def test_a_file_of_each_format_is_read(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    [passage] = open_passages(path)
    assert passage.text.split() == ["a", "chair"]


BAD = {
    "empty.txt": (b"", "the file is empty"),
    "blank.md": (b" \n\t\n", "the file is empty"),
    "signs.txt": (b"--- 123 ---", "there are no words"),
    "code.md": (b"```\nwords\n```\n", "there are no words"),
    "binary.txt": (b"ab\0cd", "this is no text file"),
    "sixteen.txt": ("words".encode("utf-16"), "saved as UTF-16"),
    "latin.txt": (b"caf\xe9", "byte 0xe9 is not UTF-8"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file, or one with a password"),
    "rich.rtf": (b"{\\rtf1 words}", "this is Rich Text"),
    "page.html": (b"\n<!DOCTYPE html><html>words", "this is a web page"),
    "untrue.docx": (b"words", "says that this is a Word file, but it is none"),
    "untrue.pdf": (b"words", "says that this is a PDF, but it is none"),
    "nothing.docx": (word(lambda document: document.add_paragraph("")), "there are no words"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_message_with_its_name_and_help(name: str, tmp_path: Path) -> None:
    content, message = BAD[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused, match=message) as refused:
        open_passages(path)
    assert refused.value.file == str(path)
    assert refused.value.problem.help


def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="this is a folder"):
        open_passages(tmp_path)
    with pytest.raises(Refused, match="there is no such file"):
        open_passages(tmp_path / "none.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Refused, match="a pipe or device"):
        open_passages(tmp_path / "pipe.txt")
    with (tmp_path / "sparse.txt").open("wb") as file:
        file.truncate(2**30)
    with pytest.raises(Refused, match="larger than 16 MB"):
        open_passages(tmp_path / "sparse.txt")


def test_an_overlong_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.txt"
    path.write_text("words " * 100, "utf-8")
    assert open_passages(path)
    monkeypatch.setattr(opened, "CHARACTERS_MAX", 100)
    with pytest.raises(Refused, match="more than 100 characters"):
        open_passages(path)
