"""What must hold for every condition and everything that can be known: strong Kleene logic."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.model.dates import PartialDate
from pathways.rules.evaluate import evaluate, joined
from pathways.rules.finding import Finding
from pathways.rules.truth import Truth
from tests.rules.known import COLOURS, FACTS, condition, lookup

many = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))

DAYS = st.dates(date(2018, 1, 1), date(2030, 12, 31)).map(str)
PARTIAL = DAYS.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))

PLAIN = [name for name, fact in FACTS.items() if fact.derived is None]


def value_of(name: str) -> st.SearchStrategy[Any]:
    fact = FACTS[name]
    match fact.type:
        case "choice" | "ordered-choice":
            values: st.SearchStrategy[Any] = st.sampled_from(list(fact.options))
        case "list":
            values = st.lists(st.sampled_from(list(fact.options)), unique=True)
        case "number":
            values = st.sampled_from([0, 0.25, 0.5, 1]) if fact.unit == "share" else st.integers(0, 12)
        case "date":
            values = PARTIAL
        case "yes-no":
            values = st.booleans()
        case _:
            values = st.sampled_from(["red", "low"])
    return st.one_of(values, st.just("none"))


ORDERED = ("at_least", "at_most", "more_than", "less_than")
DATED = ("on_or_after", "on_or_before", "after", "before")
PLAINLY = ("is", "is_not", "in", "not_in")
WORDS = {
    "date": (*PLAINLY, *DATED),
    "number": (*PLAINLY, *ORDERED),
    "ordered-choice": (*PLAINLY, *ORDERED),
    "list": (*PLAINLY, "includes"),
}
COMPARABLE = {
    **{name: [other.id for other in FACTS.values() if other.type == fact.type] for name, fact in FACTS.items()},
    "colours": ["colour", "more_colours"],
    "word": ["colour", "level", "word"],
}

AMOUNTS = st.one_of(
    st.sampled_from([1, 2, 0.5, 4.75, "not-published"]),
    st.sampled_from(["years", "share", "how_many", "since_degree"]).map(lambda name: {"fact": name}),
)
SPANS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(["plus", "minus"]),
    st.dictionaries(st.sampled_from(["years", "months", "days"]), AMOUNTS, max_size=2),
    max_size=1,
)
AS_OF = st.one_of(
    st.sampled_from(["award", "end", "degree"]).map(lambda name: {"year_end": name}),
    st.sampled_from(["award", "end", "degree"]).map(lambda name: {"day": {"fact": name, "minus": {"years": 1}}}),
    PARTIAL.map(lambda day: {"day": day}),
)


def within(written: str) -> st.SearchStrategy[str]:
    """A date that may be known more exactly."""
    known = PartialDate(written)
    days = st.dates(known.first, known.last).map(str)
    return days.flatmap(lambda day: st.sampled_from([day[:size] for size in (4, 7, 10) if size >= len(written)]))


@st.composite
def fact_tests(draw: st.DrawFn) -> dict[str, Any]:
    name = draw(st.sampled_from(list(FACTS)))
    fact = FACTS[name]
    word = draw(st.sampled_from(WORDS.get(fact.type, PLAINLY)))
    one = st.sampled_from(list(COLOURS)) if fact.type == "list" else value_of(name)
    if word in {"in", "not_in"}:
        operand: Any = draw(st.lists(one, min_size=1, max_size=3))
    elif draw(st.booleans()):
        operand = {"fact": draw(st.sampled_from(COMPARABLE[name])), **(draw(SPANS) if fact.type == "date" else {})}
    else:
        operand = draw(one)
    listed = {"list": "open"} if word in {"in", "not_in"} and draw(st.booleans()) else {}
    as_of = {"as_of": draw(AS_OF)} if fact.derived is not None and draw(st.booleans()) else {}
    return {"fact": name, word: operand, **listed, **as_of}


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
        elif FACTS[name].type == "date" and facts.get(name, "none") != "none":
            more[name] = draw.draw(within(facts[name]))
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
        if finding.children:
            whole = joined(finding.condition, finding.children, "funder")
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
    word = next((word for word in data if word in {*ORDERED, *DATED}), None)
    if word is None or fact.derived is not None or isinstance(data[word], dict) or data[word] == "none":
        return
    truth = found(data, {**facts, fact.id: "none"}).truth
    later = fact.absent == "no-end" and word in {"on_or_after", "after"}
    assert truth is (Truth.MET if later else Truth.UNMET)
