"""What a cell says, and the data that it stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from pathways.model.selectors import AXES
from pathways.problems import nearest

CELL_MAX = 32_000
"""Characters; a cell of a workbook holds little more."""

Shown = str | int | float | None
"""What stands in a cell; None for an empty one."""


class WrongCell(Exception):
    """A cell that cannot be read, with what is wrong and what to do."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True)
class Form:
    """A way of writing data into a cell and reading it back."""

    shown: Callable[[Any], Shown]
    """The data in a cell. It may fail for data that have another shape."""
    read: Callable[[str], Any]
    """The data that the text of a cell stands for; WrongCell where it stands for none."""
    how: str = ""
    """How it is written, for whoever fills in the column."""
    choices: tuple[str, ...] = ()
    """The only values that it takes, if it is a closed list."""
    several: bool = False
    """Whether it takes several of them."""


def as_text(value: object) -> str:
    """What a cell holds, as text: whole numbers without a point, days as 2026-05-18, lines ended alike."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    lines = str(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def as_list(value: Any) -> list[Any]:
    """One value or a list, as a list."""
    return value if isinstance(value, list) else [value]


def listed_as_before(items: Sequence[Any], before: Any) -> Any:
    """Items as a list, or by themselves where there is one and no list stood there."""
    return items[0] if len(items) == 1 and not isinstance(before, list) else list(items)


def is_expressible(form: Form, value: Any) -> bool:
    """Whether a cell can hold a value without loss, so that it may be changed there."""
    try:
        shown = form.shown(value)
        if len(as_text(shown)) > CELL_MAX or not as_text(shown):
            return False
        return bool(_plainly(form.read(as_text(shown))) == _plainly(value))
    except (WrongCell, KeyError, TypeError, ValueError, AttributeError, IndexError):
        return False


def _plainly(value: Any) -> Any:
    """Data without differences that mean nothing: one for a list of one, spaces at the ends."""
    if isinstance(value, list):
        inner = [_plainly(each) for each in value]
        return inner[0] if len(inner) == 1 else inner
    if isinstance(value, dict):
        return {key: _plainly(each) for key, each in value.items()}
    return as_text(value) if isinstance(value, str) else value


def _words(value: Any) -> Shown:
    if not isinstance(value, str):
        raise TypeError
    return as_text(value)


def _names_shown(value: Any) -> Shown:
    return ", ".join(as_text(_single(each)) for each in as_list(value))


def _names_read(text: str) -> Any:
    names = [name.strip() for name in text.replace("\n", ",").split(",") if name.strip()]
    return listed_as_before(names, None)


def _single(value: Any) -> Any:
    if isinstance(value, dict | list):
        raise TypeError
    return value


def _lines_shown(value: Any) -> Shown:
    lines = as_list(value)
    if any(not isinstance(line, str) or "\n" in line.strip() for line in lines):
        raise TypeError
    return "\n".join(lines)


def _lines_read(text: str) -> Any:
    return listed_as_before([line.strip() for line in text.split("\n") if line.strip()], None)


def _number_shown(value: Any) -> Shown:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError
    return value


def _number_read(text: str) -> Any:
    """A number; anything else stays text, and the document says what is wrong with it."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < 1e15 and round(number, 9) == number else text


def _flag_shown(value: Any) -> Shown:
    if not isinstance(value, bool):
        raise TypeError
    return "yes" if value else "no"


def _flag_read(text: str) -> Any:
    try:
        return {"yes": True, "true": True, "no": False, "false": False}[text.casefold()]
    except KeyError:
        raise WrongCell(f"{text!r} is neither yes nor no", "write yes or no, or empty the cell") from None


def _pair_shown(value: Any) -> Shown:
    first, last = value
    return f"{_number_shown(first)} to {_number_shown(last)}"


def _pair_read(text: str) -> Any:
    parts = [part.strip() for part in text.replace("–", " to ").split(" to ")]
    if len(parts) != 2 or not all(parts):
        raise WrongCell(f"{text!r} is not a range", "write the lowest and the highest, such as: 13 to 20")
    return [_number_read(part) for part in parts]


def _span_shown(value: Any) -> Shown:
    parts = [f"{value[unit]} {unit}" for unit in ("years", "months") if unit in value]
    return ", ".join(parts)


