"""A trail goes back and forward as a reader expects of pages."""

from hypothesis import given
from hypothesis import strategies as st

from tui.walking import BRANCHES_MOST, Stride, Trail, Walks

STRIDES = st.builds(
    Stride, st.just("m"), st.just("promotion"), st.none() | st.integers(0, 9), st.sampled_from("abc"), st.just("t")
)


@given(st.lists(STRIDES, max_size=6), st.integers(0, 8))
def test_going_back_and_forward_again_ends_where_it_began(strides: list[Stride], steps: int) -> None:
    trail = Trail("start", "Start")
    for stride in strides:
        trail = trail.walk(stride)
    moved = trail
    for _ in range(steps):
        moved = moved.back()
    assert moved.here == (strides[-steps - 1].role if steps < len(strides) else "start")
    for _ in range(steps):
        moved = moved.forward()
    assert moved == trail


def test_another_way_leaves_what_lay_ahead_and_the_same_way_keeps_it() -> None:
    first, second, other = (Stride("m", "promotion", 1, role, role) for role in "abc")
    trail = Trail("start", "Start").walk(first).walk(second).back().back()
    assert trail.walk(first).undone == (second,)
    assert trail.walk(other).undone == ()
    assert trail.back() == trail
    assert Trail("start", "Start").forward() == Trail("start", "Start")


@given(st.lists(st.one_of(STRIDES, st.just("back"), st.just("forward")), max_size=12))
def test_no_way_that_was_walked_is_lost_until_there_are_too_many(steps: list[Stride | str]) -> None:
    walks = Walks(Trail("start", "Start"))
    ways = set()
    for step in steps:
        if isinstance(step, Stride):
            walks = walks.walk(step)
        else:
            walks = walks.moved(walks.current.back() if step == "back" else walks.current.forward())
        ways.add(walks.current.whole.taken)
        assert len(walks.others) <= BRANCHES_MOST
    if len(walks.others) < BRANCHES_MOST:
        held = [each.whole.taken for each in (walks.current, *walks.others)]
        for way in ways:
            assert any(each[: len(way)] == way for each in held)


def test_going_over_to_another_way_keeps_both() -> None:
    first, second = (Stride("m", "promotion", 1, role, role) for role in "ab")
    walks = Walks(Trail("start", "Start")).walk(first)
    walks = walks.moved(walks.current.back()).walk(second)
    assert [each.here for each in (walks.current, *walks.others)] == ["b", "a"]
    walks = walks.take(0)
    assert [each.here for each in (walks.current, *walks.others)] == ["a", "b"]
    assert walks.forget(0).others == ()
    assert walks.begin(Trail("x", "X")).others[0].here == "a"
    assert Trail("start", "Start").walk(first).walk(second).back_to(0).whole.here == "b"
