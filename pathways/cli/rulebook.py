"""The rules of funders and the person that somebody names on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.funding.rulebook import Rulebook, Version
    from pathways.model.facts import Fact
    from pathways.model.funder import Funder
    from pathways.model.person import Person
    from pathways.rules.states import State


def read_rulebook(own: Sequence[Path] = (), hosts: bool = True) -> Rulebook:
    """All bundled funders, and documents of one's own.

    Args:
        own: Documents of one's own; one with the id of a bundled one takes its place.
        hosts: Whether institutions' own rules on who may lead are read too.
    """
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.catalogue import documents_in, shared_facts
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused
    from pathways.funding.rulebook import Rulebook
    from pathways.model.funder import Funder

    found: dict[str, Funder] = {}
    own_readings: list[Reading] = []
    folder = bundled_folder() / "funders"
    bundled = [path for path in documents_in(folder) if hosts or path.parent.name != "hosts"] if folder.is_dir() else []
    for path in [*bundled, *own]:
        reading = read_document(path)
        told_unless_whole(reading)
        if not isinstance(reading.document, Funder):
            kind = reading.document.document
            refused = Refused("not-a-funder", f"this is a document of kind {kind!r}", "give a funder document")
            refused.file = str(path)
            raise refused
        found[reading.document.id] = reading.document
        if path in own:
            own_readings.append(reading)
    _told_unless_sound(own_readings, tuple(found.values()))
    return Rulebook(tuple(found.values()), shared_facts())


def _told_unless_sound(readings: Sequence[Reading], funders: Sequence[Funder]) -> None:
    """Give up where a document of one's own has faults: a policy that it misspells would be a rule left out."""
    if not readings:
        return
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.cli.output import note, tell_located
    from pathways.documents.catalogue import shared_facts
    from pathways.problems import Severity

    for reading in readings:
        checked = run_checks(reading, shared_facts(), neighbours=neighbours_of(reading.document, funders))
        faults = [each for each in checked.problems if each.problem.severity is Severity.ERROR]
        if faults:
            tell_located(faults)
            note(f"\n{reading.file}: mend {'this' if len(faults) == 1 else 'these'} first, then ask again")
            raise gives_up(Exit.PROBLEMS)


def told_unless_whole(reading: Reading) -> None:
    """Give up where a document has problems: a rule left out could change an answer."""
    if not reading.whole:
        from pathways.cli.output import note, tell_located

        tell_located(reading.located)
        count = len(reading.problems)
        note(f"\n{reading.file}: {count} problem{'' if count == 1 else 's'}; mend them first, then ask again")
        raise gives_up(Exit.PROBLEMS)


def scheme_named(book: Rulebook, wanted: str) -> Version:
    """The scheme or policy that a person names: by id, or by name where that is unambiguous."""
    from pathways.problems import nearest
    from pathways.problems.suggest import listed

    key = wanted.casefold()
    versions = book.versions.values()
    found = [version for version in versions if version.id.casefold() == key]
    found = found or [version for version in versions if version.entry.name.casefold() == key]
    found = found or [version for version in versions if key in version.entry.name.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        ids = listed((version.id for version in found), 12)
        raise click.UsageError(f"{wanted!r} can mean several schemes: {ids}")
    names = [*book.versions, *(version.entry.name for version in versions)]
    raise click.UsageError(f"there is no scheme {wanted!r}; {nearest(wanted, names) or 'pathways list --kind funder'}")


def funder_named(book: Rulebook, wanted: str) -> tuple[Version, ...]:
    """The current schemes of the funder that a person names by its id or name."""
    from pathways.problems import nearest

    key = wanted.casefold()
    ids = {funder.id for funder in book.funders if key in {funder.id.casefold(), funder.name.casefold()}}
    if not ids:
        names = [*(funder.id for funder in book.funders), *(funder.name for funder in book.funders)]
        known = ", ".join(funder.id for funder in book.funders if funder.kind != "host")
        raise click.UsageError(f"there is no funder {wanted!r}; {nearest(wanted, names) or f'known are {known}'}")
    return tuple(version for version in book.current() if version.funder.id in ids)


def read_person(path: Path, facts: Mapping[str, Fact]) -> tuple[Person, dict[str, State]]:
    """A person's document and what it says; with problems it is told and nothing is judged."""
    from pathways.cli.output import note, tell_located
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused
    from pathways.funding.person import given_by
    from pathways.model.person import Person

    reading = read_document(path)
    if not isinstance(reading.document, Person):
        refused = Refused(
            "not-a-person", f"this is a document of kind {reading.document.document!r}", "begin with `document: person`"
        )
        refused.file = str(path)
        raise refused
    given = given_by(reading.document, facts)
    if reading.problems or given.problems:
        tell_located([*reading.located, *(reading.locate(problem) for problem in given.problems)])
        count = len(reading.problems) + len(given.problems)
        note(f"\n{path}: {count} problem{'' if count == 1 else 's'}; nothing was judged")
        raise gives_up(Exit.PROBLEMS)
    return reading.document, dict(given.states)


def facts_given(options: Iterable[str], facts: Mapping[str, Fact]) -> dict[str, State]:
    """Facts as options give them: `name=value`."""
    from pathways.funding.person import unknown_fact
    from pathways.rules.typed import Misfit, named, typed

    found: dict[str, Any] = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign:
            raise click.UsageError(f"--fact {option!r} has no value; write --fact name=value")
        fact_id = named(name.strip(), facts)
        if fact_id is None:
            problem = unknown_fact(name.strip(), facts, ())
            raise click.UsageError(f"{problem.message}; {problem.help}")
        try:
            found[fact_id] = typed(facts[fact_id], value)
        except Misfit as misfit:
            raise click.UsageError("; ".join(part for part in (misfit.message, misfit.help) if part)) from None
    return found


_SECTIONS_OF_MOVES = ("moves", "limits", "choosing", "profiles", "outcomes", "areas", "scales")
"""What a role is, these sections do not say."""


def facts_of_named_role(wanted: str, facts: Mapping[str, Fact]) -> dict[str, State]:
    """What a framework says of a role, which is named `FRAMEWORK:ROLE`."""
    from datetime import date

    from pathways.cli.chosen import graph_of, role_of
    from pathways.funding.role_facts import facts_of_role

    framework, sign, role = wanted.rpartition(":")
    if not sign or not framework:
        raise click.UsageError(f"{wanted!r} names no role; write FRAMEWORK:ROLE, as in sheffield:specialist-7")
    graph = graph_of(framework, date.today(), _SECTIONS_OF_MOVES)
    return facts_of_role(graph.framework, role_of(graph, role), facts)