def _span_read(text: str) -> Any:
    span: dict[str, int] = {}
    for part in text.replace(" and ", ",").split(","):
        number, _, unit = part.strip().partition(" ")
        unit = f"{unit.strip().rstrip('s')}s"
        if not number.isdecimal() or unit not in ("years", "months") or unit in span:
            raise WrongCell(f"{text!r} is not a length of time", "write years and months, such as: 2 years, 6 months")
        span[unit] = int(number)
    return span


def _selector_shown(value: Any) -> Shown:
    if not isinstance(value, dict):
        return _names_shown(value)
    return "; ".join(f"{axis}: {_names_shown(names)}" for axis, names in value.items())


def _selector_read(text: str) -> Any:
    if ":" not in text:
        return _names_read(text)
    found: dict[str, Any] = {}
    for part in text.replace("\n", ";").split(";"):
        if not part.strip():
            continue
        axis, colon, names = (each.strip() for each in part.partition(":"))
        if axis not in (*AXES, "outside") or not colon or not names or axis in found:
            near = nearest(axis, AXES)
            raise WrongCell(
                f"{part.strip()!r} does not say which roles are meant",
                near or "write ids of roles with commas between, or such as: track: technical; grade: 5, 6",
            )
        found[axis] = names if axis == "outside" else _names_read(names)
    return found


def _pairs_shown(first: str, second: str) -> Callable[[Any], Shown]:
    """Statements of two parts, one on a line: `first: second`."""

    def shown(value: Any) -> Shown:
        lines = []
        for each in as_list(value):
            if not isinstance(each, dict) or not each.keys() <= {first, second}:
                raise TypeError
            said = f": {as_text(each[second])}" if second in each else ""
            if "\n" in said:
                raise TypeError
            lines.append(f"{_names_shown(each[first])}{said}")
        return "\n".join(lines)

    return shown


def _pairs_read(first: str, second: str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        found = []
        for line in text.split("\n"):
            if not line.strip():
                continue
            names, colon, said = (part.strip() for part in line.partition(":"))
            if not names:
                raise WrongCell(f"{line!r} begins with a colon", "write a word before it")
            found.append({first: _names_read(names), **({second: said} if colon and said else {})})
        return found

    return read


def choice(*values: str) -> Form:
    """One of a closed list."""

    def read(text: str) -> Any:
        found = next((value for value in values if value.casefold() == text.casefold()), None)
        if found is None:
            near = nearest(text, values)
            raise WrongCell(f"{text!r} is not one of the values of this column", near or f"write {_either(values)}")
        return found

    return Form(_words, read, f"One of: {', '.join(values)}.", values)


def _either(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]


TEXT = Form(_words, str)
NAMES = Form(_names_shown, _names_read, "Several are written with commas between.", several=True)
NAME = Form(lambda value: as_text(_single(value)), str)
LINES = Form(_lines_shown, _lines_read, "Several are written one on a line (Alt+Enter begins a new line).")
NUMBER = Form(_number_shown, _number_read, "A number.")
FLAG = Form(_flag_shown, _flag_read, "yes or no.", ("yes", "no"))
DATE = Form(lambda value: as_text(_single(value)), str, "Written 2026-05-18, or 2026-05, or 2026.")
DATES = Form(_names_shown, lambda text: as_list(_names_read(text)), "Written 2026-05-18; commas between.")
PAIR = Form(_pair_shown, _pair_read, "The lowest and the highest, such as: 13 to 20.")
SPAN = Form(_span_shown, _span_read, "Such as: 2 years, 6 months.")
ROLES = Form(
    _selector_shown,
    _selector_read,
    "Ids of roles with commas between, any, outside, or such as: track: technical; grade: 5, 6. "
    "A target may say grade: next, higher or same.",
)
STAGES = Form(
    _pairs_shown("by", "what"),
    _pairs_read("by", "what"),
    "One step on a line, in order: the ids of the bodies, then a colon and what they do.",
)
EVIDENCE = Form(
    _pairs_shown("kind", "text"),
    _pairs_read("kind", "text"),
    "One piece on a line: its kind, then a colon and what exactly.",
)


def in_words(value: Any) -> str:
    """Data that no cell can hold for changing, as far as they can be shown."""
    if isinstance(value, dict):
        return "; ".join(f"{key.replace('_', ' ')}: {in_words(each)}" for key, each in value.items())
    if isinstance(value, list):
        plain = all(not isinstance(each, dict | list) for each in value)
        return (", " if plain else "\n").join(in_words(each) for each in value)
    return "" if value is None else as_text(value)
