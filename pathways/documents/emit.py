"""Plain data as YAML text that a person would write: blocks, the keys in their order, no needless quotes."""

from __future__ import annotations

from typing import Any

WIDTH = 110
"""Columns at which long sentences are folded."""


def emitted(data: dict[str, Any]) -> str:
    """Plain data as YAML; reading it gives the same data."""
    import yaml

    text: str = yaml.dump(data, Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text


def indented(text: str, columns: int) -> str:
    """A text with every line moved to the right."""
    return "".join(f"{' ' * columns}{line}" if line.strip() else line for line in text.splitlines(keepends=True))
