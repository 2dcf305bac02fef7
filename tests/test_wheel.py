"""The wheel is complete: installed in a new environment it works from an unrelated folder.

Slow because it builds a wheel and makes an environment.
"""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from pathways.writing.write import SUFFIXES
from tests.support import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("the wheel")]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment with the wheel, and the dependencies of this one without the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True, capture_output=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    [wheel] = folder.glob("pathways-*.whl")
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(subprocess.run([str(python), "-c", where], check=True, capture_output=True, text=True).stdout.strip())
    # `sys.path.append` leaves out the .pth files there, and with them the checkout.
    (site / "dependencies.pth").write_text(
        f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n", "utf-8"
    )
    return python


def run(python: Path, folder: Path, *words: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [str(python), *words], cwd=folder, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_installed_program_lists_checks_and_draws_the_bundled_frameworks(python: Path, tmp_path: Path) -> None:
    where = run(python, tmp_path, "-c", "import pathways; print(pathways.__file__)")
    assert ROOT not in Path(where.strip()).parents
    listing = json.loads(run(python, tmp_path, "-m", "pathways", "list", "--json"))
    assert {"ucl-arc", "technical-specialist"} <= {each["id"] for each in listing["documents"]}
    assert "no problems" in run(python, tmp_path, "-m", "pathways", "check")
    run(python, tmp_path, "-m", "pathways", "draw", "sheffield", "-o", "ladder.svg")
    assert "Senior Technical Specialist" in (tmp_path / "ladder.svg").read_text("utf-8")


WRITING = """
from pathways.writing.blocks import Paragraph, Part, Written
from pathways.writing.write import SUFFIXES, written_as
for suffix in SUFFIXES:
    print(suffix, len(written_as(Written("Title", (Part((Paragraph("Text"),)),)), suffix)) > 0)
"""


def test_the_installed_program_has_all_that_documents_are_written_with(python: Path, tmp_path: Path) -> None:
    assert run(python, tmp_path, "-c", WRITING).splitlines() == [f"{kind} True" for kind in SUFFIXES]
    where = run(python, tmp_path, "-c", "import pathways.writing as w; print(w.__path__[0])").strip()
    shipped = {str(path.relative_to(where)) for path in Path(where).rglob("*") if path.suffix in {".ttf", ".txt"}}
    fonts = ("Regular", "Bold", "Italic", "BoldItalic")
    assert shipped == {"fonts/OFL.txt", *(f"fonts/Arimo-{each}.ttf" for each in fonts)}


TERMINAL_UI = "from pathways.cli.terminal import terminal_ui; m = terminal_ui(); import {0}.app; print(m.__name__)"


def test_the_terminal_ui_is_found_under_its_name_in_both_layouts(python: Path, tmp_path: Path) -> None:
    assert run(python, tmp_path, "-c", TERMINAL_UI.format("pathways_tui")).strip() == "pathways_tui"
    assert run(Path(sys.executable), tmp_path, "-c", TERMINAL_UI.format("tui")).strip() == "tui"


def test_the_styles_of_the_terminal_ui_are_in_the_wheel(python: Path, tmp_path: Path) -> None:
    names = "*[f.name for f in p.Path(t.__file__).parent.rglob('*.tcss')]"
    script = f"import pathways_tui as t, pathlib as p; print({names})"
    assert sorted(run(python, tmp_path, "-c", script).split()) == sorted(
        path.name for path in (ROOT / "tui").rglob("*.tcss")
    )
