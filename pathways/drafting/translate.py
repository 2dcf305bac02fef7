"""Words, selectors and conditions of a model, said of the grades and tracks of a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pathways.drafting.alignment import Alignment

_GRADES = re.compile(r"\b(?P<word>[Gg]rades?) (?P<list>\d+(?:(?:, | and | or )\d+)*)\b")

_COUNTED = (
    (re.compile(r"\bthe other two\b"), "the others"),
    (re.compile(r"\b([Tt]he|any of the|[Aa]ll) (?:three|two) tracks\b"), r"\1 tracks"),
    (re.compile(r"\bone of three\b"), "one of several"),
    (re.compile(r"\bthree tracks\b"), "the tracks"),
    (re.compile(r"\b([Tt]he|[Aa]ll) (?:six|seven) areas\b"), r"\1 areas"),
)
"""Numbers that are true of the model alone."""

_OUTCOME = re.compile(r"grade-(\d+)$")


@dataclass(frozen=True)
class Translation:
    """From a model to a draft. What cannot be said of the draft is None, and left out by whoever asks."""

    alignment: Alignment
    whole: bool
    """Whether the areas of the model are those of the draft, so that conditions on single areas may stay."""
    instead: Mapping[str, str] | None = None
    """By grade of the model: that of the draft, where it is not that which is drawn from it."""

    @cached_property
    def grades(self) -> Mapping[str, str]:
        """By grade of the model: that of the draft."""
        return self.alignment.grades if self.instead is None else self.instead

    @cached_property
    def _lost_tracks(self) -> re.Pattern[str] | None:
        lost = [track for track in self.alignment.pattern.branches if not self.alignment.tracks[track]]
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, lost))}) track\b") if lost else None

    def text(self, words: str) -> str | None:
        """A sentence with the grades of the draft; None if it names one, or a track, that the draft has not."""
        if self._lost_tracks and self._lost_tracks.search(words):
            return None
        try:
            said = _GRADES.sub(self._grades_said, words)
        except KeyError:
            return None
        for pattern, instead in _COUNTED:
            said = pattern.sub(instead, said)
        return said

    def text_or(self, words: str, instead: str) -> str:
        """A sentence that must stay: grades that the draft has not are called by a word."""
        return self.text(words) or _GRADES.sub(instead, words)

    def data(self, value: Any) -> Any:
        """Plain data with its sentences and selectors translated; None where nothing is left of it."""
        if isinstance(value, str):
            return self._outcome(value) if _OUTCOME.match(value) else self.text(value)
        if isinstance(value, list):
            kept = [said for item in value if (said := self.data(item)) is not None]
            return kept or None
        if isinstance(value, dict):
            if "for" in value:
                only = self.only(value["for"])
                if only is None:
                    return None
                value = {**value, "for": only}
            # A sentence that cannot be said takes its stage or evidence with it: the rest would mean something else.
            said = {key: item if key == "for" else self.data(item) for key, item in value.items()}
            lost = [key for key in ("text", "what") if key in value and said[key] is None]
            return None if lost else {key: item for key, item in said.items() if item is not None}
        return value

    def only(self, only: dict[str, Any]) -> dict[str, Any] | None:
        """The part of a move that something belongs to; None if the draft has no such part."""
        found = {}
        for end, selector in only.items():
            if not isinstance(selector, dict):
                return None
            said = {}
            for axis, names in selector.items():
                known = self._names(axis, names if isinstance(names, list) else [names])
                if not known:
                    return None
                said[axis] = known if len(known) > 1 else known[0]
            found[end] = said
        return found

    def condition(self, condition: Any) -> Any:
        """A condition; None if the draft lacks what it speaks of."""
        if not isinstance(condition, dict):
            return condition
        for word in ("all", "any"):
            if word in condition:
                kept = [said for item in condition[word] if (said := self.condition(item)) is not None]
                return {**condition, word: kept} if len(kept) > 1 else kept[0] if kept else None
        if "of" in condition:
            kept = [said for item in condition["of"] if (said := self.condition(item)) is not None]
            return {**condition, "of": kept} if len(kept) == len(condition["of"]) else {"meets": "target"}
        if "not" in condition:
            inner = self.condition(condition["not"])
            return {**condition, "not": inner} if inner is not None else None
        if "area" in condition and not self.whole:
            return None
        said = dict(condition)
        for key in ("judgement", "text"):
            if key in said:
                said[key] = self.text_or(said[key], "the next grade")
        return said

    def _names(self, axis: str, names: list[str]) -> list[str]:
        if axis == "grade":
            return [self.grades[name] for name in names if name in self.grades]
        if axis == "track":
            return [line for name in names for line in self.alignment.tracks.get(name, ())]
        return []

    def _outcome(self, word: str) -> str | None:
        grade = self.grades.get(word.removeprefix("grade-"))
        return f"grade-{grade}" if grade else None

    def _grades_said(self, match: re.Match[str]) -> str:
        rungs = [self.alignment.outline.rung(self.grades[name]) for name in re.findall(r"\d+", match["list"])]
        said = match["list"]
        parts = iter(rung.name for rung in rungs)
        said = re.sub(r"\d+", lambda _: next(parts), said)
        return said if all(rung.has_word for rung in rungs) else f"{match['word']} {said}"
