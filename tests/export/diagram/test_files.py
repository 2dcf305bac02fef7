"""The files themselves: what is in them, whoever wrote the titles and whichever program found the ways of lines."""

import os
import re
import struct
import sys
import zlib
from functools import cache
from io import BytesIO
from itertools import chain, permutations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from pathways.export.diagram import render as rendering
from pathways.export.diagram.draw import KINDS, Kind, Look, draw, drawing
from pathways.export.diagram.fit import Paper
from pathways.export.diagram.logo import logo_of
from pathways.export.diagram.markup import clean
from pathways.export.diagram.mermaid import plain, quoted
from pathways.export.diagram.raster import DPI
from pathways.export.diagram.render import NotDrawn, render
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.subject import Subject
from pathways.export.diagram.theme import THEMES, ThemeName, theme
from pathways.writing.svg import svg_checked
from tests.export.diagram.examples import EVERYTHING, EXAMPLES, HOSTILE, ON, drawn_graph
from tests.export.diagram.subjects import SUBJECTS, subject_of
from tests.export.diagram.test_logo import png
from tests.support import framework_of, golden, needs

HERE = Path(__file__).parent
SVG = "{http://www.w3.org/2000/svg}"

everything = pytest.mark.parametrize("name", [*EVERYTHING, *SUBJECTS])
shown = pytest.mark.parametrize(
    "name", ["small", "crowded", "hostile", "empty", "routes", "no-route", "beside", "changed", "ucl-arc"]
)
"""Enough of each kind where a file takes a while to make."""


@cache
def subject_called(name: str) -> Subject:
    return subject_of(name)


@cache
def file_of(name: str, kind: Kind) -> bytes:
    return drawing(subject_called(name), kind).content


