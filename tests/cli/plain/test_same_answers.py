"""What is told in plain text is what the commands answer, word for word."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from pathways.cli.main import cli
from pathways.cli.plain.authorship import ask_authorship
from pathways.cli.plain.eligible import one_scheme
from pathways.cli.plain.walk import walk
from tests.cli.plain.conversation import DAY, SMALL, conversation, small

ON = ("--on", DAY.isoformat())
SCHEME = "ukri-individual-eligibility"


def on_a_walk() -> None:
    graph = small()
    walk(SMALL, graph, graph.roles["stem-5"], DAY)


ANSWERS: dict[str, tuple[tuple[str, ...], Callable[[], object], tuple[str, ...]]] = {
    "every way on": (("walk", str(SMALL), "stem-5", *ON), on_a_walk, ("every way",)),
    "routes from here": (("routes", str(SMALL), "stem-5", "depth-7", *ON), on_a_walk, ("routes from here", "3")),
    "routes to here": (("routes", str(SMALL), "stem-6", "stem-5", *ON), on_a_walk, ("routes from another", "2")),
    "a gap": (("gap", str(SMALL), "stem-5", "depth-7", *ON), on_a_walk, ("separates", "3")),
    "a role": (("show", str(SMALL), "stem-5", *ON), on_a_walk, ("full, with its pay",)),
    "a verdict": (
        ("eligible", "--scheme", SCHEME, "--no-ask", *ON),
        lambda: one_scheme(SCHEME, DAY),
        ("e",),
    ),
    "advice on authorship": (
        (
            "authorship",
            "--no-ask",
            *(word for name in ("talked", "used", "person") for word in ("--answer", f"{name}=no")),
        ),
        ask_authorship,
        ("No", "No", "No"),
    ),
}


def words_of(text: str) -> str:
    """A text without lines that underline and without its layout, which is another where it is read aloud."""
    lines = [line for line in text.splitlines() if line.strip("=- ")]
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_that_of_the_command(name: str) -> None:
    command, part, typed = ANSWERS[name]
    result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, command)
    assert result.exit_code == 0, result.output
    assert words_of(result.stdout) in words_of(conversation(part, *typed))
