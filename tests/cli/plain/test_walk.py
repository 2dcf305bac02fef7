"""A walk in plain text: forward, back, another way, routes, and the walk in a file."""

from pathlib import Path

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.cli.main import cli
from pathways.cli.plain.walk import walk
from tests.cli.plain.conversation import DAY, GOLDEN, SMALL, conversation, small
from tests.support import golden


def walked(*typed: str) -> str:
    graph = small()
    return conversation(lambda: walk(SMALL, graph, next(iter(graph.roles.values())), DAY), *typed)


def test_a_walk_forward_and_back_reads_as_its_golden_text() -> None:
    golden(GOLDEN / "walk.txt", walked("1", "1", "1", "1", "b", "f", "b", "b", "b"))


def test_what_can_be_read_on_the_way_reads_as_its_golden_text() -> None:
    golden(GOLDEN / "reading.txt", walked("full, with its pay", "every way", "framework as a whole", "b"))


def test_routes_to_here_and_from_here_and_what_separates_two_roles() -> None:
    said = walked("routes from here", "2", "routes from another", "2", "separates", "2", "separates", "1", "b")
    golden(GOLDEN / "routes.txt", said)


def test_a_way_that_was_read_need_not_be_walked() -> None:
    said = walked("1", "No, stay here", "b")
    assert "Your walk" not in said


def test_a_walk_is_written_to_a_file_and_no_file_of_somebody_else_is_replaced(kept_apart: Path) -> None:
    (kept_apart / "taken.txt").write_text("mine", "utf-8")
    said = walked("1", "1", "write my walk", "taken", "walk.pdf", "my-walk", "b", "b")
    assert "a file of this name is there already" in " ".join(said.casefold().split())
    assert "This can be written as '.txt'" in " ".join(said.split())
    assert "my-walk.txt written." in said.replace("\n   ", "")
    assert (kept_apart / "taken.txt").read_text("utf-8") == "mine"
    golden(GOLDEN / "walk-written.txt", (kept_apart / "my-walk.txt").read_text("utf-8"))


TYPED = st.sampled_from(["1", "2", "3", "4", "7", "11", "12", "b", "f", "m", "", "?", "no", "walk on", "specialist"])


@settings(max_examples=25, deadline=None)
@given(st.lists(TYPED, max_size=30))
def test_whatever_is_typed_on_a_walk_going_back_leads_out(typed: list[str]) -> None:
    said = walked(*typed, *["b"] * 40)
    assert "(over)" not in said
    assert said.endswith("Number: b\n")


def test_the_end_of_the_input_ends_quietly_wherever_it_comes() -> None:
    typed = ["2", "ucl arc", "assistant research software", "1", "1", "1", "1", "b", "f"]
    for number in range(len(typed) + 1):
        lines = "".join(f"{line}\n" for line in typed[:number])
        result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["--plain"], input=lines)
        assert result.exit_code == 0, result.output
        assert result.stderr == ""
        assert result.stdout.endswith("Goodbye.\n")


def test_a_real_framework_is_walked_from_the_lowest_grade_to_the_highest() -> None:
    steps = ["2", "ucl arc", "assistant research software", *(["1", "1"] * 4), "my walk so far", "q"]
    result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["--plain"], input="".join(f"{each}\n" for each in steps))
    assert result.exit_code == 0, result.output
    said = " ".join(result.stdout.split())
    assert "A walk from Assistant Research Software Engineer to Professorial Research Software Engineer" in said
