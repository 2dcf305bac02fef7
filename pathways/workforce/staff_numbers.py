"""Hours, money and points as tables of staff have them."""

from __future__ import annotations

import re

MINIMUM_FTE = 0.001
"""Less than this of full time is no contract with hours."""

_HOURS_OF = re.compile(r"([\d.,]+)\s*(?:h|hrs?|hours?)?\s*(?:of|/|out of)\s*([\d.,]+)\s*(?:h|hrs?|hours?)?(?: a week)?")
_PERCENT = re.compile(r"([\d.,]+)\s*(?:%|per ?cent|pc)")
_FULL_TIME = frozenset({"full time", "full-time", "fulltime", "ft"})
_POINT_WORDS = re.compile(
    r"^(?:scp|sp|spine point|scale point|pay point|point|pt|spine|step)[\s.:]*(?=\d)", re.IGNORECASE
)
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}
_CODE = re.compile(r"[A-Za-z]{3}")
_DOTTED_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+")


class NotANumber(ValueError):
    """A cell that is no such number; its words say why."""


def fte_of(cell: str | float, percent: bool) -> float:
    """Hours as a part of full time.

    Args:
        cell: 0.6, 60%, or "21 hours of 35".
        percent: Whether the heading says that the column is in per cent.

    Raises:
        NotANumber: If it is none, or not above 0 to 1.
    """
    if isinstance(cell, str):
        plain = cell.casefold().strip()
        if plain in _FULL_TIME:
            return 1.0
        if found := _HOURS_OF.fullmatch(plain):
            return part_of(number_of(found[1]), number_of(found[2]), cell)
        if found := _PERCENT.fullmatch(plain):
            return _whole_or_part(number_of(found[1]) / 100, cell)
        number = number_of(cell)
    else:
        number = float(cell)
    if percent and number > 1:
        number /= 100
    return _whole_or_part(number, cell)


def part_of(hours: float, full: float, cell: str | float) -> float:
    """Hours as a part of the hours of full time.

    Raises:
        NotANumber: If they are none or more.
    """
    if full <= 0:
        raise NotANumber(f"{full:g} hours are no full time")
    return _whole_or_part(hours / full, cell)


def _whole_or_part(number: float, cell: str | float) -> float:
    shown = repr(cell) if isinstance(cell, str) else f"{cell:g}"
    if number > 1.0005:
        raise NotANumber(f"{shown} is more than full time")
    if number < MINIMUM_FTE:
        raise NotANumber(f"{shown} is nothing of full time")
    return min(number, 1.0)


def number_of(text: str) -> float:
    """A number as people write it, with a point or a comma before the decimals.

    Raises:
        NotANumber: If it is none.
    """
    plain = text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "").replace("'", "")
    if "," in plain and "." in plain:
        thousands = "," if plain.rindex(".") > plain.rindex(",") else "."
        plain = plain.replace(thousands, "").replace(",", ".")
    elif "," in plain:
        grouped = re.fullmatch(r"-?\d{1,3}(,\d{3})+", plain)
        plain = plain.replace(",", "" if grouped else ".")
    try:
        number = float(plain)
    except ValueError:
        raise NotANumber(f"{text!r} is no number") from None
    if number - number != 0:
        raise NotANumber(f"{text!r} is no number")
    return number


def money_of(cell: str | float) -> tuple[float, str | None]:
    """An amount, and the currency where the cell names it; "35.000" is thirty-five thousand, as no pay has mills.

    Raises:
        NotANumber: If it is no amount.
    """
    if not isinstance(cell, str):
        return float(cell), None
    currency = next((code for sign, code in _SIGNS.items() if sign in cell), None)
    plain = cell
    for sign in _SIGNS:
        plain = plain.replace(sign, "")
    if (found := _CODE.search(plain)) is not None and currency is None:
        currency = found[0].upper()
        plain = plain.replace(found[0], "")
    plain = re.sub(r"^\((.*)\)$", r"-\1", plain.strip())
    if _DOTTED_THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "")
    try:
        return number_of(plain), currency
    except NotANumber:
        raise NotANumber(f"{cell!r} is no amount") from None


def currency_of(word: str) -> str:
    """The code of a currency that a word names by its code or its sign."""
    return next((code for sign, code in _SIGNS.items() if sign in word), word.upper())


def point_of(cell: str | float) -> str:
    """A pay point by its name: "SCP 23", 23.0 and "023" are point 23."""
    if not isinstance(cell, str):
        return f"{cell:g}"
    plain = _POINT_WORDS.sub("", cell.strip())
    if re.fullmatch(r"\d+\.0+", plain):
        plain = plain.partition(".")[0]
    return str(int(plain)) if plain.isdecimal() else plain
