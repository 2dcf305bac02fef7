"""`pathways draw`: a framework, a part of it, two side by side or two versions, as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import graph_of, on_date, own_crosswalks, role_of
from pathways.cli.exits import Exit, gives_up, refusals_told
from pathways.cli.logos import logo_in
from pathways.cli.outputs import output_to, replaces

if TYPE_CHECKING:
    from pathways.export.diagram.draw import Kind, Look
    from pathways.export.diagram.render import Renderer
    from pathways.export.diagram.subject import Subject
    from pathways.export.diagram.theme import ThemeName
    from pathways.graph.career import CareerGraph

ROUTES = 3
"""How many routes are drawn unless told otherwise: more are hard to tell apart."""


@dataclass(frozen=True)
class _Asked:
    """What is to be drawn."""

    documents: tuple[str, ...]
    track: str | None
    route: tuple[str, str] | None
    most: int | None
    role: str | None
    steps: int | None
    changes: bool
    since: str | None
    until: str | None
    own: tuple[Path, ...]
    on: date


@click.command("draw", short_help="A framework, a route or what changed, as a picture")
@click.argument("documents", nargs=-1, required=True, metavar="FRAMEWORK [OTHER]")
@output_to(
    help="What to write; its ending says the format: .svg, .png, .pdf, .dot, .mmd (Mermaid), .txt or .md (in words)."
)
@click.option("--track", metavar="TRACK", help="Only this track.")
@click.option("--route", nargs=2, metavar="FROM TO", help="The best few routes from a role to another.")
@click.option("--most", type=click.IntRange(1, 12), help=f"With --route: how many routes.  [default: {ROUTES}]")
@click.option("--from", "role", metavar="ROLE", help="Where one can go from this role.")
@click.option("--steps", type=click.IntRange(1, 20), help="With --from: within so many moves.  [default: 1]")
@click.option("--changes", is_flag=True, help="What changed from FRAMEWORK to OTHER, its new version.")
@click.option("--since", metavar="REV", help="What changed in FRAMEWORK since this Git revision.")
@click.option("--until", metavar="REV", help="With --since: up to this revision, not to now.")
@own_crosswalks("Of two frameworks: a crosswalk of your own; may be given again.")
@click.option(
    "--paper",
    type=click.Choice(["a4", "a3"], case_sensitive=False),
    help="The size of the paper.  [default: a4, or larger where that is too small]",
)
@click.option(
    "--landscape/--portrait", default=None, help="How the paper lies.  [default: portrait; landscape for two]"
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark", "print"]),
    default="light",
    show_default=True,
    help="Its colours; print is black and white.",
)
@click.option("--colour", "--color", metavar="'#RRGGBB'", help="The institution's colour, made readable where need be.")
@click.option(
    "--logo",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The institution's logo, PNG or JPEG.",
)
@click.option("--describe", is_flag=True, help="Say all of it in words instead.")
@click.option("--words/--no-words", default=True, help="Of a PDF: with the description on pages after the picture.")
@click.option(
    "--renderer",
    type=click.Choice(["auto", "pure", "dot", "own"]),
    default="auto",
    show_default=True,
    help="What finds the ways of lines: graphviz-pure, which comes with Pathways, Graphviz's dot, or Pathways itself.",
)
@replaces
@on_date
@refusals_told
def command(
    documents: tuple[str, ...],
    output: Path | None,
    track: str | None,
    route: tuple[str, str] | None,
    most: int | None,
    role: str | None,
    steps: int | None,
    changes: bool,
    since: str | None,
    until: str | None,
    own: tuple[Path, ...],
    paper: str | None,
    landscape: bool | None,
    theme: ThemeName,
    colour: str | None,
    logo: Path | None,
    describe: bool,
    words: bool,
    renderer: Renderer,
    force: bool,
    on: date,
) -> None:
    """FRAMEWORK as a picture on a page: rows are grades, columns are tracks, lines are moves.

    With OTHER two frameworks stand side by side, and with --changes they are two versions of one. Every picture is
    described in words that name each role and each move: in the file, and alone with --describe, .txt or .md.

    \b
    Examples:
      pathways draw sheffield -o ladder.svg
      pathways draw ucl-arc -o wall.pdf --paper a3 --landscape --colour '#500778' --logo ucl.png
      pathways draw ucl-arc --route rsd-6 rsd-10 -o route.png
      pathways draw sheffield warwick -o beside.pdf
      pathways draw old.yaml new.yaml --changes -o changes.pdf
      pathways draw sheffield --describe
    """
    asked = _Asked(documents, track, route or None, most, role, steps, changes, since, until, own, on)
    _check(asked)
    kind = _kind(output, describe)
    look = _look(paper, landscape, theme, colour, logo, renderer, words, two=len(documents) > 1 and not changes)
    subject = _subject(asked)
    if describe and output is None:
        click.echo(subject.description)
        return
    assert output is not None
    _write(subject, kind, look, output, force)


def _check(asked: _Asked) -> None:
    """What goes together."""
    subjects = [asked.track, asked.route, asked.role, asked.changes or None, asked.since]
    if sum(each is not None for each in subjects) > 1:
        raise click.UsageError("draw one thing: --track, --route, --from, --changes or --since")
    if len(asked.documents) > 2:
        raise click.UsageError("draw one framework, or two")
    alone = asked.track is not None or asked.route is not None or asked.role is not None or asked.since is not None
    if len(asked.documents) == 2 and alone:
        raise click.UsageError("--track, --route, --from and --since draw a single framework")
    if asked.changes and len(asked.documents) != 2:
        raise click.UsageError("with --changes name an old and a new version, or give --since REV")
    for value, flag, needs in ((asked.most, "--most", asked.route), (asked.steps, "--steps", asked.role),
                               (asked.until, "--until", asked.since)):  # fmt: skip
        if value is not None and needs is None:
            other = {"--most": "--route", "--steps": "--from", "--until": "--since"}[flag]
            raise click.UsageError(f"{flag} goes with {other}")
    if asked.own and (len(asked.documents) != 2 or asked.changes):
        raise click.UsageError("--with goes with two frameworks side by side")


def _kind(output: Path | None, describe: bool) -> Kind:
    """The format that the ending of the file says."""
    from pathways.export.diagram.draw import KINDS

    if output is None:
        if describe:
            return "txt"
        raise click.UsageError("name the file to write with -o FILE, or give --describe")
    kind = next((kind for kind in KINDS if output.suffix.lower() == f".{kind}"), None)
    if kind is None:
        endings = ", ".join(f".{kind}" for kind in KINDS)
        raise click.BadParameter(f"{str(output)!r} should end in {endings}", param_hint="'-o'")
    if describe and kind not in ("txt", "md"):
        raise click.BadParameter(f"{str(output)!r} should end in .txt or .md with --describe", param_hint="'-o'")
    return kind


def _look(
    paper: str | None, landscape: bool | None, theme: ThemeName, colour: str | None, logo: Path | None,
    renderer: Renderer, words: bool, *, two: bool,
) -> Look:  # fmt: skip
    from pathways.cli.output import note
    from pathways.export.diagram.draw import Look
    from pathways.export.diagram.fit import Paper
    from pathways.export.diagram.sheet import Sheet
    from pathways.export.diagram.theme import BadColour, normal
    from pathways.export.diagram.theme import theme as theme_of

    try:
        chosen = theme_of(theme, colour)
        wanted = None if colour is None else normal(colour)
    except BadColour as reason:
        raise click.BadParameter(str(reason), param_hint="'--colour'") from None
    if wanted is not None and theme == "print":
        note("note: the print theme is black and white; --colour is not used")
    elif wanted is not None and chosen.accent != wanted:
        note(f"note: {wanted} cannot be read well on the {theme} theme; {chosen.accent} is used, the nearest that can")
    lying = two if landscape is None else landscape
    sheet = Sheet((paper or "a4").lower(), lying)
    return Look(
        Paper(sheet, exact=paper is not None, may_turn=landscape is None), chosen, logo_in(logo), renderer, words
    )


def _subject(asked: _Asked) -> Subject:
    """What the options name."""
    if asked.changes or asked.since is not None:
        return _versions(asked)
    if len(asked.documents) == 2:
        return _beside(asked)
    graph = graph_of(asked.documents[0], asked.on)
    if asked.track is not None:
        from pathways.export.diagram.subjects.track import one_track

        return one_track(graph, _track(graph, asked.track), asked.on)
    if asked.route is not None:
        from pathways.export.diagram.subjects.route import some_routes
        from pathways.graph.routes import routes_between

        origin, target = (role_of(graph, each) for each in asked.route)
        return some_routes(graph, routes_between(graph, origin, target, most=asked.most or ROUTES), asked.on)
    if asked.role is not None:
        from pathways.export.diagram.subjects.near import from_here

        return from_here(graph, role_of(graph, asked.role), asked.steps or 1, asked.on)
    from pathways.export.diagram.subjects.whole import whole_framework

    return whole_framework(graph, asked.on)


def _beside(asked: _Asked) -> Subject:
    from pathways.cli.crosswalks import Library, crosswalks_at
    from pathways.compare.crosswalk.rows import correspondence
    from pathways.export.diagram.subjects.beside import side_by_side

    library = Library(asked.on, crosswalks_at(asked.own))
    one, other = (library.side(graph_of(each, asked.on)) for each in asked.documents)
    return side_by_side(correspondence(one, other, library.means), asked.on)


def _versions(asked: _Asked) -> Subject:
    from pathways.cli.versions import path_of, versions_at, versions_of
    from pathways.documents.catalogue import shared_facts
    from pathways.documents.refused import Refused
    from pathways.export.diagram.subjects.changed import two_versions
    from pathways.model.framework import Framework

    if asked.since is None:
        pair = versions_of(*asked.documents)
    else:
        if asked.until is not None and asked.changes:
            raise click.UsageError("--until goes with --since")
        pair = versions_at(path_of(asked.documents[0]), asked.since, asked.until)
    if not isinstance(pair.new.document, Framework):
        refused = Refused("not-a-framework", f"this is a document of kind {pair.new.document.document!r}",
                          "give two versions of a framework")  # fmt: skip
        refused.file = pair.new.file
        raise refused
    facts = shared_facts()
    return two_versions(pair.changes(facts), pair.labels, facts, asked.on)


def _track(graph: CareerGraph, wanted: str) -> str:
    """The track that a person names, by its id or its name.

    Raises:
        Refused: If there is none with roles.
    """
    from pathways.documents.refused import Refused
    from pathways.problems import nearest
    from pathways.problems.suggest import listed

    key = wanted.casefold()
    tracks = graph.framework.tracks
    found = [track for track, each in tracks.items() if key in (track.casefold(), each.name.casefold())]
    if len(found) == 1 and any(role.track == found[0] for role in graph.roles.values()):
        return found[0]
    if found:
        refused = Refused("not-found", f"no role of the track {wanted!r} is known", "draw the whole framework instead")
    else:
        help = nearest(wanted, [*tracks, *(each.name for each in tracks.values())])
        refused = Refused("not-found", f"{graph.framework.id!r} has no track {wanted!r}",
                          help or f"tracks are {listed(tracks, 40)}")  # fmt: skip
    refused.file = graph.framework.id
    raise refused


def _write(subject: Subject, kind: Kind, look: Look, output: Path, force: bool) -> None:
    from dataclasses import replace

    from pathways.cli.output import note
    from pathways.documents.ours import write_ours
    from pathways.export.diagram.draw import drawing
    from pathways.export.diagram.render import NotDrawn

    if kind == "pdf":
        look = replace(look, paper=replace(look.paper, several=True))
    try:
        picture = drawing(subject, kind, look)
    except NotDrawn as reason:
        note(f"error: {' '.join(subject.title.split())} is not drawn: {reason}")
        raise gives_up(Exit.UNREADABLE) from None
    write_ours(output, picture.content, force=force)
    note(f"{output} drawn" if kind not in ("txt", "md") else f"{output} written")
    for each in picture.notes:
        note(f"note: {each}")
