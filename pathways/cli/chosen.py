"""The framework and roles that a person names on the command line."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.graph.career import CareerGraph
    from pathways.model.framework import Framework
    from pathways.model.roles import Role

as_json = click.option("--json", "as_data", is_flag=True, help="Give the answer as data (docs/json.md).")


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else date.today()


on_date = click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    metavar="YYYY-MM-DD",
    help="The day for which the framework is read.  [default: today]",
)


def own_crosswalks(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option `--with`, as the argument `own`: crosswalks of somebody's own, by their files."""
    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option("--with", "own", multiple=True, type=kind, metavar="FILE", help=help)


def framework_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """The argument FRAMEWORK: an id, title, institution or file."""
    return click.argument("framework", metavar="FRAMEWORK")(function)


def read_framework(wanted: str, without: Collection[str] = ()) -> Framework:
    """The framework that a person names.

    A document with problems is shown with them and not used: a part left out could change an answer.

    Args:
        wanted: Its id, title, institution or file.
        without: Sections that the question does not need.
    """
    reading = read_wanted(wanted, without)
    from pathways.model.framework import Framework

    if not reading.whole:
        _give_up_on(reading)
    if not isinstance(reading.document, Framework):
        from pathways.documents.refused import Refused

        refused = Refused(
            "not-a-framework", f"this is a document of kind {reading.document.document!r}", "give a framework"
        )
        refused.file = reading.file
        raise refused
    _note_problems(reading)
    return reading.document


def _note_problems(reading: Reading) -> None:
    """Tell of faults in a user's own document: they may leave moves out of an answer; bundled ones are tested."""
    from pathways.documents.bundled import is_bundled

    if is_bundled(Path(reading.file)):
        return
    from pathways.checks.run import run_checks
    from pathways.cli.output import note
    from pathways.documents.catalogue import shared_facts
    from pathways.problems import Severity

    found = run_checks(reading, shared_facts()).problems
    count = sum(each.problem.severity is Severity.ERROR for each in found)
    if count:
        are = "is a problem" if count == 1 else f"are {count} problems"
        note(
            f"note: there {are} in {reading.file}, and the answer may lack what it names: pathways check {reading.file}"
        )


def read_wanted(wanted: str, without: Collection[str] = ()) -> Reading:
    """The document that a person names: a bundled one without searching, else whatever is found."""
    from pathways.documents.catalogue import find
    from pathways.documents.read import read_document
    from pathways.documents.whole import shown_from_here

    path = find(wanted, "framework")
    return read_document(path, shown_from_here(path), without)


def found_anywhere(wanted: str) -> str:
    """The kind of the document that a person names; a framework where one is meant, else any other."""
    from pathways.documents.catalogue import kind_of

    return kind_of(wanted)


def whole_document(wanted: str, kind: str) -> Any:
    """The document of a kind that a person names by its id, title, institution or file.

    A document with problems is shown with them and not used: a part left out could change an answer.
    """
    return whole_reading(wanted, kind).document


def whole_reading(wanted: str, kind: str) -> Reading:
    """The same with its text and places."""
    from pathways.documents import whole

    try:
        return whole.whole_reading(wanted, kind)
    except whole.NotWhole as found:
        _give_up_on(found.reading)


def _give_up_on(reading: Reading) -> NoReturn:
    from pathways.cli.output import note, tell_located

    tell_located(reading.located)
    count = len(reading.problems)
    note(f"\n{reading.file}: {count} problem{'' if count == 1 else 's'}; mend them first, then ask again")
    raise gives_up(Exit.PROBLEMS)


def graph_of(wanted: str, on: date, without: Collection[str] = ()) -> CareerGraph:
    """The framework that a person names, as a graph on a day."""
    from pathways.graph.career import career_graph

    return career_graph(read_framework(wanted, without), on)


def role_of(graph: CareerGraph, wanted: str) -> Role:
    """The role that a person names: by id, or by title where that is unambiguous.

    Raises:
        Refused: If there is none, or more than one.
    """
    from pathways.documents.refused import Refused
    from pathways.problems import nearest
    from pathways.problems.suggest import listed

    key = wanted.casefold()
    by_id = [role for role in graph.roles.values() if role.id.casefold() == key]
    by_title = [
        role for role in graph.roles.values() if key in {title.casefold() for title in (role.title, *role.also_titled)}
    ]
    found = by_id or by_title or [role for role in graph.roles.values() if key in role.title.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        ids = listed((role.id for role in found), 12)
        refused = Refused("not-found", f"{wanted!r} can mean several roles: {ids}", "give the id of one")
    else:
        names = [*graph.roles, *(role.title for role in graph.roles.values())]
        help = nearest(wanted, names) or f"roles are {listed(graph.roles, 40)}"
        refused = Refused("not-found", f"{graph.framework.id!r} has no role {wanted!r}", help)
    refused.file = graph.framework.id
    raise refused
