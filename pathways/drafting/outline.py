"""What somebody answered about the framework to be drafted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathways.model.moves import Mechanism

STEPS = (
    Mechanism.PROMOTION,
    Mechanism.REGRADING,
    Mechanism.VACANCY,
    Mechanism.APPOINTMENT,
    Mechanism.EXAMINATION,
    Mechanism.AUTOMATIC,
)
"""Ways in which people may rise from grade to grade, in the order in which they are offered."""

BESIDE = (Mechanism.VACANCY, Mechanism.TRANSFER, Mechanism.ACTING_UP, Mechanism.SECONDMENT, Mechanism.REVIEW)
"""Ways that a draft may have beside its steps, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A grade as the institution calls it."""

    id: str
    name: str
    """The label; it differs from the id where it has blanks or signs that no id may have."""

    @property
    def spoken(self) -> str:
        """As it stands in a sentence: "grade 6", but "Band F"."""
        return self.name if self.has_word else f"grade {self.name}"

    @property
    def titled(self) -> str:
        """As it stands in a heading: "Grade 6", "Band F"."""
        return self.name if self.has_word else f"Grade {self.name}"

    @property
    def has_word(self) -> bool:
        """Whether the label says by itself what it is."""
        return " " in self.name or "-" in self.name


@dataclass(frozen=True, slots=True)
class Line:
    """A track of the draft."""

    id: str
    name: str
    grades: tuple[str, ...]
    """Ids of its grades, from the lowest."""
    source: str | None
    """The track of the model that it is drawn from; None: one of the institution's own."""
    family: str
    """The id of its job family."""
    steps: tuple[Mechanism, ...]
    """How people rise to it and on it."""


@dataclass(frozen=True)
class Outline:
    """All answers, complete and in agreement with each other."""

    institution: str
    kind: str
    """What kind of body it is, as the format names it."""
    country: str
    """ISO 3166-1 alpha-2 code."""
    by: str
    """Who proposes the draft."""
    on: date
    """The day on which it is proposed."""
    model: str
    """The id of the model."""
    rungs: tuple[Rung, ...]
    """All grades, from the lowest."""
    training: bool
    """Whether the lowest grade is for apprentices and trainees."""
    stem: Line | None
    """The track below the division; None where tracks begin at the lowest grade."""
    branches: tuple[Line, ...]
    """The tracks from the division on; none where the ladder does not divide."""
    families: Mapping[str, str]
    """Names of job families by id."""
    beside: tuple[Mechanism, ...]
    """Ways beside the steps."""
    pay_scale: str | None
    """The id of the pay scale; None where none is named."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All tracks, that below the division first."""
        return ((self.stem,) if self.stem else ()) + self.branches

    @property
    def division(self) -> str | None:
        """The lowest grade that is divided into tracks."""
        return self.branches[0].grades[0] if self.branches else None

    @property
    def training_rung(self) -> str | None:
        """The id of the grade for apprentices and trainees."""
        return self.rungs[0].id if self.training else None

    @property
    def places(self) -> Iterator[tuple[Line, str]]:
        """Every grade of every track."""
        return ((line, grade) for line in self.lines for grade in line.grades)

    def rung(self, grade: str) -> Rung:
        """The grade with an id."""
        return next(rung for rung in self.rungs if rung.id == grade)
