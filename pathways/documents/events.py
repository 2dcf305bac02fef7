"""Text to plain data with the place of every key and value, in one guarded loop over libyaml's events.

Composing a tree first crashes on deep nesting and costs more, so data, places, duplicate keys, aliases and limits are
all dealt with while the events go by.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from pathways.documents import scalars
from pathways.documents.parsed import Parsed
from pathways.documents.refused import Refused
from pathways.documents.text import split_lines
from pathways.problems import Path, Place, Problem

DEPTH_MAX = 40
NODES_MAX = 400_000

_TOO_DEEP = f"the document is nested more than {DEPTH_MAX} levels deep"

PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is there; the same events without it, slower."""


def parse(text: str) -> Parsed:
    """Read a text as one mapping.

    Raises:
        Refused: If it is no YAML, no mapping, more than one document, or past a limit.
    """
    try:
        return _parse(text)
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text) from None
    except yaml.YAMLError as error:
        raise Refused("syntax", f"this is no YAML text: {error}".splitlines()[0]) from None


def _parse(text: str) -> Parsed:
    parsed = Parsed({}, {})
    marks = parsed.marks
    stack: list[tuple[Any, Path, Any]] = []  # (container, its path, the event that opened it)
    key: Any = None  # the scalar event of a key that waits for its value
    root: Any = None
    documents = nodes = 0
    events: Iterator[Any] = yaml.parse(text, Loader=PARSER)
    for event in events:
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            nodes += 1
            if nodes > NODES_MAX:
                raise _at(event, text, "too-many", f"the document has more than {NODES_MAX:,} values", "split it")
            if event.anchor is not None:
                raise _alias(event, text)
            if event.tag is not None and not (event.implicit if kind is not yaml.ScalarEvent else event.implicit[0]):
                raise _at(event, text, "tag", f"the tag {event.tag!r} is not used here", "leave it out")
            container, path, _ = stack[-1] if stack else (None, (), None)
            if key is None and type(container) is dict:
                if kind is not yaml.ScalarEvent:
                    raise _at(
                        event,
                        text,
                        "key",
                        "a key is a single word here",
                        "put the list or mapping under a key",
                    )
                key = event
                continue
            value: Any
            if kind is not yaml.ScalarEvent:
                value = {} if kind is yaml.MappingStartEvent else []
            elif event.implicit[0]:
                value = scalars.plain(event.value)
            else:
                value = event.value
            if type(container) is dict:
                name: str | int = key.value
                here = (*path, name)
                if here in marks:
                    _duplicate(parsed, here)
                    here = (*path, f"{name} (again)")
                else:
                    container[name] = value
                marks[here] = (key.start_mark, event.start_mark, event.end_mark)
                key = None
            elif container is not None:
                here = (*path, len(container))
                container.append(value)
                marks[here] = (None, event.start_mark, event.end_mark)
            else:
                here, root = (), value
            if kind is yaml.ScalarEvent:
                if value is scalars.EMPTY or (type(value) is str and not value.isprintable()):
                    _unusable(parsed, here, value)
            else:
                stack.append((value, here, event))
                if len(stack) > DEPTH_MAX:
                    raise _at(event, text, "too-deep", _TOO_DEEP)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
        elif kind is yaml.AliasEvent:
            raise _alias(event, text)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _at(
                    event,
                    text,
                    "several-documents",
                    "a second document begins here",
                    "one file, one document",
                )
    if documents == 0 or (root is None and nodes <= 1):
        raise Refused("empty", "the file is empty", "begin with `document: framework`")
    if not isinstance(root, dict):
        raise Refused("not-a-mapping", "a document is a mapping of keys to values", "begin with `document: framework`",
                      Place(1, 1), split_lines(text)[0])  # fmt: skip
    parsed.data = root
    return parsed


def _duplicate(parsed: Parsed, path: Path) -> None:
    problem = Problem(
        (*path[:-1], f"{path[-1]} (again)"), "duplicate-key", f"{str(path[-1])!r} stands twice in the same mapping",
        "keep one of the two", on="key", also=(path,),
    )  # fmt: skip
    parsed.problems.append(problem)


def _unusable(parsed: Parsed, path: Path, value: Any) -> None:
    if value is scalars.EMPTY:
        problem = Problem(
            path, "empty-value", "nothing is written here",
            _SPLIT if " " in str(path[-1]) else _LEAVE_OUT, on="key",
        )  # fmt: skip
    else:
        character = scalars.forbidden_character(value)
        if character is None:
            return
        problem = Problem(path, "control-character", f"the text holds the control character {character}", "remove it")
    parsed.problems.append(problem)


_LEAVE_OUT = "leave the key out, or write `none` for known absence or `not-published`"

_SPLIT = "text with a comma in it needs quotes between braces, or else a line of its own"


def _at(event: Any, text: str, code: str, message: str, help: str = "") -> Refused:
    return _refused(code, message, help, event.start_mark, text)


def _alias(event: Any, text: str) -> Refused:
    return _at(event, text, "alias", "anchors and aliases (& and *) are not used here", "write the value out")


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Refused:
    message = (error.problem or "this cannot be read").rstrip(".")
    help = ""
    if "nesting depth" in message:
        return _refused("too-deep", _TOO_DEEP, "", error.problem_mark or error.context_mark, text)
    if "\\t" in message or "tab" in message or _is_tab(error.problem_mark, text):
        message, help = "a tab stands where only spaces may indent", "replace the tab by spaces"
    elif "mapping values are not allowed" in message:
        help = 'put text that holds ": " in quotes, or check the indentation'
    elif "could not find expected ':'" in message or "block end" in message:
        help = "check the indentation and the colon of this line and the one before"
    elif error.context:
        help = f"it happened {error.context}"
    return _refused("syntax", message, help, error.problem_mark or error.context_mark, text)


def _is_tab(mark: Any, text: str) -> bool:
    lines = split_lines(text)
    return mark is not None and mark.line < len(lines) and lines[mark.line][mark.column : mark.column + 1] == "\t"


def _refused(code: str, message: str, help: str, mark: Any, text: str) -> Refused:
    if mark is None:
        return Refused(code, message, help)
    lines = split_lines(text)
    line = lines[mark.line] if mark.line < len(lines) else ""
    return Refused(code, message, help, Place(mark.line + 1, mark.column + 1), line)
