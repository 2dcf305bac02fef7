"""`pathways changes`: what changed between two versions of a document, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import Exit, gives_up, refusals_told
from pathways.cli.versions import Pair, path_of, shown, versions_at, versions_of

if TYPE_CHECKING:
    from pathways.cli.revisions import Revision
    from pathways.documents.read import Reading


@click.command("changes", short_help="What changed between two versions, and for whom")
@click.argument("documents", nargs=-1, metavar="OLD NEW")
@click.option("--since", metavar="REV", help="The old version is the document at this Git revision.")
@click.option("--until", metavar="REV", help="With --since: the new version is the document at this revision.")
@as_json
@refusals_told
def command(documents: tuple[str, ...], since: str | None, until: str | None, as_data: bool) -> None:
    """What changed from OLD to NEW, in sentences, with what it means for people on the old version.

    OLD and NEW are documents of one kind by id, title or file. With --since, one document or folder is named, and its
    state at a Git revision is the old version. How a document is written makes no difference, only what it says.

    \b
    Examples:
      pathways changes old.yaml new.yaml
      pathways changes bbsrc-legacy research-councils --json
      pathways changes frameworks/models/technical-specialist.yaml --since HEAD~1
      pathways changes frameworks --since v0.1 --until v0.2
    """
    if until is not None and since is None:
        raise click.UsageError("--until goes with --since")
    if since is None:
        if len(documents) != 2:
            raise click.UsageError("name an old and a new document, or one document or folder with --since")
        _tell([versions_of(*documents)], as_data)
        return
    if len(documents) != 1:
        raise click.UsageError("with --since, name one document or one folder")
    path = path_of(documents[0])
    if path.is_dir():
        _tell_folder(path, since, until, as_data)
    else:
        _tell([versions_at(path, since, until)], as_data)


def _tell(pairs: list[Pair], as_data: bool) -> None:
    """The changes of one document."""
    from pathways.cli.output import new_page, write, write_json
    from pathways.documents.catalogue import shared_facts

    facts = shared_facts()
    (pair,) = pairs
    found = pair.changes(facts)
    rewritten = pair.old.text != pair.new.text
    if as_data:
        from pathways.export.data.changes import Named, changes

        write_json(changes(Named(found, pair.labels, rewritten), facts))
        return
    from pathways.export.text.changes import add_changes

    page = new_page()
    add_changes(page, found, pair.labels, facts, rewritten)
    write(page)


@dataclass(frozen=True)
class _Side:
    """The documents of a folder in one version, by their paths from it."""

    texts: Mapping[str, str]
    label: str
    """Stands before the path of a file in messages."""

    def read(self, name: str) -> Reading:
        """One of them."""
        from pathways.documents.overlay import refuse_overlay
        from pathways.documents.read import read_string

        reading = read_string(self.texts[name], f"{self.label}{name}")
        refuse_overlay(reading)
        return reading


def _tell_folder(folder: Path, since: str, until: str | None, as_data: bool) -> None:
    """The changes of every document in a folder; documents that cannot be read are told and left out."""
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.revisions import revision
    from pathways.documents.catalogue import shared_facts

    old = _at_revision(revision(since, folder))
    new = _at_revision(revision(until, folder)) if until is not None else _now(folder)
    facts = shared_facts()
    same = [name for name in old.texts if new.texts.get(name) == old.texts[name]]
    befores = dict(_readable(old, same))
    afters = dict(_readable(new, same))
    pairs = [Pair(befores[key], afters[key]) for key in befores if key in afters]
    added = [reading for key, reading in afters.items() if key not in befores]
    removed = [reading for key, reading in befores.items() if key not in afters]
    told = [(pair, pair.changes(facts)) for pair in pairs]
    if as_data:
        from pathways.export.data.changes import Named
        from pathways.export.data.changes import folder as as_plain

        named = [Named(found, pair.labels, True) for pair, found in told]
        write_json(as_plain(named, [each.file for each in added], [each.file for each in removed], facts))
    else:
        from pathways.export.text.changes import add_folder

        page = new_page()
        add_folder(page, [(found, pair.labels) for pair, found in told], added, removed, facts)
        write(page)
    unread = sum(name not in same for name in old.texts) - len(befores)
    unread += sum(name not in same for name in new.texts) - len(afters)
    if unread:
        raise gives_up(Exit.PROBLEMS)


def _at_revision(then: Revision) -> _Side:
    texts = {name: text for name in then.names() if (text := then.text(name)) is not None}
    return _Side(texts, f"{then.name}:")


def _now(folder: Path) -> _Side:
    from pathways.documents.catalogue import documents_in
    from pathways.documents.text import read_text

    texts = {path.relative_to(folder).as_posix(): read_text(path) for path in documents_in(folder)}
    return _Side(texts, f"{shown(folder)}/")


def _readable(side: _Side, leave: list[str]) -> Iterator[tuple[tuple[str, str], Reading]]:
    """The documents that are whole, by kind and id; what is wrong with the others is told."""
    from pathways.cli.output import tell_located
    from pathways.documents.refused import Refused

    for name in side.texts:
        if name in leave:
            continue
        try:
            reading = side.read(name)
        except Refused as refused:
            tell_located([refused.located()])
            continue
        if reading.whole:
            yield (reading.document.document, reading.document.id), reading
        else:
            tell_located(reading.located)
