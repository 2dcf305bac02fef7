"""How a problem is shown: the place, the line with a caret, and what to do."""

import pytest

from pathways.problems import Located, Place, Problem, Severity, nearest
from pathways.problems.report import block, data, report
from pathways.problems.suggest import listed


def located(line: str, column: int, severity: Severity = Severity.ERROR) -> Located:
    problem = Problem(("moves", "up"), "unknown-role", "role 'x' is not defined", "define it", severity)
    return Located("a.yaml", Place(3, column), problem, line, (Place(9, 2),))


def test_a_problem_shows_its_place_line_caret_other_places_and_help() -> None:
    assert block(located("  from: x", 9)) == "\n".join(
        [
            "a.yaml:3:9: error[unknown-role]: role 'x' is not defined",
            "      from: x",
            "            ^",
            "  also at line 9, column 2",
            "  help: define it",
        ]
    )


@pytest.mark.parametrize("column", [1, 60, 200, 399])
def test_the_caret_stands_under_its_column_however_long_the_line(column: int) -> None:
    line = "".join(chr(ord("a") + index % 26) for index in range(400))
    _, shown, caret, *_ = block(located(line, column), width=80).splitlines()
    assert len(shown) <= 80
    assert shown[caret.index("^")] == line[column - 1]
    assert line[column - 1 :][:5].startswith(shown[caret.index("^") :][:5].rstrip())


def test_tabs_and_control_characters_do_not_move_the_caret_or_reach_the_terminal() -> None:
    _, shown, caret, *_ = block(located("\ta\x1b[31m: x", 3)).splitlines()
    assert "\x1b" not in shown
    assert "\t" not in shown
    assert caret.index("^") == 4 + 2


def test_a_problem_without_a_place_names_the_file_alone() -> None:
    found = Located("none.yaml", None, Problem((), "missing-file", "there is no such file"))
    assert block(found) == "none.yaml: error[missing-file]: there is no such file"


def test_reports_come_in_the_order_of_the_documents() -> None:
    first, second = located("a", 1), Located("a.yaml", Place(1, 1), Problem((), "b", "c"))
    assert report([first, second]).startswith("a.yaml:1:1")


def test_data_say_the_same() -> None:
    assert data(located("x", 4, severity=Severity.WARNING)) == {
        "file": "a.yaml",
        "line": 3,
        "column": 4,
        "code": "unknown-role",
        "severity": "warning",
        "message": "role 'x' is not defined",
        "help": "define it",
        "path": ["moves", "up"],
        "also": [{"line": 9, "column": 2}],
    }


NEAR = {"promoton": "did you mean 'promotion'?", "Promotion": "did you mean 'promotion'?", "zzz": "", 3: ""}


@pytest.mark.parametrize(("word", "hint"), NEAR.items())
def test_a_near_miss_is_answered_with_the_nearest_word(word: object, hint: str) -> None:
    assert nearest(word, ["promotion", "regrading"]) == hint


def test_long_lists_are_cut_with_a_count() -> None:
    assert listed("abc") == "'a', 'b', 'c'"
    assert listed("abc", most=2) == "'a', 'b' and 1 more"
    assert listed([]) == "none"
