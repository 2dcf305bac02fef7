"""Small things that texts of papers share."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.export.conditions import Outline
from pathways.export.words import sentence_case
from pathways.writing.blocks import Item, Items

MORE = "…"


def cut(text: str, most: int) -> str:
    """A text with at most so many letters, cut at a word; what is left out leaves a mark."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    return f"{kept[: kept.rfind(' ')] if ' ' in kept[most // 2 :] else kept}".rstrip(" ,;:.") + MORE


def full_stop(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "?", "!", MORE)) else f"{text}."


def number_of(number: int, noun: str, several: str = "") -> str:
    """A number of things: "1 role", "7 roles", "no roles"."""
    named = noun if number == 1 else several or f"{noun}s"
    return f"{number or 'no'} {named}"


def outlined(lines: Iterable[Outline]) -> Items:
    """A condition as a list, its parts below it."""
    return Items(tuple(Item(sentence_case(line.text), outlined(line.parts) if line.parts else None) for line in lines))
