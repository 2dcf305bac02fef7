"""In which place of the common order a track stands, and that nothing is guessed."""

import pytest

from pathways.compare.kinds_of_work import Work, work_of
from tests.support import framework_of

CASES = [
    ("Technical services", None, "Careers", Work.TECHNICAL),
    ("Laboratory Research Scientist", "technical", "Careers", Work.TECHNICAL),
    ("Research and Support Staff", "technical", "Careers", Work.TECHNICAL),
    ("Research Scientist", None, "Careers", Work.ACADEMIC),
    ("Education Technical Pathway", "technical", "Careers", Work.TEACHING),
    ("Technical, Research and Teaching Services", None, "Careers", Work.TECHNICAL),
    ("Research and Teaching", "academic", "Careers", Work.ACADEMIC),
    ("Research software engineers", "professional", "Careers", Work.SOFTWARE),
    ("Common rungs", None, "Career ladder of research software engineers", Work.SOFTWARE),
    ("Common rungs", None, "Technician pathways and research software posts", Work.OTHER),
    ("Research staff", "research", "Research software posts, and regrading of research staff", Work.ACADEMIC),
    ("Senior with line management", None, "Careers", Work.MANAGEMENT),
    ("Senior without line management", "technical", "Careers", Work.TECHNICAL),
    ("Technical management roles", "technical", "Careers", Work.MANAGEMENT),
    ("Managerial, Specialist and Administrative", None, "Careers", Work.PROFESSIONAL),
    ("Support staff", "professional", "Careers", Work.PROFESSIONAL),
    ("Operations and Facilities", None, "Careers", Work.OPERATIONS),
    ("Project managers", None, "Careers", Work.OPERATIONS),
    ("Non-academic levels", None, "Careers", Work.OTHER),
    ("Posts of the pay structure", None, "Careers", Work.OTHER),
    ("Path A", "own", "Careers", Work.TEACHING),
    ("Path A", None, "Careers", Work.OTHER),
]


@pytest.mark.parametrize(("name", "family", "title", "work"), CASES)
def test_a_track_stands_where_its_name_or_family_tells(name: str, family: str | None, title: str, work: Work) -> None:
    named = f"family: {family}, " if family else ""
    framework = framework_of(f"""
        document: framework
        format: 1
        id: example
        title: "{title}"
        status: draft
        proposed: {{by: The tests, on: "2026-01-01"}}
        families: {{own: {{name: Teaching support}}}}
        grades: {{"1": {{rank: 1}}}}
        tracks: {{line: {{name: "{name}", {named}grades: ["1"]}}}}
    """)
    assert work_of(framework.tracks["line"], framework) is work


def test_the_id_of_a_track_tells_nothing() -> None:
    framework = framework_of('grades: {"1": {rank: 1}}\ntracks: {technical: {name: Path A, grades: ["1"]}}')
    assert work_of(framework.tracks["technical"], framework) is Work.OTHER
