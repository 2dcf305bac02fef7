"""The equality analysis of a scenario, as data: ``pathways/equality/1``."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.equality import CANNOT_SHOW, PAY_STEP, characteristic
from pathways.model.framework import Framework
from pathways.model.scenario import Scenario
from pathways.workforce.equality.answer import FOUR_FIFTHS, Characteristic, Equality, Group, Pay, PayGap, Rate
from pathways.workforce.equality.person import CONTRACT, HOURS


def equality(
    scenario: Scenario,
    found: Equality,
    frameworks: tuple[Framework | None, Framework],
    basis: Sequence[str],
    left_out: int,
) -> Data:
    """The groups of each characteristic with counts, rates and pay gaps; null is what may not be shown.

    Args:
        scenario: The scenario.
        found: Its analysis.
        frameworks: The present framework, where there is another one, and the new one.
        basis: What is taken for granted, as sentences.
        left_out: Rows of the staff table that were passed over.
    """
    old, new = frameworks
    return {
        **pieces.envelope("equality", new),
        "present_framework": {"id": old.id, "title": old.title} if old is not None else None,
        "scenario": {"id": scenario.id, "title": scenario.title},
        "round_to": found.rule.round_to,
        "small": found.rule.small,
        "left_out": left_out,
        "people": found.people,
        "bands": list(found.bands),
        "measures": [str(each) for each in found.measures],
        "pointer_below": FOUR_FIFTHS,
        "pay": {
            "currency": found.currency,
            "on": found.pay_day.isoformat(),
            "known": found.pay_known,
            "structure_changes": found.pay_changes,
        },
        "characteristics": [_characteristic(each) for each in found.characteristics],
        "basis": list(basis),
        "cannot_show": list(CANNOT_SHOW),
    }


def _characteristic(each: Characteristic) -> Data:
    return {
        "name": characteristic(each.name),
        "kind": {CONTRACT: "contract", HOURS: "hours"}.get(each.name, "characteristic"),
        "reference": each.reference,
        "highest": {str(measure): group for measure, group in each.highest.items()},
        "groups": [_group(group) for group in each.groups],
    }


def _group(group: Group) -> Data:
    return {
        "name": group.name,
        "recorded": group.recorded,
        "people": group.people,
        "bands": dict(group.bands),
        "standings": {str(outcome): count for outcome, count in group.outcomes.items()},
        "rates": {str(measure): _rate(rate) for measure, rate in group.rates.items()},
        "pay": _pay(group.pay),
        "pay_after": _pay(group.pay_after),
    }


def _rate(rate: Rate | None) -> Data | None:
    if rate is None:
        return None
    ratio = None if rate.ratio is None else round(rate.ratio, 2)
    return {"part": round(rate.part, 2), "ratio": ratio, "difference": round(rate.difference, 2)}


def _pay(pay: Pay | None) -> Data | None:
    if pay is None:
        return None
    return {"mean": PAY_STEP * round(pay.mean / PAY_STEP), "gap": _gap(pay.gap)}


def _gap(gap: PayGap | None) -> Data | None:
    if gap is None:
        return None
    parts = {"whole": gap.whole, "between_grades": gap.between, "within_grades": gap.within}
    return {name: None if part is None else round(part, 3) for name, part in parts.items()}
