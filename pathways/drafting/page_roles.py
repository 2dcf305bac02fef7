"""The part of a draft on what roles ask for and are called, with its comments."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.drafting.parts import Parts
from pathways.drafting.sheet import Sheet


def add_profiles(sheet: Sheet, parts: Parts) -> None:
    """What each grade and track asks for."""
    sheet.section(
        "profiles",
        """WHAT ROLES ASK FOR. A profile holds the criteria of a grade or of a track at a grade; builds_on means that
        those of the lower one are asked as well, and replaces that a criterion takes the place of a lower one. Write
        what somebody does, for whom and how often, and what would show it: words such as effectively or appropriate
        cannot be shown. From grade to grade there must be more, not the same again.""",
    )
    sheet.say("Drawn from the model like this:", 2)
    for sentence in drawn(parts):
        sheet.say(f"- {sentence}", 2)
    for profile in parts.profiles:
        sheet.blank()
        sheet.key(profile.id, 2)
        sheet.put(profile.data, 4)
        if "criteria" not in profile.data:
            sheet.decide(
                f"what is asked of somebody at {_lowered(profile.roles)}? The model has nothing for it. "
                "A criterion is written:",
                4,
                _CRITERION,
            )


_CRITERION = """criteria:
  maintains:
    area: (one of those above)
    text: Keeps the maintenance record of a group of instruments.
    evidence: [maintenance record]"""


def add_roles(sheet: Sheet, parts: Parts) -> None:
    """What holders are called."""
    outline = parts.outline
    about = """ROLES. What holders are called. Each grade of each track is a role even without an entry here; its name
        is the track, a hyphen and the grade. Titles are the model's: put those that people know on their doors.
        Professional registration is where it is typical, and no condition."""
    if not parts.roles:
        sheet.lines += ["", ""]
        sheet.say(about)
    else:
        sheet.section("roles", about)
    if any("evaluation" in role for role in parts.roles.values()):
        sheet.decide("by which job evaluation scheme are posts graded? Write its name under evaluation.", 2)
    for line, grade in outline.places:
        role = f"{line.id}-{grade}"
        if role in parts.roles:
            sheet.put({role: parts.roles[role]}, 2)
        else:
            place = f"{outline.rung(grade).spoken} of the track {line.name}"
            title = f'{role}: {{title: "...", track: {line.id}, grade: "{grade}"}}'
            sheet.decide(f"what are people called at {place}? The model has no title. Write:", 2, title)


def drawn(parts: Parts) -> Iterator[str]:
    """Which profile of the model stands behind which of the draft."""
    model = parts.alignment.pattern.framework
    for profile in parts.profiles:
        if profile.source is None:
            yield f"{_raised(profile.roles)}: nothing; the model has no such profile, and it is left empty."
            continue
        also = f", with what still holds of {in_words(list(profile.taken_in))}" if profile.taken_in else ""
        yield f"{_raised(profile.roles)}: {profile.source} of {model.id}{also}."


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lowered(profile: str) -> str:
    return profile.replace("Grade ", "grade ", 1) if profile.startswith("Grade ") else profile


def in_words(names: list[str]) -> str:
    """Names as they stand in a sentence."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
