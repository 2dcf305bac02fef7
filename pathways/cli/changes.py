"""`pathways changes`: what changed between two versions of a document, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from pathways.cli.revisions import Revision
    from pathways.compare.changes.change import Changes
    from pathways.documents.read import Reading
    from pathways.model.facts import Fact


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
        _tell([_versions_of(*documents)], as_data)
        return
    if len(documents) != 1:
        raise click.UsageError("with --since, name one document or one folder")
    path = _path_of(documents[0])
    if path.is_dir():
        _tell_folder(path, since, until, as_data)
    else:
        _tell([_versions_at(path, since, until)], as_data)


@dataclass(frozen=True)
class _Pair:
    """Two versions of a document that could be read whole."""

    old: Reading
    new: Reading

    @property
    def labels(self) -> tuple[str, str]:
        """What the two versions are called."""
        return (self.old.file, self.new.file)

    def changes(self, facts: Mapping[str, Fact]) -> Changes:
        """What changed."""
        from pathways.compare.changes.changes import changes_between

        return changes_between(self.old.document, self.new.document, facts)


def _path_of(wanted: str) -> Path:
    """The file or folder that a person names, or the file of a bundled document."""
    from pathways.cli.chosen import found_anywhere
    from pathways.documents.catalogue import find

    path = Path(wanted)
    if path.exists() or path.suffix.lower() in {".yaml", ".yml"}:
        return path
    return find(wanted, found_anywhere(wanted))


def _versions_of(old: str, new: str) -> _Pair:
    """Two documents by their names, of one kind."""
    from pathways.cli.output import note
    from pathways.documents.read import read_document

    readings = []
    for wanted in (old, new):
        path = _path_of(wanted)
        reading = read_document(path, _shown(path))
        if not reading.whole:
            _give_up_on(reading)
        readings.append(reading)
    one, other = (reading.document for reading in readings)
    if one.document != other.document:
        raise click.UsageError(
            f"{readings[0].file} is of kind {one.document!r} and {readings[1].file} of kind {other.document!r}; "
            "two versions are of one kind"
        )
    if one.id != other.id:
        note(f"note: {one.id!r} and {other.id!r} have different ids; the second is read as the successor of the first")
    return _Pair(*readings)


def _versions_at(path: Path, since: str, until: str | None) -> _Pair:
    """A file at one revision, and at another or as it is now."""
    from pathways.cli.revisions import revision
    from pathways.documents.read import read_document

    old = _read_at(revision(since, path.parent), path.name)
    new = _read_at(revision(until, path.parent), path.name) if until is not None else read_document(path, _shown(path))
    for reading in (old, new):
        if not reading.whole:
            _give_up_on(reading)
    if old.document.document != new.document.document:
        raise click.UsageError(f"{path} was of kind {old.document.document!r} then; two versions are of one kind")
    return _Pair(old, new)


def _read_at(then: Revision, name: str) -> Reading:
    """A file at a revision.

    Raises:
        Refused: If it was not there, or is no readable document.
    """
    from pathways.documents.read import read_string
    from pathways.documents.refused import Refused

    text = then.text(name)
    if text is None:
        refused = Refused("missing-file", f"there was no such file at {then.name!r}", "name a later revision")
        refused.file = then.label(name)
        raise refused
    return read_string(text, then.label(name))


def _tell(pairs: list[_Pair], as_data: bool) -> None:
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
        from pathways.documents.read import read_string

        return read_string(self.texts[name], f"{self.label}{name}")


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
    pairs = [_Pair(befores[key], afters[key]) for key in befores if key in afters]
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
    return _Side(texts, f"{_shown(folder)}/")


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


def _give_up_on(reading: Reading) -> None:
    from pathways.cli.output import note, tell_located

    tell_located(reading.located)
    count = len(reading.problems)
    note(f"\n{reading.file}: {count} problem{'' if count == 1 else 's'}; only whole documents can be compared")
    raise gives_up(Exit.PROBLEMS)


def _shown(path: Path) -> str:
    """A path as messages show it: from here where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
