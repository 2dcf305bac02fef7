"""The equality analysis of a scenario in sections and tables: what text and Markdown are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathways.export import words
from pathways.export.assuming import left_out as rows_left_out
from pathways.export.money import money
from pathways.export.staffing import HIDDEN, WORDS
from pathways.model.scenario import Scenario
from pathways.workforce.equality.answer import FOUR_FIFTHS, Characteristic, Equality, Group, Measure, Pay
from pathways.workforce.equality.person import CONTRACT, HOURS, Outcome

PAY_STEP = 100
"""Mean pay is shown to the nearest multiple of this."""

MEASURES: Mapping[Measure, str] = {
    Measure.MAPPED: "mapped",
    Measure.WAY_UP_BEFORE: "way up at present",
    Measure.WAY_UP: "way up in the new framework",
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.WAY_UP: "mapped, way up",
    Outcome.NO_WAY_UP: "mapped, no way up",
    Outcome.MAPPED: "mapped",
    Outcome.TO_BE_EVALUATED: "to be evaluated",
    Outcome.OUT_OF_SCOPE: "out of scope",
}

CANNOT_SHOW = (
    "Why groups differ. A gap or a low rate is a reason to look, and neither proves nor rules out discrimination.",
    "Whether a small difference is more than chance: no test is made, and few people make any rate unsteady.",
    "Anything of groups that are hidden, of those for whom nothing is recorded, or of two characteristics at once.",
    "Who would succeed. Whether people meet what an open move asks for, and who decides, is not looked at here.",
    "Whether work is of equal value. That needs job evaluation, by people.",
    "Outcomes after the first day: promotions, evaluations and leaving are not in these tables.",
)


@dataclass(frozen=True)
class NamedTable:
    """Rows with a name above them."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of the answer."""

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[NamedTable, ...] = ()
    points: tuple[str, ...] = ()


def sections(
    scenario: Scenario, found: Equality, frameworks: tuple[str | None, str], basis: Sequence[str], left_out: int
) -> tuple[Section, ...]:
    """Everything that is said of a scenario, in order.

    Args:
        scenario: The scenario.
        found: Its analysis.
        frameworks: The titles of the present framework, where there is another one, and of the new one.
        basis: What else is taken for granted, as sentences.
        left_out: Rows of the staff table that were passed over.
    """
    every = "People, whose number may not be shown" if found.people is None else f"About {found.people:,} people"
    return (
        Section("Who is looked at", (f"{every}, {from_and_to(frameworks)}.", *summary(found))),
        *(_characteristic(each, found) for each in found.characteristics),
        Section("How to read this", points=tuple(_reading(found))),
        Section("What is taken for granted", points=tuple(_granted(scenario, found, basis, left_out))),
        Section("What these numbers cannot show", points=CANNOT_SHOW),
    )


def from_and_to(frameworks: tuple[str | None, str]) -> str:
    """From which framework to which, by their titles."""
    old, new = frameworks
    return f"from {old} to {new}" if old else f"to {new}; the scenario has no present framework to set it against"


def characteristic(name: str) -> str:
    """What a characteristic is called."""
    return {CONTRACT: "Contract type", HOURS: "Hours"}.get(name, name)


def group(name: str, of: str) -> str:
    """What a group is called; what is not recorded is said."""
    if of in {CONTRACT, HOURS}:
        return WORDS.get(name, name)
    return name or "not recorded"


def percent(part: float) -> str:
    """A part as whole per cent."""
    return f"{part:.0%}"


def gap(part: float | None) -> str:
    """A pay gap in per cent to one decimal."""
    return HIDDEN if part is None else f"{0.0 if abs(part) < 0.0005 else 100 * part:.1f}%"


def mean(pay: Pay | None, currency: str) -> str:
    """Mean pay, rounded so that it tells nothing of single people."""
    return HIDDEN if pay is None else money(PAY_STEP * round(pay.mean / PAY_STEP), currency)


def below_four_fifths(found: Characteristic) -> Iterator[tuple[Group, Measure, float]]:
    """The recorded groups whose rate is less than four fifths of the highest."""
    for each in found.groups:
        for measure, rate in each.rates.items():
            if each.recorded and rate is not None and rate.ratio is not None and rate.ratio < FOUR_FIFTHS:
                yield each, measure, rate.ratio


def summary(found: Equality) -> Iterator[str]:
    """What is to be looked at more closely, in a sentence or two."""
    told = [
        f"{characteristic(each.name)}: {group(one.name, each.name)} ({MEASURES[measure]}, ratio {ratio:.2f})"
        for each in found.characteristics
        for one, measure, ratio in below_four_fifths(each)
    ]
    if told:
        yield f"Rates below four fifths of the highest, to look at more closely: {'; '.join(told)}."
    elif any(comparable(each, measure) for each in found.characteristics for measure in found.measures):
        yield "No rate that can be shown is below four fifths of the highest of its characteristic."
    else:
        yield "No two rates can be shown beside each other."
    if Measure.WAY_UP not in found.measures:
        yield (
            "Mapped people with and without an open way up are too unequal in number to be told apart: one of the two "
            "is a small group, so that no rate of ways up is given for the new framework."
        )


def _characteristic(each: Characteristic, found: Equality) -> Section:
    tables = [_standing(each, found), _grades(each, found)]
    rates = _rates(each, found)
    tables += [rates] if rates is not None else []
    if found.pay_known:
        tables.append(_pay(each, found, after=False))
    if found.pay_known and found.pay_changes:
        tables.append(_pay(each, found, after=True))
    return Section(characteristic(each.name), tables=tuple(tables), points=tuple(_pointers(each)))


