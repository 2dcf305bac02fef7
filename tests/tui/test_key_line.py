"""The line of keys: as many as there is room for, in their order, and the way to all others always."""

from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.tui.driving import drive, press, screen
from tui.widgets.key_line import Hint, fitting

HINTS = st.lists(
    st.builds(lambda key, short: Hint(key, key, short), st.text("abc^", min_size=1, max_size=3), st.text(max_size=12)),
    max_size=12,
)
HELP = Hint("question_mark", "?", "Help", stays=True)


@given(HINTS, HINTS, st.integers(6, 200))
def test_what_is_shown_fits_stands_in_order_and_holds_the_help(
    before: list[Hint], after: list[Hint], width: int
) -> None:
    every = [*before, HELP, *after]
    shown, between = fitting(every, width)
    assert sum(hint.width for hint in shown) + between * (len(shown) - 1) <= width
    left = iter(every)
    assert all(any(hint is each for each in left) for hint in shown)
    assert HELP in shown


@given(HINTS, st.integers(0, 200))
def test_nothing_is_left_out_that_there_is_room_for(hints: list[Hint], width: int) -> None:
    shown, _ = fitting(hints, width)
    if len(shown) < len(hints):
        assert sum(hint.width for hint in hints) + len(hints) - 1 > width


def test_the_keys_of_the_screen_are_shown_and_a_click_does_what_a_key_does() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        line = screen(pilot).splitlines()[-1]
        assert line.startswith("/ Search  ")
        assert line.endswith("? Help  q Quit")
        await pilot.click("KeyLine", offset=(line.index("? Help"), 0))
        await press(pilot)
        assert "Everywhere" in screen(pilot)

    drive(steps)


def test_in_a_narrow_window_the_last_keys_make_room_and_the_help_stays() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert screen(pilot).splitlines()[-1] == "/ Search r My role n Not listed p What it is m Model ? Help"

    drive(steps, size=(60, 20))
