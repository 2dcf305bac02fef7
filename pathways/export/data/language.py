"""What was found in the wording of a text, as data: ``pathways/language/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.language.find import Find, LanguageReport
from pathways.model.language import LanguageBook


def language(found: LanguageReport, book: LanguageBook, name: str, called: str = "") -> Data:
    """Everything found, in the order of the text, with the phrases of the book that were found.

    Args:
        found: What was found.
        book: The book of wording that was looked through.
        name: The file of the text.
        called: What the text is called, where that is not its file.
    """
    named = {find.phrase for find in found.finds} | {aside.find.phrase for aside in found.set_aside}
    welcome = {find.phrase for find in found.welcome}
    phrases = {name: book.phrases[name] for name in book.phrases if name in named}
    opening = {name: book.welcome[name] for name in book.welcome if name in welcome}
    cited = {source for each in (*phrases.values(), *opening.values()) for source in each.cited}
    return {
        **pieces.envelope("language"),
        "text": name,
        "called": called or None,
        "finds": [_find(each) for each in found.finds],
        "set_aside": [{**_find(each.find), "how": each.how, "by": each.by} for each in found.set_aside],
        "welcome": [_find(each) for each in found.welcome],
        "counts": {
            "finds": len(found.finds),
            "set_aside": len(found.set_aside),
            "welcome": len(found.welcome),
            "sentences": found.sentences,
            "words": found.words,
        },
        "phrases": {
            name: {
                "name": each.name,
                "kind": str(each.kind),
                "reason": each.reason,
                "instead": each.instead,
                "basis": pieces.basis(each),
            }
            for name, each in phrases.items()
        },
        "welcome_phrases": {
            name: {"name": each.name, "reason": each.reason, "basis": pieces.basis(each)}
            for name, each in opening.items()
        },
        "sources": {
            name: source.model_dump(mode="json", exclude_none=True)
            for name, source in book.sources.items()
            if name in cited
        },
    }


def _find(found: Find) -> Data:
    where = found.where
    return {
        "phrase": found.phrase,
        "words": found.words,
        "sentence": found.sentence,
        "page": where.page,
        "line": where.line,
        "column": where.column,
        "part": where.part or None,
        "file": where.file or None,
    }
