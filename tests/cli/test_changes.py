"""`pathways changes`: documents, Git revisions and folders; what a committee reads, and what goes wrong."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.cli.test_sector import EXAMPLES
from tests.compare.changes import planted
from tests.support import ROOT, golden, needs

GOLDEN = ROOT / "tests" / "cli" / "golden" / "changes"
VERSIONS = ROOT / "tests" / "cli" / "documents" / "versions"

FIVE = [
    ("split", ["grades", "6a"]),
    ("closed", ["tracks", "teaching"]),
    ("reworded", ["profiles", "grade-5", "criteria", "usage"]),
    ("renamed", ["roles", "advanced-technician"]),
    ("stricter", ["moves", "promotion-on-track"]),
]


def run(*words: str, **environment: str) -> Result:
    return CliRunner(env={"COLUMNS": "80", **environment}).invoke(cli, ["changes", *words])


def answered(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


Commit = Callable[[dict[str, str | None]], None]


@pytest.fixture
def commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Commits files, by name, to a new repository that is the present folder; None takes one out."""
    program = needs("git")
    who = {f"GIT_{role}_{part}": "tests@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    apart = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def git(*words: str) -> None:
        subprocess.run([program, *words], check=True, capture_output=True, env={**os.environ, **who, **apart})

    def committed(files: dict[str, str | None]) -> None:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", "A version")

    git("init", "--quiet")
    return committed


@pytest.mark.parametrize("with_track_removed", [True, False], ids=["removed", "shut"])
def test_two_revisions_with_five_planted_changes_name_exactly_those(commit: Commit, with_track_removed: bool) -> None:
    commit({"pathway.yaml": planted.OLD})
    commit({"pathway.yaml": planted.planted(with_track_removed)})
    answer = answered("pathway.yaml", "--since", "HEAD~1")
    assert [(each["kind"], each["path"]) for each in answer["changes"]] == FIVE
    assert answer["effects"] == []
    text = run("pathway.yaml", "--since", "HEAD~1")
    golden(GOLDEN / f"planted-track-{'removed' if with_track_removed else 'shut'}.txt", text.stdout)


def test_a_revision_is_compared_with_the_file_as_it_is_or_with_another_revision(commit: Commit) -> None:
    commit({"pathway.yaml": planted.OLD})
    commit({"pathway.yaml": planted.role_renamed(planted.OLD)})
    Path("pathway.yaml").write_text(planted.criterion_reworded(planted.role_renamed(planted.OLD)), "utf-8")
    kinds = [
        [each["kind"] for each in answered("pathway.yaml", "--since", *words)["changes"]]
        for words in (["HEAD~1"], ["HEAD"], ["HEAD~1", "--until", "HEAD"], ["HEAD", "--until", "HEAD~1"])
    ]
    assert kinds == [["reworded", "renamed"], ["reworded"], ["renamed"], ["renamed"]]


def test_a_file_that_is_no_longer_there_can_be_asked_about_until_a_revision(commit: Commit) -> None:
    commit({"pathway.yaml": planted.OLD})
    commit({"pathway.yaml": planted.move_stricter(planted.OLD)})
    commit({"pathway.yaml": None, "other.yaml": EXAMPLES["areas"]})
    answer = answered("pathway.yaml", "--since", "HEAD~2", "--until", "HEAD~1")
    assert [each["kind"] for each in answer["changes"]] == ["stricter"]


def test_a_folder_is_told_document_by_document(commit: Commit) -> None:
    commit({"set/pathway.yaml": planted.OLD, "set/deep/areas.yaml": EXAMPLES["areas"], "set/.hidden/x.yaml": "no: 1"})
    commit({
        "set/pathway.yaml": planted.move_stricter(planted.OLD),
        "set/deep/areas.yaml": None,
        "set/plan.yaml": EXAMPLES["plan"],
    })  # fmt: skip
    answer = answered("set", "--since", "HEAD~1")
    assert answer["added"] == ["set/plan.yaml"]
    assert answer["removed"] == ["HEAD~1:deep/areas.yaml"]
    assert [[each["kind"] for each in one["changes"]] for one in answer["documents"]] == [["stricter"]]
    text = run("set", "--since", "HEAD~1")
    assert text.exit_code == 0
    golden(GOLDEN / "folder.txt", text.stdout)
    assert run("set", "--since", "HEAD", "--until", "HEAD").stdout == "Nothing has changed in any document.\n"


def test_a_document_in_a_folder_that_is_moved_to_another_file_is_the_same_document(commit: Commit) -> None:
    commit({"old.yaml": planted.OLD})
    commit({"old.yaml": None, "new.yaml": planted.move_stricter(planted.OLD)})
    answer = answered(".", "--since", "HEAD~1")
    assert (answer["added"], answer["removed"]) == ([], [])
    assert [each["kind"] for each in answer["documents"][0]["changes"]] == ["stricter"]


def test_a_document_of_a_folder_that_cannot_be_read_is_told_and_the_others_are_compared(commit: Commit) -> None:
    commit({"pathway.yaml": planted.OLD, "broken.yaml": "document: ["})
    commit({"pathway.yaml": planted.move_stricter(planted.OLD), "broken.yaml": EXAMPLES["areas"]})
    result = run(".", "--since", "HEAD~1")
    assert result.exit_code == 1
    assert "HEAD~1:broken.yaml" in result.stderr
    assert "1 made stricter" in result.stdout


REFUSED = {
    "an unknown revision": (("pathway.yaml", "--since", "no-such"), "the repository has no revision 'no-such'"),
    "an option instead of a revision": (("pathway.yaml", "--since=--output=x"), "is no name of a revision"),
    "a file that was not there": (("later.yaml", "--since", "HEAD~1"), "there was no such file at 'HEAD~1'"),
    "old content that is no document": (("notes.yaml", "--since", "HEAD~1"), "HEAD~1:notes.yaml"),
    "another kind than then": (("changed.yaml", "--since", "HEAD~1"), "was of kind 'areas' then"),
    "two documents with a revision": (("a.yaml", "b.yaml", "--since", "HEAD"), "name one document or one folder"),
    "one document without a revision": (("pathway.yaml",), "name an old and a new document"),
    "an end without a beginning": (("a.yaml", "b.yaml", "--until", "HEAD"), "--until goes with --since"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_usage_gets_one_message_and_exit_code_2(commit: Commit, name: str) -> None:
    commit({"pathway.yaml": planted.OLD, "notes.yaml": "just: notes", "changed.yaml": EXAMPLES["areas"]})
    commit({"notes.yaml": planted.OLD, "later.yaml": planted.OLD, "changed.yaml": EXAMPLES["plan"]})
    words, message = REFUSED[name]
    result = run(*words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_old_content_with_problems_is_shown_with_them_and_not_compared(commit: Commit) -> None:
    commit({"pathway.yaml": planted.OLD.replace("status: draft", "status: drafty")})
    commit({"pathway.yaml": planted.OLD})
    result = run("pathway.yaml", "--since", "HEAD~1")
    assert result.exit_code == 1
    assert "HEAD~1:pathway.yaml:" in result.stderr
    assert "only whole documents can be compared" in result.stderr


def test_outside_a_repository_the_message_says_so(tmp_path: Path) -> None:
    needs("git")
    (tmp_path / "pathway.yaml").write_text(planted.OLD, "utf-8")
    result = run(str(tmp_path / "pathway.yaml"), "--since", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert result.exit_code == 2
    assert "stands in no work tree of Git" in " ".join(result.stderr.split())


def test_without_git_the_message_says_so(tmp_path: Path) -> None:
    (tmp_path / "pathway.yaml").write_text(planted.OLD, "utf-8")
    result = run(str(tmp_path / "pathway.yaml"), "--since", "HEAD", PATH=str(tmp_path))
    assert result.exit_code == 2
    assert "Git is not installed" in result.stderr


def test_documents_of_two_kinds_are_no_two_versions() -> None:
    result = run("technical-specialist", "nerc")
    assert result.exit_code == 2
    assert "two versions are of one kind" in " ".join(result.stderr.split())


def test_another_id_is_a_successor_and_said_to_be_so() -> None:
    result = run("bbsrc-legacy", "research-councils")
    assert result.exit_code == 0
    assert "the second is read as the successor of the first" in result.stderr


def test_nothing_changed_is_said_and_so_is_another_way_of_writing(tmp_path: Path) -> None:
    same = run("technical-specialist", "technical-specialist")
    assert same.stdout.splitlines()[-1] == "Nothing has changed in what the document says."
    other = tmp_path / "other.yaml"
    other.write_text(planted.OLD.replace("# yaml-language-server", "# A comment"), "utf-8")
    told = run("technical-specialist", str(other))
    assert told.stdout.splitlines()[-1] == "Nothing has changed in what the document says, only how it is written."
    assert answered("technical-specialist", str(other))["rewritten"] is True


@pytest.mark.parametrize("name", ["aberdeen", "royal-society"])
def test_real_versions_read_as_their_golden_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(VERSIONS)
    result = run(f"{name}-before.yaml", f"{name}-after.yaml")
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"{name}.txt", result.stdout)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_document_of_every_kind_can_be_retitled(kind: str, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(EXAMPLES[kind], "utf-8")
    new.write_text(re.sub("^title: .*$", "title: Another title", EXAMPLES[kind], flags=re.MULTILINE), "utf-8")
    answer = answered(str(old), str(new))
    (change,) = answer["changes"]
    assert (change["kind"], change["path"], change["is"]) == ("retitled", ["title"], "Another title")
    assert change["sentence"].startswith("The title of the document is another: “Another title” instead of ")


def test_the_answer_as_data_has_its_schema_and_its_keys(tmp_path: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(planted.move_stricter(planted.OLD), "utf-8")
    answer = answered("technical-specialist", str(new))
    assert answer["schema"] == "pathways/changes/1"
    (change,) = answer["changes"]
    assert {"kind", "section", "path", "was", "is", "sentence", "effects"} <= change.keys()
    assert change["was"]["all"][0]["at_least"] == 2
    assert change["is"]["all"][0]["at_least"] == 3
    assert change["effects"][0] == {
        "meaning": "stricter",
        "roles": ["technical-specialist"],
        "to": ["senior-technical-specialist"],
        "outside": [],
        "mechanism": "promotion",
        "sentence": "For a Technical Specialist at grade 7, promotion to Senior Technical Specialist at grade 8 asks "
        "for more.",
    }


def test_text_keeps_to_the_width(tmp_path: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(planted.planted(True), "utf-8")
    for width in ("60", "80", "100"):
        result = run("technical-specialist", str(new), COLUMNS=width)
        assert max(len(line) for line in result.stdout.splitlines() if str(tmp_path) not in line) <= int(width)
