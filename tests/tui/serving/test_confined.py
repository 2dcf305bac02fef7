"""A session is kept to the program's own files and to the visitor's folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tui.serving.confined import Rule
from tui.serving.surroundings import CONFINED, make_folders, surroundings


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    (tmp_path / "visitor").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "visitor" / "link").symlink_to(tmp_path / "other")
    return Rule(tmp_path / "visitor", tmp_path / "cache")


def placed(place: str, folder: Path) -> str:
    return place.replace("FOLDER", str(folder)).replace("ROOT", str(ROOT)).replace("PREFIX", sys.prefix)


ALLOWED = {
    "a file of the visitor's is read": ("open", ("FOLDER/visitor/me.yaml", "r", os.O_RDONLY)),
    "and written": ("open", ("FOLDER/visitor/me.yaml", None, os.O_WRONLY | os.O_CREAT)),
    "and moved": ("os.rename", ("FOLDER/visitor/me.yaml.new", "FOLDER/visitor/me.yaml", -1, -1)),
    "a framework is read": ("open", ("ROOT/frameworks/facts.yaml", "rb", os.O_RDONLY)),
    "a library is read": ("open", ("PREFIX/lib/anything.py", "rb", os.O_RDONLY)),
    "what is kept for all is read": ("open", ("FOLDER/cache/index.json", "rb", os.O_RDONLY)),
    "a file that is open already": ("open", (3, "r", os.O_RDONLY)),
    "frameworks are listed": ("os.scandir", ("ROOT/frameworks",)),
}

DENIED = {
    "somebody else's file is read": ("open", ("FOLDER/other/me.yaml", "r", os.O_RDONLY)),
    "by a way around": ("open", ("FOLDER/visitor/../other/me.yaml", "r", os.O_RDONLY)),
    "through a link": ("open", ("FOLDER/visitor/link/me.yaml", "r", os.O_RDONLY)),
    "of a folder whose name begins so": ("open", ("FOLDER/visitor-2/me.yaml", "r", os.O_RDONLY)),
    "a file of the machine": ("open", ("/etc/passwd", "r", os.O_RDONLY)),
    "by the process's own root": ("open", ("/proc/self/root/etc/passwd", "r", os.O_RDONLY)),
    "the tests of the checkout": ("open", ("ROOT/tests/support.py", "r", os.O_RDONLY)),
    "a framework is written": ("open", ("ROOT/frameworks/facts.yaml", "w", os.O_WRONLY)),
    "a framework is changed in place": ("open", ("ROOT/frameworks/facts.yaml", "r+b", os.O_RDWR)),
    "what is kept for all is written": ("open", ("FOLDER/cache/index.json", "wb", os.O_WRONLY)),
    "a file is moved out": ("os.rename", ("FOLDER/visitor/a", "FOLDER/other/a", -1, -1)),
    "a file is moved in": ("os.rename", ("FOLDER/other/a", "FOLDER/visitor/a", -1, -1)),
    "a file is removed": ("os.remove", ("FOLDER/other/a", -1)),
    "a folder is listed": ("os.listdir", ("FOLDER/other",)),
    "a folder is listed by its bytes": ("os.listdir", (b"/etc",)),
    "a program is started": ("subprocess.Popen", ("/bin/sh", ["sh"], None, None)),
    "a program is started by its name": ("subprocess.Popen", ("git", ["git", "log"], None, None)),
    "a line is given to a shell": ("os.system", (b"true",)),
    "a connection is made": ("socket.connect", (None, ("192.0.2.1", 80))),
    "a name is looked up": ("socket.getaddrinfo", ("example.org", 80, 0, 0, 0)),
}


def told(rule: Rule, event: str, arguments: tuple[object, ...], folder: Path) -> None:
    rule(event, tuple(placed(each, folder) if isinstance(each, str) else each for each in arguments))


@pytest.mark.parametrize("name", ALLOWED)
def test_what_a_session_needs_is_allowed(name: str, rule: Rule, tmp_path: Path) -> None:
    told(rule, *ALLOWED[name], tmp_path)


@pytest.mark.parametrize("name", DENIED)
def test_everything_else_is_refused(name: str, rule: Rule, tmp_path: Path) -> None:
    with pytest.raises(PermissionError):
        told(rule, *DENIED[name], tmp_path)


ATTEMPTS = """
import os, subprocess, sys
from pathlib import Path
from tui.serving.confined import confine
confine(Path(os.environ["PATHWAYS_CONFINED"]))
Path("mine.txt").write_text("mine")
for number, attempt in enumerate((
    lambda: Path(sys.argv[1]).read_text(), lambda: Path(sys.argv[1]).write_text("x"), lambda: os.listdir("/"),
    lambda: os.remove(sys.argv[1]), lambda: subprocess.run(["/bin/true"]), lambda: os.open(sys.argv[1], os.O_RDONLY),
    lambda: os.symlink(sys.argv[1], "link") or Path("link").read_text(),
)):
    try:
        attempt()
    except PermissionError:
        continue
    print("reached by", number)
from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
print("frameworks", read_document(bundled().of_kind("framework")[0].path).whole)
"""


def test_a_process_is_kept_so_and_still_reads_every_framework(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("mine", "utf-8")
    folder = tmp_path / "visitor"
    place = make_folders(folder)
    environment = surroundings(folder, 80, 24, os.environ)
    command = [sys.executable, "-P", "-c", ATTEMPTS, str(secret)]
    done = subprocess.run(command, env=environment, cwd=place, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("frameworks True\n", "")
    assert secret.read_text("utf-8") == "mine"
    assert (place / "mine.txt").read_text("utf-8") == "mine"


def test_a_session_is_told_nothing_of_the_server_and_has_folders_of_its_own(tmp_path: Path) -> None:
    told = {"PATH": "/bin", "PATHWAYS_TOKEN": "secret", "HOME": "/home/me", "XDG_DATA_HOME": "/home/me/d", "AWS": "x"}
    environment = surroundings(tmp_path, 100, 40, told)
    assert environment["PATH"] == "/bin"
    assert not {"PATHWAYS_TOKEN", "AWS"} & environment.keys()
    assert environment[CONFINED] == str(tmp_path)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"):
        assert Path(environment[name]).is_relative_to(tmp_path)
    assert (environment["COLUMNS"], environment["ROWS"]) == ("100", "40")


def test_my_own_session_has_my_folders_and_not_the_token() -> None:
    environment = surroundings(None, 80, 24, {"HOME": "/home/me", "PATHWAYS_TOKEN": "secret"})
    assert environment["HOME"] == "/home/me"
    assert not {"PATHWAYS_TOKEN", CONFINED} & environment.keys()
