"""`docs/drafting.md`: its commands run, on the draft that it makes."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.support import ROOT

GUIDE = (ROOT / "docs" / "drafting.md").read_text("utf-8")
LINES = re.findall(r"^ {4}pathways (.*)$", GUIDE.replace("\\\n", " "), re.MULTILINE)


def test_the_commands_of_the_guide_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [shlex.split(line.replace("my-draft", "draft")) for line in LINES]
    scripted = next(words for words in lines if "--no-ask" in words)
    made = run(*scripted)
    assert made.exit_code == 0, made.output
    followed = [words for words in lines if words[0] != "new" and "--watch" not in words]
    assert len(followed) == 4
    for words in followed:
        result = run(*words)
        assert result.exit_code == 0, result.output


def test_the_example_of_a_mark_stands_in_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "--no-ask", "-o", "draft.yaml")
    [mark] = re.findall(r"^ {4}(# DECIDE: .*)$", GUIDE, re.MULTILINE)
    assert mark in (tmp_path / "draft.yaml").read_text("utf-8")
