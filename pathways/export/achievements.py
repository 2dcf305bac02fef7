"""What a person can show, in words: the same on a screen, in a plan and in a list."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.model.dates import in_words
from pathways.model.person import Achievement, AchievementKind, Standing

KINDS: Mapping[AchievementKind, str] = {
    AchievementKind.TRAINING_GIVEN: "training given",
    AchievementKind.INSTRUMENTS: "instruments and services run",
    AchievementKind.PROTOCOLS: "methods and protocols",
    AchievementKind.AUTHORSHIP: "authorship",
    AchievementKind.ACKNOWLEDGEMENT: "acknowledgements",
    AchievementKind.USAGE: "usage",
    AchievementKind.INCOME: "income",
    AchievementKind.OUTREACH: "outreach",
    AchievementKind.QUALIFICATION: "qualifications",
    AchievementKind.COMMITTEE: "committees and networks",
    AchievementKind.OTHER: "other",
}

STANDINGS: Mapping[Standing | None, str] = {
    Standing.HAVE: "have it",
    Standing.PARTLY: "partly",
    Standing.NOT_YET: "not yet",
    None: "don't know",
}


def achievement(found: Achievement) -> str:
    """What was done, with how many and when: "Trained users (training given: 14; 2024 to March 2026)"."""
    kind = "" if found.kind is AchievementKind.OTHER else KINDS[found.kind]
    counted = f"{kind}: {found.count:,}" if kind and found.count is not None else kind or _count(found)
    when = " to ".join(in_words(each) for each in (found.since, found.on) if each is not None)
    if found.since is not None and found.on is None:
        when = f"since {when}"
    said = "; ".join(each for each in (counted, when) if each)
    return f"{found.text.rstrip('.')} ({said})" if said else found.text


def _count(found: Achievement) -> str:
    return f"{found.count:,}" if found.count is not None else ""
