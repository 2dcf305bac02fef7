"""What number each heading and paragraph has."""

import pytest

from pathways.writing.blocks import Heading, Numbering, Paragraph, Part, Written
from pathways.writing.linear import as_linear
from pathways.writing.numbers import letters


@pytest.mark.parametrize(("count", "letter"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_annexes_go_on_after_the_alphabet(count: int, letter: str) -> None:
    assert letters(count) == letter


def test_counts_go_on_from_part_to_part() -> None:
    body = Numbering.BODY
    parts = (
        Part((Paragraph("lead"), Heading("One"), Paragraph("a"), Paragraph("b", numbered=False)), body),
        Part((Heading("Annex"), Paragraph("c")), Numbering.ANNEXES),
        Part((Paragraph("d"), Heading("Two"), Heading("Within", 2), Paragraph("e")), body),
        Part((Heading("Plain"), Paragraph("f"))),
        Part((Heading("Annex"),), Numbering.ANNEXES),
    )
    lines = ["Title", "lead", "1 One", "1.1 a", "b", "Annex A: Annex", "c", "1.2 d", "2 Two", "Within", "2.1 e"]
    assert as_linear(Written("Title", parts)).splitlines() == [*lines, "Plain", "f", "Annex B: Annex"]