def svg_of(name: str) -> ElementTree.Element:
    return ElementTree.fromstring(file_of(name, "svg"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def items(root: ElementTree.Element, heading: str) -> list[str]:
    """The names of a list in reading order."""
    return [
        item.get("aria-label") or ""
        for group in root.iter(f"{SVG}g")
        if group.get("role") == "list" and (group.get("aria-label") or "").startswith(heading)
        for item in group.iter(f"{SVG}g")
        if item.get("role") == "img"
    ]


@everything
def test_an_svg_has_a_title_and_a_description(name: str) -> None:
    root = svg_of(name)
    assert root.get("role") == "graphics-document document"
    found = {each.get("id"): each for each in root if each.get("id")}
    title, description = found[root.get("aria-labelledby")], found[root.get("aria-describedby")]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert squeezed(subject_called(name).title) in (title.text or "")
    assert description.text == subject_called(name).description


@everything
def test_roles_and_moves_are_named_one_by_one_in_the_order_of_the_ladder(name: str) -> None:
    root = svg_of(name)
    pictures = [part.picture for part in subject_called(name).parts]
    roles = items(root, "Roles")
    assert len(roles) == sum(len(picture.boxes) for picture in pictures)
    spoken = [dict(part.spoken) for part in subject_called(name).parts]
    for names in spoken:
        found = [squeezed(said) for said in names.values()]
        assert all(any(role.startswith(said) for role in roles) for said in found)
    for part, names in zip(subject_called(name).parts, spoken, strict=True):
        rows = [[squeezed(names[box.id]) for cell in band.cells for box in cell.boxes] for band in part.picture.bands]
        single = all(len(cell.boxes) < 2 for band in part.picture.bands for cell in band.cells)
        # Where the page is too narrow for all tracks, or a grade has several lines, the order is that of the panels.
        if single and len(part.picture.columns) < 5 and len(set(chain(*rows))) == len([*chain(*rows)]):
            places = [next(at for at, role in enumerate(roles) if role.startswith(said)) for said in chain(*rows)]
            assert places == sorted(places) or any(
                one.startswith(other) for one, other in permutations(chain(*rows), 2)
            )
    lines = items(root, "Moves")
    for move in lines:
        label, _, ends = move.rpartition(": ")
        assert label
        assert re.match("(from|between) ", ends) or ": from" in move or ": between" in move


@everything
def test_every_role_and_every_move_of_a_picture_stands_in_its_description(name: str) -> None:
    subject = subject_called(name)
    said = squeezed(subject.description)
    for part in subject.parts:
        for box in part.picture.boxes:
            if box.kind == "role":
                assert squeezed(box.text) in said
        titles = {box.id: squeezed(box.text) for box in part.picture.boxes}
        kinds = {box.id: box.kind for box in part.picture.boxes}
        for line in part.picture.lines:
            if "end" in (kinds[line.tail], kinds[line.head]):
                continue
            for end in (line.tail, line.head):
                words = titles[end] if kinds[end] == "role" else titles[end][1:]
                assert words in said
            if kinds[line.tail] == kinds[line.head] == "role":
                step = re.escape(titles[line.tail]) + r"[^;.]*? to " + re.escape(titles[line.head])
                assert re.search(f"from {step}", said) or name.startswith("hostile")


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_description_of_a_framework_has_a_line_for_each_move(name: str) -> None:
    graph = drawn_graph(name)
    sections = {section.heading: section.lines for section in subject_called(name).words}
    moves = sections.get("Moves", ())
    for move, line in zip(graph.framework.moves.values(), moves, strict=True):
        steps = sum(edge.move.id == move.id for edge in graph.edges)
        assert move.general or line.count("from ") >= steps


@everything
def test_an_svg_is_safe_and_nothing_in_it_is_too_small(name: str) -> None:
    text = file_of(name, "svg").decode()
    svg_checked(text)
    assert "<!DOCTYPE" not in text
    root = svg_of(name)
    assert {each.tag for each in root.iter()} <= {
        SVG + tag for tag in ("svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan")
    }
    sizes = [float(size) for each in root.iter() if (size := each.get("font-size"))]
    assert min(sizes) >= 9
    width, height = (float((root.get(side) or "").removesuffix("pt")) for side in ("width", "height"))
    for each in root.iter():
        for x in filter(None, (each.get("x"), each.get("cx"))):
            assert -0.01 <= float(x) <= width
        for y in filter(None, (each.get("y"), each.get("cy"))):
            assert -0.01 <= float(y) <= height


@everything
def test_the_same_subject_gives_the_same_bytes(name: str) -> None:
    kinds: tuple[Kind, ...] = ("svg", "dot", "mmd", "txt", "md")
    again = subject_of(name)
    for kind in kinds:
        assert drawing(again, kind).content == file_of(name, kind)


def chunks(picture: bytes) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    at = 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        kind, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        found.setdefault(kind, []).append(body)
        at += 12 + length
    return found


@shown
def test_a_png_has_300_dots_to_the_inch_and_its_description(name: str) -> None:
    picture = file_of(name, "png")
    found = chunks(picture)
    wide, _ = struct.unpack(">II", found[b"IHDR"][0][:8])
    assert DPI == 300
    per_metre, _, unit = struct.unpack(">IIB", found[b"pHYs"][0])
    assert (per_metre, unit) == (11811, 1)
    assert round(wide / 300 * 25.4) in (210, 297, 420)
    texts = {body.split(b"\0")[0]: zlib.decompress(body.split(b"en\0\0", 1)[1]).decode() for body in found[b"iTXt"]}
    assert texts[b"Title"]
    assert len(texts[b"Description"]) >= len(subject_called(name).description) * 0.9
    assert drawing(subject_called(name), "png").content == picture


@shown
def test_a_pdf_is_tagged_and_says_everything_in_words(name: str) -> None:
    look = Look(Paper(several=True))
    content = drawing(subject_called(name), "pdf", look).content
    assert drawing(subject_called(name), "pdf", look).content == content
    reader = PdfReader(BytesIO(content))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert str(catalog["/Lang"]).lower() == "en-gb"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = catalog["/Metadata"].get_data()
    assert b"pdfuaid" in metadata
    assert b"pdfaid" in metadata
    assert reader.metadata is not None
    assert reader.metadata.title
    figures = [each for each in elements(catalog["/StructTreeRoot"]) if each.get("/S") == "/Figure"]
    assert figures
    assert all(each.get("/Alt") for each in figures)
    tags = {str(each.get("/S")) for each in elements(catalog["/StructTreeRoot"])}
    assert {"/H1", "/H2", "/L"} & tags
    pages: Any = reader.pages
    fonts = {str(font.get_object()["/BaseFont"]) for page in pages
             for font in (page["/Resources"].get("/Font") or {}).values()}  # fmt: skip
    assert any("Arimo" in font for font in fonts)


def elements(element: object) -> list[dict[str, object]]:
    """The tags of a PDF in reading order."""
    found: list[dict[str, object]] = []
    waiting = [element]
    while waiting:
        each = waiting.pop(0)
        each = each.get_object() if hasattr(each, "get_object") else each
        if isinstance(each, dict):
            found.append(each)
            kids = each.get("/K", [])
            kids = kids.get_object() if hasattr(kids, "get_object") else kids
            waiting[:0] = kids if isinstance(kids, list) else [kids]
    return found


def test_the_words_of_a_pdf_are_its_text() -> None:
    reader = PdfReader(BytesIO(drawing(subject_called("small"), "pdf").content))
    text = squeezed(" ".join(page.extract_text() for page in reader.pages[1:]))
    for line in subject_called("small").description.splitlines():
        assert squeezed(line) in text or not line


def test_a_pdf_without_words_has_all_of_them_as_alternative_text() -> None:
    reader = PdfReader(BytesIO(drawing(subject_called("small"), "pdf", Look(in_words=False)).content))
    assert len(reader.pages) == 1
    catalog: Any = reader.trailer["/Root"]
    (figure,) = [each for each in elements(catalog["/StructTreeRoot"]) if each.get("/S") == "/Figure"]
    assert figure["/Alt"] == subject_called("small").description


@pytest.mark.parametrize("paper", ["a4", "a3"])
@pytest.mark.parametrize("landscape", [False, True])
def test_a_pdf_page_is_a_sheet(paper: str, landscape: bool) -> None:
    look = Look(Paper(Sheet(paper, landscape), exact=True, several=True))
    page = PdfReader(BytesIO(drawing(subject_called("small"), "pdf", look).content)).pages[0]
    size = sorted(round(float(side) / 72 * 25.4) for side in (page.mediabox.width, page.mediabox.height))
    assert size == {"a4": [210, 297], "a3": [297, 420]}[paper]
    assert (page.mediabox.width > page.mediabox.height) is landscape


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_gives_the_colours(name: ThemeName) -> None:
    chosen = theme(name)
    root = ElementTree.fromstring(drawing(subject_called("changed"), "svg", Look(theme=chosen)).content)
    colours = {value for each in root.iter() for key in ("fill", "stroke") if (value := each.get(key))} - {"none"}
    known = {chosen.page, chosen.band, chosen.box, chosen.end, chosen.lit, chosen.text, chosen.quiet, chosen.line}
    assert colours <= known | {chosen.accent}
    if name == "print":
        assert all(colour[1:3] == colour[3:5] == colour[5:] for colour in colours)


def test_a_logo_is_in_the_file() -> None:
    look = Look(logo=logo_of(png(60, 20)))
    text = drawing(subject_called("small"), "svg", look).content.decode()
    svg_checked(text)
    (image,) = ElementTree.fromstring(text).iter(f"{SVG}image")
    assert (image.get("href") or "").startswith("data:image/png;base64,")
    assert drawing(subject_called("small"), "png", look).content.startswith(b"\x89PNG")
    assert drawing(subject_called("small"), "pdf", look).content.startswith(b"%PDF")


def test_what_changed_is_told_by_sign_stroke_and_word() -> None:
    root = svg_of("changed")
    roles = {squeezed(item.get("aria-label") or ""): item for item in root.iter(f"{SVG}g") if item.get("role") == "img"}
    added = next(item for name, item in roles.items() if name.startswith("Senior Technical Specialist"))
    removed = next(item for name, item in roles.items() if name.startswith("Assistant Technician"))
    changed = next(item for name, item in roles.items() if name.startswith("Technical Specialist,"))
    plain_one = next(item for name, item in roles.items() if name.startswith("Head of Technical Services"))

    def words(item: ElementTree.Element) -> str:
        return squeezed(" ".join(text for each in item.iter(f"{SVG}text") for text in each.itertext()))

    def borders(item: ElementTree.Element) -> list[tuple[str | None, str | None]]:
        return [(each.get("stroke-width"), each.get("stroke-dasharray")) for each in item.iter(f"{SVG}rect")]

    assert words(added).endswith("(added) +")
    assert words(removed).endswith("(removed) −")
    assert words(changed).endswith("(changed: was Experimental Officer) ~")
    assert len({str(borders(item)) for item in (added, removed, changed, plain_one)}) == 4
    assert any(each.get("text-decoration") == "line-through" for each in removed.iter(f"{SVG}text"))
    moves = items(root, "Moves")
    specialist, above = "Technical specialist, Grade 7", "Technical specialist, Grade 8"
    step = f"from Technical Specialist, {specialist} to Senior Technical Specialist, {above}"
    assert f"+ promotion (added): {step}" in moves
    assert any(move.startswith(("− regrading (removed)", "− promotion (removed)")) for move in moves)


@pytest.mark.parametrize("name", [*EXAMPLES, *SUBJECTS])
def test_dot_source_is_laid_out_by_the_program(name: str) -> None:
    source = file_of(name, "dot").decode()
    assert "newrank=true" in source
    assert b"<svg" in render(source, "svg")


@pytest.mark.parametrize("name", ["small", "dense", "wide", "titles", "namesakes"])
def test_both_programs_find_ways_for_the_same_lines(name: str) -> None:
    needs("dot")
    pure, dot = (ElementTree.fromstring(drawing(subject_called(name), "svg", Look(renderer=each)).content)
                 for each in ("pure", "dot"))  # fmt: skip
    assert items(pure, "Roles") == items(dot, "Roles")
    assert items(pure, "Moves") == items(dot, "Moves")


SIGNS = ("<script>alert(1)</script>", "\\N", "\\l", "%%", "&lt;", "{a|b}", "<b>bold</b>", "-->")


def test_hostile_titles_are_shown_as_they_are() -> None:
    shown_text = squeezed(" ".join(text for each in svg_of("hostile").iter(f"{SVG}text") for text in each.itertext()))
    # Lines are broken at spaces, so that the longest part without one is looked for.
    for part in SIGNS:
        assert part in shown_text


def test_signs_that_turn_the_order_of_reading_are_left_out() -> None:
    assert clean("a\u202eb\u2066c") == "abc"
    assert clean("a\x00b") == "a\N{REPLACEMENT CHARACTER}b"


EXTREME = {
    "markup": HOSTILE,
    "typst": "#set page(fill: red) $x^2$ *bold* _it_ @ref <label> `raw` //comment /*",
    "right to left": "טכנאי בכיר فني أول Technician (3)",
    "emoji": "🎓👩🏽‍🔬 Technician 🧪",
    "other scripts": "上級技術者 Старший τεχνικός ประธาน",
    "long word": "W" * 10_000,
    "long text": "Technician of everything " * 400,
    "accents": "Zażółć gęślą jaźń e\u0301\u0301\u0301\u0301 ﷽ \u00ad\u200b",
    "private use": "Technician \ue000 \uf8ff \U000f0000",
}


def extreme(text: str) -> Subject:
    """A framework in which everything that has a title has this one."""
    from json import dumps

    from pathways.export.diagram.subjects.whole import whole_framework
    from pathways.graph.career import career_graph

    said = dumps(text, ensure_ascii=False)
    framework = framework_of(f"""
        grades: {{"7": {{rank: 7, name: {said}}}, "8": {{rank: 8, name: "8"}}}}
        tracks: {{s: {{name: {said}, grades: ["7", "8"], ends_because: {said}}}}}
        roles:
          a: {{title: {said}, track: s, grade: "7"}}
          b: {{title: {said}, track: s, grade: "8"}}
          c: {{title: {said}}}
        moves:
          p: {{from: a, to: b, mechanism: promotion, label: {said}}}
          o: {{from: c, to: {{outside: {said}}}, mechanism: exit}}
    """)
    return whole_framework(career_graph(framework, ON), ON)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("which", EXTREME)
def test_any_text_goes_into_every_format(which: str, kind: Kind) -> None:
    content = drawing(extreme(EXTREME[which]), kind).content
    if kind == "svg":
        root = svg_checked(content.decode())
        assert root.tag == f"{SVG}svg"
    elif kind in ("dot", "gv"):
        assert b"<svg" in render(content.decode(), "svg")
    elif kind == "pdf":
        assert len(PdfReader(BytesIO(content)).pages) >= 2
    elif kind == "png":
        assert struct.unpack(">II", content[16:24])[0] == round(210 / 25.4 * 300)
    elif kind == "mmd":
        assert_mermaid_is_closed(content.decode())
    else:
        assert content.decode()


@shown
def test_titles_end_nothing_in_mermaid(name: str) -> None:
    assert_mermaid_is_closed(file_of(name, "mmd").decode())


def assert_mermaid_is_closed(text: str) -> None:
    lines = text.splitlines()
    end = lines.index("  }")
    for line in (line for line in lines[end + 1 :] if '"' in line):
        # Two quotation marks for each label, and nothing that Mermaid reads between them.
        assert line.count('"') == 2
        inside = line.split('"')[1]
        assert not set(inside.replace("<br>", "")) & set("<>{}[]|%\\&`")
    assert not any("}" in line or "%%" in line or "{" in line for line in lines[3:end])
    assert len(text) < 200_000


def test_no_line_of_a_description_in_mermaid_is_lost() -> None:
    lines = file_of("small", "mmd").decode().splitlines()
    for line in filter(None, subject_called("small").description.splitlines()):
        assert f"    {plain(line)}" in lines


def test_quoting_for_mermaid_keeps_plain_words() -> None:
    assert quoted("Senior Technician (grade 7)") == "Senior Technician (grade 7)"
    assert quoted('a "b"\n <c>') == "a #34;b#34; #60;c#62;"
    assert HOSTILE not in quoted(HOSTILE)


@pytest.mark.parametrize("kind", ["dot", "mmd", "txt", "md", "svg"])
def test_a_small_framework_in_every_format_of_text(kind: Kind) -> None:
    golden(HERE / "golden" / f"small.{kind}", draw(drawn_graph("small"), on=ON, kind=kind).decode())


@pytest.mark.parametrize("name", ["track-of-small", "routes", "near", "beside", "changed"])
def test_each_kind_of_subject_in_words(name: str) -> None:
    golden(HERE / "golden" / f"{name}.txt", file_of(name, "txt").decode())


@pytest.mark.parametrize("name", ["beside", "changed"])
def test_two_frameworks_and_two_versions_as_mermaid(name: str) -> None:
    golden(HERE / "golden" / f"{name}.mmd", file_of(name, "mmd").decode())


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotDrawn, match="Graphviz's dot is installed"):
        drawing(subject_called("crowded"), "svg", Look(renderer="dot"))


def test_without_any_program_a_picture_is_drawn_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(rendering, "PURE", "no-such-program")
    made = drawing(subject_called("crowded"), "svg")
    assert made.content.startswith(b"<?xml")
    assert any("Pathways' own: neither no-such-program nor Graphviz's dot" in note for note in made.notes)


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
