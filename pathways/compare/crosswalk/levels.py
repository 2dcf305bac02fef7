"""Development levels, where both frameworks read them on the same scale."""

from __future__ import annotations

from pathways.compare.crosswalk.evidence import Evidence, Kind, Lean, Missing
from pathways.model.framework import Framework
from pathways.model.roles import Role


def level_alike(here: tuple[Framework, Role], there: tuple[Framework, Role]) -> Evidence:
    """Two levels: one step of the scale apart is half as alike as the same."""
    (scale, level), (other_scale, other_level) = _on_scale(*here), _on_scale(*there)
    if level is None or other_level is None:
        missing = Missing.THERE if level else Missing.HERE if other_level else Missing.BOTH
        return Evidence(Kind.LEVEL, _said(level), _said(other_level), None, missing=missing)
    if scale != other_scale:
        return Evidence(Kind.LEVEL, (level,), (other_level,), None, missing=Missing.INCOMPARABLE)
    apart = scale.index(other_level) - scale.index(level)
    lean = Lean.EQUAL if not apart else Lean.ABOVE if apart > 0 else Lean.BELOW
    return Evidence(Kind.LEVEL, (level,), (other_level,), max(0.0, 1 - abs(apart) / 2), lean)


def _on_scale(framework: Framework, role: Role) -> tuple[tuple[str, ...], str | None]:
    scale = framework.scales.get(framework.level_scale or "")
    steps = tuple(scale.levels) if scale else ()
    return steps, role.level if role.level in steps else None


def _said(level: str | None) -> tuple[str, ...] | None:
    return (level,) if level else None
