"""Any keys, in any order: nothing is raised, and one always comes back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.support import ROOT
from tests.tui.driving import DOCUMENTS
from tests.tui.framework.driving import on_ladder
from tests.tui.large import large_framework

KEYS = (
    "up", "down", "left", "right", "enter", "enter", "backspace", "plus", "pageup", "pagedown", "home", "end", "tab",
    "shift+tab", "w", "v", "t", "s", "x", "z", "y", "k", "r", "delete", "slash", "space", "escape", "question_mark",
)  # fmt: skip
LENGTH = 500
FILES = (DOCUMENTS / "small.yaml", DOCUMENTS / "silent.yaml", ROOT / "frameworks" / "institutions" / "ucl-arc.yaml")


async def pressed(pilot: Pilot[None], keys: Sequence[str]) -> None:
    """Press keys, as fast as the program takes them, and come back to the first screen."""
    for number, key in enumerate(keys):
        pilot.app.simulate_key(key)
        if number % 5 == 0:
            await pilot.pause()
    for _ in range(40):
        await pilot.pause()
        if len(pilot.app.screen_stack) == 2:
            return
        pilot.app.simulate_key("escape")
    raise AssertionError(f"there is no way back from {pilot.app.screen}")


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(KEYS), min_size=LENGTH, max_size=LENGTH), st.sampled_from(FILES))
def test_random_keys_never_raise_and_escape_always_comes_back(keys: list[str], file: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await pressed(pilot, keys)

    on_ladder(steps, file)


@pytest.mark.parametrize(("roles", "grades"), [(2, False), (200, True), (12_000, True), (12_000, False)])
def test_a_ladder_of_any_size_opens_and_is_gone_over(tmp_path: Path, roles: int, grades: bool) -> None:
    file = tmp_path / "large.yaml"
    file.write_text(large_framework(roles, grades), "utf-8")

    async def steps(pilot: Pilot[None]) -> None:
        from tests.tui.framework.driving import ladder_screen
        from tui.widgets.ladder import LadderMap

        ladder = ladder_screen(pilot).query_one(LadderMap)
        assert len(ladder.picture.places) == (roles if not grades else max(roles // 30, 1) * 30)
        assert len([*ladder_screen(pilot).walk_children()]) < 20, "no widget for each role"
        first = ladder.here
        await pressed_on(pilot, "up", "right", "down", "pagedown", "end")
        assert ladder.here == first or ladder.offset_of(ladder.here) is not None

    async def pressed_on(pilot: Pilot[None], *keys: str) -> None:
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.1)

    on_ladder(steps, file)
