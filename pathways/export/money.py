"""Pay in words: amounts, how exactly they are known, and what they stand on."""

from __future__ import annotations

from pathways.export import words
from pathways.model.provenance import Footing
from pathways.pay.figure import Figure, NotHeld, Pay

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def money(amount: float, currency: str) -> str:
    """An amount with its currency; whole unless it has pence."""
    shown = f"{amount:,.0f}" if abs(amount - round(amount)) < 0.005 else f"{amount:,.2f}"
    sign = _SIGNS.get(currency)
    return f"{sign}{shown}" if sign else f"{currency} {shown}"


def short(pay: Pay) -> str:
    """An amount in a few words, for a table or a range."""
    if isinstance(pay, NotHeld):
        return "not held"
    return money(pay.amount, pay.currency) + (f" ± {money(pay.tolerance, pay.currency)}" if pay.tolerance else "")


def answer(pay: Pay) -> str:
    """An amount or why there is none, with its tolerance and footing, as a sentence."""
    if isinstance(pay, NotHeld):
        return f"Not held: {pay.why}."
    within = f", within {money(pay.tolerance, pay.currency)}" if pay.tolerance else ""
    inferred = " [inferred]" if pay.footing is Footing.INFERRED else ""
    return f"{money(pay.amount, pay.currency)} a year{within}{inferred}."


def since(figure: Figure) -> str:
    """The day from which an amount holds; empty where that is not known."""
    return words.calendar_day(figure.since) if figure.since else ""
