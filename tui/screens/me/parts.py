"""The lines of each part of the screen about the person, and what is told beside them."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import achievements, words
from pathways.export.criteria import in_words
from pathways.export.text.layout import Page
from pathways.export.text.me import (
    SIGNS,
    add_achievement,
    add_contract,
    add_counts,
    add_evidence,
    add_levels,
    add_need,
    add_way,
    in_order,
    standings,
)
from pathways.model.dates import in_words as date_in_words
from pathways.model.person import Achievement
from pathways.sector.career_plan import Need, Present
from pathways.sector.evidence import counts_by_year

from .form import CONTRACT, OPEN, add_question, fact_row, form_rows
from .reading import Gone
from .row import Key, Row, heading
from .view import View

PRIVATE = "Nothing of this leaves your machine."


def rows_of(view: View, part: str) -> list[Row]:
    """The lines of a part."""
    return list({"about": _about, "contract": _contract, "evidence": _evidence, "gap": _gap}[part](view))


def _about(view: View) -> Iterator[Row]:
    yield Row("My role", _role(view.present), ("role",))
    yield from form_rows(view.state, view.facts)
    yield heading("More")
    yield Row("Another question …", "", ("find",), "+")
    yield Row("Delete everything that is kept of me …", "", ("erase",), "×")


def _contract(view: View) -> Iterator[Row]:
    yield Row("My role", _role(view.present), ("role",))
    yield from (fact_row(view.state, name, view.facts) for name in CONTRACT)


def _evidence(view: View) -> Iterator[Row]:
    yield Row("Add something that I have done …", "", ("add",), "+")
    keys = {id(each): key for key, each in view.state.person.evidence.items()}
    for kind, years in counts_by_year(view.state.person).items():
        yield heading(f"{words.sentence_case(achievements.KINDS[kind])}: {sum(years.values())}")
        for each in in_order(view.state.person, kind):
            yield Row(each.text, _when(each), ("achievement", keys[id(each)]))


def _gap(view: View) -> Iterator[Row]:
    way = view.way
    gone = view.goal if isinstance(view.goal, Gone) else None
    here = view.role
    same = way is not None and here is not None and here.graph.framework.id == way.place.graph.framework.id
    where = way.place if way is not None else gone
    yield Row("Towards", way.place.role.title if way is not None and same else _role(where), ("goal",))
    if way is None:
        return
    area = ""
    for need in way.needs:
        criterion = need.expectation.criterion
        if criterion.area != area:
            area = criterion.area
            yield heading(words.area(area, way.place.graph.framework))
        new = " (new)" if need.expectation.id in way.new else ""
        text = f"{in_words(criterion, way.place.graph.framework.footing)}{new}"
        yield Row(text, "", ("need", need.expectation.id), SIGNS[need.have.standing])
    if way.levels or way.lists:
        yield heading("Beside these")
        yield Row("Levels, and lists of which a number is enough", "", ("levels",))


def _role(place: Present | Gone | None) -> str:
    if place is None:
        return OPEN
    if isinstance(place, Gone):
        return f"{place.address} (cannot be found)"
    framework = place.graph.framework
    return f"{place.role.title}, {framework.institution.name if framework.institution else framework.title}"


def _when(found: Achievement) -> str:
    if found.on is not None:
        return date_in_words(found.on)
    return f"since {date_in_words(found.since)}" if found.since is not None else "no date"


def add_detail(page: Page, view: View, part: str, key: Key) -> None:
    """What is told beside a line."""
    match (part, *key):
        case ("contract", *_):
            add_contract(page, view.contract, view.facts, view.role.role.title if view.role else "", terms=False)
        case (_, "fact", fact_id):
            add_question(page, fact_id, view.state, view.facts)
        case (_, "role"):
            _add_role(page, view.present, "Which role do you have? Enter chooses a framework, then the role.")
        case (_, "achievement", name):
            add_achievement(page, view.state.person.evidence[name], view.named())
            page.heading("All, by kind and year", "-")
            add_counts(page, view.state.person)
        case ("evidence", *_):
            add_counts(page, view.state.person)
            page.gap()
            page.text("What is noted while it is fresh need not be remembered when a case is written.", role="faint")
        case (_, "need", _) if (need := need_of(view, key)) is not None and view.way is not None:
            add_need(page, need, view.way.place.graph.framework, view.way.building)
        case (_, "levels") if view.way is not None:
            add_levels(page, view.way.place.graph.framework, view.way.lists, view.way.levels)
        case (_, "goal"):
            _add_goal(page, view)
        case (_, "find"):
            page.text(
                "Every question that a career rule or a funder asks can be found by its words, and answered here."
            )
        case (_, "erase"):
            page.text("Removes the file, and what could be undone. It asks first. It cannot be had back.")
        case _:
            page.text(PRIVATE)


def _add_role(page: Page, place: Present | Gone | None, question: str) -> None:
    if isinstance(place, Present):
        page.text(place.role.title, role="strong")
        page.text(place.graph.framework.title)
        page.field("Grade", words.grade(place.role, place.graph.framework))
    elif isinstance(place, Gone):
        page.text(place.message, role="warn")
    page.text(question)


def _add_goal(page: Page, view: View) -> None:
    if view.way is not None:
        if view.way.needs:
            page.text(f"{standings(view.way.needs)}.", role="strong")
            page.text("How you stand is your own view: it never follows from how much you list.")
        else:
            framework = view.way.place.graph.framework
            page.text(words.silence(f"What {view.way.place.role.title} asks for", framework), role="strong")
        page.text("e writes your plan to this role to a file, for Word, as a page, PDF or text.", role="faint")
        page.gap()
    elif isinstance(view.goal, Gone):
        page.text(view.goal.message, role="warn")
    page.text("Which role would you like to be in? Enter, or g, chooses another.")


def need_of(view: View, key: Key) -> Need | None:
    """The criterion that a line stands for."""
    if view.way is None or key[:1] != ("need",):
        return None
    return next((each for each in view.way.needs if each.expectation.id == key[1]), None)


def add_part(page: Page, view: View, part: str) -> None:
    """A part as a whole, to be written to a file."""
    if part == "contract":
        add_contract(page, view.contract, view.facts, view.role.role.title if view.role else "")
    elif part == "evidence":
        add_evidence(page, view.state.person, view.named())
    elif part == "gap" and view.way is not None:
        way = view.way
        add_way(page, way.place.role, way.place.graph.framework, way.needs, way.new, way.lists, way.levels,
                way.building)  # fmt: skip
    else:
        page.heading("About me", "=")
        for row in _about(view):
            if not row.key:
                page.heading(row.text, "-")
            elif row.value:
                page.field(row.text, row.value)
    page.gap()
    page.text("Private: this was written on my own machine, from my own file.", role="faint")
