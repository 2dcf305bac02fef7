"""A few invented frameworks that between them have everything a chart can show."""

from datetime import date

from pathways.compare.shape import Shape, shape_of
from pathways.graph.career import career_graph
from tests.support import framework_of

ON = date(2026, 11, 28)

HEAD = """
document: framework
format: 1
id: {id}
title: {title}
status: {status}
sources: {{page: {{title: A page, url: "https://example.org/page", seen: "2026-01-01"}}}}
source: page
institution: {{name: "{name}", kind: {kind}, country: {country}}}
"""

EVERYTHING = """
areas: {craft: {name: Craft}}
grades: {"4": {rank: 4}, "5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}}
tracks:
  lead: {name: Team leaders, grades: ["6", "7"]}
  bench: {name: Technical services, grades: ["4", "5", "6"]}
  trial: {name: Technical pathway for teaching}
profiles: {base: {criteria: {safe: {area: craft, text: Works safely.}}}}
moves:
  regraded: {from: {track: bench}, to: {grade: next}, mechanism: regrading, judges: post}
  merit: {from: bench-5, to: {grade: next}, mechanism: promotion, judges: person, open_to: {contract: open-ended}}
  silent: {from: lead-6, to: lead-7, mechanism: not-published}
  acting: {from: bench-6, to: lead-7, mechanism: acting-up}
  end: {from: bench-6, to: {outside: another job family}, mechanism: exit, closed: It ends here.}
"""

ONWARD = """
grades: {"1": {rank: 1}, "2": {rank: 2}}
tracks: {soft: {name: Research software engineers, grades: ["1", "2"], ends_because: The team has no further step.}}
moves:
  served: {from: soft-1, to: soft-2, mechanism: automatic, judges: neither}
"""

NOTHING = "tracks: {support: {name: Research support staff}}"


def shape(id: str, sections: str, **head: str) -> Shape:
    """The shape of an invented framework."""
    said = {"id": id, "title": "Careers", "status": "live", "name": f"University of {id.title()}"}
    said |= {"kind": "university", "country": "GB", **head}
    return shape_of(career_graph(framework_of(HEAD.format(**said).lstrip() + sections), ON))


def examples() -> list[Shape]:
    """All of them, in no order."""
    return [
        shape("westhaven", ONWARD, country="US"),
        shape("northbridge", EVERYTHING),
        shape("southmere", NOTHING, status="not-published", kind="institute", name="The Southmere Institute"),
        shape("eastford", ONWARD, status="pilot"),
    ]
