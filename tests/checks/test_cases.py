"""Each folder under `tests/cases` is a test: a document, named for its kind, and the full report that it gives."""

from pathlib import Path

import pytest

from pathways.checks.neighbours import neighbours_of
from pathways.checks.registry import CHECKS, FUNDER_PROBLEMS, OBSERVATIONS, PROBLEMS, REFORM_PROBLEMS, SECTOR_PROBLEMS
from pathways.checks.run import Report, run_checks
from pathways.cli.beside import documents_beside
from pathways.documents.catalogue import shared_facts
from pathways.documents.read import read_document
from pathways.model.funder import Funder
from pathways.problems.report import report
from tests.funding.support import rules_of
from tests.support import ROOT, golden

CASES = sorted((ROOT / "tests" / "cases").glob("*/*/"))


def document(case: Path) -> Path:
    (found,) = case.glob("*.yaml")
    return found


def check(
    case: Path, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), beside: tuple[Funder, ...] = ()
) -> Report:
    """A case is checked beside what is shipped and it may name; a funder document by itself."""
    reading = read_document(document(case), document(case).name)
    at_hand = documents_beside([reading]) if reading.document.document != "funder" else beside
    return run_checks(reading, shared_facts(), select, ignore, neighbours_of(reading.document, at_hand))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_case_gives_the_report_that_stands_beside_it(case: Path) -> None:
    found = check(case)
    text = report((*found.problems, *found.observations))
    golden(case / "expected.txt", f"{text}\n" if text else "")
    assert bool(text) is case.name.startswith("refused")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_refused_case_is_refused_for_its_own_reason_alone(case: Path) -> None:
    found = check(case)
    codes = {each.problem.code for each in (*found.problems, *found.observations)}
    if case.parent.name in CHECKS and case.name.startswith("refused"):
        assert codes == {case.parent.name}


def test_every_check_has_an_accepted_and_a_refused_case_for_each_kind_of_document_that_it_looks_at() -> None:
    kinds = {(case.parent.name, case.name.split("-")[0], document(case).stem) for case in CASES}
    looked_at = {
        "framework": {*PROBLEMS, *OBSERVATIONS},
        "funder": {*FUNDER_PROBLEMS},
        "reform": {*REFORM_PROBLEMS},
    }
    own = {of: {*checks} - OF_ANY_KIND for of, checks in SECTOR_PROBLEMS.items()}
    looked_at |= {of: codes | _referring(of) for of, codes in own.items()} | {"commitment": OF_ANY_KIND}
    wanted = {(code, of) for of, codes in looked_at.items() for code in codes}
    assert kinds >= {(code, kind, of) for code, of in wanted for kind in ("accepted", "refused")}


OF_ANY_KIND = {*SECTOR_PROBLEMS["commitment"]}
"""What is checked in documents of every other kind in the same way: one kind stands for all."""


def _referring(kind: str) -> set[str]:
    """References are other ones in every kind of document."""
    return set() if kind == "on-costs" else {"dangling-reference"}


def test_every_check_is_documented_under_its_name() -> None:
    page = (ROOT / "docs" / "checks.md").read_text("utf-8")
    headings = [line.removeprefix("### ") for line in page.splitlines() if line.startswith("### ")]
    assert headings == list(CHECKS)


def test_a_check_stands_in_a_file_of_its_name() -> None:
    for code in CHECKS:
        assert (ROOT / "pathways" / "checks" / f"{code.replace('-', '_')}.py").is_file()


def test_checks_can_be_selected_and_ignored() -> None:
    case = ROOT / "tests" / "cases" / "unknown-body" / "refused-misspelt-body"
    assert check(case, select=("unknown-role",)).problems == ()
    assert check(case, ignore=("unknown-body",)).problems == ()
    assert [each.problem.code for each in check(case, select=("unknown-body",)).problems] == ["unknown-body"]


def test_what_other_documents_define_can_be_followed_and_replaced() -> None:
    case = ROOT / "tests" / "cases" / "unknown-scheme" / "refused-misspelt-policy-and-version"
    assert [each.problem.path[-2] for each in check(case).problems] == ["follows", "replaces"]
    (beside,) = rules_of("""
policies:
  genral: {name: General policy}
schemes:
  older-grant: {name: Older grant, kind: project-grant}
""").funders
    assert check(case, beside=(beside,)).problems == ()


def test_an_id_that_another_document_defines_too_is_reported() -> None:
    case = ROOT / "tests" / "cases" / "doubled-scheme" / "accepted-two-ids"
    (beside,) = rules_of("""
policies:
  general: {name: Another policy}
""").funders
    assert [each.problem.code for each in check(case, beside=(beside,)).problems] == ["doubled-scheme"]


def test_observations_are_facts_about_a_framework_in_force_and_warnings_in_a_draft() -> None:
    cases = ROOT / "tests" / "cases" / "closed-to-fixed-term"
    live, draft = check(cases / "refused-permanent-only"), check(cases / "refused-warning-in-a-draft")
    assert [each.problem.severity for each in live.observations] == ["observation"]
    assert live.problems == ()
    assert [each.problem.severity for each in draft.problems] == ["warning"]
    assert draft.observations == ()


def test_a_reduced_document_is_not_observed() -> None:
    found = check(ROOT / "tests" / "cases" / "reading" / "refused-nine-mistakes-at-once")
    assert not {each.problem.code for each in (*found.problems, *found.observations)} & set(OBSERVATIONS)


def test_nine_mistakes_of_different_kinds_are_nine_problems_each_at_its_place() -> None:
    found = check(ROOT / "tests" / "cases" / "reading" / "refused-nine-mistakes-at-once")
    text = (ROOT / "tests" / "cases" / "reading" / "refused-nine-mistakes-at-once" / "framework.yaml").read_text(
        "utf-8"
    )
    lines = text.splitlines()
    words = {
        "wrong-type": "six}",
        "unknown-grade": '"8"]',
        "duplicate-key": "plans: {area: work, text: Plans a month",
        "unknown-key": "mechansim",
        "unknown-value": "latteral",
        "condition": "fcat",
        "unknown-body": "[panel, penal]",
        "missing-because": "inferred_from",
        "missing-key": "first:",
    }
    assert {each.problem.code for each in found.problems} == set(words)
    assert len(found.problems) == 9
    for each in found.problems:
        assert each.place is not None
        assert lines[each.place.line - 1][each.place.column - 1 :].startswith(words[each.problem.code])
