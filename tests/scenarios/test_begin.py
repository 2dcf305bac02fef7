"""A scenario begun from a few answers: it can be read, and so can what its notes offer."""

import re
from datetime import date
from pathlib import Path

import pytest

from pathways.documents.read import read_string
from pathways.model.scenario import Do, Scenario
from pathways.scenarios.begin import Beginning, Round, scenario_text
from pathways.scenarios.nearby import leads_to, scenarios_beside
from tests.support import HEAD


def beginning(**changed: object) -> Beginning:
    said: dict[str, object] = {
        "id": "plan", "title": "Our plan: the first", "by": "HR", "today": date(2026, 11, 28), "on": date(2026, 8, 1),
        "years": 5, "framework": "draft.yaml", "adopted_on": date(2028, 2, 29), "staff": {"file": "staff.csv"},
    }  # fmt: skip
    return Beginning(**{**said, **changed})  # type: ignore[arg-type]


def scenario_of(text: str) -> Scenario:
    reading = read_string(text, "plan.yaml")
    assert reading.whole, reading.problems
    assert isinstance(reading.document, Scenario)
    return reading.document


@pytest.mark.parametrize("round", [None, Round("up", {"low": 5, "central": 10, "high": 20})], ids=["later", "stated"])
@pytest.mark.parametrize("pay", [{}, {"structure": "college-pay", "pension": "uss"}], ids=["no pay", "pay"])
def test_it_says_what_was_answered(round: Round | None, pay: dict[str, str]) -> None:
    found = scenario_of(scenario_text(beginning(round=round, pay=pay)))
    assert (found.title, found.years, found.staff.file) == ("Our plan: the first", 5, "staff.csv")
    assert found.pay.structure == pay.get("structure")
    done = [action.do for action in found.actions.values()]
    assert done == [Do.ADOPT, *([Do.MOVE] if round else [])]


def test_every_note_can_be_taken_up_by_taking_its_sign_away() -> None:
    text = scenario_text(beginning(move="up"))
    taken_up = re.sub(r"(?m)^  # (\w+: \{)", r"  \1", text)
    done = {action.do for action in scenario_of(taken_up).actions.values()}
    assert done == {Do.ADOPT, Do.MOVE, Do.AWARD, Do.LEAVE, Do.REFILL, Do.FREEZE}


def test_scenarios_that_lead_to_a_framework_are_found_beside_it(tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text(HEAD.lstrip(), "utf-8")
    (tmp_path / "ours.yaml").write_text(scenario_text(beginning()), "utf-8")
    (tmp_path / "theirs.yaml").write_text(scenario_text(beginning(framework="another.yaml")), "utf-8")
    (tmp_path / "broken.yaml").write_text("document: scenario\n  ?", "utf-8")
    assert scenarios_beside(draft) == [tmp_path / "ours.yaml"]
    assert not leads_to(tmp_path / "nothing.yaml", draft)
