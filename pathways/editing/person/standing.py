"""How a person sees their own evidence, and the role that they hold, as changes to the document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import sentence
from pathways.editing.person.state import PersonState
from pathways.model.person import Standing


def judge(
    state: PersonState, criterion: str, standing: Standing | None, on: date, words: Mapping[Standing | None, str]
) -> Change:
    """Say how the evidence for a criterion stands.

    Args:
        state: The document.
        criterion: The criterion, as `FRAMEWORK/PROFILE.CRITERION`.
        standing: How it stands; None leaves it open.
        on: The day on which it is judged.
        words: What each standing is called, for the history.

    Raises:
        Unfit: If that is how it stands already.
    """
    held = state.person.criteria.get(criterion)
    if (held.standing if held else None) is standing:
        raise Unfit(f"this stands at “{words[standing]}” already", criterion)
    edit: Edit
    if standing is None:
        edit = Remove(("criteria",) if len(state.person.criteria) == 1 else ("criteria", criterion))
    else:
        entry = {"standing": str(standing), "on": on.isoformat()}
        edit = Put(("criteria", criterion), {**entry, **({"note": held.note} if held and held.note else {})})
    return Change(f"Judged a criterion: {words[standing]}", (edit,), ("criteria", criterion))


def note(state: PersonState, criterion: str, text: str) -> Change:
    """Add a note to how the evidence for a criterion stands; an empty one takes it away.

    Raises:
        Unfit: If the criterion is not judged yet, or the text cannot stand in a document.
    """
    held = state.person.criteria.get(criterion)
    if held is None:
        raise Unfit("say first how this stands", criterion)
    entry = {"standing": str(held.standing), **({"on": str(held.on)} if held.on else {})}
    if text.strip():
        entry["note"] = sentence(text, criterion)
    return Change("Noted something on a criterion", (Put(("criteria", criterion), entry),), ("criteria", criterion))


def hold_role(address: str, title: str) -> Change:
    """Say which role is held.

    Args:
        address: The role, as `FRAMEWORK:ROLE`.
        title: What it is called, for the history.
    """
    return Change(f"My role: {title}", (Put(("role",), address),), ("role",))
