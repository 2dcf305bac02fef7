"""The effects of a reform as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from pathways.export import verdicts, words
from pathways.export.text.layout import Page
from pathways.model.reform import Reform
from pathways.people.effects import Effect
from pathways.people.table import Table

PEOPLE_MOST = 40
"""More people than this are counted and not listed."""


def add_effects(page: Page, reform: Reform, found: Sequence[Effect], table: Table, on: date) -> None:
    """What changes, for how many people at each scheme, by which rules, and for whom."""
    page.heading(reform.title, "=")
    page.text(f"{len(table.rows)} people, applying on {words.day(on)}")
    page.field("What it changes", [each.text for each in reform.amendments.values()])
    if reform.proposed:
        page.field("Proposed by", f"{reform.proposed.by}, {words.calendar_day(reform.proposed.on)}")
    gains, loses = ([each for each in found if test(each)] for test in (_gains, _loses))
    people = len({each.row.line for each in gains}), len({each.row.line for each in loses})
    page.gap()
    page.text(f"{people[0]} gain somewhere, {people[1]} lose somewhere.", role="strong")
    _add_schemes(page, found)
    for heading, effects in (("Rules that stood in the way", gains), ("Rules that now stand in the way", loses)):
        _add_rules(page, heading, effects)
    for heading, effects in (("Who gains", gains), ("Who loses", loses)):
        _add_people(page, heading, effects)


def _gains(effect: Effect) -> bool:
    return effect.gains


def _loses(effect: Effect) -> bool:
    return effect.loses


def _changes(effect: Effect) -> bool:
    return effect.gains or effect.loses


def _add_schemes(page: Page, found: Sequence[Effect]) -> None:
    by_scheme: dict[str, list[Effect]] = {}
    for each in found:
        by_scheme.setdefault(each.before.asked.id, []).append(each)
    changed = {
        name: effects for name, effects in by_scheme.items() if any(each.gains or each.loses for each in effects)
    }
    if not changed:
        page.text("No answer changes at any scheme.")
        return
    page.heading("By scheme", "-")
    tests = (_gains, _loses, lambda each: not _changes(each))
    rows = [(name, *(str(sum(map(test, effects))) for test in tests)) for name, effects in changed.items()]
    page.table(rows, ("scheme", "gain", "lose", "as before"), indent=2, flexible=0)
    if len(changed) < len(by_scheme):
        page.text(f"At {len(by_scheme) - len(changed)} other schemes no answer changes.", 2, "faint")


def _add_rules(page: Page, heading: str, effects: Sequence[Effect]) -> None:
    counts = Counter((finding.id, finding.of.rule.text) for each in effects for finding in each.by)
    if counts:
        page.heading(heading, "-")
    for (name, text), number in counts.most_common():
        page.bullet(f"{text}  [{name}]: {number} answer{'' if number == 1 else 's'}", 2)


def _add_people(page: Page, heading: str, effects: Sequence[Effect]) -> None:
    if not effects:
        return
    by_person: dict[int, list[Effect]] = {}
    for each in effects:
        by_person.setdefault(each.row.line, []).append(each)
    page.heading(f"{heading} ({len(by_person)})", "-")
    for own in list(by_person.values())[:PEOPLE_MOST]:
        page.bullet(f"{own[0].row.label}:", 2)
        for each in own:
            before, after = verdicts.OUTCOMES[each.before.by_rules], verdicts.OUTCOMES[each.after.by_rules]
            rules = words.joined(finding.id for finding in each.by)
            page.bullet(f"{each.before.asked.id}: {before} → {after}{f' ({rules})' if rules else ''}", 4)
    if len(by_person) > PEOPLE_MOST:
        page.text(f"And {len(by_person) - PEOPLE_MOST} more people; --json lists all.", 2, "faint")
