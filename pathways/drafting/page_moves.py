"""The part of a draft on moves and their limits, with its comments."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.drafting.moves import DraftedMove
from pathways.drafting.parts import Parts
from pathways.drafting.sheet import Sheet
from pathways.model.moves import Mechanism


def add_moves(sheet: Sheet, parts: Parts) -> None:
    """How people get from role to role, and which way is for whom."""
    sheet.section(
        "moves",
        """MOVES. How people and posts get from role to role. For each, ask: who decides, and on what evidence? Is it
        open to people on fixed-term contracts, of whom there are many among technical staff? Can a line manager stop a
        case? Is there a way up that does not wait for somebody else to leave? Where is a refusal taken? Days and rounds
        are not-published until you settle them.""",
    )
    for move in parts.moves:
        sheet.blank()
        _move(sheet, move)
    if parts.choosing:
        sheet.section("choosing", "WHICH WAY WHEN. A table for people who ask which of the moves is for them.")
        sheet.put(parts.choosing, 2)


_ABOUT = {
    Mechanism.PROMOTION: "Promotion: a case is made for the person, whose work is judged against the criteria.",
    Mechanism.REGRADING: "Regrading: the post is evaluated again because its work has grown; the person is not judged.",
    Mechanism.VACANCY: "Vacancy: a post is free and is competed for. People can plan only as far as posts fall free.",
    Mechanism.APPOINTMENT: "Appointment: a superior or the institution chooses somebody.",
    Mechanism.EXAMINATION: "Examination: people sit an examination or come before a jury, and the result is ranked.",
    Mechanism.AUTOMATIC: "Progression by time served: after a number of years the next grade follows by itself.",
    Mechanism.COMPLETION: "Completion: training ends, and the person takes up a post.",
    Mechanism.TRANSFER: "Change of track: the work has moved, and title and track follow; grade and pay stay.",
    Mechanism.ACTING_UP: "Acting up: the higher role for a limited time, with an allowance, and then back.",
    Mechanism.SECONDMENT: "Secondment: another role for a limited time, and then back to one's own.",
    Mechanism.REVIEW: "Review: a look at the person or the post that need not end in a move.",
}

_WHEN = (
    "when can a case be made, from what day does the result count, and how long does one wait after a refusal? "
    "With your own days this can stand instead of the lines below:"
)

_ROUNDS = """timing: {open: rounds, rounds_per_year: 1, dates: [{what: applications, on: "01-15"}],
  effective: "08-01", wait_after_refusal: {months: 12}}"""


def _move(sheet: Sheet, move: DraftedMove) -> None:
    mechanism = Mechanism(move.data["mechanism"])
    taken = f" Filled from the move {move.source} of the model {move.model}." if move.model else ""
    if move.part == "entry":
        sheet.say(f"Appointment from outside: a post is advertised to everybody.{taken}", 2)
    else:
        sheet.say(f"{_ABOUT[mechanism]}{taken}", 2)
    sheet.key(move.id, 2)
    sheet.put(move.data, 4)
    for question, example in _open_points(move, mechanism):
        sheet.decide(question, 4, example)
    sheet.put({"timing": move.timing}, 4)


def _open_points(move: DraftedMove, mechanism: Mechanism) -> Iterator[tuple[str, str]]:
    """What a move leaves to people, each with what to write for an example."""
    if move.model is None:
        yield (
            "who decides, and in what steps? Write, with a body that stands under bodies:",
            "stages: [{by: head, what: decides}]",
        )
        if mechanism is Mechanism.AUTOMATIC:
            years = "requires: {fact: post.years_in_grade, at_least: 3}"
            yield "after how many years? Write:", years
        else:
            yield "on what evidence? Write:", "evidence: [{kind: cv}, {kind: interview}]"
    if "pay_rule" not in move.data and mechanism is not Mechanism.REVIEW:
        yield "where does pay start after the move? Write:", "pay_rule: The lowest point of the new grade."
    if mechanism is Mechanism.REVIEW and "rounds_per_year" in move.timing:
        yield (
            "when is the review held? With your own days this can stand instead of the lines below:",
            'timing: {open: rounds, rounds_per_year: 1, dates: [{what: reviews are held, on: "06-30"}]}',
        )
    elif "rounds_per_year" in move.timing or "effective" in move.timing:
        yield _WHEN, _ROUNDS
    if mechanism in {Mechanism.PROMOTION, Mechanism.REGRADING} and "appeal" not in move.data:
        yield "to whom, and within how many days, is a refusal taken? Write:", "appeal: To ..., within 20 working days."


def add_limits(sheet: Sheet, parts: Parts) -> None:
    """Room for a limit, as the models have none."""
    rising = [move.id for move in parts.moves if move.part in {"stem", "division", "branch"}]
    counted = next(iter(rising), "entry")
    sheet.lines += ["", ""]
    sheet.say(
        """LIMITS. The model has no quota: the number of moves follows from the cases. If a limit is applied, people
        must be able to read it here."""
    )
    sheet.decide(
        "is there a limit on how many cases succeed? If so write it, and if not delete this:",
        0,
        f"limits:\n  places: {{count_of: {counted}, at_most: 3, per: year}}",
    )
