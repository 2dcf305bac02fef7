"""`pathways check --watch`: a report, and another one whenever the files are no longer what they were."""

from __future__ import annotations

import gc
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

import click

from pathways.cli.checked import Checked, checked
from pathways.cli.exits import Exit
from pathways.cli.output import width
from pathways.documents.catalogue import documents_at
from pathways.documents.refused import Refused
from pathways.documents.text import read_bytes
from pathways.problems import Located, Severity

EVERY = 0.5
"""Seconds between two looks at the files."""

LASTS = 3
"""So many looks must agree before it is told that a file cannot be read, or is gone: an editor may be saving it."""

MOST = 8
"""So many findings are named that were mended, and so many new ones; the others are counted."""

_JUST_WRITTEN = 2.0
"""Seconds: a file changed within these is read again even where its time and size are the same."""


@dataclass(frozen=True)
class Seen:
    """What a file was at one look."""

    changed: int
    """When it was last written, in nanoseconds."""
    size: int
    """Bytes."""
    digest: str
    """Tells one content from another; empty where the file cannot be read."""

    def __eq__(self, other: object) -> bool:
        """A file written again with the same content is the same."""
        return isinstance(other, Seen) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


Look = Mapping[Path, Seen]


def watched(
    paths: Sequence[Path], select: tuple[str, ...], ignore: tuple[str, ...], tell: Callable[[Checked], str]
) -> Exit:
    """Check and go on checking until Ctrl-C.

    Args:
        paths: Documents and folders of them.
        select: Codes of the checks to run; without any, all.
        ignore: Codes of checks to leave out.
        tell: A report as text.

    Returns:
        The exit code of the last report.

    Raises:
        Refused: If a folder holds no document to begin with.
    """
    documents_at(paths)  # a wrong path is wrong usage, not something to wait for
    gc.enable()  # a command that stays must give back what it no longer needs
    code = Exit.ANSWERED
    try:
        look: Look = looked(paths, {})
        last = _checked(paths, select, ignore)
        code = last.exit_code
        told_at = _show(tell(last), [_now(last, "")])
        while True:
            look, now, happened = _next(paths, look, last, lambda: _checked(paths, select, ignore))
            code = now.exit_code
            told_at = _show(tell(now), [*difference(last, now, told_at), _now(now, happened)])
            last = now
    except KeyboardInterrupt:
        click.echo("", err=True)
        return code


def looked(paths: Sequence[Path], before: Look) -> dict[Path, Seen]:
    """What the documents are now; one that has vanished is left out.

    Args:
        paths: Documents and folders of them.
        before: The look before, so that what has not been written since is not read again.
    """
    try:
        files = documents_at(paths)
    except (Refused, OSError):
        files = [path for path in paths if not path.is_dir()]
    found = {}
    for file in files:
        try:
            about = file.stat()
            earlier = before.get(file)
            settled = time.time() - about.st_mtime > _JUST_WRITTEN
            if earlier and settled and (earlier.changed, earlier.size) == (about.st_mtime_ns, about.st_size):
                found[file] = earlier
                continue
            digest = hashlib.blake2b(read_bytes(file)).hexdigest()
        except FileNotFoundError:
            continue
        except Refused as refused:
            if refused.problem.code == "missing-file":
                continue
            digest = ""
        except OSError:
            continue
        found[file] = Seen(about.st_mtime_ns, about.st_size, digest)
    return found


def difference(before: Checked, now: Checked, since: str) -> list[str]:
    """What was mended and what is new, in sentences; findings that only stand on other lines are the same.

    Of a file that cannot be read nothing is said to be mended, and of one with faults, in which weaknesses are not
    looked for, no weakness is said to be mended or new.
    """
    was, is_ = Counter(map(_identity, before.found)), Counter(map(_identity, now.found))
    unread = {each.file for each in now.unreadable}
    faulty = _faulty(before) | _faulty(now)
    unseen = [each for each in (*(was - is_), *(is_ - was)) if each[0] in faulty and each[1] != Severity.ERROR]
    mended = Counter(
        {each: count for each, count in (was - is_).items() if each[0] not in unread and each not in unseen}
    )
    new = Counter({each: count for each, count in (is_ - was).items() if each not in unseen})
    lines = [f"Since {since}: {mended.total()} mended, {new.total()} new."]
    if not mended and not new:
        lines = [f"Since {since}: nothing mended, nothing new."]
    for word, those in (("mended", mended), ("new", new)):
        for (file, severity, code, message), count in list(those.items())[:MOST]:
            times = f" ({count} times)" if count > 1 else ""
            lines.append(f"  {word}: {Path(file).name}: {severity}[{code}]: {message}{times}")
        if len(those) > MOST:
            lines.append(f"  {word}: and {len(those) - MOST} more")
    if unseen and not unread:
        lines.append("  Weaknesses are not counted: they are looked for only in documents without faults.")
    return lines


def _faulty(found: Checked) -> set[str]:
    """The files with faults."""
    return {each.file for each in found.problems if each.problem.severity is Severity.ERROR}


def _next(
    paths: Sequence[Path], last_look: Look, last: Checked, check: Callable[[], Checked]
) -> tuple[Look, Checked, str]:
    """Wait for files that have changed and come to rest, then check them.

    Whatever cannot be read, and a file that is gone, is waited for longer.
    """
    look, same = last_look, 0
    while True:
        time.sleep(EVERY)
        newer = looked(paths, look)
        same = same + 1 if newer == look else 0
        look = newer
        if look == last_look or same < 1:
            continue
        gone = last_look.keys() - look.keys()
        if gone and same < LASTS:
            continue
        now = check()
        known = set(map(_identity, last.unreadable))
        if same < LASTS and any(_identity(each) not in known for each in now.unreadable):
            continue
        return look, now, _happened(last_look, look)


def _happened(before: Look, now: Look) -> str:
    """Which files changed, came or went."""
    told = []
    for path in sorted({*before, *now}):
        if before.get(path) != now.get(path):
            what = "is gone" if path not in now else "is new" if path not in before else "changed"
            told.append(f"{path.name} {what}")
    return ", ".join(told) if len(told) < 4 else f"{len(told)} files changed"


def _checked(paths: Sequence[Path], select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """A report in which a folder without documents is a finding, as it may be filled again."""
    try:
        return checked(documents_at(paths), select, ignore)
    except Refused as refused:
        found = (refused.located(),)
    except OSError as error:  # a folder that went while it was looked through
        found = (Refused("unreadable", f"the folder cannot be read: {error.strerror}", "check the path").located(),)
    return Checked(0, found, found, ())


def _identity(found: Located) -> tuple[str, str, str, str]:
    return found.file, str(found.problem.severity), found.problem.code, found.problem.message


def _now(found: Checked, happened: str) -> str:
    """The last line: the time, what happened, and how to stop."""
    watching = f"watching {found.documents} document{'' if found.documents == 1 else 's'}"
    return f"{_clock()}  {happened or watching}. Waiting for the next save; Ctrl-C ends."


def _clock() -> str:
    return time.strftime("%H:%M:%S")


def _show(report: str, ending: Sequence[str]) -> str:
    """Show a report on a clean screen; returns the time."""
    if sys.stdout.isatty():
        click.clear()
    folded = [fill(line, width(), subsequent_indent="    ", break_on_hyphens=False) for line in ending]
    click.echo("\n".join([report, "", *folded]), color=True)
    sys.stdout.flush()
    return _clock()
