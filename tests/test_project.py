"""The project's own files: what is pinned, and what a wheel holds."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

import pathways

ROOT = Path(pathways.__file__).parents[1]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    found = {}
    for line in lines:
        if line.startswith("#"):
            continue
        name, separator, version = line.partition("==")
        assert re.fullmatch(r"[A-Za-z0-9._-]+", name), f"not a name and a version: {line!r}"
        assert separator, f"not a name and a version: {line!r}"
        assert re.fullmatch(r"[0-9][0-9a-z.]*", version), f"not a name and a version: {line!r}"
        found[normal(name)] = version
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_extra_and_the_group_name_the_same_tools(project: dict[str, Any]) -> None:
    assert project["project"]["optional-dependencies"]["dev"] == project["dependency-groups"]["dev"]


def test_every_direct_dependency_is_pinned_within_its_bounds(project: dict[str, Any], pins: dict[str, str]) -> None:
    for text in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]:
        requirement = Requirement(text)
        pinned = pins.get(normal(requirement.name))
        assert pinned, f"{requirement.name} is not in constraints.txt"
        assert requirement.specifier.contains(pinned), f"{text} leaves out the pinned {pinned}"


@pytest.mark.slow
def test_a_wheel_holds_the_library_the_terminal_ui_and_the_data_and_nothing_else(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"pathways", "pathways_tui", f"pathways-{pathways.__version__}.dist-info"}
    assert {"pathways/__init__.py", "pathways/py.typed", "pathways/frameworks/LICENSE.md"} <= set(names)
    assert {"pathways_tui/__init__.py"} <= set(names)
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".swp", ".DS_Store"))]
