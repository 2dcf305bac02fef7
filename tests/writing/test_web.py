"""Documents as web pages, read as text and judged in a browser."""

import json
import re
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pathways.writing.blocks import Figure, Heading, Table
from pathways.writing.linear import linear_lines
from tests.conftest import JUDGED
from tests.support import needs
from tests.writing.read_html import html_lines, page_of, said
from tests.writing.sample import SAMPLE


@pytest.fixture(scope="module")
def text(files: dict[str, Path]) -> str:
    return files[".html"].read_text("utf-8")


def test_it_says_what_the_document_says_in_the_same_order(text: str) -> None:
    assert html_lines(text) == list(linear_lines(SAMPLE))


def test_headings_go_down_step_by_step(text: str) -> None:
    levels = [int(each.tag[1]) for each in page_of(text).iter() if re.fullmatch(r"h\d", each.tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert levels.count(1) == 1
    assert len(levels) == 2 + sum(isinstance(block, Heading) for block in SAMPLE.blocks())


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice(text: str) -> None:
    page = page_of(text)
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    within = [to[1:] for each in page.iter("a") if (to := each.get("href", "")).startswith("#")]
    assert set(within) <= set(ids)
    assert len(within) == 12


def test_tables_tell_the_headings_of_columns_and_rows(text: str) -> None:
    for table in page_of(text).iter("table"):
        head, *rows = table.iter("tr")
        assert {cell.get("scope") for cell in head} == {"col"}
        assert {row[0].get("scope") for row in rows} == {"row"}
        assert said(next(table.iter("caption")))
    assert (
        len(list(page_of(text).iter("table")))
        == sum(bool(block.rows) for block in SAMPLE.blocks() if isinstance(block, Table)) + 1
    )


def test_pictures_are_named_and_described(text: str) -> None:
    [figure] = [block for block in SAMPLE.blocks() if isinstance(block, Figure)]
    [svg] = page_of(text).iter("svg")
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "figure-1-title"
    assert [said(each) for each in svg if each.tag in {"title", "desc"}] == [
        f"Figure 1: {figure.caption}",
        figure.alternative,
    ]


def test_a_browser_may_do_nothing_but_show_it(text: str) -> None:
    [policy] = [each.get("content", "") for each in page_of(text).iter("meta") if each.get("http-equiv")]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "script" not in {each.tag for each in page_of(text).iter()}
    assert not [
        name for each in page_of(text).iter() for name in each.attrib if name.startswith("on") or name == "style"
    ]


@pytest.mark.slow
def test_axe_finds_nothing_in_light_or_dark_and_the_page_asks_for_nothing(
    files: dict[str, Path], record_property: Callable[[str, object], None]
) -> None:
    python, script = Path(needs("playwright")).with_name("python"), Path(__file__).with_name("judge_page.py")
    arguments = [str(python), str(script), str(files[".html"]), needs("chromium")]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    counts = [f"{len(found[each]['violations'])} violations ({each})" for each in ("light", "dark")]
    record_property(JUDGED, f"axe: {', '.join(counts)}")
    for scheme in ("light", "dark"):
        assert found[scheme]["violations"] == []
        assert found[scheme]["passes"] > 30
        assert found[f"{scheme} width"] == 320
        stops = found[f"{scheme} stops"]
        assert stops[0] == "#main true"
        assert all(stop.endswith(" true") for stop in stops)
        # The same address twice ends the walk: it has then been through the list of contents.
        assert len(stops) > 10
    assert found["outside"] == []
    assert found["said"] == []
