"""The numbers of texts that were worked out before, so that a model reads a text only once.

This room opens no file of its own: where the numbers are kept is handed in. Each model has a place of its own. Numbers
count only for exactly the same text and model; whatever else stands there is passed over and worked out anew.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pathways.meaning.encoder import SIZE

if TYPE_CHECKING:
    from pathways.meaning.encoder import Numbers
    from pathways.meaning.models import Model

FORMAT = 1
"""Raised when the same text becomes other numbers than before, or they are written otherwise."""

TEXTS_MAX = 8_000
"""How many texts are kept for each model, in about 17 MB; those that were asked for longest ago go first."""

_LENGTH_TOLERANCE = 1e-3
"""How far the length of sound numbers may be from one."""


def _nothing(_name: str) -> Mapping[str, Any]:
    return {}


def _done_without(_name: str, _content: dict[str, Any]) -> None:
    return


@dataclass(frozen=True)
class Memory:
    """Where content is kept between commands; as it stands, nowhere."""

    recall: Callable[[str], Mapping[str, Any]] = _nothing
    """The content kept under a name; empty if there is none."""
    remember: Callable[[str, dict[str, Any]], None] = _done_without
    """Keep content under a name; says nothing where that cannot be done."""


NOWHERE = Memory()
"""A memory that keeps nothing."""


def recalled(memory: Memory, model: Model) -> dict[str, Any]:
    """What a memory holds for texts, by their keys and as it is written; nothing if it is that of another model."""
    content = memory.recall(model.kept_as)
    held = content.get("vectors")
    if (content.get("format"), content.get("model")) != (FORMAT, model.key) or not isinstance(held, dict):
        return {}
    return held


def remember(memory: Memory, model: Model, held: Mapping[str, Any]) -> None:
    """Keep the numbers of texts, by their keys and as they are written, those asked for last at the end."""
    latest = dict(list(held.items())[-TEXTS_MAX:])
    memory.remember(model.kept_as, {"format": FORMAT, "model": model.key, "vectors": latest})


def written(numbers: Numbers) -> str:
    """Numbers as text."""
    return b64encode(numbers.astype("<f4").tobytes()).decode("ascii")


def read(text: Any) -> Numbers | None:
    """Numbers from their text; none if it is damaged, or no such text."""
    import numpy

    try:
        content = b64decode(text, validate=True)
    except (TypeError, ValueError):
        return None
    if len(content) != SIZE * 4:
        return None
    numbers = numpy.frombuffer(content, "<f4").astype(numpy.float32)
    with numpy.errstate(all="ignore"):
        sound = abs(float(numpy.linalg.norm(numbers)) - 1) <= _LENGTH_TOLERANCE
    return numbers if sound else None


def key_of(text: str) -> str:
    """What a text is kept under: it cannot be read back from it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
