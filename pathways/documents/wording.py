"""All wording of what does not fit the model: one sentence a mistake, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel

from pathways.documents.shapes import model_at, written_names
from pathways.model.conditions import COMPARISONS, LEADING_WORDS
from pathways.problems import Path, Problem, nearest
from pathways.problems.suggest import listed

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def problem_of(error: Mapping[str, Any], model: type[BaseModel], data: Any, at: Path) -> Problem:
    """One of pydantic's errors as a problem.

    Args:
        error: A row of ``ValidationError.errors()``.
        model: The kind of statement that was read.
        data: The data that were read.
        at: The path of the statement in its document.
    """
    loc: tuple[str | int, ...] = error["loc"]
    path = (*at, *path_in(loc, data))
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    word = repr(path[-1]) if path else "the document"
    if kind == "extra_forbidden":
        known = written_names(owner) if (owner := model_at(model, loc[:-1])) else {}
        key = str(loc[-1])
        return Problem((*at, *path_in(loc[:-1], data), key), "unknown-key", f"{key!r} is not a key here",
                       nearest(key, known) or f"known are {listed(sorted(known), 40)}", on="key")  # fmt: skip
    if kind == "missing":
        return Problem(path, "missing-key", f"the key {str(loc[-1])!r} is missing", f"add `{loc[-1]}:`", on="key")
    if kind == "condition":
        return _condition(path, value)
    if kind in {"enum", "literal_error"}:
        choices = _choices(str(context.get("expected", "")))
        return Problem(path, "unknown-value", f"{value!r} is not known as {word}",
                       nearest(value, choices) or f"write one of {listed(choices, 40)}")  # fmt: skip
    if kind == "string_pattern_mismatch":
        on: Literal["key", "value"] = "key" if "[key]" in loc else "value"
        return Problem(path, "bad-name", f"{value!r} does not have the form of {'an id' if on == 'key' else word}",
                       _pattern_help(context.get("pattern", "")), on=on)  # fmt: skip
    if kind in _EXPECTED:
        help = "put it in quotes" if kind == "string_type" and isinstance(value, int | float) else ""
        return Problem(path, "wrong-type", f"{word} is {_EXPECTED[kind]}, and this is {_kind_of(value)}", help)
    if kind in {"string_too_short", "too_short"}:
        return Problem(path, "empty-value", f"{word} is empty", "write something, or leave the key out")
    if kind == "one-comparison":
        return Problem(path, "condition", error["msg"], f"write one of {listed(COMPARISONS, 40)}")
    if kind == "one-effect":
        from pathways.model.funder import EFFECTS

        return Problem(path, kind, error["msg"], f"write one of {listed(EFFECTS, 40)}", on="key")
    return Problem(path, kind.replace("_", "-"), _plain(error["msg"]))


def path_in(loc: tuple[str | int, ...], data: Any) -> Path:
    """Pydantic's location as a path in the data: without the tags of unions and the marks of keys."""
    path: list[str | int] = []
    here: Any = data
    for part in loc:
        if part == "[key]" or (isinstance(part, str) and part.startswith("=")):
            continue
        if part == 0 and not isinstance(here, list | tuple | Mapping):
            continue  # a single value where a list may stand
        if not _holds(here, part):
            break
        here = here[part]
        path.append(part)
    return tuple(path)


def _holds(here: Any, part: str | int) -> bool:
    """Whether a part of a location is in the data, and not a key that is missing there."""
    if isinstance(here, Mapping):
        return part in here
    return isinstance(here, list | tuple) and isinstance(part, int) and part < len(here)


def _condition(path: Path, value: Any) -> Problem:
    message = "a condition has exactly one leading word"
    help = f"begin it with one of {listed([*LEADING_WORDS, 'area'], 20)}"
    if not isinstance(value, Mapping):
        return Problem(path, "condition", f"a condition is a mapping, and this is {_kind_of(value)}", help)
    found = [word for word in value if word in LEADING_WORDS]
    if found:
        return Problem(path, "condition", f"{message}, and this has {' and '.join(found)}",
                       "join several conditions with `all` or `any`")  # fmt: skip
    for key in value:
        if near := nearest(str(key), [*LEADING_WORDS, "area"]):
            return Problem((*path, key), "condition", f"{message}, and {str(key)!r} is none", near, on="key")
    return Problem(path, "condition", f"{message}, and this has none", help)


def _choices(expected: str) -> list[str]:
    """The words in pydantic's ``'a', 'b' or 'c'``."""
    return [part.strip().strip("'") for part in expected.replace(" or ", ", ").split(",") if part.strip()]


def _pattern_help(pattern: str) -> str:
    if pattern.startswith("^[A-Z]{2}"):
        return "write the two capital letters of the country, such as GB"
    if pattern.startswith("^[A-Z]{3}"):
        return "write the three capital letters of the currency, such as GBP"
    if "ror" in pattern:
        return "write the whole address, such as https://ror.org/02jx3x895"
    return "use letters, digits and . _ / + - only, beginning with a letter or digit"


def _kind_of(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"the text {value!r}" if len(value) <= 40 else "text"
        case int() | float():
            return f"the number {value}"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "a mapping"
        case _:
            return "nothing"


def _plain(message: str) -> str:
    text = message.rstrip(".")
    return text[:1].lower() + text[1:]
