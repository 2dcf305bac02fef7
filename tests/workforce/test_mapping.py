"""Each post to a role: what speaks for it, when people have to choose, and what is never changed."""

from hypothesis import given
from hypothesis import strategies as st

from pathways.compare.crosswalk.curated import judgements_on
from pathways.model.scenario import Scope
from pathways.workforce.mapping import Choice, Post, Proposal, mapped, propose
from pathways.workforce.mapping_decisions import read_decisions
from pathways.workforce.mapping_evidence import Reason, Target
from pathways.workforce.placement import Standing
from pathways.workforce.staff import ContractType
from tests.workforce.scenarios import contract, crosswalk, ladder, mapped_to

GRAPH = ladder()
GRADED = Target(GRAPH, graded=True)
UNGRADED = Target(GRAPH, graded=False)


def proposed(title: str, grade: str | None = None, family: str | None = None, target: Target = GRADED) -> Proposal:
    return propose(Post(title, family, grade), target)


def test_the_same_title_at_the_same_grade_is_mapped() -> None:
    found = proposed("technician", "Grade 4")
    assert (found.standing, found.role) == (Standing.MAPPED, "technician")
    assert found.reasons == (Reason.TITLE, Reason.GRADE)


def test_another_title_of_the_role_does_as_well() -> None:
    assert proposed("Laboratory technician", "4").role == "technician"


def test_a_title_at_another_grade_is_to_be_evaluated_and_no_grade_changes() -> None:
    found = proposed("Lead Technician", "4")
    assert (found.standing, found.role) == (Standing.TO_BE_EVALUATED, None)
    assert Reason.TITLE_ELSEWHERE in found.reasons
    assert {*found.candidates} == {"technician", "lead"}


def test_an_example_of_the_role_in_the_title_counts() -> None:
    found = proposed("Workshop Technician", "4")
    assert Reason.EXAMPLE in found.reasons
    assert found.role == "technician"


def test_grades_join_nothing_unless_the_scenario_says_so() -> None:
    found = proposed("Senior Technician", "6", target=UNGRADED)
    assert (found.role, Reason.GRADE in found.reasons) == ("senior", False)
    assert proposed("Senior Technician", "6").standing is Standing.TO_BE_EVALUATED


def test_a_grade_and_a_family_alone_map_nothing() -> None:
    found = proposed("Glassblower", "5", "Technical")
    assert found.standing is Standing.TO_BE_EVALUATED
    assert found.candidates == ("senior",)
    assert Reason.UNSURE in found.reasons


def test_a_family_that_the_framework_does_not_have_is_out_of_scope() -> None:
    found = proposed("Technician", "4", "Academic")
    assert (found.standing, found.reasons) == (Standing.OUT_OF_SCOPE, (Reason.OTHER_FAMILY,))


def test_a_family_whose_words_mean_several_decides_nothing() -> None:
    assert proposed("Technician", "4", "Research and technical").role == "technician"


def test_nothing_alike_is_out_of_scope_for_a_person_to_see() -> None:
    found = proposed("Registrar", target=UNGRADED)
    assert (found.standing, found.reasons) == (Standing.OUT_OF_SCOPE, (Reason.NOTHING_ALIKE,))


TWO_TRACKS = ladder("""
grades: {"4": {rank: 4}}
tracks:
  one: {name: One, grades: ["4"]}
  two: {name: Two, grades: ["4"]}
roles:
  first: {title: Technician, track: one, grade: "4"}
  second: {title: Technician, track: two, grade: "4"}
""")


def test_several_roles_that_fit_alike_are_for_people_to_choose() -> None:
    found = proposed("Technician", "4", target=Target(TWO_TRACKS, graded=True))
    assert found.standing is Standing.TO_BE_EVALUATED
    assert {*found.candidates} == {"first", "second"}
    assert Reason.SEVERAL in found.reasons


PRESENT = ladder(
    """
id: present
grades: {"4": {rank: 4}, "5": {rank: 5}}
tracks: {old: {name: Old, grades: ["4", "5"]}}
roles:
  helper: {title: Helper, track: old, grade: "4"}
  keeper: {title: Keeper, track: old, grade: "5"}
""".replace("id: present\n", "")
)


def judged(matches: str) -> tuple[Target, Target]:
    book = crosswalk(matches, {"subject": "present", "object": "example"})
    judgements = judgements_on("present", "example", [book])
    return Target(GRAPH, graded=False, present=PRESENT, judgements=judgements), Target(PRESENT, graded=True)


def test_what_people_judged_of_the_present_role_comes_first() -> None:
    target, before = judged("  one: {subject: helper, predicate: close, object: lead, why: The same work.}")
    found = propose(Post("Helper", None, "4"), target, before)
    assert (found.standing, found.role) == (Standing.MAPPED, "lead")
    assert Reason.JUDGED in found.reasons


def test_a_present_role_without_a_counterpart_is_out_of_scope() -> None:
    target, before = judged("  one: {subject: helper, predicate: none, why: Nobody does that there.}")
    found = propose(Post("Helper", None, "4"), target, before)
    assert (found.standing, found.reasons) == (Standing.OUT_OF_SCOPE, (Reason.JUDGED_NONE,))


