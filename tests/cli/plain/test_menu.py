"""The conversation as a whole: its beginning, what can be found, compared and read, and how it is asked for."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.support import ROOT


def plain(*typed: str, environment: dict[str, str] | None = None, words: tuple[str, ...] = ("--plain",)) -> Result:
    lines = "".join(f"{line}\n" for line in typed)
    result = CliRunner(env={"COLUMNS": "80", **(environment or {})}).invoke(cli, words, input=lines)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result


def said(*typed: str) -> str:
    return " ".join(plain(*typed).stdout.split())


def test_the_variable_asks_for_it_too() -> None:
    told = plain("q", environment={"PATHWAYS_PLAIN": "1"}, words=()).stdout
    assert told.startswith("Pathways, as plain text.")


def test_without_either_nothing_changes_where_there_is_no_terminal() -> None:
    assert plain(words=()).stdout.startswith("Institutions")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is made as on Unix")
def test_a_terminal_that_cannot_move_its_cursor_is_talked_to_in_lines() -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb"}
    command = [sys.executable, "-m", "pathways"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ROOT) as program:
        os.close(theirs)
        os.write(ours, b"q\n")
        told = b""
        while b"Goodbye." not in told:
            told += os.read(ours, 4096)
        assert program.wait() == 0
    os.close(ours)
    assert b"Pathways, as plain text." in told
    assert b"\x1b" not in told


TASKS: dict[str, tuple[tuple[str, ...], str]] = {
    "a role is found and walked from": (
        ("1", "sheffield technician 5", "1", "q"),
        "then what can be read.",
    ),
    "a scheme is found and its questions asked": (
        ("1", "wellcome early", "1", "q"),
        "Goodbye.",
    ),
    "what is not there is told, with what is near": (
        ("1", "shefield", "b", "q"),
        "Nothing here is called 'shefield'. Did you mean",
    ),
    "two roles are compared": (
        ("5", "Two roles", "ucl arc", "assistant research software", "ucl arc", "3", "b", "b", "q"),
        "Senior Research Software Engineer",
    ),
    "two frameworks are compared": (
        ("5", "Two frameworks", "warwick", "university of sheffield technical", "1", "b", "q"),
        "Goodbye.",
    ),
    "a point of a pay scale": (
        ("6", "Pay", "1", "2025-09-01", "single", "30", "b", "q"),
        "1 September 2025",
    ),
    "no such point": (
        ("6", "Pay", "1", "t", "single", "9999", "b", "q"),
        "has no point '9999'",
    ),
    "no such day": (
        ("6", "Pay", "1", "someday", "b", "b", "q"),
        "This is no day; write it as 2026-03-31, or t for today.",
    ),
    "registers": (("6", "Recognition", "RSciTech", "q"), "Goodbye."),
    "an action plan": (("6", "action plans", "1", "b", "b", "q"), "as it stands on"),
    "two versions that are no documents": (
        ("5", "versions", "nowhere", "sheffield", "b", "q"),
        "There is no document called 'nowhere'",
    ),
}


@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_done(name: str) -> None:
    typed, expected = TASKS[name]
    assert expected in said(*typed)


def test_nothing_that_is_said_moves_a_cursor_paints_or_underlines() -> None:
    told = plain("2", "ucl arc", "2", "full", "framework as a whole", "every way", "q").stdout
    assert "\x1b" not in told
    assert [line for line in told.splitlines() if line and not line.strip("=-")] == []


def test_long_lines_are_broken_between_words() -> None:
    told = plain("2", "m", "m", "ucl arc", "2", "framework as a whole", "q").stdout
    assert [
        line for line in told.splitlines() if len(line) > 80 and "https:" not in line and "Number:" not in line
    ] == []
