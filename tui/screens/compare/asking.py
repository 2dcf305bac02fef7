"""The sides of a comparison: each asked for by its name, or as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.bundled import is_bundled
from pathways.documents.entry import Entry
from pathways.documents.search import Found, Searched
from pathways.editing.change import Unfit
from pathways.export.kinds import KINDS as DOCUMENT_KINDS

from ...dialogs.ask import Ask
from ...dialogs.find import Find
from ...dialogs.pick import Choice, Pick
from ...files import typed_path
from ..answer import at_start
from ..home.gathering import Listed, listed, names
from .kinds import Asked
from .side import Side, is_framework, is_role, side_of

if TYPE_CHECKING:
    from .screen import CompareScreen

AT_A_REVISION = "?revision"
"""The key of the answer that the older version is in Git; no path begins so."""

Done = Callable[[Side], None]


def ask_side(screen: CompareScreen, asked: Asked, question: str, done: Done) -> None:
    """Ask for one side.

    Args:
        screen: Where it is asked.
        asked: What is wanted.
        question: How it is asked.
        done: Takes the answer; it is not called where the question is left.
    """
    paths, settings = at_start(screen.app)

    def at_hand() -> Searched:
        return names(listed(paths, settings)).searched

    def chosen(found: Found | None) -> None:
        if found is not None:
            done(side_of(found))

    match asked:
        case "version":
            screen.work_out(
                "Listing the documents",
                lambda _tell: listed(paths, settings),
                lambda documents: _ask_version(screen, question, documents, done),
            )
        case "mine":
            screen.work_out(
                "Looking for your role",
                lambda _tell: _mine(listed(paths, settings)),
                lambda first: screen.app.push_screen(Find(question, is_role, at_hand, first), chosen),
            )
        case "role" | "framework":
            wanted = is_role if asked == "role" else is_framework
            screen.app.push_screen(Find(question, wanted, at_hand), chosen)


def ask_revision(screen: CompareScreen, newer: Side, done: Done) -> None:
    """Ask at which revision of Git the older version of a document is."""

    def chosen(revision: str | None) -> None:
        if revision is not None:
            done(Side(newer.path, label=f"{newer.label} at {revision}", revision=revision))

    help = f"A commit, a tag or a branch of the repository that {newer.path.name} stands in."
    screen.app.push_screen(Ask("At which revision of Git?", _revision, "HEAD", help), chosen)


def _ask_version(screen: CompareScreen, question: str, documents: Listed, done: Done) -> None:
    own = [each for each in documents.own if isinstance(each, Entry)]
    choices = [
        Choice(str(each.path), each.institution or each.title, _about(each)) for each in (*own, *documents.bundled)
    ]
    if "older" in question:
        choices.insert(0, Choice(AT_A_REVISION, "The same document, at an earlier revision of Git"))

    def chosen(picked: list[str] | None) -> None:
        if not picked:
            return
        if picked[0] == AT_A_REVISION:
            done(Side(Path(), revision=AT_A_REVISION))
            return
        try:
            path = typed_path(picked[0], Path.cwd(), ".yaml")
        except Unfit as unfit:
            screen.notify(f"{unfit.sentence[:1].upper()}{unfit.sentence[1:]}.", severity="warning", markup=False)
            return
        done(Side(path, label=path.stem if is_bundled(path) else path.name))

    help = "Choose a document, or type the path of a file."
    screen.app.push_screen(Pick(question, choices, help, new="a file, by its path"), chosen)


def _about(entry: Entry) -> str:
    said = entry.title if entry.institution else DOCUMENT_KINDS.get(entry.kind, entry.kind)
    return said if is_bundled(entry.path) else f"{said}, {entry.path}"


def _mine(documents: Listed) -> tuple[Found, ...]:
    """The role that the person has, where it is known."""
    mine = documents.mine
    if mine is None:
        return ()
    path = Path(mine.path)
    own = [each for each in documents.own if isinstance(each, Entry)]
    entry = next((each for each in (*own, *documents.bundled) if each.path == path), None)
    things = names(documents).things.get(path, ())
    return tuple(Found(entry, thing) for thing in things if entry is not None and thing.id == mine.role)


def _revision(text: str) -> str:
    name = text.strip()
    if not name or name.startswith("-") or not name.isprintable() or " " in name:
        raise Unfit("this is no name of a revision; give a commit, a tag or a branch")
    return name
