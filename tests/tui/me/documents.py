"""Documents about a person: partly filled, and with many achievements."""

from pathlib import Path

from pathways.documents.own import own_person

PARTLY = """\
document: person
format: 1
role: technical-specialist:technical-specialist
facts:
  contract.kind: fixed-term
  contract.start: "2023-02-01"
  contract.end: "2027-03-31"
  contract.fte: 0.8
  post.years_in_post: 5.5
  award.end: "2027-09"
  post.salary: 41064
  host.country: GB
evidence:
  users:
    text: Trained users of the cryo-microscope, from the first day to working alone.
    kind: training-given
    count: 14
    since: "2024"
    on: "2026-03"
    shows: [technical-specialist/grade-5.degree]
  a-paper: {text: Methods paper on thin sections, kind: authorship, on: "2025-06-11"}
  thanks: {text: Thanked in the facility's report, kind: acknowledgement}
criteria:
  technical-specialist/grade-5.degree: {standing: have, on: "2026-10-01"}
  technical-specialist/specialist-8.standards: {standing: partly, note: Ask the head of the facility., on: "2026-10-01"}
"""

KINDS = ("training-given", "instruments", "protocols", "authorship", "usage", "income", "outreach")


def many(number: int) -> str:
    """A person with so many achievements."""
    lines = [
        f'  done-{each}: {{text: Something done number {each}, kind: {KINDS[each % 7]}, on: "{2012 + each % 15}-05"}}'
        for each in range(number)
    ]
    return "\n".join(["document: person", "format: 1", "evidence:", *lines, ""])


def put(text: str) -> Path:
    """Write the usual file about the person."""
    place = own_person()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    place.chmod(0o600)
    return place
