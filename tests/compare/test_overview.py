"""All frameworks side by side: their order, how grades are reached, and counts that add up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.compare.kinds_of_work import Work
from pathways.compare.overview import FixedTerm, Row, Told, overview_of
from pathways.compare.shape import Shape
from pathways.compare.steps import Judged, judged_at
from pathways.model.moves import TEMPORARY, Mechanism
from tests.compare.support import shipped_shapes
from tests.export.chart_examples import EVERYTHING, NOTHING, examples, shape

SHIPPED = shipped_shapes()


def row(sections: str) -> Row:
    return overview_of([shape("northbridge", sections)]).rows[0]


def ladder(*moves: str) -> Row:
    lines = "\n".join(f"  m{number}: {{{move}}}" for number, move in enumerate(moves))
    return row(f"""
grades: {{"1": {{rank: 1}}, "2": {{rank: 2}}, "3": {{rank: 3}}}}
tracks: {{bench: {{name: Technical, grades: ["1", "2", "3"]}}}}
moves:
{lines}
""")


def test_frameworks_stand_by_country_kind_and_name() -> None:
    found = overview_of(examples())
    assert [(group.country, group.kind, [each.framework.id for each in group.rows]) for group in found.groups] == [
        ("GB", "university", ["eastford", "northbridge"]),
        ("GB", "institute", ["southmere"]),
        ("US", "university", ["westhaven"]),
    ]


def test_countries_are_sorted_by_their_names_and_those_of_no_institution_come_last() -> None:
    apart = examples()[0]
    framework = apart.graph.framework.model_copy(update={"institution": None})
    apart = replace(apart, graph=replace(apart.graph, framework=framework))
    found = overview_of([apart, *(shape(code.lower(), NOTHING, country=code) for code in ("CH", "DE", "GB", "SE"))])
    assert [group.country for group in found.groups] == ["GB", "DE", "SE", "CH", None]


def test_tracks_stand_in_the_common_order() -> None:
    assert [track.work for track in row(EVERYTHING).tracks] == [Work.TECHNICAL, Work.TEACHING, Work.MANAGEMENT]


def test_each_grade_tells_how_it_is_reached_from_a_lower_one_by_a_move_that_does_not_return() -> None:
    bench, trial, lead = row(EVERYTHING).tracks
    assert [(step.grade, step.ways) for step in bench.steps] == [
        ("4", ()),
        ("5", (Mechanism.REGRADING,)),
        ("6", (Mechanism.PROMOTION, Mechanism.REGRADING)),
    ]
    assert trial.steps == ()
    assert [(step.grade, step.ways) for step in lead.steps] == [("6", ()), ("7", (Mechanism.NOT_PUBLISHED,))]


@pytest.mark.parametrize(
    ("judges", "told"),
    [
        (("post",), Judged.POST),
        (("person",), Judged.PERSON),
        (("person", "post"), Judged.BOTH),
        (("both",), Judged.BOTH),
        (("both", "not-published"), Judged.BOTH),
        (("neither",), Judged.NEITHER),
        (("neither", "person"), Judged.PERSON),
        (("person", "not-published"), Judged.PERSON),
        (("not-published",), Judged.NOT_TOLD),
        ((), Judged.NO_WAY),
    ],
)
def test_what_is_judged(judges: tuple[str, ...], told: Judged) -> None:
    found = ladder(
        "from: bench-3, to: bench-2, mechanism: lateral, judges: post",
        *(f"from: bench-2, to: bench-3, mechanism: promotion, judges: {each}" for each in judges),
    )
    assert found.judged is told
    assert judged_at(found.tracks[0].steps) is told


@pytest.mark.parametrize(
    ("contracts", "told"),
    [
        (("[open-ended, fixed-term]",), FixedTerm.OPEN),
        (("open-ended",), FixedTerm.CLOSED),
        (("open-ended", "fixed-term"), FixedTerm.PARTLY),
        ((None,), FixedTerm.NOT_TOLD),
        ((None, "open-ended"), FixedTerm.CLOSED),
        ((), FixedTerm.NO_WAY),
    ],
)
def test_whether_ways_up_are_open_to_fixed_term_staff(contracts: tuple[str | None, ...], told: FixedTerm) -> None:
    found = ladder(
        "from: bench-3, to: bench-2, mechanism: lateral, open_to: {contract: fixed-term}",
        *(
            f"from: bench-1, to: bench-2, mechanism: promotion{f', open_to: {{contract: {each}}}' if each else ''}"
            for each in contracts
        ),
    )
    assert found.fixed_term is told


def test_the_counts_are_those_of_the_frameworks() -> None:
    counts = overview_of(examples()).counts
    assert (counts.frameworks, counts.countries, counts.criteria, counts.withheld) == (4, 2, 1, 1)
    assert counts.judged == dict.fromkeys(Judged, 0) | {Judged.BOTH: 1, Judged.NEITHER: 2, Judged.NO_WAY: 1}
    assert counts.grades == {Told.ALL: 2, Told.SOME: 1, Told.NONE: 1}
    assert (counts.closed, counts.end_told) == (1, 2)
    assert counts.fixed_term == dict.fromkeys(FixedTerm, 0) | {
        FixedTerm.CLOSED: 1,
        FixedTerm.NOT_TOLD: 2,
        FixedTerm.NO_WAY: 1,
    }
    assert [*counts.tracks.items()] == [
        (Work.TECHNICAL, 1),
        (Work.SOFTWARE, 2),
        (Work.TEACHING, 1),
        (Work.MANAGEMENT, 1),
        (Work.ACADEMIC, 1),
    ]


@given(st.permutations(SHIPPED), st.integers(0, len(SHIPPED)))
@settings(max_examples=30, deadline=None)
def test_every_framework_is_counted_once_whatever_the_order(mixed: list[Shape], number: int) -> None:
    chosen = mixed[:number]
    found = overview_of(chosen)
    assert found == overview_of(reversed(chosen))
    assert sorted(each.framework.id for each in found.rows) == sorted(each.graph.framework.id for each in chosen)
    counts = found.counts
    for parts in (counts.judged, counts.grades, counts.fixed_term):
        assert sum(parts.values()) == number
    assert sum(counts.tracks.values()) == sum(len(each.tracks) for each in chosen)


@pytest.mark.parametrize("known", SHIPPED, ids=lambda known: known.graph.framework.id)
def test_cells_and_ways_agree_with_the_shape(known: Shape) -> None:
    for track in overview_of([known]).rows[0].tracks:
        assert len(track.steps) == track.top.height
        for step in track.steps:
            assert not TEMPORARY.intersection(step.ways)
        if track.steps:
            assert {*track.steps[-1].ways} <= {*track.top.reached_by}
