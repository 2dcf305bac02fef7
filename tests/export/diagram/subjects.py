"""Subjects of every kind to draw, built from the examples, and what a hostile document makes of each."""

from collections.abc import Callable, Mapping

from pathways.compare.changes.changes import changes_between
from pathways.compare.crosswalk.pay import Prices
from pathways.compare.crosswalk.rows import Means, correspondence
from pathways.compare.crosswalk.sides import side_of
from pathways.export.diagram.subject import Subject
from pathways.export.diagram.subjects.beside import side_by_side
from pathways.export.diagram.subjects.changed import two_versions
from pathways.export.diagram.subjects.near import from_here
from pathways.export.diagram.subjects.route import some_routes
from pathways.export.diagram.subjects.track import one_track
from pathways.export.diagram.subjects.whole import whole_framework
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.routes import routes_between
from pathways.model.crosswalk import Crosswalk
from tests.export.diagram.examples import ON, drawn_graph
from tests.support import framework_of, reading_of

OLD = """
    grades:
      "4": {rank: 4, name: Grade 4}
      "5": {rank: 5, name: Grade 5}
      "6": {rank: 6, name: Grade 6}
      "7": {rank: 7, name: Grade 7}
      "8": {rank: 8, name: Grade 8}
    tracks:
      technician: {name: Technician, grades: ["4", "5", "6"]}
      specialist: {name: Technical specialist, grades: ["7"]}
      manager: {name: Technical manager, grades: ["7", "8"]}
    roles:
      assistant: {title: Assistant Technician, track: technician, grade: "4"}
      technician: {title: Technician, track: technician, grade: "5"}
      senior: {title: Senior Technician, track: technician, grade: "6"}
      officer: {title: Experimental Officer, track: specialist, grade: "7"}
      manager: {title: Technical Manager, track: manager, grade: "7"}
      head: {title: Head of Technical Services, track: manager, grade: "8"}
    moves:
      up: {from: {track: technician}, to: {grade: next}, mechanism: regrading}
      fork: {from: senior, to: {track: any, grade: "7"}, mechanism: vacancy}
      manage: {from: manager, to: head, mechanism: vacancy}
      acting: {from: senior, to: manager, mechanism: acting-up}
"""

NEW = """
    grades:
      "5": {rank: 5, name: Grade 5}
      "6": {rank: 6, name: Grade 6}
      "7": {rank: 7, name: Grade 7}
      "8": {rank: 8, name: Grade 8}
    tracks:
      technician: {name: Technician, grades: ["5", "6"]}
      specialist: {name: Technical specialist, grades: ["7", "8"]}
      manager: {name: Technical manager, grades: ["7", "8"]}
    roles:
      technician: {title: Technician, track: technician, grade: "5"}
      senior: {title: Senior Technician, track: technician, grade: "6"}
      officer: {title: Technical Specialist, track: specialist, grade: "7"}
      principal: {title: Senior Technical Specialist, track: specialist, grade: "8"}
      manager: {title: Technical Manager, track: manager, grade: "7"}
      head: {title: Head of Technical Services, track: manager, grade: "8"}
    moves:
      up: {from: {track: technician}, to: {grade: next}, mechanism: promotion}
      depth: {from: {track: specialist}, to: {grade: next}, mechanism: promotion}
      fork: {from: senior, to: {track: any, grade: "7"}, mechanism: vacancy}
      manage: {from: manager, to: head, mechanism: vacancy}
"""

OTHER = """
    id: other
    document: framework
    format: 1
    title: Other
    status: draft
    proposed: {by: The tests, on: "2026-01-01"}
    grades: {"1": {rank: 1, name: Band 1}, "2": {rank: 2, name: Band 2}}
    tracks: {science: {name: Laboratory science, grades: ["1", "2"]}}
    roles:
      one: {title: Scientist, track: science, grade: "1"}
      two: {title: Senior Scientist, track: science, grade: "2"}
    moves:
      up: {from: one, to: two, mechanism: promotion}
"""

CROSSWALK = """
    document: crosswalk
    format: 1
    id: example--other
    title: Two frameworks
    subject: example
    object: other
    proposed: {by: The tests, on: "2026-01-01"}
    matches:
      one: {subject: specialist-6, predicate: close, object: one, confidence: 0.8, why: The same work.}
      two: {subject: specialist-7, predicate: broader, object: two, why: Wider there.}
"""


HOSTILE_TITLE = "'<b>|]] --> \\N'"


def beside(one: CareerGraph, other: CareerGraph) -> Subject:
    """Two frameworks side by side, with the judgements above."""
    crosswalk = reading_of(CROSSWALK).document
    assert isinstance(crosswalk, Crosswalk)
    sides = [side_of(graph, Prices(ON)) for graph in (one, other)]
    return side_by_side(correspondence(sides[0], sides[1], Means(crosswalks=(crosswalk,))), ON)


def changed(old: str, new: str) -> Subject:
    """Two versions."""
    found = changes_between(framework_of(old), framework_of(new))
    return two_versions(found, ("old.yaml", "new.yaml"), {}, ON)


def routes(graph: CareerGraph, origin: str, target: str) -> Subject:
    """The best few routes."""
    found = routes_between(graph, graph.roles[origin], graph.roles[target], most=3)
    return some_routes(graph, found, ON)


def near(graph: CareerGraph, role: str, steps: int) -> Subject:
    """From a role."""
    return from_here(graph, graph.roles[role], steps, ON)


def whole(name: str) -> Subject:
    """A whole example or bundled framework."""
    return whole_framework(drawn_graph(name), ON)


SUBJECTS: Mapping[str, Callable[[], Subject]] = {
    "track": lambda: one_track(drawn_graph("dense"), "software", ON),
    "track-of-small": lambda: one_track(drawn_graph("small"), "specialist", ON),
    "routes": lambda: routes(drawn_graph("small"), "specialist-6", "manager-8"),
    "no-route": lambda: routes(drawn_graph("small"), "manager-8", "specialist-6"),
    "near": lambda: near(drawn_graph("small"), "specialist-6", 2),
    "near-in-dense": lambda: near(drawn_graph("dense"), "software-7", 1),
    "beside": lambda: beside(drawn_graph("small"), career_graph(framework_of(OTHER), ON)),
    "beside-large": lambda: beside(drawn_graph("dense"), drawn_graph("crowded")),
    "changed": lambda: changed(OLD, NEW),
    "unchanged": lambda: changed(OLD, OLD),
    "hostile-route": lambda: routes(drawn_graph("hostile"), "a", "b"),
    "hostile-beside": lambda: beside(drawn_graph("hostile"), drawn_graph("crowded")),
    "hostile-changed": lambda: changed("roles: {}\n", OLD.replace("Senior Technician", HOSTILE_TITLE)),
}


def subject_of(name: str) -> Subject:
    """A subject by its name: one of the above, or a whole framework."""
    return SUBJECTS[name]() if name in SUBJECTS else whole(name)
