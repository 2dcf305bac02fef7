"""All frameworks side by side, in words: what the wall chart and the table share."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.compare.countries import country_name
from pathways.compare.kinds_of_work import Work
from pathways.compare.overview import (
    Counts,
    End,
    FixedTerm,
    Group,
    Overview,
    OverviewTrack,
    Row,
    Told,
    owner,
)
from pathways.compare.steps import Judged, Step, judged_at
from pathways.export import words
from pathways.export.kinds import STATUSES
from pathways.model.moves import Mechanism

WORKS: Mapping[Work, tuple[str, str, str]] = {
    Work.TECHNICAL: ("Tech", "Technical", "technical and specialist work"),
    Work.SOFTWARE: ("RSE", "Software", "research software, computing and data"),
    Work.TEACHING: ("Teach", "Teaching", "work for teaching"),
    Work.OPERATIONS: ("Ops", "Operations", "projects, operations and facilities"),
    Work.MANAGEMENT: ("Mgmt", "Management", "management"),
    Work.PROFESSIONAL: ("Prof", "Professional", "professional services and administration"),
    Work.ACADEMIC: ("Acad", "Academic", "academic and research posts"),
    Work.OTHER: ("Other", "Other", "other, or not told"),
}
"""Kinds of work: as a short label, as a word, and in full."""

KINDS: Mapping[str, str] = {
    "university": "universities",
    "institute": "institutes",
    "research-council": "research councils",
    "government": "government",
    "company": "companies",
    "network": "networks",
}
"""Kinds of institution, of several."""

JUDGED: Mapping[Judged, tuple[str, str]] = {
    Judged.POST: ("J", "the job: the post is judged"),
    Judged.PERSON: ("H", "its holder: the person is judged"),
    Judged.BOTH: ("JH", "both, by one way up or by several"),
    Judged.NEITHER: ("N", "neither is judged"),
    Judged.NOT_TOLD: ("?", "what is judged is not told"),
    Judged.NO_WAY: ("", "no way up is known"),
}
"""What is judged, as a letter and in words. "Person" and "post" begin alike, hence job and holder."""

FIXED_TERM: Mapping[FixedTerm, str] = {
    FixedTerm.OPEN: "open",
    FixedTerm.CLOSED: "closed",
    FixedTerm.PARTLY: "partly",
    FixedTerm.NOT_TOLD: "?",
    FixedTerm.NO_WAY: "",
}
"""Whether ways up are open to staff of fixed term, in a table."""

WAYS: Mapping[Mechanism, str] = {
    Mechanism.PROMOTION: "promotion of the person",
    Mechanism.REGRADING: "regrading of the post",
    Mechanism.VACANCY: "applying for a vacancy",
    Mechanism.EXAMINATION: "an examination",
    Mechanism.APPOINTMENT: "appointment",
    Mechanism.COMPLETION: "completing a training",
    Mechanism.AUTOMATIC: "time served",
    Mechanism.NOT_PUBLISHED: "a way up is known; how is not told",
}
"""How a grade is reached, where the words of a mechanism alone say too little."""

NOT_COMPARABLE = (
    "A cell is one grade of its own framework. Grades of different frameworks cannot be compared: cells at the same "
    "height are not equal grades, and a high column is not a better career, only one of more grades."
)
"""What a picture of all frameworks has to say."""

NOT_COMPARABLE_IN_NUMBERS = (
    "A grade is one of its own framework. Grades of different frameworks cannot be compared: more grades are not a "
    "better career, and equal numbers are not equal heights."
)
"""What a table of all frameworks has to say."""

AS_PUBLISHED = (
    "As published, or as found where an owner publishes nothing; for the sources see each framework. What is not told "
    "here may exist all the same."
)
"""Where it comes from."""


def heading(found: Overview, day: str) -> str:
    """How many frameworks of how many countries there are, and of which day; a single country by name."""
    counts = found.counts
    (*named,) = dict.fromkeys(country_name(group.country) for group in found.groups if group.country)
    where = f", {named[0]}" if len(named) == 1 else f" of {len(named)} countries" if named else ""
    return f"{_number(counts.frameworks, 'career framework')}{where}, {day}"


def group_name(group: Group, found: Overview) -> str:
    """The country, and the kind of institution where frameworks of several kinds stand in it."""
    if group.country is None:
        return "Of no institution"
    name = country_name(group.country)
    kinds = {each.kind for each in found.groups if each.country == group.country}
    return name if len(kinds) == 1 else f"{name}, {KINDS.get(group.kind or '', group.kind or '')}"


def way(mechanism: Mechanism) -> str:
    """How a grade is reached."""
    return WAYS.get(mechanism) or words.MECHANISMS[mechanism]


def publication(row: Row) -> str:
    """What is published of a framework beside its grades: its criteria, and its state unless it is in force."""
    count = row.shape.criteria
    criteria = f"{count} criteri{'on' if count == 1 else 'a'}" if count else "no criteria"
    if row.withheld:
        return f"framework not published; {criteria}" if count else "framework not published"
    return criteria if row.framework.status == "live" else f"{STATUSES[row.framework.status]}; {criteria}"


def summary(counts: Counts) -> tuple[tuple[str, str], ...]:
    """The counts in words, each with what it is about. Together the parts of one line are all frameworks."""
    judged, grades, fixed = counts.judged, counts.grades, counts.fixed_term
    lines = (
        (
            "Judged on the way up",
            (
                (judged[Judged.POST], "the post"),
                (judged[Judged.PERSON], "the person"),
                (judged[Judged.BOTH], "both"),
                (judged[Judged.NEITHER], "neither"),
                (judged[Judged.NOT_TOLD], "not told"),
                (judged[Judged.NO_WAY], "no way up known"),
            ),
        ),
        (
            "Grades",
            (
                (grades[Told.ALL], "of every track"),
                (grades[Told.SOME], "of some tracks"),
                (grades[Told.NONE], "none known"),
            ),
        ),
        ("Criteria", ((counts.criteria, "found"), (counts.frameworks - counts.criteria, "none found"))),
        (
            "Tops of tracks",
            (
                (counts.closed, "closed"),
                (counts.end_told, "say why they end or what comes after"),
                (counts.frameworks - counts.closed - counts.end_told, "not told"),
            ),
        ),
        (
            "People on fixed-term contracts",
            (
                (fixed[FixedTerm.OPEN], "open to them"),
                (fixed[FixedTerm.PARTLY], "open in part"),
                (fixed[FixedTerm.CLOSED], "closed to them"),
                (fixed[FixedTerm.NOT_TOLD], "not told"),
                (fixed[FixedTerm.NO_WAY], "no way up known"),
            ),
        ),
        (
            "The framework itself",
            ((counts.frameworks - counts.withheld, "published"), (counts.withheld, "not published by its owner")),
        ),
    )
    return tuple((name, _parts(parts)) for name, parts in lines)


def _parts(parts: tuple[tuple[int, str], ...]) -> str:
    return ", ".join(f"{text} {number}" for number, text in parts if number)


def grade_count(track: OverviewTrack) -> str:
    """How many grades of a track are known."""
    return _number(len(track.steps), "known grade") if track.steps else "grades not found"


def track_in_words(track: OverviewTrack) -> str:
    """A track as a sentence without its full stop: how many grades, how the top is reached, what is judged, its end."""
    parts = [f"{track.top.name} ({WORKS[track.work][2]}): {grade_count(track)}"]
    if track.steps and track.steps[-1].ways:
        parts.append(f"the highest is reached by {_ways(track.steps[-1])}")
        parts.append(_JUDGED_IN_WORDS[judged_at(track.steps)])
    elif len(track.steps) > 1:
        parts.append("no way up to the highest is known")
    if track.end is End.CLOSED:
        parts.append("its top is closed")
    elif track.end is End.TOLD:
        parts.append("why it ends, or where people go on from it, is told")
    return ", ".join(parts)


def row_in_words(row: Row) -> str:
    """A framework in sentences."""
    tracks = "; ".join(track_in_words(track) for track in row.tracks) or "no tracks were found"
    return f"{owner(row)}, {row.framework.title} ({publication(row)}): {tracks}."


_JUDGED_IN_WORDS: Mapping[Judged, str] = {
    Judged.POST: "the post is judged",
    Judged.PERSON: "the person is judged",
    Judged.BOTH: "the person and the post are judged",
    Judged.NEITHER: "neither person nor post is judged",
    Judged.NOT_TOLD: "what is judged is not told",
}


def _ways(step: Step) -> str:
    return words.joined(
        "a way that is not told" if each is Mechanism.NOT_PUBLISHED else way(each) for each in step.ways
    )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
