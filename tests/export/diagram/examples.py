"""Frameworks to draw: small ones that each show something, and all that come with the program."""

from datetime import date
from pathlib import Path

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.read import read_document
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.framework import Framework
from tests.support import graph_of

ON = date(2026, 11, 24)

HOSTILE = '"><script>alert(1)</script> \\N \\l \\" %% & &lt; {a|b} [x](y) ]] --> ;end'

SMALL = """
    grades:
      "6": {rank: 6, title: "{track}"}
      "7": {rank: 7, title: "Senior {track}"}
      "8": {rank: 8, title: "Principal {track}"}
    tracks:
      specialist: {name: Specialist, titles: [Technical Specialist], grades: ["6", "7", "8"]}
      manager: {name: Manager, titles: [Technical Manager], grades: ["7", "8"], ends_because: Grade 8 is the last.}
    moves:
      promotion: {from: {track: specialist}, to: {grade: next}, mechanism: promotion}
      vacancy: {from: any, to: {grade: next}, mechanism: vacancy}
      fork: {from: specialist-6, to: manager-7, mechanism: vacancy}
      across: {from: {track: specialist}, to: {track: manager, grade: same}, mechanism: transfer}
      back: {from: {track: manager}, to: {track: specialist, grade: same}, mechanism: transfer}
      out: {from: specialist-8, to: {outside: industry}, mechanism: exit}
"""

DENSE = """
    grades:
      "6": {rank: 6, title: "{track}"}
      "7": {rank: 7, title: "Senior {track}"}
      "8": {rank: 8, title: "Principal {track}"}
      "9": {rank: 9, title: "Chief {track}"}
      "10": {rank: 10, title: "Head of {track}"}
    tracks:
      data: {name: Data science, titles: [Data Scientist], grades: ["6", "7", "8", "9", "10"]}
      steward: {name: Data stewardship, titles: [Data Steward], grades: ["6", "7", "8", "9", "10"]}
      infrastructure: {name: Infrastructure, titles: [Infrastructure Engineer], grades: ["6", "7", "8", "9", "10"]}
      software: {name: Software, titles: [Research Software Engineer], grades: ["6", "7", "8", "9", "10"]}
      professional: {name: Professional, titles: [Research Professional], grades: ["7", "8", "9", "10"]}
    moves:
      promotion: {from: any, to: {grade: next}, mechanism: promotion}
      vacancy: {from: any, to: {grade: higher, track: any}, mechanism: vacancy}
      transfer: {from: any, to: {track: other, grade: same}, mechanism: transfer}
      regrading: {from: software-7, to: infrastructure-8, mechanism: regrading}
      entry: {from: outside, to: any, mechanism: vacancy}
      swap: {from: any, to: {track: any, grade: any}, mechanism: secondment, general: true}
"""

CROWDED = """
    grades: {"5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}, "8": {rank: 8}}
    tracks:
      specialist: {name: Technical specialist, grades: ["5", "6", "7", "8"]}
      manager: {name: Technical manager, grades: ["7", "8"]}
    roles:
      glass: {title: Glassblower, track: specialist, grade: "6", order: 1}
      animal: {title: Animal Technologist, track: specialist, grade: "6", order: 2}
      electron: {title: Electron Microscopist, track: specialist, grade: "6", order: 3}
      workshop: {title: Mechanical Workshop Technician, track: specialist, grade: "6", order: 4}
      teaching: {title: Teaching Laboratory Technician, track: specialist, grade: "6", order: 5}
      officer: {title: Technical Resources Officer, track: specialist, grade: not-published}
      helper: {title: Estates Helper}
    moves:
      promotion: {from: {track: specialist}, to: {grade: next}, mechanism: promotion}
      fork: {from: {track: specialist, grade: "6"}, to: {track: manager, grade: "7"}, mechanism: vacancy}
      steps: {from: {grade: "6", order: any}, to: {order: next}, mechanism: automatic}
      skip: {from: specialist-5, to: specialist-8, mechanism: examination}
      acting: {from: specialist-7, to: manager-8, mechanism: acting-up}
      found: {from: officer, to: specialist-7, mechanism: regrading}
      train: {from: {outside: schools and colleges}, to: specialist-5, mechanism: completion}
      closed: {from: manager-7, to: specialist-7, mechanism: transfer, closed: Nobody goes back.}
      look: {from: any, mechanism: review}
"""