def _pointers(each: Characteristic) -> Iterator[str]:
    for one, measure, ratio in below_four_fifths(each):
        highest = each.highest[measure]
        assert highest is not None
        yield (
            f"Look closer: {group(one.name, each.name)}, {MEASURES[measure]}, has {ratio:.2f} of the rate of "
            f"{group(highest, each.name)}; below {FOUR_FIFTHS} is a pointer and no verdict."
        )


def _standing(each: Characteristic, found: Equality) -> NamedTable:
    header = ("", "people", *(OUTCOMES[outcome] for outcome in found.outcomes))
    rows = [
        (group(one.name, each.name), _count(one.people), *(_count(one.outcomes[outcome]) for outcome in found.outcomes))
        for one in each.groups
    ]
    return NamedTable("Who is mapped where", header, tuple(rows))


def _grades(each: Characteristic, found: Equality) -> NamedTable:
    header = ("", *(band_name(band) for band in found.bands))
    rows = [(group(one.name, each.name), *(_count(one.bands[band]) for band in found.bands)) for one in each.groups]
    return NamedTable("People by present grade", header, tuple(rows))


def _rates(each: Characteristic, found: Equality) -> NamedTable | None:
    """The rates that can be shown; None where there are none."""
    rows = []
    for measure in found.measures:
        compares = comparable(each, measure)
        for one in each.groups:
            rate = one.rates[measure]
            if rate is None:
                continue
            ratio = f"{rate.ratio:.2f}" if compares and rate.ratio is not None else HIDDEN
            points = f"{100 * rate.difference:+.0f}" if compares else HIDDEN
            rows.append((group(one.name, each.name), MEASURES[measure], percent(rate.part), ratio, _no_sign(points)))
    header = ("", "rate of", "rate", "ratio", "points")
    return NamedTable("Rates, beside the highest", header, tuple(rows)) if rows else None


def _pay(each: Characteristic, found: Equality, *, after: bool) -> NamedTable:
    rows = []
    for one in each.groups:
        pay = one.pay_after if after else one.pay
        found_gap = pay.gap if pay else None
        is_reference = one.name == each.reference
        parts = (found_gap.whole, found_gap.between, found_gap.within) if found_gap else (None, None, None)
        shown = ("compared with", "", "") if is_reference and pay is not None else tuple(gap(part) for part in parts)
        rows.append((group(one.name, each.name), mean(pay, found.currency), *shown))
    name = "Mean pay at full time, after the change of pay structure" if after else "Mean pay at full time"
    return NamedTable(name, ("", "mean pay", "gap", "between grades", "within grades"), tuple(rows))


def comparable(each: Characteristic, measure: Measure) -> bool:
    """Whether there are two recorded rates to set beside each other."""
    return sum(one.recorded and one.rates[measure] is not None for one in each.groups) > 1


def _reading(found: Equality) -> Iterator[str]:
    rule = found.rule
    yield (
        f"Counts are of people, rounded to {rule.round_to}; fewer than {rule.small}, and what would tell them, are not "
        f"shown. {HIDDEN} stands for what is not shown. All tables are protected together."
    )
    yield (
        "Grades, and small recorded groups of a characteristic, are put together where too few people would have to be "
        "hidden. Those of whom nothing is recorded are a group of their own."
    )
    yield "Rates are of all people of a group, and given where all counts that they rest on are shown."
    yield (
        "The ratio is to the highest rate of a recorded group, the points are the difference in percentage points. "
        "Below 0.8 (four fifths, a rule of thumb of United States practice) look closer."
    )
    yield (
        "An open way up is an open move that lasts, from somebody's role to one of higher rank, open to the kind of "
        "contract. People without a role have none."
    )
    if not found.pay_known:
        yield "Nobody's pay is known, so that no gap is given."
        return
    yield (
        "The gap is how far mean pay lies below that of the largest recorded group, in per cent of it; minus is "
        f"above. Mean pay is annual, at full time, on {words.day(found.pay_day)}, shown to the nearest {PAY_STEP}."
    )
    yield (
        "Between grades: what comes from how the groups are spread over grades. Within grades: from different pay in "
        "the same grade. The two sum to the gap, but for rounding (Kitagawa 1955; Oaxaca-Blinder with equal weights)."
    )
    if found.pay_changes:
        yield (
            "Before and after are of the same day: only the pay structure differs. Where few people of some group "
            "would be paid otherwise, pay after is not shown for its characteristic."
        )
    else:
        yield "Mapping changes nobody's grade or pay, so that every gap is the same before and after."


def _granted(scenario: Scenario, found: Equality, basis: Sequence[str], left_out: int) -> Iterator[str]:
    yield "Everybody is counted once, by the contract of the most hours."
    yield "Standing is as proposed by the mapping, with what people decided; it is no outcome until they confirm it."
    if found.pay_changes:
        yield "Awards of the scenario and increments are left out of pay on both sides."
    if not scenario.staff.characteristics:
        yield "The scenario names no characteristics of its staff table; give staff.characteristics to have them here."
    if found.not_running:
        yield f"Contracts that do not run on {words.calendar_day(scenario.on)} are left out."
    yield rows_left_out(left_out)
    yield from basis


def band_name(name: str) -> str:
    """What grades put together are called."""
    if not name:
        return "not given"
    return f"grade {name}" if name[0].isdigit() and len(name) <= 2 else name


def _count(count: int | None) -> str:
    return HIDDEN if count is None else f"{count:,}"


def _no_sign(points: str) -> str:
    """A difference that rounds to nothing has no sign."""
    return "0" if points in {"+0", "-0"} else points
