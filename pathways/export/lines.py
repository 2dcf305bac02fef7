"""One line for a statement of any kind, as lists of a document show it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from pathways.export.achievements import STANDINGS, achievement
from pathways.export.actions import action as action_in_words
from pathways.export.kinds import PREDICATES
from pathways.export.money import money
from pathways.export.words import calendar_day, joined
from pathways.model.areas import AreaMapping, SharedArea
from pathways.model.authorship import (
    Advice,
    AuthorshipCriterion,
    AuthorshipPolicy,
    Contribution,
    ContributorRole,
    Disagreement,
    Principle,
    Question,
)
from pathways.model.commitment import Call, Count, Pillar, Step, SurveyFigure, Wave
from pathways.model.crosswalk import Match
from pathways.model.dates import Validity
from pathways.model.development import Opportunity
from pathways.model.facts import Fact
from pathways.model.funder import Rule, RuleSet, Scheme
from pathways.model.language import Negation, Phrase, Welcome
from pathways.model.on_costs import CostRate, OnCost
from pathways.model.pay_scale import Award, CrossCheck, PayTable
from pathways.model.pay_structure import Allowance, GradePay, GradeTable, Increments
from pathways.model.person import Achievement, SelfAssessment, Stated
from pathways.model.plan import Action
from pathways.model.provenance import Named
from pathways.model.recognition import Competence, CompetenceSet, Fee, Practice, Prize, Register, Route, Training
from pathways.model.reform import Amendment
from pathways.model.scenario import ScenarioAction


@singledispatch
def line(statement: Named) -> str:
    """The gist of a statement, without a full stop where it is no sentence."""
    for field in ("name", "text", "title", "what", "question"):
        if (value := getattr(statement, field, None)) is not None:
            return str(value)
    return statement.id


def period(valid: Validity | None) -> str:
    """A validity in words; empty where nothing is known."""
    if valid is None:
        return ""
    start = f"from {calendar_day(valid.start)}" if valid.start else ""
    end = f"to {calendar_day(valid.end)}" if valid.end else ""
    seen = f"seen {joined(calendar_day(day) for day in valid.observed)}" if valid.observed else ""
    return ", ".join(part for part in (" ".join(each for each in (start, end) if each), seen) if part)


def _with(first: str, *rest: str | None) -> str:
    said = [each for each in rest if each]
    return "; ".join([first.rstrip("."), *said]) if said else first


def _listed(values: Iterable[str]) -> str:
    return ", ".join(values)


@line.register
def _(rules: RuleSet) -> str:
    kind = rules.kind.replace("-", " ") if isinstance(rules, Scheme) else "policy"
    status = "" if rules.status == "not-known" else rules.status
    return _with(f"{rules.name} ({kind})", status, period(rules.valid))


@line.register
def _(match: Match) -> str:
    there = match.object or "anything there"
    sure = "" if match.confidence is None else f"confidence {match.confidence:.2f}"
    return _with(f"{match.subject} to {there}: {PREDICATES[match.predicate]}", sure, match.why)


@line.register
def _(rule: Rule) -> str:
    return rule.text


@line.register
def _(fact: Fact) -> str:
    return f"{fact.question} ({fact.type}{f', {fact.unit}' if fact.unit else ''})"


@line.register
def _(phrase: Phrase) -> str:
    return f"{phrase.name}: {phrase.reason} Rather: {phrase.instead}"


@line.register
def _(welcome: Welcome) -> str:
    return f"{welcome.name}: {welcome.reason}"


@line.register
def _(negation: Negation) -> str:
    return negation.name


@line.register
def _(amendment: Amendment) -> str:
    return amendment.text


@line.register
def _(table: PayTable) -> str:
    points = [*table.points]
    until = f" to {calendar_day(table.until)}" if table.until else ""
    run = f"points {points[0]} to {points[-1]}" if points else "no points"
    return f"from {calendar_day(table.effective)}{until}; {run}"


@line.register
def _(award: Award) -> str:
    return f"{calendar_day(award.effective)}: {award.text}"


@line.register
def _(check: CrossCheck) -> str:
    return check.what


@line.register
def _(table: GradeTable) -> str:
    return _with(table.staff or "all grades", period(table.valid))


@line.register
def _(grade: GradePay) -> str:
    if grade.points is not None:
        low, high = grade.points
        run = f"point {low}" if low == high else f"points {low} to {high}"
        return run + (f", by contribution up to {grade.contribution}" if grade.contribution else "")
    if grade.salary is not None:
        return f"{grade.salary[0]:,.0f} to {grade.salary[1]:,.0f} a year"
    return "points not held"


@line.register
def _(rule: Increments) -> str:
    when = "on the anniversary" if rule.anniversary else calendar_day(rule.on) if rule.on else ""
    after = f"after {rule.after}" if rule.after else ""
    grades = f"grades {_listed(rule.grades)}" if rule.grades else ""
    parts = [each for each in (when, after, grades, rule.text) if each]
    return "; ".join(parts)


@line.register
def _(allowance: Allowance) -> str:
    worth = "amount not held"
    if isinstance(allowance.amount, int | float):
        worth = f"{allowance.amount:,.0f} a year"
    elif allowance.percent is not None:
        worth = f"{allowance.percent:g} per cent"
    return _with(f"{allowance.name}: {worth}", allowance.who, period(allowance.valid))


@line.register
def _(cost: OnCost) -> str:
    return _with(cost.name, cost.who)


@line.register
def _(rate: CostRate) -> str:
    percent = "not published" if isinstance(rate.percent, str) else f"{rate.percent:g} per cent"
    above = f" above {rate.threshold:,.0f} a year" if rate.threshold is not None else ""
    weekly = f" above {rate.weekly_threshold:,.0f} a week" if rate.weekly_threshold is not None else ""
    own = f"employees {rate.employee_percent:g}" if rate.employee_percent is not None else ""
    return _with(f"{percent}{above}{weekly}", own, rate.who, period(rate.valid) or "when is not known")


@line.register
def _(found: CompetenceSet) -> str:
    return _with(found.name, found.edition)


@line.register
def _(area: Competence) -> str:
    return f"{area.name}: {area.text}" if area.text else area.name


@line.register
def _(register: Register) -> str:
    knowledge = register.knowledge
    level = f"level {knowledge.level}" if knowledge and isinstance(knowledge.level, int) else ""
    kind = "" if register.kind == "registration" else register.kind
    status = "" if register.status == "open" else register.status.replace("-", " ")
    return _with(register.name, kind, status, level, register.holder)


@line.register
def _(fee: Fee) -> str:
    amount = "not published" if isinstance(fee.amount, str) else money(fee.amount, fee.currency)
    return f"{fee.what}: {amount}" + (f" ({fee.year})" if fee.year else "")


@line.register
def _(route: Route) -> str:
    return f"{route.origin} to {route.target}: {route.step}"


@line.register
def _(prize: Prize) -> str:
    return _with(f"{prize.name}, {prize.by}", prize.who)


@line.register
def _(training: Training) -> str:
    level = f"level {training.level}" if training.level is not None else ""
    months = f"{training.months} months" if training.months else ""
    leads = f"leads to {_listed(training.leads_to)}" if training.leads_to else ""
    return _with(training.name, training.reference, level, months, training.country, leads)


@line.register
def _(practice: Practice) -> str:
    return practice.text


@line.register
def _(found: Opportunity) -> str:
    status = "" if found.status == "running" else found.status.replace("-", " ")
    return _with(f"{found.name}, {found.provider}", status, _listed(found.who), found.cost)


@line.register
def _(area: SharedArea) -> str:
    return f"{area.name}: {area.description}"


@line.register
def _(mapping: AreaMapping) -> str:
    said = f"{mapping.framework}:{mapping.area} is {mapping.relation} to {mapping.to}"
    return f"{said} ({mapping.confidence:g}): {mapping.why}"


@line.register
def _(pillar: Pillar) -> str:
    return f"{pillar.name}: {pillar.text}"


@line.register
def _(step: Step) -> str:
    months = f"plan of {joined((str(each) for each in step.plan_months), 'or')} months" if step.plan_months else ""
    return _with(step.name, step.text, f"due {step.due}" if step.due else "", months)


@line.register
def _(wave: Wave) -> str:
    return f"signed {calendar_day(wave.signed)}; stage {wave.stage} due {calendar_day(wave.due)}"


@line.register
def _(count: Count) -> str:
    qualifier = f"{count.qualifier} " if count.qualifier else ""
    return f"{qualifier}{count.count} {count.what}" + (f", {calendar_day(count.on)}" if count.on else "")


@line.register
def _(call: Call) -> str:
    to = f" (to {joined(call.addressed_to)})" if call.addressed_to else ""
    return f"{call.kind.replace('-', ' ')}: {call.text.rstrip('.')}{to}"


@line.register
def _(figure: SurveyFigure) -> str:
    value = "not published" if isinstance(figure.value, str) else f"{figure.value:,.15g}"
    qualifier = f"{figure.qualifier} " if figure.qualifier else ""
    unit = f" {figure.unit}" if figure.unit else ""
    of = f" of {figure.out_of:,.15g}" if isinstance(figure.out_of, int | float) else ""
    return _with(
        f"{figure.what}: {qualifier}{value}{unit}{of}", figure.of, calendar_day(figure.on) if figure.on else ""
    )


@line.register
def _(action: Action) -> str:
    owner = f"owner {action.owner}" if action.owner and action.owner != "not-published" else ""
    due = f"due {calendar_day(action.due)}" if action.due else ""
    return _with(action.action, action.status.replace("-", " "), owner, due)


@line.register
def _(principle: Principle) -> str:
    against = f" (but see {_listed(principle.against)})" if principle.against else ""
    return principle.text.rstrip(".") + against


@line.register
def _(criterion: AuthorshipCriterion) -> str:
    return criterion.text


@line.register
def _(role: ContributorRole) -> str:
    return role.name + (f": {role.example}" if role.example else "")


@line.register
def _(contribution: Contribution) -> str:
    whom = " of the facility" if contribution.whom == "facility" else ""
    return f"{contribution.text.rstrip('.')}: {contribution.earns}{whom}"


@line.register
def _(found: Disagreement) -> str:
    return f"{found.topic}: {' / '.join(found.views)}"


@line.register
def _(policy: AuthorshipPolicy) -> str:
    return _with(f"{policy.institution}, {policy.title}", policy.form)


@line.register
def _(question: Question) -> str:
    if question.do is not None:
        return f"{question.do.rstrip('.')}; then {question.then}"
    return f"{question.ask} yes: {question.yes}, no: {question.no}"


@line.register
def _(advice: Advice) -> str:
    return advice.text


@line.register
def _(action: ScenarioAction) -> str:
    return action_in_words(action)


@line.register
def _(stated: Stated) -> str:
    return _with("not known" if stated.value is None else str(stated.value), stated.note)


@line.register
def _(found: Achievement) -> str:
    return achievement(found)


@line.register
def _(own: SelfAssessment) -> str:
    return _with(STANDINGS[own.standing], own.note)
