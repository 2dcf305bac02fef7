"""Questions, outcomes and verdicts by real keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.answering import KEYS, LARGE, SMALL, answered, drive_answers, looks, press, told, type_text
from tests.tui.driving import screen
from tui.screens.funding.question import QuestionPanel
from tui.screens.funding.screen import FundingScreen


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x50"])
def test_from_the_first_question_to_a_verdict(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        looks(pilot, "funding-question")
        assert "Nothing is known of you yet." in screen(pilot)
        await press(pilot, "b")
        assert "This is the first question." in told(pilot)
        await press(pilot, "1")
        assert "1 answer given here" in screen(pilot)
        await press(pilot, "b")
        assert "0 answers given here" in screen(pilot)
        await press(pilot, "1", "r")
        looks(pilot, "funding-outcomes")
        assert screen(pilot).index("No formal bar found") < screen(pilot).index("Ask the funder")
        await press(pilot, "down", "down", "enter")
        looks(pilot, "funding-verdict")
        await press(pilot, "s", "y")
        assert pilot.app.clipboard.startswith("https://")
        await press(pilot, "g")
        assert "if you do not lead" in screen(pilot)
        await press(pilot, "t", "enter")
        assert "1 January 2018 to" in screen(pilot)
        await press(pilot, "escape", "escape")
        assert not isinstance(pilot.app.screen, FundingScreen)
        await press(pilot, "u")
        assert "1 answer given here" in screen(pilot)
        await press(pilot, "x")
        assert "0 answers given here" in screen(pilot)

    drive_answers(steps, size=size)


def test_one_scheme_alone_with_every_kind_of_question() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "u", "r", "f")
        await type_text(pilot, "Standard research grant: applicant-led")
        await press(pilot, "enter", "a")
        seen = set()
        for _ in range(60):
            shown = pilot.app.screen
            assert isinstance(shown, FundingScreen)
            fact = shown.query_one(QuestionPanel).fact
            if shown.stage_now != "asking" or fact is None:
                break
            seen.add(fact.type)
            if fact.type in {"number", "date", "text"}:
                if fact.type != "text":
                    await type_text(pilot, "neither")
                    await press(pilot, "enter")
                    assert "✗ " in screen(pilot)
                    await press(pilot, "ctrl+u")
                await press(pilot, "down")
            elif fact.type == "list":
                await press(pilot, "1")
                assert "[×]" in screen(pilot)
            await press(pilot, "d")
        assert len(seen) > 1
        assert "Nothing more to ask" in screen(pilot)
        assert "Standard research grant: applicant-led mode" in screen(pilot)

    drive_answers(steps)


def test_what_the_own_file_says_is_not_asked_again(tmp_path: Path) -> None:
    mine = tmp_path / "xdg_data_home" / "pathways" / "me.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("document: person\nformat: 1\nrole: sheffield:specialist-7\nfacts:\n  contract.type: fixed-term\n")
    before = mine.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        assert "from me.yaml" in screen(pilot)
        assert "In which country is the organisation?" not in screen(pilot)

    drive_answers(steps)
    assert mine.read_bytes() == before


def test_an_own_file_with_faults_is_left_out_and_told(tmp_path: Path) -> None:
    mine = tmp_path / "xdg_data_home" / "pathways" / "me.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("document: person\nformat: 1\nfacts:\n  contract.tipe: fixed-term\n")

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        assert "Your file was left out" in screen(pilot)
        assert "In which country is the organisation?" in screen(pilot)

    drive_answers(steps)


def test_an_overview_and_a_verdict_are_written_to_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "u", "r")
        await _written(pilot, "funding.md")
        await press(pilot, "enter")
        await _written(pilot, "verdict.txt")

    drive_answers(steps)
    assert (tmp_path / "funding.md").read_text().startswith("# Who may apply, on 24 November 2026\n")
    assert "Sources\n-------\n" in (tmp_path / "verdict.txt").read_text()


async def _written(pilot: Pilot[None], name: str) -> None:
    """Write what is on the screen under a name; the question is open meanwhile, so no worker is waited for."""
    await pilot.press("e")
    await pilot.pause(0.1)
    await pilot.press("ctrl+u", *(KEYS.get(letter, letter) for letter in name), "enter")
    await answered(pilot)
