"""Crosswalks: laws over the shipped frameworks, and what judgements of people change."""

from hypothesis import given, settings

from pathways.compare.crosswalk.elsewhere import elsewhere
from pathways.compare.crosswalk.evidence import Kind
from pathways.compare.crosswalk.rows import Means, Row, correspondence
from pathways.compare.crosswalk.sides import Side
from pathways.export import corresponding
from pathways.model.crosswalk import Crosswalk, Predicate
from pathways.model.roles import Role
from tests.compare.support import any_shipped, shipped, side
from tests.support import graph_of, reading_of

PAIRS = settings(deadline=None, max_examples=50)
"""Each example lays whole frameworks along each other."""

LADDER = """
id: {id}
document: framework
format: 1
title: Example
status: draft
proposed: {{by: The tests, on: "2026-01-01"}}
grades:
  "1": {{rank: 1, salary: {{from: 20000, to: 25000, on: "2025"}}}}
  "2": {{rank: 2, salary: {{from: 26000, to: 32000, on: "2025"}}}}
  "3": {{rank: 3, salary: {{from: 33000, to: 41000, on: "2025"}}}}
tracks: {{bench: {{name: Bench, grades: {grades}}}}}
"""


def ladder(name: str, grades: str = '["1", "2", "3"]') -> Side:
    return side(graph_of(LADDER.format(id=name, grades=grades)))


@PAIRS
@given(any_shipped, any_shipped)
def test_exchanging_the_frameworks_exchanges_the_directions(name: str, another: str) -> None:
    one, other = shipped(name), shipped(another)
    found, mirrored = correspondence(one, other, Means()), correspondence(other, one, Means())
    assert found.there == mirrored.back
    assert found.back == mirrored.there


@PAIRS
@given(any_shipped)
def test_a_framework_beside_itself_has_no_role_nearer_than_the_role_itself(name: str) -> None:
    one = shipped(name)
    for row in correspondence(one, one, Means()).there:
        if row.object is not None:
            assert row.subject.id in {row.object.id, *(each.id for each in row.also)} or _namesakes(row)


def _namesakes(row: Row) -> bool:
    titles = {title for role in (row.object, *row.also) if role for title in (role.title, *role.also_titled)}
    return not titles.isdisjoint((row.subject.title, *row.subject.also_titled))


def test_what_can_be_told_of_a_ladder_never_goes_down() -> None:
    one, other = ladder("one"), ladder("other", '["1", "3"]')
    for here, there in ((one, other), (other, one)):
        objects = [row.object for row in correspondence(here, there, Means()).there]
        heights = [_height(each) for each in objects if each is not None]
        assert heights == sorted(heights)


def _height(role: Role) -> tuple[float, int]:
    return (role.rank or 0, role.order or 0)


@PAIRS
@given(any_shipped, any_shipped)
def test_each_row_names_what_it_used_and_what_is_missing_and_nothing_twice(name: str, another: str) -> None:
    one, other = shipped(name), shipped(another)
    for row in correspondence(one, other, Means()).there:
        kinds = [each.kind for each in (*row.used, *row.missing)]
        assert sorted(kinds) == sorted(Kind) if row.object is not None else {*kinds} <= {*Kind}
        assert len(corresponding.reasons(row)) == len(row.used)
        assert all(each.missing is not None for each in row.missing)
        assert row.returns or row.object is None or corresponding.way_back(row)


def test_pay_and_place_join_two_ladders_whatever_their_grades_are_called() -> None:
    found = correspondence(ladder("one"), ladder("other"), Means())
    assert [(row.subject.id, row.object.id if row.object else None, row.predicate) for row in found.there] == [
        ("bench-1", "bench-1", "close"),
        ("bench-2", "bench-2", "close"),
        ("bench-3", "bench-3", "close"),
    ]
    assert all(row.returns for row in found.there)


