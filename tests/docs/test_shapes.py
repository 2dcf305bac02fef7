"""The table of shapes: each construct occurs in the documents that it sends a reader to."""

import re

import pytest

from pathways.documents.catalogue import bundled
from tests.support import ROOT

PAGE = (ROOT / "docs" / "format.md").read_text("utf-8")
TABLES = PAGE.partition("## Shapes of real frameworks")[2].partition("\n## ")[0]
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in TABLES.splitlines()
    if line.startswith("| ") and not line.startswith(("| Shape ", "| --- "))
]
PATHS = {entry.id: entry.path for entry in bundled().entries}
PLACES = [(shape, construct, name) for shape, construct, names in ROWS for name in names.rstrip(" |").split(", ")]


def test_the_table_holds_the_shapes_that_were_collected() -> None:
    assert len(ROWS) > 80


@pytest.mark.parametrize(("shape", "construct", "name"), PLACES)
def test_a_shape_stands_where_the_table_says(shape: str, construct: str, name: str) -> None:
    assert name in PATHS, f"no document is called {name}"
    text = " ".join(PATHS[name].read_text("utf-8").split())
    written = re.search("`(.+?)`", construct)
    assert written, f"{shape}: no construct"
    start = written.group(1).partition("...")[0]
    assert re.search(rf"(?<![\w-]){re.escape(start)}", text), f"{name} does not hold {start!r}"
