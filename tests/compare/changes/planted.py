"""The model of the technical specialist with five changes planted in its text, as a committee would make them."""

import re

from tests.support import ROOT

CLASS = (
    "      - {kind: presentation, text: a practical class taught before two observers, for: {to: {track: teaching}}}\n"
)
"""A piece of evidence that only the teaching track asks for."""

OLD = (ROOT / "frameworks" / "models" / "technical-specialist.yaml").read_text("utf-8")
"""The version that the changes are planted in."""


def replaced(text: str, was: str, now: str, count: int = 1) -> str:
    """A text with a part of it replaced, which must stand in it just so often."""
    assert text.count(was) == count, f"{was!r} stands {text.count(was)} times"
    return text.replace(was, now)


def role_renamed(text: str) -> str:
    """The senior technician is called advanced technician, in its id, its title and every reference."""
    text = replaced(text, "title: Senior Technician\n", "title: Advanced Technician\n")
    return re.sub(r"\bsenior-technician\b", "advanced-technician", text)


def criterion_reworded(text: str) -> str:
    """Grade 5 counts use in other words."""
    return replaced(
        text,
        "Counts use, down time and waiting, and shows what they mean at team meetings.",
        "Counts use, down time and waiting, and explains to team meetings what they mean.",
    )


def move_stricter(text: str) -> str:
    """Promotion on a track asks for three years instead of two."""
    return replaced(
        text,
        "at_least: 2, text: at least two years in the present grade",
        "at_least: 3, text: at least three years in the present grade",
    )


def grade_split(text: str) -> str:
    """Grade 6 becomes 6a and 6b, with a role, a profile and the ways through them."""
    text = replaced(
        text,
        '  "6": {rank: 6}\n  "7": {rank: 7, ',
        '  6a: {rank: 6}\n  6b: {rank: 7}\n  "7": {rank: 8, ',
    )
    text = replaced(text, '"8": {rank: 8, ', '"8": {rank: 9, ')
    text = replaced(text, '"9": {rank: 9, ', '"9": {rank: 10, ')
    text = replaced(text, 'grades: [T, "3", "4", "5", "6"]', 'grades: [T, "3", "4", "5", 6a, 6b]')
    text = replaced(text, 'for: {track: technician, grade: "6"}', "for: {track: technician, grade: 6a}")
    text = replaced(
        text,
        "  common-7:\n    name: Grade 7, all tracks\n    builds_on: grade-6\n",
        """  grade-6b:
    name: Grade 6b
    builds_on: grade-6
    for: {track: technician, grade: 6b}
    stance: entry
    criteria:
      leads-facility:
        area: service
        text: Answers for a whole facility or teaching laboratory and for how well it serves its users.
        evidence: [user survey]
  common-7:
    name: Grade 7, all tracks
    builds_on: grade-6b
""",
    )
    text = replaced(
        text,
        '    track: technician\n    grade: "6"\n',
        "    track: technician\n    grade: 6a\n",
    )
    text = replaced(
        text,
        "  technical-specialist:\n    title: Technical Specialist\n",
        """  facility-technician:
    title: Principal Technician
    track: technician
    grade: 6b
    summary: Answers for a facility or teaching laboratory as a whole.
  technical-specialist:
    title: Technical Specialist
""",
    )
    text = replaced(
        text,
        'from: {track: technician, grade: ["3", "4", "5"]}',
        'from: {track: technician, grade: ["3", "4", "5", 6a]}',
    )
    text = replaced(text, 'from: {track: technician, grade: "6"}', "from: {track: technician, grade: 6b}")
    text = replaced(text, 'grade: ["3", "4", "5", "6", "7", "8"]', 'grade: ["3", "4", "5", 6a, 6b, "7", "8"]')
    return replaced(text, 'grade: ["4", "5", "6", "7", "8"]', 'grade: ["4", "5", 6a, 6b, "7", "8"]')


def track_removed(text: str) -> str:
    """The teaching track is taken out with everything that belongs to it."""
    for section, names in {
        "tracks": ["teaching"],
        "profiles": ["teaching-7", "teaching-8"],
        "roles": ["technical-tutor", "senior-technical-tutor"],
        "moves": ["teaching-to-manager"],
    }.items():
        for name in names:
            text = without(text, section, name)
    text = replaced(text, "[specialist, manager, teaching]", "[specialist, manager]", 5)
    text = replaced(
        text,
        CLASS,
        "",
    )
    return replaced(text, "from: [senior-technical-tutor, principal-technical-specialist]",
                    "from: principal-technical-specialist")  # fmt: skip


def track_shut(text: str) -> str:
    """The teaching track takes nobody in any more: those on it stay and can leave it."""
    text = replaced(
        text,
        "    ends_because: >-\n      Above grade 8",
        '    valid: {to: "2027-07-31"}\n    ends_because: >-\n      Above grade 8',
    )
    text = replaced(
        text,
        "    to: {track: [specialist, manager, teaching], grade: next}\n",
        "    to: {track: [specialist, manager], grade: next}\n",
    )
    text = replaced(
        text,
        CLASS,
        "",
    )
    return replaced(
        text,
        "to: {track: [specialist, manager, teaching], grade: same}",
        "to: {track: [specialist, manager], grade: same}",
    )


def without(text: str, section: str, name: str) -> str:
    """A text without one entry of a section, which stands indented by two."""
    entry = re.compile(rf"(^{section}:\n(?:[ #].*\n|\n)*?)  {re.escape(name)}:.*\n(?:    .*\n)*", re.MULTILINE)
    made, count = entry.subn(r"\1", text, count=1)
    assert count == 1, name
    return made


CHANGES = (role_renamed, criterion_reworded, move_stricter, grade_split)


def planted(with_track_removed: bool) -> str:
    """The new version, with all five changes."""
    text = OLD
    for change in CHANGES:
        text = change(text)
    return track_removed(text) if with_track_removed else track_shut(text)
