"""What a change between two versions means for people, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.compare.changes.change import Changes, Effect, Meaning
from pathways.compare.changes.places import Places
from pathways.export import words
from pathways.export.naming import NAMED_MOST, article, role_in_words


def effect_in_words(told: Effect, found: Changes) -> str:
    """What a change means for people, in a sentence."""
    holders = _holders(told.roles, found.old)
    several = len(told.roles) > 1
    match told.meaning:
        case Meaning.BECOMES:
            now = [_role(name, found.new) for name in told.targets]
            if len(now) > 1:
                return f"{holders} {'become' if several else 'becomes'} one of: {words.joined(now, 'or')}."
            return f"{holders} {'are' if several else 'is'} now {words.joined(now)}."
        case Meaning.ENDS:
            return f"{holders} {'have' if several else 'has'} no role in the new version."
        case Meaning.LOSES:
            return f"{holders} {'lose' if several else 'loses'} {_way(told, found.before)}."
        case Meaning.GAINS:
            return f"{holders} {'gain' if several else 'gains'} {_way(told, found.new)}."
        case Meaning.STRICTER:
            return f"For {holders}, {_way(told, found.new)} asks for more."
        case Meaning.LOOSER:
            return f"For {holders}, {_way(told, found.new)} asks for less."
        case Meaning.OTHERWISE:
            return f"For {holders}, {_way(told, found.new)} is governed otherwise."
        case Meaning.ASKED_MORE:
            return f"More is asked of {holders}."
        case Meaning.ASKED_LESS:
            return f"Less is asked of {holders}."
        case Meaning.PAY:
            return f"It is the pay of {holders}."
        case _:
            return f"It is asked of {holders}."


def _role(name: str, places: Places) -> str:
    role = places.roles.get(name)
    return role_in_words(role, places) if role is not None else name


def _holders(roles: Sequence[str], old: Places) -> str:
    named = [f"{article(_role(name, old))} {_role(name, old)}" for name in roles[:NAMED_MOST]]
    rest = len(roles) - NAMED_MOST
    if rest > 0:
        named.append(f"{rest} more role{'' if rest == 1 else 's'}")
    return words.joined(named)


_WAYS = {
    "promotion": "promotion to {}",
    "regrading": "regrading to {}",
    "transfer": "transfer to {}",
    "appointment": "appointment as {}",
    "acting-up": "acting up as {}",
    "secondment": "secondment to {}",
    "rotation": "rotation to {}",
    "lateral": "the sideways move to {}",
    "completion": "the way to {} by completing training",
    "automatic": "the automatic step to {}",
    "vacancy": "the way to {} through a vacancy",
    "examination": "the way to {} through an examination",
    "conversion": "the change of contract to {}",
    "exit": "the way out to {}",
}


def _way(told: Effect, places: Places) -> str:
    """A way on: how it comes about, and where it leads."""
    named = [*(_role(name, places) for name in told.targets), *told.outside]
    listed = named[:NAMED_MOST]
    if len(named) > NAMED_MOST:
        listed.append(f"{len(named) - NAMED_MOST} more")
    return _WAYS.get(told.mechanism or "", "the way to {}").format(words.joined(listed))
