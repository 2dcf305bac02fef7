"""What a person says of a fact, as a change to the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.person.state import PersonState
from pathways.funding.person import IN_ORDER
from pathways.model.facts import Fact, label_of
from pathways.rules.states import Known, Range, State
from pathways.rules.typed import NONE_WORD, Misfit, label, named, typed


def written_key(state: PersonState, fact_id: str, facts: Mapping[str, Fact]) -> str | None:
    """The name under which a document states a fact; None if it does not."""
    return next((key for key in state.person.facts if named(key, facts) == fact_id), None)


def say(state: PersonState, fact_id: str, raw: Any, facts: Mapping[str, Fact]) -> Change:
    """State a fact.

    Args:
        state: The document.
        fact_id: The fact.
        raw: The value, as it would be written; `none` where it is known that there is none.
        facts: The definitions of all facts.

    Raises:
        Unfit: If the fact has no such value, or it contradicts another day that is stated.
    """
    fact = facts[fact_id]
    name = label_of(fact_id, facts)
    try:
        found = typed(fact, raw)
    except Misfit as misfit:
        said = misfit.message.replace(label(fact), f"the {name}")
        raise Unfit(f"{said}{f'; {misfit.help}' if misfit.help else ''}", fact_id) from None
    if not isinstance(found, Known) and not (isinstance(raw, str) and raw.strip().casefold() == NONE_WORD):
        raise Unfit("write an answer, or leave the question with Esc", fact_id)
    _in_order({**state.given.states, fact_id: found}, fact_id, facts)
    key = written_key(state, fact_id, facts)
    held = state.data.get("facts") or {}
    whole = key is None or not isinstance(held.get(key), dict)
    value = _plain(found) if held else {"value": _plain(found)}  # so the section has a line for each fact
    edit = Put(("facts", key or fact_id, *(() if whole else ("value",))), value)
    return Change(f"Answered: {name}", (edit,), ("facts", fact_id))


def forget(state: PersonState, fact_id: str, facts: Mapping[str, Fact]) -> Change:
    """Leave open what was stated of a fact.

    Raises:
        Unfit: If nothing was.
    """
    key = written_key(state, fact_id, facts)
    if key is None:
        raise Unfit("this is open already", fact_id)
    last = len(state.person.facts) == 1
    edit: Edit = Remove(("facts",)) if last else Remove(("facts", key))
    return Change(f"Left open: {label_of(fact_id, facts)}", (edit,), ("facts", fact_id))


def _plain(found: State) -> Any:
    """A value as a document holds it."""
    if not isinstance(found, Known):
        return NONE_WORD
    shown = found.shown
    if isinstance(shown, tuple):
        return list(shown)
    if isinstance(shown, float) and shown.is_integer():
        return int(shown)
    return shown


def _in_order(states: Mapping[str, State], fact_id: str, facts: Mapping[str, Fact]) -> None:
    for first, second in IN_ORDER:
        earlier, later = _range(states.get(first)), _range(states.get(second))
        if fact_id in {first, second} and earlier is not None and later is not None and later.high < earlier.low:
            message = f"the {label_of(second, facts)} would come before the {label_of(first, facts)}"
            raise Unfit(message, fact_id)


def _range(state: State | None) -> Range | None:
    return state.value if isinstance(state, Known) and isinstance(state.value, Range) else None
