"""Documents on pay, recognition, development, the Commitment and authorship, shown as people ask for them."""

import html
import json
import re
from pathlib import Path

import pytest

from pathways.documents.bundled import FOLDERS, bundled_folder
from pathways.documents.catalogue import bundled, documents_in
from pathways.documents.entry import Entry
from pathways.documents.read import KINDS
from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

PAGE = (ROOT / "docs" / "format-sector.md").read_text("utf-8")
EXAMPLES = {
    kind.group(1): example
    for example in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    if (kind := re.search(r"^document: (\S+)$", example, re.MULTILINE))
}


HEAD = frozenset({"institution", "valid", "proposed", "staff", "pay", "scope"})
"""What heads say in several parts."""


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The example document of a kind, as a file."""
    path = tmp_path / f"{request.param}.yaml"
    path.write_text(EXAMPLES[request.param], "utf-8")
    return path


def test_a_document_of_every_kind_reads_as_its_golden_text(example: Path) -> None:
    result = run("show", str(example))
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "show" / f"{example.stem}.txt", result.stdout)


def test_every_statement_can_be_shown_by_itself_in_full(example: Path) -> None:
    answer = data("show", str(example))
    for section, statements in answer.items():
        if section == "sources" or not isinstance(statements, dict) or section in HEAD:
            continue
        for name in statements:
            result = run("show", str(example), name)
            assert result.exit_code == 0, result.output
            assert f"· {name}" in " ".join(result.stdout.split())


def test_a_document_as_data_has_the_schema_of_its_kind_which_is_documented(example: Path) -> None:
    answer = data("show", str(example))
    assert f"`{answer['schema']}`" in (ROOT / "docs" / "json.md").read_text("utf-8")
    assert answer["document"] == example.stem


def test_a_misspelt_part_gets_a_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "recognition.yaml"
    path.write_text(EXAMPLES["recognition"], "utf-8")
    result = run("show", str(path), "RSciTehc")
    assert result.exit_code == 2
    assert "did you mean 'RSciTech'?" in result.stderr


def test_one_statement_as_data(tmp_path: Path) -> None:
    path = tmp_path / "recognition.yaml"
    path.write_text(EXAMPLES["recognition"], "utf-8")
    answer = data("show", str(path), "RSciTech")
    assert (answer["schema"], answer["section"], answer["id"]) == ("pathways/entry/1", "registers", "RSciTech")
    assert answer["statement"]["knowledge"]["level"] == 3


@pytest.mark.parametrize("entry", bundled().entries, ids=lambda entry: f"{entry.kind}-{entry.id}")
def test_every_shipped_document_is_shown_by_its_id_within_80_columns(entry: Entry) -> None:
    result = run("show", entry.id)
    assert result.exit_code == 0, result.output
    long = [line for line in result.stdout.splitlines() if len(line) > 80 and not line.strip().startswith("http")]
    assert long == []
    if entry.status == "not-published":
        assert "publishes no framework" in " ".join(result.stdout.split())


@pytest.mark.parametrize("entry", bundled().of_kind("framework"), ids=lambda entry: entry.id)
def test_every_shipped_framework_is_drawn_with_its_title(entry: Entry, tmp_path: Path) -> None:
    path = tmp_path / "ladder.svg"
    result = run("draw", entry.id, "-o", str(path))
    assert result.exit_code == 0, result.output
    drawn = re.sub(r"<[^>]*>", " ", path.read_text("utf-8"))
    assert all(word in drawn for word in html.escape(entry.title, quote=False).split()[:2])


def test_a_bundled_file_is_named_by_the_id_in_it_and_stands_in_a_folder_of_its_kind() -> None:
    folder = bundled_folder()
    for entry in bundled().entries:
        assert entry.path.stem == entry.id
        place = entry.path.parent.relative_to(folder).as_posix()
        assert place.removeprefix(".") in FOLDERS[entry.kind]


def test_every_kind_of_document_can_be_listed() -> None:
    for kind in KINDS:
        result = run("list", "--kind", kind)
        assert result.exit_code == 0, result.output
    every = json.loads(run("list", "--kind", "all", "--json").stdout)["documents"]
    assert len(every) == len(list(documents_in(bundled_folder())))


def test_a_listing_fits_80_columns_and_keeps_names_whole() -> None:
    assert max(map(len, run("list", "--kind", "all").stdout.splitlines())) <= 80
