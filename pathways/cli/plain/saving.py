"""An answer written to a file that the person names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.cli.plain.choosing import typed
from pathways.cli.plain.talk import page_of, say

if TYPE_CHECKING:
    from pathways.export.text.layout import Page

Makers = Mapping[str, Callable[[], bytes]]
"""By ending, with its dot: what makes the content. The first is that of a name without one."""


def save_text(fill: Callable[[Page], None]) -> None:
    """Ask for a file, and write a page to it as text."""
    save({".txt": lambda: f"{page_of(fill)}\n".encode()})


def save(makers: Makers) -> None:
    """Ask for a file, and write to it; one that is somebody else's is never replaced."""
    from pathways.documents.ours import write_ours
    from pathways.documents.refused import Refused
    from pathways.editing.change import Unfit
    from pathways.problems.suggest import listed

    endings = list(makers)

    def write(name: str) -> Path:
        place = Path(name).expanduser()
        place = place if place.suffix else place.with_suffix(endings[0])
        if place.suffix.lower() not in makers:
            raise Unfit(f"this can be written as {listed(endings)}")
        try:
            write_ours(place, makers[place.suffix.lower()](), force=False)
        except Refused as refused:
            help = "give another name" if refused.problem.code == "exists" else refused.problem.help
            raise Unfit(f"{refused.problem.message}; {help}") from None
        return place

    help = f"Its ending says the form: {listed(endings)}. A name without a folder is written to {Path.cwd()}."
    place = typed("Under which name is it to be written?", help, write)
    if place is not None:
        say(f"{place} written.")
