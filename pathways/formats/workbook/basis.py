"""Where a statement comes from, as the five columns that every sheet ends with."""

from __future__ import annotations

from typing import Any

from pathways.formats.workbook import cells
from pathways.formats.workbook.cells import WrongCell

KEYS = ("source", "inferred_from", "because", "proposed")
"""The keys of a statement that the columns stand for."""

HEADINGS = ("Basis", "Sources", "Because", "Proposed by", "Proposed on")


def basis_cells(statement: dict[str, Any]) -> dict[str, str] | None:
    """The basis of a statement by heading; None where the columns cannot hold it."""
    held = {key: statement[key] for key in KEYS if key in statement}
    texts = _texts(held)
    if texts is None:
        return None
    try:
        return texts if _alike(basis_data(texts), held) else None
    except WrongCell:
        return None


def basis_data(texts: dict[str, str]) -> dict[str, Any]:
    """The keys of a statement that the columns ask for.

    Raises:
        WrongCell: If they do not fit each other.
    """
    basis, sources, because, by, on = (texts.get(heading, "") for heading in HEADINGS)
    names = cells.NAMES.read(sources) if sources else None
    kind = basis.casefold() or ("published" if sources else "proposed" if by or on else "")
    if kind not in ("", "published", "inferred", "proposed"):
        raise WrongCell(f"{basis!r} is no basis", "write published, inferred or proposed, or empty the cell")
    if kind in ("", "proposed") and sources:
        raise WrongCell("what is proposed names no sources", "write published or inferred, or empty Sources")
    if kind != "proposed" and (by or on):
        raise WrongCell("only what is proposed says by whom and when", "write proposed, or empty the other two")
    if kind in ("published", "inferred") and not sources:
        raise WrongCell(f"what is {kind} names its sources", "name them in Sources, by their ids on the sheet Sources")
    if kind == "published" and because:
        raise WrongCell("what is published needs no reason", "write inferred, or empty Because")
    if kind == "published":
        return {"source": names}
    if kind == "inferred":
        return {"inferred_from": names, **({"because": because} if because else {})}
    if kind == "proposed":
        said = {"by": by, "on": on, "why": because}
        return {"proposed": {key: value for key, value in said.items() if value}}
    return {"because": because} if because else {}


def with_basis(statement: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """A statement with the basis that the columns ask for; what is the same keeps its place and form."""
    wanted = basis_data(texts)
    for key, value in wanted.items():
        if isinstance(statement.get(key), list) and not isinstance(value, list | dict):
            wanted[key] = [value]
    kept = {key: wanted.get(key, value) for key, value in statement.items() if key not in KEYS or key in wanted}
    return {**kept, **{key: value for key, value in wanted.items() if key not in kept}}


def _texts(held: dict[str, Any]) -> dict[str, str] | None:
    found = dict.fromkeys(HEADINGS, "")
    proposed = held.get("proposed", {})
    if not isinstance(proposed, dict) or not proposed.keys() <= {"by", "on", "why"}:
        return None
    stating = [key for key in ("source", "inferred_from", "proposed") if key in held]
    if len(stating) > 1 or ("because" in held and stating and stating != ["inferred_from"]):
        return None
    if stating:
        found["Basis"] = {"source": "published", "inferred_from": "inferred", "proposed": "proposed"}[stating[0]]
    try:
        if stating and stating[0] != "proposed":
            found["Sources"] = cells.as_text(cells.NAMES.shown(held[stating[0]]))
    except TypeError:
        return None
    found["Because"] = cells.as_text(held.get("because", proposed.get("why", "")))
    found["Proposed by"] = cells.as_text(proposed.get("by", ""))
    found["Proposed on"] = cells.as_text(proposed.get("on", ""))
    return found


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    def plainly(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plainly(each) for key, each in value.items()}
        return [cells.as_text(each) for each in cells.as_list(value)]

    return bool(plainly(one) == plainly(other))
