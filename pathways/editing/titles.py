"""What the statements of a framework are called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.editing.state import State
from pathways.model.moves import Mechanism
from pathways.problems import Path

KINDS: Mapping[str, str] = {
    "roles": "role",
    "grades": "grade",
    "tracks": "track",
    "moves": "move",
    "profiles": "profile",
    "areas": "area",
    "bodies": "body",
    "families": "family",
    "groups": "group",
    "scales": "scale",
    "limits": "limit",
    "choosing": "row of the table of routes",
    "registrations": "registration",
    "rewards": "reward",
    "history": "event",
    "outcomes": "outcome",
    "facts": "fact",
    "sources": "source",
}
"""By section: what one of its statements is."""


def title_of(state: State, path: Path) -> str:
    """What a statement is called, by itself."""
    if len(path) < 2:
        return state.framework.title
    section, key = str(path[0]), str(path[1])
    if section == "roles" and key in state.graph.roles:
        return state.graph.roles[key].title
    if len(path) >= 4 and section == "profiles":
        profile = state.framework.profiles.get(key)
        inner = getattr(profile, str(path[2]), {}).get(path[3]) if profile else None
        return str(getattr(inner, "text", None) or getattr(inner, "name", None) or path[3])
    statement = getattr(state.framework, section, {}).get(key)
    if section == "grades":
        return str(getattr(statement, "name", None) or f"Grade {key}")
    if section == "moves" and statement is not None and not statement.label:
        return _way(statement.mechanism)
    words = (getattr(statement, word, None) for word in ("title", "name", "label", "what", "text"))
    return next((str(found) for found in words if found), key)


def called(state: State, path: Path) -> str:
    """The same behind the word for what it is: "the role Senior Technician"."""
    if len(path) < 2:
        return "the framework"
    if len(path) >= 4 and path[0] == "profiles":
        return f"the criterion “{shortened(title_of(state, path))}”"
    title = title_of(state, path)
    kind = KINDS.get(str(path[0]), "statement")
    if kind == "grade" and title.casefold().startswith("grade "):
        return title[:1].lower() + title[1:]
    return f"the {kind} {title}"


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text, by whole words."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip(',;:')} …"


def _way(mechanism: Mechanism) -> str:
    return str(mechanism.value).replace("-", " ").capitalize()
