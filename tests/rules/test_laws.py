"""What must hold for every condition and everything that can be known: strong Kleene logic."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.model.conditions import AllOf, AnyOf, Condition, SomeOf
from pathways.rules.evaluate import evaluate, joined
from pathways.rules.finding import Finding
from pathways.rules.spans import months_between, years_between
from pathways.rules.states import Range
from pathways.rules.truth import Truth
from tests.rules.known import COLOURS, FACTS, LEVELS, condition, lookup

many = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))

DAYS = st.dates(date(2018, 1, 1), date(2030, 12, 31)).map(str)
PARTIAL = DAYS.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "yes-no": st.booleans(),
    "choice": st.sampled_from(list(COLOURS)),
    "ordered-choice": st.sampled_from(list(LEVELS)),
    "list": st.lists(st.sampled_from(list(COLOURS)), unique=True),
    "number": st.integers(0, 12),
    "date": PARTIAL,
    "text": st.sampled_from(["one", "two"]),
}
PLAIN = [name for name, fact in FACTS.items() if fact.derived is None]


def value_of(name: str) -> st.SearchStrategy[Any]:
    fact = FACTS[name]
    values = st.sampled_from([0, 0.25, 0.5, 1]) if fact.unit == "share" else VALUES[fact.type]
    return st.one_of(values, st.just("none"))


@st.composite
def fact_tests(draw: st.DrawFn) -> dict[str, Any]:
    name = draw(st.sampled_from(list(FACTS)))
    fact = FACTS[name]
    plain = st.one_of(st.just("none"), VALUES[fact.type]) if fact.type != "list" else st.sampled_from(list(COLOURS))
    if fact.unit == "share":
        plain = st.sampled_from([0, 0.5, 1])
    match fact.type:
        case "date":
            spans: list[dict[str, Any]] = [{}, {"minus": {"years": 2}}, {"plus": {"months": {"fact": "years"}}}]
            span = draw(st.sampled_from(spans))
            other = st.just({"fact": draw(st.sampled_from(["end", "award", "degree"])), **span})
            word = draw(st.sampled_from(["is", "is_not", "on_or_after", "on_or_before", "after", "before"]))
            return {"fact": name, word: draw(st.one_of(PARTIAL, other))}
        case "number" | "ordered-choice":
            word = draw(st.sampled_from(["is", "at_least", "at_most", "more_than", "less_than"]))
            return {"fact": name, word: draw(plain.filter(lambda value: value != "none"))}
        case "list":
            return {"fact": name, "includes": draw(plain)}
        case _:
            word = draw(st.sampled_from(["is", "is_not", "in", "not_in"]))
            operand = draw(st.lists(plain, min_size=1, max_size=2)) if word in {"in", "not_in"} else draw(plain)
            listed = {"list": draw(st.sampled_from(["open", "closed"]))} if word in {"in", "not_in"} else {}
            return {"fact": name, word: operand, **listed}


def joins(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    parts = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        parts.map(lambda found: {"all": found}),
        parts.map(lambda found: {"any": found}),
        st.tuples(parts, st.one_of(st.integers(0, 5), st.just("not-published"))).map(
            lambda both: {"of": both[0], "at_least": both[1]}
        ),
        inner.map(lambda found: {"not": found}),
    )


LEAVES = st.one_of(fact_tests(), st.sampled_from(["good", "better"]).map(lambda text: {"judgement": text}))
CONDITIONS = st.recursive(LEAVES, joins, max_leaves=8)
KNOWN = st.fixed_dictionaries({}, optional={name: value_of(name) for name in PLAIN})


def found(data: Mapping[str, Any], facts: Mapping[str, Any]) -> Finding:
    return evaluate(condition(data), lookup(facts))


@given(CONDITIONS, KNOWN, st.data())
@many
def test_learning_a_fact_never_turns_a_settled_answer(
    data: dict[str, Any], facts: dict[str, Any], draw: st.DataObject
) -> None:
    before = found(data, facts)
    more = dict(facts)
    for name in PLAIN:
        if name not in facts and draw.draw(st.booleans()):
            more[name] = draw.draw(value_of(name))
        elif FACTS[name].type == "date" and str(facts.get(name, ""))[:1] == "2" and len(facts[name]) < 10:
            # A day inside the month or year that was known.
            more[name] = f"{facts[name]}-12-31"[:10] if len(facts[name]) == 4 else f"{facts[name]}-28"
    if before.truth is not Truth.UNKNOWN:
        assert found(data, more).truth is before.truth


@given(CONDITIONS, KNOWN)
@many
def test_a_settled_finding_is_open_for_nothing_and_an_open_one_names_what_would_settle_it(
    data: dict[str, Any], facts: dict[str, Any]
) -> None:
    finding = found(data, facts)
    assert bool(finding.open) is (finding.truth is Truth.UNKNOWN)


@given(st.lists(CONDITIONS, min_size=1, max_size=3), KNOWN)
@many
def test_de_morgan(parts: list[dict[str, Any]], facts: dict[str, Any]) -> None:
    none_holds = found({"not": {"any": parts}}, facts)
    each_fails = found({"all": [{"not": part} for part in parts]}, facts)
    assert (none_holds.truth, none_holds.open) == (each_fails.truth, each_fails.open)
    not_all = found({"not": {"all": parts}}, facts)
    one_fails = found({"any": [{"not": part} for part in parts]}, facts)
    assert (not_all.truth, not_all.open) == (one_fails.truth, one_fails.open)


@given(st.lists(CONDITIONS, min_size=1, max_size=4), KNOWN, st.randoms(use_true_random=False))
@many
def test_the_order_of_the_parts_does_not_matter(
    parts: list[dict[str, Any]], facts: dict[str, Any], random: Any
) -> None:
    mixed = list(parts)
    random.shuffle(mixed)
    joined_by: list[tuple[str, dict[str, Any]]] = [("all", {}), ("any", {})]
    joined_by += [("of", {"at_least": 2}), ("of", {"at_least": "not-published"})]
    for word, more in joined_by:
        one, two = found({word: parts, **more}, facts), found({word: mixed, **more}, facts)
        assert (one.truth, one.open) == (two.truth, two.open)


@given(CONDITIONS, KNOWN)
@many
def test_a_tree_of_findings_comes_to_itself_again(data: dict[str, Any], facts: dict[str, Any]) -> None:
    def again(finding: Finding) -> None:
        kind: Condition = finding.condition
        if isinstance(kind, AllOf | AnyOf | SomeOf):
            whole = joined(kind, finding.children, finding.alternative, "funder")
            assert (whole.truth, whole.open) == (finding.truth, finding.open)
        for child in finding.children:
            again(child)

    again(found(data, facts))


@given(st.lists(CONDITIONS, min_size=1, max_size=4), KNOWN)
@many
def test_all_and_any_are_the_ends_of_at_least_some(parts: list[dict[str, Any]], facts: dict[str, Any]) -> None:
    for word, number in (("all", len(parts)), ("any", 1)):
        one, two = found({word: parts}, facts), found({"of": parts, "at_least": number}, facts)
        assert (one.truth, one.open) == (two.truth, two.open)
    truths = {found(part, facts).truth for part in parts}
    unpublished = found({"of": parts, "at_least": "not-published"}, facts).truth
    assert (unpublished is Truth.MET) is (truths == {Truth.MET})
    assert (unpublished is Truth.UNMET) is (truths == {Truth.UNMET})


@given(CONDITIONS, KNOWN, st.data())
@many
def test_what_is_named_settles_it(data: dict[str, Any], facts: dict[str, Any], draw: st.DataObject) -> None:
    known = dict(facts)
    for _ in range(len(PLAIN) + 1):
        finding = found(data, known)
        named = [each.name for each in finding.open if each.kind in {"fact", "exact"}]
        if not named:
            break
        for name in named:
            value = draw.draw(value_of(name))
            known[name] = f"{value}-01-01"[:10] if FACTS[name].type == "date" and value != "none" else value
    assert {each.kind for each in found(data, known).open} <= {"judgement", "list", "number"}


@given(CONDITIONS, KNOWN, st.data())
@many
def test_what_is_not_named_settles_nothing(data: dict[str, Any], facts: dict[str, Any], draw: st.DataObject) -> None:
    before = found(data, facts)
    named = {each.name for each in before.open}
    for name in PLAIN:
        if name not in named and name not in facts:
            after = found(data, {**facts, name: draw.draw(value_of(name))})
            assert after.truth is before.truth


@given(fact_tests(), KNOWN)
@many
def test_known_absence_obeys_the_fact(data: dict[str, Any], facts: dict[str, Any]) -> None:
    fact = FACTS[data["fact"]]
    ordered = {"at_least", "at_most", "more_than", "less_than", "on_or_after", "on_or_before", "after", "before"}
    word = next((word for word in data if word in ordered), None)
    if word is None or fact.derived is not None or isinstance(data[word], dict):
        return
    truth = found(data, {**facts, fact.id: "none"}).truth
    later = fact.absent == "no-end" and word in {"on_or_after", "after"}
    assert truth is (Truth.MET if later else Truth.UNMET)


ORDINALS = st.integers(date(1990, 1, 1).toordinal(), date(2040, 1, 1).toordinal())


@given(ORDINALS, ORDINALS, ORDINALS)
@many
def test_lengths_of_time_grow_with_the_end_and_shrink_with_the_start(one: int, two: int, three: int) -> None:
    first, second, third = sorted((one, two, three))
    for length in (years_between, months_between):

        def of(start: int, end: int) -> float:
            return length(Range(start, start), Range(end, end)).low  # noqa: B023

        assert 0 <= of(first, second) <= of(first, third)
        assert of(second, third) <= of(first, third)
        assert of(third, first) == -of(first, third)
