"""`pathways check --watch`: a real process, real files, and what it says after every save."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.cli.checked import Checked
from pathways.cli.watching import MOST, difference, looked
from pathways.problems import Located, Place, Problem, Severity
from tests.cli.test_commands import run
from tests.support import HEAD

GOOD = HEAD.lstrip() + 'grades: {"5": {rank: 5}}\ntracks: {bench: {name: Bench, grades: ["5"]}}\n'
BAD = GOOD.replace("name: Bench", "nmae: Bench")
BROKEN = "document: framework\nformat: [1\n"


class Watching:
    """A running `pathways check --watch`, read line by line."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pathways", "check", "--watch", *words],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "COLUMNS": "200", "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def report(self) -> str:
        """The next report, up to its last line."""
        lines = [self._lines.get(timeout=60)]
        while "Ctrl-C ends." not in lines[-1]:
            lines.append(self._lines.get(timeout=60))
        return "\n".join(lines)

    def ended(self) -> tuple[int, str]:
        """The exit code after Ctrl-C, and what stands on stderr."""
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors or ""

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


@pytest.fixture
def running() -> Iterator[list[Watching]]:
    started: list[Watching] = []
    yield started
    for each in started:
        each.stop()


@pytest.mark.slow
def test_a_save_is_reported_with_what_is_new_and_what_was_mended(tmp_path: Path, running: list[Watching]) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(GOOD, "utf-8")
    watching = Watching(tmp_path, "one.yaml")
    running.append(watching)
    first = watching.report()
    assert first.startswith("1 document, no problems")
    assert "watching 1 document." in first

    file.write_text(BAD, "utf-8")
    second = watching.report()
    assert "'nmae' is not a key here" in second
    assert "new: one.yaml: error[unknown-key]: 'nmae' is not a key here" in second
    assert "one.yaml changed." in second

    file.write_text(GOOD, "utf-8")
    third = watching.report()
    assert "mended: one.yaml: error[unknown-key]: 'nmae' is not a key here" in third
    assert ", 0 new." in third

    file.write_text(BAD, "utf-8")
    watching.report()
    code, errors = watching.ended()
    assert code == 1
    assert "Traceback" not in errors


@pytest.mark.slow
def test_files_of_a_folder_come_and_go(tmp_path: Path, running: list[Watching]) -> None:
    (tmp_path / "one.yaml").write_text(GOOD, "utf-8")
    watching = Watching(tmp_path, ".")
    running.append(watching)
    watching.report()
    (tmp_path / "two.yaml").write_text(BAD, "utf-8")
    come = watching.report()
    assert "2 documents" in come
    assert "two.yaml is new." in come
    (tmp_path / "two.yaml").unlink()
    gone = watching.report()
    assert "1 document, no problems" in gone
    assert "two.yaml is gone." in gone
    (tmp_path / "one.yaml").unlink()
    assert "there is no document in this folder" in watching.report()
    code, errors = watching.ended()
    assert code == 2
    assert "Traceback" not in errors


@pytest.mark.slow
def test_half_a_save_is_not_told_but_a_file_that_stays_unreadable_is(tmp_path: Path, running: list[Watching]) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(GOOD, "utf-8")
    watching = Watching(tmp_path, "one.yaml")
    running.append(watching)
    watching.report()
    file.write_text(BROKEN, "utf-8")  # as an editor that has written half
    threading.Timer(0.7, lambda: file.write_text(BAD, "utf-8")).start()
    told = watching.report()
    assert "2 problems" in told
    assert "error[unknown-key]" in told
    file.write_text(BROKEN, "utf-8")
    lasting = watching.report()
    assert "1 document, 1 problem" in lasting
    assert "error[unknown-key]" not in lasting
    assert "0 mended" in lasting
    assert watching.ended()[0] == 2


def test_a_wrong_path_is_wrong_usage_from_the_beginning(tmp_path: Path) -> None:
    result = run("check", "--watch", str(tmp_path))
    assert result.exit_code == 2
    assert "there is no document in this folder" in result.stderr


def test_it_is_for_people_and_not_for_programs() -> None:
    result = run("check", "--watch", "--json")
    assert result.exit_code == 2
    assert "leave out --json" in result.stderr


def found(*messages: str, unreadable: bool = False, file: str = "one.yaml", line: int = 1) -> Checked:
    those = tuple(Located(file, Place(line, 1), Problem((), "a-code", message)) for message in messages)
    return Checked(1, those if unreadable else (), those, ())


warning = Located("one.yaml", Place(1, 1), Problem((), "weak", "w", severity=Severity.WARNING))
weak = Checked(1, (), (warning,), ())
UNCOUNTED = "  Weaknesses are not counted: they are looked for only in documents without faults."

DIFFERENCES = {
    "nothing": (found("a"), found("a"), ["nothing mended, nothing new."]),
    "another line": (found("a", line=3), found("a", line=9), ["nothing mended, nothing new."]),
    "one mended": (found("a", "b"), found("b"), ["1 mended, 0 new.", "  mended: one.yaml: error[a-code]: a"]),
    "one of two alike mended": (
        found("a", "a"),
        found("a"),
        ["1 mended, 0 new.", "  mended: one.yaml: error[a-code]: a"],
    ),
    "several alike": (found(), found("a", "a"), ["0 mended, 2 new.", "  new: one.yaml: error[a-code]: a (2 times)"]),
    "a weakness that a fault hides": (
        weak,
        found("a"),
        ["0 mended, 1 new.", "  new: one.yaml: error[a-code]: a", UNCOUNTED],
    ),
    "a weakness seen again": (
        found("a"),
        weak,
        ["1 mended, 0 new.", "  mended: one.yaml: error[a-code]: a", UNCOUNTED],
    ),
    "a weakness mended": (weak, found(), ["1 mended, 0 new.", "  mended: one.yaml: warning[weak]: w"]),
    "unreadable now": (
        found("a"),
        found("gone", unreadable=True),
        ["0 mended, 1 new.", "  new: one.yaml: error[a-code]: gone"],
    ),
}


@pytest.mark.parametrize("case", DIFFERENCES)
def test_findings_are_set_against_those_before(case: str) -> None:
    before, now, lines = DIFFERENCES[case]
    assert difference(before, now, "12:00:00") == [f"Since 12:00:00: {lines[0]}", *lines[1:]]


def test_of_many_findings_some_are_named_and_the_others_counted() -> None:
    lines = difference(found(), found(*map(str, range(MOST + 3))), "12:00:00")
    assert len(lines) == MOST + 2
    assert lines[-1] == "  new: and 3 more"


def test_the_same_content_written_again_is_no_change(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(GOOD, "utf-8")
    before = looked([tmp_path], {})
    os.utime(file, (1, 1))
    assert looked([tmp_path], before) == before
    file.write_text(BAD, "utf-8")
    assert looked([tmp_path], before) != before


def test_a_change_of_the_same_size_at_the_same_moment_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(GOOD, "utf-8")
    before = looked([tmp_path], {})
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    file.write_text(BAD, "utf-8")
    os.utime(file, ns=times)
    assert looked([tmp_path], before) != before


def test_a_file_or_folder_that_vanishes_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    assert looked([file, tmp_path / "none"], {}) == {}
    file.symlink_to(tmp_path / "nowhere.yaml")
    assert looked([tmp_path], {}) == {}