def test_two_roles_that_share_one_there_say_where_the_way_back_leads() -> None:
    found = correspondence(ladder("one"), ladder("short", '["1", "3"]'), Means())
    middle = found.there[1]
    assert middle.object is not None
    assert not middle.returns
    assert corresponding.way_back(middle).startswith("The way back from Bench, grade")


TITLES = """
id: {id}
document: framework
format: 1
title: Example
status: draft
proposed: {{by: The tests, on: "2026-01-01"}}
tracks: {{bench: {{name: Bench, not_published: [grades]}}}}
roles: {{{roles}}}
"""


def titled(name: str, *titles: str) -> Side:
    roles = ", ".join(
        f"r{number}: {{title: {each}, track: bench, grade: not-published}}" for number, each in enumerate(titles)
    )
    return side(graph_of(TITLES.format(id=name, roles=roles)))


def test_the_way_back_returns_to_each_of_several_that_are_equally_near() -> None:
    found = correspondence(titled("one", "Glass Fitter", "Metal Fitter"), titled("other", "Fitter"), Means())
    (back,) = found.back
    assert back.object is not None
    assert {back.object.id, *(each.id for each in back.also)} == {"r0", "r1"}
    assert [row.returns for row in found.there] == [True, True]


def test_a_framework_without_roles_lacks_roles_and_its_evidence_does_not_point_both_ways() -> None:
    (row,) = correspondence(titled("one", "Fitter"), titled("other"), Means()).there
    assert (row.object, row.no_roles, row.evidence) == (None, True, ())
    assert corresponding.missing(row) == "roles (none found there)"


CROSSWALK = """
document: crosswalk
format: 1
id: by-hand
title: By hand
subject: one
object: other
proposed: {by: The tests, on: "2026-01-01"}
matches:
  a: {subject: bench-1, predicate: broader, object: bench-3, why: It takes in all of it.}
  b: {subject: bench-2, predicate: none, why: Nobody does that there.}
"""


def by_hand() -> Crosswalk:
    document = reading_of(CROSSWALK).document
    assert isinstance(document, Crosswalk)
    return document


def test_what_people_judged_overrules_what_is_computed_and_is_mirrored_on_the_way_back() -> None:
    found = correspondence(ladder("one"), ladder("other"), Means(crosswalks=(by_hand(),)))
    first, second, third = found.there
    assert (first.predicate, first.object and first.object.id) == (Predicate.BROADER, "bench-3")
    assert first.curated is not None
    assert first.confidence is None
    assert (second.predicate, second.object) == (Predicate.NONE, None)
    assert third.curated is None
    (back,) = (row for row in found.back if row.subject.id == "bench-3")
    assert (back.predicate, back.object and back.object.id) == (Predicate.NARROWER, "bench-1")
    assert first.returns


def test_a_crosswalk_of_other_frameworks_says_nothing() -> None:
    plain = correspondence(ladder("one"), ladder("third"), Means())
    assert correspondence(ladder("one"), ladder("third"), Means(crosswalks=(by_hand(),))) == plain


def test_renaming_grades_changes_nothing_that_is_said() -> None:
    other = LADDER.replace('"1"', '"11"').replace('"2"', '"12"').replace('"3"', '"13"')
    renamed = side(graph_of(other.format(id="renamed", grades='["11", "12", "13"]')))
    plain = correspondence(ladder("one"), ladder("other"), Means())
    found = correspondence(ladder("one"), renamed, Means())
    assert [(row.predicate, row.object and row.object.rank) for row in found.there] == [
        (row.predicate, row.object and row.object.rank) for row in plain.there
    ]


def test_elsewhere_has_a_place_in_every_other_framework_the_surest_first() -> None:
    here = ladder("one")
    others = [ladder("other"), here, shipped("john-innes"), ladder("high", '["3"]')]
    found = elsewhere(here.graph.roles["bench-2"], here, others, Means())
    assert [place.graph.framework.id for place in found.places] == ["other", "john-innes", "high"]
    assert [place.graph.framework.id for place in found.told] == ["other", "high"]
    assert [place.graph.framework.id for place in found.untold] == ["john-innes"]
