"""An institution's action plan under the Technician Commitment."""

from typing import Literal

from pathways.model.base import Name, Names, Published, Section, Text, Texts
from pathways.model.dates import PartialDate, Validity
from pathways.model.head import Head
from pathways.model.provenance import Cited, Named, Source

ActionStatus = Literal["planned", "underway", "done", "dropped", "not-published"]


class StatusChange(Cited):
    """What was known of an action on a day."""

    on: PartialDate
    """The day, month or year."""
    status: ActionStatus
    """How far it was."""
    text: Text | None = None
    """What happened."""


class Action(Named):
    """One action of a plan."""

    action: Text
    """What is done."""
    pillar: Name
    """The pillar that it serves."""
    owner: Published[Text] | None = None
    """Who answers for it."""
    start: PartialDate | None = None
    """When it begins."""
    due: PartialDate | None = None
    """When it is to be finished."""
    status: ActionStatus
    """How far it was when the plan was written or last changed."""
    done: PartialDate | None = None
    """When it was finished."""
    measure: Text | None = None
    """How success is told."""
    evidence: Texts = ()
    """What shows it."""
    repeats: Names = ()
    """Actions of the plan that it says again."""
    history: tuple[StatusChange, ...] = ()
    """Earlier and later states, in the order of time."""


class ActionPlanHead(Head):
    """What an action plan says of itself, before its sections."""

    document: Literal["plan"]
    """What kind of document this is."""
    institution: Text
    """Whose plan it is."""
    commitment: Name
    """The commitment whose pillars it serves, by its id."""
    valid: Validity | None = None
    """The time that it covers."""
    as_of: PartialDate | None = None
    """The last day of which it tells how far its actions are; without it, it is kept up to date."""


class ActionPlan(ActionPlanHead):
    """The actions of an institution."""

    sources: Section[Source] = {}
    actions: Section[Action] = {}
