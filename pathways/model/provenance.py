"""Where a statement comes from. Every statement says so, and silence is an error."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from pathways.model.base import Flag, Model, Name, Names, Section, Text, lift, one_as_list
from pathways.model.dates import PartialDate


class Footing(StrEnum):
    """What a statement stands on."""

    PUBLISHED = "published"
    """A source says it."""
    INFERRED = "inferred"
    """Deduced from sources, with the reason."""
    PROPOSED = "proposed"
    """Put forward by somebody; no institution has adopted it."""
    DISPUTED = "disputed"
    """Sources say different things, and all are kept."""
    NOT_STATED = "not-stated"
    """A fault: the document does not say where this comes from."""


class Source(Model):
    """Something published that statements rest on."""

    title: Text
    """What the source is called."""
    url: Text | None = None
    """Where it can be read."""
    publisher: Text | None = None
    """Who published it."""
    date: PartialDate | None = None
    """When it was published or last changed, as far as known."""
    seen: PartialDate | None = None
    """When it was read."""
    official: Flag = True
    """Whether it is by the body that it speaks of; that stays so for a copy of its own document kept elsewhere."""
    note: Text | None = None
    """For example that only a copy was read."""


class Proposal(Model):
    """Who proposes something, when and why."""

    by: Text
    """Who proposes it."""
    on: PartialDate
    """When it was proposed."""
    why: Text | None = None
    """What speaks for it."""


class FieldBasis(Model):
    """Why one field of an otherwise published statement is believed."""

    origin: Names = Field(default=(), alias="from")
    """The sources that the deduction starts from; without any, those of the statement."""
    parts: Names = ()
    """What of the field is deduced: names of its own fields, or of its members; without any, all of it."""
    because: Text
    """How the value follows."""


class Dispute(Model):
    """What another source says instead."""

    field: Name | None = None
    """The field in dispute; without one, the statement as a whole."""
    says: Text
    """What the other source says."""
    source: Names
    """The sources that say so."""


class Sourced(Model):
    """Something that may say where it comes from; if it does not, what holds it does."""

    source: Names = ()
    """The sources that say this."""
    inferred_from: Names = ()
    """The sources that this is deduced from; `because` says how."""
    because: Text | None = None
    """How it follows from what it is inferred from."""
    proposed: Proposal | None = None
    """Who puts this forward: for models and drafts."""

    @property
    def footing(self) -> Footing:
        """What it stands on."""
        if self.source:
            return Footing.PUBLISHED
        if self.inferred_from:
            return Footing.INFERRED
        return Footing.PROPOSED if self.proposed else Footing.NOT_STATED

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the sources that it rests on, itself or by deduction."""
        return self.source + self.inferred_from


class Note(Sourced):
    """A sentence for the reader."""

    text: Text
    """The sentence."""


Notes = Annotated[
    tuple[Annotated[Note, lift("text")], ...],
    BeforeValidator(one_as_list, json_schema_input_type=str | Note | list[str | Note]),
]
"""One sentence or several, each plain or with a source of its own."""


class Cited(Sourced):
    """A statement: it says where it comes from, field by field where needed.

    The reader copies the basis of a document or block down to each statement in it that states none.
    """

    inferred: Section[FieldBasis] = {}
    """Fields of a published statement that are deduced."""
    disputed: Annotated[
        tuple[Dispute, ...], BeforeValidator(one_as_list, json_schema_input_type=Dispute | list[Dispute])
    ] = ()
    """What other sources say instead; both are kept."""
    not_published: Names = ()
    """Names of fields of this statement that its owner does not publish."""
    notes: Notes = ()
    """Sentences for the reader."""

    @property
    def footing(self) -> Footing:
        """What it stands on as a whole."""
        stated = super().footing
        whole = any(dispute.field is None for dispute in self.disputed)
        return Footing.DISPUTED if whole and stated is Footing.PUBLISHED else stated

    def footing_of(self, field: str, part: str | None = None) -> Footing:
        """What one field stands on, or one part of it."""
        basis = self.inferred.get(field)
        if basis is not None and (part is None or not basis.parts or part in basis.parts):
            return Footing.INFERRED
        if any(dispute.field == field for dispute in self.disputed):
            return Footing.DISPUTED
        return self.footing


class Named(Cited):
    """A statement that stands in a section under an id."""

    short_form: ClassVar[str | None] = None
    """The field that a bare value stands for, where the statement has a short form."""

    id: str = ""
    """The key under which it stands; filled in by the reader."""


BASIS_WORDS = ("source", "inferred_from", "because", "proposed")
"""Keys that state a basis: at the top of a document or section they hold for all in it, so no id may be one."""
