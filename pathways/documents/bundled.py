"""Where the frameworks that come with the program are."""

from __future__ import annotations

from pathlib import Path

import pathways

FOLDERS = {
    "framework": ("institutions", "models", "reference"),
    "funder": ("funders", "funders/hosts"),
    "reform": ("reforms",),
    "pay-scale": ("pay",),
    "pay-structure": ("pay", "examples"),
    "on-costs": ("pay",),
    "recognition": ("recognition",),
    "development": ("development",),
    "areas": ("development",),
    "commitment": ("commitment",),
    "plan": ("commitment",),
    "authorship": ("authorship",),
    "crosswalk": ("crosswalks",),
    "scenario": ("examples",),
    "facts": ("",),
    "language": ("",),
}
"""By kind of document: the folders of the bundled documents that hold it. A file is named by the id in it."""


def bundled_folder() -> Path:
    """The folder of bundled documents: inside the installed package, or beside it in a checkout."""
    package = Path(pathways.__file__).parent
    installed = package / "frameworks"
    return installed if installed.is_dir() else package.parent / "frameworks"


def is_bundled(path: Path) -> bool:
    """Whether a document comes with the program."""
    return bundled_folder().resolve() in path.resolve().parents
