"""A decision put into the table of decisions changes its cell, and nothing that others wrote."""

import csv
import io
from pathlib import Path

import pytest

from pathways.scenarios.answers import mapping_of
from pathways.scenarios.decide import decide, with_decision
from pathways.scenarios.gather import Asking, gathered
from pathways.scenarios.ready import Ready
from pathways.workforce.mapping import Post
from tests.tui.outlook.made_up import put_down

STORES = Post("Stores Assistant", None, "4")


@pytest.fixture
def ready(tmp_path: Path) -> Ready:
    put_down(tmp_path)
    return gathered(str(tmp_path / "plan.yaml"), Asking())


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_cell_of_the_decision_is_changed(ready: Ready, separator: str, end: str) -> None:
    rows = [
        ["title", "grade", "who looked", "decision"],
        ["Technician", "4", "Ann, Bo", "yes"],
        ["stores  assistant", "Grade 4", '"twice"', ""],
        ["Gone", "9", "", "out-of-scope"],
    ]
    page = io.StringIO()
    csv.writer(page, delimiter=separator, lineterminator=end).writerows(rows)
    changed = with_decision(page.getvalue(), mapping_of(ready), STORES, "technician")
    rows[2][3] = "technician"
    assert list(csv.reader(io.StringIO(changed, newline=""), delimiter=separator)) == rows
    assert changed.count("\r") == (len(rows) if end == "\r\n" else 0)


def test_posts_that_the_table_does_not_have_are_added(ready: Ready) -> None:
    changed = with_decision("decision,title,grade\nyes,Technician,4\n", mapping_of(ready), STORES, "out-of-scope")
    assert changed == "decision,title,grade\nyes,Technician,4\nout-of-scope,Stores Assistant,4\n"


def test_a_decision_is_taken_back_and_every_line_says_how_many_rows_were_left_out(tmp_path: Path) -> None:
    put_down(tmp_path, faulty=True)
    ready = gathered(str(tmp_path / "plan.yaml"), Asking(skip_faulty=True))
    [choice] = decide(ready, mapping_of(ready), STORES, "technician")
    assert (choice.post.key, choice.role) == (STORES.key, "technician")
    assert decide(ready, mapping_of(ready), STORES, "") == ()
    text = (tmp_path / "plan-decisions.csv").read_text("utf-8-sig")
    assert {row["rows_left_out"] for row in csv.DictReader(io.StringIO(text, newline=""))} == {"1"}
