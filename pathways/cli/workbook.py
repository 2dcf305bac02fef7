"""`pathways workbook`: a framework for people who work with tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import framework_argument
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import output_to

if TYPE_CHECKING:
    from pathways.formats.workbook.rows import Words
    from pathways.model.framework import Framework


@click.command(short_help="A framework as a workbook (.xlsx), to change and bring back")
@framework_argument
@output_to(
    ".xlsx", help="The workbook to write; one that exists is never overwritten.", metavar="FILE.xlsx", required=True
)
@refusals_told
def command(framework: str, output: Path) -> None:
    """A framework as a workbook: roles, grades, criteria, moves, pay and sources, a sheet for each.

    Whoever works with it sees lists to choose from, a note on every heading, and in grey what cannot be changed there.
    `pathways import` brings it back and shows every change before anything is written (docs/workbook.md).

    \b
    Examples:
      pathways workbook technical-specialist -o ours.xlsx
      pathways import ours.xlsx -o ours.yaml
    """
    from pathways.cli.chosen import whole_reading
    from pathways.cli.output import note
    from pathways.documents.overlay import refuse_overlay
    from pathways.documents.write import write_file
    from pathways.formats.workbook.write import workbook_of
    from pathways.model.framework import Framework

    if output.exists():
        raise click.UsageError(f"{output} exists, and what was changed in it would be lost; name another file")
    reading = whole_reading(framework, "framework")
    refuse_overlay(reading)
    assert isinstance(reading.document, Framework)
    write_file(output, workbook_of(reading, rules_in_words(reading.document), date.today()))
    note(f"{output} written; its first sheet says how to bring it back")


def rules_in_words(framework: Framework) -> Words:
    """The conditions of a framework in words, by where they stand."""
    from pathways.documents.catalogue import shared_facts
    from pathways.export.conditions import Outline, outline
    from pathways.model.conditions import Condition
    from pathways.problems import Path as DataPath

    facts = {**shared_facts(), **framework.facts}
    found: dict[DataPath, str] = {}

    def lines(parts: tuple[Outline, ...], depth: int = 0) -> list[str]:
        return [line for part in parts for line in ("    " * depth + part.text, *lines(part.parts, depth + 1))]

    def tell(path: DataPath, condition: Condition | None) -> None:
        if condition is not None:
            found[path] = "\n".join(lines(outline(condition, framework, facts)))

    for id_, move in framework.moves.items():
        tell(("moves", id_, "requires"), move.requires)
    for profile_id, profile in framework.profiles.items():
        for id_, criterion in profile.criteria.items():
            tell(("profiles", profile_id, "criteria", id_, "test"), criterion.test)
            tell(("profiles", profile_id, "criteria", id_, "when"), criterion.when)
    return found
