"""A framework of the user's own, laid over one that comes with the program."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from textual.app import App

from pathways.documents.catalogue import bundled, bundled_file
from pathways.documents.read import Reading, read_document
from pathways.documents.refused import Refused
from pathways.drafting.asked_owner import INSTITUTION
from pathways.drafting.draft import as_id
from pathways.drafting.over import overlay
from pathways.editing.own import free_own_file, write_own
from pathways.model.framework import Framework

from ....dialogs.pick import Choice, Pick
from ..goals import ToFramework
from .asked import put


async def over(app: App[Any], on: date) -> ToFramework | None:
    """Ask for the framework below and for the place, and write a file that holds nothing else yet.

    Args:
        app: The application.
        on: The day on which it is written.

    Returns:
        The framework; None where somebody stops.

    Raises:
        Refused: If the framework below cannot be read, or the file cannot be written.
    """
    choices = await asyncio.to_thread(_frameworks)
    question = "1. Over which framework do you lay your own? It holds only what differs from it."
    while True:
        chosen = await app.push_screen_wait(Pick(question, choices))
        if not chosen:
            return None
        place = await put(app, 2, INSTITUTION, "")
        if place is not None:
            break
    below = await asyncio.to_thread(_read, chosen[0])
    path = free_own_file(as_id(place) or "my-place")
    while bundled_file(path.stem, "framework") is not None:
        path = free_own_file(f"my-{path.stem}")
    assert isinstance(below.document, Framework)
    write_own(path, overlay(below.document, below.parsed.data, place, on, path.stem))
    return ToFramework(path)


def _frameworks() -> list[Choice]:
    """The frameworks that come with the program."""
    return [Choice(each.id, each.title, each.institution) for each in bundled().of_kind("framework")]


def _read(id_: str) -> Reading:
    path = bundled_file(id_, "framework")
    if path is None:
        raise Refused("not-found", f"there is no framework called {id_!r}", "choose another")
    return read_document(path)
