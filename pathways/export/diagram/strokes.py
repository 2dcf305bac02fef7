"""How the line of each mechanism is drawn: no two alike without colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.model.moves import Mechanism


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line and the head of its arrow."""

    line: str
    """solid, dashed or dotted."""
    head: str
    """The shape of the arrowhead, by its Graphviz name."""
    width: float = 1.0
    """Points."""
    double: bool = False
    """Whether it is two lines side by side."""
    mermaid: str = "-->"
    """The nearest that Mermaid has; there the label alone tells some mechanisms apart."""

    @property
    def in_words(self) -> str:
        """The line as a person would describe it."""
        weight = "double " if self.double else "thick " if self.width > 1.5 else ""
        return f"{weight}{self.line} line with {_HEADS[self.head]}"


_HEADS = {
    "normal": "a filled arrowhead",
    "empty": "an empty arrowhead",
    "vee": "a barbed arrowhead",
    "open": "an open arrowhead",
    "dot": "a filled dot",
    "odot": "an empty dot",
    "diamond": "a filled diamond",
    "odiamond": "an empty diamond",
    "tee": "a bar",
    "box": "a filled square",
}

SEVERAL = Stroke("solid", "normal", width=2.2, mermaid="==>")
"""Two roles joined by more than one kind of move; its label names them all."""

ENDS = Stroke("solid", "tee", mermaid="--x")
"""From the top of a track to why it ends there."""

STROKES: Mapping[Mechanism, Stroke] = {
    Mechanism.PROMOTION: Stroke("solid", "normal"),
    Mechanism.REGRADING: Stroke("solid", "empty"),
    Mechanism.VACANCY: Stroke("dashed", "normal", mermaid="-.->"),
    Mechanism.EXAMINATION: Stroke("solid", "diamond"),
    Mechanism.APPOINTMENT: Stroke("dashed", "diamond", mermaid="-.->"),
    Mechanism.COMPLETION: Stroke("solid", "dot", mermaid="--o"),
    Mechanism.AUTOMATIC: Stroke("solid", "odot", mermaid="--o"),
    Mechanism.TRANSFER: Stroke("dotted", "normal", width=1.4, mermaid="-.->"),
    Mechanism.LATERAL: Stroke("dotted", "empty", width=1.4, mermaid="-.->"),
    Mechanism.CONVERSION: Stroke("dashed", "odiamond", mermaid="-.->"),
    Mechanism.ACTING_UP: Stroke("dashed", "vee", mermaid="-.->"),
    Mechanism.SECONDMENT: Stroke("dotted", "vee", width=1.4, mermaid="-.->"),
    Mechanism.ROTATION: Stroke("dotted", "odot", width=1.4, mermaid="-.-o"),
    Mechanism.REVIEW: Stroke("dotted", "odiamond", width=1.4, mermaid="-.->"),
    Mechanism.EXIT: Stroke("dashed", "empty", mermaid="-.->"),
    Mechanism.NOT_PUBLISHED: Stroke("dotted", "dot", width=1.4, mermaid="-.-o"),
}


def stroke_of(mechanisms: tuple[Mechanism, ...]) -> Stroke:
    """The line of one mechanism, or the one for several."""
    return STROKES[mechanisms[0]] if len(mechanisms) == 1 else SEVERAL
