"""The files themselves: what is in them, whoever wrote the titles and whichever program laid them out."""

import os
import struct
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pathways.export.diagram import render as rendering
from pathways.export.diagram.describe import description
from pathways.export.diagram.draw import DPI, Kind, draw
from pathways.export.diagram.mermaid import quoted
from pathways.export.diagram.render import NotDrawn, render
from tests.export.diagram.examples import EVERYTHING, EXAMPLES, HOSTILE, ON, drawn_graph
from tests.support import golden, needs

HERE = Path(__file__).parent
SVG = "{http://www.w3.org/2000/svg}"

everything = pytest.mark.parametrize("name", EVERYTHING)


def svg_of(name: str, renderer: rendering.Renderer = "auto") -> ElementTree.Element:
    return ElementTree.fromstring(draw(drawn_graph(name), on=ON, kind="svg", renderer=renderer))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@everything
def test_an_svg_is_an_image_with_title_and_description(name: str) -> None:
    root = svg_of(name)
    assert root.get("role") == "img"
    labels = (root.get("aria-labelledby") or "").split()
    found = [root.find(f"*[@id='{label}']") for label in labels]
    assert [each.tag for each in found if each is not None] == [f"{SVG}title", f"{SVG}desc"]
    assert found[0] is not None
    assert squeezed(drawn_graph(name).framework.title) in (found[0].text or "")


@everything
def test_the_description_names_every_role_and_every_move(name: str) -> None:
    graph = drawn_graph(name)
    text = squeezed(svg_of(name).findtext(f"{SVG}desc") or "")
    for role in graph.roles.values():
        assert squeezed(role.title) in text
    lines = description(graph, ON).splitlines()
    for move in graph.framework.moves.values():
        name_of_move = squeezed(move.label) if move.label else move.mechanism.value.replace("-", " ")
        assert any(name_of_move.casefold() in line.casefold() for line in lines) or not move.label
    # The moves stand last, one to a line.
    moves = lines[-len(graph.framework.moves) :] if graph.framework.moves else []
    for move, line in zip(graph.framework.moves.values(), moves, strict=True):
        steps = sum(edge.move.id == move.id for edge in graph.edges)
        if not move.general:
            assert line.count("from ") >= steps


@everything
def test_an_svg_fits_a4_and_asks_nothing_of_other_places(name: str) -> None:
    root = svg_of(name)
    width, height = (float((root.get(side) or "").removesuffix("pt")) for side in ("width", "height"))
    assert width <= 595
    assert height <= 842
    sizes = [float(text.get("font-size") or 0) for text in root.iter(f"{SVG}text")]
    assert min(sizes) >= 9
    written = draw(drawn_graph(name), on=ON, kind="svg").decode().replace("http://www.w3.org/2000/svg", "")
    assert "<!DOCTYPE" not in written
    assert not list(root.iter(f"{SVG}script"))
    assert not any(tag in written for tag in ("xlink:href", "<image", "<style", "@import", "<foreignObject"))


@everything
def test_an_svg_shows_every_title(name: str) -> None:
    graph = drawn_graph(name)
    names = [
        group.findtext(f"{SVG}title") or "" for group in svg_of(name).iter(f"{SVG}g") if group.get("class") == "node"
    ]
    for role in graph.roles.values():
        assert any(name.startswith(squeezed(role.title)) or name == role.title for name in map(squeezed, names))


@everything
def test_a_png_is_as_wide_as_the_page_at_its_resolution(name: str) -> None:
    picture = draw(drawn_graph(name), on=ON, kind="png")
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert DPI >= 200
    assert 530 <= width / DPI * 72 <= 595
    assert height / DPI * 72 <= 842


@everything
def test_dot_source_is_laid_out_by_the_program(name: str) -> None:
    source = draw(drawn_graph(name), on=ON, kind="dot").decode()
    assert "newrank=true" in source
    assert b"<svg" in render(source, "svg")


@everything
def test_the_same_framework_gives_the_same_bytes(name: str) -> None:
    kinds: tuple[Kind, ...] = ("svg", "dot", "mmd")
    for kind in kinds:
        assert draw(drawn_graph(name), on=ON, kind=kind) == draw(drawn_graph(name), on=ON, kind=kind)


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_programs_draw_the_same(name: str) -> None:
    needs("dot")
    pure, dot = svg_of(name, "pure"), svg_of(name, "dot")
    for kind in ("node", "edge"):
        titles = [
            sorted(group.findtext(f"{SVG}title") or "" for group in root.iter(f"{SVG}g") if group.get("class") == kind)
            for root in (pure, dot)
        ]
        assert titles[0] == titles[1]


def test_hostile_titles_are_shown_as_they_are() -> None:
    root = svg_of("hostile")
    shown = squeezed(" ".join(text.text or "" for text in root.iter(f"{SVG}text")))
    # Lines are broken at spaces, so that the longest part without one is looked for.
    for part in ("<script>alert(1)</script>", "\\N", "\\l", "%%", "&lt;", "{a|b}", "<b>bold</b>", "-->"):
        assert part in shown


def test_hostile_titles_end_nothing_in_mermaid() -> None:
    lines = draw(drawn_graph("hostile"), on=ON, kind="mmd").decode().splitlines()
    body = [line for line in lines[lines.index("  }") :] if '"' in line]
    for line in body:
        # Two quotation marks for each label, and nothing that Mermaid reads between them.
        assert line.count('"') == 2
        inside = line.split('"')[1]
        assert not set(inside.replace("<br>", "")) & set("<>{}[]|%\\&`")
    description_lines = lines[: lines.index("  }")]
    assert not any("}" in line or "%%" in line for line in description_lines)


def test_quoting_for_mermaid_keeps_plain_words() -> None:
    assert quoted("Senior Technician (grade 7)") == "Senior Technician (grade 7)"
    assert quoted('a "b"\n <c>') == "a #34;b#34; #60;c#62;"
    assert HOSTILE not in quoted(HOSTILE)


def test_small_framework_as_dot() -> None:
    golden(HERE / "golden" / "small.dot", draw(drawn_graph("small"), on=ON, kind="dot").decode())


def test_small_framework_as_mermaid() -> None:
    golden(HERE / "golden" / "small.mmd", draw(drawn_graph("small"), on=ON, kind="mmd").decode())


def test_small_framework_in_words() -> None:
    golden(HERE / "golden" / "small.txt", description(drawn_graph("small"), ON) + "\n")


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotDrawn, match="Graphviz's dot is installed"):
        draw(drawn_graph("small"), on=ON, kind="svg", renderer="dot")


def test_mermaid_and_dot_need_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("subprocess.run", refuse)
    assert draw(drawn_graph("small"), on=ON, kind="mmd")
    assert draw(drawn_graph("small"), on=ON, kind="dot")


def test_dot_stands_in_where_graphviz_pure_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("dot")
    monkeypatch.setattr(rendering, "PURE", "no-such-program")
    assert Path(rendering.program("auto")).name == "dot"


def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "dot"
    program.write_text(f"#!{sys.executable}\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])


def test_a_program_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake(tmp_path, monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(NotDrawn, match=r"had not finished after 0\.3 seconds"):
        render("digraph {}", "svg", renderer="dot", seconds=0.3)


def test_what_a_failing_program_says_is_passed_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake(tmp_path, monkeypatch, "import sys; sys.exit('no memory left')")
    with pytest.raises(NotDrawn, match="dot gave up: no memory left"):
        render("digraph {}", "svg", renderer="dot")
