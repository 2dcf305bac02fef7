"""`pathways plan`: a person's own plan towards a role."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json, on_date
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import replaces
from pathways.cli.written import check_template, document_to, own_styles, write_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathways.model.facts import Fact
    from pathways.model.recognition import Register
    from pathways.sector.career_plan import CareerPlan, Present


@click.command("plan", short_help="Your own plan towards a role, from your evidence")
@click.option(
    "--person",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="What is known of you, as a document.",
)
@click.option("--to", "target", metavar="FRAMEWORK:ROLE", required=True, help="The role that you want to be in.")
@click.option(
    "--from", "origin", metavar="FRAMEWORK:ROLE", help="The role that you hold.  [default: that of the person]"
)
@document_to
@own_styles
@replaces
@on_date
@as_json
@refusals_told
def command(
    person: Path,
    target: str,
    origin: str | None,
    output: Path | None,
    template: Path | None,
    force: bool,
    on: date,
    as_data: bool,
) -> None:
    """A plan from the role that you hold to another: the route, and each criterion with your evidence.

    It names what is missing, what builds it, registration, funding, the next dates, and what to ask whom. The plan is
    private: nothing leaves your machine, and it is written only where you name a file.

    \b
    Examples:
      pathways plan --person me.yaml --to technical-specialist:lead-technician -o plan.docx
      pathways plan --person me.yaml --from sheffield:technician-5 --to sheffield:specialist-7
      pathways plan --person me.yaml --to ucl-arc:rsd-8 --json
    """
    check_template(template, output)
    if as_data and output is not None:
        raise click.UsageError("--json goes to stdout: give it without -o")
    found, facts = plan_for(person, target, origin, on)
    if as_data:
        from pathways.cli.output import write_json
        from pathways.export.data.plan import plan

        write_json(plan(found))
        return
    from pathways.papers.plan.paper import plan_paper

    write_document(plan_paper(found, facts), output, template, force=force)


def plan_for(
    person: Path, target: str, origin: str | None, on: date, *, funding: bool = True
) -> tuple[CareerPlan, Mapping[str, Fact]]:
    """The plan, and the definitions of all facts that it speaks of.

    Args:
        person: The person's document.
        target: The role that is wanted, as `FRAMEWORK:ROLE`.
        origin: The role that is held, in the same form; None: the one that the document names.
        on: The day from which dates are counted, and for which schemes are judged.
        funding: Whether schemes are judged.

    Raises:
        Refused: If something that is named cannot be read.
        click.UsageError: If a name is no role, or both are the same.
    """
    from pathways.cli.building import what_builds
    from pathways.cli.rulebook import read_person, read_rulebook, scheme_named
    from pathways.funding.in_force import role_named
    from pathways.funding.judge import Applicant, judge
    from pathways.funding.role_facts import facts_of_role
    from pathways.model.profiles import thresholds
    from pathways.sector.career_plan import Helps, career_plan, needs_of, wanting

    book = read_rulebook()
    document, states = read_person(person, book.facts)
    end = _named(target, "--to", on)
    held = origin or document.role
    present = _named(held, "--from" if origin else "role of the person", on) if held else None
    if present is not None and present.graph.framework.id == end.graph.framework.id and present.role.id == end.role.id:
        raise click.UsageError(f"{end.role.id} is the role that you hold; --to names another")
    known = {**(facts_of_role(present.graph.framework, present.role, book.facts) if present else {}), **states}
    applicant = Applicant(known, scheme_named(book, document.host) if document.host else None)
    verdicts = tuple(
        judge(book, version, applicant, role, on)
        for version in (book.current() if funding else ())
        if (role := role_named(version, None)) is not None
    )
    framework = end.graph.framework
    needs = needs_of(document, end.graph, end.role, ())
    building = what_builds(framework.id, wanting(needs, thresholds(framework, end.role), framework))
    facts = {**book.facts, **framework.facts}
    helps = Helps(building, _registers(), verdicts)
    return career_plan(document, known, facts, end.graph, end.role, present, helps, on), facts


def _named(wanted: str, where: str, on: date) -> Present:
    """The role that is named `FRAMEWORK:ROLE`."""
    from pathways.cli.chosen import graph_of, role_of
    from pathways.sector.career_plan import Present

    framework, sign, role = wanted.rpartition(":")
    if not sign or not framework or not role:
        raise click.UsageError(f"{where}: {wanted!r} names no role; write FRAMEWORK:ROLE, as in sheffield:specialist-7")
    graph = graph_of(framework, on)
    return Present(graph, role_of(graph, role))


def _registers() -> dict[str, Register]:
    """The registers that are held, by their post-nominals."""
    from pathways.documents.bundled import FOLDERS, bundled_folder
    from pathways.documents.read import read_document
    from pathways.model.recognition import Recognition

    folders = sorted({bundled_folder() / name for name in FOLDERS["recognition"]})
    documents = [read_document(path).document for folder in folders for path in sorted(folder.glob("*.yaml"))]
    return {name: each for book in documents if isinstance(book, Recognition) for name, each in book.registers.items()}
