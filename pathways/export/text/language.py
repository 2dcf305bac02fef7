"""What was found in the wording of a text, as text: by phrase, each with its places, reason and gentler wording."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.export import language, words
from pathways.export.text.layout import Page
from pathways.language.find import Find, LanguageReport
from pathways.model.language import LanguageBook

MANY = 12
"""More places of one phrase than this are counted and not listed."""

TELLS = "A phrase is a reason to look again, and no proof: whom a sentence shuts out is for its readers to judge."


def add_language(page: Page, found: LanguageReport, book: LanguageBook, name: str, called: str = "") -> None:
    """Everything found, then the counts.

    Args:
        page: Where it goes.
        found: What was found.
        book: The book of wording that was looked through.
        name: The file of the text, as it stands before places.
        called: What the text is called, where that is not its file.
    """
    page.heading(f"Wording of {called or name}", "=")
    for phrase, finds in _by_phrase(found.finds).items():
        _add_phrase(page, phrase, finds, book, name)
    if found.set_aside:
        page.heading("Named, and harmless where it stands", "-")
        for aside in found.set_aside:
            where = language.place(aside.find.where)
            lifted = "because of" if aside.how == "negation" else "as part of"
            page.bullet(f"{where}: “{aside.find.words}”, {lifted} “{aside.by}”", 2)
    if found.welcome:
        page.heading("Welcoming wording found", "-")
        for phrase, finds in _by_phrase(found.welcome).items():
            shown = words.joined(_distinct(finds))
            places = ", ".join(language.place(find.where) for find in finds[:MANY])
            more = f" and {len(finds) - MANY} more" if len(finds) > MANY else ""
            page.bullet(f"{book.welcome[phrase].name}: {shown} ({places}{more})", 2, "+")
    page.gap()
    for line in _counts(found):
        page.text(line, role="strong")
    if found.finds:
        page.text(TELLS, role="faint")


def _add_phrase(page: Page, phrase: str, finds: list[Find], book: LanguageBook, name: str) -> None:
    about = book.phrases[phrase]
    times = f", {len(finds)} times" if len(finds) > 1 else ""
    page.heading(f"{words.sentence_case(about.name)} ({language.KINDS[about.kind]}{times})", "-")
    for find in finds[:MANY]:
        page.text(f"{language.place_in(name, find.where)}: “{find.words}”", 2, "warn")
        page.text(language.shortened(find.sentence, find.words), 4)
    if len(finds) > MANY:
        page.text(f"And at {len(finds) - MANY} more places; --json lists all.", 2, "faint")
    page.field("Why", about.reason, 2)
    page.field("Gentler", about.instead, 2)
    page.field("Source", language.basis(about, book), 2)


def _by_phrase(finds: Iterable[Find]) -> dict[str, list[Find]]:
    """Finds by the phrase, in the order in which phrases first occur."""
    grouped: dict[str, list[Find]] = {}
    for find in finds:
        grouped.setdefault(find.phrase, []).append(find)
    return grouped


def _distinct(finds: Iterable[Find]) -> list[str]:
    """The ways in which a phrase is written there, each once."""
    return [f"“{written}”" for written in {find.words.casefold(): find.words for find in finds}.values()]


def _counts(found: LanguageReport) -> tuple[str, ...]:
    size = f"{_number(found.sentences, 'sentence')}, {_number(found.words, 'word')}"
    if found.finds:
        phrases = len({find.phrase for find in found.finds})
        head = f"{_number(len(found.finds), 'place')} with wording that can shut people out"
        head += f" ({_number(phrases, 'phrase')}) in {size}."
    else:
        head = f"No wording that shuts people out was found in {size}."
    others = []
    if found.set_aside:
        others.append(f"{_number(len(found.set_aside), 'phrase')} set aside")
    others.append(f"{_number(len(found.welcome), 'place')} with welcoming wording")
    return head, f"{words.joined(others)}."


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
