"""The page of a framework in a browser: judged by axe, walked by keys alone, and read without scripts."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways.papers.page.ask import Paged
from pathways.papers.page.html import framework_page
from pathways.writing.signs import clean
from tests.conftest import JUDGED
from tests.papers.page_documents import hostile, large
from tests.papers.test_page import HOSTILE, asked, bundled
from tests.support import graph_of, needs

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("a page in a browser")]

PAGES: dict[str, Callable[[], Paged]] = {
    "technical-specialist": lambda: bundled("technical-specialist"),
    "york": lambda: bundled("york"),
    "noc-research": lambda: bundled("noc-research"),
    "markup": lambda: asked(graph_of(hostile(HOSTILE["markup"]))),
    "400 roles": lambda: asked(graph_of(large(40, 10))),
}
"""A rich one, one with roles apart, one without roles, one that says markup everywhere, and a very large one."""


AXE_MOST = 100
"""With more roles than these, axe takes minutes, and has judged pages of the same make."""


class Judged:
    """A page, and what a browser found in it."""

    def __init__(self, ask: Paged, folder: Path) -> None:
        self.ask = ask
        file = folder / "page.html"
        file.write_text(framework_page(ask), "utf-8")
        python = Path(needs("playwright")).with_name("python")
        script = Path(__file__).with_name("judge_framework_page.py")
        judges = [] if len(ask.graph.roles) > AXE_MOST else ["axe"]
        arguments = [str(python), str(script), str(file), needs("chromium"), *judges]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        self.found: dict[str, Any] = json.loads(done.stdout)


@pytest.fixture(scope="module", params=PAGES)
def judged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return Judged(PAGES[request.param](), tmp_path_factory.mktemp("page"))


@pytest.fixture
def walk(judged: Judged) -> dict[str, Any]:
    if not judged.ask.graph.roles:
        pytest.skip("there is no role to walk to")
    found: dict[str, Any] = judged.found["walk"]
    return found


def test_axe_finds_nothing_in_either_theme_nor_in_a_narrow_window(
    judged: Judged, record_property: Callable[[str, object], None]
) -> None:
    found = judged.found
    if found["light"] is None:
        pytest.skip("axe takes minutes for so many roles")
    violations = [each for judged_as in ("light", "dark", "narrow") for each in found[judged_as]]
    record_property(JUDGED, f"axe, page of {judged.ask.framework.id}: {len(violations)} violations")
    assert violations == []


def test_no_width_needs_scrolling_to_and_fro(judged: Judged) -> None:
    for scheme in ("light", "dark"):
        assert judged.found[f"{scheme} widths"] == {"320": 320, "768": 768, "1280": 1280}


def test_it_asks_for_nothing_and_the_console_is_silent(judged: Judged) -> None:
    assert judged.found["outside"] == []
    assert judged.found["said"] == []


def test_without_scripts_all_is_read_and_nothing_is_there_that_does_nothing(judged: Judged) -> None:
    text = clean(judged.found["still"])
    assert judged.found["still controls"] == 0
    for role in judged.ask.graph.roles.values():
        assert clean(judged.ask.titles[role.id]) in text
    for source in judged.ask.framework.sources.values():
        assert clean(source.title) in text


def test_the_tabulator_comes_to_one_role_the_lowest(judged: Judged, walk: dict[str, Any]) -> None:
    lowest, columns = judged.ask.ladder.rows[-1].cells, judged.ask.ladder.columns
    first = next(lowest[column.track] for column in columns if column.track in lowest)
    assert walk["start"]["role"] == first[0].id
    assert walk["start"]["shown"] == [f"role-{walk['start']['role']}"]
    assert walk["start"]["said"].startswith("You are at ")


def test_arrow_keys_walk_from_the_lowest_role_to_the_top_of_the_track(judged: Judged, walk: dict[str, Any]) -> None:
    roles, path = judged.ask.graph.roles, walk["ArrowUp"]
    placed = [roles[each] for each in path if roles[each].placed]
    ranks = [(role.rank or 0, role.order or 0) for role in placed]
    assert ranks == sorted(ranks)
    assert len({role.track for role in placed}) == 1
    on_track = [role.id for role in roles.values() if role.placed and role.track == placed[0].track]
    assert {*on_track} == {role.id for role in placed}
    assert walk["end ArrowUp"].startswith("No role lies that way. ")


def test_arrow_keys_reach_every_role(judged: Judged, walk: dict[str, Any]) -> None:
    if len(judged.ask.graph.roles) < 60:
        assert walk["every"] == sorted(judged.ask.graph.roles)
    else:
        assert len(walk["every"]) == 60


def test_enter_goes_to_the_role_and_its_link_back_to_where_it_was(walk: dict[str, Any]) -> None:
    read, back = walk["read"], walk["back"]
    assert read["tag"] == "h3"
    assert read["shown"] == [read["id"]]
    assert read["id"] == f"role-{back['role']}"


def test_two_roles_that_are_chosen_are_told_apart_both_ways(judged: Judged) -> None:
    said = judged.found.get("differences")
    if said is None:
        pytest.skip("nothing is known of what its roles ask for")
    one, other = said
    assert one != other
    assert all(each.startswith("It adds ") for each in said)
