"""How a verdict is put in words: the same in terminal, page and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pathways.export import words
from pathways.export.findings import opened, state, who
from pathways.funding.changes import ChangeSet, Step
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.verdict import Verdict
from pathways.funding.versions import Choice, Fit
from pathways.model.facts import Fact

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ELIGIBLE: "No formal bar found",
    Outcome.ASK_FUNDER: "Ask the funder",
    Outcome.ASK_INSTITUTION: "Ask your institution",
    Outcome.TELL_US_MORE: "Tell us more",
    Outcome.NOT_ELIGIBLE: "Not eligible",
}
"""The outcomes as people read them, the best first."""

MEANINGS: Mapping[Outcome, str] = {
    Outcome.ELIGIBLE: "among the rules held here; whether you win is judged after you apply",
    Outcome.ASK_FUNDER: "the funder has to say",
    Outcome.ASK_INSTITUTION: "your institution has to say or do something",
    Outcome.TELL_US_MORE: "a fact is missing that could settle it",
    Outcome.NOT_ELIGIBLE: "a rule in force bars it",
}


def role(name: str) -> str:
    """A role on an application."""
    return {"pd-pi": "PD/PI"}.get(name, name.replace("-", " "))


def fit(choice: Choice) -> str:
    """The version that was used, and why, in a sentence."""
    name, seen = choice.version.entry.name, _days(choice)
    match choice.fit:
        case Fit.IN_FORCE:
            return f"{name}: held on that day as far as is known ({seen})."
        case Fit.LAST_SEEN:
            return f"{name}: the latest version held here, last seen {seen}; a newer one may exist."
        case Fit.NOT_DATED:
            return f"{name}: the page carries no date, so when it held is not known."
        case Fit.CLOSED:
            return f"{name} was closed before that day ({seen}), and no later version is held here."
        case Fit.BEFORE:
            later = words.joined(version.entry.name for version in choice.around)
            return f"No version is held here for that day; the first is {later} ({seen})."
        case Fit.BETWEEN:
            earlier, later = (version.entry.name for version in choice.around)
            last, first = (words.calendar_day(each) for each in choice.seen)
            return (
                f"Which version held on that day is not known: {earlier} was last seen {last}, {later} first {first}."
            )


def _days(choice: Choice) -> str:
    days = list(dict.fromkeys(words.calendar_day(each) for each in choice.seen))
    return " to ".join(days[:: len(days) - 1]) if len(days) > 1 else "".join(days)


def sources(finding: RuleFinding) -> tuple[str, ...]:
    """The sources of a rule, one line each, with their dates."""
    return words.sources(finding.of.rule, finding.of.version.funder)


def missing(verdict: Verdict, facts: Mapping[str, Fact]) -> dict[str, tuple[str, ...]]:
    """What would settle a verdict, by who can say it."""
    found: dict[str, list[str]] = {}
    for each in sorted(verdict.open):
        found.setdefault(each.by, []).append(opened(each, facts))
    return {who(side): tuple(dict.fromkeys(said)) for side, said in found.items()}


def step(each: Step, facts: Mapping[str, Fact]) -> str:
    """One change in words."""
    if each.fact is None or each.to is None:
        return each.how
    fact = facts[each.fact]
    value = state(each.to, fact)
    return each.how if value in {"yes", "no"} else f"{each.how}: {fact.label or each.fact}, {value}"


def change_sets(found: Sequence[ChangeSet], facts: Mapping[str, Fact]) -> dict[str, tuple[str, ...]]:
    """Changes in words, by who could make them; those that several would have to make together come last."""
    groups: dict[str, list[str]] = {who(side): [] for side in ("you", "institution", "funder", "time")}
    together: list[str] = []
    for each in found:
        leads_to = OUTCOMES[each.outcome].lower()
        if len(each.by) == 1:
            said = words.joined(step(one, facts).removeprefix("you ") for one in each.steps)
            groups[who(each.by[0])].append(f"{said} → {leads_to}")
        else:
            said = words.joined(f"{step(one, facts)} ({who(one.by)})" for one in each.steps)
            together.append(f"{said} → {leads_to}")
    return {name: tuple(lines) for name, lines in {**groups, "together": together}.items() if lines}


def addresses(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """The sources of every rule judged that have an address, each once: title and address."""
    found: dict[str, str] = {}
    for finding in verdict.by_id.values():
        for name in finding.of.rule.cited:
            source = finding.of.version.source(name)
            if source is not None and source.url:
                found.setdefault(source.url, source.title)
    return tuple((title, url) for url, title in found.items())
