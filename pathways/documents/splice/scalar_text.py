"""A single value as a person would write it: plain where that is safe, else in quotes, long sentences folded."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any

WIDTH = 120
"""Columns at which long sentences are folded."""

_KEY_WORDS = frozenset({"on", "off", "yes", "no"})
"""Keys that documents write without quotes, though some other readers of YAML take them for true and false."""

_QUOTES = ('"', "'")


def scalar_text(value: Any, flow: bool = False, style: str | None = None, as_key: bool = False) -> str:
    """A value on one line.

    Args:
        value: Text, a number, true or false, or None for nothing.
        flow: Whether it will stand between braces or brackets.
        style: The quotation mark that is used there already, if any.
        as_key: Whether it is the key of a mapping.
    """
    if not isinstance(value, str):
        return _plain_value(value)
    return next(form for form in _forms(value, style, as_key) if _reads_as(form, value, flow, as_key))


def block_text(value: str, column: int, style: str | None = None) -> str | None:
    """Text on lines of its own, with the sign before them; None where it cannot be written so.

    Args:
        value: The text.
        column: The column at which its lines begin.
        style: The sign in use there already, `|` or `>`.
    """
    for sign in dict.fromkeys([style if style in ("|", ">") else ">", "|"]):
        if sign == ">" and "\n" in value.strip("\n"):
            continue
        body = value.rstrip("\n")
        lines = _folded(body, WIDTH - column) if sign == ">" else body.split("\n")
        for chomping in ("-", "", "+"):
            ending = "\n" * (len(value) - len(body) - 1) if chomping == "+" else ""
            made = f"{sign}{chomping}\n" + "\n".join(f"{' ' * column}{line}" if line else "" for line in lines) + ending
            if _data_of(f"k: {made}\nz: 1\n") == {"k": value, "z": 1}:
                return made if not ending else None
    return None


def _folded(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 40), break_long_words=False, break_on_hyphens=False) or [""]


def _plain_value(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    shown = f"{value:.17f}".rstrip("0") if "e" in repr(value) else repr(value)
    return f"{shown}0" if shown.endswith(".") else shown


def _forms(value: str, style: str | None, as_key: bool) -> Iterator[str]:
    if style in _QUOTES:
        yield _quoted(value, style)
    if not _is_read_otherwise_elsewhere(value) or (as_key and value in _KEY_WORDS):
        yield value
    yield json.dumps(value, ensure_ascii=False)
    yield _quoted(value, "'")
    yield '"' + "".join(_escaped(character) for character in value) + '"'


def _quoted(value: str, mark: str) -> str:
    return json.dumps(value, ensure_ascii=False) if mark == '"' else f"'{value.replace(mark, mark * 2)}'"


def _escaped(character: str) -> str:
    if character.isalnum() or character == " ":
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@cache
def _is_read_otherwise_elsewhere(value: str) -> bool:
    """Whether other readers of YAML take plain text for a date, a number or yes and no."""
    import yaml

    resolver: Any = yaml.SafeLoader("")
    tag: str = resolver.resolve(yaml.ScalarNode, value, (True, False))
    return tag != "tag:yaml.org,2002:str"


@cache
def _reads_as(form: str, value: str, flow: bool, as_key: bool) -> bool:
    if "\n" in form or form != form.strip():
        return False
    if as_key:
        wanted: Any = {value: 1, "z-": 2}
        return bool(_data_of(f"{{{form}: 1, z-: 2}}" if flow else f"{form}: 1\nz-: 2\n") == wanted)
    wanted = {"k": [value, 1]} if flow else {"k": value, "z": [value, 1]}
    return bool(_data_of(f"{{k: [{form}, 1]}}" if flow else f"k: {form}  # c\nz:\n  - {form}\n  - 1\n") == wanted)


def _data_of(text: str) -> Any:
    import yaml

    from pathways.documents.splice.layout import layout_of

    try:
        return layout_of(text).data
    except (yaml.YAMLError, ValueError):
        return None
