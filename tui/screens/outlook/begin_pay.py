"""Whose pay the posts of a new scenario are on: the structure, the staff group, the pension scheme."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.catalogue import bundled
from pathways.documents.peek import peek
from pathways.documents.whole import NotWhole, whole_reading

from ...dialogs.pick import Choice

if TYPE_CHECKING:
    from pathways.documents.entry import Entry
    from pathways.model.on_costs import OnCosts
    from pathways.model.pay_structure import PayStructure

    from ..modeller import ModellerScreen


async def pay_asked(desk: ModellerScreen, folder: Path, on: date) -> dict[str, str]:
    """Ask whose pay the posts are on.

    Args:
        desk: The modeller.
        folder: Where documents of the user's own are looked for.
        on: The day of the baseline.

    Returns:
        `structure`, `staff` and `pension`, as far as they are said.
    """
    entries = await asyncio.to_thread(_structures, folder)
    institution = desk.state.framework.institution
    own = next((key for key, each in entries.items() if institution and each.institution == institution.name), "")
    choices = [
        Choice("", "None of these", "Only salaries in the table are known; grades join nothing"),
        *(Choice(key, each.title or key, each.institution) for key, each in entries.items()),
    ]
    structure = await desk.picked("Whose pay are the posts on?", choices, first=own)
    if not structure:
        return {}
    try:
        named = str(entries[structure].path)
        document: PayStructure = (await asyncio.to_thread(whole_reading, named, "pay-structure")).document  # type: ignore[assignment]
    except NotWhole:
        desk.tell(f"{structure} has problems; `pathways check` names them")
        return {"structure": structure}
    pay = {"structure": structure}
    group = await _group(desk, document, on)
    if group:
        pay["staff"] = group
    pension = await _pension(desk, document.institution.country)
    if pension:
        pay["pension"] = pension
    return pay


def _structures(folder: Path) -> dict[str, Entry]:
    """The pay structures at hand, those of the folder first, by how a scenario names them."""
    beside = (peek(path) for path in sorted(folder.glob("*.yaml")))
    own = {each.path.name: each for each in beside if each is not None and each.kind == "pay-structure"}
    return {**own, **{each.id: each for each in bundled().of_kind("pay-structure")}}


async def _group(desk: ModellerScreen, structure: PayStructure, on: date) -> str:
    """The staff group, where there are several."""
    from pathways.pay.grades import tables_on

    groups = [table.staff for table in tables_on(structure, on) if table.staff is not None]
    if len(groups) < 2:
        return ""
    return await desk.picked("Which staff are they?", [Choice(each, each) for each in groups])


async def _pension(desk: ModellerScreen, country: str) -> str:
    """The pension scheme, where the country's are held."""

    def held() -> OnCosts | None:
        from pathways.scenarios.pay import on_costs

        return on_costs(country)

    costs = await asyncio.to_thread(held)
    schemes = {key: each for key, each in costs.costs.items() if each.kind == "pension"} if costs else {}
    if not schemes:
        return ""
    none = Choice("", "None of these", "No pension is counted")
    choices = [*(Choice(key, each.name, each.who or "") for key, each in schemes.items()), none]
    return await desk.picked("Which pension scheme are most of them in?", choices)