def test_contracts_that_the_scenario_does_not_mean_are_out_of_scope_with_the_reason() -> None:
    contracts = [
        contract(2, type=ContractType.CASUAL),
        contract(3, part="Library"),
        contract(4, family="Academic", part="Physics"),
        contract(5, family="technical", part="physics"),
    ]
    scope = Scope(families=("Technical",), parts=("Physics",), contracts=("open-ended", "fixed-term"))
    found = mapped_to(GRAPH, contracts, scope=scope).placements
    assert [each.reasons[0] for each in found[:3]] == ["scope-contract", "scope-family", "scope-family"]
    assert found[3].role == "technician"


def test_a_decision_overrules_what_is_proposed_and_is_confirmed() -> None:
    contracts = [contract(2), contract(3, title="Glassblower"), contract(4, title="Registrar", grade=None)]
    choices = (
        Choice(Post("TECHNICIAN", None, "grade 4"), Standing.MAPPED, None),
        Choice(Post("Glassblower", None, "4"), Standing.MAPPED, "senior"),
        Choice(Post("Registrar", None, None), Standing.OUT_OF_SCOPE, None),
    )
    found = mapped_to(GRAPH, contracts, choices=choices).placements
    assert [(each.role, each.confirmed, each.confidence) for each in found] == [
        ("technician", True, None),
        ("senior", True, None),
        (None, True, None),
    ]


TITLES = st.sampled_from(["Technician", "Lead Technician", "Glassblower", "Registrar", "Workshop", "", "=1+1"])
CONTRACTS = st.lists(
    st.tuples(
        TITLES,
        st.sampled_from(["4", "5", "Grade 6", "9", None]),
        st.sampled_from(["Technical", "Academic", "x", None]),
        st.sampled_from([*ContractType]),
    ),
    max_size=12,
)


@given(CONTRACTS, st.booleans(), st.sampled_from([None, Scope(contracts=("open-ended",))]))
def test_heads_in_are_heads_out_and_nothing_of_a_contract_changes(
    rows: list[tuple[str, str | None, str | None, ContractType]], graded: bool, scope: Scope | None
) -> None:
    contracts = [
        contract(number, title=title, grade=grade, family=family, type=kind)
        for number, (title, grade, family, kind) in enumerate(rows, 2)
    ]
    found = mapped(contracts, Target(GRAPH, graded), scope=scope)
    assert [each.contract for each in found.placements] == contracts
    assert sum(found.heads(standing) for standing in Standing) == len(contracts)
    for each in found.placements:
        assert (each.role is not None) is (each.standing is Standing.MAPPED)
        assert each.confidence is None or 0 <= each.confidence <= 1
        role = GRAPH.roles.get(each.role or "")
        if graded and role is not None and each.contract.grade is not None:
            assert role.grade == each.contract.grade.removeprefix("Grade ")


@given(st.permutations(list(range(6))))
def test_the_order_of_rows_changes_no_place(order: list[int]) -> None:
    titles = ["Technician", "Lead Technician", "Glassblower", "Registrar", "Senior Technician", "Workshop"]
    found = mapped_to(GRAPH, [contract(place, title=titles[place]) for place in order])
    assert {each.contract.title: each.role for each in found.placements} == {
        title: propose(Post(title, None, "4"), GRADED).role for title in titles
    }


DECISIONS = """title,family,grade,decision
Technician,,4,yes
Glassblower,,4,Senior Technician
Registrar,,,out of scope
Porter,,3,
"""


def test_decisions_are_read_from_the_table_that_people_fill_in() -> None:
    found = read_decisions(DECISIONS, "decisions.csv", GRAPH.roles)
    assert found.problems == ()
    assert [(each.post.title, each.standing, each.role) for each in found.choices] == [
        ("Technician", Standing.MAPPED, None),
        ("Glassblower", Standing.MAPPED, "senior"),
        ("Registrar", Standing.OUT_OF_SCOPE, None),
    ]


def test_a_decision_that_means_nothing_is_a_problem_with_line_and_column() -> None:
    table = "title;grade;decision\nTechnician;4;senoir\nTechnician;Grade 4;lead\n"
    found = read_decisions(table, "decisions.csv", GRAPH.roles)
    shown = [(each.place, each.problem.message, each.problem.help) for each in found.problems]
    assert [(place.line, place.column) for place, _, _ in shown if place] == [(2, 3), (3, 1)]
    assert shown[0][1:] == ("'senoir' is no role of the framework", "did you mean 'senior'?")
    assert shown[1][1] == "these posts stand in line 2 too"


def test_a_table_without_the_column_or_without_rows_says_how_to_get_one() -> None:
    for text, code in (("title,grade\nTechnician,4\n", "missing-column"), ("", "empty")):
        [problem] = read_decisions(text, "decisions.csv", GRAPH.roles).problems
        assert problem.problem.code == code
        assert "pathways map SCENARIO -o" in problem.problem.help
