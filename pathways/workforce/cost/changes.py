"""What happens to people on a day: increments, posts mapped, evaluated, added, another pay structure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from pathways.model.scenario import ScenarioAction
from pathways.workforce.assimilation import nearest_not_below
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.filling import due_on
from pathways.workforce.cost.pricing import Climbing
from pathways.workforce.cost.situation import Assimilation, Lack
from pathways.workforce.cost.working import State, Working, put
from pathways.workforce.evaluation import Outcomes
from pathways.workforce.placement import Standing
from pathways.workforce.staff import ContractType, Funding
from pathways.workforce.timeline import MONTHS, months_after

FULL_TIME = Decimal(1)


def climb(run: Working, day: date) -> None:
    """Everybody whose increment falls on a day moves up a point, as far as increments reach."""
    found: State = {}
    for cohort, number in run.state.items():
        put(found, _climbed(run, cohort, day), number)
    run.state = found


def climbs_on(climbing: Climbing, since: date | None, day: date) -> bool:
    """Whether an increment falls on a day for somebody.

    Somebody who came into the grade on the day itself gets none; how long others must have been in it counts only where
    it is held, and only for those of whom it is known since when they are.
    """
    if climbing.yearly is None:
        return since is not None and since < day and months_after(since, MONTHS * (day.year - since.year)) == day
    if climbing.yearly.next_after(day) != day:
        return False
    return since is None or (since < day and months_after(since, climbing.after_months or 0) <= day)


def _climbed(run: Working, cohort: Cohort, day: date) -> Cohort:
    pricing = run.pricing
    if cohort.point is None or cohort.stands_still:
        return cohort
    climbing = pricing.climbing(cohort.grade)
    if climbing is None or not climbs_on(climbing, cohort.since, day):
        return cohort
    if run.timeline.frozen_on("increments", day, cohort.role):
        return cohort
    return replace(cohort, point=pricing.next_point(cohort.point, cohort.grade))


def map_posts(run: Working, framework: str) -> None:
    """Posts take their places in a framework. Grades and pay stay as they are."""
    found: State = {}
    graph = run.situation.graphs[framework]
    earlier = [run.situation.graphs[name] for name in run.timeline.frameworks if name != framework]
    for cohort, number in run.state.items():
        if cohort.post is not None:
            proposal = run.places[framework][cohort.post]
        else:
            origin = next((each for each in earlier if cohort.role in each.roles), None)
            if origin is None or cohort.role is None or cohort.role in graph.roles:
                put(found, cohort, number)
                continue
            proposal = run.place_of_role(framework, origin, cohort.role)
        waiting = proposal.standing is Standing.TO_BE_EVALUATED
        put(found, replace(cohort, role=proposal.role, to_be_evaluated=waiting), number)
    run.state = found


def evaluate_posts(run: Working, action: ScenarioAction, day: date, year: int) -> None:
    """Posts that were to be evaluated are; a part comes out higher, at the nearest point of the grade not below.

    `workforce/evaluation.py` says which roles they come to. The grade is that of the role; where a post may be no role
    above its grade, or the pay structure does not have that of the role, it is the next grade.
    """
    share = Decimal(str(run.case.of(action.share)))
    framework = run.timeline.roles_on(day)
    graph = run.graph(day)
    found: State = {}
    for cohort, number in run.state.items():
        candidates = _candidates(run, cohort, framework)
        if not cohort.to_be_evaluated or (action.roles and not {*action.roles} & {*candidates}):
            put(found, cohort, number)
            continue
        comes_to = _outcomes(run, cohort, framework)
        grade = run.pricing.above(cohort.grade)
        if comes_to.rises and comes_to.higher is not None and graph is not None:
            grade = run.pricing.grade(graph.roles[comes_to.higher].grade) or grade
        higher = _raised(run, cohort, grade, day) if grade is not None else None
        if higher is None:
            run.tally.lack(Lack.NOT_EVALUATED, action.id, number * share)
        best = (higher, comes_to.higher) if higher is not None else (cohort, comes_to.same)
        for (each, role), part in ((best, share), ((cohort, comes_to.same), 1 - share)):
            put(found, replace(each, role=role, to_be_evaluated=False, post=None if role else each.post), number * part)
        run.tally.count(action.id, year, number * share)
    run.state = found


def _candidates(run: Working, cohort: Cohort, framework: str | None) -> tuple[str, ...]:
    if cohort.post is None or framework is None:
        return ()
    return run.places[framework][cohort.post].candidates


def _outcomes(run: Working, cohort: Cohort, framework: str | None) -> Outcomes:
    if cohort.post is None or framework is None:
        return Outcomes(None, None, rises=False)
    return run.outcomes[framework][cohort.post]


def _raised(run: Working, cohort: Cohort, grade: str, day: date) -> Cohort | None:
    pay, pricing = run.annual(cohort, day), run.pricing
    landing = nearest_not_below(pricing, grade, pay, day) if pay is not None else None
    if landing is None or landing.below:
        return None
    return replace(cohort, grade=grade, point=landing.point, salary=None, since=day, stands_still=False)


def add_posts(run: Working, action: ScenarioAction, day: date, year: int) -> None:  # noqa: ARG001 as all changes
    """New full-time posts, at the point that the scenario names or the lowest of the grade; never during a freeze."""
    number = Decimal(str(run.case.of(action.number)))
    end = action.until.last if action.until else None
    comes = run.timeline.filled_on(action.role, day)
    due = due_on(run, comes)
    if comes is None or due is None or (end is not None and end < comes):
        run.tally.lack(Lack.NOT_RECRUITED, action.id, number)
        return
    graph, pricing = run.graph(day), run.pricing
    role = graph.roles.get(action.role or "") if graph else None
    grade = pricing.grade(role.grade) if role else None
    bounds = pricing.bounds(grade)
    point = pricing.scale_point(action.point) if action.point is not None else None
    if point is None and bounds is not None:
        point = bounds[0]
    if point is None or pricing.value(point, comes) is None:
        run.tally.lack(Lack.POST_NOT_PRICED, action.id, number)
        point = None
    cohort = Cohort(
        role=action.role, post=None, to_be_evaluated=False, grade=grade, point=point, salary=None, salary_since=comes,
        fte=FULL_TIME, type=ContractType.FIXED_TERM if action.until else ContractType.OPEN_ENDED,
        funding=Funding(action.funding) if action.funding else Funding.NOT_KNOWN, part=None,
        end=end, since=comes,
    )  # fmt: skip
    put(run.state if comes == day else run.due.setdefault(due, {}), cohort, number)
    run.tally.count(action.id, run.timeline.year_of(run.timeline.months[due]), number)


def change_structure(run: Working, action: ScenarioAction, day: date, year: int) -> None:  # noqa: ARG001 as all changes
    """Posts go over to another pay structure: to the nearest point of their grade that pays no less.

    Pay above the grade falls to its top, at once or when its protection ends: until then it is kept as it was, without
    increments and awards.
    """
    old: dict[Cohort, Decimal | None] = {cohort: run.annual(cohort, day) for cohort in run.state}
    graph = run.graph(day)
    before, run.structure = run.state, action.structure
    pricing = run.pricing
    run.state = {}
    for cohort, number in before.items():
        pay = old[cohort]
        role = graph.roles.get(cohort.role or "") if graph else None
        grade = pricing.grade(cohort.grade) or pricing.grade(role.grade if role else None)
        landing = nearest_not_below(pricing, grade, pay, day) if grade is not None and pay is not None else None
        if pay is None:
            put(run.state, cohort, number)
            continue
        if landing is None or grade is None:
            run.tally.lack(Lack.NOT_ASSIMILATED, action.id, number)
            kept = replace(cohort, point=None, salary=pay, salary_since=day, protected=None, protected_until=None)
            put(run.state, kept, number)
            run.tally.assimilate(Assimilation(cohort.grade, None), number, Decimal(0), protected=False)
            continue
        years = action.protected_years or 0
        protected = landing.below and years > 0
        changed = replace(
            cohort,
            grade=grade,
            point=landing.point,
            salary=None,
            protected=pay if protected else None,
            protected_until=months_after(day, MONTHS * years) if protected else None,
        )
        gain = landing.value - pay if not landing.below else Decimal(0)
        run.tally.assimilate(Assimilation(cohort.grade, grade), number, gain, protected=protected)
        put(run.state, changed, number)
