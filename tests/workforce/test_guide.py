"""`docs/modelling.md`: its commands run one after the other, on the files that it has people write."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.support import ROOT

GUIDE = (ROOT / "docs" / "modelling.md").read_text("utf-8")
LINES = [shlex.split(line) for line in re.findall(r"^ {4}pathways (.*)$", GUIDE, re.MULTILINE)]

ASKING = {"new": ["--no-ask"], "import": ["--yes"]}
"""What answers for the person at the keyboard."""

ELSEWHERE = frozenset({"model", "cost", "forecast", "equality", "paper"})
"""Commands that need a terminal, or take long and are run by tests of their own."""


def written(kind: str) -> str:
    """The one example of a kind in the guide."""
    [found] = re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL)
    return str(found)


def test_the_guide_can_be_followed_word_for_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "staff.csv").write_text(written("csv"), "utf-8")
    (tmp_path / "plan.yaml").write_text(written("yaml"), "utf-8")
    followed = [words for words in LINES if words[0] not in ELSEWHERE and "--watch" not in words]
    assert [words[0] for words in followed] == [
        *("new", "workbook", "import", "staff", "show", "check", "map", "map", "map", "draw", "compare")
    ]
    for words in followed:
        found = run(*words, *ASKING.get(words[0], []))
        assert found.exit_code == (1 if words[0] == "staff" else 0), f"{words}\n{found.output}"
    assert {path.name for path in tmp_path.iterdir()} == {
        *("draft.yaml", "draft.xlsx", "staff.csv", "plan.yaml", "decisions.csv", "ladder.svg")
    }


def test_the_staff_table_of_the_guide_has_the_one_mistake_that_it_tells(tmp_path: Path) -> None:
    table = tmp_path / "staff.csv"
    table.write_text(written("csv"), "utf-8")
    found = run("staff", str(table))
    assert "row 6, column G (End date): '31/02/2028' is a day that does not exist" in found.stderr
    assert found.stderr.count("error[") == 1
    table.write_text(written("csv").replace("31/02/2028", "29/02/2028"), "utf-8")
    sound = run("staff", str(table), "--institution", "college-pay", "--on", "2026-08-01")
    assert sound.exit_code == 0, sound.output
