"""The ladder: tracks by ranks, and what stands beside it."""

from pathways.graph.ladder import ladder_of
from tests.support import graph_of


def test_rows_are_ranks_from_the_top_and_columns_are_tracks_as_written() -> None:
    ladder = ladder_of(
        graph_of("""
        grades: {A: {rank: 1, title: "Junior {track}"}, B: {rank: 2, name: Band B}, b: {rank: 2}, C: {rank: 3}}
        tracks:
          stem: {name: Stem, titles: [Technician, Engineer], grades: [A, B]}
          depth: {name: Depth, grades: [b, C], ends_because: There is no post above.}
          paper: {name: Not known}
        roles:
          head: {title: Head}
          lead: {title: Lead, track: depth, grade: C}
          some: {title: Somebody, track: stem, grade: not-published}
        moves:
          all: {from: any, to: {role: other}, mechanism: vacancy, general: true}
          shut: {from: lead, to: outside, mechanism: exit, closed: No.}
    """)
    )
    assert [column.track for column in ladder.columns] == ["stem", "depth"]
    assert [row.label for row in ladder.rows] == ["Grade C", "Band B / Grade b", "Grade A"]
    assert [[role.title for role in row.cells.get("depth", ())] for row in ladder.rows] == [
        ["Lead"],
        ["Depth, grade b"],
        [],
    ]
    assert ladder.rows[2].cells["stem"][0].also_titled == ("Junior Engineer",)
    assert [role.id for role in ladder.apart] == ["head", "some"]
    assert [column.ends_because for column in ladder.columns] == [None, "There is no post above."]
    assert [move.id for move in ladder.general] == ["all"]
    assert [edge.move.id for edge in ladder.closed] == ["shut"]


def test_a_framework_that_publishes_nothing_has_an_empty_ladder() -> None:
    ladder = ladder_of(graph_of("notes: Nothing is published."))
    assert ladder.columns == ()
    assert ladder.rows == ()
    assert ladder.apart == ()
