"""Documents as they stood at a revision of the Git repository that holds them.

Git is asked as a program: only questions that change nothing, each within a time. A name that Git could take for an
option is refused, and old content is read as a blob, so that no filter or program of the repository's own runs.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pathways.documents.catalogue import SUFFIXES
from pathways.documents.refused import Refused
from pathways.documents.text import SIZE_MAX, decode

SECONDS = 30
"""How long one question to Git may take."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, as a folder of its work tree sees it."""

    name: str
    """What the person calls it."""
    commit: str
    folder: Path

    def text(self, name: str) -> str | None:
        """The text of a file below the folder, by its path from there; None if there was none.

        Raises:
            Refused: If it is no text, or too large.
        """
        blob = _answer(self.folder, "rev-parse", "--verify", "--quiet", f"{self.commit}:./{name}")
        if blob is None:
            return None
        number = blob.decode().strip()
        size = _answer(self.folder, "cat-file", "-s", number)
        if size is None or not size.strip().isdigit():
            return None
        try:
            if int(size) > SIZE_MAX:
                raise Refused("too-large", f"the file is larger than {SIZE_MAX // 2**20} MB", "split it")
            content = _answer(self.folder, "cat-file", "blob", number)
            return decode(content) if content is not None else None
        except Refused as refused:
            refused.file = self.label(name)
            raise

    def names(self) -> tuple[str, ...]:
        """The documents below the folder, by their paths from there."""
        listed = _answer(self.folder, "ls-tree", "-r", "-z", "--name-only", self.commit, "--", ".") or b""
        names = [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]
        return tuple(
            name
            for name in sorted(names)
            if PurePosixPath(name).suffix.lower() in SUFFIXES
            and not any(part.startswith(".") for part in PurePosixPath(name).parts)
        )

    def label(self, name: str) -> str:
        """A file at the revision, as messages name it."""
        return f"{self.name}:{name}"


def revision(name: str, folder: Path) -> Revision:
    """A revision of the repository that a folder stands in.

    Raises:
        Refused: If Git is not there, the folder is in no repository, or there is no such revision.
    """
    if name.startswith("-") or not name.strip() or "\0" in name or "\n" in name:
        raise _refused(name, "bad-revision", f"{name!r} is no name of a revision", "give a commit, a tag or a branch")
    where = folder if folder.is_dir() else folder.parent
    if not where.is_dir():
        raise _refused(str(where), "missing-file", "there is no such folder", "check the path")
    if _answer(where, "rev-parse", "--show-toplevel") is None:
        raise _refused(
            str(where), "no-repository", "this folder stands in no work tree of Git", "give two documents instead"
        )
    commit = _answer(where, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if commit is None:
        raise _refused(
            name, "unknown-revision", f"the repository has no revision {name!r}", "`git log --oneline` lists them"
        )
    return Revision(name, commit.decode().strip(), where)


def _answer(folder: Path, *words: str) -> bytes | None:
    """What Git prints; None where it cannot answer."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "--no-pager", "-C", str(folder), *words]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=SECONDS, check=False, env=environment, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise _refused("git", "no-git", "Git is not installed", "install it, or give two documents instead") from None
    except (subprocess.TimeoutExpired, OSError):
        raise _refused("git", "no-git", "Git did not answer", "try the same with `git log`") from None
    return done.stdout if done.returncode == 0 else None


def _refused(file: str, code: str, message: str, help: str) -> Refused:
    refused = Refused(code, message, help)
    refused.file = file
    return refused
