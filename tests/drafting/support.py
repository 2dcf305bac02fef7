"""The few doors through which tests make drafts."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from pathways.checks.neighbours import Neighbours
from pathways.checks.run import Report, run_checks
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import shared_facts
from pathways.documents.read import Reading, read_document, read_string
from pathways.drafting.draft import drafted
from pathways.drafting.interview import AtHand, Progress, progress
from pathways.drafting.outline import Outline
from pathways.drafting.page import Draft
from pathways.drafting.pattern import Pattern
from pathways.model.framework import Framework

DAY = date(2026, 11, 28)
SCALES = {"single-spine": "Single pay spine", "imperial-ptol": "Imperial's scale"}


def pattern(model: str) -> Pattern:
    reading = read_document(bundled_folder() / "models" / f"{model}.yaml")
    assert isinstance(reading.document, Framework)
    return Pattern(reading.document, reading.parsed.data)


@cache
def at_hand() -> AtHand:
    return AtHand((pattern("technical-specialist"), pattern("job-family-regrading")), SCALES)


def answered(said: Mapping[str, str]) -> Progress:
    """The questions gone through, with their defaults where nothing is said."""
    answers = dict(said)
    while (now := progress(at_hand(), DAY, answers)).waiting is not None and not now.fault:
        answers[now.waiting.key] = now.waiting.default
    return now


def outline_of(said: Mapping[str, str]) -> Outline:
    found = answered(said)
    assert found.outline is not None, found.fault
    return found.outline


def draft_of(said: Mapping[str, str]) -> Draft:
    return drafted(outline_of(said), at_hand().patterns)


def reading_of(draft: Draft) -> Reading:
    return read_string(draft.text, "draft.yaml")


def report_of(reading: Reading) -> Report:
    return run_checks(reading, shared_facts(), neighbours=Neighbours(scales=frozenset(SCALES)))
