"""A table of people: what is understood, and what is told with the line and the column of the table."""

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from pathways.documents.catalogue import shared_facts
from pathways.people.table import Table, read_table
from pathways.problems.report import report
from pathways.rules.states import Known, KnownNone


def table_of(text: str) -> Table:
    return read_table(text, "staff.csv", shared_facts())


def seen(text: str) -> list[tuple[str, int, dict[str, object]]]:
    """Each person of a table without fault: label, line, and what is known."""
    table = table_of(text)
    assert not table.problems, report(table.problems)
    known: list[dict[str, object]] = [
        {
            fact: state.shown if isinstance(state, Known) else "none"
            for fact, state in row.states.items()
            if isinstance(state, Known | KnownNone)
        }
        for row in table.rows
    ]
    return [(row.label, row.line, facts) for row, facts in zip(table.rows, known, strict=True)]


WRONG = {
    "a column that is no fact": (
        "id,contract.knid\na,casual\n",
        """
        staff.csv:1:2: error[unknown-column]: column 'contract.knid' is no fact
          help: did you mean 'contract.kind'?
        """,
    ),
    "a column like no fact": (
        "id,zzzz,contract.kind\na,casual,casual\n",
        """
        staff.csv:1:2: error[unknown-column]: column 'zzzz' is no fact
          help: head it with the name of a fact, or with 'note' for your own use
        """,
    ),
    "two columns for one fact": (
        "id,contract.kind,note,contract_type\na,casual,,casual\n",
        """
        staff.csv:1:4: error[column-twice]: two columns hold 'contract.kind'
          help: keep one of them
        """,
    ),
    "two columns that tell people apart": (
        "id,person,contract.kind\na,b,casual\n",
        """
        staff.csv:1:2: error[column-twice]: two columns tell people apart
          help: keep one of them
        """,
    ),
    "no column with a fact": (
        "id,note\na,b\n",
        """
        staff.csv:1:1: error[no-facts]: no column holds a fact
          help: write one row a person, and head each column with the name of a fact
        """,
    ),
    "dates in several forms": (
        "id,contract.start,contract.end\na,2024,31/07/2027\nb,1 May 2024,2027-07-31\n",
        """
        staff.csv:2:3: error[fact-value]: 'contract.end' is a date, and this is the text '31/07/2027'
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known

        staff.csv:3:2: error[fact-value]: 'contract.start' is a date, and this is the text '1 May 2024'
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known
        """,
    ),
    "formulas": (
        'id,contract.end\n=A3,2027\nb,"=DATE(2027,7,31)"\n',
        """
        staff.csv:2:1: error[formula]: '=A3' is a formula and not a value
          help: save the table with its values only

        staff.csv:3:2: error[formula]: '=DATE(2027,7,31)' is a formula and not a value
          help: save the table with its values only
        """,
    ),
    "one person twice": (
        "contract.end,id\n2027,a\n2028,b\n2029, a \n",
        """
        staff.csv:4:2: error[person-twice]: 'a' stands in line 2 too
          help: one row a person
        """,
    ),
    "more cells than the heading": (
        "id,contract.end,host.country\na,2027,Ireland, Republic of\n",
        """
        staff.csv:2:4: error[too-many-cells]: this row has 4 cells, and the heading 3
          help: a cell with a comma in it needs quotes
        """,
    ),
    "an empty file": (
        "",
        """
        staff.csv: error[empty]: there is nothing in this table
          help: write one row a person, and head each column with the name of a fact
        """,
    ),
    "blank lines alone": (
        "\n , \n",
        """
        staff.csv: error[empty]: there is nothing in this table
          help: write one row a person, and head each column with the name of a fact
        """,
    ),
    "a heading alone": (
        "\nid,contract.end\n,\n",
        """
        staff.csv:2:1: error[empty]: the table has a heading and no rows
          help: write one row a person, and head each column with the name of a fact
        """,
    ),
    "a decimal comma": (
        "id;award.share_of_hours\na;0,5\n",
        """
        staff.csv:2:2: error[fact-value]: 'award.share_of_hours' is a number, and this is the text '0,5'
          help: write digits, such as 3 or 0.5
        """,
    ),
    "a quotation mark that is never closed": (
        'id,contract.end\na,2027\nb,"2027\nc,2028\n',
        """
        staff.csv:3:1: error[open-quote]: a quotation mark opens a cell in this row, and none closes it
        """,
    ),
    "a quotation mark inside quotes": (
        'id,note,contract.end\na,"the "new" post",2027\n',
        """
        staff.csv:2:1: error[unreadable-row]: the cells of this row cannot be told apart: ',' expected after '"'
          help: a quotation mark inside a cell in quotes is written twice
        """,
    ),
    "a cell that has no end": (
        f"id,contract.end\na,{'x' * 200_000}\n",
        """
        staff.csv:2:1: error[unreadable-row]: the cells of this row cannot be told apart: field larger than field limit (131072)
          help: a quotation mark inside a cell in quotes is written twice
        """,  # noqa: E501 the message as it stands
    ),
    "a mistake below a cell of two lines": (
        'id,note,contract.end\n"a\n",b,2027\n\nc,d,soon\n',
        """
        staff.csv:5:3: error[fact-value]: 'contract.end' is a date, and this is the text 'soon'
          help: write "2027-07-31", or "2027-07" or "2027" where no more is known
        """,
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_with_its_line_and_column(name: str) -> None:
    text, message = WRONG[name]
    assert report(table_of(text).problems) == dedent(message).strip()


PLAIN = [("a", 2, {"contract.end": "2027-07", "contract.kind": "fixed-term"})]

SAME = {
    "commas": "id,contract.end,contract.kind\na,2027-07,fixed-term\n",
    "semicolons": "id;contract.end;contract.kind\na;2027-07;fixed-term\n",
    "tabs": "id\tcontract.end\tcontract.kind\na\t2027-07\tfixed-term\n",
    "a byte order mark": "\ufeffid,contract.end,contract.kind\na,2027-07,fixed-term\n",
    "a byte order mark before quotes": '\ufeff"id","contract.end","contract.kind"\n"a","2027-07","fixed-term"\n',
    "ends of lines of Windows": "id,contract.end,contract.kind\r\na,2027-07,fixed-term\r\n",
    "ends of lines of old": "id,contract.end,contract.kind\ra,2027-07,fixed-term\r",
    "no end of the last line": "id,contract.end,contract.kind\na,2027-07,fixed-term",
    "blanks around": " id , contract.end , contract.kind \n a , 2027-07 , fixed-term \n",
    "other names": "Person,Contract End,contract type\na,2027-07,temporary\n",
    "columns left alone": "id,Notes,,contract.end,contract.kind\na,=1+1,x,2027-07,fixed-term\n",
    "empty cells beyond the heading": "id,contract.end,contract.kind\na,2027-07,fixed-term,, \n",
    "blank lines below": "id,contract.end,contract.kind\na,2027-07,fixed-term\n\n,,\n",
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_table_is_understood_in_every_way_that_programs_write_it(name: str) -> None:
    assert seen(SAME[name]) == PLAIN


def test_cells_in_quotes_may_hold_commas_quotation_marks_and_several_lines() -> None:
    text = 'id,note,contract.end\n"Smith, J.","says ""soon""\nor later",2027\n"O\'Neil",,2028\n'
    assert seen(text) == [("Smith, J.", 2, {"contract.end": "2027"}), ("O'Neil", 4, {"contract.end": "2028"})]


def test_none_is_known_absence_and_an_empty_cell_is_not_known() -> None:
    text = "id,contract.end,award.end\na,none,\nb,unknown,?\nc,,2028\nd\n"
    assert seen(text) == [
        ("a", 2, {"contract.end": "none"}),
        ("b", 3, {}),
        ("c", 4, {"award.end": "2028"}),
        ("d", 5, {}),
    ]


def test_people_without_an_id_are_told_apart_by_their_lines() -> None:
    assert [label for label, _, _ in seen("contract.end\n2027\n2028\n")] == ["2", "3"]
    assert [label for label, _, _ in seen("id,contract.end\n3,2027\n,2028\n")] == ["3", "3"]


def test_rows_that_say_the_same_are_told_and_counted_as_people() -> None:
    table = table_of("id,contract.kind\na,permanent\nb,casual\nc,open-ended\nd,indefinite\n")
    assert len(table.rows) == 4
    assert table.repeated == ((4, 2), (5, 2))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reform_with(folder: Path, table: str) -> Result:
    (folder / "staff.csv").write_text(table, "utf-8")
    words = ("reform", "no-job-level", "--people", "staff.csv", "--scheme", "ukri-individual-eligibility")
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, (*words, "--on", "2026-11-24"))


def test_the_command_tells_every_mistake_of_a_table_and_judges_nobody(folder: Path) -> None:
    result = reform_with(folder, "id,contract.kind\na,fixd-term\na,casual\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == dedent(
        """\
        staff.csv:2:2: error[fact-value]: 'fixd-term' is no value of 'contract.kind', which is one of a list
          help: did you mean 'fixed-term'?

        staff.csv:3:1: error[person-twice]: 'a' stands in line 2 too
          help: one row a person

        staff.csv: 2 problems; nothing was judged
        """
    )


def test_the_command_tells_rows_that_say_the_same(folder: Path) -> None:
    result = reform_with(folder, "id,contract.kind\na,casual\nb,casual\n")
    assert result.exit_code == 0
    assert result.stderr == "note: line 3 of staff.csv says the same as line 2; both are counted as people\n"
