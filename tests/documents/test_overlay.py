"""A framework laid over a bundled one: what differs is the overlay's, all else stands as it does below."""

from datetime import date
from pathlib import Path

import jsonschema
import pytest

from pathways.checks.run import run_checks
from pathways.documents import overlay
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import bundled
from pathways.documents.events import parse
from pathways.documents.overlay import stands_below
from pathways.documents.read import Reading, read_document, read_string
from pathways.documents.refused import Refused
from pathways.documents.schema import schema_of
from pathways.documents.shapes import sections
from pathways.documents.splice.edits import Put
from pathways.documents.splice.save import save
from pathways.drafting.over import overlay as begun
from pathways.graph.career import career_graph
from pathways.model.framework import Framework
from pathways.model.provenance import Footing

BASIS = 'proposed: {by: The tests, on: "2026-01-01"}\n'
HEAD = f"document: framework\nformat: 1\nid: ours\nextends: sheffield\n{BASIS}"
FRAMEWORKS = [entry.path for entry in bundled().of_kind("framework")]


def over(text: str = "", head: str = HEAD) -> Reading:
    return read_string(head + text, "ours.yaml")


def framework(reading: Reading) -> Framework:
    assert reading.whole, reading.problems
    assert isinstance(reading.document, Framework)
    return reading.document


@pytest.fixture
def sheffield() -> Framework:
    return framework(read_document(bundled_folder() / "institutions" / "sheffield.yaml"))


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_an_overlay_that_says_nothing_is_the_framework_below(path: Path) -> None:
    below = framework(read_document(path))
    found = framework(over(head=HEAD.replace("sheffield", below.id)))
    for name in set(Framework.model_fields) - {"id", "extends", "source", "inferred_from", "because", "proposed"}:
        assert getattr(found, name) == getattr(below, name)
    assert found.footing is Footing.PROPOSED


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_a_copy_of_every_statement_laid_over_it_changes_nothing(path: Path) -> None:
    below = read_document(path)
    text = below.text.replace(f"\nid: {below.document.id}\n", f"\nid: ours\nextends: {below.document.id}\n", 1)
    found, plain = framework(read_string(text)), framework(below)
    assert found.extends == plain.id
    for name in set(Framework.model_fields) - {"id", "extends"}:
        assert getattr(found, name) == getattr(plain, name)
    one, other = career_graph(found), career_graph(plain)
    assert (one.roles, one.edges) == (other.roles, other.edges)


def test_a_new_id_is_added_a_known_one_replaces_and_null_takes_away(sheffield: Framework) -> None:
    first, second, *rest = sheffield.moves
    move = f"  {first}: {{from: outside, to: imaging, mechanism: vacancy}}\n"
    found = framework(over(f"title: Ours\nroles: {{imaging: {{title: I}}}}\nmoves:\n{move}  {second}: null\n"))
    assert found.title == "Ours"
    assert (found.institution, found.status) == (sheffield.institution, sheffield.status)
    assert set(found.roles) == {*sheffield.roles, "imaging"}
    assert set(found.moves) == {first, *rest}
    assert found.moves[first].footing is Footing.PROPOSED
    assert all(found.moves[each] == sheffield.moves[each] for each in rest)


def test_sources_below_can_be_cited(sheffield: Framework) -> None:
    source = next(iter(sheffield.sources))
    reading = over(f"roles:\n  source: {source}\n  imaging: {{title: Imaging Technician}}\n")
    assert framework(reading).roles["imaging"].source == (source,)
    assert "unknown-source" not in {each.problem.code for each in run_checks(reading, {}).problems}


def test_a_basis_below_never_stands_under_what_an_overlay_says() -> None:
    found = framework(over("roles: {imaging: {title: Imaging Technician}}\n", HEAD.replace(BASIS, "")))
    assert found.roles["imaging"].footing is Footing.NOT_STATED
    assert found.footing is Footing.NOT_STATED


