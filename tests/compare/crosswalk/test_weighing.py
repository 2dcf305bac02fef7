"""What evidence comes to; the laws that hold for any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.compare.crosswalk.evidence import TELLING, Evidence, Kind, Lean, Missing
from pathways.compare.crosswalk.weighing import weigh
from pathways.model.crosswalk import Predicate
from tests.compare.crosswalk.support import mirrored

known = st.builds(
    Evidence,
    kind=st.sampled_from(Kind),
    here=st.just(("a",)),
    there=st.just(("b",)),
    likeness=st.floats(0, 1),
    lean=st.none() | st.sampled_from(Lean),
)
unknown = st.builds(Evidence, st.sampled_from(Kind), st.none(), st.none(), st.none(), missing=st.sampled_from(Missing))
by_kind = st.lists(known, unique_by=lambda each: each.kind)


@given(by_kind, st.lists(unknown))
def test_unknown_evidence_changes_nothing(evidence: list[Evidence], more: list[Evidence]) -> None:
    assert weigh([*more, *evidence]) == weigh(evidence)


@given(by_kind)
def test_the_mirrored_evidence_says_the_mirrored_thing_as_surely(evidence: list[Evidence]) -> None:
    there, back = weigh(evidence), weigh(map(mirrored, evidence))
    assert back.confidence == there.confidence
    assert back.predicate == (there.predicate.mirrored if there.predicate else None)


@given(by_kind)
def test_a_confidence_is_a_part_of_one_and_stands_beside_every_predicate(evidence: list[Evidence]) -> None:
    found = weigh(evidence)
    assert (found.confidence is None) is (found.predicate is None)
    assert found.confidence is None or 0 <= found.confidence <= 1


@given(by_kind)
def test_place_family_and_title_alone_settle_nothing(evidence: list[Evidence]) -> None:
    weak = [each for each in evidence if each.kind not in TELLING]
    assert weigh(weak).predicate is None


@given(by_kind, known)
def test_agreement_in_one_kind_more_never_makes_a_close_match_less_sure(
    evidence: list[Evidence], more: Evidence
) -> None:
    before = weigh(evidence)
    if more.kind in {each.kind for each in evidence} or before.predicate not in {Predicate.CLOSE, Predicate.EXACT}:
        return
    after = weigh([*evidence, Evidence(more.kind, more.here, more.there, 1.0, Lean.EQUAL)])
    assert after.predicate in {Predicate.CLOSE, Predicate.EXACT}
    assert (after.confidence or 0) >= (before.confidence or 0) - 0.01  # both are rounded


def piece(kind: Kind, likeness: float, lean: Lean | None = None) -> Evidence:
    return Evidence(kind, ("a",), ("b",), likeness, lean)


@pytest.mark.parametrize(
    ("evidence", "predicate"),
    [
        ([piece(Kind.PAY, 1.0, Lean.EQUAL)], Predicate.CLOSE),
        ([piece(Kind.EVALUATION, 1.0, Lean.EQUAL)], Predicate.EXACT),
        ([piece(Kind.PAY, 1.0, Lean.EQUAL), piece(Kind.CRITERIA, 0.9)], Predicate.EXACT),
        ([piece(Kind.PAY, 0.4, Lean.WIDER)], Predicate.BROADER),
        ([piece(Kind.PAY, 0.4, Lean.PART), piece(Kind.CRITERIA, 0.7)], Predicate.NARROWER),
        ([piece(Kind.PAY, 0.0, Lean.ABOVE)], Predicate.NONE),
        ([piece(Kind.PAY, 0.4, Lean.ABOVE)], None),
        ([piece(Kind.CRITERIA, 0.0)], None),
        ([piece(Kind.REGISTRATION, 1.0, Lean.EQUAL)], None),
        ([piece(Kind.REGISTRATION, 1.0, Lean.EQUAL), piece(Kind.PAY, 0.8, Lean.EQUAL)], Predicate.CLOSE),
    ],
    ids=lambda each: "" if not isinstance(each, list) else " and ".join(f"{one.kind} {one.likeness}" for one in each),
)
def test_predicates(evidence: list[Evidence], predicate: Predicate | None) -> None:
    assert weigh(evidence).predicate is predicate
