"""Tables as Markdown and CSV: every cell comes back as it was, and none is run as a formula."""

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from pathways.formats.table import as_csv, as_markdown

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
NUMBER = re.compile(r"-?\d+(\.\d+)?")
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=5)


def test_markdown_escapes_bars_and_line_breaks() -> None:
    made = as_markdown(("a", "b"), [("x|y", "two\nlines"), ("back\\slash", "")])
    assert made == "| a | b |\n| --- | --- |\n| x\\|y | two lines |\n| back\\\\slash |  |\n"


@given(ROWS)
def test_what_csv_holds_comes_back(rows: list[tuple[str, str]]) -> None:
    read = list(csv.reader(io.StringIO(as_csv(("a", "b"), rows), newline="")))
    assert [[each.removeprefix("'") for each in row] for row in read[1:]] == [
        [each.removeprefix("'") for each in row] for row in rows
    ]


@given(ROWS)
def test_no_cell_begins_like_a_formula(rows: list[tuple[str, str]]) -> None:
    for row in csv.reader(io.StringIO(as_csv(("a", "b"), rows), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row if not NUMBER.fullmatch(cell))


def test_a_negative_amount_stays_a_number() -> None:
    assert as_csv(("a", "b"), [("-20.50", "-2+3")]) == "a,b\r\n-20.50,'-2+3\r\n"
