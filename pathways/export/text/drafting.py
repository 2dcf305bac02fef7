"""What is told of a draft once it is written: what it leaves open, what is weak about it, what to do next."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable

from pathways.checks.registry import OBSERVATIONS
from pathways.drafting.outline import Outline
from pathways.drafting.page import Draft
from pathways.drafting.sheet import MARK
from pathways.export.text.layout import Page
from pathways.problems import Located, Severity


def add_drafted(page: Page, draft: Draft, outline: Outline, file: str, found: Iterable[Located]) -> None:
    """Tell of a draft.

    Args:
        page: Where to.
        draft: The draft.
        outline: The answers that it was made from.
        file: The file that it stands in.
        found: What the checks find in it.
    """
    listed = list(found)
    page.heading(f"{file} is written", "-")
    page.text(
        f"A framework of {_count(len(outline.rungs), 'grade')} and {_count(len(outline.lines), 'track')}, all of it "
        f"proposed by {outline.by}. {_count(len(draft.decisions), 'decision')} only you can take; each is marked "
        f"{MARK} in the file. They are no faults."
    )
    if draft.empty:
        page.gap()
        page.text("The model has no criteria for these; their places are left empty:")
        for roles in draft.empty:
            page.bullet(roles, 2)
    page.gap()
    _weaknesses(page, listed)
    page.heading("Next", "-")
    name = shlex.quote(file)
    page.text(f"pathways check --watch {name}", 2, "strong")
    page.text("while you edit it: says after every save what is wrong or weak", 6)
    page.text(f"pathways show {name}", 2, "strong")
    page.text("the whole framework, to read", 6)
    page.text(f"pathways draw {name} -o {shlex.quote(_picture(file))}", 2, "strong")
    page.text("the ladder as a picture, to show", 6)


def _weaknesses(page: Page, found: list[Located]) -> None:
    """What the checks say, each with what the check is for."""
    faults = [each for each in found if each.problem.severity is Severity.ERROR]
    weak = [each for each in found if each.problem.severity is not Severity.ERROR]
    if not weak and not faults:
        page.text("The checks find no fault, and nothing weak.")
        return
    page.text(
        f"The checks find {_count(len(faults), 'fault') if faults else 'no fault'}. "
        f"{'This is weak, and worth a thought:' if weak else ''}"
    )
    for code in dict.fromkeys(each.problem.code for each in (*faults, *weak)):
        those = [each for each in found if each.problem.code == code]
        page.gap()
        page.text(code, 2, "strong")
        page.text(f"Looked for: {meaning(code)}", 4)
        for each in those:
            page.bullet(_sentence(each.problem.message), 4)
        if those[0].problem.help:
            page.text(_sentence(those[0].problem.help), 4)


def meaning(code: str) -> str:
    """What a check is about, in a sentence: the first of its module."""
    check = OBSERVATIONS.get(code)
    text = sys.modules[check.__module__].__doc__ if check else None
    return (text or code).splitlines()[0]


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}."


def _picture(file: str) -> str:
    stem, dot, ending = file.rpartition(".")
    return f"{stem if dot and ending in {'yaml', 'yml'} else file}.svg"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
