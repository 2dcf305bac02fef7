"""A change of funders' rules that somebody proposes: which are dropped, replaced, added or eased."""

from typing import Literal

from pathways.model.base import Model, Name, Names, Section, Text
from pathways.model.conditions import Condition
from pathways.model.funder import Rule
from pathways.model.provenance import Cited, Named, Source


class StandIn(Model):
    """Something that does where a test of certain facts is not passed."""

    tests_of: Names
    """The facts; wherever a rule tests one of them, the condition may stand in."""
    condition: Condition
    """What stands in."""


class Amendment(Named):
    """One part of a reform."""

    text: Text
    """What changes, in words."""
    where: Names = ()
    """The policies and schemes that it changes; without any, all."""
    drops: Names = ()
    """Rules that no longer hold."""
    frees_of: Names = ()
    """Facts that no longer matter: wherever a rule tests one, it counts as if the test were passed."""
    replaces: Section[Rule] = {}
    """Rules that take the place of others, under the id of the rule replaced."""
    adds: Section[Rule] = {}
    """Rules that hold in addition; `where` says where."""
    stands_in: StandIn | None = None
    """What may stand in wherever certain facts are tested."""


class ReformHead(Cited):
    """What a reform says of itself."""

    document: Literal["reform"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands call it."""
    title: Text
    """What it is called, for people."""
    summary: Text | None = None
    """What it is for."""


class Reform(ReformHead):
    """A reform of rules. Its effects are computed; the rules that it changes are never edited."""

    sources: Section[Source] = {}
    amendments: Section[Amendment] = {}
