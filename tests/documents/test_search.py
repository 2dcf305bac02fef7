"""Names are found as people type them: by beginnings of words, in any order, without accents and capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways.documents import kept, things
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import bundled
from pathways.documents.entry import Entry
from pathways.documents.search import Found, Searched, searched
from pathways.documents.things import Thing, things_of
from pathways.documents.user_folders import cache_folder

COLLEGE = Entry(Path("college.yaml"), "framework", "college", "Technical route", institution="Universität Zürich")
FUND = Entry(Path("fund.yaml"), "funder", "fund", "Technical Fund")
NAMES = Searched(
    (COLLEGE, FUND),
    {
        COLLEGE.path: (
            Thing("role", "senior-7", "Senior Technical Specialist", ("Experimental Officer",), "grade 7"),
            Thing("role", "technical-6", "Technical Specialist", (), "grade 6"),
        ),
        FUND.path: (Thing("scheme", "open", "Technical Awards"),),
    },
)


def shown(found: tuple[Found, ...]) -> list[str]:
    return [each.thing.id if each.thing is not None else each.entry.id for each in found]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", []),
        ("  - ", []),
        ("zurich", ["college"]),
        ("ZÜRICH", ["college"]),
        ("spec tech", ["technical-6", "senior-7"][::-1]),
        ("technical specialist", ["technical-6", "senior-7"]),  # what is called exactly so comes first
        ("experimental", ["senior-7"]),
        ("zur spec 7", ["senior-7"]),  # institution and grade tell roles apart
        ("7", ["senior-7"]),
        ("grade", []),  # a word that is nobody's name finds nothing by itself
        ("ecialist", []),  # a word is known by its beginning
        ("technical", ["college", "fund", "technical-6", "open", "senior-7"]),  # documents before what is in them
    ],
)
def test_everything_whose_names_begin_with_the_words_is_found(typed: str, ids: list[str]) -> None:
    assert shown(NAMES.find(typed)) == ids


@pytest.mark.parametrize(("typed", "near"), [("specalist", "specialist"), ("technical", ""), ("qqqq", "")])
def test_a_near_miss_gets_the_nearest_name(typed: str, near: str) -> None:
    assert NAMES.nearest(typed) == near


def test_every_bundled_role_and_scheme_is_found_by_its_name() -> None:
    names = searched()
    paths = [entry.path for entry in bundled().entries]
    for path, found in things_of(paths, bundled_folder()).items():
        for thing in found:
            assert any(each.thing == thing and each.entry.path == path for each in names.find(thing.name)), thing


def test_what_is_kept_is_used_for_the_same_bytes_and_for_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    folder = tmp_path / "documents"
    folder.mkdir()
    file = folder / "offers.yaml"
    text = (
        "document: development\nformat: 1\nid: offers\ntitle: Offers\nproposed: {by: us, on: 2026}\n"
        "opportunities: {laser: {name: Laser safety, provider: The college, kind: course, status: running}}\n"
    )
    file.write_text(text)
    first = things_of([file], folder)
    assert first == {file: (Thing("opportunity", "laser", "Laser safety", (), "The college"),)}

    monkeypatch.setattr(things, "_read", lambda _: pytest.fail("read again, though nothing changed"))
    assert things_of([file], folder) == first

    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    file.write_text(text.replace("Laser safety", "Cryogenics"))
    assert [each.name for each in things_of([file], folder)[file]] == ["Cryogenics"]

    for damaged in ("[]", "{", '{"format": [1], "documents": {"offers.yaml": [7]}}'):
        (cache_folder() / "things.json").write_text(damaged)
        assert [each.name for each in things_of([file], folder)[file]] == ["Cryogenics"]


def test_a_row_that_does_not_have_the_form_of_one_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    path = next(entry.path for entry in bundled().entries if entry.id == "sheffield")
    things_of([path], bundled_folder())
    held = kept.recalled("things.json")
    for row in held["documents"].values():
        row[1][0][3] = [7]
    kept.remember("things.json", held)
    assert things_of([path], bundled_folder())[path][0].kind == "role"
