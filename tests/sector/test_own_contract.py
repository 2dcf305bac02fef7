"""A contract set against days: it reaches one, does not, or what is known does not settle it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.catalogue import shared_facts
from pathways.export.text.layout import Page
from pathways.export.text.me import add_contract
from pathways.rules.states import State
from pathways.rules.typed import typed
from pathways.sector.own_contract import own_contract, reaches
from tests.support import graph_of

FACTS = shared_facts()
DAY = date(2026, 11, 24)
GRAPH = graph_of(
    """
    grades:
      "5": {rank: 5}
      "6": {rank: 6}
    tracks:
      technician: {name: Technician, grades: ["5", "6"]}
    moves:
      promotion:
        from: {track: technician}
        to: {grade: next}
        mechanism: promotion
        open_to: {contract: [open-ended, fixed-term]}
        timing:
          effective: "08-01"
          dates: [{what: applications close, on: "2027-01-15"}]
      vacancy: {from: {track: technician}, to: {grade: next}, mechanism: vacancy, open_to: {contract: open-ended}}
    """
)
ROLE = GRAPH.roles["technician-5"]


def states(**values: str) -> dict[str, State]:
    return {name.replace("_", ".", 1): typed(FACTS[name.replace("_", ".", 1)], value) for name, value in values.items()}


@pytest.mark.parametrize(
    ("end", "day", "reached"),
    [
        ("2027-03-31", date(2027, 3, 31), True),
        ("2027-03-31", date(2027, 4, 1), False),
        ("2027-03", date(2027, 3, 1), True),
        ("2027-03", date(2027, 3, 15), None),
        ("2027", date(2026, 12, 31), True),
        ("2027", date(2028, 1, 1), False),
        ("none", date(2099, 1, 1), True),
        ("unknown", date(2027, 1, 1), None),
    ],
)
def test_a_contract_reaches_a_day_if_every_end_that_it_can_mean_does(end: str, day: date, reached: bool | None) -> None:
    assert reaches(typed(FACTS["contract.end"], end), day, day) is reached


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_knowing_the_end_better_never_turns_a_settled_answer(end: date, day: date) -> None:
    exact = reaches(typed(FACTS["contract.end"], end.isoformat()), day, day)
    assert exact is (end >= day)
    for known in (end.isoformat()[:7], end.isoformat()[:4]):
        assert reaches(typed(FACTS["contract.end"], known), day, day) in {exact, None}


def told(**values: str) -> str:
    page = Page(80)
    add_contract(page, own_contract(states(**values), DAY, GRAPH, ROLE), FACTS, ROLE.title)
    return str(page)


def test_what_a_fixed_term_contract_reaches_is_said_day_by_day() -> None:
    assert told(
        contract_kind="fixed-term", contract_start="2023-02-01", contract_end="2027-03-31", award_end="2029"
    ) == (
        """\
My contract
-----------
Kind of contract: fixed-term
Start of the contract: 1 February 2023
End of the contract: 31 March 2027 (4 months from now)

What it reaches
---------------
- The end of the award, 31 December 2029: your contract ends before it.
- Promotion
  Open to your kind of contract.
  Applications close, 15 January 2027: your contract reaches it.
  A granted move takes effect, 1 August 2027: your contract ends before it.
- Vacancy
  Not open to your kind of contract: only open-ended.
  No day to come is known.

How long
--------
- This contract has run for 3 years 9 months.
  What was worked under contracts before it is not counted here.
- How long without a break is not known (Since when have you been employed there
  without a break, earlier contracts counted in?)
  In the United Kingdom, whoever has been employed for four years without a
  break on fixed-term contracts, and has the contract renewed or follow another,
  counts as permanent, unless the employer can justify a further fixed term
  objectively; the employee may ask in writing for a statement of it (Fixed-term
  Employees Regulations 2002, regulations 8 and 9)."""
    )


def test_what_is_not_known_is_said_and_never_taken_for_a_no() -> None:
    said = told()
    assert "The award: when it ends is not known" in said
    assert "Applications close, 15 January 2027: the end of your contract is not known." in said
    assert "Open to contracts that are open-ended or fixed-term." in said
    assert "ends before it" not in said


def test_no_end_reaches_everything_and_service_is_only_what_is_said() -> None:
    said = told(contract_end="none", post_years_in_post="6")
    assert "End of the contract: none: it has no end date" in said
    assert "A granted move takes effect, 1 August 2027: your contract reaches it." in said
    assert "In the post, or with the employer, for 6 years, as you say." in said


def test_without_a_role_the_next_round_is_not_known() -> None:
    page = Page(80)
    add_contract(page, own_contract({}, DAY, None, None), FACTS, "")
    assert "say first which role you have" in str(page)


@pytest.mark.parametrize(
    ("since", "end", "said"),
    [
        ("2023-02-01", "2027-03-31", "1 February 2027: your contract reaches it."),
        ("2023-02-01", "2027-01-31", "1 February 2027: your contract ends before it."),
        ("2020-02-29", "2027-01-31", "29 February 2024: your contract reaches it."),
        ("2023", "2027-06", "31 December 2027: your contract ends before it."),
        ("2023-02-01", "", "1 February 2027: the end of your contract is not known."),
    ],
)
def test_four_years_without_a_break_have_a_day_and_what_they_mean_is_told(since: str, end: str, said: str) -> None:
    found = " ".join(told(contract_continuous_since=since, **({"contract_end": end} if end else {})).split())
    assert f"Four years of employment without a break, {said}" in found
    assert "unless the employer can justify a further fixed term objectively" in found


def test_four_years_mean_nothing_where_a_contract_has_no_end() -> None:
    assert "our years" not in told(contract_end="none", contract_continuous_since="2020-01-01")
