"""A trail goes back and forward as a reader expects of pages."""

from hypothesis import given
from hypothesis import strategies as st

from tui.walking import Stride, Trail

STRIDES = st.builds(Stride, st.just("m"), st.just("promotion"), st.integers(0, 9), st.sampled_from("abc"), st.just("t"))


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


def test_another_way_forgets_what_lay_ahead_and_the_same_way_keeps_it() -> None:
    first, second, other = (Stride("m", "promotion", 1, role, role) for role in "abc")
    trail = Trail("start", "Start").walk(first).walk(second).back().back()
    assert trail.walk(first).undone == (second,)
    assert trail.walk(other).undone == ()
    assert trail.back() == trail
    assert Trail("start", "Start").forward() == Trail("start", "Start")
