"""The name of a file, as somebody types it."""

from __future__ import annotations

from pathlib import Path

from pathways.editing.change import Unfit


def typed_path(text: str, folder: Path, suffix: str) -> Path:
    """The file that somebody names.

    Args:
        text: What was typed; a bare name stands in the folder.
        folder: Where a bare name stands.
        suffix: The ending of a name without one, with its dot.

    Raises:
        Unfit: If nothing can be called so.
    """
    name = " ".join(text.split())
    if not name:
        raise Unfit("write a name")
    if "\0" in name or not name.isprintable():
        raise Unfit("this cannot be the name of a file")
    place = Path(name).expanduser()
    if place.parent == Path():
        place = folder / place
    return place if place.suffix else place.with_suffix(suffix)
