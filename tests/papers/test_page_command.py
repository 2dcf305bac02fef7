"""`pathways page`, from the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.export.diagram.test_logo import png


@pytest.fixture(autouse=True)
def _own_record(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("kept")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["page", *map(str, arguments)])


def test_the_page_is_written_where_it_is_named_and_nowhere_else(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    result = run("warwick", "-o", output, "--on", "2026-11-28")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert result.stderr == f"{output} written\n"
    assert [*tmp_path.iterdir()] == [output]
    assert "as it stood on 28 November 2026" in output.read_text("utf-8")


def test_a_page_that_somebody_changed_is_replaced_only_where_that_is_asked(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    assert run("noc-research", "-o", output).exit_code == 0
    assert run("noc-research", "-o", output, "--on", "2025-01-01").exit_code == 0
    output.write_text("mine", "utf-8")
    refused = run("noc-research", "-o", output)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert output.read_text("utf-8") == "mine"
    assert run("noc-research", "-o", output, "--force").exit_code == 0


def test_colour_and_logo_of_the_institution_are_taken(tmp_path: Path) -> None:
    output, logo = tmp_path / "page.html", tmp_path / "logo.png"
    logo.write_bytes(png(40, 20))
    result = run("noc-research", "-o", output, "--colour", "#500778", "--logo", logo)
    assert result.exit_code == 0, result.stderr
    assert "note: #500778 cannot be read well on the dark theme; #" in result.stderr
    assert "--accent: #500778" in output.read_text("utf-8")
    assert 'src="data:image/png;base64,' in output.read_text("utf-8")


REFUSED = {
    "no file is named": (("warwick",), "Missing option '-o'"),
    "another format": (("warwick", "-o", "page.pdf"), "should end in .html"),
    "no colour": (("warwick", "-o", "page.html", "--colour", "purple"), "'purple' is no colour: write it as '#123456'"),
    "no logo": (("warwick", "-o", "page.html", "--logo", "nowhere.png"), "there is no such file"),
    "no framework": (("warwik", "-o", "page.html"), "did you mean 'warwick'?"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_told_in_one_message(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arguments, message = REFUSED[name]
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not [*tmp_path.iterdir()]


def test_a_logo_that_is_none_is_told_with_its_file(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text("<svg/>", "utf-8")
    result = run("warwick", "-o", tmp_path / "page.html", "--logo", logo)
    assert result.exit_code == 2
    assert "this cannot be used as a logo" in result.stderr
    assert str(logo) in result.stderr
