"""`pathways language`: files of each format, frameworks, funders and schemes; answers, data, messages, exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from pathways.documents import catalogue
from tests.formats.files import locked_pdf, pdf, word
from tests.support import ROOT, golden

CALL = "tests/cli/texts/call.md"


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def run(*words: str, **environment: str) -> Result:
    return CliRunner(env={"COLUMNS": "80", **environment}).invoke(cli, ("language", *words))


def data(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_an_answer_reads_as_its_golden_text() -> None:
    result = run(CALL)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    golden(ROOT / "tests" / "cli" / "golden" / "language.txt", result.stdout)


def test_what_is_found_is_the_same_in_every_format(tmp_path: Path) -> None:
    lines = ["Applicants must hold a PhD.", "Staff without a permanent post may apply."]
    files = {
        "call.txt": "\n\n".join(lines).encode(),
        "call.md": "\n\n".join(lines).encode(),
        "call.docx": word(lambda document: [document.add_paragraph(line) for line in lines]),
        "call.pdf": pdf([lines]),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        found = data(str(tmp_path / name))
        assert [(find["phrase"], find["words"]) for find in found["finds"]] == [("doctorate", "hold a PhD")]
        assert [(find["words"], find["by"]) for find in found["set_aside"]] == [("permanent post", "without a")]
    places = {name: data(str(tmp_path / name))["finds"][0] for name in files}
    where = {name: tuple(find[key] for key in ("page", "line", "column", "part")) for name, find in places.items()}
    assert where == {
        "call.txt": (None, 1, 17, None),
        "call.md": (None, 1, 17, None),
        "call.docx": (None, None, None, "paragraph 1"),
        "call.pdf": (1, 1, None, None),
    }
    assert f"{tmp_path / 'call.docx'}, paragraph 1" in " ".join(run(str(tmp_path / "call.docx")).stdout.split())
    assert f"{tmp_path / 'call.pdf'}, page 1, line 1" in " ".join(run(str(tmp_path / "call.pdf")).stdout.split())


def test_the_data_hold_a_phrase_with_reason_gentler_wording_and_sources_for_every_find() -> None:
    found = data(CALL)
    assert found["schema"] == "pathways/language/1"
    assert list(found) == [
        *(
            "schema",
            "text",
            "called",
            "finds",
            "set_aside",
            "welcome",
            "counts",
            "phrases",
            "welcome_phrases",
            "sources",
        ),
    ]
    assert {find["phrase"] for find in (*found["finds"], *found["set_aside"])} == set(found["phrases"])
    assert {find["phrase"] for find in found["welcome"]} == set(found["welcome_phrases"])
    for phrase in found["phrases"].values():
        assert phrase["reason"]
        assert phrase["instead"]
        assert set(phrase["basis"]["sources"]) <= set(found["sources"])
    assert found["counts"]["finds"] == len(found["finds"]) > 5


def test_every_key_of_the_answer_is_documented() -> None:
    page = (ROOT / "docs" / "json.md").read_text("utf-8").partition("## `pathways/language/1`")[2]
    found = data(CALL)
    rows = [found, found["finds"][0], found["set_aside"][0], found["counts"]]
    rows += [next(iter(found[section].values())) for section in ("phrases", "welcome_phrases")]
    assert [key for row in rows for key in row if key != "schema" and f"`{key}`" not in page] == []


FUNDER = """\
document: funder
format: 1
id: example-fund
name: Example Fund
kind: charity
country: GB
sources:
  page: {title: A page}
  other: {title: Another page}
source: page
policies:
  example-terms:
    name: Terms for all
    rules:
      base: {text: The tenure of the lead matters., about: contract, assessed: true}
      gone: {text: The lead is full-time., about: contract, assessed: true}
schemes:
  example-grant:
    name: Grant
    kind: project-grant
    follows: example-terms
    drops: gone
    rules:
      one:
        text: >-
          The lead is somebody who
          holds a permanent post.
        about: contract
        requires: {fact: contract.type, is: permanent, text: The academic staff of the "host".}
        notes: The note speaks of tenure.
sayings:
  near: {text: 'It says "postdoctoral" of whoever leads.', about: wording}
  far: {text: It speaks of tenure., about: wording, source: other}
