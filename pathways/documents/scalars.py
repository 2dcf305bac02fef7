"""What a plain scalar means: YAML 1.2, kept to what the author sees.

`no`, `on`, `12:30`, `07`, `0x1F`, `1e5` and dates stay text. `true`, `false`, whole numbers and decimals do not.
"""

from __future__ import annotations

import re
import unicodedata

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})$")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}$")
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_STARTS_NUMBER = frozenset("-0123456789")

EMPTY = None
"""What stands for a value that is not written."""


def plain(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar; None if nothing is written."""
    if text[:1] in _STARTS_NUMBER:
        if _WHOLE.match(text):
            return int(text)
        return float(text) if _DECIMAL.match(text) else text
    if text in _NOTHING:
        return EMPTY
    return _FLAGS.get(text, text)


def forbidden_character(text: str) -> str | None:
    """The first character that could act on a terminal or turn text round, by name; None if there is none."""
    if text.isprintable():
        return None
    for character in text:
        if character in "\n\t\u00a0\u00ad\u200b\u200c\u200d\ufeff\u3000" or character.isprintable():
            continue
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
            return f"U+{ord(character):04X}"
    return None
