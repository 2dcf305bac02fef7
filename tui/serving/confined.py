"""A session that is kept to the program's own files and to one folder.

Somebody who visits can name files: to read a document, to write an answer. They cannot make the program run code of
theirs, so that it is enough that Python itself refuses: before it happens, it tells of every file that is opened,
listed, moved or removed, of every program that is started and of every connection that is made.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

PACKAGES = ("pathways", "tui", "pathways_tui", "frameworks")
"""What of the folder that the program stands in belongs to it."""

SYSTEM = (
    "/usr/share", "/usr/lib", "/usr/local/share", "/etc/localtime", "/etc/mime.types", "/dev/null", "/dev/urandom",
    "/proc/self", "/proc/meminfo", "/sys/devices/system/cpu",
)  # fmt: skip
"""What of the system a library may want to read."""

PROGRAMS = ("graphviz-pure", "dot")
"""The programs that may be started: they lay pictures out, and are given text alone."""

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_CHANGES = {
    "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2, "os.truncate": 1,
    "os.chmod": 1, "os.chown": 1, "os.utime": 1, "os.chflags": 1, "os.setxattr": 1, "os.removexattr": 1,
}  # fmt: skip
"""By event: how many of its first arguments are files that it changes."""

_LISTS = frozenset({"os.listdir", "os.scandir", "os.chdir", "os.fwalk", "os.walk", "glob.glob", "os.listxattr"})

_NEVER = frozenset({
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.spawn", "os.startfile", "os.startfile/2", "pty.spawn",
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "webbrowser.open", "urllib.Request",
    "ftplib.connect", "smtplib.connect",
})  # fmt: skip

_STARTS = frozenset({"subprocess.Popen", "os.posix_spawn"})


def confine(folder: Path) -> None:
    """Keep this process to the program's own files, and to a folder, for as long as it runs.

    Args:
        folder: Where it may read and write.
    """
    rule = Rule(folder, _cache())
    rule.programs  # noqa: B018  looked for before looking is forbidden
    sys.addaudithook(rule)


class Rule:
    """Refuses what a session may not do; it is told of everything."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        """Make a rule.

        Args:
            folder: Where a session may read and write.
            cache: Where it may read beside the program's own files.
        """
        self.own = os.path.realpath(folder)
        self.listed = {os.path.realpath(place) for place in sys.path if place}
        self.read = tuple({self.own, *_of_program(self.listed), *(os.path.realpath(each) for each in _also(cache))})
        self.programs = frozenset(os.path.realpath(found) for name in PROGRAMS if (found := _found(name)))

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Refuse an event by raising `PermissionError`."""
        if event == "open":
            self._open(*arguments[:3])
        elif event in _CHANGES:
            for place in arguments[: _CHANGES[event]]:
                self._check(place, (self.own,))
        elif event in _LISTS:
            self._check(arguments[0], (*self.read, *self.listed))
        elif event in _STARTS:
            program = os.path.realpath(os.fsdecode(arguments[0] or arguments[1][0]))
            if program not in self.programs:
                raise _denied(program)
        elif event in _NEVER and (os.name != "nt" or not event.startswith("socket.")):  # there, a loop needs a socket
            raise _denied(event)

    def _open(self, place: Any, mode: Any, flags: Any) -> None:
        writes = any(sign in mode for sign in "wax+") if isinstance(mode, str) else False
        if writes or (isinstance(flags, int) and flags & _WRITES):
            self._check(place, (self.own, os.devnull))
        else:
            self._check(place, self.read)

    def _check(self, place: Any, allowed: Iterable[str]) -> None:
        if isinstance(place, int) or place is None:  # opened, and so checked, before
            return
        real = os.path.realpath(os.fsdecode(place))
        if not any(real == each or real.startswith(each.rstrip(os.sep) + os.sep) for each in allowed):
            raise _denied(os.fsdecode(place))


def _denied(what: str) -> PermissionError:
    return PermissionError(errno.EACCES, "this session may not reach it", what)


def _of_program(listed: Iterable[str]) -> Iterable[str]:
    """Python, the libraries, and the program."""
    for place in listed:
        parts = [part for name in PACKAGES if os.path.isdir(part := os.path.join(place, name))]  # noqa: PTH112, PTH118
        in_site = os.path.basename(place) in {"site-packages", "dist-packages"}  # noqa: PTH119
        yield from [place] if in_site or not parts else parts
    yield from (os.path.realpath(each) for each in (sys.prefix, sys.base_prefix, sysconfig.get_path("stdlib")))


def _also(cache: Path | None) -> Iterable[str]:
    yield from SYSTEM
    if cache is not None:
        yield str(cache)


def _cache() -> Path:
    from pathways.documents.user_folders import cache_folder

    return cache_folder()


def _found(name: str) -> str | None:
    folders: tuple[Callable[[], str | None], ...] = (
        lambda: shutil.which(name, path=str(Path(sys.executable).parent)),
        lambda: shutil.which(name, path=sysconfig.get_path("scripts")),
        lambda: shutil.which(name),
    )
    return next((found for look in folders if (found := look())), None)
