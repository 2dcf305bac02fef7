"""Evidence seen from the other side."""

from pathways.compare.crosswalk.evidence import Evidence, Lean, Missing

LEANS = {Lean.WIDER: Lean.PART, Lean.PART: Lean.WIDER, Lean.ABOVE: Lean.BELOW, Lean.BELOW: Lean.ABOVE}
MISSINGS = {Missing.HERE: Missing.THERE, Missing.THERE: Missing.HERE}


def mirrored(found: Evidence) -> Evidence:
    """The same said from there."""
    lean = LEANS.get(found.lean, found.lean) if found.lean else None
    missing = MISSINGS.get(found.missing, found.missing) if found.missing else None
    return Evidence(found.kind, found.there, found.here, found.likeness, lean, missing)
