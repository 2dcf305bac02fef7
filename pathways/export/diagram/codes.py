"""Letters that stand for labels where the words have no room; the legend says what they mean."""

from __future__ import annotations

from pathways.export import words
from pathways.export.diagram.picture import Picture
from pathways.model.moves import Mechanism
from pathways.model.provenance import Footing

SIGNS = {Footing.INFERRED: "~", Footing.PROPOSED: "+", Footing.DISPUTED: "!"}
"""Beside a letter: what the move stands on."""


def codes_of(picture: Picture) -> dict[str, str]:
    """By label: its letters."""
    letters = letters_of(picture)
    codes: dict[str, str] = {}
    for line in picture.lines:
        signs = "".join(sign for footing, sign in SIGNS.items() if f"({words.FOOTINGS[footing]})" in line.label)
        codes[line.label] = "/".join(letters[each] for each in line.mechanisms) + signs
    return codes


def letters_of(picture: Picture) -> dict[Mechanism, str]:
    """By mechanism: a letter of its name, no two alike."""
    letters: dict[Mechanism, str] = {}
    for mechanism in dict.fromkeys(each for line in picture.lines for each in line.mechanisms):
        word = words.MECHANISMS[mechanism].upper().replace(" ", "")
        letters[mechanism] = next(letter for letter in word + "0123456789" if letter not in letters.values())
    return letters
