"""What stands in the legend: every stroke, border and sign that a picture uses, with its meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.export import words
from pathways.export.diagram.codes import FOOTING_SIGNS, STATE_SIGNS, letters_of
from pathways.export.diagram.marks import SIGNS, State
from pathways.export.diagram.picture import Box, Line, Picture
from pathways.export.diagram.strokes import STROKES
from pathways.model.moves import Mechanism
from pathways.model.provenance import Footing


@dataclass(frozen=True, slots=True)
class Entry:
    """A line or box as it is drawn, and what it means; without either, a sign that stands in its words."""

    text: str
    line: Line | None = None
    box: Box | None = None

    @property
    def bare(self) -> bool:
        """Whether there is nothing to draw."""
        return self.line is None and self.box is None


def entries_of(pictures: Sequence[Picture], codes: Mapping[str, str]) -> list[Entry]:
    """The legend of pictures that stand on one page.

    Args:
        pictures: What is drawn.
        codes: By label: its letters, where letters stand for the words.
    """
    lines = [line for picture in pictures for line in picture.lines]
    boxes = [box for picture in pictures for box in picture.boxes]
    return [
        *_mechanisms(lines, letters_of(pictures), codes),
        *_states_of_lines(lines),
        *_boxes(boxes, lines),
        *_signs(codes),
    ]


def _mechanisms(lines: Sequence[Line], letters: Mapping[Mechanism, str], codes: Mapping[str, str]) -> list[Entry]:
    shown = {line.mechanisms[0] for line in lines if len(line.mechanisms) == 1}
    lettered = {each for line in lines if line.label in codes for each in line.mechanisms}
    entries = []
    for mechanism in STROKES:
        if mechanism in shown or mechanism in lettered:
            letter = f"{letters[mechanism]} = " if mechanism in lettered else ""
            entries.append(Entry(letter + words.MECHANISMS[mechanism], Line("", "", (mechanism,), "", ())))
    if any(len(line.mechanisms) > 1 for line in lines):
        several = Line("", "", (Mechanism.PROMOTION, Mechanism.VACANCY), "", ())
        entries.append(Entry("several ways, each named", several))
    return entries


def _states_of_lines(lines: Sequence[Line]) -> list[Entry]:
    """The strokes of lines that stand out, each on the mechanism of the first that has it."""
    entries = []
    meanings = {State.LIT: "the first route", State.ADDED: "move added", State.REMOVED: "move removed",
                State.CHANGED: "move changed"}  # fmt: skip
    for state, meaning in meanings.items():
        first = next((line for line in lines if line.state is state and line.mechanisms), None)
        if first is not None:
            entries.append(Entry(meaning, Line("", "", first.mechanisms, "", (), state=state)))
    return entries


def _boxes(boxes: Sequence[Box], lines: Sequence[Line]) -> list[Entry]:
    entries = []
    if any(not line.mechanisms for line in lines):
        entries.append(Entry("the track ends here", box=Box("end", "end", "")))
    standing = {box.footing for box in boxes if box.kind == "role"}
    marked = {Footing.INFERRED: "inferred, not said by a source", Footing.PROPOSED: "proposed"}
    if standing & marked.keys() and standing - marked.keys():
        entries.append(Entry("published", box=Box("sample", "role", "")))
    entries += [
        Entry(meaning, box=Box("sample", "role", "", footing=footing))
        for footing, meaning in marked.items()
        if footing in standing
    ]
    meanings = {State.ADDED: "role added", State.REMOVED: "role removed", State.CHANGED: "role changed"}
    for state, meaning in meanings.items():
        if any(box.state is state for box in boxes):
            entries.append(Entry(meaning, box=Box("sample", "role", "", state=state, badge=SIGNS[state])))
    if any(box.badge and box.state in (State.PLAIN, State.LIT) for box in boxes):
        entries.append(Entry("in the list of roles that correspond", box=Box("sample", "role", "", badge="1")))
    if any(box.kind == "outside" for box in boxes):
        entries.append(Entry("outside the framework", box=Box("sample", "outside", "")))
    return entries


def _signs(codes: Mapping[str, str]) -> list[Entry]:
    signs = [(sign, words.FOOTINGS[footing]) for footing, sign in FOOTING_SIGNS.items()]
    signs += [(sign, state.value) for state, sign in STATE_SIGNS.items()]
    return [Entry(f"{sign} = {meaning}") for sign, meaning in signs if any(sign in code for code in codes.values())]
