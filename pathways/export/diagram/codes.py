"""Letters that stand for labels where the words have no room; the legend says what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export import words
from pathways.export.diagram.marks import State
from pathways.export.diagram.picture import Picture
from pathways.model.moves import Mechanism
from pathways.model.provenance import Footing

FOOTING_SIGNS = {Footing.INFERRED: "~", Footing.PROPOSED: "*", Footing.DISPUTED: "!"}
"""Beside a letter: what the move stands on."""

STATE_SIGNS = {State.ADDED: "(+)", State.REMOVED: "(−)", State.CHANGED: "(≠)"}
"""Beside a letter: whether the move came, went or is otherwise."""


def codes_of(*pictures: Picture) -> dict[str, str]:
    """By label: its letters, the same in all pictures of a page."""
    letters = letters_of(pictures)
    codes: dict[str, str] = {}
    named = {line.label: line for picture in pictures for line in picture.lines}
    for line in named.values():
        signs = "".join(sign for footing, sign in FOOTING_SIGNS.items() if f"({words.FOOTINGS[footing]})" in line.label)
        signs += "".join(sign for state, sign in STATE_SIGNS.items() if f"({state.value})" in line.label)
        codes[line.label] = "/".join(letters[each] for each in line.mechanisms) + signs
    return codes


def letters_of(pictures: Sequence[Picture]) -> dict[Mechanism, str]:
    """By mechanism: a letter of its name, no two alike."""
    letters: dict[Mechanism, str] = {}
    used = dict.fromkeys(each for picture in pictures for line in picture.lines for each in line.mechanisms)
    for mechanism in used:
        word = words.MECHANISMS[mechanism].upper().replace(" ", "")
        letters[mechanism] = next(letter for letter in word + "0123456789" if letter not in letters.values())
    return letters