"""


def test_in_a_document_places_are_those_of_the_words_and_notes_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "fund.yaml"
    path.write_text(FUNDER, "utf-8")
    finds = data(str(path))["finds"]
    lines = FUNDER.splitlines()
    assert [(find["phrase"], find["part"]) for find in finds] == [
        ("tenure", "rule base"),
        ("full-time", "rule gone"),
        ("permanent-post", "rule one"),
        ("academic-staff", "rule one"),
    ]
    for find in finds:
        assert lines[find["line"] - 1][find["column"] - 1 :].startswith(find["words"])


def test_a_scheme_is_its_rules_and_those_that_it_follows_and_does_not_drop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "funders").mkdir()
    (tmp_path / "funders" / "fund.yaml").write_text(FUNDER, "utf-8")
    monkeypatch.setattr(catalogue, "bundled_folder", lambda: tmp_path)
    scheme = data("Example-Grant")
    assert scheme["called"] == "Grant (example-grant)"
    assert [find["part"] for find in scheme["finds"]] == ["rule one", "rule one", "rule base"]
    assert data("terms for")["called"] == "Terms for all (example-terms)"
    assert {find["part"] for find in data("example-fund")["finds"]} == {"rule one", "rule base", "rule gone"}
    assert "did you mean 'example-grant'?" in run("example-gramt").stderr


def test_a_rule_of_a_policy_in_another_document_is_told_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "funders").mkdir()
    policy = FUNDER.replace("example-fund", "other-fund").partition("schemes:")[0]
    scheme = FUNDER.partition("policies:")[0] + "schemes:" + FUNDER.partition("schemes:")[2]
    (tmp_path / "funders" / "fund.yaml").write_text(scheme, "utf-8")
    (tmp_path / "funders" / "other.yaml").write_text(policy, "utf-8")
    monkeypatch.setattr(catalogue, "bundled_folder", lambda: tmp_path)
    finds = {find["part"]: find for find in data("example-grant")["finds"]}
    assert finds["rule one"]["file"] is None
    assert finds["rule base"]["file"] == str(tmp_path / "funders" / "other.yaml")
    answer = "".join(run("example-grant").stdout.split())
    assert f"{tmp_path}/funders/other.yaml:{finds['rule base']['line']}:" in answer
    assert f"{tmp_path}/funders/fund.yaml:{finds['rule one']['line']}:" in answer


def test_a_bundled_framework_and_a_bundled_scheme_are_found_by_name() -> None:
    framework = data("technical-specialist")
    assert framework["text"] == "frameworks/models/technical-specialist.yaml"
    assert framework["counts"]["sentences"] > 50
    scheme = data("bbsrc-standard-pre-policy")
    assert scheme["text"] == "frameworks/funders/bbsrc.yaml"
    assert {"lecturer-level", "core-funded"} <= {find["phrase"] for find in scheme["finds"]}


def test_nothing_found_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kind.txt"
    path.write_text("Come as you are.\n", "utf-8")
    result = run(str(path))
    assert result.exit_code == 0
    assert "No wording that shuts people out was found in 1 sentence, 4 words." in result.stdout


BAD = {
    "empty.txt": (b"", "the file is empty"),
    "locked.pdf": (locked_pdf("pass"), "protected by a password"),
    "scanned.pdf": (pdf([[]]), "its pages are pictures"),
    "untrue.docx": (b"words", "it is none"),
    "binary.dat": (b"\0\1\2", "this is no text file"),
    "broken.yaml": (b"a: [", "did not find"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_message_and_exit_code_2(name: str, tmp_path: Path) -> None:
    content, message = BAD[name]
    (tmp_path / name).write_bytes(content)
    result = run(str(tmp_path / name))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("error[") == 1
    assert message in result.stderr


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (".", "this is a folder"),
        ("none.docx", "there is no such file"),
        ("./none", "there is no such file"),
        ("sheffeild", "did you mean 'sheffield'?"),
    ],
)
def test_what_is_not_there_gets_one_message_and_exit_code_2(wanted: str, message: str) -> None:
    result = run(wanted)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("error[") == 1
    assert message in result.stderr


@pytest.mark.parametrize("columns", [40, 80, 110])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    lines = run(CALL, COLUMNS=str(columns)).stdout.splitlines()
    assert [line for line in lines if len(line) > columns] == []


def test_colours_are_for_terminals_that_want_them() -> None:
    assert "\x1b" not in run(CALL).stdout
    assert "\x1b[" in run(CALL, FORCE_COLOR="1").stdout
    assert "\x1b" not in run(CALL, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_each_example_of_the_help_stands_on_its_own_line() -> None:
    assert "\n    pathways language sheffield\n" in run("--help").stdout
