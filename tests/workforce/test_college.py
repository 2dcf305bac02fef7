"""The generated college is what its generator makes, and says that it is generated."""

from tests.support import ROOT
from tests.workforce.college import FILE, PARTS, table


def test_the_table_is_what_the_generator_makes() -> None:
    assert FILE.read_text("utf-8") == table()


def test_the_parts_have_their_published_sizes() -> None:
    lines = [line.split(",") for line in FILE.read_text("utf-8").splitlines()[1:]]
    people = {(line[0], line[2]) for line in lines}
    assert {part: sum(each == part for _, each in people) for part in PARTS} == PARTS


def test_every_document_of_the_example_says_that_it_is_made_up() -> None:
    for path in (ROOT / "frameworks" / "examples").glob("*.yaml"):
        text = path.read_text("utf-8").casefold()
        assert "generated" in text, path.name
        assert "proposed:" in text, path.name