WIDE = (
    """
    grades:
      "3": {rank: 3, title: "Junior {track}"}
      "4": {rank: 4, title: "Assistant {track}"}
      "5": {rank: 5, title: "Senior {track}"}
    tracks:
"""
    + "".join(
        f'      t{number}: {{name: Imaging {number}, titles: [Bioimaging Expert {number}], grades: ["3", "4", "5"]}}\n'
        for number in range(11)
    )
    + """
    moves:
      promotion: {from: any, to: {grade: next}, mechanism: promotion}
      near: {from: t0-4, to: t1-4, mechanism: lateral}
      far: {from: t0-5, to: t10-5, mechanism: lateral}
"""
)

TITLES = """
    roles:
      trainee: {title: Trainee Technician}
      technician: {title: Technician}
      senior: {title: Senior Technician}
      lab: {title: Laboratory Manager}
      head: {title: Head of Technical Services}
    moves:
      done: {from: trainee, to: technician, mechanism: completion}
      up: {from: technician, to: senior, mechanism: promotion}
      over: {from: technician, to: lab, mechanism: vacancy}
"""

# Ids that programs use for parts of their own.
NAMESAKES = """
    grades: {"1": {rank: 1}, "2": {rank: 2}}
    tracks: {graph: {name: Graph, grades: ["1", "2"]}, apart: {name: Apart, grades: ["1", "2"]}}
    roles:
      page: {title: Page, track: graph, grade: "1"}
      text0: {title: Text, track: graph, grade: "2"}
      node: {title: Node, track: apart, grade: "1"}
      grade0: {title: Grade, track: apart, grade: "2"}
      legend: {title: Legend}
      end: {title: End}
    moves:
      line0: {from: page, to: text0, mechanism: promotion}
      subgraph: {from: node, to: grade0, mechanism: promotion}
      digraph: {from: legend, to: end, mechanism: lateral}
"""

_PLACES = f"""
    grades:
      "7": {{rank: 7, name: '{HOSTILE}'}}
      "8": {{rank: 8, name: "<b>"}}
    tracks:
      s: {{name: '{HOSTILE}', grades: ["7", "8"], ends_because: '{HOSTILE}'}}
    roles:
      a: {{title: '{HOSTILE}', track: s, grade: "7"}}
      b: {{title: "<b>bold</b>", track: s, grade: "8"}}
      apart: {{title: '{HOSTILE} apart'}}
    moves:
      p: {{from: a, to: b, mechanism: promotion, label: '{HOSTILE}'}}
      o: {{from: b, to: {{outside: "<i>]] --> out"}}, mechanism: exit}}
"""

EXAMPLES = {
    "small": SMALL,
    "dense": DENSE,
    "crowded": CROWDED,
    "wide": WIDE,
    "titles": TITLES,
    "namesakes": NAMESAKES,
    "hostile": _PLACES,
    "empty": "roles: {}\n",
}

BUNDLED = sorted(
    path
    for folder in ("institutions", "models")
    if (bundled_folder() / folder).is_dir()
    for path in documents_in(bundled_folder() / folder)
)

EVERYTHING = [*EXAMPLES, *(path.stem for path in BUNDLED)]


def drawn_graph(name: str) -> CareerGraph:
    """An example, or a bundled framework, as a graph on the day of the tests."""
    if name in EXAMPLES:
        return career_graph(graph_of(EXAMPLES[name]).framework, ON)
    return career_graph(_read(next(path for path in BUNDLED if path.stem == name)), ON)


def _read(path: Path) -> Framework:
    document = read_document(path).document
    assert isinstance(document, Framework)
    return document
