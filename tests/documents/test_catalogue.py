"""Documents are found by what people call them, and a quick look at a head sees what a full reading does."""

from pathlib import Path

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import Catalogue, bundled, documents_at, documents_in, shared_facts
from pathways.documents.peek import peek
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.documents.write import write_file
from pathways.model.framework import Framework

DOCUMENTS = list(documents_in(bundled_folder()))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_bundled_document_reads_whole_and_its_head_is_seen_at_a_glance(path: Path) -> None:
    reading = read_document(path)
    assert reading.located == ()
    seen = peek(path)
    assert seen is not None
    assert (seen.kind, seen.id, seen.title) == (reading.document.document, reading.document.id, reading.document.title)
    if isinstance(reading.document, Framework):
        assert seen.status == reading.document.status
        assert seen.institution == (reading.document.institution.name if reading.document.institution else "")


def test_the_frameworks_of_the_first_release_are_there() -> None:
    ids = {entry.id for entry in bundled().of_kind("framework")}
    assert ids >= {
        "ucl-arc",
        "epcc",
        "sheffield",
        "warwick",
        "liverpool",
        "technical-specialist",
        "job-family-regrading",
    }
    assert shared_facts()


def documents(folder: Path, **heads: str) -> Catalogue:
    for name, head in heads.items():
        (folder / f"{name}.yaml").write_text(f"document: framework\n{head}\n", "utf-8")
    entries = [peek(path) for path in documents_in(folder)]
    return Catalogue(tuple(entry for entry in entries if entry))


@pytest.mark.parametrize("wanted", ["north", "NORTH", "Northern pathway", "northern", "University of the North"])
def test_a_document_is_found_by_id_title_institution_or_a_part_of_them(wanted: str, tmp_path: Path) -> None:
    catalogue = documents(
        tmp_path,
        a="id: north\ntitle: Northern pathway\ninstitution: {kind: university, name: University of the North}",
        b="id: south\ntitle: Southern pathway",
    )
    assert catalogue.find(wanted) == tmp_path / "a.yaml"


def test_a_near_miss_an_unknown_and_an_ambiguous_name_are_told(tmp_path: Path) -> None:
    catalogue = documents(tmp_path, a="id: north\ntitle: Pathway A", b="id: south\ntitle: Pathway B")
    for wanted, help in (("nroth", "did you mean 'north'?"), ("zzz", "known are 'north', 'south'")):
        with pytest.raises(Refused) as caught:
            catalogue.find(wanted)
        assert help in caught.value.problem.help
    with pytest.raises(Refused, match="can mean several: 'north', 'south'"):
        catalogue.find("pathway")


def test_a_path_is_taken_as_it_is(tmp_path: Path) -> None:
    assert Catalogue(()).find(str(tmp_path / "x.yaml")) == tmp_path / "x.yaml"


def test_a_folder_stands_for_its_documents_and_must_hold_one(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no document in this folder"):
        documents_at([tmp_path])
    (tmp_path / ".hidden").mkdir()
    for name in ("b.yaml", "a.yml", "notes.txt", ".hidden/c.yaml"):
        (tmp_path / name).write_text("x", "utf-8")
    assert documents_at([tmp_path, tmp_path / "a.yml"]) == [tmp_path / "a.yml", tmp_path / "b.yaml"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("before", "utf-8")
    write_file(path, b"after")
    assert path.read_text("utf-8") == "after"
    assert [each.name for each in tmp_path.iterdir()] == ["x.txt"]
    with pytest.raises(Refused, match="cannot be written"):
        write_file(tmp_path / "none" / "x.txt", b"")
    with pytest.raises(Refused, match="folder"):
        write_file(tmp_path, b"")
