"""A document as it stood at a revision of the Git repository that holds it.

Git is asked as a program, only what changes nothing, each question within a time. A name that it could take for an
option is refused, and the old text is read as a blob, so that no filter or program of the repository's own runs.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from pathways.documents.read import Reading, read_string
from pathways.documents.refused import Refused
from pathways.documents.text import SIZE_MAX, decode
from pathways.documents.whole import NotWhole

SECONDS = 30
"""How long one question to Git may take."""


def read_at(revision: str, path: Path) -> Reading:
    """A document at a revision.

    Raises:
        NotWhole: If a part of it could not be read.
        Refused: If there is no such revision, or the file was not there, or Git cannot answer.
    """
    label = f"{revision}:{path.name}"
    if revision.startswith("-") or not revision.isprintable() or not revision.strip():
        raise _refused(label, f"{revision!r} is no name of a revision", "give a commit, a tag or a branch")
    if _answer(path.parent, "rev-parse", "--show-toplevel") is None:
        raise _refused(str(path.parent), "this folder stands in no work tree of Git", "compare two files instead")
    commit = _answer(path.parent, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if commit is None:
        raise _refused(label, f"the repository has no revision {revision!r}", "`git log --oneline` lists them")
    blob = _answer(path.parent, "rev-parse", "--verify", "--quiet", f"{commit.decode().strip()}:./{path.name}")
    if blob is None:
        raise _refused(label, f"there was no such file at {revision!r}", "name a later revision")
    number = blob.decode().strip()
    size = _answer(path.parent, "cat-file", "-s", number) or b""
    if not size.strip().isdigit() or int(size) > SIZE_MAX:
        raise _refused(label, f"the file is larger than {SIZE_MAX // 2**20} MB, or none", "compare two files instead")
    reading = read_string(decode(_answer(path.parent, "cat-file", "blob", number) or b""), label)
    if not reading.whole:
        raise NotWhole(reading)
    return reading


def _answer(folder: Path, *words: str) -> bytes | None:
    """What Git prints; None where it cannot answer."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "--no-pager", "-C", str(folder), *words]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=SECONDS, check=False, env=environment, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise _refused("git", "Git is not installed", "install it, or compare two files instead") from None
    except (subprocess.TimeoutExpired, OSError):
        raise _refused("git", "Git did not answer", "try the same with `git log`") from None
    return done.stdout if done.returncode == 0 else None


def _refused(file: str, message: str, help: str) -> Refused:
    refused = Refused("revision", message, help)
    refused.file = file
    return refused
