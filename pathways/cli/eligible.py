"""`pathways eligible`: which schemes somebody may lead, why, and what would change it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json, on_date
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from pathways.funding.judge import Applicant
    from pathways.funding.rulebook import Rulebook, Version
    from pathways.funding.verdict import Verdict


def _years(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[date, date] | None:
    if value is None:
        return None
    first, _, last = value.partition("..")
    try:
        start = date(int(first), 1, 1) if first.isdigit() else date.fromisoformat(first)
        end = date(int(last), 12, 31) if last.isdigit() else date.fromisoformat(last)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a stretch of time; write 2018..2026") from None
    if end < start:
        raise click.BadParameter(f"{value!r} ends before it begins")
    return start, end


@click.command("eligible", short_help="Which schemes you may lead, why, and what would change it")
@click.option("--person", type=click.Path(path_type=Path), metavar="FILE", help="What is known of you, as a document.")
@click.option(
    "--scheme", "schemes", multiple=True, metavar="ID", help="Only this scheme or policy; several may be given."
)
@click.option("--funder", "funders", multiple=True, metavar="ID", help="Only the current schemes of this funder.")
@click.option("--role", metavar="ROLE", help="The role on the application.  [default: the lead]")
@click.option(
    "--fact", "given", multiple=True, metavar="NAME=VALUE", help="What is known of you; may be given again and again."
)
@click.option("--as", "as_role", metavar="FRAMEWORK:ROLE", help="Take over what a framework says of a role.")
@click.option("--host", metavar="ID", help="Judge the rules of this institution on who may lead too.")
@click.option(
    "--rules",
    "own",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A funder document of your own.",
)
@click.option("--through", callback=_years, metavar="YEAR..YEAR", help="How the answer for one scheme changed.")
@click.option("--named", is_flag=True, help="The roles that you may be named in if you do not lead, and their costs.")
@click.option("--ask/--no-ask", default=None, help="Ask for what is still needed.  [default: if nothing is given]")
@on_date
@as_json
@refusals_told
def command(
    person: Path | None,
    schemes: tuple[str, ...],
    funders: tuple[str, ...],
    role: str | None,
    given: tuple[str, ...],
    as_role: str | None,
    host: str | None,
    own: tuple[Path, ...],
    through: tuple[date, date] | None,
    named: bool,
    ask: bool | None,
    on: date,
    as_data: bool,
) -> None:
    """Judge who may apply: what funders ask of an applicant, with the source of every rule.

    Without --scheme and --funder all current schemes are judged. A fact that is not given is unknown, and never taken
    for a no; say "none" for what you know does not exist. Nothing leaves your machine.

    \b
    Examples:
      pathways eligible
      pathways eligible --person me.yaml
      pathways eligible --as sheffield:specialist-7 --fact contract.type=fixed-term
      pathways eligible --scheme ukri-individual-eligibility --person me.yaml --on 2027-03-01
      pathways eligible --scheme bbsrc-standard-grant-applicant-led --person me.yaml --through 2018..2026
      pathways eligible --scheme mrc-equip-2023 --named
    """
    from pathways.cli.rulebook import (
        facts_given,
        facts_of_named_role,
        funder_named,
        read_person,
        read_rulebook,
        scheme_named,
    )
    from pathways.funding.judge import Applicant

    book = read_rulebook(own, hosts=bool(host or person or schemes or funders))
    states = {}
    if person is not None:
        document, stated = read_person(person, book.facts)
        as_role, host = as_role or document.role, host or document.host
        states = stated
    if as_role is not None:
        states = {**facts_of_named_role(as_role, book.facts), **states}
    states |= facts_given(given, book.facts)
    applicant = Applicant(states, scheme_named(book, host) if host else None)
    asked = [scheme_named(book, wanted) for wanted in schemes]
    asked += [version for wanted in funders for version in funder_named(book, wanted)]
    chosen = asked or list(book.current())

    if through is not None:
        _show_through(book, _only(chosen if asked else [], "--through"), applicant, role, through, as_data)
        return
    if named:
        _show_named(book, _only(chosen if asked else [], "--named"), applicant, on, as_data)
        return
    wants_asking = ask if ask is not None else not (states or as_data) and sys.stdin.isatty()
    if wants_asking:
        from pathways.cli.asking import asked_through

        applicant = asked_through(book, chosen, applicant, role, on)
    found = _judged(book, chosen, applicant, role, on)
    _show(book, found, applicant, named_schemes=bool(schemes), as_data=as_data)


def _only(versions: Sequence[Version], option: str) -> Version:
    if len(versions) != 1:
        raise click.UsageError(f"{option} is for one scheme: name it with --scheme")
    return versions[0]


def _judged(
    book: Rulebook, chosen: Sequence[Version], applicant: Applicant, role: str | None, on: date
) -> list[Verdict]:
    """The verdicts; a scheme that has no such role is left out, unless it is the only one asked for."""
    from pathways.funding.in_force import role_named
    from pathways.funding.judge import judge

    found = []
    for version in chosen:
        its_role = role_named(version, role)
        if its_role is not None:
            found.append(judge(book, version, applicant, its_role, on))
        elif len(chosen) == 1:
            roles = ", ".join(version.entry.roles)
            raise click.UsageError(f"{version.id!r} has no role {role!r}; its roles are {roles}")
    return found


def _show(book: Rulebook, found: list[Verdict], applicant: Applicant, named_schemes: bool, as_data: bool) -> None:
    from pathways.cli.output import new_page, write, write_json
    from pathways.funding.changes import changes

    if as_data:
        from pathways.export.data.eligible import eligible

        write_json(eligible([(verdict, changes(book, verdict, applicant)) for verdict in found], book.facts))
        return
    from pathways.export.text.eligible import add_overview, add_verdict

    page = new_page()
    if named_schemes or len(found) == 1:
        for verdict in found:
            add_verdict(page, verdict, book.facts, changes(book, verdict, applicant))
    else:
        add_overview(page, found, book.facts)
    write(page)


def _show_through(
    book: Rulebook,
    version: Version,
    applicant: Applicant,
    role: str | None,
    years: tuple[date, date],
    as_data: bool,
) -> None:
    from pathways.cli.output import new_page, write, write_json
    from pathways.funding.in_force import role_named
    from pathways.funding.through_time import through

    its_role = role_named(version, role)
    if its_role is None:
        raise click.UsageError(f"{version.id!r} has no role {role!r}; its roles are {', '.join(version.entry.roles)}")
    periods = through(book, version, applicant, its_role, *years)
    if as_data:
        from pathways.export.data.eligible import through_time

        write_json(through_time(periods, book.facts))
        return
    from pathways.export.text.eligible import add_through

    page = new_page()
    add_through(page, periods, book.facts)
    write(page)


def _show_named(book: Rulebook, version: Version, applicant: Applicant, on: date, as_data: bool) -> None:
    from pathways.cli.output import new_page, write, write_json
    from pathways.funding.naming import namings

    found = namings(book, version, applicant, on)
    if as_data:
        from pathways.export.data.named import named

        write_json(named(version, found, on, book.facts))
        return
    from pathways.export.text.named import add_named

    page = new_page()
    add_named(page, version, found, on, book.facts)
    write(page)
