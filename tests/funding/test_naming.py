"""The roles that somebody may be named in beside the lead."""

from datetime import date

from pathways.funding.judge import Applicant
from pathways.funding.naming import Naming, namings
from tests.funding.support import bundled_rules, states_of


def found(scheme: str, **facts: object) -> dict[str, Naming]:
    book = bundled_rules()
    applicant = Applicant(states_of({name.replace("__", "."): value for name, value in facts.items()}, book.facts))
    return {each.role.id: each for each in namings(book, book.versions[scheme], applicant, date(2026, 9, 1))}


def test_a_technician_need_not_pass_the_rules_for_leading() -> None:
    roles = found("bbsrc-standard-grant-applicant-led")
    assert {"specialist", "technician", "professional-enabling-staff", "project-co-lead"} <= set(roles)
    assert "project-lead" not in roles
    assert roles["technician"].verdict is None
    assert roles["project-co-lead"].verdict is not None


def test_definitions_that_are_not_held_are_said_not_to_be() -> None:
    roles = found("ukri-individual-eligibility")
    assert not roles["technician"].definition_held
    assert roles["specialist"].role.formerly == ("technician or other",)


def test_the_cost_of_a_technician_can_stand_under_four_headings_each_with_its_source() -> None:
    technician = found("ukri-individual-eligibility")["technician"]
    assert [cost.id for cost in technician.costs] == [
        "directly-incurred",
        "directly-allocated",
        "pooled-staff",
        "infrastructure-technician",
    ]
    for cost in technician.costs:
        assert all(name in technician.funder.sources for name in cost.cited)


def test_a_scheme_whose_documents_define_no_roles_has_none() -> None:
    assert found("versus-arthritis-awards") == {}
