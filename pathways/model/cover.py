"""What the first page of a committee paper says, as far as people have given it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from pathways.model.base import Model, Name, Text, Texts, one_as_list
from pathways.model.dates import PartialDate

Action = Literal["approve", "endorse", "note", "discuss"]

Access = Literal["open", "closed"]


class CoverHead(Model):
    """The first page of a committee paper. What is left out is not known yet; `none` means that there is none."""

    document: Literal["cover"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name = "cover"
    """A name for the file's own use."""
    committee: Text | None = None
    """The body that the paper goes to."""
    meeting: PartialDate | None = None
    """The day of the meeting."""
    paper: Text | None = None
    """The number of the paper, as the secretary gives it."""
    item: Text | None = None
    """The agenda item."""
    title: Text | None = None
    """The title of the paper; without it, that of the framework."""
    sponsor: Text | None = None
    """The member of the committee, or the officer, who brings it."""
    author: Text | None = None
    """Who wrote it, and how to reach them."""
    action: Annotated[
        tuple[Action, ...], BeforeValidator(one_as_list, json_schema_input_type=Action | list[Action])
    ] = ()
    """What is asked of the committee: to approve, endorse, note or discuss."""
    recommendation: Texts = ()
    """What the committee is recommended to decide, in words that can stand in the minutes."""
    previous_body: Text | None = None
    """Who has considered it before, when, and with what result."""
    next_body: Text | None = None
    """Where it goes next."""
    resource: Text | None = None
    """Implications for money, posts and time."""
    risk: Text | None = None
    """What may go wrong, and what is done about it."""
    equality: Text | None = None
    """Implications for equality, diversity and inclusion."""
    consultation: Texts = ()
    """Who was asked, and what came of it."""
    access: Access | None = None
    """Whether everybody may read it."""
    ground: Text | None = None
    """Why it is closed, for example the exemption that is claimed."""
    version: Text | None = None
    """The version of the paper."""
    on: PartialDate | None = None
    """The date of the paper; without it, the day on which it is written."""

    @field_validator("ground")
    @classmethod
    def _only_where_closed(cls, ground: str | None, info: ValidationInfo) -> str | None:
        if ground is not None and info.data.get("access") == "open":
            raise PydanticCustomError(
                "ground", "an open paper has no ground for being closed; write `access: closed`, or leave `ground` out"
            )
        return ground


class Cover(CoverHead):
    """The first page of a committee paper, as far as people have given it."""