REFUSED = {
    "a misspelt id": ("sheffeld", "no framework that comes with the program has the id 'sheffeld'", "'sheffield'"),
    "itself": ("ours", "'ours' extends itself", "an id of its own"),
    "another kind": ("wellcome", "is of kind 'funder'", "name a framework"),
    "a path": ("../sheffield", "no framework", "sheffield"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_extended_is_refused_at_its_place(name: str) -> None:
    id_, message, help = REFUSED[name]
    with pytest.raises(Refused) as caught:
        over(head=HEAD.replace("sheffield", id_))
    located = caught.value.located()
    assert message in located.problem.message
    assert help in located.problem.help
    assert located.place is not None
    assert (located.file, located.place.line, located.place.column) == ("ours.yaml", 4, 10)
    assert located.source_line == f"extends: {id_}"


@pytest.mark.parametrize("extended", ["sheffield", "second", "first"])
def test_an_overlay_cannot_be_extended(extended: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "first.yaml").write_text(HEAD.replace("sheffield", extended).replace("ours", "first"), "utf-8")
    monkeypatch.setattr(overlay, "bundled_file", lambda id_, _: tmp_path / f"{id_}.yaml")
    with pytest.raises(Refused, match="lies over another framework itself"):
        over(head=HEAD.replace("sheffield", "first"))


def test_null_for_what_is_not_there_is_told_with_what_is_near() -> None:
    [located] = over("moves:\n  leavin: null\n").located
    assert located.problem.code == "nothing-to-take-away"
    assert "'leaving'" in located.problem.help
    assert located.place is not None
    assert (located.place.line, located.source_line) == (7, "  leavin: null")


MISTAKES = {
    "a misspelt key": ("moves: {leaving: {form: any, mechanism: exit}}\n", "unknown-key"),
    "an empty section": ("moves:\n", "empty-value"),
    "an empty field": ("roles: {imaging: {title: null}}\n", "empty-value"),
    "an empty basis": ("roles: {source: null, imaging: {title: I}}\n", "empty-value"),
    "a key twice": ("roles: {imaging: {title: I}, imaging: null}\n", "duplicate-key"),
    "a section that is none": ("roels: {}\n", "unknown-key"),
    "a list for a section": ("moves: []\n", "wrong-type"),
    "a status that is none": ("status: lively\n", "unknown-value"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_of_an_overlay_is_told_in_it(name: str) -> None:
    text, code = MISTAKES[name]
    reading = over(text)
    assert code in [each.code for each in reading.problems]
    assert all(each.place is not None and each.place.line >= 6 for each in reading.located)


def test_a_statement_that_fails_does_not_let_the_one_below_stand() -> None:
    document = over(MISTAKES["a misspelt key"][0]).document
    assert isinstance(document, Framework)
    assert "leaving" not in document.moves


PATHS = {
    "the document": ((), False),
    "a head field stated": (("title",), False),
    "a head field below": (("institution", "name"), True),
    "a section that both have": (("moves",), False),
    "a statement of a section below": (("tracks", "bench"), True),
    "a move of its own": (("moves", "up", "to"), False),
    "a move taken away": (("moves", "away"), False),
    "a move below": (("moves", "down", "to"), True),
    "a key that neither has": (("colour",), False),
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_stands_above_or_below(name: str) -> None:
    path, below = PATHS[name]
    data = {"title": "Ours", "moves": {"up": {"to": "a"}, "away": None}}
    under = {"title": "Theirs", "institution": {"name": "Theirs"}, "moves": {"down": {}}, "tracks": {"bench": {}}}
    assert stands_below(path, data, under) is below


def test_its_text_is_never_changed_by_places(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(HEAD, "utf-8")
    with pytest.raises(Refused, match="lies over 'sheffield'"):
        save(path, read_document(path), [Put(("title",), "Mine")])
    assert path.read_text("utf-8") == HEAD


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_a_begun_overlay_is_clean_and_its_examples_can_be_read(path: Path) -> None:
    below = read_document(path)
    text = begun(framework(below), below.parsed.data, "Northbridge", date(2026, 11, 28), "northbridge")
    framework(read_string(text))
    head, _, examples = text.partition("\n\n")
    code = [line[2:] for line in examples.splitlines() if line[2:3] and not line[2].isupper()]
    read = framework(read_string("\n".join((head, *code))))
    assert "my-role" in read.roles
    gone = [set(getattr(below.document, name)) - set(getattr(read, name)) for name in sections(Framework)]
    assert sum(map(len, gone)) == 1


def test_the_schema_takes_overlays_and_still_asks_whole_frameworks_for_all() -> None:
    fits = jsonschema.Draft202012Validator(schema_of("framework")).is_valid
    whole = HEAD.replace("extends: sheffield", "title: Ours\nstatus: draft")
    assert fits(parse(HEAD + "moves: {leaving: null}\n").data)
    assert fits(parse(whole).data)
    assert not fits(parse(HEAD.replace("extends: sheffield\n", "")).data)
    assert not fits(parse(whole + "moves: {leaving: null}\n").data)
