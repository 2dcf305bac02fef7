"""What kinds of document and their sections are called, for people."""

from __future__ import annotations

KINDS = {
    "framework": "Frameworks",
    "funder": "Funders, and institutions' rules on who may lead",
    "pay-scale": "Pay scales",
    "pay-structure": "Grades and what they pay",
    "on-costs": "What employing somebody costs",
    "recognition": "Registers, prizes and training",
    "development": "Opportunities to develop",
    "areas": "Shared areas of competence",
    "commitment": "The Technician Commitment",
    "plan": "Action plans",
    "authorship": "Authorship and acknowledgement",
    "crosswalk": "Which roles of two frameworks correspond",
    "scenario": "Scenarios of a new track",
    "reform": "Reforms of rules",
    "language": "Wording",
    "facts": "Facts that are asked for",
    "person": "People",
    "cover": "Covers of committee papers",
}
"""In the order in which a catalogue lists them."""

NATURES = {
    "career-framework": "career framework",
    "competences": "set of competences, no employer's ladder",
    "taxonomy": "taxonomy of roles, no employer's ladder",
    "job-evaluation": "scheme of job evaluation, no employer's ladder",
    "recommendations": "recommendations, no employer's ladder",
    "evidence": "collected evidence, no employer's ladder",
}
"""What a framework document describes."""

STATUSES = {
    "draft": "draft",
    "planned": "planned, not in force",
    "pilot": "pilot",
    "live": "in force",
    "superseded": "superseded",
    "not-published": "not published",
}
"""How far a framework is in force."""

PREDICATES = {
    "exact": "the same",
    "close": "close",
    "broader": "broader there",
    "narrower": "narrower there",
    "none": "no counterpart",
}
"""How a role stands to another in a crosswalk."""

_SECTIONS = {
    "cross_checks": "Held against outside figures",
    "on_costs": "On-costs",
    "ways_in": "Ways in",
    "calls": "What the founding papers say",
    "waves": "When the next reports are due",
    "steps": "How to sign",
    "signatories": "How many have signed",
    "actions": "Actions",
    "questions": "The questions, in order",
    "advice": "What they come to",
    "roles": "Roles",
    "disagreements": "Where guides differ",
    "allowances": "Paid beside the point",
    "increments": "When increments fall",
}


def section(name: str) -> str:
    """The heading of a section."""
    return _SECTIONS.get(name, name.replace("_", " ").capitalize())
