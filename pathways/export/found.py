"""What was found by its name, in words."""

from __future__ import annotations

from pathways.documents.search import Found, folded
from pathways.export.kinds import KINDS


def name(found: Found) -> str:
    """What it is called."""
    if found.thing is not None:
        return found.thing.name
    return found.entry.institution or found.entry.title


def beside(found: Found) -> str:
    """What tells it from others: what it is, at which grade, and whose."""
    thing, entry = found.thing, found.entry
    if thing is None:
        return entry.title if entry.institution else KINDS.get(entry.kind, entry.kind)
    owner = entry.institution or entry.title
    return ", ".join(each for each in (thing.place, owner) if each)


def also(found: Found, typed: str) -> str:
    """The other title that the words typed belong to, where it is not the name; else empty."""
    if found.thing is None:
        return ""
    words = folded(typed).split()
    if all(word in folded(found.thing.name) for word in words):
        return ""
    return next((each for each in found.thing.also if any(word in folded(each) for word in words)), "")


def kind(found: Found) -> str:
    """The heading that it stands under."""
    return _HEADINGS[found.thing.kind] if found.thing is not None else KINDS.get(found.entry.kind, found.entry.kind)


_HEADINGS = {
    "role": "Roles",
    "scheme": "Schemes",
    "policy": "Policies of funders",
    "register": "Registers",
    "prize": "Prizes",
    "training": "Training",
    "opportunity": "Opportunities to develop",
}


def command(found: Found) -> tuple[str, ...]:
    """The command that shows it, as a person would type it."""
    thing, entry = found.thing, found.entry
    if thing is None:
        return ("pathways", "show", entry.id)
    if thing.kind == "role":
        return ("pathways", "walk", entry.id, thing.id)
    if thing.kind == "scheme":
        return ("pathways", "eligible", "--scheme", thing.id)
    return ("pathways", "show", entry.id, thing.id)
