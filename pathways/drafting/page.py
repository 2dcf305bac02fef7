"""A draft as a commented document: every section begins with what it is and what to think about."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.drafting.outline import Outline
from pathways.drafting.page_moves import add_limits, add_moves
from pathways.drafting.page_roles import add_profiles, add_roles, in_words
from pathways.drafting.parts import Parts
from pathways.drafting.sheet import MARK, Sheet


@dataclass(frozen=True)
class Draft:
    """A draft, ready to be written."""

    text: str
    """The document, with its comments."""
    decisions: tuple[str, ...]
    """What it leaves to people, in the order of the document."""
    empty: tuple[str, ...]
    """The grades and tracks that the model has no criteria for."""


def page(parts: Parts, id_: str) -> Draft:
    """Write a draft.

    Args:
        parts: What it says.
        id_: The id of the document.
    """
    sheet = Sheet()
    _head(sheet, parts, id_)
    _bodies(sheet, parts)
    _grades(sheet, parts)
    _tracks(sheet, parts)
    _areas(sheet, parts)
    add_profiles(sheet, parts)
    add_roles(sheet, parts)
    add_moves(sheet, parts)
    add_limits(sheet, parts)
    opening = Sheet()
    _opening(opening, parts, len(sheet.decisions))
    empty = tuple(profile.roles for profile in parts.profiles if profile.source is None)
    return Draft(f"{opening}\n{sheet}", tuple(sheet.decisions), empty)


def _opening(sheet: Sheet, parts: Parts, decisions: int) -> None:
    outline, model = parts.outline, parts.alignment.pattern.framework
    sheet.say(
        f"""A first draft of a career framework for {outline.institution}, made from the model
        "{model.title}" ({model.id}).

        How to read this file: a line that begins with # is a note to you, and the program passes over it. Everything
        else is a name, a colon and a value. What is moved to the right belongs to the line above it, so keep the
        blanks at the beginning of lines, and use no tabs. A line with a hyphen is an item of a list.

        Nothing in it has been adopted by anybody: every statement is proposed by {outline.by}. Change what does not
        fit and strike out what you do not want. There are {decisions} places marked "{MARK}" that the draft cannot
        settle for you. Where one is settled, change what stands below it and delete the mark.

        While you write, let `pathways check --watch` with the name of this file run beside it: it says after every
        save what is wrong, and what is weak."""
    )


def _head(sheet: Sheet, parts: Parts, id_: str) -> None:
    outline, model = parts.outline, parts.alignment.pattern.framework
    sheet.put({"document": "framework", "format": 1, "id": id_})
    sheet.put({"title": f"Technical career framework, {outline.institution}", "summary": _summary(outline)})
    institution = {"name": outline.institution, "kind": outline.kind, "country": outline.country}
    sheet.put({"institution": institution})
    sheet.decide(
        "for which staff does the framework hold? Write it as another line under institution, for example:",
        2,
        "scope: laboratory, workshop and computing staff",
    )
    sheet.put({"status": "draft", "version": "1"})
    if outline.pay_scale:
        sheet.put({"pay_scale": outline.pay_scale})
    why = f"A draft made from the model {model.id}; nothing of it is adopted yet."
    sheet.put({"proposed": {"by": outline.by, "on": outline.on.isoformat(), "why": why}})


def _summary(outline: Outline) -> str:
    first, last = outline.rungs[0].spoken, outline.rungs[-1].spoken
    if not outline.branches:
        return f"One ladder from {first} to {last}."
    names = in_words([line.name for line in outline.branches])
    division = outline.rung(outline.division or "").spoken
    if outline.stem is None:
        return f"A ladder from {first} to {last} in these tracks: {names}."
    below = outline.rung(outline.stem.grades[-1]).spoken
    start = f"One ladder from {first} to {below}" if first != below else f"One grade, {first}, to begin with"
    return f"{start}; from {division} on it goes on in these tracks: {names}."


def _bodies(sheet: Sheet, parts: Parts) -> None:
    if not parts.bodies:
        return
    sheet.section(
        "bodies",
        """WHO DECIDES. The panels, committees and offices that the moves below speak of. People trust a decision when
        they know who takes it: say how many sit on each body, whether technical staff are among them, and whether
        somebody from outside the department is. The person, the line manager (manager) and the head of department
        (head) need no entry.""",
    )
    for key, body in parts.bodies.items():
        sheet.key(key, 2)
        question = f"who sits on the body called {body['name']}, and who takes the chair?"
        sheet.decide(question, 4, "" if "members" in body else "members: [the head of department, two technical staff]")
        sheet.put(body, 4)


def _grades(sheet: Sheet, parts: Parts) -> None:
    outline = parts.outline
    if parts.families:
        sheet.section("families", "JOB FAMILIES. Kinds of work that share rules or pay; each track belongs to one.")
        sheet.put(parts.families, 2)
    sheet.section(
        "grades",
        """GRADES, from the lowest to the highest. The rank orders them; the label is only what people call a grade.""",
    )
    if outline.pay_scale:
        sheet.decide(
            f"from which to which point of the pay scale {outline.pay_scale} does each grade run? Until that is known "
            "each grade says so with not_published. Write instead, with your own points:",
            2,
            "points: [20, 26]\ncontribution: 29",
        )
    else:
        sheet.say(
            "No pay scale is named. If there is one, put it at the top as pay_scale, and points under each grade.",
            2,
        )
    if any("counts_as" in grade for grade in parts.grades.values()):
        sheet.decide(
            "which grades count as lecturer level? Some funders ask for it before somebody may lead a grant. Write yes "
            "or no where it says unknown.",
            2,
        )
    sheet.put(parts.grades, 2)


def _tracks(sheet: Sheet, parts: Parts) -> None:
    outline = parts.outline
    sheet.section(
        "tracks",
        """TRACKS. Lines of work up the grades; each grade of a track is a role that somebody can hold. Nobody should
        stand below the top of a track without a way on. Where a track ends below the highest grade, say why under
        ends_because: people there read it first.""",
    )
    for line in outline.lines:
        data = parts.tracks[line.id]
        sheet.key(line.id, 2)
        if line.source is None:
            question = f"what is the work of the track {line.name}? The model has no such track. Write:"
            sheet.decide(question, 4, "description: What people on it do.")
        if "ends_because" in data and line is not outline.stem:
            top = outline.rung(line.grades[-1]).spoken
            sheet.decide(f"where do people go from {top} of the track {line.name}, and why does it end there?", 4)
        sheet.put(data, 4)


def _areas(sheet: Sheet, parts: Parts) -> None:
    if parts.scales:
        sheet.section("scales", "SCALES. Words with an order, by which areas are judged; the lowest comes first.")
        sheet.put(parts.scales, 2)
    if parts.areas:
        sheet.section(
            "areas", "AREAS. The kinds of work that criteria are sorted by, the same for all grades and tracks."
        )
        sheet.put(parts.areas, 2)
