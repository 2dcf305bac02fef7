"""A file is saved whole or not at all, and never over what somebody else wrote."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pathways.documents.additions import with_added
from pathways.documents.read import read_document, read_string
from pathways.documents.refused import Refused
from pathways.documents.splice.edits import Add, Put
from pathways.documents.splice.save import save
from tests.support import HEAD, ROOT

TEXT = HEAD.lstrip() + "bodies:\n  panel: {name: Panel, side: institution}  # they decide\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "framework.yaml"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_save_changes_only_what_was_edited(document: Path) -> None:
    save(document, read_document(document), [Put(("bodies", "panel", "name"), "The panel")])
    assert document.read_text("utf-8") == TEXT.replace("name: Panel", "name: The panel")


def test_a_file_changed_underneath_is_never_overwritten(document: Path) -> None:
    reading = read_document(document)
    document.write_text(TEXT + "# mine\n", "utf-8")
    with pytest.raises(Refused, match="changed by somebody else"):
        save(document, reading, [Put(("title",), "x")])
    assert document.read_text("utf-8") == TEXT + "# mine\n"


def test_a_file_that_is_gone_is_not_made_again(document: Path) -> None:
    reading = read_document(document)
    document.unlink()
    with pytest.raises(Refused, match="no such file"):
        save(document, reading, [Put(("title",), "x")])
    assert not document.exists()


def test_without_a_change_nothing_is_written(document: Path) -> None:
    before = document.stat()
    save(document, read_document(document), [Put(("id",), "example")])
    assert (document.stat().st_ino, document.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_mode_and_a_byte_order_mark_are_kept(document: Path) -> None:
    document.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    document.chmod(0o640)
    save(document, read_document(document), [Put(("title",), "x")])
    assert stat.S_IMODE(document.stat().st_mode) == 0o640
    assert document.read_bytes().startswith(b"\xef\xbb\xbfdocument")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(document: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(document)
    save(link, read_document(link), [Put(("title",), "x")])
    assert link.is_symlink()
    assert "title: x\n" in document.read_text("utf-8")


def test_statements_are_added_in_the_manner_of_their_neighbours() -> None:
    added = with_added(read_string(TEXT), "bodies", {"board": {"name": "Board", "side": "institution"}})
    assert added == TEXT + "  board: {name: Board, side: institution}\n"


def test_a_section_is_begun_for_the_first_statement() -> None:
    added = with_added(read_string(TEXT), "areas", {"skill": {"name": "Skill", "notes": ["a, b"]}})
    assert added == TEXT + 'areas:\n  skill:\n    name: Skill\n    notes: ["a, b"]\n'


def test_an_id_that_is_there_already_is_refused() -> None:
    with pytest.raises(Refused, match="bodies > panel"):
        with_added(read_string(TEXT), "bodies", {"panel": {"name": "Other", "side": "other"}})


TRIALS = """
import os, random, signal, sys, time
from pathlib import Path
from pathways.documents.read import read_document
from pathways.documents.splice.edits import Put
from pathways.documents.splice.save import save

path, trials = Path(sys.argv[1]), int(sys.argv[2])
long = ("A sentence of some length. " * 400).strip()
whole = []
for summary in (long, "Short."):
    save(path, read_document(path), [Put(("summary",), summary)])
    whole.append(path.read_text("utf-8"))
random.seed(1)
seen, broken, interrupted = set(), 0, 0
for trial in range(trials):
    child = os.fork()
    if not child:
        while True:
            save(path, read_document(path), [Put(("summary",), long if trial % 2 else "Short.")])
            save(path, read_document(path), [Put(("summary",), "Short." if trial % 2 else long)])
    time.sleep(random.uniform(0, 0.09))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = path.read_text("utf-8")
    broken += found not in whole
    seen.add(found)
    for left in path.parent.glob(f".{path.name}.*"):
        interrupted += 1
        left.unlink()
print(broken, len(seen), interrupted)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_save_killed_at_any_moment_leaves_the_old_or_the_new_text_whole(tmp_path: Path) -> None:
    document = tmp_path / "framework.yaml"
    document.write_text(TEXT.replace("title:", "summary: Short.\ntitle:"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", TRIALS, str(document), "250"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    broken, seen, interrupted = map(int, run.stdout.split())
    assert broken == 0
    assert seen == 2
    assert interrupted > 0, "no trial hit the writing itself"


def test_an_addition_that_fits_nowhere_leaves_the_file_alone(document: Path) -> None:
    with pytest.raises(Refused):
        save(document, read_document(document), [Add(("title", "x"), 1)])
    assert document.read_text("utf-8") == TEXT
